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
    /// A picture of the scores; a table with the same data stands in the report too.
    Chart(Chart),
    /// A table.
    Table(Table),
    /// Risk patterns, worst first.
    Findings(Vec<FindingEntry>),
    /// Next steps in order; the number of the first one.
    Steps(usize, Vec<StepEntry>),
    /// Points without order.
    List(Vec<String>),
}

/// Which picture of the scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    /// The radar over all dimensions: current range, target, others.
    Radar,
    /// A bar for each dimension, with range and target.
    Bars,
    /// A cell for each capability, by level.
    HeatMap,
}

impl Chart {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Radar, Self::Bars, Self::HeatMap];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Radar => "Radar",
            Self::Bars => "Bars",
            Self::HeatMap => "Heat map",
        }
    }

    /// Its name in those of files, kebab-case.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Radar => "radar",
            Self::Bars => "bars",
            Self::HeatMap => "heat-map",
        }
    }

    /// What to know before reading it: shown with the drawing, and left out where there is none.
    pub const fn caption(self) -> &'static str {
        match self {
            Self::Radar => {
                "Compare along one axis at a time. The area means nothing: it grows with the square of the numbers, and depends on which dimensions happen to be neighbours."
            }
            Self::Bars => {
                "Lengths can be compared where areas cannot. A hatched part is open: the index can be anywhere in it, until more is known."
            }
            Self::HeatMap => {
                "A cell for each capability that was asked, in the order of the answers below. A mean can hide a hole; a cell cannot."
            }
        }
    }
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
    /// What it is about, for a page that can go there.
    pub place: Option<Place>,
}

/// Where in the questions something stands, for a page that can go there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Id of the dimension.
    pub dimension: &'static str,
    /// Id of the capability, unless the whole dimension is meant.
    pub capability: Option<&'static str>,
}

/// A risk pattern in words.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingEntry {
    /// Its name.
    pub name: &'static str,
    /// Such as `High` or `High, if it is there`.
    pub severity: String,
    /// True if something unknown decides whether it is there.
    pub is_possible: bool,
    /// How a team notices it.
    pub sign: &'static str,
    /// Why it hurts.
    pub why: &'static str,
    /// What to do first.
    pub remedy: &'static str,
    /// The answers that point to it.
    pub answers: Vec<Cell>,
    /// What decides whether it is there; empty if it is.
    pub decided_by: Vec<Cell>,
    /// Where to read on.
    pub references: &'static [Reference],
}

/// A step of the plan, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct StepEntry {
    /// What to do.
    pub action: &'static str,
    /// Which capability of which dimension it raises, from where to where.
    pub raises: String,
    /// What it does, in facts, in one sentence.
    pub why: String,
    /// What else to know before beginning, if anything.
    pub first: String,
    /// Effort, impact, gap and value, in words.
    pub cost: String,
    /// Where to read on.
    pub references: &'static [Reference],
    /// The capability it raises.
    pub place: Place,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, place: None }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}
