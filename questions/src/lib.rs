//! The bank: every question Windrose asks, as typed constants.
//!
//! The texts live in `questions/bank/en/*.toml`, one file a dimension, and in a folder like it for each other
//! language. `windrose-questions-compiler` checks them and writes those of one language as Rust constants while this
//! crate builds, so a broken rule is a build error and nothing is parsed at run time. Order is the bank's order everywhere: factors I to XII, then layers A to D.
//! This crate knows nothing of answers.

mod bank;
mod condition;
mod context;
mod glossary;
mod pattern;
mod scale;
mod slot;

pub use bank::{
    AtLevel, Bank, Capability, Dimension, Effort, FirstSlice, Group, Impact, LEVELS, Reference, Standing,
    Step, StepKind,
};
pub use condition::Condition;
pub use context::{Choice, Context, ContextQuestion, Effect, Field, Preset, TargetRule};
pub use glossary::Term;
pub use pattern::{Contradiction, Pattern, Severity, SeverityRule};
pub use slot::Slot;

/// The current bank.
pub static BANK: Bank = include!(concat!(env!("OUT_DIR"), "/bank.rs"));
