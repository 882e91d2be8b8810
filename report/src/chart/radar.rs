//! The radar: sixteen axes, clockwise from north; factors I to XII, then layers A to D.
//!
//! [`geometry`] is pure and knows the unit circle only; [`layout`] puts it on the canvas of a [`Layout`].

mod geometry;
mod layout;

use windrose_assessment::{Range, Scores};
use windrose_questions::Group;

use super::picture::{Picture, Shape, Spot};
use super::recorder::{Canvas, record};
use super::{Ink, Layout, OTHERS_MAX, Overlay};
use geometry::Point;

/// One axis of the radar.
#[derive(Clone, Debug, PartialEq)]
pub struct Axis {
    /// Numeral and name.
    pub numeral: &'static str,
    /// The dimension's name.
    pub name: &'static str,
    /// Factor or layer.
    pub group: Group,
    /// What is known; `None` if nothing applies. Such an axis has no spoke and no corner in the outlines, and
    /// its label stands in parentheses: not assessed is no zero.
    pub index: Option<Range>,
    /// The index aimed at, `0.0..=100.0`; `None` if nothing applies.
    pub target: Option<f64>,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Radar {
    /// The axes, in the bank's order, clockwise from north.
    pub axes: Vec<Axis>,
    /// The ranges of other assessments, axis by axis; at most [`OTHERS_MAX`].
    pub others: Vec<Vec<Option<Range>>>,
}

/// Radius of the low outline's points.
const POINT_RADIUS: i32 = 6;
/// Half the breadth of the marks at the corners of others: a little more than the points, as they lie on top.
const MARK: i32 = 7;

impl Radar {
    /// The radar of these scores.
    pub fn new(scores: &Scores) -> Self {
        let axes = scores.dimensions.iter().map(|score| Axis {
            numeral: score.dimension.numeral,
            name: score.dimension.name,
            group: score.dimension.group,
            index: score.index,
            target: score.target,
        });
        Self { axes: axes.collect(), others: Vec::new() }
    }

    /// The radar of these scores with those of others over it, the first [`OTHERS_MAX`] of them.
    pub fn with_others(scores: &Scores, others: &[Overlay]) -> Self {
        let ranges = |other: &Overlay| {
            let dimensions = scores.dimensions.iter();
            dimensions.map(|score| other.scores.dimension(score.dimension.id)?.index).collect()
        };
        Self { others: others.iter().take(OTHERS_MAX).map(ranges).collect(), ..Self::new(scores) }
    }

    /// The drawing.
    pub fn picture(&self, layout: Layout) -> Picture {
        record(layout::size(layout), |canvas| self.draw(canvas, layout))
    }

    /// One axis brought out, to be laid over the drawing: its wedge and its spoke.
    pub fn chosen(&self, layout: Layout, axis: usize) -> Vec<Shape> {
        let count = self.axes.len();
        let spoke = [geometry::point(axis, count, 0.0), geometry::point(axis, count, 100.0)];
        let picture = record(layout::size(layout), |canvas| {
            canvas.area(Ink::ChosenArea, layout::place(layout, geometry::wedge(axis, count, 1.0)));
            canvas.line(Ink::ChosenLine, layout::place(layout, spoke));
        });
        picture.shapes
    }

    /// The part of the drawing that belongs to each axis, its label included: where a pointer means it.
    pub fn wedges(&self, layout: Layout) -> Vec<Vec<Spot>> {
        let count = self.axes.len();
        (0..count).map(|axis| layout::wedge(layout, axis, count)).collect()
    }

