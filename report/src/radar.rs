//! The radar: sixteen axes, clockwise from north; factors I to XII, then layers A to D.
//!
//! [`geometry`] is pure and knows the unit circle only; [`draw`] puts it on any plotters backend. plotters
//! hands a backend nothing but colours, so a caller passes a [`Palette`]: real colours for files, or colours
//! that stand for style classes for a page.

mod geometry;
mod layout;
#[cfg(test)]
mod tests;

use plotters::coord::Shift;
use plotters::drawing::DrawingAreaErrorKind;
use plotters::prelude::{
    Circle, DrawingArea, DrawingBackend, IntoFont, PathElement, Polygon, RGBAColor, ShapeStyle, Text,
    TextStyle,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use windrose_assessment::{Confidence, Range, Scores};
use windrose_questions::Group;

pub use layout::{Anchor, Label, Layout};

use crate::words::{headline_name, index_text, list_text, range_text};
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
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Radar {
    /// The axes, in the bank's order, clockwise from north.
    pub axes: Vec<Axis>,
}

/// The parts of the drawing; each has its own look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The circles at 25, 50 and 75.
    Ring,
    /// The circle at 100 and the spokes.
    Spoke,
    /// The translucent area up to the high ends.
    RangeArea,
    /// The outline of that area.
    RangeLine,
    /// The solid area up to the low ends.
    LowArea,
    /// The outline of that area.
    LowLine,
    /// The points of the low outline.
    LowPoint,
    /// The arc over the twelve factors: one line.
    FactorArc,
    /// The arc over the four layers: dashes.
    LayerArc,
    /// The name of a factor.
    FactorLabel,
    /// The name of a layer.
    LayerLabel,
    /// The numbers at the circles.
    RingLabel,
}

impl Ink {
    /// All parts, in the order of the enum.
    pub const ALL: [Self; 12] = [
        Self::Ring,
        Self::Spoke,
        Self::RangeArea,
        Self::RangeLine,
        Self::LowArea,
        Self::LowLine,
        Self::LowPoint,
        Self::FactorArc,
        Self::LayerArc,
        Self::FactorLabel,
        Self::LayerLabel,
        Self::RingLabel,
    ];
}

/// The colour of each part.
pub type Palette = fn(Ink) -> RGBAColor;

impl Radar {
    /// The radar of these scores.
    pub fn new(scores: &Scores) -> Self {
        let axes = scores.dimensions.iter().map(|score| Axis {
            numeral: score.dimension.numeral,
            name: score.dimension.name,
            group: score.dimension.group,
            index: score.index,
        });
        Self { axes: axes.collect() }
    }
}

/// Width of rings, spokes and the outline of the range.
const FINE: u32 = 2;
/// Width of the low outline and of the factors' arc; the layers' dashes are bolder still.
const BOLD: u32 = 4;
/// Radius of the low outline's points.
const POINT_RADIUS: i32 = 6;
/// Lowest dimensions the description names; more than that are not "the lowest" any more.
const LOWEST_NAMED: usize = 3;

/// The radar in a few sentences, for those who do not see it; the table beside it has every value.
pub fn description(scores: &Scores) -> String {
    let headline = |h: &windrose_assessment::Headline| {
        format!("{}: {}", headline_name(h), index_text(h.index, h.confidence))
    };
    format!(
        "Radar of sixteen dimensions. {}. {}.{}",
        headline(&scores.conduct),
        headline(&scores.readiness),
        lowest(scores)
    )
}

/// Which of the dimensions with enough known stand lowest, as shown; nothing if they are too many to name.
fn lowest(scores: &Scores) -> String {
    let enough = || scores.dimensions.iter().filter(|s| s.confidence == Confidence::Enough);
    let known = || enough().filter_map(|s| Some((s.dimension.name, s.index?)));
    let Some(lowest) = known().map(|(_, range)| range.rounded()).min() else { return String::new() };
    let names: Vec<String> =
        known().filter(|(_, range)| range.rounded() == lowest).map(|(name, _)| name.to_owned()).collect();
    let range = known()
        .map(|(_, range)| range)
        .find(|range| range.rounded() == lowest)
        .map_or(String::new(), range_text);
    if names.len() > LOWEST_NAMED {
        String::new()
    } else {
        format!(" Lowest: {}, {range}.", list_text(&names))
    }
}

/// Draws the radar. The area must have the layout's size; see [`Layout::size`].
pub fn draw<DB: DrawingBackend>(
    area: &DrawingArea<DB, Shift>,
    radar: &Radar,
    layout: Layout,
    palette: Palette,
) -> Result<(), DrawingAreaErrorKind<DB::ErrorType>> {
    let line = |ink: Ink, width: u32| ShapeStyle { color: palette(ink), filled: false, stroke_width: width };
    let fill = |ink: Ink| ShapeStyle { color: palette(ink), filled: true, stroke_width: 0 };
    let count = radar.axes.len();

    for value in [25.0, 50.0, 75.0] {
        area.draw(&PathElement::new(layout.place(geometry::circle(value)), line(Ink::Ring, FINE)))?;
    }
    area.draw(&PathElement::new(layout.place(geometry::circle(100.0)), line(Ink::Spoke, FINE)))?;
    for (index, _) in radar.axes.iter().enumerate().filter(|(_, axis)| axis.index.is_some()) {
        let spoke = [geometry::point(index, count, 0.0), geometry::point(index, count, 100.0)];
        area.draw(&PathElement::new(layout.place(spoke), line(Ink::Spoke, FINE)))?;
    }

    let (high, low) = (layout.place(outline(radar, |r| r.high)), layout.place(outline(radar, |r| r.low)));
    if !low.is_empty() {
        area.draw(&Polygon::new(high.clone(), fill(Ink::RangeArea)))?;
        area.draw(&PathElement::new(closed(high), line(Ink::RangeLine, FINE)))?;
        area.draw(&Polygon::new(low.clone(), fill(Ink::LowArea)))?;
        area.draw(&PathElement::new(closed(low.clone()), line(Ink::LowLine, BOLD)))?;
    }
    for point in low {
        area.draw(&Circle::new(point, POINT_RADIUS, fill(Ink::LowPoint)))?;
    }

    let factors = radar.axes.iter().filter(|axis| axis.group == Group::Factor).count();
    let arc = geometry::arc(0, factors, count);
    area.draw(&PathElement::new(layout.place(arc), line(Ink::FactorArc, BOLD)))?;
    for dash in geometry::dashes(factors, count, count) {
        area.draw(&PathElement::new(layout.place(dash), line(Ink::LayerArc, BOLD + FINE)))?;
    }

    for label in layout.labels(radar) {
        let style: TextStyle<'_> = ("sans-serif", label.size).into_font().into();
        let horizontal = match label.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let color = palette(label.ink);
        let style = style.color(&color).pos(Pos::new(horizontal, VPos::Center));
        area.draw(&Text::new(label.text, (label.x, label.y), style))?;
    }
    Ok(())
}

/// One end of the ranges, on the axes that have one, on the unit circle.
fn outline(radar: &Radar, end: fn(Range) -> f64) -> Vec<Point> {
    let count = radar.axes.len();
    let axes = radar.axes.iter().enumerate();
    axes.filter_map(|(index, axis)| Some(geometry::point(index, count, end(axis.index?)))).collect()
}

fn closed(mut points: Vec<(i32, i32)>) -> Vec<(i32, i32)> {
    points.extend(points.first().copied());
    points
}
