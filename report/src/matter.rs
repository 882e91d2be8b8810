//! What a decision is on, as the report finds it now: a finding or a step, in words, and whether it is still there.

use windrose_assessment::{DecisionTarget, Finding, Level, PlannedStep, Presence};
use windrose_questions::{Capability, Dimension, Pattern};
use windrose_words::report::decisions as words;

use crate::Report;
use crate::words::level_text;

/// A matter, looked up.
#[derive(Clone, Copy)]
pub(crate) enum Subject<'a> {
    /// A risk pattern, with what the answers say about it.
    Finding(&'static Pattern, &'a Finding),
    /// A step that raises a capability to a level; planned, unless it is done or has left the plan.
    Step(&'static Dimension, &'static Capability, Level, Option<&'a PlannedStep>),
}

/// How a matter stands by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Now {
    /// The pattern shows, or the step is in the plan.
    Open,
    /// Something unknown decides whether the pattern is there.
    Possible,
    /// The answers rule the pattern out.
    Gone,
    /// The capability is at the level of the step, or above.
    Reached,
    /// The step is not reached and not in the plan: another one comes first, the question is not asked, or its
    /// answer is no longer a level.
    Unplanned,
}

impl<'a> Subject<'a> {
    /// What the report knows about this; `None` if the bank has no such thing.
    pub(crate) fn of(report: &'a Report, matter: DecisionTarget) -> Option<Self> {
        match matter {
            DecisionTarget::Finding(id) => {
                let finding = report.findings.iter().find(|finding| finding.pattern.id == id)?;
                Some(Self::Finding(finding.pattern, finding))
            }
            DecisionTarget::Step { slot, reaches } => {
                let (dimension, capability) = report.bank().capabilities().find(|(_, c)| c.slot == slot)?;
                let is_it = |step: &&PlannedStep| step.capability.slot == slot && step.reaches == reaches;
                Some(Self::Step(dimension, capability, reaches, report.plan.steps.iter().find(is_it)))
            }
        }
    }

    /// How it stands.
    pub(crate) fn now(self, report: &Report) -> Now {
        match self {
            Self::Finding(_, finding) => match finding.presence {
                Presence::Present => Now::Open,
                Presence::Possible => Now::Possible,
                Presence::Absent => Now::Gone,
            },
            Self::Step(_, _, _, Some(_)) => Now::Open,
            Self::Step(_, capability, reaches, None) => {
                let level = report.scope.item(capability.slot).and_then(|item| item.answer.level());
                if level.is_some_and(|level| level >= reaches) { Now::Reached } else { Now::Unplanned }
            }
        }
    }

    /// Its name in a few words: `Retry storm`, or `Bounded retries to level 2 Consistent`.
    pub(crate) fn name(self) -> String {
        match self {
            Self::Finding(pattern, _) => pattern.name.to_owned(),
            Self::Step(_, capability, reaches, _) => words::to_level(capability.name, &level_text(reaches)),
        }
    }

    /// How it stands, in words.
    pub(crate) fn now_text(self, report: &Report) -> &'static str {
        match (self.now(report), self) {
            (Now::Open, Self::Finding(..)) => words::STILL_THERE,
            (Now::Open, Self::Step(..)) => words::STILL_TO_DO,
            (Now::Possible, _) => words::POSSIBLE,
            (Now::Gone, _) => words::NO_LONGER_THERE,
            (Now::Reached, _) => words::REACHED_SINCE,
            (Now::Unplanned, _) => words::NO_LONGER_IN_THE_PLAN,
        }
    }
}

impl Now {
    /// True if there is nothing left to decide on.
    pub(crate) const fn is_history(self) -> bool {
        match self {
            Self::Open | Self::Possible => false,
            Self::Gone | Self::Reached | Self::Unplanned => true,
        }
    }
}
