//! A chart as an SVG file of its own: light palette, attributes instead of styles, title and description inside.
//!
//! What people typed is escaped, and characters that XML does not allow are left out.

use std::fmt::{Display, Write};

use super::picture::{Anchor, Form, Label, Picture, Shape, Spot};
use super::readout::describe;
use super::{Look, Overlay, Stroke, sheet};
use crate::ways_out::WayOut;
use crate::{Chart, Detail, Report};

/// Fonts that every system has; the first that is there is used, as on the page.
const FONTS: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

/// The chart as a file, with title, origin, date and legend on it, ending with one line break.
pub fn svg(report: &Report, chart: Chart, others: &[Overlay]) -> String {
    let report = &report.leaving_by(WayOut::Picture, Detail::default());
    let picture = sheet::sheet(report, chart, others);
    let title = format!("{}: {}", report.title(), chart.name());
    let (width, height) = (picture.width, picture.height);
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"title description\" font-family=\"{FONTS}\">\n<title id=\"title\">{}</title>\n<desc id=\"description\">{}</desc>\n",
        escaped(&title),
        escaped(&describe(report, chart))
    );
    shapes(&mut out, &picture, painted);
    out.push_str("</svg>\n");
    out
}

/// Every shape as an element on a line of its own, with the attributes of its look.
pub(super) fn shapes(out: &mut String, picture: &Picture, attributes: fn(Look) -> String) {
    for Shape { ink, form } in &picture.shapes {
        let look = attributes(ink.look());
        let _ = match form {
            Form::Line(points) => writeln!(out, "<polyline points=\"{}\"{look}/>", joined(points)),
            Form::Area(points) => writeln!(out, "<polygon points=\"{}\"{look}/>", joined(points)),
            Form::Disc { centre: (x, y), radius } => {
                writeln!(out, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"{look}/>")
            }
            Form::Rectangle((left, top), (right, bottom)) => writeln!(
                out,
                "<rect x=\"{left}\" y=\"{top}\" width=\"{}\" height=\"{}\"{look}/>",
                right - left,
                bottom - top
            ),
            Form::Text(label) => writeln!(
                out,
                "<text x=\"{}\" y=\"{:.1}\" font-size=\"{}\" text-anchor=\"{}\"{look}>{}</text>",
                label.at.0,
                label.baseline(),
                label.size,
                anchor(label),
                escaped(&label.text)
            ),
        };
    }
}

fn anchor(label: &Label) -> &'static str {
    match label.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

fn joined(points: &[Spot]) -> String {
    points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ")
}

/// The look with the colours of the light palette.
fn painted(look: Look) -> String {
    let (colour, mut out) = (look.light.hex(), line_attributes(look.stroke));
    let paint = match look.stroke {
        Stroke::Fill | Stroke::Text { .. } => "fill",
        Stroke::Line { .. } => "stroke",
    };
    attribute(&mut out, paint, &colour);
    if look.light.opacity < 100 {
        attribute(&mut out, &format!("{paint}-opacity"), look.light.alpha());
    }
    out
}

/// What is the same in every palette: width, dashes, ends, weight.
pub(super) fn line_attributes(stroke: Stroke) -> String {
    let mut out = String::new();
    match stroke {
        Stroke::Fill => {}
        Stroke::Text { bold } => {
            if bold {
                attribute(&mut out, "font-weight", 600);
            }
        }
        Stroke::Line { width, dash, round } => {
            attribute(&mut out, "fill", "none");
            attribute(&mut out, "stroke-width", width);
            attribute(&mut out, "stroke-linejoin", "round");
            if round {
                attribute(&mut out, "stroke-linecap", "round");
            }
            if !dash.is_empty() {
                let lengths: Vec<String> = dash.iter().map(u32::to_string).collect();
                attribute(&mut out, "stroke-dasharray", lengths.join(" "));
            }
        }
    }
    out
}

fn attribute(out: &mut String, name: &str, value: impl Display) {
    let _ = write!(out, " {name}=\"{value}\"");
}

/// A text for the inside of an element or of an attribute in double quotes.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            other => out.push(other),
        }
    }
    out
}
