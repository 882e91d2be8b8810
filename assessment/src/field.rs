//! The fields of a work: what is joined as one, and changes at one time.

use windrose_questions::Slot;

use crate::{
    Assessment, Date, Decision, DecisionTarget, Depth, Former, Profile, Response, Shelf, Verdict, Work,
};

/// One thing that can be changed without touching any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What is assessed.
    Title,
    /// The day of the last change.
    Dated,
    /// The whole context.
    Profile,
    /// How much is asked.
    Depth,
    /// Where it lies in the library.
    Shelf,
    /// Whether a question is asked although the profile would leave it out.
    Asked(Slot),
    /// The answer to a question, with its evidence and reason; and what answered it in an earlier edition.
    Answer(Slot),
    /// The note on a question.
    Note(Slot),
    /// What was decided.
    Verdict(DecisionTarget),
    /// Why.
    Reason(DecisionTarget),
    /// Who sees to it.
    Owner(DecisionTarget),
    /// When to look again.
    Review(DecisionTarget),
    /// When the first slice of a large step was done.
    SliceDone(DecisionTarget),
    /// The day of the decision. Comes after the verdict, without which there is none.
    Decided(DecisionTarget),
}

/// What a field holds; the order settles which of two changes at the very same time stays.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Value {
    Text(String),
    Day(Option<Date>),
    Profile(Profile),
    Depth(Depth),
    Shelf(Shelf),
    Asked(bool),
    /// Without the note, and with what answered an earlier edition.
    Answer(Box<(Response, Option<Former>)>),
    Verdict(Option<Verdict>),
}

impl Field {
    /// What the field holds in a work.
    pub(crate) fn of(self, work: &Work) -> Value {
        let assessment = &work.assessment;
        let decided = |matter, part: fn(Decision) -> Value| {
            part(assessment.decision(matter).cloned().unwrap_or_default())
        };
        match self {
            Self::Title => Value::Text(assessment.title.clone()),
            Self::Dated => Value::Day(assessment.dated),
            Self::Profile => Value::Profile(assessment.profile),
            Self::Depth => Value::Depth(assessment.depth),
            Self::Shelf => Value::Shelf(work.shelf),
            Self::Asked(slot) => Value::Asked(assessment.asked_all_the_same(slot)),
            Self::Answer(slot) => {
                let response = assessment.response(slot).cloned().unwrap_or_default();
                let former = assessment.former(slot).cloned();
                Value::Answer(Box::new((Response { note: String::new(), ..response }, former)))
            }
            Self::Note(slot) => {
                Value::Text(assessment.response(slot).map(|r| r.note.clone()).unwrap_or_default())
            }
            Self::Verdict(matter) => decided(matter, |decision| Value::Verdict(decision.verdict)),
            Self::Reason(matter) => decided(matter, |decision| Value::Text(decision.reason)),
            Self::Owner(matter) => decided(matter, |decision| Value::Text(decision.owner)),
            Self::Review(matter) => decided(matter, |decision| Value::Day(decision.review)),
            Self::SliceDone(matter) => decided(matter, |decision| Value::Day(decision.slice_done)),
            Self::Decided(matter) => decided(matter, |decision| Value::Day(decision.decided)),
        }
    }

    /// Puts a value of this field into a work; one of another field changes nothing.
    pub(crate) fn put(self, value: Value, work: &mut Work) {
        let assessment = &mut work.assessment;
        match (self, value) {
            (Self::Title, Value::Text(title)) => assessment.title = title,
            (Self::Dated, Value::Day(day)) => assessment.dated = day,
            (Self::Profile, Value::Profile(profile)) => assessment.profile = profile,
            (Self::Depth, Value::Depth(depth)) => assessment.depth = depth,
            (Self::Shelf, Value::Shelf(place)) => work.shelf = place,
            (Self::Asked(slot), Value::Asked(asked)) => assessment.ask_all_the_same(slot, asked),
            (Self::Answer(slot), Value::Answer(answer)) => {
                let (response, former) = *answer;
                let note = assessment.response(slot).map(|r| r.note.clone()).unwrap_or_default();
                assessment.record(slot, Response { note, ..response });
                assessment.keep_former(slot, former);
            }
            (Self::Note(slot), Value::Text(note)) => {
                let response = assessment.response(slot).cloned().unwrap_or_default();
                assessment.record(slot, Response { note, ..response });
            }
            (Self::Verdict(matter), Value::Verdict(verdict)) => {
                decide(assessment, matter, |decision| decision.verdict = verdict);
            }
            (Self::Reason(matter), Value::Text(reason)) => {
                decide(assessment, matter, |decision| decision.reason = reason);
            }
            (Self::Owner(matter), Value::Text(owner)) => {
                decide(assessment, matter, |decision| decision.owner = owner);
            }
            (Self::Review(matter), Value::Day(day)) => {
                decide(assessment, matter, |decision| decision.review = day);
            }
            (Self::SliceDone(matter), Value::Day(day)) => {
                decide(assessment, matter, |decision| decision.slice_done = day);
            }
            (Self::Decided(matter), Value::Day(day)) => {
                decide(assessment, matter, |decision| decision.decided = day);
            }
            (
                Self::Title
                | Self::Dated
                | Self::Profile
                | Self::Depth
                | Self::Shelf
                | Self::Asked(_)
                | Self::Answer(_)
                | Self::Note(_)
                | Self::Verdict(_)
                | Self::Reason(_)
                | Self::Owner(_)
                | Self::Review(_)
                | Self::SliceDone(_)
                | Self::Decided(_),
                _,
            ) => {}
        }
    }

    /// All fields in which an assessment may hold something.
    pub fn all_in(assessment: &Assessment) -> Vec<Self> {
        let whole = [Self::Title, Self::Dated, Self::Profile, Self::Depth];
        let asked = assessment.all_asked_all_the_same().map(Self::Asked);
        let recorded =
            assessment.responses().map(|(slot, _)| slot).chain(assessment.formers().map(|(slot, _)| slot));
        let answered = recorded.flat_map(|slot| [Self::Answer(slot), Self::Note(slot)]);
        let decided = assessment.decisions().flat_map(|(matter, _)| Self::of_matter(matter));
        whole.into_iter().chain(asked).chain(answered).chain(decided).collect()
    }

    /// The fields of a decision.
    const fn of_matter(matter: DecisionTarget) -> [Self; 6] {
        [
            Self::Verdict(matter),
            Self::Reason(matter),
            Self::Owner(matter),
            Self::Review(matter),
            Self::SliceDone(matter),
            Self::Decided(matter),
        ]
    }
}

fn decide(assessment: &mut Assessment, matter: DecisionTarget, change: impl FnOnce(&mut Decision)) {
    let mut decision = assessment.decision(matter).cloned().unwrap_or_default();
    change(&mut decision);
    assessment.decide(matter, decision);
}
