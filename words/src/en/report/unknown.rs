//! The section on what is not known: questions without a level, claims without evidence.

use super::super::grammar;

pub const HEADING: &str = "What we do not know";
pub const QUICK_RUN: &str =
    "The quick run did not ask the other capabilities: no range and no stage here speaks for them.";
pub const ALL_KNOWN: &str = "Every question that is asked and applies is answered with a level.";
pub const LEAD: &str = "Each of these keeps a range wide. Critical ones come first, then those that move their dimension furthest. The table says what the dimension can still reach if this answer alone is Absent, and the least it has if this answer is Proven.";

pub const FIND_OUT: &str = "Find out";
pub const NOT_ANSWERED_YET: &str = "Not answered yet";
pub const CAPABILITY: &str = "Capability";
pub const IF_ABSENT: &str = "If Absent";
pub const IF_PROVEN: &str = "If Proven";
pub const EVIDENCE_TO_ASK_FOR: &str = "Evidence to ask for";
pub const QUESTION: &str = "Question";

pub const CLAIMS_HEADING: &str = "Claims to verify";
pub const AN_OPINION: &str = "an opinion";
pub const AN_ARTEFACT: &str = "an artefact";
pub const AN_EXERCISE: &str = "an exercise";

pub fn most_decisive_first(heading: &str, number: usize) -> String {
    format!("{heading}: {}, critical ones first, then by what hangs on them", grammar::questions(number))
}

pub fn at_most(index: &str, stage: u8) -> String {
    format!("at most {index}, stage {stage}")
}

pub fn at_least(index: &str) -> String {
    format!("at least {index}")
}

/// Of a capability in a table.
pub fn critical(name: &str) -> String {
    format!("{name}, critical")
}

/// Unknown answers that decide a stage, by name.
pub fn decide(number: usize, low: u8, high: u8, names: &str) -> String {
    let decide = match number {
        1 => "This answer decides".to_owned(),
        number => format!("These {number} answers decide"),
    };
    format!("{decide} between stage {low} and {high}: {names}.")
}

pub fn nobody_said(believable: &str, claims: usize) -> String {
    let claimed = match claims {
        1 => "the one capability".to_owned(),
        number => format!("the {number} capabilities"),
    };
    format!(
        "Nobody has said yet what the levels rest on. By opinion alone a level up to {believable} is believable; {claimed} claimed above it, critical ones above all, deserve a look at something: a pipeline, a dashboard, a record."
    )
}

/// The levels that each kind of evidence supports.
pub fn supports(opinion: u8, artefact: u8, exercised: u8) -> String {
    format!(
        "Levels above what their evidence supports. They are scored as claimed; ask for what is named. An opinion supports level {opinion}, an artefact level {artefact}, a check or exercise in the last six months level {exercised}."
    )
}

pub fn more_claims(number: usize) -> String {
    format!("{} to verify after these.", grammar::count(number, "more claim", "more claims"))
}

pub const AN_OLD_CHECK: &str = "a check more than six months ago";

/// What a claim rests on, and what to ask for.
pub fn claim(
    dimension: &str,
    capability: &str,
    critical: bool,
    level: &str,
    rests: &str,
    ask_for: &str,
) -> String {
    let critical = if critical { " (critical)" } else { "" };
    format!("{dimension}, {capability}{critical}: {level} rests on {rests}. Ask for: {ask_for}")
}
