//! Findings that the bank can tell of: risk patterns, which are dangerous, and contradictions, which cannot be.

use crate::scale::SCALE;
use crate::{AtLevel, Condition, Reference};

/// A dangerous combination of answers, which no single number shows.
#[derive(Debug, PartialEq)]
pub struct Pattern {
    /// Permanent kebab-case name.
    pub id: &'static str,
    /// As shown, at most 40 characters.
    pub name: &'static str,
    /// Its place among patterns of the same severity, `1..=99`, 1 first. The content file argues each.
    pub rank: u8,
    /// How bad it is: the first whose condition certainly holds. The worst stands first; the last has no condition.
    pub severities: &'static [SeverityRule],
    /// When it is there.
    pub when: Condition,
    /// The levels at which it is certainly gone; no part of them ends it. Never empty.
    pub cure: &'static [AtLevel],
    /// How a team typically notices it.
    pub sign: &'static str,
    /// Why it hurts.
    pub why: &'static str,
    /// What to do about it, in a sentence; the same as the cure in meaning.
    pub remedy: &'static str,
    /// Where to read on; at least one.
    pub references: &'static [Reference],
}

/// How bad a pattern is under a condition.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeverityRule {
    /// How bad.
    pub is: Severity,
    /// When; `None` if always.
    pub when: Option<Condition>,
}

/// Answers, or answers and context, that cannot both be true. It asks to look again, and changes no number.
#[derive(Debug, PartialEq)]
pub struct Contradiction {
    /// Permanent kebab-case name.
    pub id: &'static str,
    /// When it is there.
    pub when: Condition,
    /// What the two say.
    pub says: &'static str,
    /// What to look at again.
    pub check: &'static str,
}

/// How bad a pattern is. Our choice, after the content brief; see docs/scoring.md.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Costs time and trust again and again.
    Moderate,
    /// Causes incidents that cross services, or makes them impossible to end.
    High,
    /// Does harm that cannot be taken back, or that grows every week it is left alone.
    Severe,
}

impl Severity {
    /// As shown on its own: `High`.
    pub const fn label(self) -> &'static str {
        self.of(SCALE.severities)
    }

    /// As it stands inside a sentence: `high`.
    pub const fn inside_a_sentence(self) -> &'static str {
        self.of(SCALE.severities_inside)
    }

    const fn of(self, [moderate, high, severe]: [&'static str; 3]) -> &'static str {
        match self {
            Self::Moderate => moderate,
            Self::High => high,
            Self::Severe => severe,
        }
    }
}
