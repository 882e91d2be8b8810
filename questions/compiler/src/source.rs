//! The shape of the content files, as edited.
//!
//! Whatever a rule may complain about is `Spanned`, so that the rule can name the line. Words from a closed
//! list (group, standing, effort, severity) and numbers stay as written: a rule checks them, with a better remedy than a
//! type error, and all of them at once. Field names are the keys of the files, in the plural for arrays of tables;
//! unknown keys are errors. Written again for reviewers, so a changed name changes `Review::FORMAT`.

mod condition;
mod context;
mod pattern;
mod scale;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use crate::problem::Place;

pub(crate) use condition::{ConditionEntry, Conditions, Form};
pub(crate) use context::{
    EffectEntry, FieldEntry, OptionEntry, OptionNames, PresetEntry, PresetsFile, ProfileFile, QuestionEntry,
    TargetEntry,
};
pub(crate) use pattern::{
    ContradictionEntry, ContradictionsFile, Glossary, PatternEntry, PatternsFile, SeverityEntry, TermEntry,
};
pub(crate) use scale::ScaleFile;

/// Name of the file that lists the dimensions.
pub(crate) const BANK_FILE: &str = "bank.toml";
/// Name of the file of what is the same for every question.
pub(crate) const SCALE_FILE: &str = "scale.toml";
/// Name of the file of references.
pub(crate) const REFERENCES_FILE: &str = "references.toml";
/// Name of the file of context questions and what their answers do.
pub(crate) const PROFILE_FILE: &str = "profile.toml";
/// Name of the file of common situations.
pub(crate) const PRESETS_FILE: &str = "presets.toml";
/// Name of the file of risk patterns.
pub(crate) const PATTERNS_FILE: &str = "patterns.toml";
/// Name of the file of contradictions.
pub(crate) const CONTRADICTIONS_FILE: &str = "contradictions.toml";
/// Name of the file of terms.
pub(crate) const GLOSSARY_FILE: &str = "glossary.toml";

/// Words for [`DimensionFile::group`] and what they are in Rust.
pub(crate) const GROUPS: &[(&str, &str)] = &[("factor", "Group::Factor"), ("layer", "Group::Layer")];

/// Words for [`DimensionFile::standing`] and what they are in Rust.
pub(crate) const STANDINGS: &[(&str, &str)] = &[
    ("near-universal", "Standing::NearUniversal"),
    ("platform-absorbed", "Standing::PlatformAbsorbed"),
    ("nuanced", "Standing::Nuanced"),
    ("often-misread", "Standing::OftenMisread"),
    ("beyond-factors", "Standing::BeyondFactors"),
];

/// Words for [`StepEntry::effort`] and what they are in Rust.
pub(crate) const EFFORTS: &[(&str, &str)] =
    &[("S", "Effort::Small"), ("M", "Effort::Medium"), ("L", "Effort::Large")];

/// Numbers for [`StepEntry::impact`], as written, and what they are in Rust.
pub(crate) const IMPACTS: &[(&str, &str)] =
    &[("1", "Impact::Hygiene"), ("2", "Impact::Common"), ("3", "Impact::Systemic")];

/// Words for [`SeverityEntry::is`] and what they are in Rust, the least bad first.
pub(crate) const SEVERITIES: &[(&str, &str)] =
    &[("moderate", "Severity::Moderate"), ("high", "Severity::High"), ("severe", "Severity::Severe")];

/// The content files of a bank: well-formed, not yet checked against the rules.
#[derive(Debug)]
pub struct Source {
    pub(crate) bank: Document<BankFile>,
    pub(crate) scale: Document<ScaleFile>,
    pub(crate) references: Document<References>,
    pub(crate) profile: Document<ProfileFile>,
    pub(crate) presets: Document<PresetsFile>,
    pub(crate) patterns: Document<PatternsFile>,
    pub(crate) contradictions: Document<ContradictionsFile>,
    pub(crate) glossary: Document<Glossary>,
    /// In the order of `bank.toml`; files it does not list come last.
    pub(crate) dimensions: Vec<Document<DimensionFile>>,
}

/// A file that could be read.
#[derive(Debug)]
pub(crate) struct Document<T> {
    /// Name of the file within the folder.
    pub(crate) file: String,
    /// Its text, for line numbers.
    pub(crate) text: String,
    /// What it says.
    pub(crate) content: T,
}

/// `bank.toml`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct BankFile {
    pub(crate) number: Spanned<i64>,
    pub(crate) edition: Spanned<i64>,
    pub(crate) dated: Spanned<String>,
    /// Ids in the order of the bank; the file of each is `<id>.toml`.
    pub(crate) dimensions: Spanned<Vec<Spanned<String>>>,
}

/// `references.toml`: short key to page.
pub(crate) type References = BTreeMap<Spanned<String>, ReferenceEntry>;

/// One table of `references.toml`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReferenceEntry {
    pub(crate) title: Spanned<String>,
    pub(crate) url: Spanned<String>,
}

