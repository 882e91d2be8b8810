//! A chart as a sheet to hand on: title and origin above, legend below, all within one drawing.

use windrose_words::report::charts as words;

use super::legend::{SAMPLE, legend};
use super::picture::{Anchor, Form, Label, Picture, Shape, Spot, text_width, wrapped};
use super::{Entry, Ink, Layout, Overlay, picture};
use crate::ways_out::WayOut;
use crate::{Chart, Detail, Origin, Report};

/// Units around everything.
const MARGIN: i32 = 48;
/// Sizes of the title and of what stands below it, and the heights of their lines.
const TITLE: (u32, i32) = (40, 52);
const NOTE: (u32, i32) = (26, 38);
/// Units between title and note, note and chart, chart and legend.
const GAP: i32 = 28;
/// Units between a sample and its text, and between two entries.
const BESIDE: i32 = 14;
const BETWEEN: i32 = 40;
/// Height of a line of the legend.
const LINE: i32 = 44;

/// The chart as a sheet: title, where the answers come from and of which day, the drawing, its legend.
pub fn sheet(report: &Report, chart: Chart, others: &[Overlay]) -> Picture {
    let report = &report.leaving_by(WayOut::Picture, Detail::default());
    let drawing = picture(report, chart, Layout::Wide, others);
    let room = drawing.width;
    let mut sheet = Picture { width: drawing.width + 2 * side(MARGIN), height: 0, shapes: Vec::new() };
    let mut top = MARGIN;
    for line in wrapped(&report.title(), TITLE.0, room) {
        sheet.shapes.push(text(Ink::Title, line, (MARGIN, top + TITLE.1 / 2), TITLE.0));
        top += TITLE.1;
    }
    for line in wrapped(&origin(report, chart), NOTE.0, room) {
        sheet.shapes.push(text(Ink::Note, line, (MARGIN, top + NOTE.1 / 2), NOTE.0));
        top += NOTE.1;
    }
    top += GAP;
    sheet.put(&drawing, (MARGIN, top));
    top += units(drawing.height) + GAP;
    top = put_legend(&mut sheet, &legend(chart, others), (MARGIN, top), room, NOTE.0);
    sheet.height = side(top + MARGIN);
    let ground = Form::Rectangle((0, 0), (units(sheet.width), units(sheet.height)));
    sheet.shapes.insert(0, Shape { ink: Ink::Paper, form: ground });
    sheet
}

/// The drawing with its legend below, for a document that says the rest.
pub(super) fn with_legend(report: &Report, chart: Chart, layout: Layout, others: &[Overlay]) -> Picture {
    let mut drawing = picture(report, chart, layout, others);
    let (top, room) = (units(drawing.height) + GAP, drawing.width);
    let size = match layout {
        Layout::Wide => NOTE.0,
        Layout::Narrow => 30,
    };
    drawing.height = side(put_legend(&mut drawing, &legend(chart, others), (0, top), room, size));
    drawing
}

/// Which chart of what: the answers are somebody's own, and a made-up example says so wherever it goes.
pub(super) fn origin(report: &Report, chart: Chart) -> String {
    let day = report.assessment.dated.map(|day| day.to_string());
    let origin = words::origin(chart.name(), report.edition(), day.as_deref());
    match report.origin {
        Origin::Example { .. } => format!("{} {origin}", words::MADE_UP),
        Origin::Local | Origin::Snapshot { .. } | Origin::Link { .. } => origin,
    }
}

/// Entries side by side as they fit; returns where they end. An entry wider than the room has lines of its own.
fn put_legend(drawing: &mut Picture, entries: &[Entry], (left, mut top): Spot, room: u32, size: u32) -> i32 {
    let offset = units(SAMPLE.0) + BESIDE;
    let mut used = 0;
    for entry in entries {
        let lines = wrapped(&entry.text, size, room.saturating_sub(side(offset)));
        let text_room = lines.iter().map(|line| text_width(line, size)).fold(0.0, f64::max);
        let needed = offset + super::picture::whole(text_room.ceil());
        if used > 0 && used + needed > units(room) {
            top += LINE;
            used = 0;
        }
        drawing.put(&entry.sample, (left + used, top + (LINE - units(SAMPLE.1)) / 2));
        for (number, line) in (0..).zip(lines) {
            if number > 0 {
                top += LINE;
            }
            drawing.shapes.push(text(Ink::Note, line, (left + used + offset, top + LINE / 2), size));
        }
        used += needed + BETWEEN;
    }
    top + LINE
}

fn text(ink: Ink, text: String, at: Spot, size: u32) -> Shape {
    Shape { ink, form: Form::Text(Label { text, at, anchor: Anchor::Start, size }) }
}

/// Lengths of drawings are a few thousand units, so both directions always fit.
fn units(side: u32) -> i32 {
    i32::try_from(side).unwrap_or(i32::MAX)
}

fn side(units: i32) -> u32 {
    u32::try_from(units).unwrap_or_default()
}
