//! Rules about wording in English: lengths, endings, questions that ask one thing and do not lead. Other languages have
//! other lengths, marks and phrases; whoever adds one may give it a module like this.

use super::Findings;
use crate::Source;
use crate::text::{Ending, Kind, LEVEL_WORDS, Text, has};

/// Wording that asks for an opinion, in a question. What a stranger would see needs nobody to agree.
const OPINION: &[&str] = &[
    "agree",
    "disagree",
    "to what extent",
    "do you feel",
    "do you think",
    "do you believe",
    "how satisfied",
    "how confident",
    "on a scale",
];

/// Wording that gives an opinion, in a level. A plain `agree` may be behaviour: people agree who runs it.
const AGREEMENT: &[&str] =
    &["disagree", "strongly agree", "fully agree", "partly agree", "somewhat agree", "i agree", "we agree"];

/// What joins one condition to another in a level, and how often it may.
const JOINTS: &[(&str, usize)] =
    &[(";", 0), (", and ", 0), (", while ", 0), (BUT, 0), (" as well as ", 0), (" and ", 1)];
/// The joint that tells what is missing: level 1 may say what is there, and what is missing to level 2.
const BUT: &str = ", but ";

/// The level that tells of something that has happened.
const PROVEN: usize = 4;
/// The window in which that was, the same for every capability.
const WINDOW: &str = "last six months";
/// Words that begin a window when one of [`SPANS`] follows them, or comes after the next word.
const RECENT: &[&str] = &["last", "past", "previous", "this"];
/// Lengths of time.
const SPANS: &[&str] =
    &["day", "days", "week", "weeks", "month", "months", "quarter", "quarters", "year", "years"];
/// Windows that are told by their length alone.
const WINDOWS: &[&str] = &[
    "30 day",
    "30 days",
    "90 day",
    "90 days",
    "three months",
    "twelve months",
    "12 months",
    "per quarter",
    "every quarter",
    "each quarter",
];

/// Ways to start a second question in the same sentence.
const SECOND_QUESTION: &[&str] = &["and how", "and what", "and who", "and when", "and is", "and are"];

/// Every text keeps to the length of its kind.
pub(super) fn long(source: &Source, findings: &mut Findings) {
    for text in source.texts() {
        let (length, limit) = (text.value.chars().count(), text.kind.limit());
        if length > limit {
            let message = format!("{text} has {length} characters, the limit is {limit}");
            findings.add(text.place, message, format!("cut {} or more", length - limit));
        }
    }
}

/// Level statements are read five at a time, so each is short.
pub(super) fn level_wordy(source: &Source, findings: &mut Findings) {
    let is_level = |text: &Text<'_>| matches!(text.kind, Kind::Level(_));
    for text in source.texts().into_iter().filter(is_level) {
        let words = text.value.split_whitespace().count();
        if words > LEVEL_WORDS {
            let message = format!("{text} has {words} words, the limit is {LEVEL_WORDS}");
            findings.add(
                text.place,
                message,
                "keep the one behaviour that tells this level from the one below",
            );
        }
    }
}

/// A level has one essential condition: whoever misses a side condition would fall to a statement that is false of them.
pub(super) fn level_joined(source: &Source, findings: &mut Findings) {
    let is_level = |text: &Text<'_>| matches!(text.kind, Kind::Level(_));
    for text in source.texts().into_iter().filter(is_level) {
        let value = text.value.to_lowercase();
        let is_over = |(joint, most): &&(&str, usize)| {
            let most = if *joint == BUT && text.kind == Kind::Level(1) { 1 } else { *most };
            value.matches(joint).count() > most
        };
        if let Some((joint, most)) = JOINTS.iter().find(is_over) {
            let more = if *most > 0 { " more than once" } else { "" };
            let message = format!("{text} joins conditions with `{}`{more}", joint.trim());
            let remedy = "keep the essential condition, move the other to the evidence";
            findings.add(text.place, message, remedy);
        }
    }
}

