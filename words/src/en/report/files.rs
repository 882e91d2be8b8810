//! What stands in the report as Markdown and as HTML beside its sections.

pub const SECTIONS: &str = "Sections";

/// What a file is called; the first word is the name of the product.
pub fn title(of: &str) -> String {
    format!("Windrose: {of}")
}

/// Where to read on: links, divided by commas.
pub fn read(links: &str) -> String {
    format!("Read: {links}")
}
