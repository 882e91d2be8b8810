//! The stored form of an assessment: JSON that a person can read when something goes wrong.
//!
//! Keyed by the capabilities' permanent ids, so texts and order of the bank may change freely. Everything of
//! an assessment is stored here, notes and reasons included; what goes into a link is a smaller set. Unknown
//! fields are refused, since silently dropping one would lose it at the next save.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use windrose_assessment::{
    Answer, Assessment, AssessmentId, Date, Evidence, Level, Profile, ProfileField, Response,
};
use windrose_questions::{BANK, Bank};

/// Version of this form.
const FORMAT: u32 = 1;

/// Why a stored record cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// Not JSON of this form.
    Malformed {
        /// Where and what, from the JSON reader.
        detail: String,
    },
    /// Written by a newer Windrose.
    Newer {
        /// Its format.
        format: u32,
        /// Its edition of the bank.
        edition: u8,
    },
    /// A value that nothing has.
    OutOfRange {
        /// Which field.
        field: String,
    },
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { detail } => write!(f, "the record is damaged: {detail}"),
            Self::Newer { format, edition } => write!(
                f,
                "the record was written by a newer Windrose (format {format}, bank edition {edition})"
            ),
            Self::OutOfRange { field } => write!(f, "the record holds a value out of range in `{field}`"),
        }
    }
}

impl std::error::Error for RecordError {}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    format: u32,
    bank: u8,
    edition: u8,
    id: u64,
    title: String,
    dated: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    profile: Vec<u8>,
    responses: BTreeMap<String, ResponseRecord>,
}

