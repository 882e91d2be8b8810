//! A work: an assessment as the library keeps it, with the time of each field's last change.

use litemap::LiteMap;

use crate::field::Value;
use crate::{Answer, Assessment, AssessmentId, Date, Event, Field, Patch, each_once};

/// When a field was changed last: milliseconds since 1970 by the device's clock, or one more than the stamp before if
/// the clock has gone back since. 0 is before everything.
pub type Stamp = u64;

/// The latest stamp that is taken for one. Our choice: some 285,000 years from now, so that there is always a later one.
const STAMP_MAX: Stamp = 1 << 53;

/// When something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// By the device's clock, in milliseconds since 1970.
    pub now: Stamp,
    /// The day, if it is known.
    pub today: Option<Date>,
}

/// Where a work lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shelf {
    /// In the list.
    #[default]
    Active,
    /// Out of the way, and kept.
    Archived,
    /// In the bin since this day, until somebody removes it for good.
    Binned(Date),
}

/// What joining did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joined {
    /// Fields that hold something else now.
    pub taken: Vec<Field>,
    /// Fields that were changed later than in the other, which it does not know of.
    pub kept: Vec<Field>,
}

/// An assessment as the library keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// The assessment.
    pub assessment: Assessment,
    /// Where it lies.
    pub shelf: Shelf,
    /// When each field was changed last; a missing one is at its beginning.
    stamps: LiteMap<Field, Stamp>,
}

impl Work {
    /// A work that begins with what an assessment holds, all of it changed at this time.
    pub fn new(assessment: Assessment, now: Stamp) -> Self {
        let mut work = Self { assessment, ..Self::default() };
        let empty = Self::empty(work.id());
        let held: Vec<Field> = work.differences(&empty).collect();
        work.stamps = held.into_iter().map(|field| (field, now.max(1))).collect();
        work
    }

    /// A work with nothing in it.
    pub fn empty(id: AssessmentId) -> Self {
        let mut work = Self::default();
        work.assessment.id = id;
        work
    }

    /// Which work it is.
    pub fn id(&self) -> AssessmentId {
        self.assessment.id
    }

    /// True if there is nothing in it that could be lost.
    pub fn is_empty(&self) -> bool {
        self.assessment.is_empty()
    }

    /// When each field was changed last.
    pub fn stamps(&self) -> impl Iterator<Item = (Field, Stamp)> {
        self.stamps.iter().map(|(field, stamp)| (*field, *stamp))
    }

    /// Says when a field was changed last. What no clock has shown and no work can come to says nothing.
    pub fn stamp(&mut self, field: Field, stamp: Stamp) {
        if stamp <= STAMP_MAX {
            self.stamps.insert(field, stamp);
        }
    }

    /// When anything of it was changed last.
    pub fn changed(&self) -> Stamp {
        self.stamps.values().copied().max().unwrap_or(0)
    }

    /// How many of the answers were given or changed after this time. What was taken back since is none.
    pub fn answers_since(&self, time: Stamp) -> usize {
        let is_given = |slot| self.assessment.answer(slot) != Answer::Unanswered;
        let since = |(field, stamp): &(Field, Stamp)| matches!(field, Field::Answer(slot) if *stamp > time && is_given(*slot));
        self.stamps().filter(since).count()
    }

    /// What the event makes of the work, and the way back; `None` if it changed nothing. Each field that it changes, the day
    /// of the last change among them, was changed at this moment. What is worked on is in the bin no longer.
    pub fn apply(&mut self, event: Event, at: Moment) -> Option<Patch> {
        let decided = match event {
            Event::Decided { matter, .. } => Some(Field::Decided(matter)),
            _ => None,
        };
        let touched = std::iter::once(event.field()).chain(decided);
        let mut before: Vec<(Field, Value)> = touched.map(|field| (field, field.of(self))).collect();
        self.assessment.apply(event, at.today);
        before.retain(|(field, value)| field.of(self) != *value);
        if before.is_empty() {
            return None;
        }
        let day = self.assessment.dated;
        self.assessment.dated = at.today.or(day);
        if self.assessment.dated != day {
            before.push((Field::Dated, Value::Day(day)));
        }
        let now = self.next_stamp(at.now);
        for (field, _) in &before {
            self.stamps.insert(*field, now);
        }
        if matches!(self.shelf, Shelf::Binned(_)) {
            self.shelf = Shelf::Active;
            self.stamps.insert(Field::Shelf, now);
        }
        Some(Patch::new(before))
    }

