//! Findings and steps as issues for a tracker.

pub const CONTEXT: &str = "Context";
pub const DECISION: &str = "Decision";
pub const READ: &str = "Read";
pub const FIRST: &str = "First";
pub const DO: &str = "Do";
pub const DONE_WHEN: &str = "Done when";
pub const EVIDENCE_TO_SHOW: &str = "Evidence to show";
pub const NO_LONGER_SHOWN: &str =
    "A new assessment no longer shows this pattern, because its answers changed.";

pub fn end_the_risk(name: &str) -> String {
    format!("End the risk “{name}”")
}

pub fn true_in_production(statement: &str, level: &str) -> String {
    format!("This is true in production, and what lower levels say as well: “{statement}” (level {level})")
}

pub fn labels(labels: &str) -> String {
    format!("Labels: {labels}")
}
