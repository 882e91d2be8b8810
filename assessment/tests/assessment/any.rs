//! Any bank, any answers, any session: what the properties are about.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use windrose_assessment::{
    Answer, Assessment, Date, Event, Evidence, Level, Profile, ProfileField, Response,
};
use windrose_questions::{BANK, Bank, Capability, Dimension, Effort, Impact, Slot};

use crate::fixture::{Worth, critical, factor, layer, leaked, leaked_bank, other, slot};

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

/// The real bank, and made-up ones with capabilities that are not critical and with more prerequisites.
pub(crate) fn banks() -> &'static [&'static Bank] {
    static BANKS: LazyLock<Vec<&'static Bank>> =
        LazyLock::new(|| [&BANK].into_iter().chain((0..6).map(made_up)).collect());
    &BANKS
}

/// Twelve factors and four layers of one to six capabilities, about a third of them critical; each seed
/// gives another bank. Prerequisites point to earlier capabilities in even seeds and to later ones in odd
/// seeds, so they are never circular.
fn made_up(seed: usize) -> &'static Bank {
    let sizes: Vec<usize> = (0..16).map(|d| 1 + (d * 5 + seed * 3) % 6).collect();
    let total: usize = sizes.iter().sum();
    let capability = |number: usize, is_first: bool| {
        let far = 1 + (number * 7 + seed) % 11;
        let needed = if seed.is_multiple_of(2) { number.checked_sub(far) } else { Some(number + far) };
        let needs = needed.filter(|n| *n < total && !number.is_multiple_of(3)).map(slot_at);
        let make = if is_first || (number + seed).is_multiple_of(4) { critical } else { other };
        let id = String::leak(format!("capability-{number}"));
        make(slot_at(number).number(), id, [worth(number), worth(number + seed + 1)], leaked(needs))
    };
    let mut next = 0;
    leaked_bank(sizes.iter().enumerate().map(|(d, size)| {
        let start = next;
        next += size;
        let capabilities: &'static [Capability] = leaked((start..next).map(|n| capability(n, n == start)));
        let make: fn(&'static str, &'static [Capability]) -> Dimension = if d < 12 { factor } else { layer };
        make(String::leak(format!("dimension-{d}")), capabilities)
    }))
}

fn slot_at(number: usize) -> Slot {
    slot(u8::try_from(number).expect("made-up banks have fewer than 128 capabilities"))
}

fn worth(number: usize) -> Worth {
    let effort = match number % 3 {
        0 => Effort::Small,
        1 => Effort::Medium,
        _ => Effort::Large,
    };
    let impact = match number / 3 % 3 {
        0 => Impact::Hygiene,
        1 => Impact::Common,
        _ => Impact::Systemic,
    };
    (effort, impact)
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

/// Any answers to any of the [`banks`], and one capability to look at.
#[derive(Clone)]
pub(crate) struct Answered {
    pub(crate) bank: &'static Bank,
    pub(crate) assessment: Assessment,
    pub(crate) slot: Slot,
}

impl std::fmt::Debug for Answered {
    /// The answers alone: a whole bank would hide them.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let answers = self.assessment.responses().map(|(slot, r)| (slot.number(), r.answer));
        write!(f, "looking at slot {}: ", self.slot.number())?;
        f.debug_map().entries(answers).finish()
    }
}

pub(crate) fn answered() -> impl Strategy<Value = Answered> {
    select(banks()).prop_flat_map(|bank| {
        let slots: Vec<Slot> = bank.capabilities().map(|(_, c)| c.slot).collect();
        (vec(answer(), slots.len()), select(slots.clone())).prop_map(move |(answers, slot)| {
            let assessment = slots
                .iter()
                .zip(answers)
                .fold(Assessment::default(), |all, (slot, answer)| all.with_answer(*slot, answer));
            Answered { bank, assessment, slot }
        })
    })
}

fn evidence() -> impl Strategy<Value = Option<Evidence>> {
    select(vec![None, Some(Evidence::Opinion), Some(Evidence::Artefact), Some(Evidence::Exercised)])
}

fn profile() -> impl Strategy<Value = Profile> {
    let numbers = ProfileField::ALL.map(|field| prop_oneof![Just(0), 0..=field.max()]);
    numbers.prop_map(|numbers| {
        ProfileField::ALL.into_iter().zip(numbers).fold(Profile::default(), |profile, (field, number)| {
            profile.with(field, number).unwrap_or(profile)
        })
    })
}

/// Any text, with more of the characters that make trouble.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let troublesome =
        select(vec![' ', '\n', '\u{A0}', '\u{202E}', '\u{61C}', '\u{2028}', 'é', '💠', '\u{301}', 'x']);
    vec(prop_oneof![troublesome, any::<char>()], 0..80)
        .prop_map(|characters| characters.into_iter().collect())
}

fn response() -> impl Strategy<Value = Response> {
    let texts = prop_oneof![4 => Just((String::new(), String::new())), 1 => (text(), text())];
    (answer(), evidence(), texts).prop_map(|(answer, evidence, (reason, note))| Response {
        answer,
        evidence,
        reason,
        note,
    })
}

/// Anything that can be recorded about the real bank, sensible or not.
pub(crate) fn assessment() -> impl Strategy<Value = Assessment> {
    let slots: Vec<Slot> = BANK.capabilities().map(|(_, c)| c.slot).collect();
    let responses = vec((select(slots), response()), 0..40);
    let dated = prop_oneof![Just(None), any::<u16>().prop_map(|days| Some(Date::from_days(days)))];
    let title = prop_oneof![Just(String::new()), text()];
    let profile = prop_oneof![Just(Profile::default()), profile()];
    (title, dated, profile, responses).prop_map(|(title, dated, profile, responses)| {
        let mut assessment = Assessment::default();
        (assessment.title, assessment.dated, assessment.profile) = (title, dated, profile);
        for (slot, response) in responses {
            assessment.record(slot, response);
        }
        assessment
    })
}

/// Anything that happens in one window.
pub(crate) fn event() -> impl Strategy<Value = Event> {
    let slot = || (0..6_u8).prop_map(slot);
    prop_oneof![
        6 => (slot(), answer()).prop_map(|(slot, answer)| Event::Answered { slot, answer }),
        2 => (slot(), text()).prop_map(|(slot, reason)| Event::ReasonGiven { slot, reason }),
        2 => (slot(), evidence()).prop_map(|(slot, evidence)| Event::EvidenceGiven { slot, evidence }),
        3 => (slot(), text()).prop_map(|(slot, note)| Event::NoteChanged { slot, note }),
        2 => text().prop_map(|title| Event::Titled { title }),
        1 => assessment().prop_map(|assessment| Event::Replaced { assessment }),
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
