//! English.

pub mod app;
pub mod assessment;
pub mod grammar;
pub mod language;
pub mod library;
pub mod questions;
pub mod report;
