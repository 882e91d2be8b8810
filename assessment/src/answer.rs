//! The answer to one question.

use crate::{Date, Level};

/// One of the states a question can be in. Three of them are not levels, and none of the three is a zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// Nobody has answered yet.
    #[default]
    Unanswered,
    /// Answered: nobody in the room knows. Becomes something to find out.
    DontKnow,
    /// Answered: the thing does not exist here. Leaves the score, and needs a reason.
    NotApplicable,
    /// The highest level whose statement, and all lower ones, are true in production today.
    Level(Level),
}

impl Answer {
    /// The level, if the answer is one.
    pub const fn level(self) -> Option<Level> {
        match self {
            Self::Level(level) => Some(level),
            Self::Unanswered | Self::DontKnow | Self::NotApplicable => None,
        }
    }
}

/// What a level rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evidence {
    /// E0: opinion.
    Opinion,
    /// E1: an artefact can be pointed to.
    Artefact,
    /// E2: checked or exercised in the last six months.
    Exercised,
}

/// Everything recorded for one question.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Response {
    /// The answer itself.
    pub answer: Answer,
    /// What a level rests on, if said.
    pub evidence: Option<Evidence>,
    /// The day of the check or exercise, if said; meaningful only with [`Evidence`]. Stays on this device.
    pub evidence_date: Option<Date>,
    /// Where the evidence can be seen, an address as typed; meaningful only with [`Evidence`]. Stays on this device.
    pub evidence_link: String,
    /// True if the platform or another team provides it: the level is still that of what is delivered.
    pub provided: bool,
    /// Why the question does not apply; meaningful only with [`Answer::NotApplicable`]. Stays on this device.
    pub reason: String,
    /// Free text of the team. Stays on this device.
    pub note: String,
}
