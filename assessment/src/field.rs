//! The fields of a work: what is joined as one, and changes at one time.

use windrose_questions::Slot;

use crate::{Assessment, Date, Decision, Depth, Former, Matter, Profile, Response, Shelf, Verdict, Work};

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
    Verdict(Matter),
    /// Why.
    Reason(Matter),
    /// Who sees to it.
    Owner(Matter),
    /// When to look again.
    Review(Matter),
    /// When the first slice of a large step was done.
    SliceDone(Matter),
    /// The day of the decision. Comes after the verdict, without which there is none.
    Decided(Matter),
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

    /// Puts what the field holds in one work into another.
    pub(crate) fn copy(self, from: &Work, to: &mut Work) {
        let (theirs, mine) = (&from.assessment, &mut to.assessment);
        match self {
            Self::Title => mine.title.clone_from(&theirs.title),
            Self::Dated => mine.dated = theirs.dated,
            Self::Profile => mine.profile = theirs.profile,
            Self::Depth => mine.depth = theirs.depth,
            Self::Shelf => to.shelf = from.shelf,
            Self::Asked(slot) => mine.ask_all_the_same(slot, theirs.asked_all_the_same(slot)),
            Self::Answer(slot) => {
                let note = mine.response(slot).map(|r| r.note.clone()).unwrap_or_default();
                let response = theirs.response(slot).cloned().unwrap_or_default();
                mine.record(slot, Response { note, ..response });
                mine.keep_former(slot, theirs.former(slot).cloned());
            }
            Self::Note(slot) => {
                let note = theirs.response(slot).map(|r| r.note.clone()).unwrap_or_default();
                let response = mine.response(slot).cloned().unwrap_or_default();
                mine.record(slot, Response { note, ..response });
            }
            Self::Verdict(matter)
            | Self::Reason(matter)
            | Self::Owner(matter)
            | Self::Review(matter)
            | Self::SliceDone(matter)
            | Self::Decided(matter) => {
                let theirs = theirs.decision(matter).cloned().unwrap_or_default();
                let mut decision = mine.decision(matter).cloned().unwrap_or_default();
                match self {
                    Self::Verdict(_) => decision.verdict = theirs.verdict,
                    Self::Reason(_) => decision.reason = theirs.reason,
                    Self::Owner(_) => decision.owner = theirs.owner,
                    Self::Review(_) => decision.review = theirs.review,
                    Self::SliceDone(_) => decision.slice_done = theirs.slice_done,
                    _ => decision.decided = theirs.decided,
                }
                mine.decide(matter, decision);
            }
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
    const fn of_matter(matter: Matter) -> [Self; 6] {
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
