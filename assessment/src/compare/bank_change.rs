//! What is new, gone or changed from one edition of the bank to another. Texts that ask nothing (names, reasons,
//! steps, references) may change freely and are not told.

use windrose_questions::{Bank, Capability, Dimension, Pattern};

use super::{is_kept, means_the_same};

/// One difference of two banks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BankChange {
    /// A question that the older one does not ask.
    Added(&'static Capability),
    /// A question that the newer one does not ask.
    Removed(&'static Capability),
    /// Question or level statements say something else: older, newer.
    Reworded(&'static Capability, &'static Capability),
    /// Critical in the newer one.
    MadeCritical(&'static Capability),
    /// Critical in the older one.
    NoLongerCritical(&'static Capability),
    /// In another dimension: the older one, the newer one.
    Moved(&'static Capability, &'static Dimension, &'static Dimension),
    /// A risk pattern that the older one does not look for.
    PatternAdded(&'static Pattern),
    /// A risk pattern that the newer one does not look for.
    PatternRemoved(&'static Pattern),
    /// A risk pattern that is there under other conditions, or whose questions were reworded.
    PatternChanged(&'static Pattern),
}

/// Everything that differs, in the order of the newer bank; what is gone stands behind, in the order of the older one.
pub fn bank_changes(older: &'static Bank, newer: &'static Bank) -> Vec<BankChange> {
    let mut changes = Vec::new();
    for (dimension, capability) in newer.capabilities() {
        let before = older.capabilities().find(|(_, c)| c.slot == capability.slot);
        let Some((old_dimension, old)) = before else {
            changes.push(BankChange::Added(capability));
            continue;
        };
        if !means_the_same(old, capability) {
            changes.push(BankChange::Reworded(old, capability));
        }
        match (old.critical, capability.critical) {
            (false, true) => changes.push(BankChange::MadeCritical(capability)),
            (true, false) => changes.push(BankChange::NoLongerCritical(capability)),
            _ => {}
        }
        if old_dimension.id != dimension.id {
            changes.push(BankChange::Moved(capability, old_dimension, dimension));
        }
    }
    let gone = older.capabilities().map(|(_, c)| c).filter(|c| newer.capability(c.slot).is_none());
    changes.extend(gone.map(BankChange::Removed));
    for pattern in newer.patterns {
        match older.patterns.iter().find(|p| p.id == pattern.id) {
            None => changes.push(BankChange::PatternAdded(pattern)),
            Some(old) if !looks_for_the_same(older, old, newer, pattern) => {
                changes.push(BankChange::PatternChanged(pattern));
            }
            Some(_) => {}
        }
    }
    let gone = older.patterns.iter().filter(|p| newer.patterns.iter().all(|n| n.id != p.id));
    changes.extend(gone.map(BankChange::PatternRemoved));
    changes
}

/// True if a finding of one is a finding of the other: same conditions, over questions that mean the same.
pub(super) fn looks_for_the_same(
    older: &'static Bank,
    old: &'static Pattern,
    newer: &'static Bank,
    new: &'static Pattern,
) -> bool {
    let mut slots = Vec::new();
    let severities = new.severities.iter().filter_map(|rule| rule.when.as_ref());
    for condition in std::iter::once(&new.when).chain(severities) {
        condition.slots(&mut |slot| slots.push(slot));
    }
    std::ptr::eq(old, new)
        || (old.when == new.when
            && old.severities == new.severities
            && slots.into_iter().all(|slot| is_kept(older, newer, slot)))
}
