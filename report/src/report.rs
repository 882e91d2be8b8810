//! The report of one assessment, before any formatting.

use windrose_assessment::{
    Assessment, DEFAULT_TARGETS, Plan, Progress, Scores, Targets, clean_title, plan, progress, score,
};
use windrose_questions::Bank;

/// Where the answers come from; the reader is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The reader's own work on this device.
    Local,
    /// Somebody's link.
    Link {
        /// The edition of the bank that was answered.
        edition: u8,
    },
}

/// Everything the report says about one assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The bank that was answered.
    pub bank: &'static Bank,
    /// What was answered.
    pub assessment: Assessment,
    /// Where the answers come from.
    pub origin: Origin,
    /// The levels aimed at.
    pub targets: Targets,
    /// How far the assessment has come.
    pub progress: Progress,
    /// All scores.
    pub scores: Scores,
    /// What to do next, and what to find out.
    pub plan: Plan,
}

impl Report {
    /// Scores and plans an assessment.
    pub fn new(bank: &'static Bank, assessment: Assessment, origin: Origin) -> Self {
        let targets = DEFAULT_TARGETS;
        let scores = score(bank, &assessment);
        let plan = plan(bank, &assessment, &scores, targets);
        Self { bank, progress: progress(bank, &assessment), targets, scores, plan, origin, assessment }
    }

    /// The edition of the bank that was answered.
    pub fn edition(&self) -> u8 {
        match self.origin {
            Origin::Local => self.bank.edition,
            Origin::Link { edition } => edition,
        }
    }

    /// The title as shown, `Untitled assessment` if there is none.
    pub fn title(&self) -> String {
        let title = clean_title(&self.assessment.title);
        if title.is_empty() { "Untitled assessment".to_owned() } else { title }
    }
}
