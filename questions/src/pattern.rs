//! Risk patterns: dangerous combinations of answers that no single number shows.

use windrose_words::questions as words;

use crate::{Condition, Reference};

/// A dangerous combination.
#[derive(Debug, PartialEq)]
pub struct Pattern {
    /// Permanent kebab-case name.
    pub id: &'static str,
    /// As shown, at most 40 characters.
    pub name: &'static str,
    /// How bad it is where nothing makes it worse.
    pub severity: Severity,
    /// When it is there.
    pub when: Condition,
    /// When it is one step worse than [`Pattern::severity`].
    pub raise: Option<Condition>,
    /// How a team notices it.
    pub sign: &'static str,
    /// Why it hurts.
    pub why: &'static str,
    /// What to do first.
    pub remedy: &'static str,
    /// Where to read on; at least one.
    pub references: &'static [Reference],
}

/// How bad a pattern is. Our choice, after the content brief; see docs/scoring.md.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Costs time and trust again and again.
    Moderate,
    /// Causes incidents that cross services, or makes them impossible to end.
    High,
    /// High, in a context that makes it worse.
    Severe,
}

impl Severity {
    /// One step worse.
    #[must_use]
    pub const fn raised(self) -> Self {
        match self {
            Self::Moderate => Self::High,
            Self::High | Self::Severe => Self::Severe,
        }
    }

    /// As shown.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Moderate => words::SEVERITY_MODERATE,
            Self::High => words::SEVERITY_HIGH,
            Self::Severe => words::SEVERITY_SEVERE,
        }
    }
}
