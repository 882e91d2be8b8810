//! How far an assessment has come. Counts what people said, not what they know.

use windrose_questions::{Bank, Dimension};

use crate::{Answer, Assessment};

/// Counts over a set of questions. `given = levels + dont_know + not_applicable`, `given <= total`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions there are.
    pub total: usize,
    /// Questions answered with a level.
    pub levels: usize,
    /// Questions answered with "don't know".
    pub dont_know: usize,
    /// Questions answered with "not applicable".
    pub not_applicable: usize,
}

impl Progress {
    /// Of one dimension.
    pub fn of(dimension: &Dimension, assessment: &Assessment) -> Self {
        let mut progress = Self::default();
        for capability in dimension.capabilities {
            progress.total += 1;
            match assessment.answer(capability.slot) {
                Answer::Unanswered => {}
                Answer::DontKnow => progress.dont_know += 1,
                Answer::NotApplicable => progress.not_applicable += 1,
                Answer::Level(_) => progress.levels += 1,
            }
        }
        progress
    }

    /// Questions with any answer.
    pub const fn given(self) -> usize {
        self.levels + self.dont_know + self.not_applicable
    }

    /// Questions without an answer.
    pub const fn open(self) -> usize {
        self.total.saturating_sub(self.given())
    }

    /// True if every question has an answer; "don't know" is one.
    pub const fn is_complete(self) -> bool {
        self.open() == 0
    }
}

/// Progress over the whole bank.
pub fn progress(bank: &Bank, assessment: &Assessment) -> Progress {
    bank.dimensions.iter().map(|d| Progress::of(d, assessment)).fold(Progress::default(), |sum, p| Progress {
        total: sum.total + p.total,
        levels: sum.levels + p.levels,
        dont_know: sum.dont_know + p.dont_know,
        not_applicable: sum.not_applicable + p.not_applicable,
    })
}
