//! Rules about the files and what they must hold: sixteen dimensions in order, five levels, known words.

use std::collections::HashSet;

use toml::Spanned;

use super::{Findings, repeats};
use crate::Source;
use crate::problem::Place;
use crate::source::{EFFORTS, GROUPS, IMPACTS, SEVERITIES, STANDINGS};

/// Numerals of the twelve factors, in order.
const FACTORS: &[&str] = &["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
/// Numerals of the four layers, in order.
const LAYERS: &[&str] = &["A", "B", "C", "D"];
/// Levels of a capability.
const LEVELS: usize = 5;

/// Number and edition fit in a byte each (share links carry them so), the date is a date.
pub(super) fn bank_header(source: &Source, findings: &mut Findings) {
    let bank = &source.bank;
    for (key, number) in [("number", &bank.content.number), ("edition", &bank.content.edition)] {
        if !(1..=255).contains(number.get_ref()) {
            let message = format!("`{key}` is {}", number.get_ref());
            findings.add(bank.place(number), message, "write a number from 1 to 255");
        }
    }
    let dated = &bank.content.dated;
    if !is_date(dated.get_ref()) {
        let message = format!("`dated` is `{}`", dated.get_ref());
        findings.add(bank.place(dated), message, "write the day as YYYY-MM-DD");
    }
}

/// Every dimension file is listed in `bank.toml`.
pub(super) fn file_not_listed(source: &Source, findings: &mut Findings) {
    for dimension in &source.dimensions {
        let listed = source.bank.content.dimensions.get_ref();
        if !listed.iter().any(|id| id.get_ref() == dimension.stem()) {
            let message = format!("`bank.toml` does not list `{}`", dimension.stem());
            let place = Place { file: &dimension.file, line: 1 };
            findings.add(place, message, "add it to `dimensions` there, or remove the file");
        }
    }
}

/// Every listed dimension has its file.
pub(super) fn file_missing(source: &Source, findings: &mut Findings) {
    for id in source.bank.content.dimensions.get_ref() {
        if !source.dimensions.iter().any(|d| d.stem() == id.get_ref()) {
            let message = format!("there is no file `{}.toml`", id.get_ref());
            findings.add(source.bank.place(id), message, "write it, or take the dimension off the list");
        }
    }
}

/// No dimension is listed twice.
pub(super) fn listed_twice(source: &Source, findings: &mut Findings) {
    let listed = source.bank.content.dimensions.get_ref();
    for (_, again) in repeats(listed.iter().map(|id| (id.get_ref(), id))) {
        let message = format!("`{}` is listed twice", again.get_ref());
        findings.add(source.bank.place(again), message, "keep one of them");
    }
}

/// The id of a dimension is the name of its file.
pub(super) fn file_name(source: &Source, findings: &mut Findings) {
    for dimension in &source.dimensions {
        let id = &dimension.content.id;
        if id.get_ref() != dimension.stem() {
            let message = format!("the id is `{}`, the file is `{}`", id.get_ref(), dimension.file);
            findings.add(dimension.place(id), message, "give the file the name of the id");
        }
    }
}

/// Sixteen points: one for each numeral.
pub(super) fn sixteen_dimensions(source: &Source, findings: &mut Findings) {
    let listed = &source.bank.content.dimensions;
    // A dimension that is listed twice has a rule of its own.
    let distinct: HashSet<&str> = listed.get_ref().iter().map(|id| id.get_ref().as_str()).collect();
    let (count, wanted) = (distinct.len(), FACTORS.len() + LAYERS.len());
    if count != wanted {
        let message = format!("{count} dimensions are listed, not {wanted}");
        findings.add(source.bank.place(listed), message, "list the twelve factors, then the four layers");
    }
}

/// The twelve factors come first, the four layers after them.
pub(super) fn group_order(source: &Source, findings: &mut Findings) {
    for (place, id) in source.bank.content.dimensions.get_ref().iter().enumerate() {
        let Some(dimension) = source.dimensions.iter().find(|d| d.stem() == id.get_ref()) else { continue };
        let group = &dimension.content.group;
        let wanted = if place < FACTORS.len() { "factor" } else { "layer" };
        if GROUPS.iter().any(|(word, _)| word == group.get_ref()) && group.get_ref() != wanted {
            let message = format!(
                "dimension {} of the bank is a `{}`, expected a `{wanted}`",
                place + 1,
                group.get_ref()
            );
            let remedy = "list the twelve factors in `bank.toml`, then the four layers";
            findings.add(dimension.place(group), message, remedy);
        }
    }
}

/// Factors count from I to XII, layers from A to D, each once, in order.
pub(super) fn numeral(source: &Source, findings: &mut Findings) {
    for (group, numerals) in [("factor", FACTORS), ("layer", LAYERS)] {
        let mut last = None;
        for dimension in source.dimensions.iter().filter(|d| d.content.group.get_ref() == group) {
            let numeral = &dimension.content.numeral;
            let position = numerals.iter().position(|n| n == numeral.get_ref());
            let shown = numeral.get_ref();
            if position.is_none() {
                let message = format!("numeral `{shown}` is not one of a {group}");
                findings.add(dimension.place(numeral), message, format!("one of {}", numerals.join(", ")));
            } else if position <= last {
                let message = format!("numeral `{shown}` is taken or out of order");
                let remedy = "count in the order of `bank.toml`, each numeral once";
                findings.add(dimension.place(numeral), message, remedy);
            }
            last = last.max(position);
        }
    }
}

/// Group, standing, effort, impact and severity are words of their lists.
pub(super) fn unknown_word(source: &Source, findings: &mut Findings) {
    let mut check = |place: Place<'_>, key: &str, word: &str, list: &[(&str, &str)]| {
        if !list.iter().any(|(known, _)| *known == word) {
            let known: Vec<&str> = list.iter().map(|(known, _)| *known).collect();
            findings.add(place, format!("`{key}` is `{word}`"), format!("one of {}", known.join(", ")));
        }
    };
    for dimension in &source.dimensions {
        let mut word = |key, value: &Spanned<String>, list| {
            check(dimension.place(value), key, value.get_ref(), list);
        };
        word("group", &dimension.content.group, GROUPS);
        word("standing", &dimension.content.standing, STANDINGS);
    }
    for (dimension, capability) in source.capabilities() {
        for (_, step) in capability.steps() {
            check(dimension.place(&step.effort), "effort", step.effort.get_ref(), EFFORTS);
            check(dimension.place(&step.impact), "impact", &step.impact.get_ref().to_string(), IMPACTS);
        }
    }
    for pattern in &source.patterns.content.patterns {
        for severity in &pattern.severity {
            check(source.patterns.place(&severity.is), "is", severity.is.get_ref(), SEVERITIES);
        }
    }
}