/// `<dimension id>.toml`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DimensionFile {
    pub(crate) id: Spanned<String>,
    pub(crate) numeral: Spanned<String>,
    pub(crate) group: Spanned<String>,
    pub(crate) name: Spanned<String>,
    pub(crate) principle: Spanned<String>,
    pub(crate) why: Spanned<String>,
    pub(crate) nuance_heading: Spanned<String>,
    pub(crate) nuance: Spanned<String>,
    pub(crate) standing: Spanned<String>,
    /// Only where the standing is `platform-absorbed`.
    pub(crate) verify: Option<Spanned<String>>,
    #[serde(default, rename(deserialize = "capability"))]
    pub(crate) capabilities: Vec<CapabilityEntry>,
}

/// `[[capability]]`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CapabilityEntry {
    pub(crate) id: Spanned<String>,
    pub(crate) slot: Spanned<i64>,
    pub(crate) critical: bool,
    pub(crate) name: Spanned<String>,
    /// The one thing that varies from level to level; for reviewers, not part of the product.
    pub(crate) axis: Spanned<String>,
    pub(crate) question: Spanned<String>,
    pub(crate) levels: Spanned<Vec<Spanned<String>>>,
    pub(crate) evidence: Spanned<String>,
    pub(crate) fails: Spanned<String>,
    pub(crate) nuance: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) references: Vec<Spanned<String>>,
    pub(crate) to_consistent: StepEntry,
    pub(crate) to_enforced: StepEntry,
}

/// `[capability.to_consistent]` and `[capability.to_enforced]`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StepEntry {
    pub(crate) action: Spanned<String>,
    pub(crate) effort: Spanned<String>,
    pub(crate) impact: Spanned<i64>,
    /// What the step cannot be taken without.
    #[serde(default)]
    pub(crate) needs: Vec<Spanned<LevelEntry>>,
    /// Where the step takes a quarter: what can be done this month.
    pub(crate) first_slice: Option<SliceEntry>,
}

/// `{ capability, at_least }`: a capability that has to stand at this level or above.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LevelEntry {
    pub(crate) capability: Spanned<String>,
    pub(crate) at_least: Spanned<i64>,
}

/// `{ action, shows }`: a small beginning of a large step, and what shows that it is done.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SliceEntry {
    pub(crate) action: Spanned<String>,
    pub(crate) shows: Spanned<String>,
}

impl Source {
    /// All capabilities with the file they stand in, in the bank's order.
    pub(crate) fn capabilities(&self) -> impl Iterator<Item = (&Document<DimensionFile>, &CapabilityEntry)> {
        self.dimensions.iter().flat_map(|d| d.content.capabilities.iter().map(move |c| (d, c)))
    }

    /// The terms with their names, in alphabetical order as shown.
    pub(crate) fn terms(&self) -> Vec<(&Spanned<String>, &TermEntry)> {
        let mut terms: Vec<_> = self.glossary.content.iter().collect();
        terms.sort_by_key(|(_, term)| term.term.get_ref().to_lowercase());
        terms
    }

    /// Name and text of every file.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        let Self {
            bank,
            scale,
            references,
            profile,
            presets,
            patterns,
            contradictions,
            glossary,
            dimensions,
        } = self;
        let single = [
            bank.file(),
            scale.file(),
            references.file(),
            profile.file(),
            presets.file(),
            patterns.file(),
            contradictions.file(),
            glossary.file(),
        ];
        single.into_iter().chain(dimensions.iter().map(Document::file))
    }

    /// The capability with this id.
    pub(crate) fn capability(&self, id: &str) -> Option<&CapabilityEntry> {
        self.capabilities().map(|(_, c)| c).find(|c| c.id() == id)
    }
}

impl<T> Document<T> {
    /// Its name and text.
    fn file(&self) -> (&str, &str) {
        (&self.file, &self.text)
    }

    /// Where a part of this file stands.
    pub(crate) fn place<U>(&self, part: &Spanned<U>) -> Place<'_> {
        Place { file: &self.file, line: line(&self.text, part.span().start) }
    }
}

impl Document<DimensionFile> {
    /// The id that the name of the file promises.
    pub(crate) fn stem(&self) -> &str {
        stem(&self.file)
    }
}

impl CapabilityEntry {
    /// Id without its place.
    pub(crate) fn id(&self) -> &str {
        self.id.get_ref()
    }

    /// The two steps with their keys, the lower one first.
    pub(crate) fn steps(&self) -> [(&'static str, &StepEntry); 2] {
        [("to_consistent", &self.to_consistent), ("to_enforced", &self.to_enforced)]
    }
}

/// The name of a content file without its ending.
pub(crate) fn stem(file: &str) -> &str {
    file.strip_suffix(".toml").unwrap_or(file)
}

/// The line, from 1 up, of this byte of the text.
pub(crate) fn line(text: &str, byte: usize) -> usize {
    text.get(..byte).map_or(1, |before| before.matches('\n').count() + 1)
}
