//! What the report lists, as HTML: the digest, dimensions, risk patterns, steps.

use windrose_questions::Reference;
use windrose_words::report::{files, findings, glance, standing, steps};

use super::{Page, element, fold, group, paragraph, text};
use crate::document::{
    Cell, ContradictionEntry, DecisionEntry, Digest, DimensionEntry, FindingEntry, FirstStep, FirstSteps,
    SliceEntry, StepEntry,
};
use crate::words::spread_text;

pub(super) fn digest(digest: &Digest) -> String {
    let danger = match &digest.danger {
        Some((name, severity)) => format!(
            "<h3>{} <span class=\"severity\">{}</span></h3>\n",
            text(&findings::most_dangerous(name)),
            text(severity.label())
        ),
        None => element("h3", "", findings::RISKS),
    };
    let raising = |FirstStep { action, whole, raises }: &FirstStep| {
        let whole = whole.map(|whole| paragraph("whole", &steps::begins(whole))).unwrap_or_default();
        group("li", "", [paragraph("action", action), whole, paragraph("raises", &raises.text)])
    };
    let first = match &digest.first {
        FirstSteps::Steps(steps, together) => vec![
            element("h3", "", steps::DO_NOW),
            group("ol", "", steps.iter().map(raising)),
            paragraph("together", together),
        ],
        FirstSteps::None(why) => vec![element("h3", "", steps::NEXT), paragraph("", why)],
    };
    let parts =
        [group("div", "danger", [danger, paragraph("", &digest.sign)]), group("div", "first-steps", first)];
    group("div", "digest", parts)
}

pub(super) fn dimension(page: &Page<'_>, entry: &DimensionEntry) -> String {
    let held_back: Option<Cell> = entry.held_back.clone().map(Cell::from);
    let notes: Vec<Cell> = entry.notes.iter().cloned().map(Cell::from).collect();
    let facts = [
        cells(standing::ANSWERS, &[spread_text(&entry.spread).into()]),
        cells(standing::HELD_BACK_BY, held_back.as_slice()),
        cells(standing::STRONGEST, &entry.strongest),
        cells(standing::WEAKEST, &entry.weakest),
        cells(standing::NOTES, &notes),
    ];
    let parts = [
        element("h3", "", &entry.name.text),
        paragraph("figure", &entry.index.inside()),
        paragraph("stage", &standing::stage_and_known(&entry.stage, &entry.known)),
        entry.beside.iter().map(|sentence| paragraph("beside", sentence)).collect(),
        group("dl", "", facts),
        fold(page, &glance::how_it_is_computed(&entry.name.text), &entry.how),
    ];
    group("li", "dimension", parts)
}

/// A decision in a line; nothing, if there is none.
fn decision(decision: Option<&DecisionEntry>) -> String {
    let words = |decision: &DecisionEntry| {
        let review = decision.review_text().map(|text| format!(" {text}")).unwrap_or_default();
        paragraph("decision", &format!("{}{review}", decision.text()))
    };
    decision.map(words).unwrap_or_default()
}

/// A term with what belongs to it; nothing, if that is nothing.
fn cells(label: &str, cells: &[Cell]) -> String {
    let said: String = cells.iter().map(|cell| element("dd", "", &cell.text)).collect();
    if said.is_empty() { said } else { element("dt", "", label) + &said }
}

pub(super) fn finding(finding: &FindingEntry) -> String {
    let shown = if finding.is_possible { findings::POINTS_TO_IT } else { findings::SHOWN_BY };
    let heading = format!(
        "<h3>{} <span class=\"severity\">{}</span></h3>\n",
        text(finding.name),
        text(&finding.severity_alone())
    );
    let facts = [
        cells(shown, &finding.answers),
        cells(&finding.makes_it(), &finding.severity_by),
        cells(findings::DECIDED_BY, &finding.decided_by),
        element("dt", "", findings::WHAT_ENDS_IT),
        element("dd", "", finding.remedy),
        cells(findings::CURE, &finding.cure),
        finding.first_slice.as_ref().map(slice).unwrap_or_default(),
    ];
    let class = if finding.is_possible { "finding possible" } else { "finding" };
    let parts = [
        heading,
        paragraph("sign", &findings::typical_sign(finding.sign)),
        paragraph("", finding.why),
        group("dl", "", facts),
        decision(finding.decision.as_ref()),
        reading(finding.references),
    ];
    group("li", class, parts)
}

/// The beginning of a large step, as a term with what belongs to it.
fn slice(slice: &SliceEntry) -> String {
    let SliceEntry { matter: _, action, shows, done } = slice;
    let done = done.map(|day| steps::slice_done_on(&day.to_string()));
    let facts = [Some((*action).to_owned()), Some(steps::done_when(shows)), done];
    cells(steps::FIRST_SLICE, &facts.into_iter().flatten().map(Cell::from).collect::<Vec<_>>())
}

pub(super) fn contradiction(entry: &ContradictionEntry) -> String {
    let ContradictionEntry { says, check, between } = entry;
    let parts =
        [paragraph("says", says), paragraph("", check), group("dl", "", [cells(findings::BETWEEN, between)])];
    group("li", "", parts)
}

pub(super) fn step(step: &StepEntry) -> String {
    let begin = step.first_slice.as_ref().map(|first| group("dl", "", [slice(first)])).unwrap_or_default();
    let parts = [
        paragraph("action", step.action),
        paragraph("raises", &step.raises),
        begin,
        paragraph("why", &step.why),
        paragraph("first", step.first.as_deref().unwrap_or_default()),
        paragraph("cost", &step.cost),
        decision(step.decision.as_ref()),
        reading(step.references),
    ];
    group("li", "", parts)
}

/// Links to the bank's references, whose addresses its own tests check.
fn reading(references: &[Reference]) -> String {
    let links: Vec<String> = references
        .iter()
        .map(|r| format!("<a href=\"{}\" rel=\"noreferrer\">{}</a>", text(r.url), text(r.title)))
        .collect();
    format!("<p class=\"references\">{}</p>\n", files::read(&links.join(", ")))
}
