//! Decisions, and what is handed on of them.

pub const UNDECIDED: &str = "Undecided";
pub const CHANGE: &str = "Change the decision";
pub const DECIDE: &str = "Decide";
pub const SLICE_DONE: &str = "First slice done";
pub const UNDECIDED_MEANS: &str =
    "Do it, accept things as they are, or put it off. Nothing here changes a number.";
pub const DO_MEANS: &str = "It will be done. It becomes an issue to hand on.";
pub const ACCEPT_MEANS: &str = "Things stay as they are, knowingly.";
pub const DEFER_MEANS: &str = "Not now; you decide again on the day below.";
pub const A_REASON: &str = "a reason";
pub const A_DAY: &str = "a day to look again";
pub const OWNER: &str = "Owner (optional)";
pub const KEPT_HERE: &str =
    "Kept in this browser, never part of a link. The reason is in the report; the owner only if you tick it.";
pub const EXPORT: &str = "Export what is decided";
pub const RECORDS_COPIED: &str = "Decision records copied as Markdown.";
pub const COPY_RECORDS: &str = "Copy as ADRs";
pub const DOWNLOAD_RECORDS: &str = "Download ADRs";
pub const ISSUES_COPIED: &str = "Issues copied as Markdown.";
pub const COPY_ISSUES: &str = "Copy as issues";
pub const OWNERS: &str = "Names of owners on this page, in print and in every file";
pub const COPY_REFUSED: &str = "The browser does not allow copying here: download the file instead.";
pub const UNDO_LAST: &str = "Undo the last change";

/// Of the box that marks a first slice as done.
pub fn slice_is_done(action: &str) -> String {
    format!("{SLICE_DONE}: {action}")
}

/// What a button is about, for its accessible name.
pub fn about(button: &str, matter: &str) -> String {
    format!("{button}: {matter}")
}

pub fn decide_on_what(matter: &str) -> String {
    format!("What do you decide on “{matter}”?")
}

pub fn add(missing: &[&str]) -> String {
    format!("Recorded. Add {}: it tells a decision from an oversight.", missing.join(" and "))
}

pub fn reason(is_optional: bool) -> &'static str {
    if is_optional { "Reason (optional)" } else { "Reason" }
}

pub fn look_again_on(is_optional: bool) -> &'static str {
    if is_optional { "Look again on (optional)" } else { "Look again on" }
}

pub fn csv_for(tracker: &str) -> String {
    format!("CSV for {tracker}")
}

/// What the records and issues hold, of so many decisions and issues.
pub fn handed_on(decided: usize, issues: usize) -> String {
    let number = match issues {
        1 => "1 issue".to_owned(),
        number => format!("{number} issues"),
    };
    let holds = "Each says where it comes from, what must be true when it is done and what to show; with the reason for it and the day to look again, never with notes.";
    match (decided, issues) {
        (0, 0) => "Nothing is decided yet, and there is no step to hand on.".to_owned(),
        (0, _) => format!("{number}: the steps above, as nothing is decided yet. {holds}"),
        (_, 0) => "Records of every decision, with its reason and the answers behind it. Nothing open is decided as “Do”, so there is no issue.".to_owned(),
        _ => format!("Records of every decision (ADRs), and {number}: what is decided as “Do”. {holds}"),
    }
}
