//! One piece of work: a title, a day, a profile, what was answered and what was decided.

use litemap::LiteMap;
use windrose_questions::Slot;

use crate::{Answer, Date, Decision, DecisionTarget, Profile, Response};

/// Longest title, in characters. Our choice: it fits a heading, and 240 bytes of UTF-8 fit a link.
pub const TITLE_MAX: usize = 60;
/// Longest note, in characters. Our choice: a long paragraph.
pub const NOTE_MAX: usize = 2_000;
/// Longest reason for "not applicable", in characters. Our choice: a sentence or two.
pub const REASON_MAX: usize = 300;

/// Longest address of evidence, in characters. Our choice: what wikis and dashboards make, and some more.
pub const LINK_MAX: usize = 500;

/// Which piece of work an assessment is, so that two windows never mix the answers of two. Given by the shell,
/// which has randomness; 0 is the first work on a device. Stays on this device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AssessmentId(pub u64);

/// How much is asked. Answers outlive a change of depth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// The critical capabilities only: a quick run.
    #[default]
    Quick,
    /// Every capability that applies.
    Full,
}

/// What was recorded for a question as an earlier edition asked it: to be confirmed if the question is worded anew, kept
/// aside if it is no longer asked. It is neither scored nor in a link.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Former {
    /// The edition that was answered.
    pub edition: u8,
    /// What was recorded. The note of a question that is still asked is not here, but stays with it.
    pub response: Response,
}

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
    /// How much is asked.
    pub depth: Depth,
    /// What is asked although the profile would leave it out.
    asked_all_the_same: LiteMap<Slot, ()>,
    /// What was answered, by slot; a missing entry is unanswered.
    responses: LiteMap<Slot, Response>,
    /// What was decided, and what was typed towards a decision. Stays on this device.
    decisions: LiteMap<DecisionTarget, Decision>,
    /// What answered an earlier edition, by slot; see [`crate::carry`]. Stays on this device.
    formers: LiteMap<Slot, Former>,
}

/// An assessment taken apart, for whoever decides of each field where it may go.
#[derive(Debug)]
pub struct Parts<'a> {
    /// Which piece of work it is.
    pub id: AssessmentId,
    /// What is assessed, as typed.
    pub title: &'a String,
    /// The day of the last change, if known.
    pub dated: Option<Date>,
    /// The context.
    pub profile: Profile,
    /// How much is asked.
    pub depth: Depth,
    /// What is asked although the profile would leave it out.
    pub asked_all_the_same: Vec<Slot>,
    /// What was answered.
    pub responses: Vec<(Slot, &'a Response)>,
    /// What was decided, and what was typed towards a decision.
    pub decisions: Vec<(DecisionTarget, &'a Decision)>,
    /// What answered an earlier edition.
    pub formers: Vec<(Slot, &'a Former)>,
}

impl Assessment {
    /// Every field.
    pub fn parts(&self) -> Parts<'_> {
        // Taken apart without `..`: a new field does not compile until it is a part.
        let Self {
            id,
            title,
            dated,
            profile,
            depth,
            asked_all_the_same: _,
            responses: _,
            decisions: _,
            formers: _,
        } = self;
        Parts {
            id: *id,
            title,
            dated: *dated,
            profile: *profile,
            depth: *depth,
            asked_all_the_same: self.all_asked_all_the_same().collect(),
            responses: self.responses().collect(),
            decisions: self.decisions().collect(),
            formers: self.formers().collect(),
        }
    }

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

    /// What was recorded in this slot under an earlier edition, and is no answer to the present one.
    pub fn former(&self, slot: Slot) -> Option<&Former> {
        self.formers.get(&slot)
    }

    /// Everything recorded under an earlier edition that is no answer to the present one, by slot.
    pub fn formers(&self) -> impl Iterator<Item = (Slot, &Former)> {
        self.formers.iter().map(|(slot, former)| (*slot, former))
    }

    /// Keeps what was recorded in this slot under an earlier edition, or nothing.
    pub fn keep_former(&mut self, slot: Slot, former: Option<Former>) {
        match former {
            Some(former) => drop(self.formers.insert(slot, former)),
            None => drop(self.formers.remove(&slot)),
        }
    }

    /// What was decided on this, or typed towards a decision, if anything was.
    pub fn decision(&self, matter: DecisionTarget) -> Option<&Decision> {
        self.decisions.get(&matter)
    }

    /// All decisions, and what was typed towards one: findings first, by id, then steps.
    pub fn decisions(&self) -> impl Iterator<Item = (DecisionTarget, &Decision)> {
        self.decisions.iter().map(|(matter, decision)| (*matter, decision))
    }

    /// Keeps a decision; an empty one removes the entry. What is not decided was decided on no day, and only a step has a
    /// first slice.
    pub fn decide(&mut self, matter: DecisionTarget, decision: Decision) {
        let decided = decision.decided.filter(|_| decision.verdict.is_some());
        let slice_done = decision.slice_done.filter(|_| matches!(matter, DecisionTarget::Step { .. }));
        let decision = Decision { decided, slice_done, ..decision };
        if decision == Decision::default() {
            self.decisions.remove(&matter);
        } else {
            self.decisions.insert(matter, decision);
        }
    }

    /// The assessment with another answer in this slot; what else is recorded there stays.
    #[must_use]
    pub fn with_answer(mut self, slot: Slot, answer: Answer) -> Self {
        let response = self.response(slot).cloned().unwrap_or_default();
        self.record(slot, Response { answer, ..response });
        self
    }

    /// True if the capability in this slot is asked although the profile would leave it out.
    pub fn asked_all_the_same(&self, slot: Slot) -> bool {
        self.asked_all_the_same.contains_key(&slot)
    }

    /// All slots that are asked although the profile would leave them out, in order.
    pub fn all_asked_all_the_same(&self) -> impl Iterator<Item = Slot> {
        self.asked_all_the_same.keys().copied()
    }

    /// Asks the capability in this slot whatever the profile says, or leaves that to the profile again.
    pub fn ask_all_the_same(&mut self, slot: Slot, asked: bool) {
        if asked {
            self.asked_all_the_same.insert(slot, ());
        } else {
            self.asked_all_the_same.remove(&slot);
        }
    }

    /// True if there is nothing in it that could be lost; how much would be asked is not worth keeping alone.
    pub fn is_empty(&self) -> bool {
        let Self {
            id: _,
            title,
            dated: _,
            profile,
            depth: _,
            asked_all_the_same,
            responses,
            decisions,
            formers,
        } = self;
        responses.is_empty()
            && formers.is_empty()
            && decisions.is_empty()
            && profile.is_empty()
            && asked_all_the_same.is_empty()
            && title.trim().is_empty()
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
