//! Opening and saving files.

pub const OPEN_FILE: &str = "Open a file";
pub const READING: &str = "Reading the file…";
pub const OPEN_LABEL: &str = "File that Windrose has saved";
pub const OPEN_HINT: &str = "Choose it, or drop it here. You see what would change before anything does; the file stays on this device.";
pub const WRONG_PASSWORD: &str = "This is not its password, or the file was changed since it was saved.";
pub const NO_CRYPTOGRAPHY: &str =
    "This page has no cryptography, which browsers give only to pages over HTTPS.";
pub const OPENING: &str = "Opening…";
pub const OPEN: &str = "Open";
pub const NOT_AS_SAVED: &str = "The file is not as Windrose saved it: it was edited, or damaged where it can still be read. Look closely.";
pub const NOTHING_IN_IT: &str = "There is nothing in it.";
pub const NEW_HERE: &str = "New here.";
pub const ALL_HERE: &str = "All of it is here already, the same or newer.";
pub const JOIN: &str = "Join both: of each answer, the newer";
pub const KEEP_BOTH: &str = "Keep both, the one of the file as a copy";
pub const LEAVE_OUT: &str = "Leave it out";
pub const ASSESSMENT_WITH_ALL: &str = "The assessment with its notes, decisions and snapshots.";
pub const ALL_IN_THIS_BROWSER: &str =
    "All assessments in this browser, archive and bin included, with notes, decisions and snapshots.";
pub const SAVE_TO_FILE: &str = "Save to a file";
pub const PASSWORD: &str = "Password (optional)";
pub const PASSWORD_HINT: &str =
    "Without one, whoever has the file can read it. A forgotten password cannot be recovered by anybody.";
pub const SAVING: &str = "Saving…";
pub const SAVE: &str = "Save";
pub const NOT_SAVED_INSECURE: &str = "Not saved: this page has no cryptography, which browsers give only to pages over HTTPS. Save without a password, or open Windrose over HTTPS.";
pub const NOT_SAVED_REFUSED: &str = "Not saved: the browser does not allow downloads here.";

pub fn not_opened(file: &str, why: &str) -> String {
    format!("“{file}” was not opened: {why}. Nothing here has changed.")
}

pub fn opened(file: &str, number: usize) -> String {
    let what = if number == 1 { "1 assessment".to_owned() } else { format!("{number} assessments") };
    format!("“{file}”: {what} opened into the library.")
}

pub fn password_of(file: &str) -> String {
    format!("Password of “{file}”")
}

pub fn would_change(file: &str) -> String {
    format!("What “{file}” would change")
}

pub fn open(number: usize) -> String {
    if number == 1 { "Open 1 assessment".to_owned() } else { format!("Open {number} assessments") }
}

pub fn newer_in_file(fields: &str) -> String {
    format!("Newer in the file: {fields}.")
}

pub fn newer_on_both(in_file: &str, here: &str) -> String {
    format!("Newer in the file: {in_file}. Newer here: {here}.")
}

/// Behind the sentence about the assessment.
pub fn snapshots_added(number: usize) -> String {
    match number {
        0 => String::new(),
        1 => " 1 snapshot is added.".to_owned(),
        number => format!(" {number} snapshots are added."),
    }
}

pub fn what_to_do_with(title: &str) -> String {
    format!("What to do with {title}")
}

pub fn with_all(title: &str) -> String {
    format!("“{title}” with its notes, decisions and snapshots.")
}

pub fn not_saved(reason: &str) -> String {
    format!("Not saved: {reason}.")
}
