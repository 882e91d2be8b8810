//! A work: an assessment as the library keeps it, with the time of each field's last change.

use litemap::LiteMap;

use crate::{Answer, Assessment, AssessmentId, Date, Field, each_once};

/// When a field was changed last: milliseconds since 1970 by the device's clock, or one more than the stamp before if
/// the clock has gone back since. 0 is before everything.
pub type Stamp = u64;

/// Days that a work stays in the bin.
pub const BIN_DAYS: u16 = 30;

/// Where a work lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shelf {
    /// In the list.
    #[default]
    Active,
    /// Out of the way, and kept.
    Archived,
    /// In the bin since this day; removed for good after [`BIN_DAYS`].
    Binned(Date),
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
        let id = assessment.id;
        let mut work = Self::empty(id);
        work.edit(assessment, now);
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

    /// Says when a field was changed last.
    pub fn stamp(&mut self, field: Field, stamp: Stamp) {
        self.stamps.insert(field, stamp);
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

    /// Takes in the assessment as it stands by now: every field that differs was changed at this time. A clock that
    /// went back changes nothing of the order: the newest change is always the later one.
    pub fn edit(&mut self, to: Assessment, now: Stamp) {
        let to = Self { assessment: to, shelf: self.shelf, stamps: LiteMap::new() };
        self.take_over(&to, now);
    }

    /// Puts the work on another shelf.
    pub fn put_on(&mut self, place: Shelf, now: Stamp) {
        let to = Self { assessment: self.assessment.clone(), shelf: place, stamps: LiteMap::new() };
        self.take_over(&to, now);
    }

    fn take_over(&mut self, to: &Self, now: Stamp) {
        let now = now.max(self.changed().saturating_add(1));
        let changed: Vec<Field> = self.differences(to).collect();
        for field in changed {
            self.stamps.insert(field, now);
        }
        self.assessment.clone_from(&to.assessment);
        self.shelf = to.shelf;
    }

    /// The fields in which two works differ.
    pub fn differences<'a>(&'a self, other: &'a Self) -> impl Iterator<Item = Field> + 'a {
        all_of([], self, other).into_iter().filter(move |field| field.of(self) != field.of(other))
    }

    /// Two copies of one work as one: of each field, the change that came later. The order of joining does not
    /// matter, nor how often: commutative, associative, idempotent.
    #[must_use]
    pub fn join(mut self, other: &Self) -> Self {
        let stamped = self.stamps.keys().chain(other.stamps.keys()).copied();
        for field in all_of(stamped, &self, other) {
            let stamp = |work: &Self| work.stamps.get(&field).copied().unwrap_or(0);
            let (mine, theirs) = (stamp(&self), stamp(other));
            if theirs > mine || (theirs == mine && field.of(other) > field.of(&self)) {
                field.copy(other, &mut self);
                if theirs > 0 {
                    self.stamps.insert(field, theirs);
                }
            }
        }
        self
    }

    /// A copy that is a work of its own.
    #[must_use]
    pub fn copy(&self, id: AssessmentId, title: String, now: Stamp) -> Self {
        let mut assessment = self.assessment.clone();
        assessment.id = id;
        assessment.title = title;
        Self::new(assessment, now)
    }

    /// The last day on which it lies in the bin; `None` if it does not.
    pub fn binned_until(&self) -> Option<Date> {
        self.shelf.until()
    }
}

/// These fields and all in which either may hold something, each once.
fn all_of(fields: impl IntoIterator<Item = Field>, one: &Work, other: &Work) -> Vec<Field> {
    let held = [one, other].into_iter().flat_map(|work| Field::all_in(&work.assessment));
    each_once(fields.into_iter().chain([Field::Shelf]).chain(held))
}

impl Shelf {
    /// The last day in the bin; `None` if that is not where the work is.
    pub fn until(self) -> Option<Date> {
        let Self::Binned(on) = self else { return None };
        Some(Date::from_days(on.days().saturating_add(BIN_DAYS)))
    }

    /// True if the work has been in the bin for longer than it stays there.
    pub fn is_over(self, today: Date) -> bool {
        self.until().is_some_and(|until| until < today)
    }
}
