//! The workspace from outside: windows over a storage in memory, in which every step can be taken one by one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "../../../assessment/tests/assessment/any_value.rs"]
mod any_value;
mod files;
mod former;
mod history;
mod interleavings;
mod library;
mod older;
mod opening;
mod saving;
mod windows;
mod world;
