//! The sections with every answer, and with what was not asked and why.

use windrose_assessment::{Answer, Asking, Evidence, Item, Response};
use windrose_questions::{Capability, Group};

use super::{Detail, cell, column};
use crate::Report;
use crate::document::{Align, Block, Row, Section, Table};
use crate::words::{answer_text, count, list_text};

pub(super) fn section(report: &Report, detail: Detail) -> Section {
    let table = |group: Group, caption: &str| {
        let asked = report.scope.asked().filter(move |item| item.dimension.group == group);
        Block::Table(Table {
            caption: caption.to_owned(),
            columns: vec![
                column("Capability", Align::Start),
                column("Answer", Align::Start),
                column("What the team says is true in production", Align::Start),
            ],
            rows: asked.map(|item| row(report, detail, item)).collect(),
        })
    };
    let blocks = vec![table(Group::Factor, "Twelve factors"), table(Group::Layer, "Four layers")];
    Section { id: "answers", heading: "The answers", blocks }
}

fn row(report: &Report, detail: Detail, item: &Item) -> Row {
    let capability = item.capability;
    let said = report.assessment.response(capability.slot).map(|response| said(capability, response, detail));
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
pub(super) fn said(capability: &Capability, response: &Response, detail: Detail) -> String {
    let statement =
        response.answer.level().and_then(|level| capability.levels.get(usize::from(level.number())));
    let mut said: Vec<String> = statement.iter().map(|s| (**s).to_owned()).collect();
    said.extend(evidence_text(response));
    if response.provided {
        said.push("Provided by the platform or another team.".to_owned());
    }
    if detail.notes {
        said.extend(remarks(response));
    }
    said.join(" ")
}

/// What a level rests on, if somebody said so.
fn evidence_text(response: &Response) -> Option<String> {
    let on = response.evidence_date.map_or(String::new(), |date| format!(", {date}"));
    Some(match response.evidence? {
        Evidence::Opinion => "Evidence: opinion.".to_owned(),
        Evidence::Artefact => format!("Evidence: an artefact{on}."),
        Evidence::Exercised => format!("Evidence: checked or exercised{on}."),
    })
}

/// What the team wrote beside its answer. A reason counts only while the answer is "not applicable".
fn remarks(response: &Response) -> Vec<String> {
    let reason = if response.answer == Answer::NotApplicable { response.reason.trim() } else { "" };
    [("Reason", reason), ("See", response.evidence_link.trim()), ("Note", response.note.trim())]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| format!("{label}: {text}"))
        .collect()
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
        .filter(|item| matches!(item.standing, Asking::AskedAllTheSame(_)))
        .map(|item| item.capability.name.to_owned())
        .collect::<Vec<_>>();
    let mut blocks = vec![
        Block::Paragraph(format!(
            "{} left out because of the profile. They count neither for nor against.",
            if number == 1 {
                "1 question was".to_owned()
            } else {
                format!("{} were", count(number, "question"))
            }
        )),
        Block::List(
            by_reason
                .iter()
                .map(|(reason, names)| format!("{reason} Left out: {}.", list_text(names)))
                .collect(),
        ),
    ];
    if !asked_anyway.is_empty() {
        blocks.push(Block::Paragraph(format!("Asked all the same: {}.", list_text(&asked_anyway))));
    }
    Some(Section { id: "left-out", heading: "What was not asked", blocks })
}
