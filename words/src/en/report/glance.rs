//! The head of a report, and its first section: the two headlines, the radar, the worst risk and the first steps.

use super::super::grammar;

pub const UNTITLED: &str = "Untitled assessment";

pub const HEADING: &str = "At a glance";
pub const ALL_DIMENSIONS: &str = "All dimensions as a table";
pub const TABLE: &str = "All dimensions. Index and target are 0 to 100, ranges rounded outwards to 5 and single values to the nearest 5; stage 0 to 4. The target is the index with every capability at the level your profile asks for.";
pub const DIMENSION: &str = "Dimension";
pub const INDEX: &str = "Index";
pub const TARGET: &str = "Target";
pub const STAGE: &str = "Stage";
pub const KNOWN: &str = "Known";
pub const HELD_BACK_BY: &str = "Held back by";

pub const QUICK_RUN: &str = "A quick run: it asks the critical capabilities only.";
pub const NO_RISK: &str = "No risk pattern shows in these answers.";
pub const CONDUCT_AHEAD: &str = "Service conduct is well ahead of System readiness. That is no contradiction: how services behave together is outside what the factors cover, and no factor makes up for it.";

/// What a report is made from, with its day where one is known.
pub fn answers_to(edition: u8, day: Option<&str>) -> String {
    match day {
        Some(day) => {
            format!("Self-reported answers to edition {edition} of the questions, last changed on {day}.")
        }
        None => format!("Self-reported answers to edition {edition} of the questions."),
    }
}

pub fn newest_is(edition: u8) -> String {
    format!("Edition {edition} is the newest; this report shows what was asked then.")
}

pub fn from_link(answers: &str) -> String {
    format!("Opened from a link. {answers}")
}

pub fn example(story: &str) -> String {
    format!("An example, made up. {story}")
}

pub fn all_answered(questions: usize, unknown: usize, not_applicable: usize) -> String {
    format!("All {} are answered{}.", grammar::questions(questions), without_level(unknown, not_applicable))
}

pub fn partly_answered(given: usize, questions: usize, unknown: usize, not_applicable: usize) -> String {
    format!(
        "{given} of {} answered{}: this is a state of work, not a result.",
        grammar::questions(questions),
        without_level(unknown, not_applicable)
    )
}

/// How many of the answers are not levels, if any.
fn without_level(unknown: usize, not_applicable: usize) -> String {
    match (unknown, not_applicable) {
        (0, 0) => String::new(),
        (unknown, 0) => format!(", {unknown} with “don’t know”"),
        (0, absent) => format!(", {absent} with “not applicable”"),
        (unknown, absent) => format!(", {unknown} with “don’t know” and {absent} with “not applicable”"),
    }
}

pub fn lowest_stage(stage: &str) -> String {
    format!("Lowest stage: {stage}")
}

/// How a team notices the worst of several risks.
pub fn one_of_several_risks(sign: &str, all: usize) -> String {
    format!("{sign} One of {all} risk patterns that these answers show.")
}

pub fn no_certain_risk(possible: usize, worst: &str) -> String {
    match possible {
        1 => format!("No risk pattern is certain from these answers; one is possible: “{worst}”."),
        possible => format!(
            "No risk pattern is certain from these answers; {possible} are possible, the worst of them “{worst}”."
        ),
    }
}

pub fn not_enough_answers(few: usize, dimensions: usize, share: &str, widest: f64) -> String {
    format!(
        "Not enough answers yet for {few} of {}: a number needs {share} of the weight known and a range of at most {widest:.0} points.",
        grammar::dimensions(dimensions)
    )
}

pub fn partly_assessed(share: &str, dimensions: &[String]) -> String {
    let list = grammar::list(dimensions);
    format!("Partly assessed, as more than {share} of the weight does not apply: {list}.")
}

pub fn not_assessed(dimensions: &[String]) -> String {
    format!("Not assessed, as nothing asked there applies: {}.", grammar::list(dimensions))
}

/// How the numbers of a headline or dimension are computed.
pub fn how_it_is_computed(name: &str) -> String {
    format!("How it is computed: {name}")
}
