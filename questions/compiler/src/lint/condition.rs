//! Rules about conditions: there is one, of one form, about what there is, and where it may stand.

use toml::Spanned;

use super::Findings;
use super::facts::HIGHEST;
use crate::Source;
use crate::problem::Place;
use crate::source::{ConditionEntry, Document, Form};

/// Whatever depends on a condition has one, and only the default target has none.
pub(super) fn none(source: &Source, findings: &mut Findings) {
    let Source { profile, patterns, contradictions, .. } = source;
    let of_profile = profile.content.conditions().map(|when| (profile.place(when), when));
    let of_patterns = patterns.content.conditions().map(|when| (patterns.place(when), when));
    let of_others = contradictions.content.conditions().map(|when| (contradictions.place(when), when));
    let all = of_profile.chain(of_patterns).chain(of_others);
    for (place, _) in all.filter(|(_, when)| when.get_ref().is_empty()) {
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
        if let Some(fault) = fault(form) {
            let remedy = "write capability with at_most (0 to 3) or at_least (1 to 4), field with is or is_not, \
                          any, all, or count with of";
            findings.add(place, fault, remedy);
        }
    }
}

/// What is wrong with a condition as such.
fn fault(form: Option<Form<'_>>) -> Option<&'static str> {
    let Some(form) = form else { return Some("the condition has no known form") };
    match form {
        Form::AtMost { at_most, .. } if !(0..HIGHEST).contains(&at_most) => {
            Some("every level is at most that, or none")
        }
        Form::AtLeast { at_least, .. } if !(1..=HIGHEST).contains(&at_least) => {
            Some("every level is at least that, or none")
        }
        Form::Is { is: [], .. } | Form::IsNot { is_not: [], .. } => Some("the condition names no option"),
        form => {
            let (count, of) = form.of()?;
            (count == 0 || count > of.len()).then_some("the count is always reached, or never")
        }
    }
}

/// A condition is about capabilities, fields and options that there are.
pub(super) fn unknown(source: &Source, findings: &mut Findings) {
    for Written { place, form, .. } in written(source) {
        if let Some((message, remedy)) = form.and_then(|form| missing(source, form)) {
            findings.add(place, message, remedy);
        }
    }
}

/// What is not there of that which a condition is about, and what to do.
fn missing(source: &Source, form: Form<'_>) -> Option<(String, &'static str)> {
    match form {
        Form::AtMost { capability: id, .. } | Form::AtLeast { capability: id, .. } => {
            let is_known = source.capability(id.get_ref()).is_some();
            let message = || format!("`{}` is not in the bank", id.get_ref());
            (!is_known).then(|| (message(), "write the id of a capability"))
        }
        Form::Is { field: id, is: options } | Form::IsNot { field: id, is_not: options } => {
            let field = source.profile.content.field(id.get_ref());
            let is_known =
                field.is_some_and(|field| options.iter().all(|option| field.option(option).is_some()));
            let message = || format!("field `{}` is not in the profile, or has no such option", id.get_ref());
            (!is_known).then(|| (message(), "name a field and its options as in `profile.toml`"))
        }
        _ => None,
    }
}

/// Whether these conditions can be tried out: there are some, and nothing above is wrong with them.
pub(super) fn is_sound(source: &Source, entries: &[Spanned<ConditionEntry>]) -> bool {
    let is_right = |entry: &Spanned<ConditionEntry>| {
        let form = entry.get_ref().form();
        fault(form).is_none()
            && form.is_some_and(|form| {
                missing(source, form).is_none() && form.of().is_none_or(|(_, of)| is_sound(source, of))
            })
    };
    !entries.is_empty() && entries.iter().all(is_right)
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
    for when in source.contradictions.content.conditions() {
        add(&source.contradictions, false, when.get_ref(), &mut all);
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
