//! Rules about the context: fields and codes that links can carry, effects that name what there is and do something.

use toml::Spanned;

use super::{Findings, repeats};
use crate::Source;
use crate::source::{FieldEntry, OptionNames};

/// Fields that a share link has room for; `Profile::FIELDS` of `windrose-assessment`.
const FIELDS: i64 = 12;
/// The highest code that four bits hold.
const CODES: i64 = 15;
/// The highest level.
const LEVEL: i64 = 4;

/// Fields have a number and options a code of their own, within what links can carry; a field with several
/// answers has codes that can be added up.
pub(super) fn numbers(source: &Source, findings: &mut Findings) {
    let profile = &source.profile;
    let fields = || profile.content.fields().map(|(_, field)| field);
    for field in fields() {
        if !(0..FIELDS).contains(field.number.get_ref()) {
            let message = format!("`{}` has the number {}", field.id.get_ref(), field.number.get_ref());
            findings.add(profile.place(&field.number), message, format!("use 0 to {}", FIELDS - 1));
        }
        for option in &field.options {
            let code = *option.code.get_ref();
            let fits = if field.many { [1, 2, 4, 8].contains(&code) } else { (1..=CODES).contains(&code) };
            if !fits {
                let message = format!("option `{}` has the code {code}", option.id.get_ref());
                let remedy = if field.many { "use 1, 2, 4 or 8" } else { "use 1 to 15" };
                findings.add(profile.place(&option.code), message, remedy);
            }
        }
        let codes = field.options.iter().map(|option| (*option.code.get_ref(), option));
        for (first, again) in repeats(codes) {
            let message = format!("option `{}` has the code of `{}`", again.id.get_ref(), first.id.get_ref());
            findings.add(profile.place(&again.code), message, "give each option its own code");
        }
    }
    for (first, again) in repeats(fields().map(|field| (*field.number.get_ref(), field))) {
        let message = format!("`{}` has the number of `{}`", again.id.get_ref(), first.id.get_ref());
        findings.add(profile.place(&again.number), message, "give each field its own number");
    }
}

/// A question has a field, a field has two options or more, and says what it asks where it is not alone.
pub(super) fn asked(source: &Source, findings: &mut Findings) {
    let profile = &source.profile;
    for question in &profile.content.questions {
        let alone = question.fields.len() == 1;
        for field in &question.fields {
            if field.options.len() < 2 {
                let message = format!("`{}` leaves no choice", field.id.get_ref());
                findings.add(profile.place(&field.id), message, "write two options or more");
            }
            if field.ask.is_some() == alone {
                let message = format!("`{}` asks twice or not at all", field.id.get_ref());
                let remedy = "write `ask` for each of several fields, and for none that is alone";
                findings.add(profile.place(&field.id), message, remedy);
            }
        }
        if question.fields.is_empty() {
            let message = format!("`{}` has no field", question.id.get_ref());
            findings.add(profile.place(&question.id), message, "write what can be answered");
        }
    }
}

/// `alone` means something where several options may hold, and "don't know" is not said along with something else.
pub(super) fn flags(source: &Source, findings: &mut Findings) {
    for (_, field) in source.profile.content.fields() {
        for option in &field.options {
            let (fault, remedy) = match (field.many, option.alone, option.unknown) {
                (false, true, _) => ("is `alone` among options that exclude one another", "remove `alone`"),
                (true, false, true) => ("is `unknown` and may hold along with others", "add `alone = true`"),
                _ => continue,
            };
            let message = format!("option `{}` {fault}", option.id.get_ref());
            findings.add(source.profile.place(&option.id), message, remedy);
        }
    }
}

/// Effects do something, with capabilities of the bank; what becomes critical is not so anyway.
pub(super) fn effect(source: &Source, findings: &mut Findings) {
    let profile = &source.profile;
    for effect in &profile.content.effects {
        let named: Vec<_> = effect.off.iter().chain(&effect.critical).collect();
        if named.is_empty() {
            findings.add(profile.place(&effect.reason), "the effect has none", "fill `off` or `critical`");
        }
        capabilities(source, &named, findings);
        for id in &effect.critical {
            if source.capability(id.get_ref()).is_some_and(|capability| capability.critical) {
                let message = format!("`{}` is critical anyway", id.get_ref());
                findings.add(profile.place(id), message, "remove it here");
            }
        }
    }
}

/// Targets are levels, and what is to be proven is in the bank.
pub(super) fn target(source: &Source, findings: &mut Findings) {
    let profile = &source.profile;
    for target in profile.content.all_targets() {
        for level in [&target.critical, &target.other] {
            if !(0..=LEVEL).contains(level.get_ref()) {
                findings.add(profile.place(level), "the target is no level", "use 0 to 4");
            }
        }
        capabilities(source, &target.proven.iter().collect::<Vec<_>>(), findings);
    }
}

/// Reports what is not a capability of the bank, or named twice.
fn capabilities(source: &Source, named: &[&Spanned<String>], findings: &mut Findings) {
    for id in named.iter().filter(|id| source.capability(id.get_ref()).is_none()) {
        let message = format!("`{}` is not in the bank", id.get_ref());
        findings.add(source.profile.place(id), message, "write the id of a capability");
    }
    for (_, again) in repeats(named.iter().map(|id| (id.get_ref(), *id))) {
        let message = format!("`{}` is named twice", again.get_ref());
        findings.add(source.profile.place(again), message, "keep one of them");
    }
}

/// Presets fill in fields with options that there are, and together only what may hold together.
pub(super) fn preset(source: &Source, findings: &mut Findings) {
    for preset in &source.presets.content.presets {
        for (key, names) in &preset.profile {
            let field = source.profile.content.field(key.get_ref());
            if !field.is_some_and(|field| fits(field, names)) {
                let message = format!("`{}` cannot be filled in so", key.get_ref());
                let remedy = "name a field and options of `profile.toml` that may hold together";
                findings.add(source.presets.place(key), message, remedy);
            }
        }
    }
}

fn fits(field: &FieldEntry, OptionNames(names): &OptionNames) -> bool {
    let Some(options) = names.iter().map(|name| field.option(name)).collect::<Option<Vec<_>>>() else {
        return false;
    };
    let together = field.many
        && !options.iter().any(|option| option.alone)
        && repeats(names.iter().map(|name| (name, name))).is_empty();
    match options.len() {
        0 => false,
        1 => true,
        _ => together,
    }
}
