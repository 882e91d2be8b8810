//! Rules about what steps need: it leads to capabilities of the bank, to levels that a step reaches, says nothing twice, and
//! never runs in a circle, or a plan could not be put in order. And about first slices: large steps have one.

use std::collections::HashSet;

use toml::Spanned;

use super::{Findings, repeats};
use crate::Source;
use crate::problem::Place;
use crate::source::{CapabilityEntry, DimensionFile, Document, EFFORTS, LevelEntry};

/// The levels that the steps of the bank reach, the lower one first.
pub(super) const REACHED: [i64; 2] = [2, 3];
/// The effort of a step that has a first slice.
const LARGE: &str = "L";

/// What a step needs is in the bank, at a level that a step reaches.
pub(super) fn unknown(source: &Source, findings: &mut Findings) {
    for Need { dimension, capability, entry } in needs(source) {
        let LevelEntry { capability: id, at_least } = entry.get_ref();
        if source.capability(id.get_ref()).is_none() {
            let message = format!("`{}` of `{}` is not in the bank", id.get_ref(), capability.id());
            findings.add(dimension.place(entry), message, "write the id of a capability, or remove it");
        } else if !REACHED.contains(at_least.get_ref()) {
            let message = format!("no step of the bank leads to level {}", at_least.get_ref());
            findings.add(dimension.place(entry), message, "write level 2 or 3");
        }
    }
}

/// No step waits for its own capability: its lower step comes first anyway.
pub(super) fn on_itself(source: &Source, findings: &mut Findings) {
    for Need { dimension, capability, entry } in needs(source) {
        if entry.get_ref().capability.get_ref() == capability.id() {
            findings.add(dimension.place(entry), format!("`{}` needs itself", capability.id()), "remove it");
        }
    }
}

/// Nothing is named twice: not by one step, nor by the next one what the one before it needs already.
pub(super) fn repeated(source: &Source, findings: &mut Findings) {
    for (dimension, capability) in source.capabilities() {
        for (_, step) in capability.steps() {
            let named = step.needs.iter().map(|need| (need.get_ref().capability.get_ref(), need));
            for (_, again) in repeats(named) {
                let message =
                    format!("`{}` names `{}` twice", capability.id(), again.get_ref().capability.get_ref());
                findings.add(dimension.place(again), message, "keep one of them");
            }
        }
        for need in &capability.to_enforced.needs {
            let LevelEntry { capability: id, at_least } = need.get_ref();
            let is_implied = capability.to_consistent.needs.iter().any(|before| {
                let before = before.get_ref();
                before.capability.get_ref() == id.get_ref() && before.at_least.get_ref() >= at_least.get_ref()
            });
            if is_implied {
                let message = format!("the step to level 2 of `{}` needs it already", capability.id());
                findings.add(dimension.place(need), message, "remove it here");
            }
        }
    }
}

/// No chain of steps comes back to where it began. Reported where the chain closes.
pub(super) fn circular(source: &Source, findings: &mut Findings) {
    let mut walk = Walk { source, done: HashSet::new(), path: Vec::new() };
    for (dimension, capability) in source.capabilities() {
        for reaches in REACHED {
            walk.go(Step { id: capability.id(), reaches }, dimension.place(&capability.id), findings);
        }
    }
}

/// A large step can be begun this month, and what is not large needs no beginning of its own.
pub(super) fn slice(source: &Source, findings: &mut Findings) {
    for (dimension, capability) in source.capabilities() {
        for (key, step) in capability.steps() {
            let effort = step.effort.get_ref();
            let fault = match (effort == LARGE, &step.first_slice) {
                (true, None) => "is large and has no first slice",
                // An unknown effort has a rule of its own.
                (false, Some(_)) if EFFORTS.iter().any(|(known, _)| known == effort) => {
                    "has a first slice and is not large"
                }
                _ => continue,
            };
            let message = format!("`{key}` of `{}` {fault}", capability.id());
            let remedy = "write `first_slice` where the effort is L, and only there";
            findings.add(dimension.place(&step.effort), message, remedy);
        }
    }
}

/// A step by the capability that it raises and the level that it reaches.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Step<'a> {
    id: &'a str,
    reaches: i64,
}

/// A depth-first walk along what steps need. The step to 3 comes after the one to 2, so it needs that, too.
struct Walk<'a> {
    source: &'a Source,
    /// Steps all of whose chains have been seen.
    done: HashSet<Step<'a>>,
    /// From where the walk began to where it is.
    path: Vec<Step<'a>>,
}

impl<'a> Walk<'a> {
    /// Goes on to a step, which was named at this place.
    fn go(&mut self, step: Step<'a>, place: Place<'a>, findings: &mut Findings) {
        let on_path = self.path.iter().skip_while(|before| **before != step);
        let circle: Vec<String> = on_path.chain([&step]).map(ToString::to_string).collect();
        if circle.len() > 1 {
            let message = format!("needs run in a circle: {}", circle.join(" -> "));
            findings.add(place, message, "remove the weakest of them");
        } else if !self.done.contains(&step) {
            self.path.push(step);
            self.on(step, place, findings);
            self.path.pop();
            self.done.insert(step);
        }
    }

    /// Goes on from a step to all that it needs.
    fn on(&mut self, step: Step<'a>, place: Place<'a>, findings: &mut Findings) {
        let [lower, upper] = REACHED;
        let found = self.source.capabilities().find(|(_, capability)| capability.id() == step.id);
        let Some((dimension, capability)) = found else { return };
        if step.reaches == upper {
            self.go(Step { reaches: lower, ..step }, place, findings);
        }
        let entry = if step.reaches == upper { &capability.to_enforced } else { &capability.to_consistent };
        // One that needs itself has a rule of its own.
        for need in entry.needs.iter().filter(|need| need.get_ref().capability.get_ref() != step.id) {
            let LevelEntry { capability, at_least } = need.get_ref();
            let next = Step { id: capability.get_ref(), reaches: *at_least.get_ref() };
            self.go(next, dimension.place(need), findings);
        }
    }
}

impl std::fmt::Display for Step<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}` to {}", self.id, self.reaches)
    }
}

/// What a step needs, and where it stands.
struct Need<'a> {
    dimension: &'a Document<DimensionFile>,
    capability: &'a CapabilityEntry,
    entry: &'a Spanned<LevelEntry>,
}

fn needs(source: &Source) -> impl Iterator<Item = Need<'_>> {
    source.capabilities().flat_map(|(dimension, capability)| {
        let needs = capability.steps().into_iter().flat_map(|(_, step)| &step.needs);
        needs.map(move |entry| Need { dimension, capability, entry })
    })
}
