//! The state of one window, and the one way to change it.

use std::mem::discriminant;
use std::rc::Rc;

use windrose_assessment::{Assessment, AssessmentId, Date, Event, Moment, Snapshot, Stamp, Work};
use windrose_exchange::Summary;
use windrose_questions::Slot;

use crate::backup;
use crate::effect::{Effect, Effects, LeftOut};
use crate::held::{Held, Presence};
use crate::history::History;
use crate::input::{Input, Now};
use crate::notice::{Notice, Saving, Unreadable};
use crate::storage::{Outcome, StorageError};

/// Milliseconds a clock may be behind the last change before it is said. Our choice: clocks are corrected by less.
const CLOCK_TOLERANCE: Stamp = 60_000;

/// How far this window has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// The storage has not answered yet.
    Opening,
    /// It is being read.
    Starting,
    /// A work is open.
    Ready,
}

/// The open work and the library, as one window has them.
#[derive(Clone, Debug)]
pub struct Workspace {
    pub(crate) stage: Stage,
    pub(crate) today: Option<Date>,
    pub(crate) open: Held,
    pub(crate) history: History,
    /// Works that were open before, and are not stored yet.
    pub(crate) leaving: Vec<Held>,
    /// The work that was open until it was put into the bin.
    pub(crate) gave_way: Option<AssessmentId>,
    /// True if the open work was chosen here, if only by beginning it: an empty one is then not given up for another.
    pub(crate) is_chosen: bool,
    pub(crate) failure: Option<StorageError>,
    /// What is to follow once everything is saved.
    pub(crate) once_saved: Option<fn(&mut Self, &mut Effects)>,
    pub(crate) works: Rc<Vec<Summary>>,
    pub(crate) left_out: Rc<Vec<LeftOut>>,
    pub(crate) snapshots: Rc<Vec<Snapshot>>,
    pub(crate) unreadable: Rc<Vec<Unreadable>>,
    pub(crate) notices: Rc<Vec<Notice>>,
    /// When a file was saved last, and a reminder answered.
    pub(crate) file_saved: Stamp,
    pub(crate) reminded: Option<Stamp>,
    pub(crate) remind: Option<usize>,
    pub(crate) is_kept: Option<bool>,
    /// True once it was asked whether the browser keeps what is stored: once is enough in a page's life.
    pub(crate) is_persistence_asked: bool,
}

impl Workspace {
    /// A window that has read nothing yet, with an empty work.
    pub fn new(now: Now) -> Self {
        Self {
            stage: Stage::Opening,
            today: None,
            open: Held::new(Work::empty(now.new_id(0))),
            history: History::default(),
            leaving: Vec::new(),
            gave_way: None,
            is_chosen: false,
            failure: None,
            once_saved: None,
            works: Rc::default(),
            left_out: Rc::default(),
            snapshots: Rc::default(),
            unreadable: Rc::default(),
            notices: Rc::default(),
            file_saved: 0,
            reminded: None,
            remind: None,
            is_kept: None,
            is_persistence_asked: false,
        }
    }

    /// A window at rest: this work is open and stored, and nothing waits.
    pub fn at_rest(work: Work) -> Self {
        let now = Now { time: 0, chance: 0 };
        Self { stage: Stage::Ready, open: Held::read(work), is_chosen: true, ..Self::new(now) }
    }

    /// What follows from an input. Total: whatever comes in whatever order, nothing that was changed here is given up.
    pub fn update(&mut self, input: Input, now: Now) -> Effects {
        let mut effects = Effects::new();
        let to = &mut effects;
        match input {
            Input::StorageOpened { open_here } => {
                self.failure = None;
                self.start(open_here, now, to);
            }
            Input::StorageFailed(error) => self.fail(error),
            Input::Happened(event) => self.happened(event, now),
            Input::Undone => {
                if self.history.undo(&mut self.open.work, now.time) {
                    self.open.changed();
                }
            }
            Input::Redone => {
                if self.history.redo(&mut self.open.work, now.time) {
                    self.open.changed();
                }
            }
            Input::DayBegan(today) => self.today = Some(today),
            Input::Asked { command, ticket, by } => by(self, command, ticket, now, to),
            Input::NotLoaded => self.notice(Notice::NotLoaded),
            Input::WindowReported(_) | Input::CameIntoView => self.refresh(to),
            Input::Returned(Outcome::Committed(then)) => then(self, now, to),
            Input::Returned(Outcome::Failed(otherwise, error)) => {
                otherwise(self, error, now, to);
                return effects; // what could not be stored waits for the next input, or it would be tried without end
            }
            Input::Persisted { is_kept, asked } => self.persisted(is_kept, asked, to),
            Input::NoticeRead(notice) => {
                let rest = self.notices.iter().filter(|known| **known != notice).cloned();
                self.notices = rest.collect::<Vec<_>>().into();
            }
        }
        self.save(now, to);
        effects
    }

