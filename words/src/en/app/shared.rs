//! Reports that are not one’s own: opened from a link, or examples.

pub const IS_FIRST: &str = "It is the first of the two, the report.";
pub const IS_SECOND: &str = "It is the second of the two, which the report is compared with.";
pub const NOTHING_OPENED: &str = "Nothing was opened, and your own work in this browser is untouched.";
pub const UNRECOGNISED: &str = "This is not a share link";
pub const INCOMPLETE: &str = "This link is incomplete";
pub const ALTERED: &str = "This link was changed on its way";
pub const NEWER: &str = "This link comes from a newer Windrose";
pub const UNKNOWN_EDITION: &str = "This link answers questions that are not known here";
pub const UNKNOWN_BANK: &str = "This link is about another set of questions";
pub const OUT_OF_RANGE: &str = "This link holds values that nothing has";
pub const COPY_IS_OWN: &str = "Reading changes nothing. A copy becomes your own work.";
pub const COPY_IN_LIBRARY: &str = "Reading changes nothing. A copy becomes a work of its own in your library; what you have open stays there.";
pub const COPY_REPLACES: &str =
    "Reading changes nothing. This browser stores nothing, so a copy takes the place of what you have open.";
pub const MAKE_COPY: &str = "Make this my own copy";
pub const REPLACE: &str = "Replace your own work?";
pub const COPY: &str = "Copy this";
