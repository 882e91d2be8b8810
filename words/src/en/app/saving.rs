//! Whether answers are stored, and what has to be said about that.

use super::super::grammar;

pub const USED_ELSEWHERE: &str = "Another window has begun to use a new version of Windrose.";
pub const VERSION_READY: &str = "A new version of Windrose is ready.";
pub const SAVE_FIRST: &str =
    "This page cannot be saved just now: before you use it, download your answers on the start page.";
pub const LOADED_ONCE_SAVED: &str = "It is loaded as soon as everything on this page is saved.";
pub const USING_LOADS: &str = "Using it loads this page anew; everything saved stays. Otherwise it is there once all windows of Windrose were closed.";
pub const USE_NOW: &str = "Use it now";
pub const LATER: &str = "Later";
pub const I_HAVE_READ: &str = "I have read it";
pub const REMINDER: &str = "Reminder";
pub const SAVE_FILE: &str = "Save a file…";
pub const NOT_NOW: &str = "Not now";
pub const SAVED: &str = "Saved in this browser";
pub const SAVING: &str = "Saving…";
pub const NOT_SAVED: &str = "Not saved";
pub const DOWNLOAD_ANSWERS: &str = "Download my answers";
pub const CLEARED: &str = "The stored answers of this site were cleared by somebody else; what this window shows was stored again, and everything else is only in the files you have saved.";
pub const GONE: &str = "This assessment was stored no longer, and nothing says why; what this window shows was stored again. The other assessments are where they were.";
pub const REMOVED: &str = "Deleted in another window";
pub const REMOVED_ELSEWHERE: &str = "This assessment was deleted for good in another window. What this page shows is stored nowhere; your next change stores it again.";
pub const STORED_AGAIN: &str = "This assessment was deleted for good in another window. It is stored again, because you have changed it here.";
pub const NOT_LOADED: &str = "What you asked for was not done: this part of Windrose could not be loaded. Nothing is lost; check the connection, then ask again.";
pub const PART_NOT_LOADED: &str =
    "this part of Windrose could not be loaded; check the connection, then try again";
pub const CLOCK_WENT_BACK: &str = "The clock of this device went back behind your last answer; answers keep their order, but days on the report may be wrong until the clock is right.";
pub const STORAGE_NEWER: &str = "a newer Windrose has changed the storage of this browser; close all its windows and open it again to get that version";
pub const STORAGE_FULL: &str =
    "there is no room left for this site; free some disk space, or empty the bin of the library";
pub const STORAGE_BLOCKED: &str =
    "another window holds the storage in its old form; close or reload that window";
pub const STORAGE_SILENT: &str = "this browser’s storage does not answer";
pub const SAVE_ABORTED: &str = "the save was aborted";
pub const COPY: &str = " (copy)";

pub fn only_here(answers: usize) -> String {
    format!(
        "{answers} answers of this assessment are in this browser only. A file keeps them, whatever happens to the browser."
    )
}

/// Behind the reason, a sentence without its full stop.
pub fn keep_open(reason: &str) -> String {
    let reason = grammar::at_the_beginning(reason);
    format!("{reason}. Keep this window open. The report’s link keeps your answers without notes.")
}

pub fn unreadable(day: &str) -> String {
    format!("Unreadable assessment, found on {day}")
}

pub fn put_aside(reason: &str) -> String {
    format!(
        "An assessment stored here could not be opened: {reason}. It was put aside as it is, and the library offers it as a file."
    )
}

pub fn storage_refused(detail: &str) -> String {
    format!("this browser does not store the answers ({detail}); a private window or a setting may forbid it")
}

/// Stored records that this version cannot read and leaves alone; `titles` are those that can be told.
pub fn left_out(number: usize, titles: &str) -> String {
    let what = grammar::count(
        number,
        "stored record was written by a version that this one cannot read, and is left as it is",
        "stored records were written by a version that this one cannot read, and are left as they are",
    );
    let named = if titles.is_empty() { String::new() } else { format!(": {titles}") };
    format!("{what}{named}. Reload this page to get the newest version.")
}
