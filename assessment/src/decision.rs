//! What a team decides on a finding or a step: do it, accept things as they are, or put it off.
//!
//! Decisions are the team's and stay on its device: no score and no finding is computed from them, and no link
//! carries them. A plan reads one thing of them: whether the first slice of a large step is done. One outlives what it was
//! about: a finding may go and a step may be reached, and what was decided is then history. Where "today" comes from is the
//! shell's business.

use windrose_questions::Slot;

use crate::{Date, Level};

/// Longest reason for a decision, in characters. Our choice: a paragraph; what needs more is a document of its own.
pub const DECISION_REASON_MAX: usize = 600;
/// Longest owner of a decision, in characters. Our choice: a name and a team.
pub const OWNER_MAX: usize = 80;

/// What is decided on. Stable across editions: ids of patterns and slots are permanent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DecisionTarget {
    /// A risk pattern, by its id.
    Finding(&'static str),
    /// A step, by the capability it raises and the level it reaches: what was decided on the step to level 2 is not
    /// decided on the one to level 3.
    Step {
        /// The capability.
        slot: Slot,
        /// The level.
        reaches: Level,
    },
}

/// What was decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It will be done.
    Do,
    /// Things stay as they are, knowingly.
    Accept,
    /// Not now; to be decided again.
    Defer,
}

/// A decision, or what was typed towards one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decision {
    /// What was decided; `None` if nothing is, whatever else was typed.
    pub verdict: Option<Verdict>,
    /// Why; at most [`DECISION_REASON_MAX`] characters.
    pub reason: String,
    /// Who sees to it, as typed; at most [`OWNER_MAX`] characters.
    pub owner: String,
    /// The day on which to look at it again.
    pub review: Option<Date>,
    /// The day of the last change, if known; `None` while nothing is decided.
    pub decided: Option<Date>,
    /// Of a large step: the day on which its first slice was done; `None` if it is not done.
    pub slice_done: Option<Date>,
}

/// One thing said about a decision; the others stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionEdit {
    /// What is decided; `None` if the decision was taken back.
    Verdict(Option<Verdict>),
    /// The whole reason; what is beyond [`DECISION_REASON_MAX`] characters is cut off.
    Reason(String),
    /// The whole owner; what is beyond [`OWNER_MAX`] characters is cut off.
    Owner(String),
    /// The day to look at it again; `None` if it was taken away.
    Review(Option<Date>),
    /// The day on which the first slice of a large step was done; `None` if it is not done after all.
    SliceDone(Option<Date>),
}

/// What a decision should not be without. The page asks for it and takes the decision all the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Why.
    Reason,
    /// When to look again.
    Review,
}

impl Verdict {
    /// All verdicts, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Do, Self::Accept, Self::Defer];
}

impl Decision {
    /// True if the day to look at it again has passed. On the day itself it is due, not overdue.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.verdict.is_some() && self.review.is_some_and(|review| review < today)
    }

    /// What it is still without. Whoever leaves things as they are owes a reason and a day to look again: both are
    /// what tells a decision from an oversight. Doing something explains itself.
    pub fn missing(&self) -> impl Iterator<Item = Missing> {
        let is_wanted = matches!(self.verdict, Some(Verdict::Accept | Verdict::Defer));
        let reason = (is_wanted && self.reason.trim().is_empty()).then_some(Missing::Reason);
        let review = (is_wanted && self.review.is_none()).then_some(Missing::Review);
        reason.into_iter().chain(review)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decided(verdict: Verdict, reason: &str, review: Option<u16>) -> Decision {
        let review = review.map(Date::from_days);
        Decision { verdict: Some(verdict), reason: reason.to_owned(), review, ..Decision::default() }
    }

    #[test]
    fn it_is_overdue_from_the_day_after() {
        let decision = decided(Verdict::Do, "", Some(100));
        assert!(!decision.is_overdue(Date::from_days(99)));
        assert!(!decision.is_overdue(Date::from_days(100)));
        assert!(decision.is_overdue(Date::from_days(101)));
        assert!(!decided(Verdict::Do, "", None).is_overdue(Date::from_days(101)));
        let typed = Decision { verdict: None, ..decision };
        assert!(!typed.is_overdue(Date::from_days(101)), "nothing is decided");
    }

    #[track_caller]
    fn case(decision: &Decision, missing: &[Missing]) {
        assert_eq!(decision.missing().collect::<Vec<_>>(), missing);
    }

    #[test]
    fn leaving_things_as_they_are_wants_a_reason_and_a_day() {
        for verdict in [Verdict::Accept, Verdict::Defer] {
            case(&decided(verdict, " ", None), &[Missing::Reason, Missing::Review]);
            case(&decided(verdict, "until the merger", None), &[Missing::Review]);
            case(&decided(verdict, "until the merger", Some(9)), &[]);
        }
        case(&decided(Verdict::Do, "", None), &[]);
        case(&Decision::default(), &[]);
    }
}
