//! The report from outside: Markdown and HTML that stay what they are, JSON and tables that programs can rely on, QR codes
//! that read back.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod beside;
mod hidden;
mod hostile;
mod html;
mod json;
mod markdown;
mod qr;
mod tables;

use windrose_assessment::{Answer, Assessment, Depth, Level};
use windrose_questions::BANK;
use windrose_report::{Block, Origin, Report, Table};

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

/// All tables, wherever they stand.
fn tables_in<'a>(blocks: &'a [Block]) -> Vec<&'a Table> {
    let tables = |block: &'a Block| match block {
        Block::Table(table) => vec![table],
        Block::Cards(cards) => cards.iter().flat_map(|card| tables_in(&card.how)).collect(),
        Block::Dimensions(entries) => entries.iter().flat_map(|entry| tables_in(&entry.how)).collect(),
        Block::Fold(_, blocks) => tables_in(blocks),
        _ => Vec::new(),
    };
    blocks.iter().flat_map(tables).collect()
}
