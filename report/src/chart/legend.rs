//! What the parts of a chart mean: a small sample of each, drawn with the same inks, and a few words.

use windrose_assessment::Level;
use windrose_words::report::charts as words;

use super::picture::Picture;
use super::radar::{OTHERS, mark_at};
use super::recorder::{Canvas, record};
use super::{Ink, OTHERS_MAX, Overlay, bars, heat_map};
use crate::Chart;

/// A sample and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The sample, [`SAMPLE`] units wide and high.
    pub sample: Picture,
    /// What it means.
    pub text: String,
}

/// Size of a sample in units.
pub(super) const SAMPLE: (u32, u32) = (64, 36);

/// The legend of a chart.
pub fn legend(chart: Chart, others: &[Overlay]) -> Vec<Entry> {
    match chart {
        Chart::Radar => radar_legend(others),
        Chart::Bars => bars_legend(),
        Chart::HeatMap => heat_map_legend(),
    }
}

pub(super) fn entry(text: impl Into<String>, draw: impl FnOnce(&Canvas<'_>)) -> Entry {
    Entry { sample: record(SAMPLE, draw), text: text.into() }
}

/// The legend of the radar with these others.
pub fn radar_legend(others: &[Overlay]) -> Vec<Entry> {
    let (left, middle, right) = (4, 18, 60);
    let across = |canvas: &Canvas<'_>, ink: Ink| canvas.line(ink, vec![(left, middle), (right, middle)]);
    let patch = |canvas: &Canvas<'_>, area: Ink, line: Ink| {
        let corners = vec![(left, 6), (right, 6), (right, 30), (left, 30)];
        canvas.area(area, corners.clone());
        canvas.outline(line, corners);
    };
    let mut entries = vec![
        entry(words::AT_LEAST, |canvas| patch(canvas, Ink::LowArea, Ink::LowLine)),
        entry(words::AT_MOST, |canvas| patch(canvas, Ink::RangeArea, Ink::RangeLine)),
        entry(words::LEGEND_TARGET, |canvas| across(canvas, Ink::TargetLine)),
        entry(words::LEGEND_FACTORS, |canvas| across(canvas, Ink::FactorArc)),
        entry(words::LEGEND_LAYERS, |canvas| {
            for start in [4, 24, 44] {
                canvas.line(Ink::LayerArc, vec![(start, middle), (start + 14, middle)]);
            }
        }),
    ];
    for (other, [line, dots, mark]) in others.iter().zip(OTHERS).take(OTHERS_MAX) {
        entries.push(entry(other.name.clone(), |canvas| {
            across(canvas, line);
            for x in [left + 6, right - 6] {
                canvas.area(mark, mark_at(mark, (x, middle), 6));
            }
        }));
        let open = other.scores.dimensions.iter().filter_map(|s| s.index).any(|r| r.low < r.high);
        if open {
            entries.push(entry(words::at_most_of(&other.name), |canvas| across(canvas, dots)));
        }
    }
    entries
}

fn bars_legend() -> Vec<Entry> {
    let (left, above, right, below) = (4, 8, 60, 28);
    vec![
        entry(words::AT_LEAST, |canvas| canvas.rectangle(Ink::BarLow, (left, above), (right, below))),
        entry(words::AT_MOST, |canvas| {
            canvas.line(Ink::Hatch, bars::hatching((left, above), (right, below)));
            canvas.frame(Ink::BarEdge, (left, above), (right, below));
        }),
        entry(words::LEGEND_TARGET, |canvas| canvas.line(Ink::Target, vec![(32, 3), (32, 33)])),
    ]
}

fn heat_map_legend() -> Vec<Entry> {
    const CORNERS: ((i32, i32), (i32, i32)) = ((4, 3), (60, 33));
    let cell = |text: String, shade: Option<Ink>, mark: &str, is_critical: bool| {
        entry(text, |canvas| {
            heat_map::draw_cell(canvas, &heat_map::sample(CORNERS, shade, mark, is_critical), 30);
        })
    };
    let shades = [Ink::LevelZero, Ink::LevelOne, Ink::LevelTwo, Ink::LevelThree, Ink::LevelFour];
    let levels = Level::ALL.into_iter().zip(shades);
    levels
        .map(|(level, shade)| cell(level.name().to_owned(), Some(shade), &level.number().to_string(), false))
        .chain([
            cell(words::UNKNOWN.to_owned(), None, "?", false),
            cell(words::NOT_APPLICABLE.to_owned(), None, "–", false),
            cell(words::CRITICAL.to_owned(), None, "", true),
        ])
        .collect()
}
