//! What opening a file would change.

use super::super::grammar;

pub const TITLE: &str = "the title";
pub const PROFILE: &str = "the profile";
pub const DEPTH: &str = "how much is asked";
pub const SHELF: &str = "where it lies in the library";
pub const DAY: &str = "the day of the last change";

pub fn asked_all_the_same(number: usize) -> String {
    grammar::count(number, "question asked all the same", "questions asked all the same")
}

pub fn answers(number: usize) -> String {
    grammar::count(number, "answer", "answers")
}

pub fn notes(number: usize) -> String {
    grammar::count(number, "note", "notes")
}

pub fn decisions(number: usize) -> String {
    grammar::count(number, "part of a decision", "parts of decisions")
}
