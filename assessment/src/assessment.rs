//! One piece of work: a title, a day, a profile and what was answered.

use std::collections::BTreeMap;

use windrose_questions::Slot;

use crate::{Answer, Date, Profile, Response};

/// Longest title, in characters. Our choice: it fits a heading, and 240 bytes of UTF-8 fit a link.
pub const TITLE_MAX: usize = 60;
/// Longest note, in characters. Our choice: a long paragraph.
pub const NOTE_MAX: usize = 2_000;
/// Longest reason for "not applicable", in characters. Our choice: a sentence or two.
pub const REASON_MAX: usize = 300;

/// Which piece of work an assessment is, so that two windows never mix the answers of two. Given by the shell,
/// which has randomness; 0 is the first work on a device. Stays on this device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct AssessmentId(pub u64);

/// An assessment of one service or system. Scores and progress are computed from it, never stored in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Assessment {
    /// Which piece of work it is.
    pub id: AssessmentId,
    /// What is assessed, as typed; see [`clean_title`].
    pub title: String,
    /// The day of the last change, if known.
    pub dated: Option<Date>,
    /// The context.
    pub profile: Profile,
    /// What was answered, by slot; a missing entry is unanswered.
    responses: BTreeMap<Slot, Response>,
}

impl Assessment {
    /// The answer in this slot.
    pub fn answer(&self, slot: Slot) -> Answer {
        self.responses.get(&slot).map_or(Answer::Unanswered, |r| r.answer)
    }

    /// Everything recorded in this slot, if anything is.
    pub fn response(&self, slot: Slot) -> Option<&Response> {
        self.responses.get(&slot)
    }

    /// All slots with something recorded, in order.
    pub fn responses(&self) -> impl DoubleEndedIterator<Item = (Slot, &Response)> {
        self.responses.iter().map(|(slot, response)| (*slot, response))
    }

    /// Records a response; an empty one removes the entry, so that equal assessments compare equal.
    pub fn record(&mut self, slot: Slot, response: Response) {
        if response == Response::default() {
            self.responses.remove(&slot);
        } else {
            self.responses.insert(slot, response);
        }
    }

    /// The assessment with another answer in this slot; what else is recorded there stays.
    #[must_use]
    pub fn with_answer(mut self, slot: Slot, answer: Answer) -> Self {
        let response = self.response(slot).cloned().unwrap_or_default();
        self.record(slot, Response { answer, ..response });
        self
    }

    /// True if there is nothing in it that could be lost.
    pub fn is_empty(&self) -> bool {
        self.responses.is_empty() && self.profile.is_empty() && self.title.trim().is_empty()
    }
}

/// The title as shown to others: trimmed, one line, at most [`TITLE_MAX`] characters, without control or
/// direction-changing characters, which could make a page read as something else.
pub fn clean_title(raw: &str) -> String {
    let is_harmful = |c: char| {
        c.is_control()
            || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    let plain: String = raw.chars().map(|c| if is_harmful(c) { ' ' } else { c }).collect();
    let cut: String = plain.trim().chars().take(TITLE_MAX).collect();
    cut.trim_end().to_owned()
}
