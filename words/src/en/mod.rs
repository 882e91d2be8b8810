//! English.

pub mod app;
pub mod exchange;
pub mod grammar;
pub mod language;
pub mod report;
