//! The section on what was answered in an earlier edition: what waits to be confirmed, what is no longer asked. Only in
//! one's own report: neither goes into a link.

use windrose_assessment::{Former, aside, to_confirm};
use windrose_questions::Capability;
use windrose_words::report::answers as words;

use super::answers::said;
use super::{cell, column};
use crate::Report;
use crate::document::{Align, Block, Row, Section, Table};
use crate::words::answer_text;

/// The section; none if every answer is one to this edition.
pub(super) fn section(report: &Report) -> Option<Section> {
    let assessment = &report.assessment;
    let confirm: Vec<Row> = to_confirm(report.bank(), assessment)
        .map(|(capability, former)| row(report, capability, former))
        .collect();
    let gone: Vec<Row> = aside(report.bank(), assessment)
        .map(|(capability, former)| row(report, capability, former))
        .collect();
    let kinds = [
        (confirm, words::TO_CONFIRM, words::TO_CONFIRM_MEANS),
        (gone, words::NO_LONGER_ASKED, words::NO_LONGER_ASKED_MEANS),
    ];
    let blocks: Vec<Block> = kinds
        .into_iter()
        .filter(|(rows, ..)| !rows.is_empty())
        .flat_map(|(rows, heading, what)| {
            let columns = vec![
                column(words::QUESTION_AS_ASKED, Align::Start),
                column(words::ANSWER_THEN, Align::Start),
                column(words::SAID_WAS_TRUE, Align::Start),
            ];
            let table = Table { caption: words::answers_given_then(heading), columns, rows };
            [Block::Subheading(heading.to_owned()), Block::Paragraph(what.to_owned()), Block::Table(table)]
        })
        .collect();
    let heading = words::EARLIER_HEADING;
    (!blocks.is_empty()).then_some(Section { id: "earlier-edition", heading, blocks })
}

fn row(report: &Report, capability: &'static Capability, former: &Former) -> Row {
    let slot = capability.slot;
    let asked =
        report.bank().as_of(former.edition).and_then(|bank| bank.capability(slot)).unwrap_or(capability);
    let question = words::of_edition(asked.question, former.edition);
    // Only what is still asked has a place to go to.
    let here = report.bank().capabilities().find(|(_, c)| c.slot == slot);
    let question = match here {
        Some((dimension, capability)) => cell(question, dimension.id, Some(capability.id)),
        None => question.into(),
    };
    vec![question, answer_text(former.response.answer).into(), said(asked, &former.response).into()]
}
