//! The sections with every answer, with what was not asked, and with what was answered in an earlier edition.

use super::super::grammar;

pub const HEADING: &str = "The answers";
pub const FACTORS: &str = "Twelve factors";
pub const LAYERS: &str = "Four layers";
pub const CAPABILITY: &str = "Capability";
pub const ANSWER: &str = "Answer";
pub const SAID_IS_TRUE: &str = "What the team says is true in production";

pub const PROVIDED: &str = "Provided by the platform or another team.";
pub const OPINION: &str = "Evidence: opinion.";
pub const REASON: &str = "Reason";
pub const SEE: &str = "See";
pub const NOTE: &str = "Note";

pub const LEFT_OUT_HEADING: &str = "What was not asked";

pub const EARLIER_HEADING: &str = "Answered in an earlier edition";
pub const TO_CONFIRM: &str = "To confirm";
pub const TO_CONFIRM_MEANS: &str = "Worded anew since they were answered. They count as unanswered until somebody says that the answer is still true, or answers anew.";
pub const NO_LONGER_ASKED: &str = "No longer asked";
pub const NO_LONGER_ASKED_MEANS: &str = "Kept as they were. They count for nothing.";
pub const QUESTION_AS_ASKED: &str = "Question as it was asked";
pub const ANSWER_THEN: &str = "Answer then";
pub const SAID_WAS_TRUE: &str = "What the team said was true";

pub fn artefact(day: Option<&str>) -> String {
    match day {
        Some(day) => format!("Evidence: an artefact, {day}."),
        None => "Evidence: an artefact.".to_owned(),
    }
}

pub fn exercised(day: Option<&str>) -> String {
    match day {
        Some(day) => format!("Evidence: checked or exercised, {day}."),
        None => "Evidence: checked or exercised.".to_owned(),
    }
}

pub fn left_out(number: usize) -> String {
    let were = if number == 1 { "was" } else { "were" };
    format!(
        "{} {were} left out because of the profile. They count neither for nor against.",
        grammar::questions(number)
    )
}

pub fn left_out_for(reason: &str, capabilities: &[String]) -> String {
    format!("{reason} Left out: {}.", grammar::list(capabilities))
}

pub fn asked_all_the_same(capabilities: &[String]) -> String {
    format!("Asked all the same: {}.", grammar::list(capabilities))
}

pub fn answers_given_then(heading: &str) -> String {
    format!("{heading}, with the answers given then")
}

pub fn of_edition(question: &str, edition: u8) -> String {
    format!("{question} (edition {edition})")
}
