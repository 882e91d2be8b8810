//! Made-up banks: capabilities that need one another, a context that leaves out and raises, nested patterns.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, SizeRange, select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use windrose_questions::{
    BANK, Bank, Capability, Condition, Context, Dimension, Effect, Effort, Impact, Pattern, Severity, Slot,
    TargetRule,
};

use crate::fixture::{
    DATA, HARM, KIND, QUESTIONS, Worth, critical, effect, factor, layer, leaked, leaked_bank, other, pattern,
    slot, target, with_context, with_patterns,
};

/// The real bank, and made-up ones with twelve factors and four layers.
pub(crate) fn banks() -> &'static [&'static Bank] {
    static BANKS: LazyLock<Vec<&'static Bank>> = LazyLock::new(|| {
        let mut runner = TestRunner::deterministic();
        let any = bank(16, 1..=6);
        let made_up = |_| any.new_tree(&mut runner).expect("nothing is filtered out").current();
        [&BANK].into_iter().chain((0..6).map(made_up)).collect()
    });
    &BANKS
}

/// A bank of so many dimensions with so many capabilities each; of four dimensions, three are factors.
pub(crate) fn bank(
    dimensions: impl Into<SizeRange>,
    capabilities: impl Into<SizeRange>,
) -> impl Strategy<Value = &'static Bank> {
    let worth = || (select(&EFFORTS[..]), select(&IMPACTS[..]));
    let needs = vec(any::<Index>(), 0..=3);
    let parts = (prop::bool::weighted(0.35), [worth(), worth()], any::<u32>(), needs)
        .prop_map(|(critical, steps, rank, needs)| Parts { critical, steps, rank, needs });
    vec(vec(parts, capabilities), dimensions).prop_flat_map(|parts| {
        let bank = assembled(&parts);
        let slots: Vec<Slot> = bank.capabilities().map(|(_, c)| c.slot).collect();
        (context(&slots), vec(any_pattern(&slots), 0..8))
            .prop_map(move |(context, patterns)| with_patterns(with_context(bank, context), patterns))
    })
}

const EFFORTS: [Effort; 3] = [Effort::Small, Effort::Medium, Effort::Large];
const IMPACTS: [Impact; 3] = [Impact::Hygiene, Impact::Common, Impact::Systemic];

/// What a capability is made of.
#[derive(Clone, Debug)]
struct Parts {
    critical: bool,
    steps: [Worth; 2],
    /// A capability needs those alone that come before it by rank, so that no two need each other.
    rank: u32,
    needs: Vec<Index>,
}

fn assembled(dimensions: &[Vec<Parts>]) -> &'static Bank {
    let ranks: Vec<(u32, usize)> = dimensions.iter().flatten().map(|p| p.rank).zip(0..).collect();
    let mut numbers = 0..;
    let mut capability = |parts: &Parts| -> Capability {
        let number = numbers.next().unwrap_or_default();
        let before: Vec<usize> =
            ranks.iter().filter(|rank| **rank < (parts.rank, number)).map(|(_, number)| *number).collect();
        let mut needs: Vec<Slot> = Vec::new();
        for index in parts.needs.iter().filter(|_| !before.is_empty()) {
            let needed = slot_at(*index.get(&before));
            if !needs.contains(&needed) {
                needs.push(needed);
            }
        }
        let make = if parts.critical { critical } else { other };
        make(slot_at(number).number(), String::leak(format!("c{number}")), parts.steps, leaked(needs))
    };
    leaked_bank(dimensions.iter().enumerate().map(|(place, parts)| {
        let make: fn(&'static str, &'static [Capability]) -> Dimension =
            if place * 4 < dimensions.len() * 3 { factor } else { layer };
        make(String::leak(format!("d{place}")), leaked(parts.iter().map(&mut capability)))
    }))
}

fn slot_at(number: usize) -> Slot {
    slot(u8::try_from(number).expect("made-up banks have fewer than 128 capabilities"))
}

fn some(slots: &[Slot]) -> impl Strategy<Value = &'static [Slot]> + use<> {
    subsequence(slots.to_vec(), 0..=slots.len().min(4)).prop_map(leaked)
}

fn context(slots: &[Slot]) -> impl Strategy<Value = Context> + use<> {
    let of_profile = || condition(field_condition().boxed());
    let effects = (of_profile(), some(slots), some(slots), select(vec!["one reason", "another", "a third"]))
        .prop_map(|(when, off, critical, reason)| -> Effect { effect(when, off, critical, reason) });
    let targets = (of_profile(), 0..=4_u8, 0..=4_u8, some(slots))
        .prop_map(|(when, critical, other, proven)| -> TargetRule { target(when, critical, other, proven) });
    (vec(effects, 0..6), vec(targets, 0..3), of_profile()).prop_map(|(effects, targets, single_service)| {
        Context {
            questions: &QUESTIONS,
            effects: leaked(effects),
            targets: leaked(targets),
            single_service,
            ..Context::NONE
        }
    })
}

fn any_pattern(slots: &[Slot]) -> impl Strategy<Value = Pattern> + use<> {
    let slot = || select(slots.to_vec());
    let part = prop_oneof![
        3 => (slot(), 0..=3_u8).prop_map(|(slot, level)| Condition::AtMost(slot, level)),
        3 => (slot(), 1..=4_u8).prop_map(|(slot, level)| Condition::AtLeast(slot, level)),
        1 => field_condition(),
    ]
    .boxed();
    let severity = select(vec![Severity::Moderate, Severity::High]);
    (severity, condition(part.clone()), option::of(condition(part)))
        .prop_map(|(severity, when, raise)| Pattern { raise, ..pattern("pattern", severity, when) })
}

fn field_condition() -> impl Strategy<Value = Condition> {
    let codes = || subsequence(vec![1, 2, 3, 4, 8_u8], 1..=3).prop_map(leaked);
    let field = || select(vec![KIND, DATA, HARM]);
    prop_oneof![
        2 => (field(), codes()).prop_map(|(field, codes)| Condition::Is(field, codes)),
        1 => (field(), codes()).prop_map(|(field, codes)| Condition::IsNot(field, codes)),
    ]
}

/// One of these, or so many of several, to any depth up to three.
fn condition(part: BoxedStrategy<Condition>) -> impl Strategy<Value = Condition> {
    part.prop_recursive(3, 8, 3, |inner| {
        (1..=3_usize, vec(inner, 1..=3))
            .prop_map(|(wanted, of)| Condition::Holding(wanted.min(of.len()), leaked(of)))
    })
}
