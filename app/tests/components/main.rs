//! Components and pages rendered on the host, as the strings that a server would send.
//!
//! What is rendered without a browser cannot call one: that alone is worth each of these tests. What happens when
//! somebody clicks is for `tests/browser`.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test fails by panicking"
)]

mod compare;
mod decide;
mod markup;
mod pages;
mod question;
mod report;
mod share;
#[allow(dead_code, reason = "the tests of the workspace take more steps")]
#[path = "../../../workspace/tests/workspace/world.rs"]
mod world;

use windrose_assessment::{Answer, Assessment, Level, Response};
use windrose_questions::BANK;

/// A level as an answer.
fn level(number: u8) -> Answer {
    Answer::Level(Level::new(number).expect("levels are 0 to 4"))
}

/// Each of these capabilities with its answer.
fn answers(given: &[(&str, Answer)]) -> Assessment {
    let mut assessment = Assessment::default();
    for (id, answer) in given {
        let capability = BANK.capability_by_id(id).expect("the bank asks this");
        assessment.record(capability.slot, Response { answer: *answer, ..Response::default() });
    }
    assessment
}

/// Every capability at this level.
fn all_at(number: u8) -> Assessment {
    let ids: Vec<(&str, Answer)> = BANK.capabilities().map(|(_, c)| (c.id, level(number))).collect();
    answers(&ids)
}
