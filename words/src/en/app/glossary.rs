//! The glossary.

pub const HEADING: &str = "Glossary";
pub const LEAD: &str =
    "Words of the questions that not everybody uses every day. Each question explains its own, too.";
