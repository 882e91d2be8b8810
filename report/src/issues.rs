//! Findings and steps as issues for a tracker: Markdown to copy, and files that importers take.
//!
//! An issue says where it comes from, what must be true when it is done, and what to show then. It is written once,
//! as parts; `tracker` writes them in the markup and columns that each importer wants.

mod tracker;

use windrose_assessment::{Date, DecisionTarget, Verdict};
use windrose_questions::{Reference, Severity};
use windrose_words::report::{findings, issues as words, records, steps};

use crate::adr::{action, origin, references};
use crate::markdown::{escaped, lines, reading};
use crate::matter::Subject;
use crate::sections::{decision_entry, finding_entry, step_entry};
use crate::ways_out::WayOut;
use crate::words::{answer_text, level_text};
use crate::{Detail, Report};

pub use tracker::{Tracker, issues_csv};

/// An issue.
#[derive(Clone, Debug, PartialEq)]
pub struct Issue {
    /// What it is about.
    pub matter: DecisionTarget,
    /// Its title: one line, plain text.
    pub title: String,
    /// What stands in it.
    parts: Vec<Part>,
    /// Words to find it by: `windrose`, and the dimension or `risk`. None has a space or a comma.
    pub labels: Vec<&'static str>,
    /// The day on which the team wants to look at it again: the only day it has set.
    pub due: Option<Date>,
    /// How urgent it is among these issues.
    pub priority: Priority,
}

/// How urgent an issue is. Our choice: severity for findings; for steps, their place in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Priority {
    /// A severe risk.
    Highest,
    /// A high risk, or a step to do now.
    High,
    /// A moderate risk, or a step to do next.
    Medium,
    /// A step to do later.
    Low,
}

