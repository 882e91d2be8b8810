//! Grammar that many sentences share: lists, counted things, quotation marks, labels in both their forms.

/// A label in both its forms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    /// On its own, and where a sentence begins.
    pub alone: &'static str,
    /// Inside a sentence.
    pub inside: &'static str,
}

/// `a`, `a and b`, `a, b and c`.
pub fn list(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

pub fn quoted(name: &str) -> String {
    format!("“{name}”")
}

/// `20 to 45`.
pub fn range(low: &str, high: &str) -> String {
    format!("{low} to {high}")
}

/// A sentence as it stands behind a colon.
pub fn behind_a_colon(sentence: &str) -> String {
    begin(sentence, char::to_ascii_lowercase)
}

/// What stands behind a colon elsewhere, as a sentence begins.
pub fn at_the_beginning(text: &str) -> String {
    begin(text, char::to_ascii_uppercase)
}

/// What stands inside a sentence elsewhere, as one of its own.
pub fn sentence(text: &str) -> String {
    format!("{}.", at_the_beginning(text))
}

fn begin(text: &str, letter: fn(&char) -> char) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| std::iter::once(letter(&first)).chain(letters).collect()).unwrap_or_default()
}

pub fn capabilities(number: usize) -> String {
    count(number, "capability", "capabilities")
}

pub fn decisions(number: usize) -> String {
    count(number, "decision", "decisions")
}

pub fn dimensions(number: usize) -> String {
    count(number, "dimension", "dimensions")
}

pub fn levels(number: usize) -> String {
    count(number, "level", "levels")
}

pub fn questions(number: usize) -> String {
    count(number, "question", "questions")
}

pub fn risks(number: usize) -> String {
    count(number, "risk", "risks")
}

pub fn steps(number: usize) -> String {
    count(number, "step", "steps")
}

/// `1 step`, `3 steps`.
pub(super) fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}
