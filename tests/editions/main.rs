//! What becomes of links, files, records, snapshots and reports when an edition 2 of the bank comes, before there is one.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod second;

use windrose_assessment::{
    Answer, Assessment, AssessmentId, Decision, DecisionTarget, Depth, Event, Former, Level, Moment,
    Response, Snapshot, Verdict, Work,
};
use windrose_exchange::share_link::{DecodeError, Include, decode, encode};
use windrose_exchange::{Headlines, Summary, file, record, snapshot};
use windrose_questions::{BANK, Slot};
use windrose_report::{Detail, Origin, Report, document, document_compared, json, markdown};

use second::{CHANGED, SECOND, added};

/// Everything of edition 1 answered, noted and asked; something decided on what is removed.
fn answered() -> Assessment {
    let mut assessment = Assessment::default();
    assessment.id = AssessmentId(7);
    assessment.depth = Depth::Full;
    "Orders".clone_into(&mut assessment.title);
    for (place, (_, capability)) in BANK.capabilities().enumerate() {
        let (answer, note) = (Answer::Level(Level::ALL[place % 5]), format!("note on {}", capability.id));
        assessment.record(capability.slot, Response { answer, note, ..Response::default() });
    }
    assessment.ask_all_the_same(CHANGED.removed.slot, true);
    let decision = Decision { verdict: Some(Verdict::Do), reason: "soon".to_owned(), ..Decision::default() };
    assessment.decide(DecisionTarget::Step { slot: CHANGED.removed.slot, reaches: Level::ALL[2] }, decision);
    assessment
}

fn work() -> Work {
    Work::new(answered(), 1_000)
}

/// The work as edition 2 finds it stored.
fn carried() -> Work {
    record::read(*SECOND, &record::write(&BANK, &work())).expect("edition 2 reads what edition 1 stored")
}

fn waits(work: &Work, slot: Slot) -> Option<&Former> {
    work.assessment.former(slot)
}

#[test]
fn what_waits_and_what_is_aside_are_in_no_link() {
    let carried = carried().assessment;
    let shared = decode(*SECOND, &encode(*SECOND, &carried, Include::ALL)).expect("it reads its own link");
    assert_eq!(shared.edition, 2);
    assert_eq!(shared.assessment.formers().count(), 0);
    let given = |assessment: &Assessment| {
        assessment.responses().map(|(slot, r)| (slot, r.answer)).collect::<Vec<_>>()
    };
    let answered = given(&carried).into_iter().filter(|(_, answer)| *answer != Answer::Unanswered);
    assert_eq!(given(&shared.assessment), answered.collect::<Vec<_>>());
}

#[test]
fn a_link_of_the_newer_edition_is_nothing_for_the_older() {
    let link = encode(*SECOND, &Assessment::default(), Include::ALL);
    assert_eq!(decode(&BANK, &link), Err(DecodeError::UnknownEdition { edition: 2, newest: 1 }));
}

#[test]
fn an_old_link_makes_the_report_that_it_made() {
    let link = encode(&BANK, &answered(), Include::ALL);
    let shared = decode(*SECOND, &link).expect("links open for ever");
    let origin = Origin::Link { edition: shared.edition };
    let then = Report::new(&BANK, decode(&BANK, &link).unwrap().assessment, origin);
    let now = Report::new(*SECOND, shared.assessment, origin);
    assert_eq!((&now.scores, &now.findings, &now.plan), (&then.scores, &then.findings, &then.plan));
    let text = |report: &Report| markdown(&document(report, Detail::ALL));
    assert!(text(&now).contains(" Edition 2 is the newest; this report shows what was asked then."));
    assert_eq!(
        text(&now).replace(" Edition 2 is the newest; this report shows what was asked then.", ""),
        text(&then)
    );
}

#[test]
fn a_stored_work_loses_nothing() {
    let (before, after) = (work(), carried());
    for (slot, response) in before.assessment.responses() {
        let capability = BANK.capability(slot).unwrap();
        let note = Response { note: response.note.clone(), ..Response::default() };
        if slot == CHANGED.removed.slot {
            let former = Former { edition: 1, response: response.clone() };
            assert_eq!((waits(&after, slot), after.assessment.response(slot)), (Some(&former), None));
        } else if slot == CHANGED.reworded.slot {
            let without = Response { note: String::new(), ..response.clone() };
            let former = Former { edition: 1, response: without };
            assert_eq!((waits(&after, slot), after.assessment.response(slot)), (Some(&former), Some(&note)));
        } else {
            assert_eq!(after.assessment.response(slot), Some(response), "{}", capability.id);
        }
    }
    assert_eq!(
        after.assessment.decisions().collect::<Vec<_>>(),
        before.assessment.decisions().collect::<Vec<_>>()
    );
    assert_eq!(after.assessment.answer(added()), Answer::Unanswered);
}

