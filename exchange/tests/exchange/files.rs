//! Files: what is saved comes back whole, and what is wrong is named with field and place.

use proptest::collection::vec;
use proptest::prelude::*;
use windrose_assessment::{AssessmentId, Date, Snapshot, Work};
use windrose_exchange::file::{self, Contents, FileError, Given};
use windrose_exchange::record;
use windrose_questions::BANK;

use crate::any_work::any_work;

fn opened(text: &str) -> Contents {
    match file::read(&BANK, text) {
        Ok(Given::Plain(contents)) => contents,
        other => panic!("{other:?}"),
    }
}

fn snapshot(work: &Work, at: u64) -> Snapshot {
    let name = "Before the move".to_owned();
    Snapshot {
        at,
        name,
        taken: Some(Date::from_days(9)),
        edition: BANK.edition,
        assessment: work.assessment.clone(),
    }
}

proptest! {
    #[test]
    fn what_is_saved_comes_back(works in vec((0..u64::MAX).prop_flat_map(any_work), 0..4)) {
        let snapshots: Vec<Snapshot> = works.iter().map(|work| snapshot(work, 5)).collect();
        let saved = Date::from_days(100);
        let text = file::write(&BANK, &works, &snapshots, Some(saved));
        let expected = Contents { works, snapshots, saved: Some(saved), is_unchanged: true };
        prop_assert_eq!(opened(&text), expected);
    }

    #[test]
    fn a_file_cut_anywhere_is_refused(work in any_work(7), end in 0.0..1.0) {
        let text = file::write(&BANK, [&work], [], None);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a place in the text")]
        let mut end = (text.len() as f64 * end) as usize;
        while !text.is_char_boundary(end) { end -= 1; }
        let is_refused = matches!(file::read(&BANK, &text[..end]), Err(FileError::NotJson { .. }));
        prop_assert!(is_refused);
    }

    #[test]
    fn anything_is_an_error_and_never_a_panic(text in "\\PC{0,200}") {
        let _ = file::read(&BANK, &text);
        let _ = record::read(&BANK, &text);
    }
}

#[test]
fn what_was_edited_is_told_and_opened_all_the_same() {
    let mut work = Work::empty(AssessmentId(7));
    work.assessment.title = "Orders".to_owned();
    let text = file::write(&BANK, [&work], [], None);
    assert!(opened(&text).is_unchanged);
    let edited = opened(&text.replace("Orders", "Others"));
    assert!(!edited.is_unchanged);
    assert_eq!(edited.works[0].assessment.title, "Others");
}

#[test]
fn the_single_records_of_earlier_versions_are_files_too() {
    let record = r#"{"format":1,"bank":1,"edition":1,"id":7,"title":"Orders","dated":"2026-11-23","responses":{"cfg-separated":{"answer":"level-2"}}}"#;
    let contents = opened(record);
    assert_eq!(contents.works[0].assessment.title, "Orders");
    assert_eq!(opened(&format!("\u{FEFF}{record}\n")).works, contents.works, "as some editors save it");
}

/// A file with one work and one snapshot, changed in one place.
#[track_caller]
fn refused(from: &str, to: &str, message: &str) {
    let work = record::read(
        &BANK,
        r#"{"format":4,"bank":1,"edition":1,"id":7,"title":"Orders","dated":"2026-11-23","responses":{"cfg-secrets":{"answer":"level-2"}},"changed":{"title":5}}"#,
    );
    let work = work.unwrap();
    let text = file::write(&BANK, [&work], [&snapshot(&work, 77)], Some(Date::from_days(100)));
    assert!(text.contains(from), "{text}");
    let error = format!("{:?}", file::read(&BANK, &text.replacen(from, to, 1)).unwrap_err());
    assert!(error.contains(message), "{error}");
}

#[test]
fn a_bad_file_names_the_field_and_the_place() {
    refused("level-2", "level-7", "\"content.works[0].responses.cfg-secrets.answer\"");
    refused("level-2", "level-7", "line 1 column ");
    refused("\"title\":\"Orders\"", "\"title\":5", "\"content.works[0].title\"");
    refused("\"title\":5", "\"title\":-5", "\"content.works[0].changed.title\"");
    refused("\"title\":5", "\"mood\":5", "\"content.works[0].changed.mood\"");
    refused("2026-11-23", "2026-11-31", "\"content.works[0].dated\"");
    refused("cfg-secrets", "cfg-secret", "\"content.works[0].cfg-secret\"");
    refused("\"at\":77", "\"at\":\"noon\"", "\"content.snapshots[0].at\"");
    refused("\"taken\":\"2020-01-10\"", "\"taken\":\"yesterday\"", "\"content.snapshots[0].taken\"");
    refused("2020-04-10", "2020-04-31", "\"saved\"");
    refused("\"works\"", "\"worms\"", "worms");
    refused("\"format\":1,", "\"format\":2,", "Newer { format: 2");
    refused("\"format\":4,", "\"format\":5,", "Newer { format: 5");
    refused("\"windrose\":\"library\"", "\"windrose\":\"bakery\"", "NotOurs");
    refused("{\"windrose\"", "[{\"windrose\"", "NotOurs");
    refused(",\"checksum\"", ",,\"checksum\"", "line: 1, column: 34");
}
