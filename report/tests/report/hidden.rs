//! Nothing that stays with the team by default is in any file, unless the sender wants it there.

use windrose_assessment::{Answer, Decision, Matter, Response, Verdict};
use windrose_questions::BANK;
use windrose_report::{Detail, FileKind, Origin, Report, file_text};

use crate::{level, report};

const REASON: &str = "reason-kept-home";
const ADDRESS: &str = "https://wiki.example.org/address-kept-home";
const OWNER: &str = "Kim Kept-Home";
const NOTE: &str = "note-kept-home";

/// A team that has written something everywhere.
fn told() -> Report {
    let mut assessment = report(level).assessment;
    for (index, (_, capability)) in BANK.capabilities().enumerate() {
        let answer = if index == 0 { Answer::NotApplicable } else { level(index) };
        let (reason, note, evidence_link) = (REASON.to_owned(), NOTE.to_owned(), ADDRESS.to_owned());
        let response = Response { answer, reason, note, evidence_link, ..Response::default() };
        assessment.record(capability.slot, response);
    }
    assessment.decide(Matter::Finding(BANK.patterns[0].id), owned());
    Report::new(&BANK, assessment, Origin::Local)
}

/// What was typed and then not decided is not to be seen on the page, so it must not be in a file either.
#[test]
fn what_is_not_decided_goes_nowhere() {
    let mut report = told();
    let draft =
        Decision { reason: "draft-kept-home".to_owned(), owner: OWNER.to_owned(), ..Decision::default() };
    report.assessment.decide(Matter::Finding(BANK.patterns[0].id), draft);
    for kind in FileKind::ALL {
        let text = file_text(&report, kind, Detail::ALL, &[]);
        assert!(!text.contains("draft-kept-home") && !text.contains(OWNER), "{kind:?}");
    }
}

fn owned() -> Decision {
    Decision { verdict: Some(Verdict::Do), owner: OWNER.to_owned(), ..Decision::default() }
}

#[test]
fn owners_are_named_only_where_the_sender_wants_them() {
    for kind in FileKind::ALL {
        let named = |owners| file_text(&told(), kind, Detail { owners, ..Detail::ALL }, &[]).contains(OWNER);
        let tells = matches!(kind, FileKind::Markdown | FileKind::Html | FileKind::Json);
        assert_eq!([named(false), named(true)], [false, tells], "{kind:?}");
    }
}

#[test]
fn no_file_has_what_the_sender_keeps() {
    let report = told();
    for kind in FileKind::ALL {
        for owners in [false, true] {
            let text = file_text(&report, kind, Detail { notes: false, owners, how: true }, &[]);
            for kept in [REASON, ADDRESS, NOTE, "kept-home"] {
                assert!(!text.contains(kept), "{kept} is in {kind:?}");
            }
        }
    }
}

/// So that the test above can fail.
#[test]
fn every_file_of_answers_has_what_the_sender_wants_in() {
    let report = told();
    for kind in FileKind::ALL {
        let text = file_text(&report, kind, Detail { owners: false, ..Detail::ALL }, &[]);
        let count = |what: &str| text.matches(what).count();
        let everywhere = BANK.capabilities().count();
        let expected = match kind {
            FileKind::DimensionsCsv => [0, 0, 0],
            // Beside the answer, and once more where the dimension is told of.
            FileKind::Markdown | FileKind::Html => [1, everywhere, 2 * everywhere],
            _ => [1, everywhere, everywhere],
        };
        assert_eq!([count(REASON), count("address-kept-home"), count(NOTE)], expected, "{kind:?}");
    }
}