#[test]
fn what_edition_two_stores_it_reads_again() {
    let text = record::write(*SECOND, &carried());
    assert_eq!(record::read(*SECOND, &text), Ok(carried()));
    assert!(record::read(&BANK, &text).is_err(), "edition 1 leaves it alone");
}

#[test]
fn files_of_edition_one_open_for_ever() {
    let frozen = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/files/library-1.json"));
    let file::Given::Plain(contents) = file::read(*SECOND, &frozen.unwrap()).expect("it opens") else {
        panic!("it is under no password")
    };
    assert!(contents.is_unchanged && !contents.works.is_empty());
    let ours = file::write(&BANK, [&work()], [], None);
    let file::Given::Plain(contents) = file::read(*SECOND, &ours).expect("it opens") else { panic!() };
    assert_eq!(contents.works, [carried()]);
    let exported = file::write(*SECOND, &contents.works, [], None);
    assert!(exported.contains(&format!("note on {}", CHANGED.removed.id)), "what is aside is in the file");
}

#[test]
fn a_snapshot_stays_what_it_was() {
    let snapshot =
        Snapshot { at: 5, name: "Spring".to_owned(), taken: None, edition: 1, assessment: answered() };
    let text = snapshot::write(&BANK, &snapshot);
    let again = snapshot::read(*SECOND, &text).expect("it opens");
    assert_eq!(again, snapshot);
    assert_eq!(snapshot::write(*SECOND, &again), text);
    assert_eq!(
        Headlines::of(again.asked(*SECOND), &again.assessment),
        Headlines::of(&BANK, &snapshot.assessment)
    );
}

#[test]
fn an_answer_from_a_device_that_has_not_been_updated_joins_by_its_time() {
    let mut elsewhere = work();
    let slot = CHANGED.reworded.slot;
    let answered = Event::Answered { slot, answer: Answer::DontKnow };
    elsewhere.apply(answered, Moment { now: 2_000, today: None });
    let there = record::read(*SECOND, &record::write(&BANK, &elsewhere)).unwrap();
    let joined = carried().join(&there);
    assert_eq!(waits(&joined, slot).unwrap().response.answer, Answer::DontKnow, "the newest answer waits");
    let mut confirmed = carried();
    confirmed.apply(Event::Confirmed { slot }, Moment { now: 3_000, today: None });
    let joined = confirmed.clone().join(&there);
    assert_eq!(
        (waits(&joined, slot), joined.assessment.answer(slot)),
        (None, confirmed.assessment.answer(slot))
    );
    assert_eq!(there.join(&confirmed).assessment, joined.assessment, "in either order");
}

#[test]
fn the_report_says_what_waits_and_what_is_aside() {
    let report = Report::new(*SECOND, carried().assessment, Origin::Local);
    let text = markdown(&document(&report, Detail::ALL));
    let (_, section) = text.split_once("## Answered in an earlier edition").expect("there is a section");
    for words in
        ["### To confirm", "### No longer asked", &format!("note on {}", CHANGED.removed.id), "(edition 1)"]
    {
        assert!(section.contains(words), "{words}: {section}");
    }
    let quiet = markdown(&document(&report, Detail::default()));
    assert!(!quiet.contains("note on"), "notes stay at home unless wanted");
    let value: serde_json::Value = serde_json::from_str(&json(&report, Detail::ALL)).unwrap();
    let formers: Vec<_> =
        value["formers"].as_array().unwrap().iter().map(|f| (&f["capability"], &f["is_asked"])).collect();
    assert_eq!(formers.len(), 2);
    for (id, is_asked) in [(CHANGED.reworded.id, true), (CHANGED.removed.id, false)] {
        assert!(formers.contains(&(&id.into(), &is_asked.into())), "{id} in {formers:?}");
    }
}

#[test]
fn an_old_report_is_compared_question_by_question() {
    let link = encode(&BANK, &answered(), Include::ALL);
    let shared = decode(*SECOND, &link).unwrap();
    let then = Report::new(*SECOND, shared.assessment, Origin::Link { edition: shared.edition });
    let now = Report::new(*SECOND, carried().assessment, Origin::Local);
    let text = markdown(&document_compared(&now, Detail::default(), &[&then]));
    assert!(text.contains("This report answers edition 2 of the questions, the other edition 1."), "{text}");
}

#[test]
fn the_list_counts_what_is_answered_now() {
    let (then, now) = (Summary::of(&BANK, &work()), Summary::of(*SECOND, &carried()));
    assert_eq!((then.given, then.total), (88, 88));
    assert_eq!((now.given, now.total), (86, 88), "one is gone, one is new, one waits");
    assert!(Summary::read(*SECOND, then.id, &then.write(&BANK)).is_none(), "it is made anew");
}
