//! The page of the report around its document: what it holds is said in `report`.

pub const MOST_DANGEROUS: &str = "Most dangerous";
pub const RISKS: &str = "Risks";
pub const DO_NOW: &str = "Do now";
pub const NEXT: &str = "Next";
pub const POINTS_TO_IT: &str = "Points to it";
pub const SHOWN_BY: &str = "Shown by";
pub const DECIDED_BY: &str = "Decided by";
pub const READ: &str = "Read: ";
pub const COPIED: &str = "Report copied as Markdown.";
pub const COPY_REFUSED: &str = "The browser does not allow copying here: download the Markdown instead.";
pub const SHARE_AND_EXPORT: &str = "Share and export";
pub const NOTHING_YET: &str =
    "There is no report yet. Each answer adds to it: the radar, what is dangerous, what to do next and why.";
pub const READ_EXAMPLE: &str = "Read an example";
pub const CONTENTS: &str = "In this report";
pub const SHARE: &str = "Share a link…";
pub const PRINT: &str = "Print";
pub const FILES: &str = "Files, and what goes along";
pub const BUT_NEVER_IN_LINK: &str = "On this page, in print and in files, but never in a link:";
pub const NOTES: &str = "Notes, reasons for “not applicable” and addresses of evidence";
pub const OWNERS: &str = "Names of owners";
pub const HOW: &str = "How each number is computed, in Markdown too";
pub const COPY_MARKDOWN: &str = "Copy Markdown";
pub const MARKDOWN: &str = "Markdown";
pub const HTML: &str = "HTML";
pub const ANSWERS_CSV: &str = "CSV of the answers";
pub const DIMENSIONS_CSV: &str = "CSV of the dimensions";
pub const JSON: &str = "JSON";
pub const MARKDOWN_HOLDS: &str = "The whole report, for a wiki, an issue or a document.";
pub const HTML_HOLDS: &str =
    "The whole report as one file that opens from disk, without network and without scripts.";
pub const ANSWERS_CSV_HOLDS: &str =
    "Every question with its answer and evidence, a row each, for a spreadsheet.";
pub const DIMENSIONS_CSV_HOLDS: &str =
    "The sixteen dimensions with exact indices and stages, a row each; no notes and no names in any case.";
pub const JSON_HOLDS: &str = "Answers and everything that follows, unrounded, for programs.";
pub const GO_ON: &str = "Go on answering";
pub const FULL_RUN_ASKS: &str = "The full run asks everything that applies. ";

pub fn download(file: &str) -> String {
    format!("Download {file}")
}

pub fn still_open(questions: usize) -> String {
    format!("{questions} {} still open. ", if questions == 1 { "question is" } else { "questions are" })
}
