//! The stored form: what is stable, what comes back, what is refused.

use windrose_assessment::{Answer, Assessment, Decision, DecisionTarget, Evidence, Level, Response, Verdict};
use windrose_questions::BANK;

use super::*;

/// A record as format 1 was written, with something of everything that it had. It must open for ever.
const FORMAT_1: &str = r#"{"format":1,"bank":1,"edition":1,"id":7,"title":"Orders","dated":"2026-11-23","profile":[1,0,0,0,0,0,0,0,0,0,0,0],"depth":"full","asked_all_the_same":["org-team-types"],"responses":{"cfg-separated":{"answer":"level-2","evidence":"E1","evidence_date":"2026-10-01","evidence_link":"https://wiki.example.org","provided":true,"note":"see the wiki"},"data-saga":{"answer":"not-applicable","reason":"one service"}}}"#;

/// The same of format 2.
const FORMAT_2: &str = r#"{"format":2,"bank":1,"edition":1,"id":7,"title":"Orders","dated":"2026-11-23","responses":{"cfg-separated":{"answer":"level-2","evidence":"E1","note":"see the wiki"},"data-saga":{"answer":"not-applicable","reason":"one service"}},"decisions":[{"finding":"retry-storm","verdict":"accept","reason":"one caller","owner":"Kim","review":"2027-01-15","decided":"2026-11-23"},{"step":"cfg-secrets","reaches":2,"verdict":"do"}]}"#;

/// The same of format 3.
const FORMAT_3: &str = r#"{"format":3,"bank":1,"edition":1,"id":7,"title":"Orders","dated":"2026-11-23","responses":{"cfg-separated":{"answer":"level-2","evidence":"E1","note":"see the wiki"},"data-saga":{"answer":"not-applicable","reason":"one service"}},"decisions":[{"finding":"retry-storm","verdict":"accept","reason":"one caller","owner":"Kim","review":"2027-01-15","decided":"2026-11-23"},{"step":"cfg-secrets","reaches":2,"verdict":"do"}],"shelf":{"binned":"2026-11-24"},"changed":{"answer cfg-separated":1795392000001,"note cfg-separated":1795392000002,"shelf":1795392000004,"title":1795392000000,"verdict cfg-secrets 2":1795392000003,"verdict retry-storm":1795392000003}}"#;

const RECORD: &str = r#"{"format":4,"bank":1,"edition":1,"id":7,"title":"Orders","dated":"2026-11-23","responses":{"cfg-separated":{"answer":"level-2","evidence":"E1","note":"see the wiki"},"data-saga":{"answer":"not-applicable","reason":"one service"}},"decisions":[{"finding":"retry-storm","verdict":"accept","reason":"one caller","owner":"Kim","review":"2027-01-15","decided":"2026-11-23"},{"step":"cfg-secrets","reaches":2,"verdict":"do"},{"step":"data-owned-store","reaches":2,"slice_done":"2026-11-20"}],"shelf":{"binned":"2026-11-24"},"changed":{"answer cfg-separated":1795392000001,"note cfg-separated":1795392000002,"shelf":1795392000004,"slice-done data-owned-store 2":1795392000005,"title":1795392000000,"verdict cfg-secrets 2":1795392000003,"verdict retry-storm":1795392000003}}"#;

fn read(text: &str) -> Result<Work, RecordError> {
    super::read(&BANK, text)
}

fn write(work: &Work) -> String {
    super::write(&BANK, work)
}

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
        assessment.record(
            capability.slot,
            Response {
                answer: *answer,
                evidence: Some(Evidence::Exercised),
                evidence_date: Date::parse("2026-10-01"),
                evidence_link: "https://wiki.example.org/drill?a=1&b=\"2\"".to_owned(),
                provided: true,
                note,
                ..Response::default()
            },
        );
        assessment.ask_all_the_same(capability.slot, true);
    }
    let services = BANK.context.fields().next().unwrap();
    assessment.profile = Profile::default().with(services, 1).unwrap();
    assessment.depth = Depth::Full;
    let verdicts = Verdict::ALL.map(Some).into_iter().chain([None]).cycle();
    let findings = BANK.patterns.iter().map(|pattern| DecisionTarget::Finding(pattern.id));
    let steps = BANK.capabilities().flat_map(|(_, capability)| {
        Level::ALL.map(|reaches| DecisionTarget::Step { slot: capability.slot, reaches })
    });
    for (number, (matter, verdict)) in findings.chain(steps).zip(verdicts).enumerate() {
        let decision = Decision {
            verdict,
            reason: format!("reason {number} with \"quotes\", = and ü"),
            owner: if number % 3 == 0 { String::new() } else { format!("owner {number}") },
            review: Date::parse("2027-01-15").filter(|_| number % 2 == 0),
            decided: Date::parse("2026-11-23"),
            slice_done: Date::parse("2026-11-20").filter(|_| number % 5 == 0),
        };
        assessment.decide(matter, decision);
    }
    assert_eq!(assessment.decisions().count(), BANK.patterns.len() + 5 * BANK.capabilities().count());
    let mut work = Work::new(assessment, 1_795_392_000_000);
    work.put_on(Shelf::Archived, 1_795_392_000_001);
    assert_eq!(read(&write(&work)).unwrap(), work);
}

