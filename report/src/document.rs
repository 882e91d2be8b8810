//! A report as sections of blocks. Plain text everywhere; each formatter escapes for its own medium.

use windrose_questions::Reference;

/// A whole report, ready to be formatted.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The title.
    pub title: String,
    /// Where the answers come from and how complete they are, in sentences.
    pub preface: Vec<String>,
    /// The sections, in reading order.
    pub sections: Vec<Section>,
}

/// A section with its heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Stable kebab-case name.
    pub id: &'static str,
    /// The heading.
    pub heading: &'static str,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// One piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below the section's.
    Subheading(String),
    /// One or more sentences.
    Paragraph(String),
    /// The two headlines.
    Cards(Vec<Card>),
    /// The radar; a table with the same data stands right after it.
    Radar,
    /// A table.
    Table(Table),
    /// Next steps in order; the number of the first one.
    Steps(usize, Vec<StepEntry>),
    /// Points without order.
    List(Vec<String>),
}

/// A headline: name, number, stage, and a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Such as `Service conduct`.
    pub name: &'static str,
    /// Such as `45 to 70`.
    pub index: String,
    /// Such as `Stage 1 to 3`.
    pub stage: String,
    /// What it covers and how much is known.
    pub note: String,
}

/// A table with a caption.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the table shows.
    pub caption: String,
    /// The columns; the first one heads each row.
    pub columns: Vec<Column>,
    /// The rows, as many cells as columns.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub name: &'static str,
    /// How its cells are set.
    pub align: Align,
}

/// How the cells of a column are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Start,
    /// Numbers and ranges.
    Centre,
}

/// A row of a table.
pub type Row = Vec<Cell>;

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// The dimension it is about, for a page that can go there.
    pub dimension: Option<&'static str>,
}

/// A step of the plan, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct StepEntry {
    /// What to do.
    pub action: &'static str,
    /// Which capability of which dimension it raises, from where to where.
    pub raises: String,
    /// Why it stands where it stands, in facts.
    pub why: String,
    /// Effort and impact, in words.
    pub cost: String,
    /// Where to read on.
    pub references: &'static [Reference],
    /// The dimension's id, for a page that can go there.
    pub dimension: &'static str,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, dimension: None }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}
