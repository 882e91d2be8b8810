//! What the pages say beside the bank and the report: one module a page or part of one.

pub mod glossary;
pub mod not_found;