/// What was tried or measured lately was so in one window, the same everywhere: a calendar would reset it overnight.
pub(super) fn level_window(source: &Source, findings: &mut Findings) {
    let is_dated = |text: &Text<'_>| matches!(text.kind, Kind::Level(_) | Kind::Evidence);
    for text in source.texts().into_iter().filter(is_dated) {
        let words = text.normal();
        let fault = if let Some(window) = other_window(&words) {
            format!("says `{window}`")
        } else if text.kind == Kind::Level(PROVEN) && !words.is_empty() && !has(&words, WINDOW) {
            "does not say when".to_owned()
        } else {
            continue;
        };
        let remedy = "write `in the last six months` or `over the last six months`";
        findings.add(text.place, format!("{text} {fault}"), remedy);
    }
}

/// A window in these words that is not [`WINDOW`].
fn other_window(words: &str) -> Option<String> {
    let each: Vec<&str> = words.split(' ').collect();
    let is_window = |words: &&[&str]| matches!(words, [first, .., last] if RECENT.contains(first) && SPANS.contains(last));
    let recent = each.windows(2).chain(each.windows(3)).filter(is_window).map(|words| words.join(" "));
    let named = WINDOWS.iter().filter(|window| has(words, window)).map(|window| (*window).to_owned());
    recent.filter(|window| window != WINDOW).chain(named).next()
}

/// Sentences end with a full stop.
pub(super) fn full_stop(source: &Source, findings: &mut Findings) {
    for text in ending(source, Ending::FullStop, '.') {
        findings.add(text.place, format!("{text} does not end with a full stop"), "write whole sentences");
    }
}

/// Questions end with a question mark.
pub(super) fn question_mark(source: &Source, findings: &mut Findings) {
    for text in ending(source, Ending::QuestionMark, '?') {
        findings.add(
            text.place,
            format!("{text} does not end with a question mark"),
            "write it as a question",
        );
    }
}

/// No em dash, as a character or as two hyphens.
pub(super) fn em_dash(source: &Source, findings: &mut Findings) {
    for text in source.texts() {
        if text.value.contains('\u{2014}') || text.value.contains("--") {
            findings.add(
                text.place,
                format!("{text} contains an em dash"),
                "use a comma, a colon or two sentences",
            );
        }
    }
}

/// Questions and levels describe what can be seen; no one is asked for an opinion.
pub(super) fn agreement(source: &Source, findings: &mut Findings) {
    for (text, words) in asked(source) {
        let phrases = if text.kind == Kind::Question { OPINION } else { AGREEMENT };
        if let Some(phrase) = phrases.iter().find(|phrase| has(&words, phrase)) {
            let message = format!("{text} is about an opinion with `{phrase}`");
            findings.add(text.place, message, "name a behaviour that a stranger could see");
        }
    }
}

/// A level with two readings cannot be chosen.
pub(super) fn and_or(source: &Source, findings: &mut Findings) {
    for text in source.texts().into_iter().filter(|text| text.kind.is_asked()) {
        if text.value.to_lowercase().contains("and/or") {
            findings.add(text.place, format!("{text} contains `and/or`"), "choose one of the two words");
        }
    }
}

/// A question asks one thing.
pub(super) fn double_barrelled(source: &Source, findings: &mut Findings) {
    for (text, words) in asked(source).into_iter().filter(|(t, _)| t.kind == Kind::Question) {
        let second = SECOND_QUESTION.iter().find(|phrase| has(&words, phrase));
        let fault = match second {
            Some(phrase) => format!("joins two questions with `{phrase}`"),
            None if text.value.matches('?').count() > 1 => "has two question marks".to_owned(),
            None => continue,
        };
        findings.add(
            text.place,
            format!("{text} {fault}"),
            "ask for one behaviour, move the other to a level",
        );
    }
}

/// Texts that have to end so and do not. Empty ones are reported as such.
fn ending(source: &Source, ending: Ending, mark: char) -> Vec<Text<'_>> {
    let mut texts = source.texts();
    texts.retain(|text| text.kind.ending() == ending && !text.value.trim().is_empty());
    texts.retain(|text| !text.value.trim_end().ends_with(mark));
    texts
}

/// Questions and levels, each with its plain words.
fn asked(source: &Source) -> Vec<(Text<'_>, String)> {
    let texts = source.texts().into_iter().filter(|text| text.kind.is_asked());
    texts.map(|text| (text, text.normal())).collect()
}
