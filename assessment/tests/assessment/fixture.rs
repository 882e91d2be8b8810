//! Small banks and the answers to them, so that a test is one sentence.
//!
//! The constructors are `const`, so a bank can be a `static`; what is built while a test runs is leaked,
//! since a bank is `'static` by design.

use windrose_assessment::{Answer, Assessment, Depth, Level, Scope};
use windrose_questions::{
    AtLevel, Bank, Capability, Choice, Condition, Context, ContextQuestion, Contradiction, Dimension, Effect,
    Effort, Field, FirstSlice, Group, Impact, LEVELS, Pattern, Severity, SeverityRule, Slot, Standing, Step,
    TargetRule,
};

/// What a step costs and what it is worth.
pub(crate) type Worth = (Effort, Impact);

/// A step that tells nothing apart: up to a week, hygiene.
pub(crate) const PLAIN: Worth = (Effort::Small, Impact::Hygiene);

/// A capability that weighs 2 and caps its dimension; its steps to Consistent and to Enforced, and what the first of them
/// needs.
pub(crate) const fn critical(
    number: u8,
    id: &'static str,
    steps: [Worth; 2],
    needs: &'static [AtLevel],
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
        steps: [Step { needs, ..step(to_consistent) }, step(to_enforced)],
        references: &[],
    }
}

/// A capability that weighs 1.
pub(crate) const fn other(
    number: u8,
    id: &'static str,
    steps: [Worth; 2],
    needs: &'static [AtLevel],
) -> Capability {
    Capability { critical: false, ..critical(number, id, steps, needs) }
}

/// The same capability, whose step to Enforced needs this.
pub(crate) const fn enforced_with(needs: &'static [AtLevel], capability: Capability) -> Capability {
    let Capability { steps: [to_consistent, to_enforced], .. } = capability;
    Capability { steps: [to_consistent, Step { needs, ..to_enforced }], ..capability }
}

/// The capability in the slot of this number, at this level: as a need, or as part of a cure.
pub(crate) const fn at(number: u8, level: u8) -> AtLevel {
    AtLevel { slot: slot(number), level }
}

/// A large step has a first slice, no other has one.
const fn step((effort, impact): Worth) -> Step {
    let first_slice = match effort {
        Effort::Large => Some(FirstSlice { action: "", shows: "" }),
        Effort::Small | Effort::Medium => None,
    };
    Step { action: "", effort, impact, needs: &[], first_slice }
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
        verify: None,
        capabilities,
    }
}

/// A dimension of the layers.
pub(crate) const fn layer(id: &'static str, capabilities: &'static [Capability]) -> Dimension {
    Dimension { group: Group::Layer, standing: Standing::BeyondFactors, ..factor(id, capabilities) }
}

/// Bank 1, edition 1, without context and patterns: targets are 3 for critical capabilities, 2 for others.
pub(crate) const fn bank(dimensions: &'static [Dimension]) -> Bank {
    Bank {
        number: 1,
        edition: 1,
        dated: "2026-11-23",
        dimensions,
        context: Context::NONE,
        patterns: &[],
        contradictions: &[],
        earlier: &[],
        glossary: &[],
    }
}

/// A context question each way: `kind` takes several of 1, 2 and 4, or 8 alone; `data` one of 1 and 2, or 3 for
/// "don't know", beside `harm` with one of 1, 2 and 3.
pub(crate) static QUESTIONS: [ContextQuestion; 2] = [
    question(&[field("kind", KIND, true, &KINDS)]),
    question(&[field("data", DATA, false, &DATAS), field("harm", HARM, false, &HARMS)]),
];

/// Number of the field `kind`.
pub(crate) const KIND: u8 = 0;
/// Number of the field `data`.
pub(crate) const DATA: u8 = 1;
/// Number of the field `harm`.
pub(crate) const HARM: u8 = 2;

static KINDS: [Choice; 4] = [choice(1), choice(2), choice(4), Choice { alone: true, ..choice(8) }];
static DATAS: [Choice; 3] = [choice(1), choice(2), Choice { unknown: true, ..choice(3) }];
static HARMS: [Choice; 3] = [choice(1), choice(2), choice(3)];

const fn question(fields: &'static [Field]) -> ContextQuestion {
    ContextQuestion { id: "", heading: "", ask: "", why: "", fields }
}

const fn field(id: &'static str, number: u8, many: bool, options: &'static [Choice]) -> Field {
    Field { id, number, ask: "", many, options }
}

const fn choice(code: u8) -> Choice {
    Choice { id: "", code, label: "", alone: false, unknown: false }
}

/// While this holds, the first slots are left out and the second critical.
pub(crate) const fn effect(
    when: Condition,
    off: &'static [Slot],
    critical: &'static [Slot],
    reason: &'static str,
) -> Effect {
    Effect { when, off, critical, reason }
}