/// The layers, and only they, stand beyond the factors.
pub(super) fn standing(source: &Source, findings: &mut Findings) {
    for dimension in &source.dimensions {
        let standing = &dimension.content.standing;
        let layer = dimension.content.group.get_ref() == "layer";
        let known = STANDINGS.iter().any(|(word, _)| word == standing.get_ref());
        if known && layer != (standing.get_ref() == "beyond-factors") {
            let message =
                format!("a {} has the standing `{}`", dimension.content.group.get_ref(), standing.get_ref());
            let remedy = "`beyond-factors` is the standing of every layer and of no factor";
            findings.add(dimension.place(standing), message, remedy);
        }
    }
}

/// What platforms absorb is to be verified, and nothing else.
pub(super) fn verify(source: &Source, findings: &mut Findings) {
    for dimension in &source.dimensions {
        let standing = &dimension.content.standing;
        let absorbed = standing.get_ref() == "platform-absorbed";
        if absorbed != dimension.content.verify.is_some() {
            let message = format!("`verify` does not fit the standing `{}`", standing.get_ref());
            let remedy = "write what to check where a platform absorbs the principle, and only there";
            findings.add(dimension.place(standing), message, remedy);
        }
    }
}

/// Exactly five level statements.
pub(super) fn five_levels(source: &Source, findings: &mut Findings) {
    for (dimension, capability) in source.capabilities() {
        let count = capability.levels.get_ref().len();
        if count != LEVELS {
            let message = format!("`{}` has {count} level statements, not {LEVELS}", capability.id());
            let remedy = "write one statement for each level from 0 to 4";
            findings.add(dimension.place(&capability.levels), message, remedy);
        }
    }
}

/// The quick run asks the critical capabilities, so that every dimension needs one.
pub(super) fn no_critical(source: &Source, findings: &mut Findings) {
    for dimension in &source.dimensions {
        if !dimension.content.capabilities.iter().any(|c| c.critical) {
            let message = format!("`{}` has no critical capability", dimension.content.id.get_ref());
            let remedy = "set `critical = true` on the one that caps the dimension";
            findings.add(dimension.place(&dimension.content.id), message, remedy);
        }
    }
}

/// `YYYY-MM-DD` with a month and a day that can be; whether the month has a 31st is not looked at.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, width: usize| {
        let digits = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
        if digits { part.parse::<u16>().ok() } else { None }
    };
    match parts.as_slice() {
        [year, month, day] => {
            number(year, 4).is_some()
                && number(month, 2).is_some_and(|m| (1..=12).contains(&m))
                && number(day, 2).is_some_and(|d| (1..=31).contains(&d))
        }
        _ => false,
    }
}
