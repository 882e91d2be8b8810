//! Made-up banks: capabilities that need one another, a context that leaves out and raises, nested patterns.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, SizeRange, select, subsequence};
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use windrose_assessment::each_once;
use windrose_questions::{
    AtLevel, BANK, Bank, Capability, Condition, Context, Dimension, Effect, Effort, Impact, Pattern,
    Severity, SeverityRule, Slot, TargetRule,
};

use crate::fixture::{
    DATA, HARM, KIND, QUESTIONS, Worth, always, contradiction, critical, effect, enforced_with, factor,
    layer, leaked, leaked_bank, other, pattern, slot, target, with_context, with_contradictions,
    with_patterns, worse,
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
    let step = || (worth(), any::<u32>(), vec(any::<Index>(), 0..=2));
    let parts = (prop::bool::weighted(0.35), [step(), step()]).prop_map(|(critical, [one, other])| {
        // The step to Enforced comes after the one to Consistent.
        let (first, second) = (one.1.min(other.1), one.1.max(other.1));
        let part = |(worth, _, needs), rank| StepParts { worth, rank, needs };
        Parts { critical, steps: [part(one, first), part(other, second)] }
    });
    vec(vec(parts, capabilities), dimensions).prop_flat_map(|parts| {
        let bank = assembled(&parts);
        let slots: Vec<Slot> = bank.capabilities().map(|(_, c)| c.slot).collect();
        let patterns = vec(prop_oneof![4 => proven_pattern(&slots), 1 => wild_pattern(&slots)], 0..12);
        let contradictions = vec(condition(any_part(&slots)), 0..4);
        (context(&slots), patterns, contradictions).prop_map(move |(context, patterns, contradictions)| {
            let patterns = patterns.into_iter().zip(0..);
            let patterns = patterns.map(|(pattern, number)| named(&pattern, number));
            let contradictions = contradictions.into_iter().map(|when| contradiction("contradiction", when));
            with_contradictions(with_patterns(with_context(bank, context), patterns), contradictions)
        })
    })
}

const EFFORTS: [Effort; 3] = [Effort::Small, Effort::Medium, Effort::Large];
const IMPACTS: [Impact; 3] = [Impact::Hygiene, Impact::Common, Impact::Systemic];

/// What a capability is made of.
#[derive(Clone, Debug)]
struct Parts {
    critical: bool,
    /// To Consistent and to Enforced.
    steps: [StepParts; 2],
}

#[derive(Clone, Debug)]
struct StepParts {
    worth: Worth,
    /// A step needs those alone that come before it by rank, so that no two need each other.
    rank: u32,
    needs: Vec<Index>,
}

/// The levels that the steps of a bank reach.
const REACHED: [u8; 2] = [2, 3];

