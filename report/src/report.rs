//! The report of one assessment, before any formatting.

use std::rc::Rc;

use windrose_assessment::{
    Assessment, Claim, Contradicted, Date, Finding, Plan, Progress, Scope, Scores, claims_to_verify,
    clean_title, contradictions, findings, plan, progress, score, shown_findings,
};
use windrose_questions::Bank;
use windrose_words::report::glance;

/// Where the answers come from; the reader is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The reader's own work on this device.
    Local,
    /// A frozen copy of the reader's own work.
    Snapshot {
        /// The edition of the bank that was answered.
        edition: u8,
    },
    /// Somebody's link.
    Link {
        /// The edition of the bank that was answered.
        edition: u8,
    },
    /// An example team of ours.
    Example {
        /// Why the team is as it is, and what an expert would tell it.
        story: &'static str,
    },
}

impl Origin {
    /// The edition of the bank that was answered: what links and frozen copies say, else this one.
    pub fn asked(self, bank: &'static Bank) -> &'static Bank {
        match self {
            Self::Local | Self::Example { .. } => bank,
            Self::Snapshot { edition } | Self::Link { edition } => bank.as_of(edition).unwrap_or(bank),
        }
    }
}

/// Everything the report says about one assessment. What is computed is shared by its copies, of which each way out has one.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What was answered.
    pub assessment: Assessment,
    /// Where the answers come from.
    pub origin: Origin,
    /// What was asked, how it weighs, what is aimed at; of the edition that was answered.
    pub scope: Rc<Scope>,
    /// The newest edition of the bank.
    pub newest: u8,
    /// How far the assessment has come.
    pub progress: Progress,
    /// All scores.
    pub scores: Scores,
    /// Every risk pattern, worst first.
    pub findings: Rc<[Finding]>,
    /// Answers that cannot both be true.
    pub contradictions: Rc<[Contradicted]>,
    /// Claims above what their evidence supports.
    pub claims: Rc<[Claim]>,
    /// What to do next, and what to find out.
    pub plan: Rc<Plan>,
    /// The day that reviews are overdue against; `None` marks none as overdue.
    pub today: Option<Date>,
}

impl Report {
    /// Scores an assessment, looks for risk patterns, and plans; all by the edition of the bank that it answers.
    pub fn new(bank: &'static Bank, assessment: Assessment, origin: Origin) -> Self {
        let newest = bank.edition;
        let scope = Scope::new(origin.asked(bank), &assessment);
        let scores = score(&scope);
        let findings = findings(&scope);
        Self {
            progress: progress(&scope),
            claims: claims_to_verify(&scope, &assessment).into(),
            plan: plan(&scope, &scores, &findings, &assessment).into(),
            contradictions: contradictions(&scope).into(),
            findings: findings.into(),
            scores,
            scope: scope.into(),
            newest,
            origin,
            assessment,
            today: None,
        }
    }

    /// The same report read on this day.
    #[must_use]
    pub fn read_on(self, today: Option<Date>) -> Self {
        Self { today, ..self }
    }

    /// The bank that was answered.
    pub fn bank(&self) -> &'static Bank {
        self.scope.bank
    }

    /// The edition of the bank that was answered.
    pub fn edition(&self) -> u8 {
        self.bank().edition
    }

    /// The title as shown, `Untitled assessment` if there is none.
    pub fn title(&self) -> String {
        shown_title(&self.assessment)
    }

    /// The findings that the report tells of, worst first.
    pub fn told_findings(&self) -> impl Iterator<Item = &Finding> {
        shown_findings(&self.findings)
    }
}

/// The title of an assessment as shown, `Untitled assessment` if there is none.
pub fn shown_title(assessment: &Assessment) -> String {
    let title = clean_title(&assessment.title);
    if title.is_empty() { glance::UNTITLED.to_owned() } else { title }
}
