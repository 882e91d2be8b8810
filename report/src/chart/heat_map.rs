//! A row for each dimension, a cell for each capability that is asked: what a mean hides stays to be seen.
//!
//! Shade and digit say the same; a question mark is unknown, a dash does not apply, a heavy edge is critical.

use windrose_assessment::{Answer, Item, Scope};
use windrose_questions::{Dimension, Group};
use windrose_words::report::charts as words;

use super::picture::{Anchor, Label, Picture, Spot};
use super::recorder::{Canvas, record};
use super::{Ink, Layout};
use crate::words::answer_text;

/// Where things of the heat map go, in units.
struct Plan {
    width: i32,
    text: u32,
    /// Where the first cell begins.
    left: i32,
    /// Height of the columns' numbers, of a group's heading, of a row.
    head: i32,
    heading: i32,
    row: i32,
    /// Top of a cell and middle of the dimension's name, below the row's top.
    cell: i32,
    label: i32,
    /// Size of a cell: the longest dimension has nine capabilities.
    cell_width: i32,
    cell_height: i32,
}

const fn plan(layout: Layout) -> Plan {
    match layout {
        // Name and cells in one line.
        Layout::Wide => Plan {
            width: 1200,
            text: 26,
            left: 350,
            head: 40,
            heading: 58,
            row: 50,
            cell: 3,
            label: 25,
            cell_width: 86,
            cell_height: 44,
        },
        // The name above its cells.
        Layout::Narrow => Plan {
            width: 640,
            text: 30,
            left: 3,
            head: 40,
            heading: 56,
            row: 108,
            cell: 40,
            label: 18,
            cell_width: 62,
            cell_height: 52,
        },
    }
}

/// Units between two cells.
const GAP: i32 = 8;
/// Units between a heavy edge and its cell.
const INSET: i32 = 6;

/// A cell: one capability.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its left upper and right lower corner.
    pub corners: (Spot, Spot),
    /// What stands in it: a digit, `?` or `–`.
    pub mark: String,
    /// The capability and its answer, in words.
    pub text: String,
    /// Its shade; `None` where there is no level.
    shade: Option<Ink>,
    is_unknown: bool,
    is_critical: bool,
}

/// All cells, row by row.
pub(super) fn cells(scope: &Scope, layout: Layout) -> Vec<Cell> {
    rows(scope, layout).into_iter().flat_map(|row| row.cells).collect()
}

/// A dimension's row.
struct Row {
    dimension: &'static Dimension,
    /// Set for the first row of a group.
    heading: bool,
    top: i32,
    cells: Vec<Cell>,
}

fn rows(scope: &Scope, layout: Layout) -> Vec<Row> {
    let plan = plan(layout);
    let mut top = plan.head;
    let mut group = None;
    let mut rows = Vec::new();
    for (dimension, items) in scope.dimensions() {
        let heading = group != Some(dimension.group);
        group = Some(dimension.group);
        if heading {
            top += plan.heading;
        }
        let asked = items.iter().filter(|item| item.is_asked());
        let cells = (0..).zip(asked).map(|(column, item)| cell(&plan, item, column, top)).collect();
        rows.push(Row { dimension, heading, top, cells });
        top += plan.row;
    }
    rows
}

fn cell(plan: &Plan, item: &Item, column: i32, top: i32) -> Cell {
    let corner = (plan.left + column * (plan.cell_width + GAP), top + plan.cell);
    let shade = item.level().map(|level| match level.number() {
        0 => Ink::LevelZero,
        1 => Ink::LevelOne,
        2 => Ink::LevelTwo,
        3 => Ink::LevelThree,
        _ => Ink::LevelFour,
    });
    let mark = match item.answer {
        Answer::Level(level) => level.number().to_string(),
        Answer::NotApplicable => "–".to_owned(),
        Answer::Unanswered | Answer::DontKnow => "?".to_owned(),
    };
    Cell {
        corners: (corner, (corner.0 + plan.cell_width, corner.1 + plan.cell_height)),
        mark,
        text: words::cell(item.capability.name, item.critical, &answer_text(item.answer)),
        shade,
        is_unknown: item.is_unknown(),
        is_critical: item.critical,
    }
}

/// The drawing.
pub(super) fn picture(scope: &Scope, layout: Layout) -> Picture {
    let plan = plan(layout);
    let rows = rows(scope, layout);
    let height = rows.last().map_or(plan.head, |row| row.top + plan.row);
    let columns = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
    let size = [plan.width, height].map(|side| u32::try_from(side).unwrap_or_default());
    record((size[0], size[1]), |canvas| {
        for column in (0..).take(columns) {
            let x = plan.left + column * (plan.cell_width + GAP) + plan.cell_width / 2;
            let at = (x, plan.head / 2);
            let text = (column + 1).to_string();
            canvas.text(Ink::Note, &Label { text, at, anchor: Anchor::Middle, size: plan.text });
        }
        for row in &rows {
            draw_row(canvas, &plan, row);
        }
    })
}

fn draw_row(canvas: &Canvas<'_>, plan: &Plan, row: &Row) {
    let write = |ink: Ink, text: String, at: Spot| {
        canvas.text(ink, &Label { text, at, anchor: Anchor::Start, size: plan.text });
    };
    let dimension = row.dimension;
    if row.heading {
        let text = super::group_name(dimension.group).to_owned();
        write(Ink::Title, text, (0, row.top - plan.heading * 2 / 5));
    }
    let ink = if dimension.group == Group::Factor { Ink::FactorLabel } else { Ink::LayerLabel };
    write(ink, format!("{} {}", dimension.numeral, dimension.name), (0, row.top + plan.label));
    if row.cells.is_empty() {
        let middle = row.top + plan.cell + plan.cell_height / 2;
        write(Ink::Note, words::NOTHING_ASKED.to_owned(), (plan.left, middle));
    }
    for cell in &row.cells {
        draw_cell(canvas, cell, plan.text);
    }
}

/// A cell with its edge and what stands in it; the legend shows the same cells.
pub(super) fn draw_cell(canvas: &Canvas<'_>, cell: &Cell, size: u32) {
    let ((left, top), (right, bottom)) = cell.corners;
    if let Some(shade) = cell.shade {
        // A heavy edge stands off its cell, so that it shows around the deepest shade too.
        let inset = if cell.is_critical { INSET } else { 0 };
        canvas.rectangle(shade, (left + inset, top + inset), (right - inset, bottom - inset));
    }
    if cell.is_critical {
        canvas.frame(Ink::Critical, (left, top), (right, bottom));
    } else if cell.is_unknown {
        canvas.frame(Ink::Unknown, (left, top), (right, bottom));
    } else if cell.shade.is_some() {
        canvas.frame(Ink::Cell, (left, top), (right, bottom));
    }
    let is_deep = matches!(cell.shade, Some(Ink::LevelThree | Ink::LevelFour));
    let ink = if is_deep { Ink::DigitOnDeep } else { Ink::Digit };
    let at = (i32::midpoint(left, right), i32::midpoint(top, bottom));
    canvas.text(ink, &Label { text: cell.mark.clone(), at, anchor: Anchor::Middle, size });
}

/// A cell of the legend: shade and mark without a capability.
pub(super) fn sample(corners: (Spot, Spot), shade: Option<Ink>, mark: &str, is_critical: bool) -> Cell {
    Cell { corners, mark: mark.to_owned(), text: String::new(), shade, is_unknown: mark == "?", is_critical }
}
