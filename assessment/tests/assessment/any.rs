//! Any bank, any answers, any events: what the properties are about.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use windrose_assessment::{
    Answer, Assessment, Date, Decision, DecisionEdit, DecisionTarget, Event, Level, Scope,
};
use windrose_questions::{BANK, Bank, Slot};

use crate::any_bank::banks;
use crate::any_value::{answer, date, depth, evidence, matter, profile, text, verdict};
use crate::fixture::slot;

/// Any answers to a bank in any context, and one capability to look at.
#[derive(Clone)]
pub(crate) struct Answered {
    pub(crate) bank: &'static Bank,
    pub(crate) assessment: Assessment,
    pub(crate) slot: Slot,
}

impl Answered {
    pub(crate) fn scope(&self) -> Scope {
        Scope::new(self.bank, &self.assessment)
    }

    /// The scope with another answer to the capability that is looked at.
    pub(crate) fn with(&self, answer: Answer) -> Scope {
        Scope::new(self.bank, &self.assessment.clone().with_answer(self.slot, answer))
    }
}

impl std::fmt::Debug for Answered {
    /// Without the bank's context, which would hide the rest.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Assessment { profile, depth, .. } = &self.assessment;
        writeln!(
            f,
            "{depth:?} run, context {:?}, looking at slot {}",
            profile.numbers(),
            self.slot.number()
        )?;
        for item in self.scope().items {
            let (capability, critical) = (item.capability, if item.critical { "*" } else { "" });
            let steps = capability.steps.each_ref().map(|step| {
                let needs = step.needs.iter().map(|need| (need.slot.number(), need.level));
                (step.effort.letter(), needs.collect::<Vec<_>>())
            });
            let asked = if item.is_asked() { "" } else { ", not asked" };
            let (slot, of, answer) = (capability.slot.number(), item.dimension.id, item.answer);
            writeln!(f, "{slot}{critical} of {of}, steps with needs {steps:?}: {answer:?}{asked}")?;
        }
        for (matter, decision) in self.assessment.decisions() {
            writeln!(f, "{matter:?}: first slice done {:?}", decision.slice_done)?;
        }
        Ok(())
    }
}

/// Any answers to any of the [`banks`].
pub(crate) fn answered() -> impl Strategy<Value = Answered> {
    answered_of(select(banks()))
}

/// Any answers to any of the [`banks`], with some first slices done.
pub(crate) fn answered_with_slices() -> impl Strategy<Value = Answered> {
    (answered(), vec(prop::bool::weighted(0.2), 128)).prop_map(|(mut case, done)| {
        for (item, _) in case.scope().items.iter().zip(done).filter(|(_, is_done)| *is_done) {
            let level = item.answer.level().unwrap_or(Level::ABSENT);
            let next = item.capability.step_from(level.number());
            let Some((kind, _)) = next.filter(|(_, step)| step.first_slice.is_some()) else { continue };
            let reaches = Level::new(kind.reaches()).expect("a step reaches a level");
            let slice_done = Some(Date::from_days(1));
            let matter = DecisionTarget::Step { slot: item.capability.slot, reaches };
            case.assessment.decide(matter, Decision { slice_done, ..Decision::default() });
        }
        case
    })
}

/// Any answers to any of these banks.
pub(crate) fn answered_of(banks: impl Strategy<Value = &'static Bank>) -> impl Strategy<Value = Answered> {
    banks.prop_flat_map(|bank| {
        let slots: Vec<Slot> = bank.capabilities().map(|(_, c)| c.slot).collect();
        let all_the_same = subsequence(slots.clone(), 0..=slots.len() / 3);
        (vec(answer(), slots.len()), profile(bank), depth(), all_the_same, select(slots.clone())).prop_map(
            move |(answers, profile, depth, all_the_same, slot)| {
                let mut assessment = Assessment::default();
                (assessment.profile, assessment.depth) = (profile, depth);
                for slot in all_the_same {
                    assessment.ask_all_the_same(slot, true);
                }
                let assessment = slots
                    .iter()
                    .zip(answers)
                    .fold(assessment, |all, (slot, answer)| all.with_answer(*slot, answer));
                Answered { bank, assessment, slot }
            },
        )
    })
}

/// What is said about one of a few decisions: verdict or reason (`false`), or owner, day or first slice (`true`).
pub(crate) fn deciding(numbers: std::ops::Range<u8>, follow_up: bool) -> impl Strategy<Value = Event> {
    let said = if follow_up {
        prop_oneof![
            text().prop_map(DecisionEdit::Owner),
            date().prop_map(DecisionEdit::Review),
            date().prop_map(DecisionEdit::SliceDone)
        ]
        .boxed()
    } else {
        prop_oneof![2 => verdict().prop_map(DecisionEdit::Verdict), 1 => text().prop_map(DecisionEdit::Reason)].boxed()
    };
    (matter(numbers), said).prop_map(|(matter, said)| Event::Decided { matter, said })
}

/// Anything that happens to a few questions, findings and steps.
pub(crate) fn edit(slots: std::ops::Range<u8>) -> impl Strategy<Value = Event> {
    let slot = || slots.clone().prop_map(slot);
    let flag = any::<bool>;
    prop_oneof![
        6 => (slot(), answer()).prop_map(|(slot, answer)| Event::Answered { slot, answer }),
        2 => (slot(), text()).prop_map(|(slot, reason)| Event::ReasonGiven { slot, reason }),
        3 => (slot(), evidence()).prop_map(|(slot, evidence)| Event::EvidenceGiven { slot, evidence }),
        1 => (slot(), text()).prop_map(|(slot, link)| Event::EvidenceLinked { slot, link }),
        1 => (slot(), date()).prop_map(|(slot, date)| Event::EvidenceDated { slot, date }),
        1 => (slot(), flag()).prop_map(|(slot, provided)| Event::ProvidedMarked { slot, provided }),
        1 => (slot(), flag()).prop_map(|(slot, asked)| Event::AskedAllTheSame { slot, asked }),
        3 => (slot(), text()).prop_map(|(slot, note)| Event::NoteChanged { slot, note }),
        2 => deciding(slots.clone(), false),
        2 => deciding(slots.clone(), true),
    ]
}

/// Anything that happens to an assessment.
pub(crate) fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        18 => edit(0..6),
        2 => text().prop_map(|title| Event::Titled { title }),
        1 => profile(&BANK).prop_map(|profile| Event::ProfileChanged { profile }),
        1 => depth().prop_map(|depth| Event::DepthChosen { depth }),
    ]
}
