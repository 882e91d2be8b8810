//! The report from outside: Markdown and HTML that stay what they are, JSON and tables that programs can rely on, QR codes
//! that read back.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod hidden;
mod html;
mod json;
mod markdown;
mod qr;
mod tables;

use windrose_assessment::{Answer, Assessment, Depth, Level};
use windrose_questions::BANK;
use windrose_report::{Origin, Report};

/// The report of a full run with these answers, in the bank's order.
fn report(answer: impl Fn(usize) -> Answer) -> Report {
    let mut full = Assessment::default();
    full.depth = Depth::Full;
    let assessment = BANK
        .capabilities()
        .enumerate()
        .fold(full, |assessment, (index, (_, c))| assessment.with_answer(c.slot, answer(index)));
    Report::new(&BANK, assessment, Origin::Local)
}

fn level(number: usize) -> Answer {
    Level::ALL.into_iter().cycle().nth(number).map_or(Answer::Unanswered, Answer::Level)
}
