//! What the numbers promise, checked from outside: docs/scoring.md as tables, as worked examples and as properties of any
//! answers.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test fails by panicking")]

mod any;
mod any_bank;
mod any_value;
mod any_work;
mod claim;
mod compare;
mod compare_banks;
mod compare_properties;
mod edition;
mod event;
mod finding;
mod finding_properties;
mod fixture;
mod joining;
mod plan;
mod plan_fixture;
mod plan_order;
mod plan_properties;
mod plan_wanted;
mod reach;
mod reach_properties;
mod scope;
mod scope_properties;
mod scoring;
mod scoring_properties;
mod stake;
mod worked_example;
