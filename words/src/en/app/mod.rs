//! What the pages say beside the bank and the report: one module a page or part of one.

pub mod basis;
pub mod charts;
pub mod common;
pub mod comparing;
pub mod deciding;
pub mod files;
pub mod frame;
pub mod glossary;
pub mod history;
pub mod library;
pub mod not_found;
pub mod page;
pub mod profile;
pub mod question;
pub mod questions;
pub mod report;
pub mod review;
pub mod saving;
pub mod share;
pub mod shared;
pub mod start;
