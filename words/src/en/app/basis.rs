//! What a level rests on.

pub const NOT_SAID: &str = "Not said";
pub const OPINION: &str = "Opinion";
pub const OPINION_MEANS: &str = "we think so; supports a level up to 2";
pub const ARTEFACT: &str = "Artefact";
pub const ARTEFACT_MEANS: &str = "something can be shown; supports a level up to 3";
pub const EXERCISED: &str = "Exercised";
pub const EXERCISED_MEANS: &str = "checked or exercised in the last six months; supports level 4";
pub const PROVIDED_BY_OTHERS: &str =
    "The platform or another team provides it (answer with the level it delivers; the mark moves no number)";
pub const SAY_WHAT: &str = "Say what this rests on";
pub const RESTS_ON_OPINION: &str = "Rests on: opinion";
pub const RESTS_ON_ARTEFACT: &str = "Rests on: an artefact";
pub const RESTS_ON_EXERCISE: &str = "Rests on: an exercise";
pub const WHERE_SEEN: &str = "Where it can be seen (optional)";
pub const STAYS_HERE: &str = "Stays in this browser; never part of a link.";
pub const CHECKED_ON: &str = "Checked on (optional)";

pub fn rests_on_what(question: &str) -> String {
    format!("What does “{question}” rest on?")
}

/// Behind the name of a kind of evidence.
pub fn means(meaning: &str) -> String {
    format!(": {meaning}")
}

pub fn and_provided(evidence: &str) -> String {
    format!("{evidence}; provided by others")
}
