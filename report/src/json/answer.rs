//! One answer, with what it rests on; the team's own texts only if wanted.

use serde::Serialize;
use windrose_assessment::{Answer, Applicability, Former, Item, Level, Response};
use windrose_questions::Slot;

use super::word::{AnswerKind, Evidence, Standing};
use crate::Report;

/// A question and its answer.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Answer"))]
pub(super) struct AnswerJson {
    /// Permanent id of the question.
    capability: &'static str,
    /// Its permanent place in share links.
    slot: u8,
    /// What kind of answer. Unknown is not zero: only `level` comes with one.
    answer: AnswerKind,
    /// The level, 0 to 4, of an answer that is one.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    level: Option<u8>,
    /// Whether it is asked here, and why not.
    standing: Standing,
    /// Why the profile leaves it out, or would leave it out if it were not asked all the same; none if it would not.
    left_out_reason: Option<&'static str>,
    /// True if it weighs double and caps its dimension.
    critical: bool,
    /// Why the profile makes it critical; none if it is so by itself, or not critical.
    critical_reason: Option<&'static str>,
    /// The level that is enough here, 1 to 4; none if the profile sets no target for it.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 4)))]
    target: Option<u8>,
    /// What the level rests on, if said.
    evidence: Option<Evidence>,
    /// Day of the check or exercise, `YYYY-MM-DD`.
    evidence_date: Option<String>,
    /// True if the platform or another team provides it.
    provided: bool,
    /// Why the question does not apply. Only there if the file includes notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// Where the evidence can be seen, as typed: not to be trusted as an address. Only there if the file includes notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    evidence_link: Option<String>,
    /// The team's note. Only there if the file includes notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

/// An answer to an earlier edition that is none to the present one.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "FormerAnswer"))]
pub(super) struct FormerJson {
    /// Permanent id of the question.
    capability: &'static str,
    /// The edition that was answered.
    edition: u8,
    /// The question as it was asked then.
    question: &'static str,
    /// True if the question is asked still, in other words: the answer waits to be confirmed. Else it is kept aside.
    is_asked: bool,
    /// What kind of answer.
    answer: AnswerKind,
    /// The level, 0 to 4, of an answer that is one.
    #[cfg_attr(feature = "schema", schemars(range(max = 4)))]
    level: Option<u8>,
    /// The team's note on a question that is no longer asked. Only there if the file includes notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
}

impl FormerJson {
    /// All of them, by slot.
    pub(super) fn all(report: &Report) -> Vec<Self> {
        let bank = report.bank();
        let of = |(slot, former): (Slot, &Former)| {
            let Former { edition, response } = former;
            let capability = bank.as_of(*edition).and_then(|bank| bank.capability(slot))?;
            // Of the rest of the response the file says nothing.
            let Response {
                answer,
                note,
                evidence: _,
                evidence_date: _,
                evidence_link: _,
                provided: _,
                reason: _,
            } = response;
            Some(Self {
                capability: capability.id,
                edition: *edition,
                question: capability.question,
                is_asked: bank.capability(slot).is_some(),
                answer: (*answer).into(),
                level: answer.level().map(Level::number),
                note: typed(note),
            })
        };
        report.assessment.formers().filter_map(of).collect()
    }
}

impl AnswerJson {
    pub(super) fn of(report: &Report, item: &Item) -> Self {
        let capability = item.capability;
        // Taken apart without `..`: a new field does not compile until it is written here.
        let Response { answer: _, evidence, evidence_date, evidence_link, provided, reason, note } =
            report.assessment.response(capability.slot).cloned().unwrap_or_default();
        Self {
            capability: capability.id,
            slot: capability.slot.number(),
            answer: item.answer.into(),
            level: item.answer.level().map(Level::number),
            standing: item.standing.into(),
            left_out_reason: match item.standing {
                Applicability::LeftOut(effect) | Applicability::AskedAllTheSame(effect) => {
                    Some(effect.reason)
                }
                Applicability::Asked | Applicability::NotInQuickRun => None,
            },
            critical: item.critical,
            critical_reason: item.raised_by.map(|effect| effect.reason),
            target: item.has_target().then(|| item.target.number()),
            evidence: evidence.map(Evidence::from),
            evidence_date: evidence_date.map(|date| date.to_string()),
            provided,
            reason: typed(&reason).filter(|_| item.answer == Answer::NotApplicable),
            evidence_link: typed(&evidence_link),
            note: typed(&note),
        }
    }
}

/// What somebody typed, if anything.
fn typed(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
