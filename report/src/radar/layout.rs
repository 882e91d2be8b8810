//! Where things go: sizes, strokes and labels, in whole units of a drawing that is scaled to its place.

use windrose_questions::Group;

use super::geometry::{self, Point};
use super::{Ink, Radar};

/// Which labels there is room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Numeral and name at each axis, and numbers at the circles: for 560 px and up.
    Named,
    /// Numerals only; the table beside the radar names them. For narrow places.
    Numbered,
}

/// Which point of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A text of the drawing; its vertical middle stands at `y`.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// What it says.
    pub text: String,
    /// Units from the left.
    pub x: i32,
    /// Units from the top.
    pub y: i32,
    /// Which point stands at `x`.
    pub anchor: Anchor,
    /// Size of the text in units.
    pub size: u32,
    /// Its part of the drawing.
    pub ink: Ink,
}

impl Layout {
    /// Width and height of the drawing in units.
    pub const fn size(self) -> (u32, u32) {
        match self {
            Self::Named => (1200, 680),
            Self::Numbered => (640, 640),
        }
    }

    const fn radius(self) -> i32 {
        match self {
            Self::Named => 264,
            Self::Numbered => 232,
        }
    }

    /// Size of all texts. Both layouts keep it at 12 px or more where they are used: Named from 560 px up,
    /// Numbered from 280 px up.
    const fn text_size(self) -> u32 {
        match self {
            Self::Named => 26,
            Self::Numbered => 32,
        }
    }

    /// Where a label with this anchor stands, in radii: clear of the arcs, and labels above and below the
    /// circle clear of their wide neighbours.
    const fn label_radius(self, anchor: Anchor) -> f64 {
        match (self, anchor) {
            (Self::Named, Anchor::Start | Anchor::End) => 1.13,
            (Self::Named, Anchor::Middle) => 1.2,
            (Self::Numbered, _) => 1.25,
        }
    }

    /// Points of the unit circle in units of the drawing.
    pub(super) fn place(self, points: impl IntoIterator<Item = Point>) -> Vec<(i32, i32)> {
        points.into_iter().map(|point| self.place_one(point)).collect()
    }

    fn place_one(self, (x, y): Point) -> (i32, i32) {
        let (width, height) = self.size();
        let unit = |middle: u32, part: f64| f64::from(middle / 2) + part * f64::from(self.radius());
        (whole(unit(width, x)), whole(unit(height, y)))
    }

    /// All texts of the drawing.
    pub fn labels(self, radar: &Radar) -> Vec<Label> {
        let count = radar.axes.len();
        let mut labels: Vec<Label> = radar
            .axes
            .iter()
            .enumerate()
            .map(|(index, axis)| {
                let text = match self {
                    Self::Named => format!("{} {}", axis.numeral, axis.name),
                    Self::Numbered => axis.numeral.to_owned(),
                };
                let text = if axis.index.is_some() { text } else { format!("({text})") };
                let ink = if axis.group == Group::Factor { Ink::FactorLabel } else { Ink::LayerLabel };
                self.axis_label(geometry::turn(index, count), text, ink)
            })
            .collect();
        if self == Self::Named {
            labels.extend([25.0_f64, 50.0, 75.0, 100.0].map(|value| self.ring_label(value, count)));
        }
        labels
    }

    fn axis_label(self, turn: f64, text: String, ink: Ink) -> Label {
        let (sin, _) = (turn * std::f64::consts::TAU).sin_cos();
        let anchor = match self {
            Self::Named if sin > 0.1 => Anchor::Start,
            Self::Named if sin < -0.1 => Anchor::End,
            Self::Named | Self::Numbered => Anchor::Middle,
        };
        let (x, y) = self.place_one(geometry::at(turn, self.label_radius(anchor)));
        Label { text, x, y, anchor, size: self.text_size(), ink }
    }

    /// The number of a circle, half-way between the first two axes, where no spoke crosses it.
    fn ring_label(self, value: f64, count: usize) -> Label {
        let (x, y) = self.place_one(geometry::at(geometry::turn(1, count) / 2.0, value / 100.0 - 0.05));
        Label {
            text: format!("{value:.0}"),
            x,
            y,
            anchor: Anchor::Middle,
            size: self.text_size(),
            ink: Ink::RingLabel,
        }
    }
}

impl Label {
    /// The box the text fills at most: left, top, right, bottom.
    pub fn bounds(&self) -> (f64, f64, f64, f64) {
        let (size, x, y) = (f64::from(self.size), f64::from(self.x), f64::from(self.y));
        let width = self.text.chars().map(width).sum::<f64>() * size;
        let left = match self.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        (left, y - size * 0.6, left + width, y + size * 0.6)
    }
}

/// How wide a character is at most, in parts of the text's size. Bounds are those of `DejaVu Sans`, the widest
/// of the common sans serif fonts; the browser tests check the real boxes.
const fn width(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'I' | ' ' | ',' | '.' => 0.32,
        'f' | 'r' | 't' | '/' | '-' | '(' | ')' => 0.42,
        'm' | 'w' | 'M' | 'W' => 1.0,
        'A'..='Z' => 0.79,
        _ => 0.64,
    }
}

/// Rounds to a whole unit. Drawings are a few hundred units wide, so the number always fits.
#[allow(clippy::cast_possible_truncation, reason = "the saturating cast is meant, and far out of reach")]
fn whole(number: f64) -> i32 {
    number.round() as i32
}
