//! The section that compares a report with others. A comparison with another service is a difference and never progress,
//! so it has words of its own.

use super::super::grammar;

pub const HEADING: &str = "Compared";

pub fn label(title: &str, day: &str) -> String {
    format!("“{title}”, {day}")
}

pub fn label_without_day(title: &str) -> String {
    format!("“{title}”, no day given")
}

// What limits the comparison.

pub const NOT_CALLED_THE_SAME: &str = "The two are not called the same. If they are two services, a difference is no progress and no ranking: scope, judgement and what does not apply differ. Read it question by question.";
pub const DAY_IS_MISSING: &str = "A day is missing, so this report is taken as the later one.";
pub const SAME_DAY: &str = "Both were last changed on the same day; this report is taken as the later one.";
pub const NOTHING_COMMON: &str = "No question was asked in both that can be compared, so no number is.";
pub const OTHER_IS_QUICK: &str = "The other is a quick run, which asks the critical capabilities only.";
pub const THIS_IS_QUICK: &str = "This is a quick run, which asks the critical capabilities only.";

pub fn editions(here: u8, there: u8) -> String {
    format!(
        "This report answers edition {here} of the questions, the other edition {there}. Only questions that say the same in both are compared; what changed stands below."
    )
}

pub fn all_common(questions: usize) -> String {
    format!(
        "Both were asked the same {}, counted alike: the numbers are the reported ones.",
        grammar::questions(questions)
    )
}

pub fn some_common(questions: usize) -> String {
    format!(
        "The numbers here are over the {} that can be compared, counted alike; they can differ from the reported ones.",
        grammar::questions(questions)
    )
}

pub fn counted_anew(as_in: &str, capabilities: &str) -> String {
    format!(
        "Critical in one of the two only, or in another dimension, and counted in both as {as_in}: {capabilities}."
    )
}

// Headlines, indexes and stages.

pub fn no_common_question(headline: &str) -> String {
    format!("{headline}: no question is common to both.")
}

pub fn headline(name: &str, index: &str, stage: &str) -> String {
    format!("{name}: {index}. Lowest stage: {stage}.")
}

pub fn higher(way: &str) -> String {
    format!("higher, {way}")
}

pub fn lower(way: &str) -> String {
    format!("lower, {way}")
}

pub fn higher_unseen(shown: &str) -> String {
    format!("higher by less than the rounding shows, {shown} both times")
}

pub fn lower_unseen(shown: &str) -> String {
    format!("lower by less than the rounding shows, {shown} both times")
}

pub fn same(shown: &str) -> String {
    format!("the same, {shown}")
}

pub fn same_range(shown: &str) -> String {
    format!("the same range, {shown}; what is inside it may have moved")
}

pub fn cannot_be_told(way: &str) -> String {
    format!("cannot be told, {way}")
}

/// The moves that are possible, in points.
pub fn between(least: i16, most: i16) -> String {
    let words = |points: i16| match points {
        0 => "no change".to_owned(),
        down @ ..0 => format!("{} lower", -down),
        up => format!("{up} higher"),
    };
    if least == most {
        words(least)
    } else {
        format!("anything from {} to {} is possible", words(least), words(most))
    }
}

// Dimensions.

pub const DIMENSION: &str = "Dimension";
pub const WHAT_IS_CERTAIN: &str = "What is certain";
pub const INDEX_HIGHER: &str = "Index higher";
pub const INDEX_HIGHER_UNSEEN: &str = "Index higher by less than the rounding shows";
pub const INDEX_LOWER: &str = "Index lower";
pub const INDEX_LOWER_UNSEEN: &str = "Index lower by less than the rounding shows";
pub const INDEX_SAME: &str = "Index the same";
pub const INDEX_CANNOT_BE_TOLD: &str = "Index cannot be told";

pub fn stage(moved: &str) -> String {
    format!("stage {moved}")
}

pub fn too_much_unknown(dimensions: &[String]) -> String {
    format!("Cannot be told, since too much is unknown in one of the two: {}.", grammar::list(dimensions))
}

// Answers.

pub const NO_ANSWER_DIFFERS: &str = "No answer to a common question differs.";
pub const CAPABILITY: &str = "Capability";
pub const WHAT_DIFFERS: &str = "What differs";
pub const OPINION: &str = "opinion";
pub const ARTEFACT: &str = "artefact";
pub const EXERCISE: &str = "exercise";

pub fn answers_differ(counts: &[String]) -> String {
    format!("Answers to common questions that differ: {}.", grammar::list(counts))
}

pub fn critical(name: &str) -> String {
    format!("{name} (critical)")
}

pub fn evidence(way: &str) -> String {
    format!("evidence: {way}")
}

// Risk patterns.

pub const NO_RISK_IN_EITHER: &str = "No risk pattern is certain in either.";
pub const RISKS: &str = "Risk patterns:";

pub fn risks(what: &str, names: &[String]) -> String {
    format!("{what}: {}.", grammar::list(names))
}

/// A risk pattern with its severity, as that stands inside a sentence.
pub fn risk(name: &str, severity: &str) -> String {
    format!("{name} ({severity})")
}

pub fn risk_by_profile(name: &str, severity: &str) -> String {
    format!("{name} ({severity}; by the profile, not by the answers)")
}

pub fn risk_by_changed_profile(name: &str, severity: &str) -> String {
    format!("{name} ({severity}; the profile changed, not the answers)")
}

// Steps, and what is in no number.

pub fn steps_done(number: usize, first: usize, of_first: usize) -> String {
    format!("Steps of the earlier plan that are done: {number}, {first} of them among the first {of_first}.")
}

pub fn step_done(action: &str, capability: &str, level: &str) -> String {
    format!("{action} ({capability}, {level})")
}

pub fn and_more_steps(number: usize) -> String {
    format!("And {}.", grammar::count(number, "more step", "more steps"))
}

pub const WITH_OTHER_WORDS: &str = "Asked in both, with other words";
pub const NOT_APPLICABLE_IN_ONE: &str = "Not applicable in one of the two";

pub fn asked_only_in(side: &str) -> String {
    format!("Asked in {side} only")
}

pub fn in_no_number(what: &str, number: usize, capabilities: &str) -> String {
    format!("{what}, and in no number here ({number}): {capabilities}.")
}

pub fn more(number: usize) -> String {
    format!("{number} more")
}

/// Of an outline on a radar.
pub fn other_questions(label: &str) -> String {
    format!("{label} (other questions)")
}