fn assembled(dimensions: &[Vec<Parts>]) -> &'static Bank {
    // By rank, then by level, so that the lower step of a capability always comes first.
    let mut steps: Vec<(u32, u8, usize)> = dimensions
        .iter()
        .flatten()
        .zip(0..)
        .flat_map(|(parts, number)| {
            parts.steps.iter().zip(REACHED).map(move |(step, reaches)| (step.rank, reaches, number))
        })
        .collect();
    steps.sort_unstable();
    let mut numbers = 0..;
    let mut capability = |parts: &Parts| -> Capability {
        let number = numbers.next().unwrap_or_default();
        let mut named: Vec<AtLevel> = Vec::new();
        let [one, two] = &parts.steps;
        let [to_consistent, to_enforced] = [(one, 2), (two, 3)].map(|(step, reaches)| {
            let before = steps.iter().take_while(|other| **other < (step.rank, reaches, number));
            let before: Vec<AtLevel> = before
                .filter(|(_, _, other)| *other != number)
                .map(|(_, level, other)| AtLevel { slot: slot_at(*other), level: *level })
                .collect();
            let mut needs: Vec<AtLevel> = Vec::new();
            for index in step.needs.iter().filter(|_| !before.is_empty()) {
                let needed = *index.get(&before);
                let is_twice = needs.iter().any(|other| other.slot == needed.slot);
                let is_implied =
                    named.iter().any(|other| other.slot == needed.slot && other.level >= needed.level);
                if !is_twice && !is_implied {
                    needs.push(needed);
                }
            }
            named.extend(&needs);
            leaked(needs)
        });
        let make = if parts.critical { critical } else { other };
        let worth = parts.steps.each_ref().map(|step| step.worth);
        let id = String::leak(format!("c{number}"));
        enforced_with(to_enforced, make(slot_at(number).number(), id, worth, to_consistent))
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

/// A pattern that is built as the linter of the bank demands: while any capability of the cure is below its level, and
/// some triggers hold. So with the whole cure it is certainly absent, and nothing else that is missing ends it.
fn proven_pattern(slots: &[Slot]) -> impl Strategy<Value = Pattern> + use<> {
    let cure = (subsequence(slots.to_vec(), 1..=slots.len().min(3)), vec(select(&REACHED[..]), 3)).prop_map(
        |(slots, levels)| -> Vec<AtLevel> {
            slots.into_iter().zip(levels).map(|(slot, level)| AtLevel { slot, level }).collect()
        },
    );
    // Now and then a capability contributes in some contexts only.
    let contexts = vec(option::weighted(0.15, field_condition()), 3);
    let trigger = prop_oneof![
        2 => (select(slots.to_vec()), 1..=4_u8).prop_map(|(slot, level)| Condition::AtLeast(slot, level)),
        1 => field_condition(),
    ];
    let triggers = vec(vec(trigger, 1..=2), 0..=2);
    (cure, contexts, triggers, 1..=5_u8, severities(slots)).prop_map(
        |(cure, contexts, triggers, rank, severities)| {
            let low = cure.iter().zip(contexts).map(|(entry, context)| {
                let low = Condition::AtMost(entry.slot, entry.level - 1);
                context.map_or(low, |context| Condition::all(leaked([low, context])))
            });
            let weak = Condition::any(leaked(low));
            // A trigger on what the cure raises is below its level, or that part of the cure would not be needed.
            let below = |trigger: Condition| match trigger {
                Condition::AtLeast(slot, level) => {
                    let entry = cure.iter().find(|entry| entry.slot == slot);
                    Condition::AtLeast(slot, entry.map_or(level, |entry| level.min(entry.level - 1)))
                }
                other => other,
            };
            let triggers =
                triggers.into_iter().map(|any_of| Condition::any(leaked(any_of.into_iter().map(below))));
            let when = Condition::all(leaked([weak].into_iter().chain(triggers)));
            let cure = leaked(cure.iter().copied());
            Pattern { rank, severities, cure, ..pattern("proven", Severity::Moderate, when) }
        },
    )
}

fn named(pattern: &Pattern, number: u8) -> Pattern {
    let id = String::leak(format!("{}-{number}", pattern.id));
    Pattern { id, name: id, ..*pattern }
}

/// One to three severities, worst first, each but the last under any condition.
fn severities(slots: &[Slot]) -> impl Strategy<Value = &'static [SeverityRule]> + use<> {
    let all = vec![Severity::Severe, Severity::High, Severity::Moderate];
    (subsequence(all, 1..=3), vec(condition(any_part(slots)), 2)).prop_map(|(severities, conditions)| {
        let last = severities.last().copied().map(always);
        let before = severities.iter().zip(conditions).take(severities.len() - 1);
        leaked(before.map(|(severity, when)| worse(*severity, when)).chain(last))
    })
}

/// A pattern with any condition and any cure, whether that ends it or not. It is moderate, since of a danger the plan
/// promises more than that: what is in its way comes first.
fn wild_pattern(slots: &[Slot]) -> impl Strategy<Value = Pattern> + use<> {
    let cure = vec((select(slots.to_vec()), select(&REACHED[..])), 0..=2);
    (condition(any_part(slots)), cure, 1..=5_u8).prop_map(|(when, cure, rank)| {
        let cure = leaked(each_once(cure).into_iter().map(|(slot, level)| AtLevel { slot, level }));
        Pattern { rank, cure, ..pattern("wild", Severity::Moderate, when) }
    })
}

/// A condition without parts: on a level, or on the context.
fn any_part(slots: &[Slot]) -> BoxedStrategy<Condition> {
    let slot = || select(slots.to_vec());
    prop_oneof![
        3 => (slot(), 0..=3_u8).prop_map(|(slot, level)| Condition::AtMost(slot, level)),
        3 => (slot(), 1..=4_u8).prop_map(|(slot, level)| Condition::AtLeast(slot, level)),
        1 => field_condition(),
    ]
    .boxed()
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
