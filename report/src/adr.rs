//! Decisions as architecture decision records: Markdown in the shape of Michael Nygard's template, with the metadata
//! of MADR (status, date, decision-makers) on top.
//!
//! Status words are those that both know and tools read. `accepted`: the decision holds, whether it is to do
//! something or to live with it; the title says which. `proposed`: put off, so still to be made. `deprecated`: what it
//! was about is no longer there. A decision to do what has been reached since stays `accepted`: it was carried out.

use windrose_assessment::{Matter, Verdict};
use windrose_questions::Reference;

use crate::document::{Cell, DecisionEntry};
use crate::markdown::{escaped, lines, reading};
use crate::matter::{Now, Subject};
use crate::sections::{decision_entry, finding_entry, labelled, step_entry, verdict_text};
use crate::words::{answer_text, level_text};
use crate::{Detail, Report};

/// The record of one decision, ending with one line break; `None` if nothing is decided on this.
pub fn adr(report: &Report, detail: Detail, matter: Matter) -> Option<String> {
    Some(record(report, detail, matter, 1)? + "\n")
}

/// The records of all decisions in one document, open ones first; `None` if there are none.
pub fn adrs(report: &Report, detail: Detail) -> Option<String> {
    let mut matters: Vec<(bool, Matter)> = report
        .assessment
        .decisions()
        .filter_map(|(matter, _)| Some((Subject::of(report, matter)?.now(report).is_history(), matter)))
        .collect();
    matters.sort_by_key(|(is_history, _)| *is_history);
    let records: Vec<String> =
        matters.into_iter().filter_map(|(_, matter)| record(report, detail, matter, 2)).collect();
    if records.is_empty() {
        return None;
    }
    let heading = format!("# Decisions: {}", escaped(&report.title()));
    Some([heading].into_iter().chain(records).collect::<Vec<_>>().join("\n\n") + "\n")
}

fn record(report: &Report, detail: Detail, matter: Matter, depth: usize) -> Option<String> {
    let decision = decision_entry(report, detail, matter)?;
    let subject = Subject::of(report, matter)?;
    let now = subject.now(report);
    let marks = "#".repeat(depth);
    let part = |heading: &str, text: String| [format!("{marks}# {heading}"), text];
    let title = format!("{marks} {}: {}", verdict_text(decision.verdict), escaped(&subject.name()));
    let mut parts = vec![title, metadata(&decision, now)];
    parts.extend(part("Context", context(report, detail, subject)));
    parts.extend(part("Decision", chosen(&decision, subject)));
    parts.extend(part("Consequences", consequences(report, detail, &decision, subject)));
    parts.extend(part("References", format!("{}.", reading(references(subject)))));
    Some(parts.join("\n\n"))
}

fn metadata(decision: &DecisionEntry, now: Now) -> String {
    let status = match (decision.verdict, now) {
        (Verdict::Do, Now::Reached | Now::Gone) => "accepted",
        (_, now) if now.is_history() => "deprecated",
        (Verdict::Do | Verdict::Accept, _) => "accepted",
        (Verdict::Defer, _) => "proposed",
    };
    let line =
        |name: &str, value: Option<String>| value.map(|value| format!("- {name}: {}", escaped(&value)));
    let owner = Some(decision.owner.clone()).filter(|owner| !owner.is_empty());
    let overdue = if decision.is_overdue { ", overdue" } else { "" };
    let review = decision.review.map(|day| format!("{day}{overdue}"));
    lines(
        [
            line("Status", Some(status.to_owned())),
            line("Date", decision.decided.map(|day| day.to_string())),
            line("Decision-makers", owner),
            line("To be looked at again on", review),
        ]
        .into_iter()
        .flatten(),
    )
}

/// Where it comes from, and the answers it rests on.
fn context(report: &Report, detail: Detail, subject: Subject<'_>) -> String {
    let origin = origin(report);
    match subject {
        Subject::Finding(pattern, finding) => {
            let entry = finding_entry(report, detail, finding);
            let severity = entry.severity.to_lowercase();
            let text =
                format!("Risk pattern “{}” ({severity}): {} {}", pattern.name, pattern.sign, pattern.why);
            let mut parts = vec![escaped(&text)];
            let shown = if entry.is_possible { "Points to it:" } else { "Shown by:" };
            for (label, cells) in [(shown, &entry.answers), ("Decided by:", &entry.decided_by)] {
                if !cells.is_empty() {
                    parts.extend([label.to_owned(), list(cells)]);
                }
            }
            parts.push(escaped(&origin));
            parts.join("\n\n")
        }
        Subject::Step(dimension, capability, reaches, _) => {
            let answer = report.assessment.answer(capability.slot);
            let said = answer.level().and_then(|level| capability.levels.get(usize::from(level.number())));
            let said = said.map_or(String::new(), |said| format!(": “{said}”"));
            let today = format!(
                "{}, “{}”, today {}{said} The step is to level {}. What fails while this is weak: {}",
                dimension.name,
                capability.name,
                answer_text(answer),
                level_text(reaches),
                capability.fails
            );
            format!("{}\n\n{}", escaped(&today), escaped(&origin))
        }
    }
}

