//! What has run scripts in pages that escaped too little, one string on each line of `hostile.txt`; nearly all of it from OWASP's
//! “XSS Filter Evasion Cheat Sheet”. `html.rs` and `markdown.rs` try them in the report; here, in what is handed on.

use pulldown_cmark::{Event, Options, Parser};
use windrose_assessment::{Answer, Decision, DecisionTarget, Response, Verdict};
use windrose_questions::BANK;
use windrose_report::{
    Detail, Origin, Report, Tracker, adrs, answers_csv, issues, issues_csv, issues_markdown, json,
};

use crate::{level, report};

/// The strings.
pub(crate) fn strings() -> impl Iterator<Item = &'static str> {
    include_str!("hostile.txt").lines()
}

/// A team that wrote this into every field there is.
pub(crate) fn told(text: &str) -> Report {
    let mut assessment = report(level).assessment;
    text.clone_into(&mut assessment.title);
    for (index, (_, capability)) in BANK.capabilities().enumerate() {
        let answer = if index == 0 { Answer::NotApplicable } else { level(index) };
        let text = || text.to_owned();
        let (reason, note, evidence_link) = (text(), text(), text());
        assessment
            .record(capability.slot, Response { answer, reason, note, evidence_link, ..Response::default() });
    }
    let decision = Decision {
        verdict: Some(Verdict::Do),
        reason: text.to_owned(),
        owner: text.to_owned(),
        ..Decision::default()
    };
    let decided = Report::new(&BANK, assessment.clone(), Origin::Local);
    for finding in decided.findings.iter() {
        assessment.decide(DecisionTarget::Finding(finding.pattern.id), decision.clone());
    }
    Report::new(&BANK, assessment, Origin::Local)
}

/// What a reader of Markdown makes of it, without the texts.
fn skeleton(markdown: &str) -> Vec<String> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
    Parser::new_ext(markdown, options)
        .filter(|event| !matches!(event, Event::Text(_) | Event::SoftBreak))
        .map(|event| format!("{event:?}"))
        .collect()
}

#[test]
fn decision_records_and_issues_keep_their_structure() {
    let written = |text: &str| {
        let report = told(text);
        [
            adrs(&report, Detail::ALL).expect("there are decisions"),
            issues_markdown(&issues(&report, Detail::ALL)),
        ]
    };
    let [adr, issue] = written("plain words").map(|markdown| skeleton(&markdown));
    for string in strings() {
        assert_eq!(
            written(string).map(|markdown| skeleton(&markdown)),
            [adr.clone(), issue.clone()],
            "{string}"
        );
    }
}

/// Trackers send a message to whoever is mentioned, and look for mentions in what is shown, where no escaping helps.
#[test]
fn an_issue_calls_nobody() {
    let issues = issues(&told("see @some-team, (@kim) or kim@mail.example"), Detail::ALL);
    let texts = Tracker::ALL.map(|tracker| issues_csv(&issues, tracker));
    for text in texts.iter().chain([&issues_markdown(&issues)]) {
        assert!(text.contains("kim") && text.contains("kim@mail.example"), "{text}");
        assert!(!text.contains("@some") && !text.contains("@kim"), "{text}");
    }
}

#[test]
fn what_people_typed_comes_back_from_json() {
    for string in strings() {
        let text = json(&told(string), Detail::ALL);
        let value: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
        let count = strings_in(&value, string);
        assert!(count >= 2 * BANK.capabilities().count(), "{count} of {string}");
    }
}

/// How often a text is a value.
fn strings_in(value: &serde_json::Value, text: &str) -> usize {
    match value {
        serde_json::Value::String(found) => usize::from(found == text),
        serde_json::Value::Array(values) => values.iter().map(|value| strings_in(value, text)).sum(),
        serde_json::Value::Object(fields) => fields.values().map(|value| strings_in(value, text)).sum(),
        _ => 0,
    }
}

/// A spreadsheet program takes a cell for a formula by its first character.
#[test]
fn no_cell_is_a_formula() {
    for string in strings() {
        let csv = answers_csv(&told(string), Detail::ALL);
        for begin in [",=", ",\"=", ",@", ",\"@", ",+", ",\"+"] {
            assert!(!csv.contains(begin), "{string}: {begin}");
        }
    }
}
