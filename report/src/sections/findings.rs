//! The section on risk patterns: dangerous combinations of answers, each with the answers that show it.

use windrose_assessment::{Answer, Asking, Finding, Matter, Presence, Unsettled};
use windrose_questions::Capability;
use windrose_words::report::findings as words;

use super::{Detail, cell, decisions};
use crate::Report;
use crate::document::{Block, Cell, FindingEntry, Section};
use crate::words::answer_text;

pub(super) fn section(report: &Report, detail: Detail) -> Section {
    let told: Vec<FindingEntry> =
        report.told_findings().map(|finding| entry(report, detail, finding)).collect();
    let mut blocks = Vec::new();
    if told.is_empty() {
        let sentence = if report.progress.is_complete() { words::NONE } else { words::NONE_SO_FAR };
        blocks.push(Block::Paragraph(sentence.to_owned()));
    } else {
        blocks.push(Block::Paragraph(words::LEAD.to_owned()));
        let of = |presence| report.findings.iter().filter(|f| f.is_told() && f.presence == presence).count();
        let (present, possible) = (of(Presence::Present), of(Presence::Possible));
        let (all, shown) = (present + possible, told.len());
        blocks.push(Block::Findings(told));
        if all > shown {
            blocks.push(Block::Paragraph(words::the_worst(shown, all, present, possible)));
        }
    }
    Section { id: "risks", heading: words::HEADING, blocks }
}

/// A finding in words.
pub(crate) fn entry(report: &Report, detail: Detail, finding: &Finding) -> FindingEntry {
    let is_possible = finding.presence == Presence::Possible;
    let label = finding.severity.label();
    let pattern = finding.pattern;
    let matter = Matter::Finding(pattern.id);
    FindingEntry {
        matter,
        decision: decisions::entry(report, detail, matter),
        name: pattern.name,
        severity: if is_possible { words::if_it_is_there(label) } else { label.to_owned() },
        is_possible,
        sign: pattern.sign,
        why: pattern.why,
        remedy: pattern.remedy,
        answers: finding.triggers.iter().filter_map(|c| answered(report, c)).collect(),
        decided_by: finding.decided_by.iter().filter_map(|u| unsettled(report, *u)).collect(),
        references: pattern.references,
    }
}

/// `Bounded retries: 1 Ad hoc`, with the way there.
fn answered(report: &Report, capability: &Capability) -> Option<Cell> {
    let item = report.scope.item(capability.slot)?;
    let answer = match (item.standing, item.answer) {
        (Asking::NotInQuickRun, Answer::Unanswered) => words::NOT_ASKED_IN_QUICK_RUN.to_owned(),
        (_, answer) => answer_text(answer),
    };
    let text = format!("{}: {answer}", item.capability.name);
    Some(cell(text, item.dimension.id, Some(item.capability.id)))
}

fn unsettled(report: &Report, unsettled: Unsettled) -> Option<Cell> {
    match unsettled {
        Unsettled::Capability(capability) => answered(report, capability),
        Unsettled::Field(field) => Some(words::profile(field.ask).into()),
    }
}