    fn draw(&self, canvas: &Canvas<'_>, layout: Layout) {
        let place = |points: Vec<Point>| layout::place(layout, points);
        self.draw_scale(canvas, layout);

        let (high, low) = (place(self.outline(|r| r.high)), place(self.outline(|r| r.low)));
        if !low.is_empty() {
            canvas.area(Ink::RangeArea, high.clone());
            canvas.area(Ink::LowArea, low.clone());
            canvas.outline(Ink::RangeLine, high);
            canvas.outline(Ink::TargetLine, place(self.targets()));
            canvas.outline(Ink::LowLine, low.clone());
        }
        for point in low {
            canvas.disc(Ink::LowPoint, point, POINT_RADIUS);
        }
        for (other, [line, high, point]) in self.others.iter().zip(OTHERS) {
            self.draw_other(canvas, layout, other, (line, high, point));
        }
        for (ink, label) in layout::labels(layout, self) {
            canvas.text(ink, &label);
        }
    }

    /// Circles, spokes and the arcs over factors and layers.
    fn draw_scale(&self, canvas: &Canvas<'_>, layout: Layout) {
        let place = |points: Vec<Point>| layout::place(layout, points);
        let count = self.axes.len();
        for value in [25.0, 50.0, 75.0] {
            canvas.line(Ink::Ring, place(geometry::circle(value)));
        }
        canvas.line(Ink::Spoke, place(geometry::circle(100.0)));
        for (index, _) in self.axes.iter().enumerate().filter(|(_, axis)| axis.index.is_some()) {
            let spoke = vec![geometry::point(index, count, 0.0), geometry::point(index, count, 100.0)];
            canvas.line(Ink::Spoke, place(spoke));
        }
        let factors = self.axes.iter().filter(|axis| axis.group == Group::Factor).count();
        canvas.line(Ink::FactorArc, place(geometry::arc(0, factors, count)));
        for dash in geometry::dashes(factors, count, count) {
            canvas.line(Ink::LayerArc, place(dash));
        }
    }

    /// Another assessment: the outline of its low ends with its own dashes and marks, and dots for its high ends
    /// where they differ. No area: two translucent ones cannot be told apart.
    fn draw_other(
        &self,
        canvas: &Canvas<'_>,
        layout: Layout,
        ranges: &[Option<Range>],
        (line, dots, mark): (Ink, Ink, Ink),
    ) {
        let ends = |end: fn(Range) -> f64| {
            layout::place(layout, corners(ranges.iter().map(|range| Some(end((*range)?))), self.axes.len()))
        };
        let (low, high) = (ends(|r| r.low), ends(|r| r.high));
        if low != high {
            canvas.outline(dots, high);
        }
        if !low.is_empty() {
            canvas.outline(line, low.clone());
        }
        for point in low {
            canvas.area(mark, mark_at(mark, point, MARK));
        }
    }

    /// One end of the ranges, on the axes that have one, on the unit circle.
    fn outline(&self, end: fn(Range) -> f64) -> Vec<Point> {
        corners(self.axes.iter().map(|axis| Some(end(axis.index?))), self.axes.len())
    }

    /// The targets, on the axes that have one, on the unit circle.
    fn targets(&self) -> Vec<Point> {
        corners(self.axes.iter().map(|axis| axis.target), self.axes.len())
    }
}

/// Line, dots and mark of each other assessment.
pub(super) const OTHERS: [[Ink; 3]; OTHERS_MAX] = [
    [Ink::FirstLine, Ink::FirstHigh, Ink::FirstPoint],
    [Ink::SecondLine, Ink::SecondHigh, Ink::SecondPoint],
    [Ink::ThirdLine, Ink::ThirdHigh, Ink::ThirdPoint],
];

/// The mark of another assessment at a corner: square, triangle or diamond.
pub(super) fn mark_at(ink: Ink, (x, y): Spot, half: i32) -> Vec<Spot> {
    match ink {
        Ink::FirstPoint => {
            vec![(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
        }
        Ink::SecondPoint => vec![(x, y - half - 2), (x + half + 1, y + half), (x - half - 1, y + half)],
        _ => vec![(x, y - half - 2), (x + half + 2, y), (x, y + half + 2), (x - half - 2, y)],
    }
}

fn corners(values: impl Iterator<Item = Option<f64>>, count: usize) -> Vec<Point> {
    values.enumerate().filter_map(|(index, value)| Some(geometry::point(index, count, value?))).collect()
}

#[cfg(test)]
mod tests;