/// While this holds, critical capabilities aim at one level and others at another.
pub(crate) const fn target(when: Condition, critical: u8, other: u8, proven: &'static [Slot]) -> TargetRule {
    TargetRule { when, critical, other, proven, reason: "" }
}

/// A pattern of rank 1 that is equally bad everywhere, and of whose cure a test says nothing.
pub(crate) const fn pattern(id: &'static str, severity: Severity, when: Condition) -> Pattern {
    let severities: &[SeverityRule] = match severity {
        Severity::Moderate => const { &[always(Severity::Moderate)] },
        Severity::High => const { &[always(Severity::High)] },
        Severity::Severe => const { &[always(Severity::Severe)] },
    };
    let (sign, why, remedy) = ("", "", "");
    Pattern { id, name: id, rank: 1, severities, when, cure: &[], sign, why, remedy, references: &[] }
}

/// As bad as this while the condition holds.
pub(crate) const fn worse(is: Severity, when: Condition) -> SeverityRule {
    SeverityRule { is, when: Some(when) }
}

/// As bad as this while nothing makes it worse.
pub(crate) const fn always(is: Severity) -> SeverityRule {
    SeverityRule { is, when: None }
}

/// Answers, or answers and context, that cannot both be true.
pub(crate) const fn contradiction(id: &'static str, when: Condition) -> Contradiction {
    Contradiction { id, when, says: "", check: "" }
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

/// The same bank with another context.
pub(crate) fn with_context(bank: &'static Bank, context: Context) -> &'static Bank {
    Box::leak(Box::new(Bank { context, ..*bank }))
}

/// The same bank with other patterns.
pub(crate) fn with_patterns(
    bank: &'static Bank,
    patterns: impl IntoIterator<Item = Pattern>,
) -> &'static Bank {
    Box::leak(Box::new(Bank { context: same(&bank.context), patterns: leaked(patterns), ..*bank }))
}

/// The same bank with other contradictions.
pub(crate) fn with_contradictions(
    bank: &'static Bank,
    contradictions: impl IntoIterator<Item = Contradiction>,
) -> &'static Bank {
    Box::leak(Box::new(Bank {
        context: same(&bank.context),
        contradictions: leaked(contradictions),
        ..*bank
    }))
}

/// The same bank without one capability.
pub(crate) fn without(bank: &'static Bank, gone: Slot) -> &'static Bank {
    let dimensions = leaked(bank.dimensions.iter().map(|d| Dimension {
        capabilities: leaked(d.capabilities.iter().filter(|c| c.slot != gone).map(copy)),
        ..*d
    }));
    Box::leak(Box::new(Bank { context: same(&bank.context), dimensions, ..*bank }))
}

fn same(context: &Context) -> Context {
    Context { default_target: TargetRule { ..context.default_target }, ..*context }
}

fn copy(capability: &Capability) -> Capability {
    Capability { steps: capability.steps.clone(), ..*capability }
}

/// An assessment in words: `"cfg-secrets=1 cfg-audited=? cfg-flags=n/a kind=3 +cfg-flags quick"` has answers and
/// context by id, what is asked all the same, and a quick run; without that word the run is full. Whatever is not
/// named is unanswered.
pub(crate) fn answers(bank: &'static Bank, text: &str) -> Assessment {
    let slot_of = |id| bank.capability_by_id(id).map(|capability| capability.slot);
    let mut assessment = Assessment::default();
    assessment.depth = Depth::Full;
    for word in text.split_whitespace() {
        if word == "quick" {
            assessment.depth = Depth::Quick;
        } else if let Some(id) = word.strip_prefix('+') {
            assessment.ask_all_the_same(slot_of(id).expect("the bank has the capability"), true);
        } else {
            let (id, said) = word.split_once('=').expect("a word is id=answer, +id or quick");
            if let Some(slot) = slot_of(id) {
                assessment = assessment.with_answer(slot, answer_of(said));
            } else {
                let field = bank.context.fields().find(|f| f.id == id).expect("the bank has what is said");
                let number = said.parse().expect("a field has a number");
                assessment.profile = assessment.profile.with(field, number).expect("the field takes it");
            }
        }
    }
    assessment
}

/// The scope of an assessment in [words](answers).
pub(crate) fn scope(bank: &'static Bank, text: &str) -> Scope {
    Scope::new(bank, &answers(bank, text))
}

/// The ids of these capabilities.
pub(crate) fn ids<'a>(capabilities: impl IntoIterator<Item = &'a Capability>) -> Vec<&'static str> {
    capabilities.into_iter().map(|c| c.id).collect()
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
