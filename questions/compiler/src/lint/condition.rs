//! Rules about conditions: there is one, of one form, about what there is, and where it may stand.

use toml::Spanned;

use super::Findings;
use crate::Source;
use crate::problem::Place;
use crate::source::{ConditionEntry, Document, Form};

/// The highest level.
const LEVEL: i64 = 4;

/// Whatever depends on a condition has one, and only the default target has none.
pub(super) fn none(source: &Source, findings: &mut Findings) {
    let profile = &source.profile;
    let of_profile = profile.content.conditions().map(|when| (profile.place(when), when));
    let of_patterns = source.patterns.content.conditions().map(|when| (source.patterns.place(when), when));
    for (place, _) in of_profile.chain(of_patterns).filter(|(_, when)| when.get_ref().is_empty()) {
        findings.add(place, "the condition is empty and always holds", "write what has to hold");
    }
    for target in profile.content.targets.iter().filter(|target| target.when.is_none()) {
        let remedy = "write `when`, or make it the default target";
        findings.add(profile.place(&target.reason), "the target always holds", remedy);
    }
    if let Some(when) = &profile.content.default_target.when {
        let message = "the default target has a condition";
        findings.add(profile.place(when), message, "remove it, or make this a `[[target]]`");
    }
}

/// A condition has the keys of one form, with numbers that can hold and fail.
pub(super) fn form(source: &Source, findings: &mut Findings) {
    for Written { place, form, .. } in written(source) {
        let fault = match form {
            None => "the condition has no known form",
            Some(Form::AtMost { at_most, .. }) if !(0..LEVEL).contains(&at_most) => {
                "every level is at most that, or none"
            }
            Some(Form::AtLeast { at_least, .. }) if !(1..=LEVEL).contains(&at_least) => {
                "every level is at least that, or none"
            }
            Some(Form::Is { is: [], .. } | Form::IsNot { is_not: [], .. }) => "the condition names no option",
            Some(form) if form.of().is_some_and(|(count, of)| count == 0 || count > of.len()) => {
                "the count is always reached, or never"
            }
            Some(_) => continue,
        };
        let remedy = "write capability with at_most (0 to 3) or at_least (1 to 4), field with is or is_not, \
                      any, all, or count with of";
        findings.add(place, fault, remedy);
    }
}

/// A condition is about capabilities, fields and options that there are.
pub(super) fn unknown(source: &Source, findings: &mut Findings) {
    for Written { place, form, .. } in written(source) {
        match form {
            Some(Form::AtMost { capability: id, .. } | Form::AtLeast { capability: id, .. })
                if source.capability(id.get_ref()).is_none() =>
            {
                let message = format!("`{}` is not in the bank", id.get_ref());
                findings.add(place, message, "write the id of a capability");
            }
            Some(Form::Is { field: id, is: options } | Form::IsNot { field: id, is_not: options })
                if !has_options(source, id.get_ref(), options) =>
            {
                let message =
                    format!("field `{}` is not in the profile, or has no such option", id.get_ref());
                findings.add(place, message, "name a field and its options as in `profile.toml`");
            }
            _ => {}
        }
    }
}

fn has_options(source: &Source, field: &str, options: &[String]) -> bool {
    let field = source.profile.content.field(field);
    field.is_some_and(|field| options.iter().all(|option| field.option(option).is_some()))
}

/// The profile is settled before anything is answered, so its conditions are about its own fields.
pub(super) fn answers_in_profile(source: &Source, findings: &mut Findings) {
    for Written { place, of_profile, form } in written(source) {
        if of_profile && matches!(form, Some(Form::AtMost { .. } | Form::AtLeast { .. })) {
            findings.add(place, "the profile depends on an answer", "use fields of the profile only");
        }
    }
}

/// A condition, where it stands, and whether that is in the profile.
struct Written<'a> {
    place: Place<'a>,
    of_profile: bool,
    form: Option<Form<'a>>,
}

/// Every condition, nested ones included.
fn written(source: &Source) -> Vec<Written<'_>> {
    let mut all = Vec::new();
    for when in source.profile.content.conditions() {
        add(&source.profile, true, when.get_ref(), &mut all);
    }
    for when in source.patterns.content.conditions() {
        add(&source.patterns, false, when.get_ref(), &mut all);
    }
    all
}

fn add<'a, T>(
    document: &'a Document<T>,
    of_profile: bool,
    entries: &'a [Spanned<ConditionEntry>],
    all: &mut Vec<Written<'a>>,
) {
    for entry in entries {
        let form = entry.get_ref().form();
        all.push(Written { place: document.place(entry), of_profile, form });
        if let Some((_, of)) = form.and_then(Form::of) {
            add(document, of_profile, of, all);
        }
    }
}
