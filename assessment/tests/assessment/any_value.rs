//! Any answer, text, day, decision and assessment: what properties are about. The tests of crates that carry assessments
//! about have this file too.
#![allow(dead_code, reason = "no crate needs all of it")]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, TestRunner};
use windrose_assessment::{
    Answer, Assessment, Date, Decision, DecisionTarget, Depth, Evidence, Level, Profile, Response, Verdict,
};
use windrose_questions::{BANK, Bank, Slot};

fn slot(number: u8) -> Slot {
    Slot::new(number).expect("there are as many slots")
}

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

pub(crate) fn evidence() -> impl Strategy<Value = Option<Evidence>> {
    select(vec![None, Some(Evidence::Opinion), Some(Evidence::Artefact), Some(Evidence::Exercised)])
}

pub(crate) fn profile(bank: &'static Bank) -> impl Strategy<Value = Profile> {
    let field = |number| bank.context.field(number).map(|field| prop_oneof![Just(0), 0..=field.max()]);
    let numbers: Vec<_> = (0..).map_while(field).collect();
    numbers
        .prop_map(|numbers| Profile::from_numbers(&bank.context, &numbers).expect("the numbers are in range"))
}

pub(crate) fn depth() -> impl Strategy<Value = Depth> {
    select(vec![Depth::Quick, Depth::Full])
}

pub(crate) fn date() -> impl Strategy<Value = Option<Date>> {
    prop_oneof![Just(None), any::<u16>().prop_map(|days| Some(Date::from_days(days)))]
}

/// Any text, with more of the characters that make trouble.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let troublesome =
        select(vec![' ', '\n', '\u{A0}', '\u{202E}', '\u{61C}', '\u{2028}', 'é', '💠', '\u{301}', 'x']);
    vec(prop_oneof![troublesome, any::<char>()], 0..80)
        .prop_map(|characters| characters.into_iter().collect())
}

pub(crate) fn response() -> impl Strategy<Value = Response> {
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
pub(crate) fn matter(numbers: std::ops::Range<u8>) -> impl Strategy<Value = DecisionTarget> {
    (numbers, prop_oneof![Just(None), level().prop_map(Some)]).prop_map(|(number, reaches)| match reaches {
        Some(reaches) => DecisionTarget::Step { slot: slot(number), reaches },
        None => DecisionTarget::Finding(BANK.patterns.get(usize::from(number)).expect("there are enough").id),
    })
}

pub(crate) fn verdict() -> impl Strategy<Value = Option<Verdict>> {
    prop_oneof![1 => Just(None), 3 => select(&Verdict::ALL[..]).prop_map(Some)]
}

pub(crate) fn decision() -> impl Strategy<Value = Decision> {
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
