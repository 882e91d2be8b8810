//! Why a link cannot be opened.

use std::fmt;

/// Why a link cannot be opened. The message says what is wrong and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// The text does not begin like a share link.
    Unrecognised,
    /// The link comes from a later format.
    NewerFormat {
        /// Its format version.
        version: u32,
    },
    /// The link ends early.
    Incomplete {
        /// Characters that are missing at the end; at least this many if the link ends in its first characters.
        missing: usize,
    },
    /// A character was changed, added or taken away.
    Altered,
    /// The link is about another set of questions.
    UnknownBank {
        /// The number of that bank.
        bank: u8,
    },
    /// The link names an edition that this copy of Windrose does not have.
    UnknownEdition {
        /// The edition it names.
        edition: u8,
        /// The newest edition known here.
        newest: u8,
    },
    /// The link is intact but holds a value that nothing has.
    OutOfRange {
        /// Where.
        field: Field,
        /// The value.
        value: u32,
    },
}

/// A part of a link that can hold a value out of range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The sections that follow.
    Sections,
    /// The number of answers.
    Answers,
    /// An answer to a question that the edition does not have; the value is the slot.
    Slot,
    /// A context answer; the value is the field's place.
    Profile,
    /// The evidence.
    Evidence,
    /// The title.
    Title,
    /// The number of questions asked all the same.
    AllTheSame,
    /// The marks of what others provide.
    Provided,
    /// Unused bits or bytes.
    Padding,
    /// The length of the link.
    Length,
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sections => "list of sections",
            Self::Answers => "number of answers",
            Self::Slot => "question number",
            Self::Profile => "context field",
            Self::Evidence => "evidence",
            Self::Title => "title",
            Self::AllTheSame => "number of questions asked all the same",
            Self::Provided => "marks of what others provide",
            Self::Padding => "padding",
            Self::Length => "length",
        })
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unrecognised => f.write_str(
                "the text after `#/r/` does not begin like a share link; copy the whole link again from where it was sent",
            ),
            Self::NewerFormat { version } => write!(
                f,
                "the link has format {version}, and this copy of Windrose reads format 1; open it with a newer Windrose"
            ),
            Self::Incomplete { missing } => write!(
                f,
                "the link ends early: at least {missing} {} missing at its end; copy the whole link, since chat and mail programs sometimes cut long ones",
                if *missing == 1 { "character is" } else { "characters are" },
            ),
            Self::Altered => f.write_str(
                "the link was changed on its way: its check does not match; copy it again, or ask the sender for it once more",
            ),
            Self::UnknownBank { bank } => write!(
                f,
                "the link answers another set of questions (number {bank}); open it with the Windrose it was made with"
            ),
            Self::UnknownEdition { edition, newest } => write!(
                f,
                "the link answers edition {edition} of the questions, and this copy of Windrose has editions 1 to {newest}; open it with a newer Windrose"
            ),
            Self::OutOfRange { field, value } => write!(
                f,
                "the link is intact but not valid: its {field} holds {value}, which nothing has; ask whoever made it to make it again"
            ),
        }
    }
}

impl std::error::Error for DecodeError {}
