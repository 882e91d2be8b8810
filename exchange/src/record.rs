//! The stored form of a work: JSON that a person can read when something goes wrong.
//!
//! Keyed by the capabilities' permanent ids, so texts and order of the bank may change freely. Everything of
//! a work is stored here, notes and reasons included; what goes into a link is a smaller set. Unknown
//! fields are refused, since silently dropping one would lose it at the next save. docs/library-file.md describes it.

mod decision;
mod response;
mod stamp;
mod table;

use serde::{Deserialize, Serialize};
use windrose_assessment::{
    AssessmentId, Date, Depth, Field, Former, Profile, Shelf, Stamp, Work, carry, clean_title,
};
use windrose_questions::Bank;

use crate::json::parse;
use decision::DecisionRecord;
use response::ResponseRecord;
use table::{Table, table};

/// Version of this form. Format 2 brought decisions, format 3 the shelf and when each field was changed last, format 4 the
/// day on which the first slice of a large step was done; a record of an earlier format is one of this format without them.
pub const FORMAT: u32 = 4;

/// Why a stored record cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordError {
    /// Not JSON of this form.
    Malformed {
        /// The way to the field that is wrong; a dot for the whole.
        path: String,
        /// What is wrong, with line and column, from the JSON reader.
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

/// A work as stored, not yet checked against the bank.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Record {
    format: u32,
    bank: u8,
    edition: u8,
    id: u64,
    title: String,
    dated: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    profile: Vec<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    depth: Option<DepthRecord>,
    /// Ids of what is asked although the profile would leave it out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    asked_all_the_same: Vec<String>,
    #[serde(with = "table")]
    responses: Table<ResponseRecord>,
    /// By capability id: what answered an earlier edition, and is no answer to this one.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "table")]
    formers: Table<FormerRecord>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    decisions: Vec<DecisionRecord>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shelf: Option<ShelfRecord>,
    /// When each field was changed last, by its name; see [`stamp`].
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "table")]
    changed: Table<Stamp>,
}

/// Where the work lies; on the list, where every work begins, is not written.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ShelfRecord {
    Archived,
    /// In the bin since this day.
    Binned(String),
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
struct FormerRecord {
    edition: u8,
    response: ResponseRecord,
}

/// How much is asked; a quick run, which every assessment begins as, is not written.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum DepthRecord {
    Full,
}

/// A work as stored.
pub fn write(bank: &Bank, work: &Work) -> String {
    // Only maps with non-string keys and failing `Serialize` implementations can fail; there are none here.
    serde_json::to_string(&Record::of(bank, work)).unwrap_or_default()
}

/// Reads what [`write`] made, in this version or an earlier one.
pub fn read(bank: &Bank, text: &str) -> Result<Work, RecordError> {
    let head: Head = parse(text)?;
    if head.format > FORMAT || head.edition > bank.edition {
        return Err(RecordError::Newer { format: head.format, edition: head.edition });
    }
    parse::<Record>(text)?.restore(bank)
}

/// The title in a record of whatever format, if there is one: what can be told of one that a newer version has stored.
pub fn title_of(text: &str) -> Option<String> {
    #[derive(Deserialize)]
    struct Titled {
        title: String,
    }
    let Titled { title } = serde_json::from_str(text).ok()?;
    Some(clean_title(&title))
}

impl Record {
    /// A work as stored.
    pub(crate) fn of(bank: &Bank, work: &Work) -> Self {
        Self::answering(bank, bank.edition, work)
    }

    /// A work as stored that answers this edition.
    pub(crate) fn answering(bank: &Bank, edition: u8, work: &Work) -> Self {
        let assessment = &work.assessment;
        let responses = assessment.responses().filter_map(|(slot, response)| {
            let capability = bank.ever_in(slot)?;
            Some((capability.id.to_owned(), ResponseRecord::from(response)))
        });
        let formers = assessment.formers().filter_map(|(slot, Former { edition, response })| {
            let record = FormerRecord { edition: *edition, response: ResponseRecord::from(response) };
            Some((bank.ever_in(slot)?.id.to_owned(), record))
        });
        let profile = assessment.profile;
        Self {
            format: FORMAT,
            bank: bank.number,
            edition,
            id: assessment.id.0,
            title: assessment.title.clone(),
            dated: assessment.dated.map(|date| date.to_string()),
            profile: if profile.is_empty() { Vec::new() } else { profile.numbers().to_vec() },
            depth: match assessment.depth {
                Depth::Quick => None,
                Depth::Full => Some(DepthRecord::Full),
            },
            asked_all_the_same: assessment
                .all_asked_all_the_same()
                .filter_map(|slot| Some(bank.ever_in(slot)?.id.to_owned()))
                .collect(),
            responses: table(responses),
            formers: table(formers),
            decisions: assessment
                .decisions()
                .filter_map(|(matter, decision)| DecisionRecord::of(bank, matter, decision))
                .collect(),
            shelf: match work.shelf {
                Shelf::Active => None,
                Shelf::Archived => Some(ShelfRecord::Archived),
                Shelf::Binned(on) => Some(ShelfRecord::Binned(on.to_string())),
            },
            changed: table(
                work.stamps().filter_map(|(field, stamp)| Some((stamp::name(bank, field)?, stamp))),
            ),
        }
    }

