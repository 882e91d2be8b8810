//! A simulated edition 2 of the bank: one capability added, one removed, one reworded, one made critical, one moved.

use std::sync::LazyLock;

use windrose_assessment::{BankChange, bank_changes};
use windrose_questions::{BANK, Bank, Capability, Condition, Dimension, Pattern, Slot};

/// The simulated edition.
pub(crate) static SECOND: LazyLock<&'static Bank> = LazyLock::new(second);

/// What it changed.
pub(crate) static CHANGED: LazyLock<Changed> = LazyLock::new(|| {
    let mut free = BANK.capabilities().map(|(_, c)| c).filter(|c| !c.critical && !is_needed(c.slot));
    let mut next = || free.next().expect("there are questions on which nothing rests");
    let (removed, made_critical, moved) = (next(), next(), next());
    let (_, reworded) = BANK.capabilities().find(|(_, c)| c.critical).expect("there are critical questions");
    Changed { removed, made_critical, moved, reworded }
});

pub(crate) struct Changed {
    pub(crate) removed: &'static Capability,
    pub(crate) made_critical: &'static Capability,
    pub(crate) moved: &'static Capability,
    pub(crate) reworded: &'static Capability,
}

/// The slot of what edition 2 asks newly.
pub(crate) fn added() -> Slot {
    Slot::new(127).expect("there is a last slot")
}

fn second() -> &'static Bank {
    let changed = &*CHANGED;
    let mut dimensions: Vec<(Dimension, Vec<Capability>)> =
        BANK.dimensions.iter().map(|d| (d.clone(), d.capabilities.to_vec())).collect();
    for (_, capabilities) in &mut dimensions {
        capabilities.retain(|c| c.slot != changed.removed.slot && c.slot != changed.moved.slot);
        for capability in capabilities {
            if capability.slot == changed.reworded.slot {
                capability.question = "Is this asked in other words since edition 2?";
            }
            capability.critical |= capability.slot == changed.made_critical.slot;
        }
    }
    let last = dimensions.len() - 1;
    dimensions[last].1.push(changed.moved.clone());
    let new = Capability {
        id: "added-in-two",
        slot: added(),
        name: "New in two",
        critical: true,
        ..changed.removed.clone()
    };
    dimensions[0].1.push(new);
    let dimensions: Vec<Dimension> = dimensions
        .into_iter()
        .map(|(dimension, c)| Dimension { capabilities: c.leak(), ..dimension })
        .collect();
    let earlier = vec![BANK.clone()].leak();
    Box::leak(Box::new(Bank { edition: 2, earlier, dimensions: dimensions.leak(), ..BANK.clone() }))
}

/// True if a risk pattern or another question rests on it.
fn is_needed(slot: Slot) -> bool {
    let names = |condition: &Condition| {
        let mut is_named = false;
        condition.slots(&mut |other| is_named |= other == slot);
        is_named
    };
    let severities = |p: &Pattern| p.severities.iter().any(|rule| rule.when.as_ref().is_some_and(names));
    let cures = |p: &Pattern| p.cure.iter().any(|entry| entry.slot == slot);
    let in_pattern = BANK.patterns.iter().any(|p| names(&p.when) || severities(p) || cures(p));
    let in_contradiction = BANK.contradictions.iter().any(|c| names(&c.when));
    let needs = |c: &Capability| c.steps.iter().flat_map(|step| step.needs).any(|need| need.slot == slot);
    in_pattern || in_contradiction || BANK.capabilities().any(|(_, c)| needs(c))
}

#[test]
fn edition_two_differs_in_five_ways() {
    let changes = bank_changes(&BANK, *SECOND);
    let is = |kind: fn(&BankChange) -> bool| changes.iter().filter(|change| kind(change)).count();
    assert_eq!(
        [
            is(|c| matches!(c, BankChange::Added(_))),
            is(|c| matches!(c, BankChange::Removed(_))),
            is(|c| matches!(c, BankChange::Reworded(..))),
            is(|c| matches!(c, BankChange::MadeCritical(_))),
            is(|c| matches!(c, BankChange::Moved(..))),
        ],
        [1; 5],
        "{changes:?}"
    );
}
