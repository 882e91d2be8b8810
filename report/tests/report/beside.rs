//! What stands beside a number wherever the number stands: without it the number would mislead.

use windrose_assessment::{Answer, Assessment, Depth};
use windrose_questions::BANK;
use windrose_report::chart::{Readout, readouts};
use windrose_report::{
    Block, Detail, Document, Origin, Report, dimensions_csv, document, html, json, markdown,
};

use crate::{level, tables_in};

/// The report of a full run with the same answer everywhere, but for one capability.
fn all_but(id: &str, answer: Answer, others: Answer) -> Report {
    let mut assessment = Assessment::default();
    assessment.depth = Depth::Full;
    for (_, capability) in BANK.capabilities() {
        let answer = if capability.id == id { answer } else { others };
        assessment = assessment.with_answer(capability.slot, answer);
    }
    Report::new(&BANK, assessment, Origin::Local)
}

/// The texts of a report in which each number has to come with what stands beside it: the table of dimensions, the
/// entries, the readouts, the cards, the files.
fn places(report: &Report) -> Vec<(&'static str, String)> {
    let document: Document = document(report, Detail::default());
    let blocks = || document.sections.iter().flat_map(|section| &section.blocks);
    let table = tables_in(&document.sections[0].blocks);
    let rows = table.iter().flat_map(|table| table.rows.iter().flatten().map(|cell| cell.text.clone()));
    let cards = blocks().flat_map(|block| match block {
        Block::Cards(cards) => cards.iter().map(|card| card.note.clone()).collect(),
        _ => Vec::new(),
    });
    let entries = blocks().flat_map(|block| match block {
        Block::Dimensions(entries) => entries.iter().flat_map(|entry| entry.beside.clone()).collect(),
        _ => Vec::new(),
    });
    let joined = |texts: Vec<String>| texts.join("\n");
    vec![
        ("table", joined(rows.collect())),
        ("cards", joined(cards.collect())),
        ("entries", joined(entries.collect())),
        ("readouts", joined(readouts(&report.scores, &[]).iter().map(Readout::text).collect())),
        ("Markdown", markdown(&document)),
        ("HTML", html(report, Detail::default(), &[])),
    ]
}

#[test]
fn a_critical_capability_that_does_not_apply_is_named_beside_the_number() {
    let report = all_but("cfg-secrets", Answer::NotApplicable, level(4));
    let name = BANK.capability_by_id("cfg-secrets").expect("the bank has it").name;
    for (place, text) in places(&report) {
        assert!(text.contains(&format!("ot applicable although critical: {name}")), "{place}: {text}");
    }
    assert!(
        json(&report, Detail::default()).contains("\"critical_not_applicable\": [\n        \"cfg-secrets\"")
    );
    assert!(dimensions_csv(&report).lines().any(|row| row.contains(",cfg-secrets,")));
}

#[test]
fn going_on_to_the_full_run_keeps_what_the_quick_one_said() {
    let mut assessment = Assessment::default();
    assessment.depth = Depth::Full;
    for (_, capability) in BANK.capabilities().filter(|(_, c)| c.critical) {
        assessment = assessment.with_answer(capability.slot, level(3));
    }
    let report = Report::new(&BANK, assessment, Origin::Local);
    for (place, text) in places(&report) {
        assert!(text.contains("ritical capabilities alone: 75"), "{place}: {text}");
    }
    let json: serde_json::Value = serde_json::from_str(&json(&report, Detail::default())).expect("it parses");
    assert_eq!(json["headlines"]["service_conduct"]["critical_alone"]["low"], 75.0);
}

#[test]
fn where_all_critical_ones_apply_nothing_is_said() {
    for (place, text) in places(&all_but("cfg-secrets", level(0), level(4))) {
        assert!(!text.contains("although critical"), "{place}: {text}");
    }
}
