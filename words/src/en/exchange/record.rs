//! Why a stored record cannot be read.

pub fn damaged(detail: &str) -> String {
    format!("the record is damaged: {detail}")
}

pub fn damaged_at(path: &str, detail: &str) -> String {
    format!("the record is damaged at `{path}`: {detail}")
}

pub fn newer(format: u32, edition: u8) -> String {
    format!("the record was written by a newer Windrose (format {format}, bank edition {edition})")
}

pub fn out_of_range(field: &str) -> String {
    format!("the record holds a value out of range in `{field}`")
}
