//! How far an assessment has come. Counts what people said of what is asked, not what they know.

use crate::{Answer, Item, Scope};

/// Counts over a set of questions. `given = levels + dont_know + not_applicable`, `given <= total`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions asked.
    pub total: usize,
    /// Questions answered with a level.
    pub levels: usize,
    /// Questions answered with "don't know".
    pub dont_know: usize,
    /// Questions answered with "not applicable".
    pub not_applicable: usize,
}

impl Progress {
    /// Of these questions, those that are asked.
    pub fn of<'a>(items: impl IntoIterator<Item = &'a Item>) -> Self {
        let mut progress = Self::default();
        for item in items.into_iter().filter(|item| item.is_asked()) {
            progress.total += 1;
            match item.answer {
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

/// Progress over everything asked.
pub fn progress(scope: &Scope) -> Progress {
    Progress::of(&scope.items)
}