    fn happened(&mut self, event: Event, now: Now) {
        let typed = event.is_typed().then(|| (event.field(), discriminant(&event)));
        let is_behind = now.time.saturating_add(CLOCK_TOLERANCE) < self.open.work.changed();
        let at = Moment { now: now.time, today: self.today };
        if let Some(back) = self.open.work.apply(event, at) {
            self.history.remember(typed, back);
            self.open.changed();
            if is_behind {
                self.notice(Notice::ClockWentBack);
            }
        }
    }

    /// Opens another work. What is open is held until all of it is stored.
    pub(crate) fn set_open(&mut self, held: Held, now: Now, effects: &mut Effects) {
        let id = held.id();
        let before = std::mem::replace(&mut self.open, held);
        if before.is_unsaved() {
            self.leaving.push(before);
        }
        self.history = History::default();
        self.snapshots = Rc::default();
        effects.push(Effect::RememberOpen(id));
        if self.open.presence == Presence::Stored {
            self.ask_for_persistence(effects);
        }
        self.set_reminder(now);
    }

    /// The work of this id, if this window holds it.
    pub(crate) fn held(&mut self, id: AssessmentId) -> Option<&mut Held> {
        std::iter::once(&mut self.open).chain(&mut self.leaving).find(|held| held.id() == id)
    }

    pub(crate) fn notice(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            Rc::make_mut(&mut self.notices).push(notice);
        }
    }

    pub(crate) fn fail(&mut self, error: StorageError) {
        self.failure = Some(error);
    }

    /// Finds out whether it is time to remind of a file.
    pub(crate) fn set_reminder(&mut self, now: Now) {
        let answers = self.open.work.answers_since(self.file_saved);
        self.remind = backup::is_due(answers, self.reminded, now.time).then_some(answers);
    }

    /// The open assessment.
    pub fn assessment(&self) -> &Assessment {
        &self.open.work.assessment
    }

    /// The open work.
    pub fn work(&self) -> &Work {
        &self.open.work
    }

    /// Which work of the library is open; `None` until one was opened.
    pub fn open(&self) -> Option<AssessmentId> {
        (self.stage == Stage::Ready).then(|| self.open.id())
    }

    /// The day by the shell's clock, once it is known.
    pub fn today(&self) -> Option<Date> {
        self.today
    }

    /// True if there is a change to take back.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// True if there is a change to make again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// The one question that undoing changes; `None` if it changes something else, or several.
    pub fn undo_changes(&self) -> Option<Slot> {
        self.history.undo_changes()
    }

    /// The one question that redoing changes; `None` if it changes something else, or several.
    pub fn redo_changes(&self) -> Option<Slot> {
        self.history.redo_changes()
    }

    /// Where the work is. "Saved" is said of nothing but what is committed.
    pub fn saving(&self) -> Saving {
        if let Some(failure) = &self.failure {
            return Saving::Failed(failure.clone());
        }
        if self.stage != Stage::Ready {
            Saving::Loading
        } else if self.has_unsaved() {
            Saving::Underway
        } else if self.open.presence == Presence::Removed {
            Saving::Removed
        } else {
            Saving::Saved
        }
    }

    /// True if something of any work that this window holds is not stored.
    pub(crate) fn has_unsaved(&self) -> bool {
        std::iter::once(&self.open).chain(&self.leaving).any(Held::is_unsaved)
    }

    /// True if there is a storage that answers; without one, only one work can be held.
    pub fn is_stored(&self) -> bool {
        self.failure.is_none()
    }

    /// True if closing the window would lose something.
    pub fn would_lose(&self) -> bool {
        std::iter::once(&self.open)
            .chain(&self.leaving)
            .any(|held| held.is_unsaved() && !held.work.is_empty())
    }

    /// All works of the library that are stored and can be read, the bin included.
    pub fn works(&self) -> &[Summary] {
        &self.works
    }

    /// What is stored by a newer version, and can be neither shown nor saved to a file here.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// The snapshots of the open work, the oldest first.
    pub fn snapshots(&self) -> &Rc<Vec<Snapshot>> {
        &self.snapshots
    }

    /// What could not be read.
    pub fn unreadable(&self) -> &[Unreadable] {
        &self.unreadable
    }

    /// What has to be said, the oldest first.
    pub fn notices(&self) -> &Rc<Vec<Notice>> {
        &self.notices
    }

    /// Answers that are in this browser only, if it is time to say so.
    pub fn remind(&self) -> Option<usize> {
        self.remind
    }

    /// Whether the browser has promised to keep what is stored; `None` until it was asked.
    pub fn is_kept(&self) -> Option<bool> {
        self.is_kept
    }
}

/// The key of a work.
pub fn key(id: AssessmentId) -> String {
    format!("{:016x}", id.0)
}

/// The work of a key.
pub fn parse_key(key: &str) -> Option<AssessmentId> {
    u64::from_str_radix(key, 16).ok().map(AssessmentId)
}
