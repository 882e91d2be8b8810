//! The page of terms.

pub const HEADING: &str = "Terms";
pub const LEAD: &str =
    "Words of the questions that not everybody uses every day. Each question explains its own, too.";