/// What every format of a record can be asked first.
#[derive(Deserialize)]
struct Head {
    format: u32,
    #[serde(default)]
    edition: u8,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ResponseRecord {
    answer: AnswerRecord,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    evidence: Option<EvidenceRecord>,
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

/// An assessment as stored.
pub fn write(assessment: &Assessment) -> String {
    let responses = assessment.responses().filter_map(|(slot, response)| {
        let capability = BANK.capability(slot)?;
        Some((capability.id.to_owned(), ResponseRecord::from(response)))
    });
    let profile = ProfileField::ALL.map(|field| assessment.profile.get(field));
    let record = Record {
        format: FORMAT,
        bank: BANK.number,
        edition: BANK.edition,
        id: assessment.id.0,
        title: assessment.title.clone(),
        dated: assessment.dated.map(|date| date.to_string()),
        profile: if assessment.profile.is_empty() { Vec::new() } else { profile.to_vec() },
        responses: responses.collect(),
    };
    // Only maps with non-string keys and failing `Serialize` implementations can fail; there are none here.
    serde_json::to_string(&record).unwrap_or_default()
}

/// Reads what [`write`] made.
pub fn read(text: &str) -> Result<Assessment, RecordError> {
    let malformed = |error: serde_json::Error| RecordError::Malformed { detail: error.to_string() };
    let head: Head = serde_json::from_str(text).map_err(malformed)?;
    if head.format > FORMAT || head.edition > BANK.edition {
        return Err(RecordError::Newer { format: head.format, edition: head.edition });
    }
    let record: Record = serde_json::from_str(text).map_err(malformed)?;
    if record.format == 0 || record.bank != BANK.number || record.edition == 0 {
        return Err(out_of_range("format, bank or edition"));
    }
    restore(&BANK, record)
}

fn restore(bank: &Bank, record: Record) -> Result<Assessment, RecordError> {
    // Taken apart without `..`: a new field does not compile until it is read here.
    let Record { format: _, bank: _, edition: _, id, title, dated, profile, responses } = record;
    let mut assessment = Assessment::default();
    assessment.id = AssessmentId(id);
    assessment.title = title;
    assessment.dated = match dated {
        None => None,
        Some(text) => Some(Date::parse(&text).ok_or_else(|| out_of_range("dated"))?),
    };
    if profile.len() > ProfileField::ALL.len() {
        return Err(out_of_range("profile"));
    }
    assessment.profile = ProfileField::ALL
        .into_iter()
        .zip(profile)
        .try_fold(Profile::default(), |profile, (field, number)| profile.with(field, number))
        .ok_or_else(|| out_of_range("profile"))?;
    for (id, response) in responses {
        let capability = bank.capability_by_id(&id).ok_or_else(|| out_of_range(&id))?;
        assessment.record(capability.slot, response.into());
    }
    Ok(assessment)
}

fn out_of_range(field: &str) -> RecordError {
    RecordError::OutOfRange { field: field.to_owned() }
}

impl From<&Response> for ResponseRecord {
    fn from(response: &Response) -> Self {
        // Taken apart without `..`: a new field does not compile until it is stored here.
        let Response { answer, evidence, reason, note } = response;
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
            reason: reason.clone(),
            note: note.clone(),
        }
    }
}

impl From<ResponseRecord> for Response {
    fn from(record: ResponseRecord) -> Self {
        let [zero, one, two, three, four] = Level::ALL.map(Answer::Level);
        Self {
            answer: match record.answer {
                AnswerRecord::Unanswered => Answer::Unanswered,
                AnswerRecord::DontKnow => Answer::DontKnow,
                AnswerRecord::NotApplicable => Answer::NotApplicable,
                AnswerRecord::Level0 => zero,
                AnswerRecord::Level1 => one,
                AnswerRecord::Level2 => two,
                AnswerRecord::Level3 => three,
                AnswerRecord::Level4 => four,
            },
            evidence: record.evidence.map(|evidence| match evidence {
                EvidenceRecord::E0 => Evidence::Opinion,
                EvidenceRecord::E1 => Evidence::Artefact,
                EvidenceRecord::E2 => Evidence::Exercised,
            }),
            reason: record.reason,
            note: record.note,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORD: &str = r#"{"format":1,"bank":1,"edition":1,"id":7,"title":"Orders","dated":"2026-11-23","responses":{"cfg-separated":{"answer":"level-2","evidence":"E1","note":"see the wiki"},"data-saga":{"answer":"not-applicable","reason":"one service"}}}"#;

    #[test]
    fn the_form_is_stable() {
        assert_eq!(write(&read(RECORD).unwrap()), RECORD);
    }

    #[test]
    fn everything_comes_back() {
        let mut assessment = Assessment::default();
        let answers = [Answer::Unanswered, Answer::DontKnow, Answer::NotApplicable];
        let answers: Vec<Answer> = answers.into_iter().chain(Level::ALL.map(Answer::Level)).collect();
        for ((_, capability), answer) in BANK.capabilities().zip(answers.iter().cycle()) {
            let note = format!("note on {} with \"quotes\" and ü", capability.id);
            assessment.record(capability.slot, Response { answer: *answer, note, ..Response::default() });
        }
        assessment.profile = Profile::default().with(ProfileField::Criticality, 3).unwrap();
        assert_eq!(read(&write(&assessment)).unwrap(), assessment);
    }

    #[track_caller]
    fn refused(from: &str, to: &str, reason: &str) {
        let error = read(&RECORD.replace(from, to)).unwrap_err().to_string();
        assert!(error.contains(reason), "{error}");
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        refused("{\"format\"", "{", "damaged");
        refused("\"format\":1", "\"format\":2", "newer Windrose (format 2");
        refused("\"edition\":1", "\"edition\":9", "bank edition 9");
        refused("level-2", "level-5", "level-5");
        refused("cfg-separated", "cfg-unheard-of", "cfg-unheard-of");
        refused("2026-11-23", "2026-02-30", "dated");
        refused("\"note\"", "\"mood\"", "mood");
        refused("\"bank\":1", "\"bank\":2", "bank");
    }

    #[test]
    fn a_record_cut_anywhere_is_refused() {
        for end in 0..RECORD.len() {
            assert!(read(&RECORD[..end]).is_err(), "{end}");
        }
    }
}
