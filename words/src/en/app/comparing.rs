//! The ways to compare a report with others.

pub const COMPARE: &str = "Compare";
pub const SEE: &str = "See what differs";
pub const COPY_LINK: &str = "Copy link";
pub const REMOVE: &str = "Remove";
pub const LINK_COPIED: &str = "Link to this comparison copied. It holds the answers, profiles, titles and days of both, without evidence; it cannot be called back.";
pub const SNAPSHOT_KEPT: &str =
    "A snapshot is kept in this browser. It is in the list above, and among the snapshots.";
pub const KEEP_SNAPSHOT: &str = "Keep a snapshot";
pub const SNAPSHOT_IS: &str = "A dated copy, notes included, to compare with next quarter. ";
pub const ALL_SNAPSHOTS: &str = "All snapshots, and the trend";
pub const WITH_ANOTHER: &str = "Compare with another assessment";
pub const PASTE_FIRST: &str = "Paste a link first.";
pub const NO_LINK: &str =
    "Not opened: this is not a link to a report. Copy the whole link again from where it was sent.";
pub const LINK_LABEL: &str = "Link to a report";
pub const FILE_LABEL: &str = "File with answers";
pub const FILE_HINT: &str = "As Windrose downloads it. Choose it, or drop it here; it stays on this device.";
pub const GONE: &str = "It is not in this browser any more; another window may have removed it.";
pub const MY_OWN: &str = "My own work";
pub const IN_THIS_BROWSER: &str = "In this browser";
pub const EXAMPLE_TEAMS: &str = "Example teams";
pub const FILE_TOO_LARGE: &str =
    "it is larger than any file of answers; choose one that Windrose has downloaded";
pub const FILE_LOCKED: &str = "it is under a password; open it in the library first";
pub const FILE_EMPTY: &str = "there is no assessment in it";

pub fn compared_with(name: &str) -> String {
    format!("Compared with {name}: see “Compared” in the report.")
}

pub fn already_compared(name: &str) -> String {
    format!("{name} is compared with already.")
}

pub fn full(comparisons: usize) -> String {
    format!("{comparisons} comparisons are open, and more could not be told apart. Remove one first.")
}

pub fn no_longer_compared(name: &str) -> String {
    format!("No longer compared with {name}.")
}

pub fn copy_link_with(name: &str) -> String {
    format!("Copy link to the comparison with {name}")
}

pub fn remove(name: &str) -> String {
    format!("Remove {name}")
}

pub fn copy_refused(link: &str) -> String {
    format!("The browser does not allow copying here. The link is: {link}")
}

pub fn not_opened(why: &str) -> String {
    format!("Not opened: {why}.")
}

pub fn file_not_opened(file: &str, why: &str) -> String {
    format!("“{file}” was not opened: {why}.")
}

pub fn file_holds_many(assessments: usize) -> String {
    format!("there are {assessments} assessments in it; open it in the library first")
}

pub fn compare_with(name: &str) -> String {
    format!("Compare with {name}")
}

pub fn dated(title: &str, day: &str) -> String {
    format!("{title}, {day}")
}

pub fn snapshot(name: &str) -> String {
    format!("{name}, snapshot")
}

pub fn snapshot_of(name: &str, day: &str) -> String {
    format!("{name}, snapshot of {day}")
}
