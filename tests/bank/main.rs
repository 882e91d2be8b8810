//! What the bank promises beyond its form: a true answer for every common set-up, and no cheap step that waits for nothing.
//!
//! An offence is one line that says what to do, and a rule lists all of them at once.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a rule fails by panicking")]

mod chains;
mod setups;
mod signs;

/// Passes without offences, fails with all of them.
#[track_caller]
fn settle(offences: impl IntoIterator<Item = String>) {
    let offences: Vec<String> = offences.into_iter().collect();
    assert!(offences.is_empty(), "{} offence(s)\n{}\n", offences.len(), offences.join("\n"));
}
