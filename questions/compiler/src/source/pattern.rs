//! `patterns.toml` and `glossary.toml`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::Conditions;

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
    pub(crate) severity: Spanned<String>,
    pub(crate) when: Conditions,
    pub(crate) raise: Option<Conditions>,
    pub(crate) sign: Spanned<String>,
    pub(crate) why: Spanned<String>,
    pub(crate) remedy: Spanned<String>,
    pub(crate) references: Vec<Spanned<String>>,
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
}

impl PatternsFile {
    /// Every array of conditions.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Conditions> {
        self.patterns.iter().flat_map(|pattern| [&pattern.when].into_iter().chain(&pattern.raise))
    }
}
