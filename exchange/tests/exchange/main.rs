//! What comes in and goes out, checked from outside: docs/share-link.md and docs/library-file.md byte by byte. Links, records
//! and files come back whole, and whatever is wrong with one is named.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

#[path = "../../../assessment/tests/assessment/any_value.rs"]
mod any_value;
#[path = "../../../assessment/tests/assessment/any_work.rs"]
mod any_work;
mod encryption;
mod files;
mod frozen;
mod link;
mod link_bodies;
mod link_damage;
mod thousand_links;
mod wire;
