//! The page that lists and searches all questions.

pub const SEARCH: &str = "Search the questions";
pub const SEARCH_EXAMPLE: &str = "retry, schema, on call";
pub const FILTER: &str = "Filter";
pub const QUESTION: &str = "Question";
pub const ANSWER: &str = "Answer";
pub const RESTS_ON: &str = "Rests on";
pub const AIM: &str = "Aim";
pub const ALL: &str = "All asked";
pub const UNANSWERED: &str = "Unanswered";
pub const TO_VERIFY: &str = "To verify";
pub const TO_CONFIRM: &str = "To confirm";
pub const NEW: &str = "New";
pub const NOT_ASKED: &str = "Not asked";
pub const WITH_NOTE: &str = " with a note";
pub const OPINION: &str = "opinion";
pub const ARTEFACT: &str = "artefact";
pub const EXERCISE: &str = "exercise";

pub fn counted(filter: &str, number: usize) -> String {
    format!("{filter} ({number})")
}

pub fn shown(questions: usize) -> String {
    match questions {
        0 => "No question fits here. ".to_owned(),
        1 => "1 question. ".to_owned(),
        number => format!("{number} questions. "),
    }
}

pub fn more_elsewhere(questions: usize) -> String {
    format!("{questions} more among those not asked")
}

pub fn with_answers(filter: &str) -> String {
    format!("{filter}, with the answers")
}

pub fn asks(numeral: &str, dimension: &str, question: &str) -> String {
    format!("{numeral} {dimension}: {question}")
}

pub fn rests_on(evidence: &str, day: Option<&str>, is_provided: bool) -> String {
    let day = day.map_or(String::new(), |day| format!(", {day}"));
    format!("{evidence}{day}{}", if is_provided { " (provided by others)" } else { "" })
}
