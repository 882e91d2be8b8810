//! A bar for each dimension, in the bank's order: solid up to the low end, hatched up to the high end, a tick at the
//! target. Lengths can be compared, which areas of a radar cannot.

use windrose_assessment::{DimensionScore, Scores};
use windrose_questions::Group;
use windrose_words::report::{charts as words, numbers};

use super::picture::{Anchor, Label, Picture, Spot, whole};
use super::recorder::{Canvas, record};
use super::{Ink, Layout};
use crate::Figure;
use crate::words::whole_text;

/// Where things of the bars go, in units.
struct Plan {
    width: u32,
    text: u32,
    /// From left to right, where 0 and 100 stand.
    scale: (i32, i32),
    /// Height of the scale's numbers, of a group's heading, of a row.
    head: i32,
    heading: i32,
    row: i32,
    /// Middle of a row's bar, and of its text, below the row's top.
    bar: i32,
    label: i32,
    /// Half the height of a bar.
    half: i32,
}

const fn plan(layout: Layout) -> Plan {
    match layout {
        // Label, bar and number in one line.
        Layout::Wide => Plan {
            width: 1200,
            text: 26,
            scale: (350, 870),
            head: 44,
            heading: 56,
            row: 44,
            bar: 22,
            label: 22,
            half: 12,
        },
        // Label and number above the bar.
        Layout::Narrow => Plan {
            width: 640,
            text: 30,
            scale: (4, 636),
            head: 44,
            heading: 56,
            row: 78,
            bar: 52,
            label: 18,
            half: 12,
        },
    }
}

/// How far a tick reaches beyond its bar on both sides.
const TICK: i32 = 5;
/// Units between the lines of the hatching: wide enough to be seen on paper.
const HATCH: usize = 11;
/// Where the numbers of a wide drawing begin, and where its targets end.
const INDEX_LEFT: i32 = 932;
const TARGET_RIGHT: i32 = 1196;

/// The drawing.
pub(super) fn picture(scores: &Scores, layout: Layout) -> Picture {
    let plan = plan(layout);
    let rows = scores.dimensions.iter();
    let mut top = plan.head;
    let mut group = None;
    let mut places = Vec::new();
    let mut headings = Vec::new();
    for score in rows {
        if group != Some(score.dimension.group) {
            group = Some(score.dimension.group);
            headings.push((score.dimension.group, top));
            top += plan.heading;
        }
        places.push((score, top));
        top += plan.row;
    }
    let height = u32::try_from(top).unwrap_or_default();
    record((plan.width, height), |canvas| {
        draw_scale(canvas, &plan, layout, top);
        for (group, top) in headings {
            let text = super::group_name(group).to_owned();
            let at = (0, top + plan.heading * 3 / 5);
            canvas.text(Ink::Title, &Label { text, at, anchor: Anchor::Start, size: plan.text });
        }
        for (score, top) in places {
            draw_row(canvas, &plan, layout, score, top);
        }
    })
}

fn draw_scale(canvas: &Canvas<'_>, plan: &Plan, layout: Layout, bottom: i32) {
    let numbers: &[(f64, Anchor)] = match layout {
        Layout::Wide => &[
            (0.0, Anchor::Middle),
            (25.0, Anchor::Middle),
            (50.0, Anchor::Middle),
            (75.0, Anchor::Middle),
            (100.0, Anchor::Middle),
        ],
        Layout::Narrow => &[(0.0, Anchor::Start), (50.0, Anchor::Middle), (100.0, Anchor::End)],
    };
    let write = |text: String, x: i32, anchor: Anchor| {
        let label = Label { text, at: (x, plan.head / 2 - 2), anchor, size: plan.text };
        canvas.text(Ink::Note, &label);
    };
    for (value, anchor) in numbers {
        let x = across(plan, *value);
        if layout == Layout::Wide {
            canvas.line(Ink::Ring, vec![(x, plan.head), (x, bottom - 2)]);
        }
        write(format!("{value:.0}"), x, *anchor);
    }
    if layout == Layout::Wide {
        write(words::INDEX.to_owned(), INDEX_LEFT, Anchor::Start);
        write(words::TARGET.to_owned(), TARGET_RIGHT, Anchor::End);
    }
}

fn draw_row(canvas: &Canvas<'_>, plan: &Plan, layout: Layout, score: &DimensionScore, top: i32) {
    let dimension = score.dimension;
    let ink = if dimension.group == Group::Factor { Ink::FactorLabel } else { Ink::LayerLabel };
    let write = |ink: Ink, text: String, x: i32, anchor: Anchor| {
        canvas.text(ink, &Label { text, at: (x, top + plan.label), anchor, size: plan.text });
    };
    write(ink, format!("{} {}", dimension.numeral, dimension.name), 0, Anchor::Start);
    match layout {
        Layout::Wide => {
            write(Ink::Value, value_text(score), INDEX_LEFT, Anchor::Start);
            if let Some(target) = score.target {
                write(Ink::Note, whole_text(target), TARGET_RIGHT, Anchor::End);
            }
        }
        Layout::Narrow => write(Ink::Value, value_text(score), plan.scale.1, Anchor::End),
    }
    let Some(range) = score.index else { return };
    let (above, below) = (top + plan.bar - plan.half, top + plan.bar + plan.half);
    let (zero, low, high) = (plan.scale.0, across(plan, range.low), across(plan, range.high));
    canvas.rectangle(Ink::Track, (zero, above), (plan.scale.1, below));
    if low > zero {
        canvas.rectangle(Ink::BarLow, (zero, above), (low, below));
    }
    if high > low {
        canvas.line(Ink::Hatch, hatching((low, above), (high, below)));
        canvas.frame(Ink::BarEdge, (low, above), (high, below));
    }
    if let Some(target) = score.target {
        let x = across(plan, target);
        canvas.line(Ink::Target, vec![(x, above - TICK), (x, below + TICK)]);
    }
}

/// What stands beside the bar: a number, or a dash where there are not enough answers for one. The bar shows what is
/// possible.
fn value_text(score: &DimensionScore) -> String {
    match Figure::of(score.index, score.confidence) {
        Figure::Known(span) => span.text(),
        Figure::NotEnoughAnswers(_) => "–".to_owned(),
        Figure::NotAssessed => numbers::NOT_ASSESSED.inside.to_owned(),
    }
}

fn across(plan: &Plan, value: f64) -> i32 {
    let (from, to) = plan.scale;
    from + whole(value / 100.0 * f64::from(to - from))
}

/// Parallel lines at 45 degrees within a rectangle, as one line that turns along the edges.
pub(super) fn hatching((left, above): Spot, (right, below): Spot) -> Vec<Spot> {
    let height = below - above;
    let feet = (left - height..right).step_by(HATCH);
    let lines = feet.map(|foot| {
        let (from, to) = (foot.max(left), (foot + height).min(right));
        ((from, below - (from - foot)), (to, below - (to - foot)))
    });
    let mut points: Vec<Spot> = Vec::new();
    for (number, (from, to)) in lines.filter(|(from, to)| from.0 < to.0).enumerate() {
        let (start, end) = if number % 2 == 0 { (from, to) } else { (to, from) };
        if let Some((x, y)) = points.last().copied().filter(|(x, y)| *x != start.0 && *y != start.1) {
            // From one edge to the next, around their corner.
            let corner = if number % 2 == 0 {
                (x.min(start.0), y.max(start.1))
            } else {
                (x.max(start.0), y.min(start.1))
            };
            points.push(corner);
        }
        points.extend([start, end]);
    }
    points
}