#[test]
fn records_of_earlier_formats_open_whole() {
    let slot = |id: &str| BANK.capability_by_id(id).unwrap().slot;
    let binned = Shelf::Binned(Date::parse("2026-11-24").unwrap());
    for (text, expected) in
        [(FORMAT_1, Shelf::Active), (FORMAT_2, Shelf::Active), (FORMAT_3, binned), (RECORD, binned)]
    {
        let Work { assessment, shelf, .. } = read(text).unwrap();
        assert_eq!((assessment.title.as_str(), assessment.id, shelf), ("Orders", AssessmentId(7), expected));
        assert_eq!(assessment.response(slot("cfg-separated")).unwrap().note, "see the wiki");
        assert_eq!(assessment.answer(slot("data-saga")), Answer::NotApplicable);
    }
    let first = read(FORMAT_1).unwrap().assessment;
    assert_eq!((first.depth, first.profile.is_empty(), first.decisions().count()), (Depth::Full, false, 0));
    assert!(first.asked_all_the_same(slot("org-team-types")));
    let second = read(FORMAT_2).unwrap().assessment;
    assert_eq!(second.decision(DecisionTarget::Finding("retry-storm")).unwrap().owner, "Kim");
    let third = read(FORMAT_3).unwrap().assessment;
    assert!(third.decisions().all(|(_, decision)| decision.slice_done.is_none()));
}

#[test]
fn what_an_earlier_format_holds_was_changed_on_its_last_day() {
    let work = read(FORMAT_2).unwrap();
    let saturday = 1_795_392_000_000;
    assert!(work.stamps().all(|(_, stamp)| stamp == saturday), "{:?}", work.stamps().collect::<Vec<_>>());
    assert_eq!(work.answers_since(saturday - 1), 2);
}

#[track_caller]
fn refused(from: &str, to: &str, reason: &str) {
    let error = format!("{:?}", read(&RECORD.replace(from, to)).unwrap_err());
    assert!(error.contains(reason), "{error}");
}

#[test]
fn what_cannot_be_read_is_named() {
    refused("{\"format\"", "{", "Malformed");
    refused("\"format\":4", "\"format\":5", "Newer { format: 5");
    refused("retry-storm", "retry-breeze", "retry-breeze");
    refused("cfg-secrets", "cfg-unheard-of", "cfg-unheard-of");
    refused("\"verdict\":\"do\"", "\"verdict\":\"perhaps\"", "perhaps");
    refused("\"reaches\":2", "\"reaches\":5", "cfg-secrets.reaches");
    refused(",\"reaches\":2", "", "decisions");
    refused("\"finding\":\"retry-storm\",", "", "decisions");
    refused("\"finding\"", "\"step\":\"cfg-secrets\",\"finding\"", "decisions");
    refused("2027-01-15", "2027-02-30", "retry-storm.review");
    refused("2026-11-20", "2026-11-31", "data-owned-store.slice_done");
    refused("\"owner\":\"Kim\"", "\"slice_done\":\"2026-11-20\"", "retry-storm.slice_done");
    refused("\"owner\"", "\"mood\"", "mood");
    refused("\"edition\":1", "\"edition\":9", "edition: 9");
    refused("level-2", "level-5", "level-5");
    refused("cfg-separated", "cfg-unheard-of", "cfg-unheard-of");
    refused("2026-11-23", "2026-02-30", "dated");
    refused("\"note\"", "\"feeling\"", "feeling");
    refused("answer cfg-separated", "answer cfg-unheard-of", "changed.answer cfg-unheard-of");
    refused("2026-11-24", "2026-11-31", "shelf.binned");
    refused("\"bank\":1", "\"bank\":2", "bank");
}

#[test]
fn a_record_cut_anywhere_is_refused() {
    for end in 0..RECORD.len() {
        assert!(read(&RECORD[..end]).is_err(), "{end}");
    }
}

#[test]
fn of_a_name_that_comes_twice_the_later_row_is_kept() {
    let (first, second) = (r#""responses":{"#, r#""cfg-separated":{"answer":"level-4"},"#);
    let twice = RECORD.replace(first, &format!("{first}{second}"));
    assert_eq!(read(&twice), read(RECORD));
    let (first, second) = (r#""changed":{"#, r#""title":5,"#);
    let twice = RECORD.replace(first, &format!("{first}{second}"));
    assert_eq!(read(&twice), read(RECORD));
}
