//! Works and snapshots as a file: one assessment or the whole library. docs/library-file.md is its specification.
//!
//! A file is read whole or not at all. What is wrong with one is named with field and place.

use crc::{CRC_32_ISO_HDLC, Crc};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use windrose_assessment::{Date, Snapshot, Work};
use windrose_questions::Bank;

use crate::RecordError;
use crate::encrypted::{self, Envelope};
use crate::json::parse;
use crate::record::{self, Record};
use crate::snapshot::SnapshotRecord;

/// Version of this form.
const FORMAT: u32 = 1;
/// What a file says it is.
const KIND: &str = "library";

/// Largest file that is read, in bytes. Our choice: a thousand full assessments with notes, ten times over.
pub const FILE_MAX: usize = 100_000_000;

static CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// What is in a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    /// The works, in the order of the file.
    pub works: Vec<Work>,
    /// The snapshots of these works, or of others.
    pub snapshots: Vec<Snapshot>,
    /// The day on which the file was saved, if it says so.
    pub saved: Option<Date>,
    /// False if the content is not what was saved: the file was edited, or damaged where it still reads.
    pub is_unchanged: bool,
}

/// A file as it was given.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// Open to everybody.
    Plain(Contents),
    /// Under a password; what is in it is a file again.
    Encrypted(Envelope),
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// No JSON, from here on.
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON that Windrose has not written.
    NotOurs,
    /// A field has a value that does not belong there.
    Field {
        /// The way to the field, such as `content.works[2].responses.cfg-secrets.answer`.
        path: String,
        /// What is wrong with it.
        fault: FieldFault,
    },
    /// Written by a newer Windrose.
    Newer {
        /// Its format.
        format: u32,
        /// Its edition of the bank; 0 if that is not said.
        edition: u8,
    },
    /// Longer than [`FILE_MAX`].
    TooLarge,
}

/// What is wrong with a field of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldFault {
    /// It is not of the form that belongs there.
    Malformed {
        /// What the JSON reader says of it, with line and column.
        reader: String,
    },
    /// Nothing has this value or this name.
    NothingHas,
    /// It names a method that is not ours.
    OtherName {
        /// What it names.
        given: String,
        /// The one that is known.
        known: &'static str,
    },
    /// A number that is not accepted.
    NotBetween {
        /// The number.
        given: u32,
        /// The least that is accepted.
        least: u32,
        /// The most that is accepted.
        most: u32,
    },
    /// No base64.
    NotBase64 {
        /// What the reader says of it.
        reader: String,
    },
    /// Not as long as it has to be.
    NotLong {
        /// The bytes it has to have.
        bytes: usize,
    },
    /// Shorter than the tag at its end.
    ShorterThanTag {
        /// The bytes of the tag.
        bytes: usize,
    },
}

/// The outside of a file.
#[derive(Serialize)]
struct FileRecord<'a> {
    windrose: &'static str,
    format: u32,
    checksum: String,
    saved: Option<String>,
    content: &'a RawValue,
}

#[derive(Serialize)]
struct Content {
    works: Vec<Record>,
    snapshots: Vec<SnapshotRecord>,
}

/// The same, to be read with the place of each field; what follows the content is known by then.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRead {
    #[serde(rename = "windrose")]
    _windrose: String,
    #[serde(rename = "format")]
    _format: u32,
    #[serde(rename = "checksum")]
    _checksum: String,
    saved: Option<String>,
    content: ContentRead,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContentRead {
    works: Vec<Record>,
    #[serde(default)]
    snapshots: Vec<SnapshotRecord>,
}

/// What every file can be asked first.
#[derive(Deserialize)]
struct Head<'a> {
    windrose: Option<String>,
    format: Option<u32>,
    #[serde(default)]
    edition: u8,
    checksum: Option<String>,
    #[serde(borrow)]
    content: Option<&'a RawValue>,
}

