//! Links that were issued open for ever, with the same answers.
//!
//! One file a link, in a folder for its edition: the text, and in words what it holds. Files are only ever
//! added. A file that fails is never changed to fit: what broke it is a broken promise of docs/share-link.md.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod numbers;
mod pasted;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};
use windrose_assessment::{Answer, Assessment, Date, Depth, Evidence, Level, Response};
use windrose_exchange::share_link::{Include, Shared, decode, encode};
use windrose_questions::{BANK, Slot};

/// Every file there has ever been. Lines are only ever added.
const ISSUED: &[&str] = &[
    "edition-1/all-answers",
    "edition-1/all-levels",
    "edition-1/all-questions",
    "edition-1/asked-all-the-same",
    "edition-1/day",
    "edition-1/empty",
    "edition-1/every-section",
    "edition-1/everything",
    "edition-1/evidence",
    "edition-1/full-run",
    "edition-1/joined-later",
    "edition-1/longest-title",
    "edition-1/not-known",
    "edition-1/one-answer",
    "edition-1/profile",
    "edition-1/provided",
    "edition-1/short-profile",
    "edition-1/title",
];

/// Names of the profile's fields in the files, by place.
const PROFILE: [&str; 12] = [
    "workload",
    "services",
    "teams",
    "platform-team",
    "runtime",
    "communication",
    "chain",
    "owns-data",
    "shares-data",
    "cross-service-process",
    "sensitivity",
    "criticality",
];

/// A file: a link, and what it holds.
struct Frozen {
    name: String,
    edition: u8,
    link: String,
    assessment: Assessment,
}

impl Frozen {
    fn read(name: &str) -> Self {
        let path = folder().join(name).with_extension("toml");
        let text = fs::read_to_string(&path).expect("every issued link keeps its file");
        let table: Table = text.parse().expect("the file is TOML");
        let edition = name.split_once('/').and_then(|(edition, _)| edition.strip_prefix("edition-"));
        Self {
            name: name.to_owned(),
            edition: edition.and_then(|e| e.parse().ok()).expect("the folder is named after the edition"),
            link: text_at(&table, "link").expect("the file has a link").to_owned(),
            assessment: assessment(&table),
        }
    }

    fn all() -> impl Iterator<Item = Self> {
        ISSUED.iter().map(|name| Self::read(name))
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("links")
}

fn text_at<'a>(table: &'a Table, key: &str) -> Option<&'a str> {
    table.get(key).and_then(Value::as_str)
}

/// The entries below a heading; none if there is no such heading.
fn entries<'a>(table: &'a Table, heading: &str) -> impl Iterator<Item = (&'a String, &'a Value)> {
    table.get(heading).and_then(Value::as_table).into_iter().flatten()
}

fn assessment(table: &Table) -> Assessment {
    let known =
        ["link", "title", "day", "depth", "asked-all-the-same", "provided", "answers", "evidence", "profile"];
    assert!(table.keys().all(|key| known.contains(&key.as_str())), "a key is none of {known:?}");
    let mut assessment = Assessment::default();
    text_at(table, "title").unwrap_or_default().clone_into(&mut assessment.title);
    assessment.dated = text_at(table, "day").map(|day| Date::parse(day).expect("the day is YYYY-MM-DD"));
    assessment.depth = match text_at(table, "depth") {
        None => Depth::Quick,
        Some(depth) => {
            Some(Depth::Full).filter(|_| depth == "full").expect("the depth is full, or not written")
        }
    };
    for slot in slots(table, "asked-all-the-same") {
        assessment.ask_all_the_same(slot, true);
    }
    for (id, value) in entries(table, "answers") {
        assessment.record(slot(id), Response { answer: answer(value), ..Response::default() });
    }
    for (id, value) in entries(table, "evidence") {
        let response = assessment.response(slot(id)).cloned().expect("evidence is for an answer");
        assessment.record(slot(id), Response { evidence: Some(evidence(value)), ..response });
    }
    for slot in slots(table, "provided") {
        let response = assessment.response(slot).cloned().expect("what is provided has an answer");
        assessment.record(slot, Response { provided: true, ..response });
    }
    for (name, value) in entries(table, "profile") {
        let place = (0..).zip(PROFILE).find(|(_, field)| field == name).expect("the profile has the field").0;
        let field = BANK.context.field(place).expect("a field that was asked stays in the bank");
        let number = value.as_integer().and_then(|n| u8::try_from(n).ok()).expect("the number is small");
        assessment.profile = assessment.profile.with(field, number).expect("the number is in range");
    }
    assessment
}

