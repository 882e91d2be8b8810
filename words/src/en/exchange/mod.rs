//! What is said of links, files and stored records: refusals, and what opening a file would change.

pub mod file;
pub mod opening;
pub mod record;
pub mod share_link;
