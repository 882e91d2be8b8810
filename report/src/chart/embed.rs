//! A chart within a document of ours: both layouts, of which the style sheet shows the one that fits, in the
//! reader's colour scheme. Nothing inline: colours come from classes alone.

use std::fmt::Write;

use super::readout::describe;
use super::svg::{escaped, line_attributes, shapes};
use super::{Ink, Layout, Look, Overlay, Stroke, sheet};
use crate::{Chart, Report};

/// The chart as markup for the body of a document that has the rules of [`style_sheet`].
pub fn embedded(report: &Report, chart: Chart, others: &[Overlay]) -> String {
    let description = escaped(&describe(report, chart));
    let mut out = String::from("<div class=\"windrose-chart\">\n");
    for (layout, class) in [(Layout::Wide, "windrose-wide"), (Layout::Narrow, "windrose-narrow")] {
        let picture = sheet::with_legend(report, chart, layout, others);
        let (width, height) = (picture.width, picture.height);
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "<svg class=\"{class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{description}\">"
        );
        shapes(&mut out, &picture, classed);
        out.push_str("</svg>\n");
    }
    out.push_str("</div>\n");
    out
}

fn classed(look: Look) -> String {
    format!(" class=\"{}\"{}", look.class, line_attributes(look.stroke))
}

/// The rules for the charts of a document; one style sheet for all of them. Paper gets the light palette.
pub fn style_sheet() -> String {
    let mut out = String::from(
        ".windrose-chart { container-type: inline-size; font-family: system-ui, \"Segoe UI\", Roboto, \"Noto Sans\", \"Liberation Sans\", sans-serif; break-inside: avoid; print-color-adjust: exact; }\n\
         .windrose-chart svg { display: block; inline-size: 100%; block-size: auto; margin-inline: auto; }\n\
         .windrose-chart .windrose-wide { display: none; max-inline-size: 56rem; }\n\
         .windrose-chart .windrose-narrow { max-inline-size: 34rem; }\n\
         @container (min-width: 35rem) { .windrose-chart .windrose-wide { display: block; } .windrose-chart .windrose-narrow { display: none; } }\n",
    );
    rules(&mut out, "", |look| look.light);
    out.push_str("@media screen and (prefers-color-scheme: dark) {\n");
    rules(&mut out, "  ", |look| look.dark);
    out.push_str("}\n");
    out
}

fn rules(out: &mut String, indent: &str, colour: fn(Look) -> super::Colour) {
    for ink in Ink::ALL {
        let look = ink.look();
        let paint = match look.stroke {
            Stroke::Fill | Stroke::Text { .. } => "fill",
            Stroke::Line { .. } => "stroke",
        };
        let (class, colour) = (look.class, colour(look));
        let opacity = if colour.opacity < 100 {
            format!(" {paint}-opacity: {};", colour.alpha())
        } else {
            String::new()
        };
        let _ = writeln!(out, "{indent}.windrose-chart .{class} {{ {paint}: {};{opacity} }}", colour.hex());
    }
}
