//! `patterns.toml`, `contradictions.toml` and `glossary.toml`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::{Conditions, LevelEntry};

/// `patterns.toml`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PatternsFile {
    #[serde(default, rename(deserialize = "pattern"))]
    pub(crate) patterns: Vec<PatternEntry>,
}

/// `[[pattern]]`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PatternEntry {
    pub(crate) id: Spanned<String>,
    pub(crate) name: Spanned<String>,
    /// Its place among patterns of one severity, 1 first.
    pub(crate) rank: Spanned<i64>,
    /// Why it has this rank; for reviewers, not part of the product.
    pub(crate) rank_reason: Spanned<String>,
    /// The first whose condition certainly holds decides; the last one has no condition.
    pub(crate) severity: Vec<SeverityEntry>,
    pub(crate) when: Conditions,
    /// The levels at which it is certainly gone.
    pub(crate) cure: Spanned<Vec<Spanned<LevelEntry>>>,
    pub(crate) sign: Spanned<String>,
    pub(crate) why: Spanned<String>,
    pub(crate) remedy: Spanned<String>,
    pub(crate) references: Vec<Spanned<String>>,
}

/// One of `severity`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SeverityEntry {
    pub(crate) is: Spanned<String>,
    pub(crate) when: Option<Conditions>,
}

/// `contradictions.toml`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContradictionsFile {
    #[serde(default, rename(deserialize = "contradiction"))]
    pub(crate) contradictions: Vec<ContradictionEntry>,
}

/// `[[contradiction]]`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ContradictionEntry {
    pub(crate) id: Spanned<String>,
    pub(crate) when: Conditions,
    pub(crate) says: Spanned<String>,
    pub(crate) check: Spanned<String>,
}

/// `glossary.toml`: permanent name to term.
pub(crate) type Glossary = BTreeMap<Spanned<String>, TermEntry>;

/// One table of `glossary.toml`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TermEntry {
    pub(crate) term: Spanned<String>,
    pub(crate) forms: Vec<Spanned<String>>,
    pub(crate) meaning: Spanned<String>,
    /// Ids of the capabilities whose names have to lead readers to this term; for the linter, not part of the product.
    #[serde(default)]
    pub(crate) names: Vec<Spanned<String>>,
}

impl PatternsFile {
    /// Every array of conditions.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Conditions> {
        self.patterns.iter().flat_map(|pattern| {
            let severities = pattern.severity.iter().filter_map(|severity| severity.when.as_ref());
            std::iter::once(&pattern.when).chain(severities)
        })
    }
}

impl ContradictionsFile {
    /// Every array of conditions.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Conditions> {
        self.contradictions.iter().map(|contradiction| &contradiction.when)
    }
}
