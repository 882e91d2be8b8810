//! Findings and claims.

use serde::Serialize;
use windrose_assessment::{Claim, Finding, Presence, Unsettled};
use windrose_questions::Pattern;

use super::ids;

#[derive(Serialize)]
pub(super) struct FindingJson {
    pattern: &'static str,
    name: &'static str,
    severity: &'static str,
    /// `present`, `possible` or `absent`.
    presence: &'static str,
    triggers: Vec<&'static str>,
    decided_by: Vec<&'static str>,
    remedy: &'static str,
}

#[derive(Serialize)]
pub(super) struct ClaimJson {
    capability: &'static str,
    level: u8,
    supported: u8,
}

impl From<&Finding> for FindingJson {
    fn from(finding: &Finding) -> Self {
        let Pattern { id, name, remedy, .. } = finding.pattern;
        Self {
            pattern: id,
            name,
            severity: finding.severity.label(),
            presence: match finding.presence {
                Presence::Present => "present",
                Presence::Possible => "possible",
                Presence::Absent => "absent",
            },
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
