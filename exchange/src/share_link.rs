//! The share link: all answers in the fragment of an address, `#/r/1.<frame><payload>`.
//!
//! docs/share-link.md specifies every byte; this module is its implementation. Decoding is total: whatever
//! the text, it ends in an assessment or in one named [`DecodeError`]. A link carries answers, never scores,
//! and no notes or reasons. Every link ever issued opens for ever.

mod bits;
mod body;
mod envelope;
mod error;

use windrose_assessment::Assessment;
use windrose_questions::Bank;

pub use error::{DecodeError, Field};

/// What stands between the page's address and the link's text.
pub const FRAGMENT: &str = "#/r/";

/// What a sender chooses to put beside the answers; each part goes along unless it is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Include {
    /// The title.
    pub title: bool,
    /// The day, which is [`Assessment::dated`].
    pub date: bool,
    /// What the levels rest on, and which of them others provide. No score depends on it; without it, a reader cannot
    /// be told which claims are still to be verified.
    pub evidence: bool,
}

impl Include {
    /// Everything a link can carry.
    pub const ALL: Self = Self { title: true, date: true, evidence: true };
}

/// What a link holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The edition of the bank that was answered.
    pub edition: u8,
    /// The answers, with title and day if the sender included them.
    pub assessment: Assessment,
}

/// The link's text, without page address and [`FRAGMENT`]: only `A-Z a-z 0-9 - _ .`.
pub fn encode(bank: &Bank, assessment: &Assessment, include: Include) -> String {
    envelope::seal(&body::write(bank, assessment, include))
}

/// Reads the text that [`encode`] made; surrounding white space is ignored.
pub fn decode(bank: &Bank, text: &str) -> Result<Shared, DecodeError> {
    body::read(bank, &envelope::open(text.trim())?)
}

/// The link's text in a whole address, or the text itself if there is no [`FRAGMENT`] in it.
pub fn text_of(address: &str) -> &str {
    address.split_once(FRAGMENT).map_or(address, |(_, text)| text)
}
