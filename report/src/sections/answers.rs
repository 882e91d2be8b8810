//! The sections with every answer, and with what was not asked and why.

use windrose_assessment::{Answer, Applicability, Date, Evidence, Item, Response};
use windrose_questions::{Capability, Group};
use windrose_words::report::answers as words;

use super::{cell, column};
use crate::Report;
use crate::document::{Align, Block, Row, Section, Table};
use crate::words::answer_text;

pub(super) fn section(report: &Report) -> Section {
    let table = |group: Group, caption: &str| {
        let asked = report.scope.asked().filter(move |item| item.dimension.group == group);
        Block::Table(Table {
            caption: caption.to_owned(),
            columns: vec![
                column(words::CAPABILITY, Align::Start),
                column(words::ANSWER, Align::Start),
                column(words::SAID_IS_TRUE, Align::Start),
            ],
            rows: asked.map(|item| row(report, item)).collect(),
        })
    };
    let blocks = vec![table(Group::Factor, words::FACTORS), table(Group::Layer, words::LAYERS)];
    Section { id: "answers", heading: words::HEADING, blocks }
}

fn row(report: &Report, item: &Item) -> Row {
    let capability = item.capability;
    let said = report.assessment.response(capability.slot).map(|response| said(capability, response));
    vec![
        cell(
            format!("{} {}", item.dimension.numeral, capability.name),
            item.dimension.id,
            Some(capability.id),
        ),
        answer_text(item.answer).into(),
        said.unwrap_or_default().into(),
    ]
}

/// The statement of an answer, what it rests on, and what the team wrote beside it.
pub(super) fn said(capability: &Capability, response: &Response) -> String {
    // Taken apart without `..`: a new field does not compile until it is decided whether it is said here.
    let Response { answer, evidence, evidence_date, evidence_link, provided, reason, note } = response;
    let statement = answer.level().and_then(|level| capability.levels.get(usize::from(level.number())));
    let mut said: Vec<String> = statement.iter().map(|s| (**s).to_owned()).collect();
    said.extend(evidence.map(|evidence| evidence_text(evidence, *evidence_date)));
    if *provided {
        said.push(words::PROVIDED.to_owned());
    }
    // A reason counts only while the answer is "not applicable".
    let reason = if *answer == Answer::NotApplicable { reason.trim() } else { "" };
    let typed = [(words::REASON, reason), (words::SEE, evidence_link.trim()), (words::NOTE, note.trim())];
    let typed = typed.into_iter().filter(|(_, text)| !text.is_empty());
    said.extend(typed.map(|(label, text)| format!("{label}: {text}")));
    said.join(" ")
}

/// What a level rests on, and since when.
fn evidence_text(evidence: Evidence, day: Option<Date>) -> String {
    let day = day.map(|day| day.to_string());
    match evidence {
        Evidence::Opinion => words::OPINION.to_owned(),
        Evidence::Artefact => words::artefact(day.as_deref()),
        Evidence::Exercised => words::exercised(day.as_deref()),
    }
}

/// What the profile leaves out, by reason; no section if that is nothing.
pub(super) fn left_out(report: &Report) -> Option<Section> {
    let mut by_reason: Vec<(&str, Vec<String>)> = Vec::new();
    for (item, effect) in report.scope.left_out() {
        let name = item.capability.name.to_owned();
        match by_reason.iter_mut().find(|(reason, _)| *reason == effect.reason) {
            Some((_, names)) => names.push(name),
            None => by_reason.push((effect.reason, vec![name])),
        }
    }
    if by_reason.is_empty() {
        return None;
    }
    let number = by_reason.iter().map(|(_, names)| names.len()).sum();
    let asked_anyway = report
        .scope
        .items
        .iter()
        .filter(|item| matches!(item.standing, Applicability::AskedAllTheSame(_)))
        .map(|item| item.capability.name.to_owned())
        .collect::<Vec<_>>();
    let mut blocks = vec![
        Block::Paragraph(words::left_out(number)),
        Block::List(by_reason.iter().map(|(reason, names)| words::left_out_for(reason, names)).collect()),
    ];
    if !asked_anyway.is_empty() {
        blocks.push(Block::Paragraph(words::asked_all_the_same(&asked_anyway)));
    }
    Some(Section { id: "left-out", heading: words::LEFT_OUT_HEADING, blocks })
}