    /// Puts back what fields held before a change, which is a change by itself; returns the way back from it.
    pub fn take_back(&mut self, patch: Patch, now: Stamp) -> Patch {
        let now = self.next_stamp(now);
        let inverse = patch.fields().map(|field| (field, field.of(self))).collect();
        for (field, value) in patch.into_values() {
            field.put(value, self);
            self.stamps.insert(field, now);
        }
        Patch::new(inverse)
    }

    /// Puts the work on another shelf.
    pub fn put_on(&mut self, place: Shelf, now: Stamp) {
        if place != self.shelf {
            self.shelf = place;
            let now = self.next_stamp(now);
            self.stamps.insert(Field::Shelf, now);
        }
    }

    /// The stamp of a change: a clock that went back changes nothing of the order, and no stamp from outside, however far
    /// ahead, beats what is done here afterwards.
    fn next_stamp(&self, now: Stamp) -> Stamp {
        now.max(self.changed().saturating_add(1))
    }

    /// The fields in which two works differ.
    pub fn differences<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = Field> + 'a {
        all_of([], self, other).into_iter().filter(move |field| field.of(self) != field.of(other))
    }

    /// Two copies of one work as one: of each field, the change that came later. The order of joining does not
    /// matter, nor how often: commutative, associative, idempotent.
    #[must_use]
    pub fn join(mut self, other: &Self) -> Self {
        self.join_in(other);
        self
    }

    /// [`Work::join`] in place, and what it did.
    pub fn join_in(&mut self, other: &Self) -> Joined {
        let stamped: Vec<Field> = self.stamps.keys().chain(other.stamps.keys()).copied().collect();
        let mut joined = Joined::default();
        for field in all_of(stamped, self, other) {
            let stamp = |work: &Self| work.stamps.get(&field).copied().unwrap_or(0);
            let (mine, theirs) = (stamp(self), stamp(other));
            let (value, new) = (field.of(self), field.of(other));
            if theirs > mine || (theirs == mine && new > value) {
                if theirs > 0 {
                    self.stamps.insert(field, theirs);
                }
                if new != value {
                    field.put(new, self);
                    joined.taken.push(field);
                }
            } else if mine > theirs || new < value {
                joined.kept.push(field);
            }
        }
        joined
    }

    /// The work with stamps that can be true: one further ahead than this says of no clock when it was, so that the field is
    /// taken for older than any whose time is known. For works that come from outside.
    #[must_use]
    pub fn believed_until(mut self, latest: Stamp) -> Self {
        let stamps = std::mem::take(&mut self.stamps);
        self.stamps = stamps.into_iter().filter(|(_, stamp)| *stamp <= latest).collect();
        self
    }

    /// An independent copy, with this id and title.
    #[must_use]
    pub fn copy(&self, id: AssessmentId, title: String, now: Stamp) -> Self {
        let mut assessment = self.assessment.clone();
        assessment.id = id;
        assessment.title = title;
        Self::new(assessment, now)
    }
}

/// These fields and all in which either may hold something, each once.
fn all_of(fields: impl IntoIterator<Item = Field>, one: &Work, other: &Work) -> Vec<Field> {
    let held = [one, other].into_iter().flat_map(|work| Field::all_in(&work.assessment));
    each_once(fields.into_iter().chain([Field::Shelf]).chain(held))
}
