//! One question: its answers, what is explained beside it, and an answer to its former wording.

pub const STILL_TRUE: &str = "Still true";
pub const DOES_NOT_COUNT: &str = "It does not count until you confirm it or answer anew.";
pub const DONT_KNOW_MEANS: &str = "Nobody here knows. It becomes something to find out, not a zero.";
pub const NOT_APPLICABLE_MEANS: &str =
    "The thing does not exist here. If another team provides it, answer by what it delivers.";
pub const WHAT_TO_LOOK_AT: &str = "What to look at, and what is at stake";
pub const ADD_NOTE: &str = "Add a note";
pub const NOTE: &str = "Note";
pub const CLEAR: &str = "Clear this answer";
pub const WHY_NOT: &str = "Why does it not apply?";
pub const REASON_NEEDED: &str = "Not recorded: “not applicable” needs a reason.";
pub const REASON_STAYS: &str = "The question leaves the score. Never part of a link; in the report only if you tick it there. Enter goes to the next question.";
pub const REASON_RECORDED: &str = "Recorded as soon as there is a reason; until then nothing changes.";
pub const CRITICAL_HERE: &str = "Critical here";
pub const ASK_FOR: &str = "Ask for";
pub const FAILS: &str = "What fails when this is weak";
pub const MIND: &str = "Mind";
pub const READ: &str = "Read";
pub const NOTE_STAYS: &str = "Never part of a link; in the report only if you tick it there.";

pub fn worded_anew(edition: &str, answer: &str, statement: Option<&str>) -> String {
    let end = statement.map_or_else(|| ".".to_owned(), |statement| format!(": “{statement}”"));
    format!("Worded anew since edition {edition}, when your answer was “{answer}”{end}")
}

pub fn question_was(question: &str) -> String {
    format!("The question was: “{question}”")
}

pub fn still_true(question: &str) -> String {
    format!("Still true: {question}")
}

pub fn terms_explained(terms: usize) -> String {
    if terms == 1 { "1 term explained".to_owned() } else { format!("{terms} terms explained") }
}

pub fn place_of(place: usize, number: usize) -> String {
    format!("{place} of {number}")
}
