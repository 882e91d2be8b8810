//! What the crates below report as data, in words: why a link, a file or a record cannot be read, and which fields differ.
//!
//! Each text begins in lower case and has no full stop at its end, to stand behind a colon.

use windrose_assessment::Field;
use windrose_exchange::RecordError;
use windrose_exchange::file::{FieldFault, FileError};
use windrose_exchange::share_link::{self, DecodeError};
use windrose_words::exchange::{file, opening, record, share_link as link};
use windrose_words::grammar;

/// Why a link cannot be opened, and what to do.
pub fn link_error(error: &DecodeError) -> String {
    match error {
        DecodeError::Unrecognised => link::UNRECOGNISED.to_owned(),
        DecodeError::NewerFormat { version } => link::newer_format(*version),
        DecodeError::Incomplete { missing } => link::incomplete(*missing),
        DecodeError::Altered => link::ALTERED.to_owned(),
        DecodeError::UnknownBank { bank } => link::unknown_bank(*bank),
        DecodeError::UnknownEdition { edition, newest } => link::unknown_edition(*edition, *newest),
        DecodeError::OutOfRange { field, value } => link::out_of_range(part_of_a_link(*field), *value),
    }
}

const fn part_of_a_link(field: share_link::Field) -> &'static str {
    match field {
        share_link::Field::Sections => link::SECTIONS,
        share_link::Field::Answers => link::ANSWERS,
        share_link::Field::Slot => link::SLOT,
        share_link::Field::Profile => link::PROFILE,
        share_link::Field::Evidence => link::EVIDENCE,
        share_link::Field::Title => link::TITLE,
        share_link::Field::AllTheSame => link::ALL_THE_SAME,
        share_link::Field::Provided => link::PROVIDED,
        share_link::Field::Padding => link::PADDING,
        share_link::Field::Length => link::LENGTH,
    }
}

/// Why a file cannot be opened.
pub fn file_error(error: &FileError) -> String {
    match error {
        FileError::NotJson { line, column } => file::not_json(*line, *column),
        FileError::NotOurs => file::NOT_OURS.to_owned(),
        FileError::Field { path, fault } => file::field(path, &field_fault(fault)),
        FileError::Newer { format, edition } => {
            file::newer(*format, Some(*edition).filter(|edition| *edition > 0))
        }
        FileError::TooLarge => file::TOO_LARGE.to_owned(),
    }
}

fn field_fault(fault: &FieldFault) -> String {
    match fault {
        FieldFault::Malformed { reader } => reader.clone(),
        FieldFault::NothingHas => file::NOTHING_HAS.to_owned(),
        FieldFault::OtherName { given, known } => file::not_known(given, known),
        FieldFault::NotBetween { given, least, most } => file::not_between(*given, *least, *most),
        FieldFault::NotBase64 { reader } => file::not_base64(reader),
        FieldFault::NotLong { bytes } => file::not_bytes_long(*bytes),
        FieldFault::ShorterThanTag { bytes } => file::shorter_than_tag(*bytes),
    }
}

/// Why a stored record cannot be read.
pub fn record_error(error: &RecordError) -> String {
    match error {
        RecordError::Malformed { path, detail } if path == "." => record::damaged(detail),
        RecordError::Malformed { path, detail } => record::damaged_at(path, detail),
        RecordError::Newer { format, edition } => record::newer(*format, *edition),
        RecordError::OutOfRange { field } => record::out_of_range(field),
    }
}

/// Fields in words, counted: `the title, 3 answers, 1 note and 2 parts of decisions`.
pub fn fields_text(fields: &[Field]) -> String {
    let count = |is: fn(&Field) -> bool| fields.iter().filter(|field| is(field)).count();
    let one = |is: fn(&Field) -> bool, name: &str| (count(is) > 0).then(|| name.to_owned());
    let some = |is: fn(&Field) -> bool, counted: fn(usize) -> String| {
        let number = count(is);
        (number > 0).then(|| counted(number))
    };
    let decision = |field: &Field| {
        matches!(field, Field::Verdict(_) | Field::Reason(_) | Field::Owner(_) | Field::Review(_))
    };
    let parts: Vec<String> = [
        one(|field| matches!(field, Field::Title), opening::TITLE),
        one(|field| matches!(field, Field::Profile), opening::PROFILE),
        one(|field| matches!(field, Field::Depth), opening::DEPTH),
        one(|field| matches!(field, Field::Shelf), opening::SHELF),
        some(|field| matches!(field, Field::Asked(_)), opening::asked_all_the_same),
        some(|field| matches!(field, Field::Answer(_)), opening::answers),
        some(|field| matches!(field, Field::Note(_)), opening::notes),
        some(decision, opening::decisions),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() { opening::DAY.to_owned() } else { grammar::list(&parts) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use windrose_questions::BANK;

    #[test]
    fn fields_are_counted_in_words() {
        let slot = |place| BANK.capabilities().nth(place).expect("there are as many").1.slot;
        let answer = |place| Field::Answer(slot(place));
        let fields = [Field::Title, answer(0), answer(1), Field::Note(slot(0)), Field::Dated];
        assert_eq!(fields_text(&fields), "the title, 2 answers and 1 note");
        assert_eq!(fields_text(&[answer(0), Field::Dated]), "1 answer");
        assert_eq!(fields_text(&[Field::Dated]), "the day of the last change");
    }

    #[test]
    fn every_error_says_what_to_do() {
        let out_of_range = DecodeError::OutOfRange { field: share_link::Field::Slot, value: 80 };
        assert!(link_error(&out_of_range).contains("question number holds 80"));
        let errors = [
            DecodeError::Unrecognised,
            DecodeError::NewerFormat { version: 2 },
            DecodeError::Incomplete { missing: 1 },
            DecodeError::Altered,
            DecodeError::UnknownBank { bank: 2 },
            DecodeError::UnknownEdition { edition: 2, newest: 1 },
            out_of_range,
        ];
        for error in errors {
            let message = link_error(&error);
            let does = ["copy", "open it with", "make it again"].iter().any(|what| message.contains(what));
            assert!(does && !message.ends_with('.'), "{message}");
        }
    }
}
