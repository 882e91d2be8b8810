//! Findings, contradictions and claims.

use serde::Serialize;
use windrose_assessment::{Claim, Contradicted, Finding, Unsettled};
use windrose_questions::{Bank, Pattern};

use super::ids;
use super::word::{Presence, Severity};

/// A risk pattern: a combination of answers that is dangerous. It changes no number.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Finding"))]
pub(super) struct FindingJson {
    /// Permanent id of the pattern.
    pattern: &'static str,
    /// Its name.
    name: &'static str,
    /// How bad it is here, whether or not it is present.
    severity: Severity,
    /// Ids of the capabilities, or of the questions of the profile, that make it that bad; empty if it is in any case.
    severity_by: Vec<&'static str>,
    /// Whether it is there.
    presence: Presence,
    /// Ids of the capabilities whose answers point to it.
    triggers: Vec<&'static str>,
    /// Ids of the capabilities, or of the questions of the profile, that decide whether it is there.
    decided_by: Vec<&'static str>,
    /// How many levels are missing from its cure, those of critical capabilities twice: among patterns of one severity and
    /// rank, the one that concerns more stands first.
    reach: u32,
    /// What ends it, in a sentence.
    remedy: &'static str,
    /// What ends it for certain; no part of it does.
    cure: Vec<AtLevelJson>,
}

/// A capability with the level that it has to reach.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "AtLevel"))]
struct AtLevelJson {
    /// Id of the capability.
    capability: &'static str,
    /// The level, 1 to 4.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 4)))]
    level: u8,
}

/// Answers, or answers and profile, that cannot both be true. It changes no number.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Contradiction"))]
pub(super) struct ContradictionJson {
    /// Permanent id.
    id: &'static str,
    /// What the two say.
    says: &'static str,
    /// What to look at again.
    check: &'static str,
    /// Ids of the capabilities, or of the fields of the profile, that it is between.
    between: Vec<&'static str>,
}

/// A level above what its evidence supports. The claim is scored all the same.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Claim"))]
pub(super) struct ClaimJson {
    /// Id of the capability.
    capability: &'static str,
    /// The level claimed, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    level: u8,
    /// The level that the evidence supports, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    supported: u8,
}

impl FindingJson {
    pub(super) fn of(bank: &Bank, finding: &Finding) -> Self {
        let Pattern { id, name, remedy, cure, .. } = finding.pattern;
        let cure = cure.iter().filter_map(|entry| {
            Some(AtLevelJson { capability: bank.capability(entry.slot)?.id, level: entry.level })
        });
        Self {
            pattern: id,
            name,
            severity: finding.severity.into(),
            severity_by: subjects(&finding.severity_by),
            presence: finding.presence.into(),
            triggers: ids(&finding.triggers),
            decided_by: subjects(&finding.decided_by),
            reach: finding.reach,
            remedy,
            cure: cure.collect(),
        }
    }
}

impl From<&Contradicted> for ContradictionJson {
    fn from(Contradicted { contradiction, between }: &Contradicted) -> Self {
        Self {
            id: contradiction.id,
            says: contradiction.says,
            check: contradiction.check,
            between: subjects(between),
        }
    }
}

fn subjects(subjects: &[Unsettled]) -> Vec<&'static str> {
    let id = |subject: &Unsettled| match subject {
        Unsettled::Capability(capability) => capability.id,
        Unsettled::Field(field) => field.id,
    };
    subjects.iter().map(id).collect()
}

impl From<&Claim> for ClaimJson {
    fn from(claim: &Claim) -> Self {
        Self {
            capability: claim.capability.id,
            level: claim.level.number(),
            supported: claim.supported.number(),
        }
    }
}
