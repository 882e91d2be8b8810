//! Where things of the radar go, in units of its canvas: the circle in the middle, labels around it.

use windrose_questions::Group;

use super::geometry::{self, Point};
use super::{Ink, Layout, Radar};
use crate::chart::picture::{Anchor, Label, Spot, whole};

/// Width and height of the drawing in units.
pub(super) const fn size(layout: Layout) -> (u32, u32) {
    match layout {
        Layout::Wide => (1200, 680),
        Layout::Narrow => (640, 640),
    }
}

const fn radius(layout: Layout) -> i32 {
    match layout {
        Layout::Wide => 264,
        Layout::Narrow => 232,
    }
}

/// Size of all texts: numerals alone can be larger than names.
const fn text_size(layout: Layout) -> u32 {
    match layout {
        Layout::Wide => 26,
        Layout::Narrow => 32,
    }
}

/// Where a label with this anchor stands, in radii: clear of the arcs, and labels above and below the
/// circle clear of their wide neighbours.
const fn label_radius(layout: Layout, anchor: Anchor) -> f64 {
    match (layout, anchor) {
        (Layout::Wide, Anchor::Start | Anchor::End) => 1.13,
        (Layout::Wide, Anchor::Middle) => 1.2,
        (Layout::Narrow, _) => 1.25,
    }
}

/// How far the part of an axis reaches, in radii: around the numerals of a narrow drawing, and to the inner ends of
/// the names of a wide one.
const WEDGE_RADIUS: f64 = 1.28;

/// Points of the unit circle in units of the drawing.
pub(super) fn place(layout: Layout, points: impl IntoIterator<Item = Point>) -> Vec<Spot> {
    points.into_iter().map(|point| place_one(layout, point)).collect()
}

fn place_one(layout: Layout, (x, y): Point) -> Spot {
    let (width, height) = size(layout);
    let unit = |middle: u32, part: f64| f64::from(middle / 2) + part * f64::from(radius(layout));
    (whole(unit(width, x)), whole(unit(height, y)))
}

/// The part of the drawing that belongs to an axis.
pub(super) fn wedge(layout: Layout, axis: usize, count: usize) -> Vec<Spot> {
    place(layout, geometry::wedge(axis, count, WEDGE_RADIUS))
}

/// All texts of the drawing.
pub(super) fn labels(layout: Layout, radar: &Radar) -> Vec<(Ink, Label)> {
    let count = radar.axes.len();
    let mut labels: Vec<(Ink, Label)> = radar
        .axes
        .iter()
        .enumerate()
        .map(|(index, axis)| {
            let text = match layout {
                Layout::Wide => format!("{} {}", axis.numeral, axis.name),
                Layout::Narrow => axis.numeral.to_owned(),
            };
            let text = if axis.index.is_some() { text } else { format!("({text})") };
            let ink = if axis.group == Group::Factor { Ink::FactorLabel } else { Ink::LayerLabel };
            (ink, axis_label(layout, geometry::turn(index, count), text))
        })
        .collect();
    if layout == Layout::Wide {
        labels.extend(
            [25.0_f64, 50.0, 75.0, 100.0].map(|value| (Ink::RingLabel, ring_label(layout, value, count))),
        );
    }
    labels
}

fn axis_label(layout: Layout, turn: f64, text: String) -> Label {
    let (sin, _) = (turn * std::f64::consts::TAU).sin_cos();
    let anchor = match layout {
        Layout::Wide if sin > 0.1 => Anchor::Start,
        Layout::Wide if sin < -0.1 => Anchor::End,
        Layout::Wide | Layout::Narrow => Anchor::Middle,
    };
    let at = place_one(layout, geometry::at(turn, label_radius(layout, anchor)));
    Label { text, at, anchor, size: text_size(layout) }
}

/// The number of a circle, half-way between the first two axes, where no spoke crosses it.
fn ring_label(layout: Layout, value: f64, count: usize) -> Label {
    let at = place_one(layout, geometry::at(geometry::turn(1, count) / 2.0, value / 100.0 - 0.05));
    Label { text: format!("{value:.0}"), at, anchor: Anchor::Middle, size: text_size(layout) }
}
