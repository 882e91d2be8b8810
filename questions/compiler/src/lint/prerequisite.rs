//! Rules about prerequisites: they lead to capabilities of the bank and never in a circle, or a plan could not
//! be put in order.

use std::collections::{HashMap, HashSet};

use toml::Spanned;

use super::{Findings, repeats};
use crate::Source;
use crate::source::{CapabilityEntry, DimensionFile, Document};

/// Every prerequisite is a capability of the bank.
pub(super) fn unknown(source: &Source, findings: &mut Findings) {
    let ids: HashSet<&str> = source.capabilities().map(|(_, c)| c.id()).collect();
    for (dimension, capability, prerequisite) in edges(source) {
        if !ids.contains(prerequisite.get_ref().as_str()) {
            let message = format!(
                "prerequisite `{}` of `{}` is not in the bank",
                prerequisite.get_ref(),
                capability.id()
            );
            findings.add(
                dimension.place(prerequisite),
                message,
                "write the id of a capability, or remove it",
            );
        }
    }
}

/// No capability waits for itself.
pub(super) fn on_itself(source: &Source, findings: &mut Findings) {
    for (dimension, capability, prerequisite) in edges(source) {
        if prerequisite.get_ref() == capability.id() {
            let message = format!("`{}` is its own prerequisite", capability.id());
            findings.add(dimension.place(prerequisite), message, "remove it");
        }
    }
}

/// No prerequisite is written twice.
pub(super) fn repeated(source: &Source, findings: &mut Findings) {
    for (dimension, capability) in source.capabilities() {
        for (_, again) in repeats(capability.prerequisites.iter().map(|p| (p.get_ref(), p))) {
            let message = format!("`{}` names `{}` twice", capability.id(), again.get_ref());
            findings.add(dimension.place(again), message, "keep one of them");
        }
    }
}

/// No chain of prerequisites comes back to where it began. Reported where the chain closes.
pub(super) fn circular(source: &Source, findings: &mut Findings) {
    let mut walk = Walk {
        by_id: source.capabilities().map(|(d, c)| (c.id(), (d, c))).collect(),
        done: HashSet::new(),
        path: Vec::new(),
    };
    for (_, capability) in source.capabilities() {
        walk.visit(capability.id(), findings);
    }
}

/// A depth-first walk along prerequisites.
struct Walk<'a> {
    by_id: HashMap<&'a str, (&'a Document<DimensionFile>, &'a CapabilityEntry)>,
    /// Capabilities all of whose chains have been seen.
    done: HashSet<&'a str>,
    /// From where the walk began to where it is.
    path: Vec<&'a str>,
}

impl<'a> Walk<'a> {
    fn visit(&mut self, id: &'a str, findings: &mut Findings) {
        let Some((dimension, capability)) = self.by_id.get(id).copied() else { return };
        if self.done.contains(id) {
            return;
        }
        self.path.push(id);
        // One that is its own prerequisite has a rule of its own.
        for next in capability.prerequisites.iter().filter(|p| p.get_ref() != id) {
            let on_path = self.path.iter().skip_while(|step| *step != next.get_ref());
            let cycle: Vec<String> = on_path.map(|step| format!("`{step}` -> ")).collect();
            if cycle.is_empty() {
                self.visit(next.get_ref(), findings);
            } else {
                let message =
                    format!("prerequisites run in a circle: {}`{}`", cycle.concat(), next.get_ref());
                findings.add(dimension.place(next), message, "remove the weakest of them");
            }
        }
        self.path.pop();
        self.done.insert(id);
    }
}

/// Every prerequisite with the capability and file it stands in.
fn edges(
    source: &Source,
) -> impl Iterator<Item = (&Document<DimensionFile>, &CapabilityEntry, &Spanned<String>)> {
    source.capabilities().flat_map(|(d, c)| c.prerequisites.iter().map(move |p| (d, c, p)))
}
