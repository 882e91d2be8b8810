//! The workspace from outside: what opening a file would change is said before it is changed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod opening;
