//! What can happen to a workspace, as facts in the past tense.

use windrose_assessment::{AssessmentId, Date, Event, Stamp};

use crate::effect::Ticket;
use crate::library::{CarryOut, Command};
use crate::notice::Notice;
use crate::storage::{Outcome, StorageError};

/// What the shell knows at each input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds since 1970 by the device's clock.
    pub time: Stamp,
    /// A number that nobody can tell beforehand; ids of new works are made of it.
    pub chance: u64,
}

impl Now {
    /// An id that no other work has; another for each number.
    pub(crate) fn new_id(self, number: u64) -> AssessmentId {
        // Of neighbouring numbers come ids that have nothing in common: the finaliser of SplitMix64.
        let mut mixed = self.chance.wrapping_add(number.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        AssessmentId(mixed ^ mixed >> 31)
    }
}

/// Something that has happened.
#[derive(Debug)]
pub enum Input {
    /// The storage was opened. `open_here` is the key of the work that this window had open before it was reloaded.
    StorageOpened {
        /// The key.
        open_here: Option<String>,
    },
    /// The storage could not be opened, or does not answer; it may still come.
    StorageFailed(StorageError),
    /// Something happened to the open work.
    Happened(Event),
    /// The last change was taken back.
    Undone,
    /// The last change that was taken back was made again.
    Redone,
    /// A day began: later changes are dated with it.
    DayBegan(Date),
    /// Something was asked for in the library; `by` is what carries it out, which may come later than the page.
    Asked {
        /// What was asked for.
        command: Command,
        /// By which the asker knows the reply.
        ticket: Ticket,
        /// [`crate::carry_out`].
        by: CarryOut,
    },
    /// What was asked for needs a part of the program that did not come.
    NotLoaded,
    /// Another window has changed this work, or the library but none of its works.
    WindowReported(Option<AssessmentId>),
    /// The window came back into view, so other windows may have been at work.
    CameIntoView,
    /// A transaction ended.
    Returned(Outcome),
    /// The browser has promised, or not, to keep what is stored; `asked` if it was asked to.
    Persisted {
        /// Whether it has.
        is_kept: bool,
        /// Whether it was asked.
        asked: bool,
    },
    /// A notice was read.
    NoticeRead(Notice),
}
