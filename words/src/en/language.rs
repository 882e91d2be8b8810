//! What this language is called, its tag as in `<html lang>`, and which way it is written.

pub const NAME: &str = "English";
pub const LANG: &str = "en";
pub const DIR: &str = "ltr";
