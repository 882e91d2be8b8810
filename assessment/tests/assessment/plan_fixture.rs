//! Small banks for tables of plans, and what the tables read of a plan.

use windrose_assessment::{
    Assessment, Date, Decision, DecisionTarget, Depth, Plan, PlannedStep, Scope, findings, plan, score,
};
use windrose_questions::Effort::Small;
use windrose_questions::Impact::Hygiene;
use windrose_questions::{
    AtLevel, Bank, Capability, Condition, Context, Dimension, Effort, Impact, Pattern, Severity, Slot,
};

use crate::fixture;
use crate::fixture::{
    answer_of, critical, enforced_with, factor, layer, leaked, leaked_bank, level, other, pattern, slot,
    target, with_context, with_patterns,
};

/// One capability of a test, with its answer: critical, of a layer, `S`, hygiene, unless said otherwise.
#[derive(Clone, Copy)]
pub(crate) struct Item {
    pub(crate) id: &'static str,
    answer: &'static str,
    critical: bool,
    kind: fn(&'static str, &'static [Capability]) -> Dimension,
    worth: (Effort, Impact),
    needs: [&'static [(&'static str, u8)]; 2],
    is_begun: bool,
}

pub(crate) const fn item(id: &'static str, answer: &'static str) -> Item {
    let (worth, needs) = ((Small, Hygiene), [[].as_slice(); 2]);
    Item { id, answer, critical: true, kind: layer, worth, needs, is_begun: false }
}

impl Item {
    pub(crate) const fn not_critical(self) -> Self {
        Self { critical: false, ..self }
    }

    pub(crate) fn of_a_factor(self) -> Self {
        Self { kind: factor, ..self }
    }

    /// Both steps cost and are worth this.
    pub(crate) const fn worth(self, effort: Effort, impact: Impact) -> Self {
        Self { worth: (effort, impact), ..self }
    }

    /// What the step to Consistent needs, by id and level.
    pub(crate) const fn needs(self, needs: &'static [(&'static str, u8)]) -> Self {
        Self { needs: [needs, self.needs[1]], ..self }
    }

    /// What the step to Enforced needs, by id and level.
    pub(crate) const fn enforced_needs(self, needs: &'static [(&'static str, u8)]) -> Self {
        Self { needs: [self.needs[0], needs], ..self }
    }

    /// The first slice of its next step is done.
    pub(crate) const fn begun(self) -> Self {
        Self { is_begun: true, ..self }
    }
}

/// The day on which first slices were done.
pub(crate) fn slice_day() -> Date {
    Date::from_days(100)
}

/// A bank of these capabilities, each in a dimension of its own, in this order, and their answers.
pub(crate) fn answered(items: &[Item]) -> (&'static Bank, Assessment) {
    let slot_of = |id: &str| {
        let place = items.iter().position(|i| i.id == id).expect("a capability needs another of the list");
        slot(u8::try_from(place).expect("lists of tests are short"))
    };
    let mut assessment = Assessment::default();
    assessment.depth = Depth::Full;
    let dimensions: Vec<Dimension> = items
        .iter()
        .map(|item| {
            let slot: Slot = slot_of(item.id);
            let answer = answer_of(item.answer);
            assessment = assessment.clone().with_answer(slot, answer);
            if item.is_begun {
                let reaches = if answer == answer_of("2") { level(3) } else { level(2) };
                let decision = Decision { slice_done: Some(slice_day()), ..Decision::default() };
                assessment.decide(DecisionTarget::Step { slot, reaches }, decision);
            }
            let [needs, enforced_needs] = item.needs.map(|needs| {
                leaked(needs.iter().map(|(id, level)| AtLevel { slot: slot_of(id), level: *level }))
            });
            let make = if item.critical { critical } else { other };
            let capability = make(slot.number(), item.id, [item.worth; 2], needs);
            (item.kind)(item.id, leaked([enforced_with(enforced_needs, capability)]))
        })
        .collect();
    (leaked_bank(dimensions), assessment)
}

pub(crate) fn plan_of(bank: &'static Bank, assessment: &Assessment) -> Plan {
    let scope = Scope::new(bank, assessment);
    plan(&scope, &score(&scope), &findings(&scope), assessment)
}

pub(crate) fn planned(items: &[Item]) -> Plan {
    let (bank, assessment) = answered(items);
    plan_of(bank, &assessment)
}

/// The plan that aims at these levels of critical and of other capabilities.
pub(crate) fn planned_for(targets: (u8, u8), items: &[Item]) -> Plan {
    planned_for_against(targets, [], items)
}

/// The plan where these risks are looked for.
pub(crate) fn planned_against(patterns: impl IntoIterator<Item = Pattern>, items: &[Item]) -> Plan {
    planned_for_against((3, 2), patterns, items)
}

pub(crate) fn planned_for_against(
    (critical, other): (u8, u8),
    patterns: impl IntoIterator<Item = Pattern>,
    items: &[Item],
) -> Plan {
    let (bank, assessment) = answered(items);
    let default_target = target(Condition::all(&[]), critical, other, &[]);
    let bank = with_context(bank, Context { default_target, ..Context::NONE });
    plan_of(with_patterns(bank, patterns), &assessment)
}

/// A risk that is there while any of these capabilities, by their places in the list, is below its level.
pub(crate) fn risk(id: &'static str, severity: Severity, cure: &[AtLevel]) -> Pattern {
    risk_while(&[], id, severity, cure)
}

/// The same, and only while these hold.
pub(crate) fn risk_while(
    triggers: &[Condition],
    id: &'static str,
    severity: Severity,
    cure: &[AtLevel],
) -> Pattern {
    let low = cure.iter().map(|entry| Condition::AtMost(entry.slot, entry.level - 1));
    let parts = [Condition::any(leaked(low))].into_iter().chain(triggers.iter().copied());
    let when = Condition::all(leaked(parts));
    Pattern { cure: leaked(cure.iter().copied()), ..pattern(id, severity, when) }
}

pub(crate) fn ids<'a>(steps: impl IntoIterator<Item = &'a PlannedStep>) -> Vec<&'static str> {
    fixture::ids(steps.into_iter().map(|s| s.capability))
}

pub(crate) fn names(capabilities: &[&'static Capability]) -> Vec<&'static str> {
    fixture::ids(capabilities.iter().copied())
}

pub(crate) fn risks(patterns: &[&'static Pattern]) -> Vec<&'static str> {
    patterns.iter().map(|pattern| pattern.id).collect()
}

/// Each step with the letter of its band.
pub(crate) fn bands(plan: &Plan) -> Vec<String> {
    plan.steps.iter().map(|step| format!("{} {}", step.band.letter(), step.capability.id)).collect()
}

/// Each step with the one for whose sake it stands where it stands.
pub(crate) fn ahead(plan: &Plan) -> Vec<(&'static str, Option<&'static str>)> {
    plan.steps.iter().map(|step| (step.capability.id, step.ahead_for.map(|other| other.id))).collect()
}

#[track_caller]
pub(crate) fn step<'a>(plan: &'a Plan, id: &str) -> &'a PlannedStep {
    plan.steps.iter().find(|s| s.capability.id == id).expect("the step is in the plan")
}
