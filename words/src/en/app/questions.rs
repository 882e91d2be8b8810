//! The page of a dimension’s questions.

use super::super::grammar;

pub const WHY: &str = "Why it matters";
pub const VERIFY: &str = "Your platform gives you much of this: verify it";
pub const NOTHING_ASKED: &str = "Nothing is asked here: your profile leaves these questions out.";
pub const STEM: &str = "Which of these is true in production today? ";
pub const KEY_LEADS: &str = " goes to the first open question, then answer with ";
pub const KEY_TO: &str = " to ";
pub const LEAST: &str =
    "The least there is; S is up to a week for one team, M two to six weeks, L a quarter.";
pub const ONWARD: &str = "Previous and next";
pub const ASKS_MORE: &str = "The full run asks more here";
pub const ANSWERED_EARLIER: &str = " Answered earlier; the answer is kept.";
pub const NOTHING_LOST: &str = "Nothing is lost; you can go back to the quick run on the start page.";
pub const LEFT_OUT: &str = "Left out because of your profile";
pub const ASK_ALL_THE_SAME: &str = "Ask it all the same";
pub const REPORT_SO_FAR: &str = "Report so far";
pub const KEYS: &str = "Keys";
pub const KEY_LEVEL: &str = "answer with a level";
pub const KEY_DONT_KNOW: &str = "don’t know";
pub const KEY_NOT_APPLICABLE: &str = "not applicable";
pub const KEY_UP_DOWN: &str = "choose the answer above or below";
pub const KEY_LEFT_RIGHT: &str = "previous and next question";
pub const USE_KEYS: &str = "Use these keys";
pub const KEYS_WORK: &str = "They work while a question has the focus, never while you type.";
pub const KEYS_ARE_OFF: &str = "Now only the arrows and the space bar work, as in any form.";
pub const UNDO: &str = "Undo";
pub const REDO: &str = "Redo";

pub fn why_and(other: &str) -> String {
    format!("Why it matters; {}", grammar::behind_a_colon(other))
}

pub fn index_and_stage(index: &str, stage: &str) -> String {
    format!("Index {index}, stage {stage}")
}

pub fn held_back_by(weakest: &str) -> String {
    format!("Held back by: {weakest}.")
}

pub fn would_take(number: &str, name: &str, what: &str) -> String {
    format!("What stage {number} {name} would take: {what}")
}

pub fn answered(given: usize, total: usize) -> String {
    format!("{given} of {total} answered")
}

/// What a button changes, for its accessible name.
pub fn changes(button: &str, question: &str) -> String {
    format!("{button}: {question}")
}

pub fn lowest_stage(stage: &str) -> String {
    format!("lowest stage: {stage}")
}
