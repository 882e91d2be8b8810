//! What the reader sees: the report as a value, and its forms.
//!
//! [`Report`] joins scores, plan and progress of one assessment. [`document`] turns it into sections of
//! sentences, tables and steps; the page, [`markdown`] and print format that same document, so every sentence
//! exists once. [`json`] is the report for programs. Numbers are rounded to 5 here and nowhere earlier.
//!
//! Pure: no browser, no clock, no input or output. Charts are drawn once, as
//! a value of shapes that page, files and canvas format.

pub mod chart;
mod document;
mod example;
mod json;
mod markdown;
mod report;
mod sections;
mod words;

pub use document::{
    Align, Block, Card, Cell, Chart, Column, Document, FindingEntry, Place, Row, Section, StepEntry, Table,
};
pub use example::{EXAMPLES, Example};
pub use json::{FORMAT, json};
pub use markdown::markdown;
pub use report::{Origin, Report};
pub use sections::{Detail, document, reach_text};
pub use words::{answer_text, headline_name, held_back_text, index_text, stage_text};
