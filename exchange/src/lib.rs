//! Everything that comes in and goes out: what is written of an assessment, and how what was written is read.
//!
//! [`share_link`] is all answers in the fragment of an address, [`pasted`] such a link as people paste it. [`record`] is the
//! stored form of a work, [`snapshot`] of a frozen copy, [`summary`] of what a list shows; [`file`] is one or many of them as
//! a file, [`encrypted`] that file under a password. docs/share-link.md and docs/library-file.md specify every byte.
//!
//! Every decoder is total: whatever the text, it ends in a value or in one named error. Errors are data; `windrose-report`
//! words them.
//!
//! Pure: no clock, no randomness, no storage, no browser.

pub mod encrypted;
pub mod file;
mod json;
pub mod pasted;
pub mod record;
pub mod share_link;
pub mod snapshot;
pub mod summary;

pub use record::RecordError;
pub use summary::{Headlines, Summary};
