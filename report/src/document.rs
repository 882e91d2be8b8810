//! A report as sections of blocks. Plain text everywhere; each formatter escapes for its own medium.

use windrose_assessment::{Date, DecisionTarget, Verdict};
use windrose_questions::{Reference, Severity};
use windrose_words::report::charts as words;

use crate::Figure;

/// A whole report, ready to be formatted.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The title.
    pub title: String,
    /// Where the answers come from and how complete they are, in sentences.
    pub preface: Vec<String>,
    /// The sections, in reading order.
    pub sections: Vec<Section>,
    /// What it holds and what was left out of it, in a sentence, for its end.
    pub holds: String,
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
    /// What a reader in a hurry needs: the worst risk and the first steps.
    Digest(Digest),
    /// Dimensions, each with everything the report says of it.
    Dimensions(Vec<DimensionEntry>),
    /// A table.
    Table(Table),
    /// Risk patterns, worst first.
    Findings(Vec<FindingEntry>),
    /// Answers that cannot both be true.
    Contradictions(Vec<ContradictionEntry>),
    /// Next steps in order; the number of the first one.
    Steps(usize, Vec<StepEntry>),
    /// What was decided, overdue first, then open, then history; see [`crate::decisions_table`].
    Decisions(Vec<DecidedEntry>),
    /// Points without order.
    List(Vec<String>),
    /// Something that not every reader wants to see at once: what it is, and the blocks.
    Fold(String, Vec<Block>),
}

/// The worst risk and the first steps, in a few words each.
#[derive(Clone, Debug, PartialEq)]
pub struct Digest {
    /// The name of the worst risk pattern that certainly holds, with its severity; `None` if there is none.
    pub danger: Option<(&'static str, Severity)>,
    /// How a team typically notices it, or that there is none, in one sentence or two.
    pub sign: String,
    /// What to do first.
    pub first: FirstSteps,
}

/// What to do first.
#[derive(Clone, Debug, PartialEq)]
pub enum FirstSteps {
    /// The first steps, at least one, and what they take together.
    Steps(Vec<FirstStep>, String),
    /// That there are none, and why.
    None(String),
}

/// One of the first steps, in short.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstStep {
    /// What to do: of a large step that is not begun, its first slice.
    pub action: &'static str,
    /// The whole step, where `action` is its first slice.
    pub whole: Option<&'static str>,
    /// What it raises, with the way there.
    pub raises: Cell,
}

/// One dimension in words.
#[derive(Clone, Debug, PartialEq)]
pub struct DimensionEntry {
    /// Numeral and name, with the way to its questions.
    pub name: Cell,
    /// Its index.
    pub index: Figure,
    /// Such as `1 Ad hoc`, or `1 to 3`.
    pub stage: String,
    /// How much of what applies is answered with a level, such as `80 %`.
    pub known: String,
    /// What a reader must not miss beside the index, a sentence each, such as a critical capability that does not apply.
    pub beside: Vec<String>,
    /// What holds its stage back, or caps its index, if anything does.
    pub held_back: Option<String>,
    /// How many answers stand where.
    pub spread: Spread,
    /// The capabilities at the highest known level, with that level; empty if all stand at one level.
    pub strongest: Vec<Cell>,
    /// The capabilities at the lowest known level, with that level.
    pub weakest: Vec<Cell>,
    /// What the team noted on its capabilities, if the reader wants notes.
    pub notes: Vec<String>,
    /// How index, stage and share came about, and what would change them.
    pub how: Vec<Block>,
}

/// How many answers stand where, in one dimension.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many at each level, `0..=4`.
    pub at_level: [usize; 5],
    /// How many unanswered or "don't know".
    pub unknown: usize,
    /// How many "not applicable".
    pub not_applicable: usize,
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
            Self::Radar => words::RADAR,
            Self::Bars => words::BARS,
            Self::HeatMap => words::HEAT_MAP,
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
            Self::Radar => words::RADAR_CAPTION,
            Self::Bars => words::BARS_CAPTION,
            Self::HeatMap => words::HEAT_MAP_CAPTION,
        }
    }
}

