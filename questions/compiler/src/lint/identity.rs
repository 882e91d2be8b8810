//! Rules about ids, slots and names: each given once among its kind, ids and slots for ever.

use toml::Spanned;

use super::{Findings, repeats};
use crate::Source;
use crate::problem::Place;
use crate::source::Document;

/// Number of slots there can ever be: `Slot::COUNT` of `windrose-questions`, which cannot be named from here
/// because that crate is built by this one. A test there compares the two.
pub const SLOTS: usize = 128;

/// What the things of one kind are told apart by: an id, or a name.
#[derive(Clone, Copy)]
struct Mark<'a> {
    kind: Kind<'a>,
    place: Place<'a>,
    value: &'a str,
}

/// Within one kind, ids are unique, and so are names.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind<'a> {
    Dimension,
    Capability,
    Reference,
    Question,
    Field,
    /// Of the field with this id.
    Choice(&'a str),
    Preset,
    Pattern,
    Contradiction,
    Term,
}

/// Every id and every key is made of lower-case words joined by hyphens.
pub(super) fn kebab_case(source: &Source, findings: &mut Findings) {
    for id in ids(source).into_iter().filter(|id| !is_kebab_case(id.value)) {
        let remedy = "use lower-case letters and digits, words joined by single hyphens";
        findings.add(id.place, format!("`{}` is not kebab-case", id.value), remedy);
    }
}

/// Everything has its own id among its kind.
pub(super) fn id_repeated(source: &Source, findings: &mut Findings) {
    for (first, again) in repeats(ids(source).into_iter().map(|id| ((id.kind, id.value), id))) {
        let message = format!("the id `{}` is taken by {}", again.value, at(first.place));
        findings.add(again.place, message, "give each its own id");
    }
}

/// Everything has its own name among its kind, in any case: tables, plans and forms show only that.
pub(super) fn name_repeated(source: &Source, findings: &mut Findings) {
    // Empty names are reported as such.
    let names = names(source).into_iter().filter(|name| !name.value.is_empty());
    for (first, again) in repeats(names.map(|name| ((name.kind, name.value.to_lowercase()), name))) {
        let message = format!("the name `{}` is taken by {}", again.value, at(first.place));
        findings.add(again.place, message, "find a name that tells them apart");
    }
}

/// Every capability has its own slot.
pub(super) fn slot_repeated(source: &Source, findings: &mut Findings) {
    let slots = source.capabilities().map(|(d, c)| (*c.slot.get_ref(), (d, c)));
    for ((_, first), (dimension, again)) in repeats(slots) {
        let message =
            format!("slot {} of `{}` is taken by `{}`", again.slot.get_ref(), again.id(), first.id());
        findings.add(dimension.place(&again.slot), message, "give it a slot that was never given before");
    }
}

/// Slots fit in the share link.
pub(super) fn slot_range(source: &Source, findings: &mut Findings) {
    for (dimension, capability) in source.capabilities() {
        let slot = &capability.slot;
        if !usize::try_from(*slot.get_ref()).is_ok_and(|number| number < SLOTS) {
            let message = format!("slot {} of `{}` cannot be", slot.get_ref(), capability.id());
            findings.add(dimension.place(slot), message, format!("use a number from 0 to {}", SLOTS - 1));
        }
    }
}

fn ids(source: &Source) -> Vec<Mark<'_>> {
    let mut ids = Vec::new();
    for dimension in &source.dimensions {
        ids.push(mark(dimension, Kind::Dimension, &dimension.content.id));
    }
    for (dimension, capability) in source.capabilities() {
        ids.push(mark(dimension, Kind::Capability, &capability.id));
    }
    let profile = &source.profile;
    for question in &profile.content.questions {
        ids.push(mark(profile, Kind::Question, &question.id));
    }
    for (_, field) in profile.content.fields() {
        ids.push(mark(profile, Kind::Field, &field.id));
        let kind = Kind::Choice(field.id.get_ref());
        ids.extend(field.options.iter().map(|option| mark(profile, kind, &option.id)));
    }
    let Source { references, presets, patterns, contradictions, glossary, .. } = source;
    ids.extend(references.content.keys().map(|key| mark(references, Kind::Reference, key)));
    ids.extend(presets.content.presets.iter().map(|preset| mark(presets, Kind::Preset, &preset.id)));
    ids.extend(patterns.content.patterns.iter().map(|pattern| mark(patterns, Kind::Pattern, &pattern.id)));
    ids.extend(
        contradictions
            .content
            .contradictions
            .iter()
            .map(|entry| mark(contradictions, Kind::Contradiction, &entry.id)),
    );
    ids.extend(glossary.content.keys().map(|key| mark(glossary, Kind::Term, key)));
    ids
}

fn names(source: &Source) -> Vec<Mark<'_>> {
    let mut names = Vec::new();
    for dimension in &source.dimensions {
        names.push(mark(dimension, Kind::Dimension, &dimension.content.name));
    }
    for (dimension, capability) in source.capabilities() {
        names.push(mark(dimension, Kind::Capability, &capability.name));
    }
    let profile = &source.profile;
    for question in &profile.content.questions {
        names.push(mark(profile, Kind::Question, &question.heading));
    }
    for (_, field) in profile.content.fields() {
        let kind = Kind::Choice(field.id.get_ref());
        names.extend(field.options.iter().map(|option| mark(profile, kind, &option.label)));
    }
    let Source { presets, patterns, glossary, .. } = source;
    names.extend(presets.content.presets.iter().map(|preset| mark(presets, Kind::Preset, &preset.name)));
    names
        .extend(patterns.content.patterns.iter().map(|pattern| mark(patterns, Kind::Pattern, &pattern.name)));
    names.extend(glossary.content.values().map(|term| mark(glossary, Kind::Term, &term.term)));
    names
}

fn mark<'a, T>(document: &'a Document<T>, kind: Kind<'a>, value: &'a Spanned<String>) -> Mark<'a> {
    Mark { kind, place: document.place(value), value: value.get_ref() }
}

fn is_kebab_case(id: &str) -> bool {
    id.split('-')
        .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// A place within a message.
fn at(place: Place<'_>) -> String {
    format!("line {} of `{}`", place.line, place.file)
}
