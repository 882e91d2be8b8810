//! Findings and claims.

use serde::Serialize;
use windrose_assessment::{Claim, Finding, Unsettled};
use windrose_questions::Pattern;

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
    /// Whether it is there.
    presence: Presence,
    /// Ids of the capabilities whose answers point to it.
    triggers: Vec<&'static str>,
    /// Ids of the capabilities, or of the questions of the profile, that decide whether it is there.
    decided_by: Vec<&'static str>,
    /// What to do first.
    remedy: &'static str,
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

impl From<&Finding> for FindingJson {
    fn from(finding: &Finding) -> Self {
        let Pattern { id, name, remedy, .. } = finding.pattern;
        Self {
            pattern: id,
            name,
            severity: finding.severity.into(),
            presence: finding.presence.into(),
            triggers: ids(&finding.triggers),
            decided_by: finding
                .decided_by
                .iter()
                .map(|unsettled| match unsettled {
                    Unsettled::Capability(capability) => capability.id,
                    Unsettled::Field(field) => field.id,
                })
                .collect(),
            remedy,
        }
    }
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
