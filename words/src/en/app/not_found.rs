//! The page of an address that no page has.

pub const HEADING: &str = "No page here";

pub fn no_page(path: &str) -> String {
    format!(
        "Windrose has no page “{path}”. If you followed a link to a report, part of it was lost on the way: copy the whole link again."
    )
}
