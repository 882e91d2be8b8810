//! The sentence that says what a document holds and what was left out of it.

use super::super::grammar;

pub const NOTES: [&str; 3] = ["notes", "reasons for “not applicable”", "addresses of evidence"];
pub const OWNERS: [&str; 1] = ["names of owners"];
pub const FROM_LINK: &str = "Made from a link: it carries answers, but never notes, reasons for “not applicable”, addresses of evidence, decisions or names of owners.";
pub const NEEDS_NO_NETWORK: &str =
    "This file needs no network and runs nothing; its links lead to other people’s pages.";

pub fn holds(inside: &[String], left_out: &[String]) -> String {
    let held = match inside {
        [] => "Holds the answers, the decisions and what follows from them".to_owned(),
        inside => format!(
            "Holds the answers, the decisions, what follows from them, and the team’s {}",
            grammar::list(inside)
        ),
    };
    match left_out {
        [] => format!("{held}."),
        left_out => format!("{held}; left out: {}.", grammar::list(left_out)),
    }
}
