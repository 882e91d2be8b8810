//! English.

pub mod app;
pub mod assessment;
pub mod language;
pub mod library;
pub mod report;
