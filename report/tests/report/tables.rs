//! The tables read back as a spreadsheet would: every row has every column, and cells say what the report says.

use windrose_assessment::{Answer, Evidence, Response};
use windrose_questions::BANK;
use windrose_report::{Detail, Origin, Report, answers_csv, dimensions_csv};

use crate::{level, report};

/// Levels in turn, with something unknown here and there, and nothing of the first dimension applicable.
fn mixed() -> Report {
    let first = BANK.dimensions[0].capabilities.len();
    let mut mixed = report(|index| match index {
        _ if index < first => Answer::NotApplicable,
        _ if index % 6 == 5 => Answer::DontKnow,
        _ if index % 7 == 0 => Answer::Unanswered,
        _ => level(index),
    })
    .assessment;
    let (_, capability) = BANK.capabilities().nth(20).expect("the bank has more");
    let answer = mixed.answer(capability.slot);
    let note = "said “so”,\nand \"more\"".to_owned();
    let (evidence, provided) = (Some(Evidence::Exercised), true);
    mixed.record(capability.slot, Response { answer, evidence, provided, note, ..Response::default() });
    Report::new(&BANK, mixed, Origin::Local)
}

/// Cells by RFC 4180: quoted ones may hold anything, `""` is a quotation mark.
fn read(csv: &str) -> Vec<Vec<String>> {
    let text = csv.strip_prefix('\u{feff}').expect("the file says that it is UTF-8");
    assert!(text.ends_with("\r\n"));
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '"' if quoted && characters.peek() == Some(&'"') => cell.extend(characters.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(characters.next(), Some('\n'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && row.is_empty());
    rows
}

/// The cells of one column.
#[track_caller]
fn column(rows: &[Vec<String>], name: &str) -> Vec<String> {
    let at = rows[0].iter().position(|column| column == name).unwrap_or_else(|| panic!("no column {name}"));
    rows[1..].iter().map(|row| row[at].clone()).collect()
}

#[test]
fn every_question_is_a_row() {
    let report = mixed();
    let rows = read(&answers_csv(&report, Detail::default()));
    assert!(rows.iter().all(|row| row.len() == 17));
    let ids: Vec<&str> = BANK.capabilities().map(|(_, c)| c.id).collect();
    assert_eq!(column(&rows, "capability_id"), ids);
    for (index, (_, capability)) in BANK.capabilities().enumerate() {
        let answer = report.assessment.answer(capability.slot);
        let expected = answer.level().map(|level| level.number().to_string()).unwrap_or_default();
        assert_eq!(column(&rows, "level")[index], expected, "{}", capability.id);
        let statement = answer.level().map_or("", |l| capability.levels[usize::from(l.number())]);
        assert_eq!(column(&rows, "statement")[index], statement, "{}", capability.id);
    }
    assert_eq!(column(&rows, "answer")[0], "not-applicable");
    assert_eq!(
        (column(&rows, "evidence")[20].as_str(), column(&rows, "provided")[20].as_str()),
        ("E2", "yes")
    );
}

#[test]
fn remarks_are_three_more_columns() {
    let rows = read(&answers_csv(&mixed(), Detail { owners: false, ..Detail::ALL }));
    assert!(rows.iter().all(|row| row.len() == 20));
    assert_eq!(column(&rows, "note")[20], "said “so”,\nand \"more\"");
}

#[test]
fn dimensions_have_exact_numbers_or_none() {
    let report = mixed();
    let rows = read(&dimensions_csv(&report));
    assert!(rows.iter().all(|row| row.len() == 19));
    assert_eq!(rows.len(), 1 + 16);
    for (index, score) in report.scores.dimensions.iter().enumerate() {
        let number = |name: &str| column(&rows, name)[index].parse::<f64>().ok();
        assert_eq!(number("index_low"), score.index.map(|range| range.low));
        assert_eq!(number("index_high"), score.index.map(|range| range.high));
        assert_eq!(number("stage_low"), score.stage.map(|stage| f64::from(stage.low.number())));
        assert_eq!(number("known_share"), score.coverage.share());
        assert_eq!(number("cap_limit"), score.cap.as_ref().map(|cap| cap.limit));
    }
    assert_eq!(column(&rows, "index_low")[0], "", "nothing applies there, which is not 0");
    assert_eq!(column(&rows, "confidence")[0], "not-assessed");
    let groups = column(&rows, "group");
    assert_eq!(groups.iter().filter(|group| *group == "factor").count(), 12);
}
