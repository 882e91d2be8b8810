//! Findings: which risk patterns the answers show, which they rule out, which hang on something unknown, and which answers
//! contradict one another.
//!
//! Findings stand beside the scores and change no number. A finding that is present or absent stays so, whatever
//! the unknown answers turn out to be. What is not asked is unknown. Source: docs/scoring.md, section 10.

use std::cmp::Reverse;

use windrose_questions::{AtLevel, Capability, Condition, Contradiction, Field, Pattern, Severity};

use crate::condition::{Facts, Known, Subject};
use crate::ordered::sort_by_key;
use crate::{Answer, Item, Level, Scope};

/// Moderate findings fill up to this many; severe and high ones are shown however many there are. Our choice after the
/// content brief: more than five dangers at a time are noise, unless each of them can hurt this month.
pub const FINDINGS_SHOWN: usize = 5;

/// What the answers say about one risk pattern.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The pattern.
    pub pattern: &'static Pattern,
    /// How bad it is in this context.
    pub severity: Severity,
    /// What makes it that bad, in the order of the condition; empty for the severity that it has in any case.
    pub severity_by: Vec<Unsettled>,
    /// Whether it is there.
    pub presence: Presence,
    /// The capabilities whose answers make it hold, or half of it, in the order of the condition.
    pub triggers: Vec<&'static Capability>,
    /// What decides a possible one; empty otherwise.
    pub decided_by: Vec<Unsettled>,
    /// True if somebody has looked at a capability that decides a possible one, and does not know.
    pub is_unsure: bool,
    /// How much of the answers it concerns: the levels that are missing from its cure, those of critical capabilities twice.
    pub reach: u32,
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

/// Something that a finding is about: an answer, or a field of the profile.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unsettled {
    /// A capability.
    Capability(&'static Capability),
    /// A context question.
    Field(&'static Field),
}

/// Answers, or answers and profile, that cannot both be true.
#[derive(Clone, Debug, PartialEq)]
pub struct Contradicted {
    /// What they contradict.
    pub contradiction: &'static Contradiction,
    /// The answers and fields, in the order of the condition; two or more.
    pub between: Vec<Unsettled>,
}

impl Finding {
    /// True if the report tells of it: it is there, or an answer given already points to it, “don’t know” included. A
    /// pattern of which nothing was answered yet is only a question that was not asked.
    pub fn is_told(&self) -> bool {
        match self.presence {
            Presence::Present => true,
            Presence::Possible => !self.triggers.is_empty() || self.is_unsure,
            Presence::Absent => false,
        }
    }

    /// True if it is certainly there, and severe or high: what the plan treats before anything else.
    pub fn is_danger(&self) -> bool {
        self.presence == Presence::Present && self.severity >= Severity::High
    }
}

/// What the answers say about every pattern of the bank, worst first: present before possible before absent, then
/// by severity, then by the rank that the bank argues, then by reach, then in the order of the bank.
pub fn findings(scope: &Scope) -> Vec<Finding> {
    let mut all: Vec<Finding> = scope.bank.patterns.iter().map(|pattern| finding(scope, pattern)).collect();
    sort_by_key(&mut all, |f| (f.presence, Reverse(f.severity), f.pattern.rank, Reverse(f.reach)));
    all
}

/// The findings that a report shows of these: all severe and high ones that there are or may be, and moderate ones up to
/// [`FINDINGS_SHOWN`].
pub fn shown(findings: &[Finding]) -> impl Iterator<Item = &Finding> {
    let told = || findings.iter().filter(|finding| finding.is_told());
    let grave = told().filter(|finding| finding.severity >= Severity::High).count();
    let mut left = FINDINGS_SHOWN.saturating_sub(grave);
    told().filter(move |finding| {
        let is_shown = finding.severity >= Severity::High || left > 0;
        if finding.severity < Severity::High {
            left = left.saturating_sub(1);
        }
        is_shown
    })
}

/// The contradictions that are certain, in the bank's order.
pub fn contradictions(scope: &Scope) -> Vec<Contradicted> {
    let level = |slot| scope.known(slot);
    let facts = facts(scope, &level);
    let all = scope.bank.contradictions.iter();
    let certain = all.filter(|contradiction| facts.holds(&contradiction.when) == Some(true));
    certain
        .map(|contradiction| {
            let subjects = facts.subjects(&contradiction.when, Some(true));
            Contradicted {
                contradiction,
                between: subjects.into_iter().filter_map(|s| unsettled(scope, s)).collect(),
            }
        })
        .collect()
}

/// What is missing from a cure here: its capabilities that are asked, apply and are not known to be at its level.
pub(crate) fn missing<'s>(
    scope: &'s Scope,
    pattern: &'static Pattern,
) -> impl Iterator<Item = (&'s Item, Level)> + use<'s> {
    pattern.cure.iter().filter_map(|AtLevel { slot, level }| {
        let (item, level) = (scope.item(*slot)?, Level::new(*level)?);
        let is_missing = item.is_unknown() || item.level().is_some_and(|now| now < level);
        is_missing.then_some((item, level))
    })
}

/// Whether the pattern is there.
pub(crate) fn presence(scope: &Scope, pattern: &Pattern) -> Presence {
    match facts(scope, &|slot| scope.known(slot)).holds(&pattern.when) {
        Some(true) => Presence::Present,
        None => Presence::Possible,
        Some(false) => Presence::Absent,
    }
}

fn finding(scope: &Scope, pattern: &'static Pattern) -> Finding {
    let level = |slot| scope.known(slot);
    let facts = facts(scope, &level);
    let presence = presence(scope, pattern);
    let holds = |condition: &Condition| facts.holds(condition) == Some(true);
    let rule = pattern.severities.iter().find(|rule| rule.when.as_ref().is_none_or(holds));
    let subjects = |wanted, value| if wanted { facts.subjects(&pattern.when, value) } else { Vec::new() };
    let worse = rule.and_then(|rule| rule.when.as_ref());
    let deciding = subjects(presence == Presence::Possible, None);
    let capability = |subject: Subject| match subject {
        Subject::Capability(slot) => scope.item(slot).map(|item| item.capability),
        Subject::Field(_) => None,
    };
    let missing = missing(scope, pattern).map(|(item, level)| {
        let now = item.level().unwrap_or(Level::ABSENT);
        item.weight() * u32::from(level.number() - now.number())
    });
    Finding {
        pattern,
        severity: rule.map_or(Severity::Moderate, |rule| rule.is),
        severity_by: worse
            .map(|when| facts.subjects(when, Some(true)))
            .into_iter()
            .flatten()
            .filter_map(|subject| unsettled(scope, subject))
            .collect(),
        presence,
        triggers: subjects(presence != Presence::Absent, Some(true))
            .into_iter()
            .filter_map(capability)
            .collect(),
        is_unsure: deciding.iter().filter_map(|subject| capability(*subject)).any(|capability| {
            scope.item(capability.slot).is_some_and(|item| item.is_asked() && item.answer == Answer::DontKnow)
        }),
        decided_by: deciding.into_iter().filter_map(|subject| unsettled(scope, subject)).collect(),
        reach: missing.sum(),
    }
}

fn unsettled(scope: &Scope, subject: Subject) -> Option<Unsettled> {
    match subject {
        Subject::Capability(slot) => scope.item(slot).map(|item| Unsettled::Capability(item.capability)),
        Subject::Field(field) => Some(Unsettled::Field(field)),
    }
}

fn facts<'a>(scope: &Scope, level: &'a dyn Fn(windrose_questions::Slot) -> Known) -> Facts<'a> {
    Facts { context: &scope.bank.context, profile: scope.profile, level }
}
