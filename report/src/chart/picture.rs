//! A drawing as a value: shapes in whole units of a canvas that is scaled to its place, `x` right and `y` down.
//!
//! Every chart is drawn into one of these, once; page, files and canvas format it. A shape names its [`Ink`] and
//! knows no colour.

use super::Ink;

/// A point of the drawing, in units from the left and from the top.
pub type Spot = (i32, i32);

/// A drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Units from left to right.
    pub width: u32,
    /// Units from top to bottom.
    pub height: u32,
    /// What is drawn, from back to front.
    pub shapes: Vec<Shape>,
}

/// One part of a drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// How it looks.
    pub ink: Ink,
    /// Where it is.
    pub form: Form,
}

/// What a shape is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A line through these points.
    Line(Vec<Spot>),
    /// The area within these points.
    Area(Vec<Spot>),
    /// A disc.
    Disc {
        /// Its middle.
        centre: Spot,
        /// Its radius in units.
        radius: u32,
    },
    /// A rectangle from its left upper to its right lower corner.
    Rectangle(Spot, Spot),
    /// A text.
    Text(Label),
}

/// A text; its vertical middle stands at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// What it says.
    pub text: String,
    /// Where its anchor stands.
    pub at: Spot,
    /// Which point of it that is.
    pub anchor: Anchor,
    /// Its size in units.
    pub size: u32,
}

/// Which point of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

/// A box in units: left, top, right, bottom.
pub type Bounds = (f64, f64, f64, f64);

impl Picture {
    /// All texts with their inks.
    pub fn labels(&self) -> impl Iterator<Item = (Ink, &Label)> {
        self.shapes.iter().filter_map(|shape| match &shape.form {
            Form::Text(label) => Some((shape.ink, label)),
            _ => None,
        })
    }

    /// Puts another drawing on top of this one, moved by so many units.
    pub(super) fn put(&mut self, other: &Self, by: Spot) {
        self.shapes.extend(other.shapes.iter().map(|shape| shape.moved(by)));
    }
}

impl Shape {
    fn moved(&self, (right, down): Spot) -> Self {
        let spot = |(x, y): Spot| (x + right, y + down);
        let all = |points: &[Spot]| points.iter().copied().map(spot).collect();
        let form = match &self.form {
            Form::Line(points) => Form::Line(all(points)),
            Form::Area(points) => Form::Area(all(points)),
            Form::Disc { centre, radius } => Form::Disc { centre: spot(*centre), radius: *radius },
            Form::Rectangle(corner, opposite) => Form::Rectangle(spot(*corner), spot(*opposite)),
            Form::Text(label) => Form::Text(Label { at: spot(label.at), ..label.clone() }),
        };
        Self { ink: self.ink, form }
    }
}

impl Label {
    /// How far below the middle of a text its baseline is, in parts of its size: half the height of capitals. Used
    /// instead of a baseline setting, which many programs that show SVG do not know.
    const BASELINE: f64 = 0.35;

    /// The place of the text's baseline, in units from the top.
    pub fn baseline(&self) -> f64 {
        f64::from(self.at.1) + f64::from(self.size) * Self::BASELINE
    }

    /// The box the text fills at most.
    pub fn bounds(&self) -> Bounds {
        let (size, x, y) = (f64::from(self.size), f64::from(self.at.0), f64::from(self.at.1));
        let width = text_width(&self.text, self.size);
        let left = match self.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        (left, y - size * 0.6, left + width, y + size * 0.6)
    }
}

/// Units that a text of this size fills at most.
pub(super) fn text_width(text: &str, size: u32) -> f64 {
    text.chars().map(width).sum::<f64>() * f64::from(size)
}

/// How wide a character is at most, in parts of the text's size. Bounds are those of `DejaVu Sans`, the widest
/// of the common sans serif fonts, and a full square for what is not Latin; the browser tests check real boxes.
const fn width(character: char) -> f64 {
    match character {
        'i' | 'j' | 'l' | 'I' | ' ' | ',' | '.' => 0.32,
        'f' | 'r' | 't' | '/' | '-' | '(' | ')' => 0.42,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '&' | '—' | '…' => 1.0,
        'A'..='Z' => 0.79,
        '<' | '>' | '=' | '+' | '~' | '#' => 0.84,
        '\0'..='\u{024F}' => 0.64,
        '\u{0250}'..='\u{10FF}' => 0.9,
        '\u{1F000}'.. => 1.4,
        _ => 1.1,
    }
}

/// A text in lines that are no wider than this, broken between words where it can be.
pub(super) fn wrapped(text: &str, size: u32, room: u32) -> Vec<String> {
    let fits = |line: &str| text_width(line, size) <= f64::from(room);
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if fits(&joined) {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for character in word.chars() {
            if !line.is_empty() && !fits(&format!("{line}{character}")) {
                lines.push(std::mem::take(&mut line));
            }
            line.push(character);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Rounds to a whole unit. Drawings are a few thousand units wide at most, so the number always fits.
#[allow(clippy::cast_possible_truncation, reason = "the saturating cast is meant, and far out of reach")]
pub(super) fn whole(number: f64) -> i32 {
    number.round() as i32
}
