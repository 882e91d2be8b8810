//! Decisions as architecture decision records: Markdown in the shape of Michael Nygard's template, with the metadata
//! of MADR (status, date, decision-makers) on top.
//!
//! Status words are those that both know and tools read. `accepted`: the decision holds, whether it is to do
//! something or to live with it; the title says which. `proposed`: put off, so still to be made. `deprecated`: what it
//! was about is no longer there. A decision to do what has been reached since stays `accepted`: it was carried out.

use windrose_assessment::{DecisionTarget, Verdict};
use windrose_questions::Reference;
use windrose_words::report::{decisions, findings, records as words};

use crate::document::{Cell, DecisionEntry};
use crate::markdown::{escaped, lines, reading};
use crate::matter::{Now, Subject};
use crate::sections::{decision_entry, finding_entry, labelled, step_entry, verdict_text};
use crate::ways_out::WayOut;
use crate::words::{answer_text, level_text};
use crate::{Detail, Report};

/// The record of one decision, ending with one line break; `None` if nothing is decided on this.
pub fn adr(report: &Report, detail: Detail, matter: DecisionTarget) -> Option<String> {
    Some(record(&report.leaving_by(WayOut::Records, detail), matter, 1)? + "\n")
}

/// The records of all decisions in one document, open ones first; `None` if there are none.
pub fn adrs(report: &Report, detail: Detail) -> Option<String> {
    let report = &report.leaving_by(WayOut::Records, detail);
    let mut matters: Vec<(bool, DecisionTarget)> = report
        .assessment
        .decisions()
        .filter_map(|(matter, _)| Some((Subject::of(report, matter)?.now(report).is_history(), matter)))
        .collect();
    matters.sort_by_key(|(is_history, _)| *is_history);
    let records: Vec<String> =
        matters.into_iter().filter_map(|(_, matter)| record(report, matter, 2)).collect();
    if records.is_empty() {
        return None;
    }
    let heading = format!("# {}", words::decisions(&escaped(&report.title())));
    Some([heading].into_iter().chain(records).collect::<Vec<_>>().join("\n\n") + "\n")
}

fn record(report: &Report, matter: DecisionTarget, depth: usize) -> Option<String> {
    let decision = decision_entry(report, matter)?;
    let subject = Subject::of(report, matter)?;
    let now = subject.now(report);
    let marks = "#".repeat(depth);
    let part = |heading: &str, text: String| [format!("{marks}# {heading}"), text];
    let title = format!("{marks} {}: {}", verdict_text(decision.verdict), escaped(&subject.name()));
    let mut parts = vec![title, metadata(&decision, now)];
    parts.extend(part(words::CONTEXT, context(report, subject)));
    parts.extend(part(words::DECISION, chosen(&decision, subject)));
    parts.extend(part(words::CONSEQUENCES, consequences(report, &decision, subject)));
    parts.extend(part(words::REFERENCES, format!("{}.", reading(references(subject)))));
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
    let review = decision.review.map(|day| day.to_string());
    let review = review.map(|day| if decision.is_overdue { decisions::overdue(&day) } else { day });
    lines(
        [
            line(words::STATUS, Some(status.to_owned())),
            line(words::DATE, decision.decided.map(|day| day.to_string())),
            line(words::DECISION_MAKERS, decision.owner.clone()),
            line(words::LOOK_AGAIN_ON, review),
        ]
        .into_iter()
        .flatten(),
    )
}

/// Where it comes from, and the answers it rests on.
fn context(report: &Report, subject: Subject<'_>) -> String {
    let origin = origin(report);
    match subject {
        Subject::Finding(pattern, finding) => {
            let entry = finding_entry(report, finding);
            let severity = entry.severity_inside();
            let text = words::pattern(pattern.name, &severity, pattern.sign, pattern.why);
            let mut parts = vec![escaped(&text)];
            let shown = if entry.is_possible { findings::POINTS_TO_IT } else { findings::SHOWN_BY };
            for (label, cells) in [
                (shown, &entry.answers),
                (&entry.makes_it(), &entry.severity_by),
                (findings::DECIDED_BY, &entry.decided_by),
            ] {
                if !cells.is_empty() {
                    parts.extend([format!("{label}:"), list(cells)]);
                }
            }
            parts.push(escaped(&origin));
            parts.join("\n\n")
        }
        Subject::Step(dimension, capability, reaches, _) => {
            let answer = report.assessment.answer(capability.slot);
            let said = answer.level().and_then(|level| capability.levels.get(usize::from(level.number())));
            let answer = answer_text(answer);
            let today = words::today(dimension.name, capability.name, &answer, said.copied());
            let step = words::step_is_to(&level_text(reaches));
            let today = format!("{today} {step} {}", words::fails(capability.fails));
            format!("{}\n\n{}", escaped(&today), escaped(&origin))
        }
    }
}

/// The assessment, its edition and its day.
pub(crate) fn origin(report: &Report) -> String {
    let day = report.assessment.dated.map(|day| day.to_string());
    words::origin(&report.title(), report.edition(), day.as_deref())
}

fn chosen(decision: &DecisionEntry, subject: Subject<'_>) -> String {
    let chosen = match (decision.verdict, subject) {
        (Verdict::Do, Subject::Finding(pattern, _)) => words::end_this_risk(pattern.remedy),
        (Verdict::Do, Subject::Step(_, capability, reaches, _)) => {
            let level = usize::from(reaches.number());
            let statement = capability.levels.get(level).copied().unwrap_or_default();
            words::do_it(action(subject), statement)
        }
        (Verdict::Accept, Subject::Finding(..)) => words::LIVE_WITH_IT.to_owned(),
        (Verdict::Accept, Subject::Step(..)) => words::LEAVE_IT.to_owned(),
        (Verdict::Defer, _) => words::NOT_NOW.to_owned(),
    };
    let reason = match (&decision.reason, decision.verdict) {
        (None, Verdict::Do) => String::new(),
        (None, _) => format!(" {}", words::NO_REASON),
        (Some(reason), _) => format!(" {}", labelled(decisions::REASON, reason)),
    };
    escaped(&(chosen + &reason))
}

fn consequences(report: &Report, decision: &DecisionEntry, subject: Subject<'_>) -> String {
    let mut points: Vec<String> = match (decision.verdict, subject, subject.now(report)) {
        (_, Subject::Finding(..), Now::Gone) => vec![words::NOT_SHOWN.to_owned()],
        (_, Subject::Step(_, capability, ..), Now::Reached) => {
            let answer = answer_text(report.assessment.answer(capability.slot));
            vec![words::reached(capability.name, &answer)]
        }
        (_, _, Now::Unplanned) => vec![words::NOT_PLANNED.to_owned()],
        (Verdict::Do, Subject::Finding(..), _) => {
            vec![words::ASSESS_AGAIN.to_owned()]
        }
        (Verdict::Do, Subject::Step(_, _, _, Some(step)), _) => {
            let entry = step_entry(report, step);
            [Some(entry.why), entry.first, Some(entry.cost)].into_iter().flatten().collect()
        }
        (_, Subject::Finding(pattern, _), _) => vec![words::risk_stays(pattern.sign)],
        (_, Subject::Step(_, capability, ..), _) => {
            let answer = answer_text(report.assessment.answer(capability.slot));
            vec![words::stays_at(capability.name, &answer, capability.fails)]
        }
    };
    match decision.review_text() {
        Some(review) => points.push(review),
        None if decision.verdict == Verdict::Do || subject.now(report).is_history() => {}
        None => points.push(words::NO_DAY.to_owned()),
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
