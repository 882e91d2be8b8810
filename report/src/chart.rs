//! The charts: radar, bars and heat map, each drawn once and formatted for page, file and canvas.
//!
//! A drawing function draws with plotters into a [`Picture`], shapes with an [`Ink`] each. Yew nodes and canvas calls
//! are the app's formatters of that value; [`svg`] and [`embedded`] are the ones for files. Each chart has two
//! layouts, and all texts are 12 px or more wherever their layout is used.

mod bars;
mod embed;
mod heat_map;
mod ink;
mod ink_colour;
mod legend;
mod picture;
mod radar;
mod readout;
mod recorder;
mod sheet;
mod svg;
#[cfg(test)]
mod tests;
mod trend;

use windrose_assessment::Scores;
use windrose_questions::Group;
use windrose_words::report::{charts as words, comparison};

pub use embed::{embedded, style_sheet};
pub use heat_map::Cell as HeatCell;
pub use ink::{Colour, Ink, Look, Stroke};
pub use legend::{Entry, legend, radar_legend};
pub use picture::{Anchor, Bounds, Form, Label, Picture, Shape, Spot};
pub use radar::{Axis, Radar};
pub use readout::{Readout, describe, radar_description, readouts};
pub use sheet::sheet;
pub use svg::svg;
pub use trend::{Moment, Trend, trend, trend_legend};

use crate::{Chart, Report, is_over_the_same_questions, label};

/// For how much room a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Names beside what they name: for 560 px and up.
    Wide,
    /// Names above what they name, or numerals alone around a radar: for 270 px and up, a window of
    /// 320 px without margins and scroll bar.
    Narrow,
}

impl Layout {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Narrow];
}

/// Another assessment to be seen beside this one: an earlier one, or another team's.
#[derive(Clone, Debug, PartialEq)]
pub struct Overlay {
    /// What it is called, one line.
    pub name: String,
    /// Its scores.
    pub scores: Scores,
}

/// Others that are drawn over one radar at most. Our choice: with the own outline and the target that makes five lines
/// of different dashes, and a sixth could not be told apart on grey paper.
pub const OTHERS_MAX: usize = 3;

/// What a picture of the report lays over it: a name and the reported scores of each, at most [`OTHERS_MAX`]. A name
/// says where the scores are over other questions, so that outlines which cannot be compared are not taken to be.
pub fn overlays(report: &Report, others: &[&Report]) -> Vec<Overlay> {
    let overlay = |other: &&Report| {
        let label = label(other);
        let is_alike = is_over_the_same_questions(report, other);
        let name = if is_alike { label } else { comparison::other_questions(&label) };
        Overlay { name, scores: other.scores.clone() }
    };
    others.iter().take(OTHERS_MAX).map(overlay).collect()
}

/// The drawing of a chart; others show on the radar alone.
pub fn picture(report: &Report, chart: Chart, layout: Layout, others: &[Overlay]) -> Picture {
    match chart {
        Chart::Radar => Radar::with_others(&report.scores, others).picture(layout),
        Chart::Bars => bars::picture(&report.scores, layout),
        Chart::HeatMap => heat_map::picture(&report.scope, layout),
    }
}

/// The cells of the heat map, for a page that says what a pointer is on.
pub fn heat_cells(report: &Report, layout: Layout) -> Vec<HeatCell> {
    heat_map::cells(&report.scope, layout)
}

/// The heading over a group's rows.
const fn group_name(group: Group) -> &'static str {
    match group {
        Group::Factor => words::FACTORS,
        Group::Layer => words::LAYERS,
    }
}
