//! The section on risk patterns, dangerous combinations of answers, each with the answers that show it; and on answers that
//! contradict one another.

use windrose_assessment::{
    Answer, Applicability, Contradicted, DecisionTarget, Finding, Level, PlannedStep, Presence, Unsettled,
};
use windrose_questions::{AtLevel, Capability, Field};
use windrose_words::grammar;
use windrose_words::report::findings as words;

use super::{cell, decisions, steps};
use crate::Report;
use crate::document::{Block, Cell, ContradictionEntry, FindingEntry, Section};
use crate::words::{answer_text, level_text};

pub(super) fn section(report: &Report) -> Section {
    let told: Vec<FindingEntry> = report.told_findings().map(|finding| entry(report, finding)).collect();
    let mut blocks = Vec::new();
    if told.is_empty() {
        let sentence = if report.progress.is_complete() { words::NONE } else { words::NONE_SO_FAR };
        blocks.push(Block::Paragraph(sentence.to_owned()));
    } else {
        blocks.push(Block::Paragraph(words::LEAD.to_owned()));
        let shown: Vec<&str> = told.iter().map(|entry| entry.name).collect();
        blocks.push(Block::Findings(told));
        let rest = |presence| -> Vec<String> {
            let of_it = report.findings.iter().filter(|finding| finding.presence == presence);
            let left_out =
                of_it.filter(|finding| finding.is_told() && !shown.contains(&finding.pattern.name));
            left_out.map(|finding| grammar::quoted(finding.pattern.name)).collect()
        };
        let [present, possible] = [Presence::Present, Presence::Possible].map(rest);
        if !(present.is_empty() && possible.is_empty()) {
            blocks.push(Block::Paragraph(words::more_moderate(&present, &possible)));
        }
    }
    if !report.contradictions.is_empty() {
        let entries = report.contradictions.iter().map(|found| contradiction(report, found));
        blocks.extend([
            Block::Subheading(words::CONTRADICTIONS.to_owned()),
            Block::Paragraph(words::CONTRADICTIONS_LEAD.to_owned()),
            Block::Contradictions(entries.collect()),
        ]);
    }
    Section { id: "risks", heading: words::HEADING, blocks }
}

/// A finding in words.
pub(crate) fn entry(report: &Report, finding: &Finding) -> FindingEntry {
    let is_possible = finding.presence == Presence::Possible;
    let pattern = finding.pattern;
    let matter = DecisionTarget::Finding(pattern.id);
    FindingEntry {
        matter,
        decision: decisions::entry(report, matter),
        name: pattern.name,
        severity: finding.severity,
        is_possible,
        sign: pattern.sign,
        why: pattern.why,
        remedy: pattern.remedy,
        cure: pattern.cure.iter().filter_map(|entry| missing(report, *entry)).collect(),
        first_slice: pattern.cure.iter().find_map(|entry| {
            let is_part = |step: &&PlannedStep| {
                step.capability.slot == entry.slot && step.treats.iter().any(|other| other.id == pattern.id)
            };
            report.plan.steps.iter().filter(is_part).find_map(steps::slice)
        }),
        answers: finding.triggers.iter().filter_map(|c| answered(report, c)).collect(),
        severity_by: finding.severity_by.iter().filter_map(|subject| known(report, *subject)).collect(),
        decided_by: finding.decided_by.iter().filter_map(|u| unsettled(report, *u)).collect(),
        references: pattern.references,
    }
}

impl FindingEntry {
    /// How bad it is, on its own: `High`, or `High, if it is there`.
    pub fn severity_alone(&self) -> String {
        self.severity_in_form(self.severity.label())
    }

    /// The same inside a sentence: `high`, or `high, if it is there`.
    pub(crate) fn severity_inside(&self) -> String {
        self.severity_in_form(self.severity.inside_a_sentence())
    }

    fn severity_in_form(&self, label: &'static str) -> String {
        if self.is_possible { words::if_it_is_there(label) } else { label.to_owned() }
    }

    /// What is said of [`FindingEntry::severity_by`], such as `High because`.
    pub fn makes_it(&self) -> String {
        words::makes_it(self.severity.label())
    }
}

/// What a cure asks for and is not there: `Idempotency to 2 Consistent (now: 1 Ad hoc)`.
fn missing(report: &Report, AtLevel { slot, level }: AtLevel) -> Option<Cell> {
    let (item, level) = (report.scope.item(slot)?, Level::new(level)?);
    if !item.is_asked()
        || item.answer == Answer::NotApplicable
        || item.level().is_some_and(|now| now >= level)
    {
        return None;
    }
    let text = words::to_level(item.capability.name, &level_text(level), &answer_text(item.answer));
    Some(cell(text, item.dimension.id, Some(item.capability.id)))
}

fn contradiction(report: &Report, found: &Contradicted) -> ContradictionEntry {
    ContradictionEntry {
        says: found.contradiction.says,
        check: found.contradiction.check,
        between: found.between.iter().filter_map(|subject| known(report, *subject)).collect(),
    }
}

/// An answer, or a field of the profile with what was said.
fn known(report: &Report, subject: Unsettled) -> Option<Cell> {
    match subject {
        Unsettled::Capability(capability) => answered(report, capability),
        Unsettled::Field(field) => Some(said(report, field).into()),
    }
}

/// A field of the profile with what was said.
fn said(report: &Report, field: &Field) -> String {
    let value = report.scope.profile.get(field);
    let chosen = field.options.iter().filter(|option| field.has(value, option.code));
    words::profile_says(field.ask, &chosen.map(|option| option.label.to_owned()).collect::<Vec<_>>())
}

/// `Retry policy: 1 Ad hoc`, with the way there.
fn answered(report: &Report, capability: &Capability) -> Option<Cell> {
    let item = report.scope.item(capability.slot)?;
    let answer = match (item.standing, item.answer) {
        (Applicability::NotInQuickRun, Answer::Unanswered) => words::NOT_ASKED_IN_QUICK_RUN.to_owned(),
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
