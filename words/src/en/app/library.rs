//! The page of the library.

pub const CURRENT: &str = "Current";
pub const ARCHIVE: &str = "Archive";
pub const BIN: &str = "Bin";
pub const LEAD: &str = "Everything assessed in this browser. Nothing of it goes anywhere unless you save a file, copy a link or print.";
pub const ASSESSMENTS: &str = "Assessments";
pub const SAVE_ALL: &str = "Save the library to a file…";
pub const SEARCH: &str = "Search";
pub const ORDER: &str = "Order";
pub const CHANGED_LAST: &str = "Changed last";
pub const MOST_OPEN: &str = "Most left to answer";
pub const WHERE: &str = "Where";
pub const UNDO: &str = "Undo";
pub const NOT_FOUND: &str = "Nothing here has these words in its title or scope.";
pub const NONE_YET: &str =
    "There is none here. An assessment is stored as soon as it has an answer or a title.";
pub const ARCHIVE_EMPTY: &str = "The archive is empty.";
pub const BIN_EMPTY: &str = "The bin is empty.";
pub const NOT_READ: &str = "Could not be read";
pub const NOT_READ_HINT: &str =
    "Kept as it was found. The file is text; somebody who knows the format can often repair it.";
pub const DOWNLOAD: &str = "Download";
pub const DELETE_FOR_GOOD_ASK: &str = "Delete for good?";
pub const KEPT: &str = "This browser keeps what is stored until you clear the data of this site.";
pub const MAY_BE_DELETED: &str = "This browser may delete what is stored when disk space runs short or nobody comes here for weeks; a private window deletes it when it closes. A file is safe from that.";
pub const OPEN_NOW: &str = "open";
pub const RESTORE: &str = "Restore";
pub const OPEN: &str = "Open";
pub const DUPLICATE: &str = "Duplicate";
pub const SAVE: &str = "Save to a file";
pub const TAKE_OUT: &str = "Take out";
pub const ARCHIVE_IT: &str = "Archive";
pub const DELETE_FOR_GOOD: &str = "Delete for good";
pub const RENAME: &str = "Rename";

pub const BIN_KEEPS: &str = "What is in the bin stays there until you delete it for good.";

pub fn show_more(shown: usize, number: usize) -> String {
    format!("Show more ({shown} of {number} shown)")
}

pub fn room(name: &str, number: usize) -> String {
    format!("{name} ({number})")
}

/// Before the button that takes it out.
pub fn is_in_bin(title: &str) -> String {
    format!("“{title}” is in the bin. ")
}

/// After that was undone.
pub fn is_back(title: &str) -> String {
    format!("“{title}” is back.")
}

pub fn take_out_of_bin(title: &str) -> String {
    format!("Undo: take “{title}” out of the bin")
}

pub fn numbered(name: &str, number: usize) -> String {
    format!("{name} ({number})")
}

pub fn download(name: &str) -> String {
    format!("Download {name}")
}

pub fn delete(name: &str) -> String {
    format!("Delete {name}")
}

pub fn answered(given: usize, total: usize, is_full: bool) -> String {
    format!("{given} of {total} answered, {}", if is_full { "full run" } else { "quick run" })
}

pub fn changed_on(day: &str) -> String {
    format!("changed on {day}")
}

pub fn about(button: &str, title: &str) -> String {
    format!("{button}: {title}")
}

pub fn since(day: &str) -> String {
    format!("since {day}")
}

pub fn save_to_file(title: &str) -> String {
    format!("Save to a file: {title}")
}

pub fn delete_for_good(title: &str) -> String {
    format!("Delete for good: {title}")
}

pub fn gone_with_snapshots(title: &str) -> String {
    format!("“{title}” and its snapshots cannot be brought back, unless they are in a file.")
}

// How many services a work is about.
pub const ONE_SERVICE: &str = "One service";

pub fn services(how_many: &str) -> String {
    format!("{how_many} services")
}
