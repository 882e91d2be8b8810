//! Words that several pages and parts of them share.

pub const NAME: &str = "Windrose";
pub const CANCEL: &str = "Cancel";
pub const CLOSE: &str = "Close";
pub const DELETE: &str = "Delete";
pub const UNTITLED: &str = "Untitled assessment";
pub const CRITICAL: &str = "Critical";
pub const DONT_KNOW: &str = "Don’t know";
pub const NOT_APPLICABLE: &str = "Not applicable";
pub const GO_TO_START: &str = "Go to the start";
pub const YOUR_ASSESSMENT_SO_FAR: &str = "Your assessment so far";
pub const READING_ANSWERS: &str = "Reading your answers…";
pub const SEE_REPORT: &str = "See the report";
pub const FULL_RUN: &str = "Go on with the full run";
pub const SEARCH_AND_REVIEW: &str = "Search and review";
pub const NEW_ASSESSMENT: &str = "New assessment";
pub const LIBRARY: &str = "Library";
pub const PROFILE: &str = "Profile";
pub const REPORT: &str = "Report";
pub const GLOSSARY: &str = "Glossary";
pub const TITLE: &str = "Title";
pub const EXAMPLES: &str = "Examples";
pub const NO_DOWNLOAD: &str = "The browser does not allow downloads here.";
pub const NO_SNAPSHOT: &str =
    "This browser stores nothing, so no snapshot was kept. A link to the report can be kept instead.";
pub const FILE_UNREADABLE: &str = "the browser cannot read it; choose it once more";
pub const THE_UNTITLED: &str = "the untitled assessment";

pub fn download_started(file: &str) -> String {
    format!("Download of {file} started.")
}

pub fn ask_all_the_same(question: &str) -> String {
    format!("Ask it all the same: {question}")
}

pub fn will_be_gone(title: &str, given: usize, total: usize) -> String {
    format!(
        "This browser stores nothing, so {title} ({given} of {total} answered) will be gone. Cancel, and copy the link of the report first: it brings the answers back."
    )
}

pub fn cannot_be_brought_back(what: &str) -> String {
    format!("“{what}” cannot be brought back.")
}
