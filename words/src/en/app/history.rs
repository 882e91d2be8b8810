//! The page of snapshots.

pub const LEAD: &str = "A snapshot is a frozen copy with a name and a day. Take one when an assessment is done, and see next quarter what moved.";
pub const NOTHING_YET: &str = "There is nothing to take a snapshot of yet. ";
pub const COMPARE: &str = "Compare the report with one of them";
pub const KEPT: &str = "The snapshot is kept.";
pub const NAME_LABEL: &str = "Name of the snapshot (optional)";
pub const NAME_EXAMPLE: &str = "Before the migration";
pub const TAKE: &str = "Take a snapshot";
pub const CAPTION: &str = "Snapshots, the newest first";
pub const DAY: &str = "Day";
pub const NAME: &str = "Name";
pub const HEADLINES: &str = "Headlines";
pub const ACTIONS: &str = "Actions";
pub const TODAY: &str = "today";
pub const AS_IT_STANDS: &str = "As it stands";
pub const UNKNOWN_DAY: &str = "unknown";
pub const SNAPSHOT: &str = "Snapshot";
pub const GO_ON: &str = "Go on from a copy";
pub const DELETE_SNAPSHOT: &str = "Delete the snapshot?";

pub fn snapshots_of(title: &str) -> String {
    format!("Snapshots of {title}")
}

pub fn named(name: &str, day: &str) -> String {
    format!("{name}, {day}")
}

pub fn go_on_from(snapshot: &str) -> String {
    format!("Go on from a copy: {snapshot}")
}

pub fn delete(snapshot: &str) -> String {
    format!("Delete: {snapshot}")
}
