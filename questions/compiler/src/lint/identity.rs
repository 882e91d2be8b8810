//! Rules about ids, slots and names: each given once, ids and slots for ever.

use super::{Findings, repeats};
use crate::Source;
use crate::problem::Place;

/// Number of slots there can ever be: `Slot::COUNT` of `windrose-questions`, which cannot be named from here
/// because that crate is built by this one. A test there compares the two.
pub const SLOTS: usize = 128;

/// Ids of dimensions and capabilities and keys of references are lower-case words joined by hyphens.
pub(super) fn kebab_case(source: &Source, findings: &mut Findings) {
    let mut check = |place: Place<'_>, id: &str| {
        if !is_kebab_case(id) {
            let remedy = "use lower-case letters and digits, words joined by single hyphens";
            findings.add(place, format!("`{id}` is not kebab-case"), remedy);
        }
    };
    for dimension in &source.dimensions {
        check(dimension.place(&dimension.content.id), dimension.content.id.get_ref());
    }
    for (dimension, capability) in source.capabilities() {
        check(dimension.place(&capability.id), capability.id());
    }
    for key in source.references.content.keys() {
        check(source.references.place(key), key.get_ref());
    }
}

/// Every capability has its own id.
pub(super) fn id_repeated(source: &Source, findings: &mut Findings) {
    for (first, (dimension, again)) in repeats(source.capabilities().map(|(d, c)| (c.id(), (d, c)))) {
        let message = format!("the id `{}` is taken by {}", again.id(), at(first.0.place(&first.1.id)));
        findings.add(dimension.place(&again.id), message, "give each capability its own id");
    }
}

/// Every dimension has its own name, and so has every capability: tables and plans show only that.
pub(super) fn name_repeated(source: &Source, findings: &mut Findings) {
    let dimensions = source.dimensions.iter().map(|d| (d, &d.content.name));
    let capabilities = source.capabilities().map(|(d, c)| (d, &c.name));
    let key = |name: &str| name.to_lowercase();
    let mut pairs = repeats(dimensions.map(|(d, name)| (key(name.get_ref()), (d, name))));
    pairs.extend(repeats(capabilities.map(|(d, name)| (key(name.get_ref()), (d, name)))));
    for (first, (dimension, again)) in pairs {
        // Empty names are reported as such.
        if !again.get_ref().is_empty() {
            let message =
                format!("the name `{}` is taken by {}", again.get_ref(), at(first.0.place(first.1)));
            findings.add(dimension.place(again), message, "find a name that tells them apart");
        }
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

fn is_kebab_case(id: &str) -> bool {
    id.split('-')
        .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()))
}

/// A place within a message.
fn at(place: Place<'_>) -> String {
    format!("line {} of `{}`", place.line, place.file)
}