/// A headline: name, number, stage, and a sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// Such as `Service conduct`.
    pub name: &'static str,
    /// Its index.
    pub index: Figure,
    /// Such as `Stage 1 to 3`.
    pub stage: String,
    /// What it covers and how much is known.
    pub note: String,
    /// How index and stage came about, and what would change them.
    pub how: Vec<Block>,
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
    /// What a decision on it is a decision on.
    pub matter: DecisionTarget,
    /// What was decided, if anything was.
    pub decision: Option<DecisionEntry>,
    /// Its name.
    pub name: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// True if something unknown decides whether it is there.
    pub is_possible: bool,
    /// How a team typically notices it.
    pub sign: &'static str,
    /// Why it hurts.
    pub why: &'static str,
    /// What ends it, in a sentence.
    pub remedy: &'static str,
    /// What of its cure is missing: each capability with the level it has to reach. Empty if nothing is missing.
    pub cure: Vec<Cell>,
    /// Where a step of the cure takes a quarter: its beginning.
    pub first_slice: Option<SliceEntry>,
    /// The answers that point to it.
    pub answers: Vec<Cell>,
    /// The answers and fields of the profile that make it that bad; empty if it is in any case.
    pub severity_by: Vec<Cell>,
    /// What decides whether it is there; empty if it is.
    pub decided_by: Vec<Cell>,
    /// Where to read on.
    pub references: &'static [Reference],
}

/// Answers that cannot both be true.
#[derive(Clone, Debug, PartialEq)]
pub struct ContradictionEntry {
    /// What the two say.
    pub says: &'static str,
    /// What to look at again.
    pub check: &'static str,
    /// The answers and the fields of the profile, with the way there.
    pub between: Vec<Cell>,
}

/// The small beginning of a large step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SliceEntry {
    /// The step that it begins, for marking it as done.
    pub matter: DecisionTarget,
    /// What to do.
    pub action: &'static str,
    /// What shows that it is done.
    pub shows: &'static str,
    /// The day on which it was done.
    pub done: Option<Date>,
}

/// A step of the plan, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct StepEntry {
    /// What a decision on it is a decision on.
    pub matter: DecisionTarget,
    /// What was decided, if anything was.
    pub decision: Option<DecisionEntry>,
    /// What to do.
    pub action: &'static str,
    /// Which capability of which dimension it raises, from where to where.
    pub raises: String,
    /// Its beginning, where it takes a quarter.
    pub first_slice: Option<SliceEntry>,
    /// What it does to risks and numbers, in facts, a sentence each.
    pub why: String,
    /// What else to know before beginning, if anything: what it needs, and which risks it brings along.
    pub first: Option<String>,
    /// Effort, impact, gap and value, in words.
    pub cost: String,
    /// Where to read on.
    pub references: &'static [Reference],
    /// The capability it raises.
    pub place: Place,
}

/// A decision in words.
#[derive(Clone, Debug, PartialEq)]
pub struct DecisionEntry {
    /// What was decided.
    pub verdict: Verdict,
    /// Why, on one line, if somebody said.
    pub reason: Option<String>,
    /// Who sees to it, on one line, if somebody said and names are not left out.
    pub owner: Option<String>,
    /// The day to look at it again.
    pub review: Option<Date>,
    /// True if that day has passed and the decision is not history.
    pub is_overdue: bool,
    /// The day it was made or last changed.
    pub decided: Option<Date>,
}

/// A decision with what it is on.
#[derive(Clone, Debug, PartialEq)]
pub struct DecidedEntry {
    /// What it is on.
    pub matter: DecisionTarget,
    /// That in words, such as `Risk: Retry storm`, with the way there for a step.
    pub what: Cell,
    /// The decision.
    pub decision: DecisionEntry,
    /// How it stands by now, such as `Still there` or `Reached since`.
    pub now: &'static str,
    /// True if what it is on is no longer there.
    pub is_history: bool,
    /// True if the report has an entry of its own for what it is on.
    pub is_shown: bool,
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, place: None }
    }
}

/// A dash where there is nothing.
impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        text.unwrap_or_else(|| "–".to_owned()).into()
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}
