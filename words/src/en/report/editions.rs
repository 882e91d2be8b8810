//! What the questions changed between two editions, a line each.

pub const HEADING: &str = "What changed in the questions between the two editions:";

pub fn added(capability: &str) -> String {
    format!("New: {capability}.")
}

pub fn removed(capability: &str) -> String {
    format!("No longer asked: {capability}.")
}

pub fn reworded(capability: &str) -> String {
    format!("Reworded, so that its answers are not compared: {capability}.")
}

pub fn made_critical(capability: &str) -> String {
    format!("Critical from now on: {capability}.")
}

pub fn no_longer_critical(capability: &str) -> String {
    format!("No longer critical: {capability}.")
}

pub fn moved(from: &str, to: &str, capability: &str) -> String {
    format!("Moved from {from} to {to}: {capability}.")
}

pub fn pattern_added(pattern: &str) -> String {
    format!("Risk pattern that is new: {pattern}.")
}

pub fn pattern_removed(pattern: &str) -> String {
    format!("Risk pattern no longer looked for: {pattern}.")
}

pub fn pattern_changed(pattern: &str) -> String {
    format!("Risk pattern with other conditions, so that it is not compared: {pattern}.")
}