/// The slots of the questions in a list; none if there is no such list.
fn slots(table: &Table, list: &str) -> Vec<Slot> {
    let ids = table.get(list).and_then(Value::as_array).into_iter().flatten();
    ids.map(|id| slot(id.as_str().expect("a list has ids of questions"))).collect()
}

fn slot(id: &str) -> Slot {
    BANK.capability_by_id(id).expect("a question that was asked stays in the bank").slot
}

fn answer(value: &Value) -> Answer {
    match value.as_str() {
        Some("don't know") => Answer::DontKnow,
        Some("not applicable") => Answer::NotApplicable,
        _ => {
            let number = value.as_integer().and_then(|n| u8::try_from(n).ok());
            Answer::Level(number.and_then(Level::new).expect("a level is 0 to 4"))
        }
    }
}

fn evidence(value: &Value) -> Evidence {
    match value.as_str() {
        Some("opinion") => Some(Evidence::Opinion),
        Some("artefact") => Some(Evidence::Artefact),
        Some("exercised") => Some(Evidence::Exercised),
        _ => None,
    }
    .expect("evidence is opinion, artefact or exercised")
}

#[test]
fn every_link_opens_with_what_it_held() {
    for Frozen { name, edition, link, assessment } in Frozen::all() {
        assert_eq!(decode(&BANK, &link), Ok(Shared { edition, assessment }), "{name}");
    }
}

#[test]
fn the_current_edition_writes_the_same_links() {
    for frozen in Frozen::all().filter(|frozen| frozen.edition == BANK.edition) {
        assert_eq!(encode(&BANK, &frozen.assessment, Include::ALL), frozen.link, "{}", frozen.name);
    }
}

#[test]
fn every_file_is_on_the_list() {
    let mut found = BTreeSet::new();
    for edition in
        fs::read_dir(folder()).expect("the folder is there").flatten().filter(|e| e.path().is_dir())
    {
        for file in fs::read_dir(edition.path()).expect("the folder can be read").flatten() {
            let path = file.path().with_extension("");
            let name = path.strip_prefix(folder()).expect("the file is in the folder");
            found.insert(name.to_string_lossy().replace('\\', "/"));
        }
    }
    assert_eq!(found, ISSUED.iter().map(|name| (*name).to_owned()).collect());
}

#[test]
fn every_feature_has_a_link() {
    let all: Vec<Assessment> = Frozen::all().map(|frozen| frozen.assessment).collect();
    let given = |answer| all.iter().any(|a| a.responses().any(|(_, r)| r.answer == answer));
    assert!(Level::ALL.into_iter().map(Answer::Level).all(given));
    assert!(given(Answer::DontKnow) && given(Answer::NotApplicable));
    for kind in [None, Some(Evidence::Opinion), Some(Evidence::Artefact), Some(Evidence::Exercised)] {
        assert!(all.iter().any(|a| a.responses().any(|(_, r)| r.evidence == kind)), "{kind:?}");
    }
    for field in BANK.context.fields() {
        assert!(all.iter().any(|a| a.profile.get(field) > 0), "{}", field.id);
    }
    for (_, capability) in BANK.capabilities() {
        assert!(all.iter().any(|a| a.answer(capability.slot) != Answer::Unanswered), "{}", capability.id);
    }
    for depth in [Depth::Quick, Depth::Full] {
        assert!(all.iter().any(|a| a.depth == depth), "{depth:?}");
    }
    assert!(all.iter().any(|a| a.all_asked_all_the_same().next().is_some()));
    assert!(all.iter().any(|a| a.responses().any(|(_, r)| r.provided)));
    assert!(all.iter().any(|a| a.dated.is_some()) && all.iter().any(|a| !a.title.is_ascii()));
}

#[test]
fn the_document_gives_each_slot_its_question() {
    let document = include_str!("../../docs/share-link.md");
    for (_, capability) in BANK.capabilities() {
        let line = format!("| {} | `{}` |", capability.slot.number(), capability.id);
        assert!(document.contains(&line), "{line}");
    }
}
