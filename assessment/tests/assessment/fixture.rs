//! Small banks and the answers to them, so that a test is one sentence.
//!
//! The constructors are `const`, so a bank can be a `static`; what is built while a test runs is leaked,
//! since a bank is `'static` by design.

use windrose_assessment::{Answer, Assessment, Level};
use windrose_questions::{Bank, Capability, Dimension, Effort, Group, Impact, LEVELS, Slot, Standing, Step};

/// What a step costs and what it is worth.
pub(crate) type Worth = (Effort, Impact);

/// A step that tells nothing apart: up to a week, hygiene.
pub(crate) const PLAIN: Worth = (Effort::Small, Impact::Hygiene);

/// A capability that weighs 2 and caps its dimension; its steps to Consistent and to Enforced.
pub(crate) const fn critical(
    number: u8,
    id: &'static str,
    steps: [Worth; 2],
    prerequisites: &'static [Slot],
) -> Capability {
    let [to_consistent, to_enforced] = steps;
    Capability {
        id,
        slot: slot(number),
        critical: true,
        name: id,
        question: "",
        levels: LEVELS,
        evidence: "",
        fails: "",
        nuance: None,
        steps: [step(to_consistent), step(to_enforced)],
        prerequisites,
        references: &[],
    }
}

/// A capability that weighs 1.
pub(crate) const fn other(
    number: u8,
    id: &'static str,
    steps: [Worth; 2],
    prerequisites: &'static [Slot],
) -> Capability {
    Capability { critical: false, ..critical(number, id, steps, prerequisites) }
}

const fn step((effort, impact): Worth) -> Step {
    Step { action: "", effort, impact }
}

/// A dimension of the factors.
pub(crate) const fn factor(id: &'static str, capabilities: &'static [Capability]) -> Dimension {
    Dimension {
        id,
        numeral: "",
        group: Group::Factor,
        name: id,
        principle: "",
        why: "",
        nuance_heading: "",
        nuance: "",
        standing: Standing::NearUniversal,
        capabilities,
    }
}

/// A dimension of the layers.
pub(crate) const fn layer(id: &'static str, capabilities: &'static [Capability]) -> Dimension {
    Dimension { group: Group::Layer, standing: Standing::BeyondFactors, ..factor(id, capabilities) }
}

/// Bank 1, edition 1.
pub(crate) const fn bank(dimensions: &'static [Dimension]) -> Bank {
    Bank { number: 1, edition: 1, dated: "2026-11-23", dimensions }
}

/// The slot of this number.
pub(crate) const fn slot(number: u8) -> Slot {
    Slot::new(number).expect("slots of tests are below 128")
}

/// The level of this number.
pub(crate) const fn level(number: u8) -> Level {
    Level::new(number).expect("levels are 0 to 4")
}

/// A list that lives as long as the tests.
pub(crate) fn leaked<T>(items: impl IntoIterator<Item = T>) -> &'static [T] {
    Box::leak(items.into_iter().collect())
}

/// A bank that lives as long as the tests.
pub(crate) fn leaked_bank(dimensions: impl IntoIterator<Item = Dimension>) -> &'static Bank {
    Box::leak(Box::new(bank(leaked(dimensions))))
}

/// The same bank without one capability.
pub(crate) fn without(bank: &'static Bank, gone: Slot) -> &'static Bank {
    leaked_bank(bank.dimensions.iter().map(|d| Dimension {
        capabilities: leaked(d.capabilities.iter().filter(|c| c.slot != gone).map(copy)),
        ..*d
    }))
}

fn copy(capability: &Capability) -> Capability {
    let [to_consistent, to_enforced] = &capability.steps;
    let again = |s: &Step| Step { action: s.action, effort: s.effort, impact: s.impact };
    Capability { steps: [again(to_consistent), again(to_enforced)], ..*capability }
}

/// Answers by capability: `"cfg-secrets=1 cfg-audited=? cfg-flags=n/a"`. Whatever is not named is unanswered.
pub(crate) fn answers(bank: &'static Bank, text: &str) -> Assessment {
    text.split_whitespace().fold(Assessment::default(), |assessment, pair| {
        let (id, answer) = pair.split_once('=').expect("an answer is written id=answer");
        let capability = bank.capability_by_id(id).expect("the bank has the capability");
        assessment.with_answer(capability.slot, answer_of(answer))
    })
}

/// `0` to `4`, `?` for "don't know", `n/a`, `-` for unanswered.
pub(crate) fn answer_of(text: &str) -> Answer {
    match text {
        "-" => Answer::Unanswered,
        "?" => Answer::DontKnow,
        "n/a" => Answer::NotApplicable,
        number => Answer::Level(level(number.parse().expect("an answer is 0 to 4, ?, n/a or -"))),
    }
}
