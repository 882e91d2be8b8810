//! The questions as a visitor meets them, answers to give, and what the report must then say.
//!
//! What it must say is computed by `windrose-report` from the same answers: the journeys check that the pages ask,
//! keep, send and show; golden files check the words.

use std::collections::BTreeMap;

use windrose_assessment::{Answer, Assessment, Level, Response};
use windrose_exchange::share_link;
use windrose_questions::{BANK, Capability, Dimension};
use windrose_report::{Block, Detail, Origin, Report, document};

use crate::browser::Browser;
use crate::page::{Named, heading, radio};

/// All questions of a quick run, in order.
pub(crate) fn questions() -> Vec<(&'static Dimension, &'static Capability)> {
    BANK.capabilities().filter(|(_, capability)| capability.critical).collect()
}

/// The heading of a dimension's page.
pub(crate) fn page_of(dimension: &Dimension) -> Named {
    heading(format!("{} {}", dimension.numeral, dimension.name))
}

/// One of a question's five statements.
pub(crate) fn statement(capability: &Capability, level: u8) -> Named {
    let level = Level::new(level).expect("levels are 0 to 4");
    radio(format!("{} {}", level.name(), capability.levels[usize::from(level.number())]))
}

/// The answer that a key gives.
pub(crate) fn answer_of(key: char) -> Answer {
    match key {
        'd' => Answer::DontKnow,
        'n' => Answer::NotApplicable,
        digit => Answer::Level(
            digit.to_digit(10).and_then(|n| Level::new(u8::try_from(n).ok()?)).expect("a level"),
        ),
    }
}

/// The first questions answered by these keys, one each.
pub(crate) fn answered(title: &str, keys: &str) -> Assessment {
    let mut assessment = Assessment::default();
    title.clone_into(&mut assessment.title);
    for ((_, capability), key) in questions().into_iter().zip(keys.chars()) {
        assessment.record(capability.slot, Response { answer: answer_of(key), ..Response::default() });
    }
    assessment
}

/// Every question of a quick run answered, with something of everything.
pub(crate) fn complete(title: &str) -> Assessment {
    answered(title, "4321d0n3221403d2143021n34120")
}

/// The fragment of a link to the assessment.
pub(crate) fn link_to(assessment: &Assessment) -> String {
    format!("{}{}", share_link::FRAGMENT, share_link::encode(&BANK, assessment, share_link::Include::ALL))
}

/// A table as rows of cells.
type Rows = Vec<Vec<String>>;

impl Browser<'_> {
    /// What is ticked on the page: keys by the questions' ids.
    pub(crate) async fn ticked(&self) -> BTreeMap<String, String> {
        const TICKED: &str = "return Object.fromEntries([...document.querySelectorAll('.options input:checked')].map(e => [e.name, e.value]))";
        self.script(TICKED, &[]).await
    }

    /// Waits until this answer to the question is ticked.
    pub(crate) async fn sees_ticked(&self, capability: &Capability, key: char) {
        let what = format!("`{key}` ticked for {}", capability.id);
        self.until(&what, async || {
            Ok((self.ticked().await.get(capability.id) == Some(&key.to_string())).then_some(()))
        })
        .await;
    }

    /// Waits until the page is the report of these answers: headlines, sixteen rows, findings, next steps.
    pub(crate) async fn sees_report_of(&self, assessment: &Assessment) {
        let report = Report::new(&BANK, assessment.clone(), Origin::Local);
        let report = document(&report, Detail::default());
        self.sees(heading(&report.title)).await;
        let mut words = Vec::new();
        for block in report.sections.iter().flat_map(|section| &section.blocks) {
            match block {
                Block::Cards(cards) => {
                    assert_eq!(cards.len(), 2, "there are two headlines");
                    for card in cards {
                        words.push(format!("{} {} {}", card.name, card.index.alone(), card.stage));
                    }
                }
                Block::Steps(_, steps) => {
                    for step in steps {
                        words.push(format!("{} {} {}", step.action, step.raises, step.why));
                    }
                }
                Block::Findings(findings) => {
                    for finding in findings {
                        words.push(format!("{} {}", finding.name, finding.severity_alone()));
                    }
                }
                Block::Table(table) if table.columns.iter().any(|column| column.name == "Index") => {
                    let rows: Rows = table
                        .rows
                        .iter()
                        .map(|row| row.iter().map(|cell| cell.text.clone()).collect())
                        .collect();
                    assert_eq!(self.rows(&table.caption).await, rows);
                }
                _ => {}
            }
        }
        let page = self.text().await.expect("the page can be read");
        for missing in words.iter().filter(|words| !page.contains(*words)) {
            self.reads(missing).await;
        }
    }

    /// The rows of the table with this caption.
    async fn rows(&self, caption: &str) -> Rows {
        const ROWS: &str = "
            const table = [...document.querySelectorAll('table')].find(t => t.caption.textContent === arguments[0]);
            return table ? [...table.tBodies[0].rows].map(r => [...r.cells].map(c => c.textContent)) : [];";
        self.script(ROWS, &[caption.into()]).await
    }
}
