//! Any bank, any answers, any session: what the properties are about.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use proptest::test_runner::{Config, TestRunner};
use windrose_assessment::{
    Answer, Assessment, Date, Decision, Depth, Event, Evidence, Level, Matter, Profile, Response, Said,
    Scope, Verdict,
};
use windrose_questions::{BANK, Bank, Slot};

use crate::any_bank::banks;
use crate::fixture::slot;

/// Cases of each property.
const CASES: u32 = 2_000;

/// Checks a property of many values; a failing one is made as small as possible and shown.
#[track_caller]
pub(crate) fn for_any<S: Strategy>(values: &S, property: impl Fn(S::Value)) {
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let checked = TestRunner::new(config).run(values, |value| {
        property(value);
        Ok(())
    });
    assert!(checked.is_ok(), "{}", checked.err().map(|e| e.to_string()).unwrap_or_default());
}

pub(crate) fn level() -> impl Strategy<Value = Level> {
    select(&Level::ALL[..])
}

pub(crate) fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![
        1 => Just(Answer::Unanswered),
        1 => Just(Answer::DontKnow),
        1 => Just(Answer::NotApplicable),
        5 => level().prop_map(Answer::Level),
    ]
}

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
            let matter = Matter::Step { slot: item.capability.slot, reaches };
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

fn evidence() -> impl Strategy<Value = Option<Evidence>> {
    select(vec![None, Some(Evidence::Opinion), Some(Evidence::Artefact), Some(Evidence::Exercised)])
}

fn profile(bank: &'static Bank) -> impl Strategy<Value = Profile> {
    let field = |number| bank.context.field(number).map(|field| prop_oneof![Just(0), 0..=field.max()]);
    let numbers: Vec<_> = (0..).map_while(field).collect();
    numbers
        .prop_map(|numbers| Profile::from_numbers(&bank.context, &numbers).expect("the numbers are in range"))
}

pub(crate) fn depth() -> impl Strategy<Value = Depth> {
    select(vec![Depth::Quick, Depth::Full])
}

fn date() -> impl Strategy<Value = Option<Date>> {
    prop_oneof![Just(None), any::<u16>().prop_map(|days| Some(Date::from_days(days)))]
}

/// Any text, with more of the characters that make trouble.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let troublesome =
        select(vec![' ', '\n', '\u{A0}', '\u{202E}', '\u{61C}', '\u{2028}', 'é', '💠', '\u{301}', 'x']);
    vec(prop_oneof![troublesome, any::<char>()], 0..80)
        .prop_map(|characters| characters.into_iter().collect())
}

fn response() -> impl Strategy<Value = Response> {
    let none = || (String::new(), String::new(), String::new());
    let texts = prop_oneof![4 => Just(none()), 1 => (text(), text(), text())];
    (answer(), evidence(), date(), any::<bool>(), texts).prop_map(
        |(answer, evidence, evidence_date, provided, (reason, note, evidence_link))| Response {
            answer,
            evidence,
            evidence_date,
            evidence_link,
            provided,
            reason,
            note,
        },
    )
}

/// A finding or a step; those of different numbers are different.
pub(crate) fn matter(numbers: std::ops::Range<u8>) -> impl Strategy<Value = Matter> {
    (numbers, prop_oneof![Just(None), level().prop_map(Some)]).prop_map(|(number, reaches)| match reaches {
        Some(reaches) => Matter::Step { slot: slot(number), reaches },
        None => Matter::Finding(BANK.patterns.get(usize::from(number)).expect("there are enough").id),
    })
}

fn verdict() -> impl Strategy<Value = Option<Verdict>> {
    prop_oneof![1 => Just(None), 3 => select(&Verdict::ALL[..]).prop_map(Some)]
}

fn decision() -> impl Strategy<Value = Decision> {
    (verdict(), text(), text(), [date(), date(), date()]).prop_map(
        |(verdict, reason, owner, [review, decided, slice_done])| Decision {
            verdict,
            reason,
            owner,
            review,
            decided,
            slice_done,
        },
    )
}

/// What is said about one of a few decisions: verdict or reason (`false`), or owner, day or first slice (`true`).
pub(crate) fn deciding(numbers: std::ops::Range<u8>, follow_up: bool) -> impl Strategy<Value = Event> {
    let said = if follow_up {
        prop_oneof![
            text().prop_map(Said::Owner),
            date().prop_map(Said::Review),
            date().prop_map(Said::SliceDone)
        ]
        .boxed()
    } else {
        prop_oneof![2 => verdict().prop_map(Said::Verdict), 1 => text().prop_map(Said::Reason)].boxed()
    };
    (matter(numbers), said).prop_map(|(matter, said)| Event::Decided { matter, said })
}

/// Anything that can be recorded about the real bank, sensible or not.
pub(crate) fn assessment() -> impl Strategy<Value = Assessment> {
    let slots: Vec<Slot> = BANK.capabilities().map(|(_, c)| c.slot).collect();
    let responses = vec((select(slots.clone()), response()), 0..40);
    let title = prop_oneof![Just(String::new()), text()];
    let profile = prop_oneof![Just(Profile::default()), profile(&BANK)];
    let all_the_same = prop_oneof![Just(Vec::new()), vec(select(slots), 0..12)];
    let decisions = prop_oneof![2 => Just(Vec::new()), 1 => vec((matter(0..6), decision()), 1..8)];
    (title, date(), profile, depth(), all_the_same, responses, decisions).prop_map(
        |(title, dated, profile, depth, all_the_same, responses, decisions)| {
            let mut assessment = Assessment::default();
            (assessment.title, assessment.dated) = (title, dated);
            (assessment.profile, assessment.depth) = (profile, depth);
            for slot in all_the_same {
                assessment.ask_all_the_same(slot, true);
            }
            for (slot, response) in responses {
                assessment.record(slot, response);
            }
            for (matter, decision) in decisions {
                assessment.decide(matter, decision);
            }
            assessment
        },
    )
}

/// Anything that happens in one window to a few questions, findings and steps.
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

/// Anything that happens in one window.
pub(crate) fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        18 => edit(0..6),
        2 => text().prop_map(|title| Event::Titled { title }),
        1 => profile(&BANK).prop_map(|profile| Event::ProfileChanged { profile }),
        1 => depth().prop_map(|depth| Event::DepthChosen { depth }),
        1 => assessment().prop_map(|assessment| Event::Opened { assessment }),
        1 => any::<u16>().prop_map(|days| Event::DayBegan { today: Date::from_days(days) }),
        2 => Just(Event::Undone),
        2 => Just(Event::Redone),
    ]
}

/// Anything that happens to a session, other windows included.
pub(crate) fn any_event() -> impl Strategy<Value = Event> {
    let synchronised = (assessment(), assessment());
    prop_oneof![
        9 => event(),
        1 => synchronised.prop_map(|(known, stored)| Event::Synchronised { known, stored }),
    ]
}
