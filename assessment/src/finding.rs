//! Findings: which risk patterns the answers show, which they rule out, and which hang on something unknown.
//!
//! Findings stand beside the scores and change no number. A finding that is present or absent stays so, whatever
//! the unknown answers turn out to be. Source: docs/scoring.md, section 10.

use windrose_questions::{Capability, Field, Pattern, Severity};

use crate::Scope;
use crate::condition::{Facts, Subject};
use crate::ordered::sort_by_key;

/// Findings shown at most. Our choice after the content brief: more than five dangers at a time are noise.
pub const FINDINGS_SHOWN: usize = 5;

/// What the answers say about one risk pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The pattern.
    pub pattern: &'static Pattern,
    /// How bad it is in this context.
    pub severity: Severity,
    /// Whether it is there.
    pub presence: Presence,
    /// The capabilities whose answers make it hold, or half of it, in the order of the condition.
    pub triggers: Vec<&'static Capability>,
    /// What decides a possible one; empty otherwise.
    pub decided_by: Vec<Unsettled>,
}

/// Whether a pattern is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    /// Certainly, whatever is unknown.
    Present,
    /// Something unknown decides.
    Possible,
    /// Certainly not, whatever is unknown.
    Absent,
}

/// Something unknown that a possible finding hangs on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unsettled {
    /// A capability that nobody has answered or knows.
    Capability(&'static Capability),
    /// A context question that is not answered.
    Field(&'static Field),
}

impl Finding {
    /// True if the report tells of it: it is there, or an answer given already points to it. A pattern of which
    /// nothing is known yet is only a question that was not asked.
    pub fn is_told(&self) -> bool {
        match self.presence {
            Presence::Present => true,
            Presence::Possible => !self.triggers.is_empty(),
            Presence::Absent => false,
        }
    }
}

/// What the answers say about every pattern of the bank, worst first: present before possible before absent, then
/// by severity, then in the order of the bank.
pub fn findings(scope: &Scope) -> Vec<Finding> {
    let mut all: Vec<Finding> = scope.bank.patterns.iter().map(|pattern| finding(scope, pattern)).collect();
    sort_by_key(&mut all, |f| (f.presence, std::cmp::Reverse(f.severity)));
    all
}

/// True if the pattern is certainly not there.
pub(crate) fn is_absent(scope: &Scope, pattern: &Pattern) -> bool {
    facts(scope, &|slot| scope.known(slot)).holds(&pattern.when) == Some(false)
}

fn finding(scope: &Scope, pattern: &'static Pattern) -> Finding {
    let known = |slot| scope.known(slot);
    let facts = facts(scope, &known);
    let presence = match facts.holds(&pattern.when) {
        Some(true) => Presence::Present,
        None => Presence::Possible,
        Some(false) => Presence::Absent,
    };
    let is_raised = pattern.raise.is_some_and(|raise| facts.holds(&raise) == Some(true));
    let subjects = |wanted, value| if wanted { facts.subjects(&pattern.when, value) } else { Vec::new() };
    let capability = |subject: Subject| match subject {
        Subject::Capability(slot) => scope.bank.capability(slot),
        Subject::Field(_) => None,
    };
    let unsettled = |subject: Subject| match subject {
        Subject::Capability(slot) => scope.bank.capability(slot).map(Unsettled::Capability),
        Subject::Field(field) => Some(Unsettled::Field(field)),
    };
    Finding {
        pattern,
        severity: if is_raised { pattern.severity.raised() } else { pattern.severity },
        presence,
        triggers: subjects(presence != Presence::Absent, Some(true))
            .into_iter()
            .filter_map(capability)
            .collect(),
        decided_by: subjects(presence == Presence::Possible, None)
            .into_iter()
            .filter_map(unsettled)
            .collect(),
    }
}

fn facts<'a>(
    scope: &Scope,
    level: &'a dyn Fn(windrose_questions::Slot) -> crate::condition::Known,
) -> Facts<'a> {
    Facts { context: &scope.bank.context, profile: scope.profile, level }
}
