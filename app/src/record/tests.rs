//! The stored form: what is stable, what comes back, what is refused.

use windrose_assessment::{Decision, Matter, Verdict};

use super::*;

/// A record as format 1 was written, with something of everything that it had. It must open for ever.
const FORMAT_1: &str = r#"{"format":1,"bank":1,"edition":1,"id":7,"title":"Orders","dated":"2026-11-23","profile":[1,0,0,0,0,0,0,0,0,0,0,0],"depth":"full","asked_all_the_same":["org-team-types"],"responses":{"cfg-separated":{"answer":"level-2","evidence":"E1","evidence_date":"2026-10-01","evidence_link":"https://wiki.example.org","provided":true,"note":"see the wiki"},"data-saga":{"answer":"not-applicable","reason":"one service"}}}"#;

const RECORD: &str = r#"{"format":2,"bank":1,"edition":1,"id":7,"title":"Orders","dated":"2026-11-23","responses":{"cfg-separated":{"answer":"level-2","evidence":"E1","note":"see the wiki"},"data-saga":{"answer":"not-applicable","reason":"one service"}},"decisions":[{"finding":"retry-storm","verdict":"accept","reason":"one caller","owner":"Kim","review":"2027-01-15","decided":"2026-11-23"},{"step":"cfg-secrets","reaches":2,"verdict":"do"}]}"#;

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
    let findings = BANK.patterns.iter().map(|pattern| Matter::Finding(pattern.id));
    let steps = BANK.capabilities().flat_map(|(_, capability)| {
        Level::ALL.map(|reaches| Matter::Step { slot: capability.slot, reaches })
    });
    for (number, (matter, verdict)) in findings.chain(steps).zip(verdicts).enumerate() {
        let decision = Decision {
            verdict,
            reason: format!("reason {number} with \"quotes\", = and ü"),
            owner: if number % 3 == 0 { String::new() } else { format!("owner {number}") },
            review: Date::parse("2027-01-15").filter(|_| number % 2 == 0),
            decided: Date::parse("2026-11-23"),
        };
        assessment.decide(matter, decision);
    }
    assert_eq!(assessment.decisions().count(), BANK.patterns.len() + 5 * BANK.capabilities().count());
    assert_eq!(read(&write(&assessment)).unwrap(), assessment);
}

#[test]
fn a_record_of_format_1_opens_whole() {
    let assessment = read(FORMAT_1).unwrap();
    let slot = |id: &str| BANK.capability_by_id(id).unwrap().slot;
    assert_eq!((assessment.title.as_str(), assessment.id), ("Orders", AssessmentId(7)));
    assert_eq!((assessment.depth, assessment.profile.is_empty()), (Depth::Full, false));
    assert!(assessment.asked_all_the_same(slot("org-team-types")));
    assert_eq!(assessment.response(slot("cfg-separated")).unwrap().note, "see the wiki");
    assert_eq!(assessment.answer(slot("data-saga")), Answer::NotApplicable);
    assert_eq!(assessment.decisions().count(), 0);
    let as_format_2 = FORMAT_1.replace("\"format\":1", "\"format\":2");
    assert_eq!(write(&assessment), as_format_2, "nothing else is new");
}

#[track_caller]
fn refused(from: &str, to: &str, reason: &str) {
    let error = read(&RECORD.replace(from, to)).unwrap_err().to_string();
    assert!(error.contains(reason), "{error}");
}

#[test]
fn what_cannot_be_read_is_named() {
    refused("{\"format\"", "{", "damaged");
    refused("\"format\":2", "\"format\":3", "newer Windrose (format 3");
    refused("retry-storm", "retry-breeze", "retry-breeze");
    refused("cfg-secrets", "cfg-unheard-of", "cfg-unheard-of");
    refused("\"verdict\":\"do\"", "\"verdict\":\"perhaps\"", "perhaps");
    refused("\"reaches\":2", "\"reaches\":5", "cfg-secrets.reaches");
    refused(",\"reaches\":2", "", "decisions");
    refused("\"finding\":\"retry-storm\",", "", "decisions");
    refused("\"finding\"", "\"step\":\"cfg-secrets\",\"finding\"", "decisions");
    refused("2027-01-15", "2027-02-30", "retry-storm.review");
    refused("\"owner\"", "\"mood\"", "mood");
    refused("\"edition\":1", "\"edition\":9", "bank edition 9");
    refused("level-2", "level-5", "level-5");
    refused("cfg-separated", "cfg-unheard-of", "cfg-unheard-of");
    refused("2026-11-23", "2026-02-30", "dated");
    refused("\"note\"", "\"feeling\"", "feeling");
    refused("\"bank\":1", "\"bank\":2", "bank");
}

#[test]
fn a_record_cut_anywhere_is_refused() {
    for end in 0..RECORD.len() {
        assert!(read(&RECORD[..end]).is_err(), "{end}");
    }
}
