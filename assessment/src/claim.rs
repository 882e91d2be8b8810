//! Claims that their evidence does not support, to be verified.
//!
//! A claim is scored as it stands: marking people down would teach them to invent evidence. Source:
//! docs/scoring.md, section 9.

use windrose_questions::{Capability, Dimension};

use crate::ordered::sort_by_key;
use crate::{Assessment, Date, Evidence, Level, Response, Scope};

/// For how many days an exercise counts as recent: six months, as every level 4 of the bank says "in the last six
/// months". Were it less, the evidence for a true statement would be outdated.
pub const RECENT_DAYS: u16 = 183;

/// A level above what its evidence supports.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Claim {
    /// The dimension it belongs to.
    pub dimension: &'static Dimension,
    /// The capability.
    pub capability: &'static Capability,
    /// True if it is critical here.
    pub critical: bool,
    /// The level claimed.
    pub level: Level,
    /// The highest level that the evidence supports.
    pub supported: Level,
    /// The evidence; none counts as opinion.
    pub evidence: Evidence,
    /// True if an exercise was longer ago than [`RECENT_DAYS`], so that it counts as an artefact.
    pub outdated: bool,
}

impl Evidence {
    /// The highest level that this evidence supports: 2 for an opinion, 3 for an artefact, 4 for an exercise.
    pub const fn supports(self) -> Level {
        match self {
            Self::Opinion => Level::ALL[2],
            Self::Artefact => Level::ALL[3],
            Self::Exercised => Level::PROVEN,
        }
    }
}

/// Claims above what their evidence supports: critical ones first, then the widest gap, then the bank's order.
pub fn claims_to_verify(scope: &Scope, assessment: &Assessment) -> Vec<Claim> {
    let claim = |item: &crate::Item| {
        let level = item.level()?;
        let response = assessment.response(item.capability.slot)?;
        let (evidence, outdated) = standing(response, assessment.dated);
        let supported = evidence.supports();
        (level > supported).then_some(Claim {
            dimension: item.dimension,
            capability: item.capability,
            critical: item.critical,
            level,
            supported,
            evidence,
            outdated,
        })
    };
    let mut claims: Vec<Claim> = scope.asked().filter_map(claim).collect();
    let gap = |claim: &Claim| claim.level.number() - claim.supported.number();
    sort_by_key(&mut claims, |claim| (!claim.critical, std::cmp::Reverse(gap(claim))));
    claims
}

/// What the evidence counts as on this day, and whether that is less than was said because of its age.
fn standing(response: &Response, today: Option<Date>) -> (Evidence, bool) {
    let said = response.evidence.unwrap_or(Evidence::Opinion);
    let age = today.zip(response.evidence_date).map(|(today, then)| today.days().saturating_sub(then.days()));
    if said == Evidence::Exercised && age.is_some_and(|days| days > RECENT_DAYS) {
        (Evidence::Artefact, true)
    } else {
        (said, false)
    }
}
