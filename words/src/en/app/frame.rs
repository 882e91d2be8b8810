//! What stands around every page: the header and footer, and titles of windows.

pub const SKIP: &str = "Skip to the content";
pub const PAGES: &str = "Pages";
pub const START: &str = "Start";
pub const REVIEW: &str = "Review";
pub const SNAPSHOTS: &str = "Snapshots";
pub const SHARED: &str = "Shared report";
pub const COMPARED: &str = "Compared";
pub const EXAMPLE: &str = "Example";
pub const NOT_OPENED: &str = "Link not opened";
pub const LOADING: &str = "Loading this page…";
pub const NOT_LOADED: &str = "This page could not be loaded";
pub const NOT_LOADED_WHY: &str =
    "Nothing is lost. Check the connection, then try again; if Windrose was updated meanwhile, reload it.";
pub const TRY_AGAIN: &str = "Try again";

pub fn title(page: &str) -> String {
    format!("{page} · Windrose")
}

pub fn title_of(page: &str, what: &str) -> String {
    format!("{page}: {what} · Windrose")
}

/// Before the link to the glossary.
pub fn footer(edition: &str, dated: &str) -> String {
    format!("Bank edition {edition}, {dated}. Windrose runs in your browser and sends nothing. ")
}