    /// What was stored, as it stands in this edition of the bank.
    pub(crate) fn restore(self, bank: &Bank) -> Result<Work, RecordError> {
        let (asked, mut work) = self.restore_as_asked(bank)?;
        // When a field was changed last stays: what answered an earlier edition was said when the answer was.
        work.assessment = carry(asked, bank, work.assessment);
        Ok(work)
    }

    /// What was stored, and the edition that it answers.
    pub(crate) fn restore_as_asked(self, bank: &Bank) -> Result<(&Bank, Work), RecordError> {
        // Taken apart without `..`: a new field does not compile until it is read here.
        let Self {
            format,
            bank: number,
            edition,
            id,
            title,
            dated,
            profile,
            depth,
            asked_all_the_same,
            responses,
            formers,
            decisions,
            shelf,
            changed,
        } = self;
        if format > FORMAT || edition > bank.edition {
            return Err(RecordError::Newer { format, edition });
        }
        if format == 0 {
            return Err(out_of_range("format"));
        }
        if number != bank.number {
            return Err(out_of_range("bank"));
        }
        let asked = bank.as_of(edition).ok_or_else(|| out_of_range("edition"))?;
        let slot_of = |id: &str| asked.capability_by_id(id).map(|c| c.slot).ok_or_else(|| out_of_range(id));
        let mut work = Work::empty(AssessmentId(id));
        let assessment = &mut work.assessment;
        assessment.title = title;
        assessment.dated = day(dated, "dated")?;
        assessment.profile =
            Profile::from_numbers(&asked.context, &profile).map_err(|_| out_of_range("profile"))?;
        assessment.depth = match depth {
            None => Depth::Quick,
            Some(DepthRecord::Full) => Depth::Full,
        };
        for id in asked_all_the_same {
            assessment.ask_all_the_same(slot_of(&id)?, true);
        }
        for (id, record) in responses {
            assessment.record(slot_of(&id)?, record.restore(&id)?);
        }
        for (id, FormerRecord { edition: before, response: record }) in formers {
            let field = format!("formers.{id}");
            let slot = bank.ever_by_id(&id).ok_or_else(|| out_of_range(&field))?.slot;
            if before == 0 || before >= edition {
                return Err(out_of_range(&format!("{field}.edition")));
            }
            let response = record.restore(&field)?;
            assessment.keep_former(slot, Some(Former { edition: before, response }));
        }
        for record in decisions {
            let (matter, decision) = record.restore(bank)?;
            assessment.decide(matter, decision);
        }
        work.shelf = match shelf {
            None => Shelf::Active,
            Some(ShelfRecord::Archived) => Shelf::Archived,
            Some(ShelfRecord::Binned(on)) => Shelf::Binned(required_day(&on, "shelf.binned")?),
        };
        for (name, stamp) in changed {
            let field = stamp::field(bank, &name).ok_or_else(|| out_of_range(&format!("changed.{name}")))?;
            work.stamp(field, stamp);
        }
        if format < 3 {
            // Nothing says when; the day of the last change is the best guess there is.
            let stamp = work.assessment.dated.map_or(0, stamp::of_day);
            for field in Field::all_in(&work.assessment) {
                work.stamp(field, stamp);
            }
        }
        Ok((asked, work))
    }
}

/// The day in this field, if there is one.
pub(crate) fn day(text: Option<String>, field: &str) -> Result<Option<Date>, RecordError> {
    text.map(|text| required_day(&text, field)).transpose()
}

/// The day in this field.
fn required_day(text: &str, field: &str) -> Result<Date, RecordError> {
    Date::parse(text).ok_or_else(|| out_of_range(field))
}

fn out_of_range(field: &str) -> RecordError {
    RecordError::OutOfRange { field: field.to_owned() }
}

#[cfg(test)]
mod tests;
