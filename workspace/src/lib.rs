//! The open work and the library, without input or output: state + input + now → state + effects.
//!
//! [`Workspace`] is the state of one window, and [`Workspace::update`] the only way to change it. An [`Input`] is what has
//! happened: something on a page, a report of another window, a transaction that ended. An [`Effect`] is work for
//! the shell, which does it in order and says how it ended. [`storage`] is the port to the storage: every window reads,
//! joins and writes within one transaction, field by field, so windows cannot lose each other's changes, and in the end all
//! have the same.
//!
//! Pure: no clock, no chance, no storage, no browser. Time is in milliseconds since 1970. It knows no words: what has to be
//! said is a [`Notice`] or a [`StorageError`].

pub mod backup;
mod effect;
mod former;
mod held;
mod history;
mod input;
mod library;
mod notice;
pub mod opening;
mod save;
mod start;
pub mod storage;
mod workspace;

pub use effect::{Effect, Effects, Filed, LeftOut, Reply, TakenIn, Ticket};
pub use input::{Input, Now};
pub use library::{CarryOut, Command, carry_out};
pub use notice::{Notice, Saving, Unreadable};
pub use storage::StorageError;
pub use workspace::{Workspace, key, parse_key};