/// The assessment, its edition and its day.
pub(crate) fn origin(report: &Report) -> String {
    let changed = report.assessment.dated.map_or(String::new(), |day| format!(", last changed on {day}"));
    format!(
        "From the assessment “{}” with Windrose: the team’s own answers to edition {} of the questions{changed}.",
        report.title(),
        report.edition()
    )
}

fn chosen(decision: &DecisionEntry, subject: Subject<'_>) -> String {
    let chosen = match (decision.verdict, subject) {
        (Verdict::Do, Subject::Finding(pattern, _)) => format!("We end this risk. First: {}", pattern.remedy),
        (Verdict::Do, Subject::Step(_, capability, reaches, _)) => {
            let level = usize::from(reaches.number());
            let statement = capability.levels.get(level).copied().unwrap_or_default();
            let action = action(subject);
            format!("We do it: {action} It is done when this is true in production: “{statement}”")
        }
        (Verdict::Accept, Subject::Finding(..)) => "We live with this risk, knowingly.".to_owned(),
        (Verdict::Accept, Subject::Step(..)) => "We leave it as it is, knowingly.".to_owned(),
        (Verdict::Defer, _) => "We do not decide now; we look at it again.".to_owned(),
    };
    let reason = match (decision.reason.as_str(), decision.verdict) {
        ("", Verdict::Do) => String::new(),
        ("", _) => " No reason is written down.".to_owned(),
        (reason, _) => format!(" {}", labelled("Reason", reason)),
    };
    escaped(&(chosen + &reason))
}

fn consequences(report: &Report, detail: Detail, decision: &DecisionEntry, subject: Subject<'_>) -> String {
    let mut points: Vec<String> = match (decision.verdict, subject, subject.now(report)) {
        (_, Subject::Finding(..), Now::Gone) => vec!["The answers no longer show it.".to_owned()],
        (_, Subject::Step(_, capability, ..), Now::Reached) => {
            let answer = answer_text(report.assessment.answer(capability.slot));
            vec![format!("Reached since: “{}” is at {answer}.", capability.name)]
        }
        (_, _, Now::Unplanned) => vec!["The step is no longer in the plan.".to_owned()],
        (Verdict::Do, Subject::Finding(..), _) => {
            vec![
                "Assess again when it is done: the answers above must no longer show the pattern.".to_owned(),
            ]
        }
        (Verdict::Do, Subject::Step(_, _, _, Some(step)), _) => {
            let entry = step_entry(report, detail, step);
            [entry.why, entry.first, entry.cost].into_iter().filter(|text| !text.is_empty()).collect()
        }
        (_, Subject::Finding(pattern, _), _) => vec![format!("What stays: {}", pattern.sign)],
        (_, Subject::Step(_, capability, ..), _) => {
            let answer = answer_text(report.assessment.answer(capability.slot));
            vec![format!("“{}” stays at {answer}, and with it: {}", capability.name, capability.fails)]
        }
    };
    match decision.review_text() {
        Some(review) => points.push(review),
        None if decision.verdict == Verdict::Do || subject.now(report).is_history() => {}
        None => points.push("No day is set on which to look at it again.".to_owned()),
    }
    lines(points.iter().map(|point| format!("- {}", escaped(point))))
}

/// What to do for a step, whether it is still in the plan or not.
pub(crate) fn action(subject: Subject<'_>) -> &'static str {
    match subject {
        Subject::Finding(pattern, _) => pattern.remedy,
        Subject::Step(_, capability, reaches, _) => {
            capability.step_from(reaches.number().saturating_sub(1)).map_or("", |(_, step)| step.action)
        }
    }
}

pub(crate) fn references(subject: Subject<'_>) -> &'static [Reference] {
    match subject {
        Subject::Finding(pattern, _) => pattern.references,
        Subject::Step(_, capability, ..) => capability.references,
    }
}

fn list(cells: &[Cell]) -> String {
    lines(cells.iter().map(|cell| format!("- {}", escaped(&cell.text))))
}
