//! The stored form of one decision. It names its finding or its step by id; exactly one of the two.

use serde::{Deserialize, Serialize};
use windrose_assessment::{Decision, DecisionTarget, Level, Verdict};
use windrose_questions::Bank;

use super::{RecordError, day, out_of_range};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionRecord {
    /// Id of the risk pattern.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    finding: Option<String>,
    /// Id of the capability that the step raises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<String>,
    /// The level that the step reaches; with `step` and only then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    reaches: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    verdict: Option<VerdictRecord>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    owner: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    review: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decided: Option<String>,
    /// The day on which the first slice of the step was done; only with `step`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    slice_done: Option<String>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum VerdictRecord {
    Do,
    Accept,
    Defer,
}

impl DecisionRecord {
    /// A decision as stored; `None` if no edition of the bank has such a capability.
    pub(super) fn of(bank: &Bank, matter: DecisionTarget, decision: &Decision) -> Option<Self> {
        // Taken apart without `..`: a new field does not compile until it is stored here.
        let Decision { verdict, reason, owner, review, decided, slice_done } = decision;
        let (finding, step, reaches) = match matter {
            DecisionTarget::Finding(id) => (Some(id.to_owned()), None, None),
            DecisionTarget::Step { slot, reaches } => {
                (None, Some(bank.ever_in(slot)?.id.to_owned()), Some(reaches.number()))
            }
        };
        Some(Self {
            finding,
            step,
            reaches,
            verdict: verdict.map(|verdict| match verdict {
                Verdict::Do => VerdictRecord::Do,
                Verdict::Accept => VerdictRecord::Accept,
                Verdict::Defer => VerdictRecord::Defer,
            }),
            reason: reason.clone(),
            owner: owner.clone(),
            review: review.map(|day| day.to_string()),
            decided: decided.map(|day| day.to_string()),
            slice_done: slice_done.map(|day| day.to_string()),
        })
    }

    /// What was stored.
    pub(super) fn restore(self, bank: &Bank) -> Result<(DecisionTarget, Decision), RecordError> {
        // Taken apart without `..`: a new field does not compile until it is read here.
        let Self { finding, step, reaches, verdict, reason, owner, review, decided, slice_done } = self;
        let (matter, id) = match (finding, step, reaches) {
            (Some(id), None, None) => {
                let pattern = bank.pattern_ever(&id).ok_or_else(|| out_of_range(&id))?;
                (DecisionTarget::Finding(pattern.id), id)
            }
            (None, Some(id), Some(reaches)) => {
                let slot = bank.ever_by_id(&id).ok_or_else(|| out_of_range(&id))?.slot;
                let reaches = Level::new(reaches).ok_or_else(|| out_of_range(&format!("{id}.reaches")))?;
                (DecisionTarget::Step { slot, reaches }, id)
            }
            _ => return Err(out_of_range("decisions")),
        };
        if matches!(matter, DecisionTarget::Finding(_)) && slice_done.is_some() {
            return Err(out_of_range(&format!("{id}.slice_done")));
        }
        let decision = Decision {
            verdict: verdict.map(|verdict| match verdict {
                VerdictRecord::Do => Verdict::Do,
                VerdictRecord::Accept => Verdict::Accept,
                VerdictRecord::Defer => Verdict::Defer,
            }),
            reason,
            owner,
            review: day(review, &format!("{id}.review"))?,
            decided: day(decided, &format!("{id}.decided"))?,
            slice_done: day(slice_done, &format!("{id}.slice_done"))?,
        };
        Ok((matter, decision))
    }
}
