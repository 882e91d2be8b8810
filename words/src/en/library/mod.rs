//! What the library says: refusals of records and files, what opening a file would change.

pub mod file;
pub mod opening;
pub mod record;
