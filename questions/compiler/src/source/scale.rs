//! `scale.toml`: what is the same for every question.

use serde::{Deserialize, Serialize};

/// The whole file. How many of each there are is the model's: another number is an error of the file's shape.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScaleFile {
    pub(crate) levels: [String; 5],
    pub(crate) proven: ProvenEntry,
    pub(crate) effort: EffortEntry,
    pub(crate) impact: ImpactEntry,
    pub(crate) standing: StandingEntry,
    pub(crate) severity: SeverityLabels,
}

/// The step to level 4.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProvenEntry {
    pub(crate) action: String,
}

/// Efforts, the small one first.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EffortEntry {
    pub(crate) label: [String; 3],
    pub(crate) meaning: [String; 3],
}

/// Impacts, the least one first.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ImpactEntry {
    pub(crate) meaning: [String; 3],
}

/// Standings of principles, in the order of the model.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StandingEntry {
    pub(crate) label: [String; 5],
}

/// Severities, the least bad first: as labels, and inside a sentence.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SeverityLabels {
    pub(crate) label: [String; 3],
    pub(crate) inside: [String; 3],
}
