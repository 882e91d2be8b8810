//! Works joined, filed, encrypted and opened: nothing is lost, and whatever is wrong is named.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod any;
mod encryption;
mod files;
mod frozen;
mod joining;
mod opening;
