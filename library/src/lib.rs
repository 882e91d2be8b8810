//! Many assessments on one device: how one is stored, how two copies of one become one again, and what goes into files.
//!
//! A [`Work`] is an assessment with the time of each field's last change. Two copies of a work, from two windows or
//! from a file, [`Work::join`] field by field: the newest change of each stays, whatever the order of joining.
//! [`record`] is the stored form of a work, [`Summary`] what a list shows of it, [`Snapshot`] a frozen copy,
//! [`file`] one or many of them as a file, [`encrypted`] that file under a password, and [`opening`] what opening one
//! would change.
//!
//! Pure: no clock, no randomness, no storage, no browser. Times are passed in, in milliseconds since 1970.

pub mod backup;
pub mod encrypted;
mod field;
pub mod file;
mod json;
pub mod opening;
pub mod record;
mod snapshot;
mod summary;
mod work;

pub use field::Field;
pub use record::RecordError;
pub use snapshot::{SNAPSHOT_NAME_MAX, Snapshot};
pub use summary::{Headlines, Summary};
pub use work::{BIN_DAYS, Shelf, Stamp, Work};
