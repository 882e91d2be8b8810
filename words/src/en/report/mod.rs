//! What the report says.

pub mod answers;
pub mod charts;
pub mod comparison;
pub mod decisions;
pub mod editions;
pub mod examples;
pub mod explain;
pub mod files;
pub mod findings;
pub mod glance;
pub mod holds;
pub mod how_to_read;
pub mod issues;
pub mod numbers;
pub mod records;
pub mod standing;
pub mod steps;
pub mod unknown;
pub mod voice;
