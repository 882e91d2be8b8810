//! The stored form of what was recorded for one question.

use serde::{Deserialize, Serialize};
use windrose_assessment::{Answer, Evidence, Level, Response};

use super::{RecordError, day};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ResponseRecord {
    answer: AnswerRecord,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    evidence: Option<EvidenceRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    evidence_date: Option<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    evidence_link: String,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    provided: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    note: String,
}

/// One exhaustive list of what an answer can be; `level-2` reads better in a file than a number and a kind.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum AnswerRecord {
    Unanswered,
    DontKnow,
    NotApplicable,
    #[serde(rename = "level-0")]
    Level0,
    #[serde(rename = "level-1")]
    Level1,
    #[serde(rename = "level-2")]
    Level2,
    #[serde(rename = "level-3")]
    Level3,
    #[serde(rename = "level-4")]
    Level4,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
enum EvidenceRecord {
    E0,
    E1,
    E2,
}

impl From<&Response> for ResponseRecord {
    fn from(response: &Response) -> Self {
        // Taken apart without `..`: a new field does not compile until it is stored here.
        let Response { answer, evidence, evidence_date, evidence_link, provided, reason, note } = response;
        Self {
            answer: match answer {
                Answer::Unanswered => AnswerRecord::Unanswered,
                Answer::DontKnow => AnswerRecord::DontKnow,
                Answer::NotApplicable => AnswerRecord::NotApplicable,
                Answer::Level(level) => match level.number() {
                    0 => AnswerRecord::Level0,
                    1 => AnswerRecord::Level1,
                    2 => AnswerRecord::Level2,
                    3 => AnswerRecord::Level3,
                    _ => AnswerRecord::Level4,
                },
            },
            evidence: evidence.map(|evidence| match evidence {
                Evidence::Opinion => EvidenceRecord::E0,
                Evidence::Artefact => EvidenceRecord::E1,
                Evidence::Exercised => EvidenceRecord::E2,
            }),
            evidence_date: evidence_date.map(|date| date.to_string()),
            evidence_link: evidence_link.clone(),
            provided: *provided,
            reason: reason.clone(),
            note: note.clone(),
        }
    }
}

impl ResponseRecord {
    /// What was recorded; an error names the field below this path.
    pub(super) fn restore(self, path: &str) -> Result<Response, RecordError> {
        // Taken apart without `..`: a new field does not compile until it is read here.
        let Self { answer, evidence, evidence_date, evidence_link, provided, reason, note } = self;
        let [zero, one, two, three, four] = Level::ALL.map(Answer::Level);
        let evidence_date = day(evidence_date, &format!("{path}.evidence_date"))?;
        Ok(Response {
            answer: match answer {
                AnswerRecord::Unanswered => Answer::Unanswered,
                AnswerRecord::DontKnow => Answer::DontKnow,
                AnswerRecord::NotApplicable => Answer::NotApplicable,
                AnswerRecord::Level0 => zero,
                AnswerRecord::Level1 => one,
                AnswerRecord::Level2 => two,
                AnswerRecord::Level3 => three,
                AnswerRecord::Level4 => four,
            },
            evidence: evidence.map(|evidence| match evidence {
                EvidenceRecord::E0 => Evidence::Opinion,
                EvidenceRecord::E1 => Evidence::Artefact,
                EvidenceRecord::E2 => Evidence::Exercised,
            }),
            evidence_date,
            evidence_link,
            provided,
            reason,
            note,
        })
    }
}
