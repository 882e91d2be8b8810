//! Journeys through the built site in a real browser, by role and accessible name.
//!
//! `cargo xtask test` builds the site and says where it, the browser and its driver are. Each journey has a host
//! and browsers of its own, reads as sentences, waits for conditions and never for time, and ends with
//! [`browser::Browser::leave`], which proves that nothing went wrong behind the scenes.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a journey fails by panicking"
)]

mod browser;
mod engine;
mod page;
mod powers;
mod record;
mod single_file;
mod site;
mod storage;
mod work;

mod accessible;
mod addresses;
mod answering;
mod charts;
mod comparing;
mod context;
mod damaged_links;
mod deciding;
mod files;
mod hostile;
mod keeping;
mod keyboard;
mod killed;
mod later;
mod layout;
mod library;
mod lighthouse;
mod missing;
mod offline;
mod policy;
mod review;
mod sharing;
mod strange;
mod tree;
mod windows;