/// A piece of an issue's text.
#[derive(Clone, Debug, PartialEq)]
enum Part {
    Heading(&'static str),
    Text(String),
    List(Vec<String>),
    Links(&'static [Reference]),
}

/// The issues of a report: what is decided to be done and not yet history, findings before steps, each in the order
/// of the report. While nothing at all is decided: the steps to do now and next.
pub fn issues(report: &Report, detail: Detail) -> Vec<Issue> {
    let report = &report.leaving_by(WayOut::Issues, detail);
    let verdict =
        |matter: DecisionTarget| report.assessment.decision(matter).and_then(|decision| decision.verdict);
    let steps = report
        .plan
        .steps
        .iter()
        .map(|s| DecisionTarget::Step { slot: s.capability.slot, reaches: s.reaches });
    if report.assessment.decisions().all(|(_, decision)| decision.verdict.is_none()) {
        let shown = report.plan.now().len() + report.plan.next().len();
        return steps.take(shown).filter_map(|matter| written(report, matter)).collect();
    }
    let risks = report.findings.iter().map(|finding| DecisionTarget::Finding(finding.pattern.id));
    risks
        .chain(steps)
        .filter(|matter| verdict(*matter) == Some(Verdict::Do))
        .filter(|matter| Subject::of(report, *matter).is_some_and(|s| !s.now(report).is_history()))
        .filter_map(|matter| written(report, matter))
        .collect()
}

/// The issue on one finding or step, decided or not; `None` if the bank has no such thing.
pub fn issue(report: &Report, detail: Detail, matter: DecisionTarget) -> Option<Issue> {
    written(&report.leaving_by(WayOut::Issues, detail), matter)
}

fn written(report: &Report, matter: DecisionTarget) -> Option<Issue> {
    let subject = Subject::of(report, matter)?;
    let decision = decision_entry(report, matter);
    let mut parts = body(report, subject);
    if let Some(decision) = &decision {
        parts.push(Part::Heading(words::DECISION));
        parts.push(Part::Text(decision.text()));
        parts.extend(decision.review_text().map(Part::Text));
    }
    parts.extend([Part::Heading(words::READ), Part::Links(references(subject)), Part::Text(origin(report))]);
    let (title, label) = match subject {
        Subject::Finding(pattern, _) => (words::end_the_risk(pattern.name), "risk"),
        Subject::Step(dimension, capability, ..) => {
            (format!("{}: {}", capability.name, action(subject).trim_end_matches('.')), dimension.id)
        }
    };
    Some(Issue {
        matter,
        title,
        parts,
        labels: vec!["windrose", label],
        due: decision.and_then(|decision| decision.review),
        priority: priority(report, subject),
    })
}

fn body(report: &Report, subject: Subject<'_>) -> Vec<Part> {
    match subject {
        Subject::Finding(pattern, finding) => {
            let entry = finding_entry(report, finding);
            let texts =
                |cells: &[crate::Cell]| cells.iter().map(|cell| cell.text.clone()).collect::<Vec<_>>();
            let mut parts = vec![
                Part::Heading(words::CONTEXT),
                Part::Text(format!(
                    "{}. {} {}",
                    entry.severity_alone(),
                    findings::typical_sign(pattern.sign),
                    pattern.why
                )),
            ];
            let shown = if entry.is_possible { findings::POINTS_TO_IT } else { findings::SHOWN_BY };
            for (label, cells) in [
                (shown, &entry.answers),
                (&entry.makes_it(), &entry.severity_by),
                (findings::DECIDED_BY, &entry.decided_by),
            ] {
                if !cells.is_empty() {
                    parts.extend([Part::Text(format!("{label}:")), Part::List(texts(cells))]);
                }
            }
            let evidence = finding.triggers.iter().map(|c| format!("{}: {}", c.name, c.evidence)).collect();
            parts.extend([
                Part::Heading(findings::WHAT_ENDS_IT),
                Part::Text(pattern.remedy.to_owned()),
                Part::List(entry.cure.iter().map(|cell| cell.text.clone()).collect()),
                Part::Heading(words::DONE_WHEN),
                Part::Text(words::NO_LONGER_SHOWN.to_owned()),
                Part::Heading(words::EVIDENCE_TO_SHOW),
                Part::List(evidence),
            ]);
            parts
        }
        Subject::Step(dimension, capability, reaches, planned) => {
            let statement =
                |number: u8| capability.levels.get(usize::from(number)).copied().unwrap_or_default();
            let answer = report.assessment.answer(capability.slot);
            let says = answer.level().map(|level| statement(level.number()));
            let answer = answer_text(answer);
            let why = planned.map(|step| step_entry(report, step));
            let mut parts = vec![
                Part::Heading(words::CONTEXT),
                Part::Text(records::today(dimension.name, capability.name, &answer, says)),
                Part::Text(records::fails(capability.fails)),
            ];
            let facts = why.into_iter().flat_map(|entry| [Some(entry.why), entry.first, Some(entry.cost)]);
            parts.extend(facts.flatten().map(Part::Text));
            parts.extend([Part::Heading(words::DO), Part::Text(action(subject).to_owned())]);
            let slice = planned.and_then(|step| step.step.first_slice);
            parts.extend(slice.into_iter().flat_map(|slice| {
                [
                    Part::Heading(steps::FIRST_SLICE),
                    Part::Text(format!("{} {}", slice.action, steps::done_when(slice.shows))),
                ]
            }));
            parts.extend([
                Part::Heading(words::DONE_WHEN),
                Part::Text(words::true_in_production(statement(reaches.number()), &level_text(reaches))),
                Part::Heading(words::EVIDENCE_TO_SHOW),
                Part::Text(capability.evidence.to_owned()),
            ]);
            parts
        }
    }
}

fn priority(report: &Report, subject: Subject<'_>) -> Priority {
    match subject {
        Subject::Finding(_, finding) => match finding.severity {
            Severity::Severe => Priority::Highest,
            Severity::High => Priority::High,
            Severity::Moderate => Priority::Medium,
        },
        Subject::Step(_, capability, ..) => {
            let place = report.plan.steps.iter().take_while(|s| s.capability.slot != capability.slot).count();
            match place {
                place if place < report.plan.now().len() => Priority::High,
                place if place < report.plan.now().len() + report.plan.next().len() => Priority::Medium,
                _ => Priority::Low,
            }
        }
    }
}

impl Issue {
    /// Its text as Markdown, with headings of this depth, ending without a line break. What people typed is escaped
    /// and on one line, so that none of it can be taken for a command of a tracker.
    pub fn markdown(&self, depth: usize) -> String {
        let marks = "#".repeat(depth);
        let part = |part: &Part| match part {
            Part::Heading(text) => format!("{marks} {text}"),
            Part::Text(text) => escaped(&calling_nobody(text)),
            Part::List(points) => {
                lines(points.iter().map(|point| format!("- {}", escaped(&calling_nobody(point)))))
            }
            Part::Links(references) => format!("{}.", reading(references)),
        };
        self.parts.iter().map(part).collect::<Vec<_>>().join("\n\n")
    }
}

/// The text with an invisible space behind each `@` that begins a word: trackers send a message to whoever is mentioned so,
/// and no escaping of Markdown keeps them from it.
fn calling_nobody(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.chars() {
        out.push(c);
        if c == '@' && !before.is_alphanumeric() {
            out.push('\u{200B}');
        }
        before = c;
    }
    out
}

/// Issues as one Markdown text to copy from, each with its title and labels; ends with one line break, empty if
/// there are none.
pub fn issues_markdown(issues: &[Issue]) -> String {
    let texts = issues.iter().map(|issue| {
        let labels = words::labels(&issue.labels.join(", "));
        format!("## {}\n\n{}\n\n{labels}\n", escaped(&issue.title), issue.markdown(3))
    });
    texts.collect::<Vec<_>>().join("\n")
}
