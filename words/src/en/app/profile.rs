//! The page of the profile, and what it does.

use super::super::grammar;

pub const WHAT_IT_DOES: &str = "What this does";
pub const CRITICAL_HERE: &str = "Critical in this context";
pub const AIMS: &str = "Levels to aim at";
pub const PROVEN: &str = "To be proven, level 4: ";
pub const ASK_ALL_THE_SAME: &str = "ask it all the same";
pub const LEAD: &str = "Eight topics, about two minutes. Leave out what you like and change it whenever you like: the profile only decides what is asked, what weighs more and what to aim at, each with its reason.";
pub const GO_ON: &str = "Go on to the questions";
pub const BEGIN: &str = "Begin with a common situation";
pub const MANY: &str = " Choose all that hold.";
pub const CLEAR: &str = "Clear";

pub fn left_out(questions: usize) -> String {
    match questions {
        0 => "No question is left out.".to_owned(),
        1 => "1 question is left out. It counts neither for nor against; an answer to it is kept.".to_owned(),
        number => format!(
            "{number} questions are left out. They count neither for nor against; answers to them are kept."
        ),
    }
}

/// Behind the reason, which is a sentence.
pub fn aims(reason: &str, critical: &str, other: &str) -> String {
    format!("{reason} Critical capabilities aim at level {critical}, others at level {other}.")
}

pub fn filled_in(preset: &str) -> String {
    format!("{preset}: filled in below. Change what does not fit, and say what is still open.")
}

pub fn look_first_at(what: &str) -> String {
    format!("Look first at: {}", grammar::behind_a_colon(what))
}

pub fn beware(what: &str) -> String {
    format!("Beware: {}", grammar::behind_a_colon(what))
}

pub fn clear(question: &str) -> String {
    format!("Clear the answer: {question}")
}