/// Works and snapshots as a file.
pub fn write<'a>(
    bank: &Bank,
    works: impl IntoIterator<Item = &'a Work>,
    snapshots: impl IntoIterator<Item = &'a Snapshot>,
    saved: Option<Date>,
) -> String {
    let content = Content {
        works: works.into_iter().map(|work| Record::of(bank, work)).collect(),
        snapshots: snapshots.into_iter().map(|snapshot| SnapshotRecord::of(bank, snapshot)).collect(),
    };
    // Only maps with non-string keys and failing `Serialize` implementations can fail; there are none here.
    let Ok(content) = serde_json::value::to_raw_value(&content) else { return String::new() };
    let file = FileRecord {
        windrose: KIND,
        format: FORMAT,
        checksum: checksum(content.get()),
        saved: saved.map(|day| day.to_string()),
        content: &content,
    };
    serde_json::to_string(&file).unwrap_or_default()
}

/// Reads what [`write`] or [`encrypted::write`] made, and the single records that earlier versions saved.
pub fn read(bank: &Bank, text: &str) -> Result<Given, FileError> {
    if text.len() > FILE_MAX {
        return Err(FileError::TooLarge);
    }
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let head: Head<'_> = serde_json::from_str(text).map_err(|error| not_json(&error))?;
    let newer = |known: u32| match head.format {
        Some(format) if format > known || head.edition > bank.edition => {
            Err(FileError::Newer { format, edition: head.edition })
        }
        _ => Ok(()),
    };
    match head.windrose.as_deref() {
        Some(KIND) => {
            newer(FORMAT)?;
            let is_unchanged =
                head.content.is_some_and(|content| head.checksum == Some(checksum(content.get())));
            let file: FileRead = located(text)?;
            contents(bank, file, is_unchanged).map(Given::Plain)
        }
        Some(encrypted::KIND) => {
            newer(encrypted::FORMAT)?;
            encrypted::read(located(text)?).map(Given::Encrypted)
        }
        None if head.format.is_some() => {
            newer(record::FORMAT)?;
            let record: Record = located(text)?;
            let work = record.restore(bank).map_err(|error| within("", &error))?;
            Ok(Given::Plain(Contents { works: vec![work], is_unchanged: true, ..Contents::default() }))
        }
        _ => Err(FileError::NotOurs),
    }
}

fn contents(bank: &Bank, file: FileRead, is_unchanged: bool) -> Result<Contents, FileError> {
    let saved = record::day(file.saved, "saved").map_err(|error| within("", &error))?;
    let mut contents = Contents { saved, is_unchanged, ..Contents::default() };
    for (place, record) in file.content.works.into_iter().enumerate() {
        let work =
            record.restore(bank).map_err(|error| within(&format!("content.works[{place}]."), &error))?;
        contents.works.push(work);
    }
    for (place, record) in file.content.snapshots.into_iter().enumerate() {
        let path = format!("content.snapshots[{place}].");
        contents.snapshots.push(record.restore(bank).map_err(|error| within(&path, &error))?);
    }
    Ok(contents)
}

/// Reads a value; an error says which field and where.
fn located<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, FileError> {
    parse(text).map_err(|error| within("", &error))
}

/// An error about a record that stands at this path.
fn within(path: &str, error: &RecordError) -> FileError {
    match error {
        RecordError::Newer { format, edition } => FileError::Newer { format: *format, edition: *edition },
        RecordError::OutOfRange { field } => {
            FileError::Field { path: format!("{path}{field}"), fault: FieldFault::NothingHas }
        }
        RecordError::Malformed { path: within, detail } => {
            let fault = FieldFault::Malformed { reader: detail.clone() };
            FileError::Field { path: format!("{path}{within}"), fault }
        }
    }
}

/// What the outside says by its types is asked of it later; here only whether it is JSON.
fn not_json(error: &serde_json::Error) -> FileError {
    match error.classify() {
        serde_json::error::Category::Data => FileError::NotOurs,
        _ => FileError::NotJson { line: error.line(), column: error.column() },
    }
}

/// CRC-32 (ISO-HDLC, as in zip and PNG), as eight hexadecimal digits.
fn checksum(text: &str) -> String {
    format!("{:08x}", CRC.checksum(text.as_bytes()))
}
