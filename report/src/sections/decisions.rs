//! The section on decisions: what was decided on findings and steps, overdue first, and what is history by now.

use std::cmp::Reverse;

use windrose_assessment::{Decision, DecisionTarget, Verdict};
use windrose_words::grammar::Label;
use windrose_words::report::decisions as words;

use super::{cell, column};
use crate::Report;
use crate::document::{Align, Block, DecidedEntry, DecisionEntry, Section, Table};
use crate::matter::Subject;

/// The section; none if nothing is decided.
pub(super) fn section(report: &Report) -> Option<Section> {
    let mut entries: Vec<DecidedEntry> =
        report.assessment.decisions().filter_map(|(matter, _)| decided(report, matter)).collect();
    if entries.is_empty() {
        return None;
    }
    // What has no day to look again stands behind what has one.
    entries.sort_by_key(|e| {
        (e.is_history, Reverse(e.decision.is_overdue), e.decision.review.is_none(), e.decision.review)
    });
    let blocks = vec![Block::Paragraph(summary(report, &entries)), Block::Decisions(entries)];
    Some(Section { id: "decisions", heading: words::HEADING, blocks })
}

fn summary(report: &Report, entries: &[DecidedEntry]) -> String {
    let of = |holds: fn(&DecidedEntry) -> bool| entries.iter().filter(|entry| holds(entry)).count();
    let mut sentences = vec![words::number(entries.len())];
    match of(|e| e.decision.is_overdue) {
        0 => {}
        number => sentences.push(words::number_overdue(number)),
    }
    if of(|e| e.is_history) > 0 {
        sentences.push(words::HISTORY.to_owned());
    }
    sentences.push(undecided(report));
    sentences.join(" ")
}

/// What the report has an entry for: findings, then steps.
fn shown(report: &Report) -> impl Iterator<Item = DecisionTarget> {
    let steps = report.plan.now().iter().chain(report.plan.next());
    let steps = steps.map(|s| DecisionTarget::Step { slot: s.capability.slot, reaches: s.reaches });
    report.told_findings().map(|finding| DecisionTarget::Finding(finding.pattern.id)).chain(steps)
}

/// How much of what the report shows is still to be decided.
fn undecided(report: &Report) -> String {
    let is_open =
        |matter: &DecisionTarget| report.assessment.decision(*matter).is_none_or(|d| d.verdict.is_none());
    let (risks, steps): (Vec<DecisionTarget>, Vec<DecisionTarget>) =
        shown(report).filter(is_open).partition(|matter| matches!(matter, DecisionTarget::Finding(_)));
    match (risks.len(), steps.len()) {
        (0, 0) => words::ALL_DECIDED.to_owned(),
        (risks, steps) => words::undecided(risks, steps),
    }
}

fn decided(report: &Report, matter: DecisionTarget) -> Option<DecidedEntry> {
    let decision = entry(report, matter)?;
    let subject = Subject::of(report, matter)?;
    let what = match subject {
        Subject::Finding(..) => words::risk(&subject.name()).into(),
        Subject::Step(dimension, capability, ..) => {
            cell(words::step(&subject.name()), dimension.id, Some(capability.id))
        }
    };
    let is_history = subject.now(report).is_history();
    let is_shown = shown(report).any(|shown| shown == matter);
    Some(DecidedEntry { matter, what, decision, now: subject.now_text(report), is_history, is_shown })
}

/// What was decided on this, in words; `None` if nothing was.
pub(crate) fn entry(report: &Report, matter: DecisionTarget) -> Option<DecisionEntry> {
    let decision = report.assessment.decision(matter)?;
    // Taken apart without `..`: a new field does not compile until it is decided whether it is said here.
    // That a first slice is done is said at the step that it begins.
    let Decision { verdict, reason, owner, review, decided, slice_done: _ } = decision;
    let is_history = Subject::of(report, matter)?.now(report).is_history();
    let is_overdue = report.today.is_some_and(|today| decision.is_overdue(today)) && !is_history;
    Some(DecisionEntry {
        verdict: (*verdict)?,
        reason: on_one_line(reason),
        owner: on_one_line(owner),
        // History owes nothing more.
        review: review.filter(|_| !is_history),
        is_overdue,
        decided: *decided,
    })
}

fn on_one_line(text: &str) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

impl DecisionEntry {
    /// What was decided, as in `Decided on 2026-11-20: accept. Reason: one caller. Owner: Kim.`
    pub fn text(&self) -> String {
        let day = self.decided.map(|day| day.to_string());
        let decided = words::decided(verdict_label(self.verdict), day.as_deref());
        let said = [(words::REASON, &self.reason), (words::OWNER, &self.owner)];
        let said = said.into_iter().filter_map(|(label, said)| Some(labelled(label, said.as_deref()?)));
        [decided].into_iter().chain(said).collect::<Vec<_>>().join(" ")
    }

    /// When to look at it again, if a day is set; says so if it has passed.
    pub fn review_text(&self) -> Option<String> {
        let day = self.review?.to_string();
        Some(if self.is_overdue { words::look_again_overdue(&day) } else { words::look_again(&day) })
    }
}

/// What somebody said, as a sentence: `Reason: one caller.`
pub(crate) fn labelled(label: &str, said: &str) -> String {
    let end = if said.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    format!("{label}: {said}{end}")
}

/// A verdict as shown and offered.
pub fn verdict_text(verdict: Verdict) -> &'static str {
    verdict_label(verdict).alone
}

const fn verdict_label(verdict: Verdict) -> Label {
    match verdict {
        Verdict::Do => words::DO,
        Verdict::Accept => words::ACCEPT,
        Verdict::Defer => words::DEFER,
    }
}

/// Decisions as a table, for formatters that have nothing better. Owners have a column if any is named.
pub fn decisions_table(entries: &[DecidedEntry]) -> Table {
    let has_owners = entries.iter().any(|entry| entry.decision.owner.is_some());
    let mut columns = vec![
        column(words::ON, Align::Start),
        column(words::DECISION, Align::Start),
        column(words::REASON, Align::Start),
        column(words::LOOK_AGAIN_ON, Align::Start),
        column(words::NOW, Align::Start),
    ];
    if has_owners {
        columns.insert(3, column(words::OWNER, Align::Start));
    }
    let rows = entries.iter().map(|entry| {
        let DecidedEntry { what, decision, now, .. } = entry;
        let review = match decision.review {
            Some(day) if decision.is_overdue => Some(words::overdue(&day.to_string())),
            Some(day) => Some(day.to_string()),
            None => None,
        };
        let mut row = vec![
            what.clone(),
            verdict_text(decision.verdict).into(),
            decision.reason.clone().into(),
            review.into(),
            (*now).into(),
        ];
        if has_owners {
            row.insert(3, decision.owner.clone().into());
        }
        row
    });
    Table { caption: words::TABLE.to_owned(), columns, rows: rows.collect() }
}
