//! Any edit, and works that come of any edits. The tests of crates that carry works about have this file too.
#![allow(dead_code, reason = "no crate needs all of it")]

use proptest::collection::vec;
use proptest::prelude::*;
use windrose_assessment::{
    Answer, AssessmentId, Date, DecisionEdit, DecisionTarget, Depth, Event, Evidence, Level, Moment, Shelf,
    Stamp, Verdict, Work,
};
use windrose_questions::{BANK, Slot};

/// A change that a person makes, at a time.
#[derive(Clone, Debug)]
pub(crate) enum Edit {
    /// Something happened on a page.
    Happened(Box<Event>, Stamp),
    /// The work was put on a shelf.
    Shelved(Shelf, Stamp),
}

/// One of a few questions, so that edits meet.
fn any_slot() -> impl Strategy<Value = Slot> {
    let slots: Vec<Slot> = BANK.capabilities().take(3).map(|(_, capability)| capability.slot).collect();
    proptest::sample::select(slots)
}

fn any_matter() -> impl Strategy<Value = DecisionTarget> {
    let finding = Just(DecisionTarget::Finding(BANK.patterns[0].id));
    let step = any_slot().prop_map(|slot| DecisionTarget::Step { slot, reaches: Level::ALL[2] });
    prop_oneof![finding, step]
}

fn any_text() -> impl Strategy<Value = String> {
    proptest::sample::select(vec!["", "a", "b", "“ü” <b>\\\"\u{0}\n😀"]).prop_map(str::to_owned)
}

fn any_date() -> impl Strategy<Value = Option<Date>> {
    proptest::option::of((0..4_u16).prop_map(Date::from_days))
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let levels = Level::ALL.map(Answer::Level);
    let answers = levels.into_iter().chain([Answer::Unanswered, Answer::DontKnow]).collect::<Vec<_>>();
    proptest::sample::select(answers)
}

fn any_said() -> impl Strategy<Value = DecisionEdit> {
    let verdicts = Verdict::ALL.map(Some).into_iter().chain([None]).collect::<Vec<_>>();
    prop_oneof![
        proptest::sample::select(verdicts).prop_map(DecisionEdit::Verdict),
        any_text().prop_map(DecisionEdit::Reason),
        any_text().prop_map(DecisionEdit::Owner),
        any_date().prop_map(DecisionEdit::Review),
        any_date().prop_map(DecisionEdit::SliceDone),
    ]
}

fn any_event() -> impl Strategy<Value = Event> {
    let evidence = proptest::option::of(Just(Evidence::Artefact));
    prop_oneof![
        (any_slot(), any_answer()).prop_map(|(slot, answer)| Event::Answered { slot, answer }),
        (any_slot(), any_text()).prop_map(|(slot, reason)| Event::ReasonGiven { slot, reason }),
        (any_slot(), evidence).prop_map(|(slot, evidence)| Event::EvidenceGiven { slot, evidence }),
        (any_slot(), any_text()).prop_map(|(slot, note)| Event::NoteChanged { slot, note }),
        (any_slot(), any::<bool>()).prop_map(|(slot, asked)| Event::AskedAllTheSame { slot, asked }),
        any_text().prop_map(|title| Event::Titled { title }),
        any::<bool>()
            .prop_map(|full| Event::DepthChosen { depth: if full { Depth::Full } else { Depth::Quick } }),
        (any_matter(), any_said()).prop_map(|(matter, said)| Event::Decided { matter, said }),
    ]
}

fn any_edit() -> impl Strategy<Value = Edit> {
    // Few times, so that changes at the very same one happen too, and in no order, as after a clock went back.
    let shelf = prop_oneof![
        Just(Shelf::Active),
        Just(Shelf::Archived),
        (0..3_u16).prop_map(|day| Shelf::Binned(Date::from_days(day))),
    ];
    prop_oneof![
        9 => (any_event(), 1..9_u64).prop_map(|(event, now)| Edit::Happened(Box::new(event), now)),
        1 => (shelf, 1..9_u64).prop_map(|(shelf, now)| Edit::Shelved(shelf, now)),
    ]
}

/// Any edits, one after the other.
pub(crate) fn any_edits() -> impl Strategy<Value = Vec<Edit>> {
    vec(any_edit(), 0..12)
}

/// The work after these edits.
pub(crate) fn edited(mut work: Work, edits: &[Edit]) -> Work {
    for edit in edits {
        match edit {
            Edit::Happened(event, now) => {
                let today = Some(Date::from_days(u16::try_from(*now % 3).unwrap()));
                work.apply(Event::clone(event), Moment { now: *now, today });
            }
            Edit::Shelved(shelf, now) => work.put_on(*shelf, *now),
        }
    }
    work
}

/// Any work with this id.
pub(crate) fn any_work(id: u64) -> impl Strategy<Value = Work> {
    any_edits().prop_map(move |edits| edited(Work::empty(AssessmentId(id)), &edits))
}
