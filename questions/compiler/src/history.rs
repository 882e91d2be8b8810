//! Rules about editions: they are counted without a gap, and ids and slots belong together for ever.

use std::collections::BTreeMap;

use crate::Source;
use crate::problem::{Place, Problem};
use crate::source::BANK_FILE;

/// Name of the folder of a language that keeps the content files of earlier editions, each in a folder named by its number.
pub const FROZEN: &str = "earlier";

/// Name of the rule.
const RULE: &str = "editions";

/// Everything in which the bank and the editions before it, the first one first, do not fit together.
pub fn history(source: &Source, earlier: &[Source]) -> Vec<Problem> {
    let mut problems = numbers(source, earlier);
    let mut ids: BTreeMap<i64, &str> = BTreeMap::new();
    let mut slots: BTreeMap<&str, i64> = BTreeMap::new();
    for old in earlier {
        for (_, capability) in old.capabilities() {
            let slot = *capability.slot.get_ref();
            ids.insert(slot, capability.id());
            slots.insert(capability.id(), slot);
        }
    }
    for (dimension, capability) in source.capabilities() {
        let slot = *capability.slot.get_ref();
        let place = dimension.place(&capability.slot);
        if let Some(id) = ids.get(&slot).filter(|id| **id != capability.id()) {
            let message =
                format!("slot {slot} of `{}` belonged to `{id}` in an earlier edition", capability.id());
            problems.push(place.problem(RULE, message, "give it a slot that was never given before"));
        } else if let Some(before) = slots.get(capability.id()).filter(|before| **before != slot) {
            let message = format!("`{}` had slot {before} in an earlier edition", capability.id());
            problems.push(place.problem(RULE, message, format!("give it slot {before} again")));
        }
    }
    problems
}

/// Edition 3 comes after 1 and 2, and says so.
fn numbers(source: &Source, earlier: &[Source]) -> Vec<Problem> {
    (1..)
        .zip(earlier.iter().chain([source]))
        .filter(|(number, source)| source.bank.content.edition.get_ref() != number)
        .map(|(number, source)| {
            let edition = &source.bank.content.edition;
            let message = format!("edition {} stands where edition {number} is expected", edition.get_ref());
            let remedy = format!(
                "keep the files of each earlier edition in `{FROZEN}/`, in a folder named by its number"
            );
            let Place { line, .. } = source.bank.place(edition);
            Place { file: BANK_FILE, line }.problem(RULE, message, remedy)
        })
        .collect()
}
