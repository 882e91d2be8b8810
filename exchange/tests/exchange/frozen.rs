//! Files of every version, as they were saved; each opens for ever.
//!
//! Never change a file in `tests/files/`. A new version adds one.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use windrose_assessment::{Answer, Date, DecisionTarget, Level, Shelf};
use windrose_exchange::file::{self, Contents, Given};
use windrose_questions::BANK;

fn saved(name: &str) -> String {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/files").join(name);
    std::fs::read_to_string(path).unwrap()
}

fn plain(text: &str) -> Contents {
    match file::read(&BANK, text).unwrap() {
        Given::Plain(contents) => contents,
        Given::Encrypted(_) => panic!("it is under a password"),
    }
}

/// What all of them hold.
fn is_orders(contents: &Contents) {
    let assessment = &contents.works[0].assessment;
    let slot = |id: &str| BANK.capability_by_id(id).unwrap().slot;
    assert_eq!((assessment.title.as_str(), assessment.id.0), ("Orders", 7));
    assert_eq!(assessment.response(slot("cfg-separated")).unwrap().answer, Answer::Level(Level::ALL[2]));
    assert_eq!(assessment.response(slot("cfg-separated")).unwrap().note, "see the wiki");
    assert_eq!(assessment.answer(slot("data-saga")), Answer::NotApplicable);
}

#[test]
fn the_first_record_opens() {
    is_orders(&plain(&saved("record-1.json")));
}

#[test]
fn the_first_record_with_decisions_opens() {
    let contents = plain(&saved("record-2.json"));
    is_orders(&contents);
    let decision = contents.works[0].assessment.decision(DecisionTarget::Finding("retry-storm"));
    assert_eq!(decision.unwrap().owner, "Kim");
}

#[test]
fn the_first_record_with_a_first_slice_opens() {
    let contents = plain(&saved("record-4.json"));
    is_orders(&contents);
    let slot = BANK.capability_by_id("data-owned-store").unwrap().slot;
    let decision =
        contents.works[0].assessment.decision(DecisionTarget::Step { slot, reaches: Level::ALL[2] });
    assert_eq!(decision.unwrap().slice_done, Date::parse("2026-11-20"));
    assert_eq!(contents.works[0].changed(), 1_795_392_000_004);
}

fn is_the_first_library(contents: &Contents) {
    is_orders(contents);
    assert!(contents.is_unchanged);
    assert_eq!(contents.works.len(), 2);
    assert_eq!(contents.works[1].shelf, Shelf::Archived);
    assert_eq!(contents.works[0].changed(), 1_795_392_000_003);
    assert_eq!(contents.snapshots[0].name, "Spring");
}

#[test]
fn the_first_library_opens() {
    is_the_first_library(&plain(&saved("library-1.json")));
}

#[test]
fn the_first_library_under_a_password_opens() {
    let Given::Encrypted(envelope) = file::read(&BANK, &saved("encrypted-1.json")).unwrap() else {
        panic!("it is open to everybody")
    };
    let parameters = &envelope.parameters;
    let mut key = [0; 32];
    pbkdf2::pbkdf2_hmac::<sha2::Sha256>(b"correct horse", &parameters.salt, parameters.iterations, &mut key);
    let aad = parameters.authenticated();
    let payload = Payload { msg: &envelope.data, aad: aad.as_bytes() };
    let cipher = Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&key));
    let text = cipher.decrypt(Nonce::from_slice(&parameters.nonce), payload).unwrap();
    is_the_first_library(&plain(std::str::from_utf8(&text).unwrap()));
}
