//! A work that this window holds, and how much of it is stored.

use std::fmt;
use std::rc::Rc;

use windrose_assessment::{AssessmentId, Joined, Work};

/// What this window knows of the stored record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Presence {
    /// Nothing was stored of it yet.
    New,
    /// It is there.
    Stored,
    /// It was there, and another window has removed it for good.
    Removed,
}

/// See the module's documentation.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Held {
    pub(crate) work: Work,
    pub(crate) presence: Presence,
    /// True from the moment a save is asked for until its end is reported.
    pub(crate) is_saving: bool,
    /// The record that this window wrote last: while it is what is found, there is nothing to read and join.
    pub(crate) written: Option<Rc<str>>,
    /// Commits of this window that were reported; tells a read from before one from a read after it.
    pub(crate) commits: u64,
    /// Counts what was changed here.
    version: u64,
    /// The last version that is committed.
    saved: u64,
}

impl fmt::Debug for Held {
    /// Without the counters, which say nothing by themselves: two that read alike behave alike from here on.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { work, presence, is_saving, written: _, commits: _, version: _, saved: _ } = self;
        let mut held = f.debug_struct("Held");
        held.field("work", work).field("presence", presence).field("is_saving", is_saving);
        held.field("is_unsaved", &self.is_unsaved()).finish()
    }
}

impl Held {
    /// A work of which nothing is stored.
    pub(crate) fn new(work: Work) -> Self {
        let version = u64::from(!work.is_empty());
        Self { version, ..Self::stored(work, Presence::New) }
    }

    /// A work as it was read.
    pub(crate) fn read(work: Work) -> Self {
        Self::stored(work, Presence::Stored)
    }

    const fn stored(work: Work, presence: Presence) -> Self {
        Self { work, presence, is_saving: false, written: None, commits: 0, version: 0, saved: 0 }
    }

    pub(crate) fn id(&self) -> AssessmentId {
        self.work.id()
    }

    /// True if something of it is not stored, as far as this window knows.
    pub(crate) fn is_unsaved(&self) -> bool {
        self.version > self.saved
    }

    /// Something was changed here.
    pub(crate) fn changed(&mut self) {
        self.version += 1;
    }

    /// What a save that begins now stores.
    pub(crate) fn version(&self) -> u64 {
        self.version
    }

    /// A save has ended well: this version is stored, joined with what was there.
    pub(crate) fn committed(&mut self, version: u64, stored: &Work, written: Option<Rc<str>>) -> Joined {
        self.saved = self.saved.max(version);
        self.presence = Presence::Stored;
        self.commits += 1;
        self.written = written;
        self.work.join_in(stored)
    }

    /// Joins the stored record, which was just read. If it lacks a change that this window had already stored, the work counts
    /// as unsaved again.
    pub(crate) fn learnt(&mut self, stored: &Work, commits: u64) -> Joined {
        let joined = self.work.join_in(stored);
        self.presence = Presence::Stored;
        if !joined.kept.is_empty() && !self.is_unsaved() && commits == self.commits {
            self.changed();
        }
        joined
    }
}
