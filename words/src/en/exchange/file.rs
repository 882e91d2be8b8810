//! Why a file cannot be opened, and what is wrong with a field of it.

pub const NOT_OURS: &str = "it is JSON, but no file that Windrose has saved";
pub const TOO_LARGE: &str = "it is larger than any file that Windrose saves";

pub fn not_json(line: usize, column: usize) -> String {
    format!("it stops being JSON at line {line}, column {column}; the file may be cut off or damaged")
}

pub fn field(path: &str, detail: &str) -> String {
    format!("the field `{path}` is wrong: {detail}")
}

/// Saved by a later version; its edition of the bank, if that is said.
pub fn newer(format: u32, edition: Option<u8>) -> String {
    match edition {
        None => {
            format!("it was saved by a newer Windrose (format {format}); reload this page to get it")
        }
        Some(edition) => format!(
            "it was saved by a newer Windrose (format {format}, bank edition {edition}); reload this page to get it"
        ),
    }
}

// What is wrong with a field.
pub const NOTHING_HAS: &str = "nothing has this value or this name";

pub fn not_known(given: &str, known: &str) -> String {
    format!("`{given}` is not known, only `{known}`")
}

pub fn not_between(given: u32, least: u32, most: u32) -> String {
    format!("{given} is not between {least} and {most}")
}

pub fn not_base64(error: &str) -> String {
    format!("it is not base64 ({error})")
}

pub fn not_bytes_long(bytes: usize) -> String {
    format!("it is not {bytes} bytes long")
}

pub fn shorter_than_tag(bytes: usize) -> String {
    format!("it is shorter than the {bytes} bytes of its tag")
}
