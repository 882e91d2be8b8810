//! What the reader sees: the report as a value, and its forms.
//!
//! [`Report`] joins scores, plan and progress of one assessment. [`document`] turns it into sections of
//! sentences, tables and steps; the page, [`markdown`], [`html()`] and print format that same document, so every
//! sentence exists once. [`json`] is the report for programs, [`answers_csv`] and [`dimensions_csv`] for spreadsheets;
//! [`adrs`] and [`issues`] hand on what was decided. Numbers are rounded to 5 here and nowhere earlier.
//!
//! Pure: no browser, no clock, no input or output. Charts are drawn once, as
//! a value of shapes that page, files and canvas format.

mod adr;
pub mod chart;
mod csv;
mod document;
mod example;
mod figure;
mod file;
mod html;
mod issues;
mod json;
mod markdown;
mod matter;
mod qr;
mod report;
mod sections;
mod tables;
pub mod ways_out;
pub mod wording;
mod words;

pub use adr::{adr, adrs};
pub use document::{
    Align, Block, Card, Cell, Chart, Column, ContradictionEntry, DecidedEntry, DecisionEntry, Digest,
    DimensionEntry, Document, FindingEntry, FirstStep, FirstSteps, Place, Row, Section, SliceEntry, Spread,
    StepEntry, Table,
};
pub use example::{EXAMPLES, Example};
pub use figure::{Figure, Span};
pub use file::{FileKind, file_name, file_text};
pub use html::{html, running_header};
pub use issues::{Issue, Priority, Tracker, issue, issues, issues_csv, issues_markdown};
#[cfg(feature = "schema")]
pub use json::json_schema;
pub use json::{FORMAT, json};
pub use markdown::markdown;
pub use qr::{QUIET_ZONE, QrCode};
pub use report::{Origin, Report, shown_title};
pub use sections::{
    COMPARISONS_MAX, Detail, decisions_table, document, document_compared, is_over_the_same_questions, label,
    reach_text, verdict_text,
};
pub use tables::{answers_csv, dimensions_csv};
pub use words::{
    answer_text, critical_alone_text, headline_name, headline_names, headlines_text, held_back_text,
    index_text, spread_text, stage_text,
};
