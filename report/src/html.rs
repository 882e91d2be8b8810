//! The report as one HTML file that opens from disk: no script, no request, everything in it.
//!
//! Its policy forbids scripts, pictures, fonts and forms altogether. What people typed goes through [`text`] and
//! nowhere else; the title in the running header goes through [`css_string`]. Adding a block is one arm of [`block`].

mod entry;

use std::fmt::Write as _;

use windrose_words::language;
use windrose_words::report::{files, glance, holds};

use crate::document::{Align, Block, Card, Chart, Section, Table};
use crate::{Detail, Document, Report, chart, decisions_table, document_compared};

/// The style sheet, for screen and paper.
const STYLE: &str = include_str!("html.css");

/// Nothing may be fetched and nothing may run. Styles stand in the file, as there is no second one; with every source
/// of pictures and fonts closed, no style could send anything anywhere.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// What every part of the file may need.
struct Page<'a> {
    report: &'a Report,
    /// What its radar shows beside it.
    others: Vec<chart::Overlay>,
}

/// The report as a file of its own, ending with one line break.
pub fn html(report: &Report, detail: Detail, others: &[&Report]) -> String {
    // There is room for everything: what is long stays folded until somebody opens it.
    let document = document_compared(report, Detail { how: true, ..detail }, others);
    let title = text(&files::title(&document.title));
    let page = Page { report, others: chart::overlays(report, others) };
    let sections = document.sections.iter().map(|section| section_text(&page, section));
    [
        format!(
            "<!doctype html>\n<html lang=\"{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n",
            language::LANG,
            direction()
        ),
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n"),
        "<meta name=\"referrer\" content=\"no-referrer\">\n".to_owned(),
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n".to_owned(),
        "<meta name=\"color-scheme\" content=\"light dark\">\n".to_owned(),
        format!(
            "<title>{title}</title>\n<style>\n{STYLE}{}{}</style>\n</head>\n",
            chart::style_sheet(),
            running_header(&document.title)
        ),
        format!("<body>\n<header>\n<p class=\"made-by\">Windrose</p>\n<h1>{}</h1>\n", text(&document.title)),
        paragraph("preface", &document.preface.join(" ")),
        contents(&document),
        "</header>\n<main>\n".to_owned(),
    ]
    .into_iter()
    .chain(sections)
    .chain([
        "</main>\n<footer>\n".to_owned(),
        paragraph("holds", &document.holds),
        paragraph("", holds::NEEDS_NO_NETWORK),
        "</footer>\n</body>\n</html>\n".to_owned(),
    ])
    .collect()
}

/// The direction of writing, where it is not the usual one of HTML.
fn direction() -> &'static str {
    if language::DIR == "ltr" { "" } else { " dir=\"rtl\"" }
}

/// The style that puts a title at the head of every page on paper. Style sheets in files cannot know it.
pub fn running_header(title: &str) -> String {
    format!("@page {{ @top-left {{ content: {}; }} }}\n", css_string(title))
}

fn contents(document: &Document) -> String {
    let links = document
        .sections
        .iter()
        .map(|section| format!("<li><a href=\"#{}\">{}</a></li>\n", text(section.id), text(section.heading)));
    format!(
        "<nav aria-label=\"{}\">\n<ol>\n{}</ol>\n</nav>\n",
        text(files::SECTIONS),
        links.collect::<String>()
    )
}

fn section_text(page: &Page<'_>, section: &Section) -> String {
    let id = text(section.id);
    let blocks: String = section.blocks.iter().map(|b| block(page, b)).collect();
    format!(
        "<section id=\"{id}\" aria-labelledby=\"{id}-heading\">\n<h2 id=\"{id}-heading\">{}</h2>\n{blocks}</section>\n",
        text(section.heading)
    )
}

fn block(page: &Page<'_>, block: &Block) -> String {
    match block {
        Block::Subheading(words) => element("h3", "", words),
        Block::Paragraph(words) => paragraph("", words),
        Block::Cards(cards) => group("div", "cards", cards.iter().map(|c| card(page, c))),
        Block::Chart(chart) => figure(page, *chart),
        Block::Table(table) => table_text(table),
        Block::Findings(findings) => group("ol", "findings", findings.iter().map(entry::finding)),
        Block::Contradictions(entries) => {
            group("ul", "contradictions", entries.iter().map(entry::contradiction))
        }
        Block::Steps(first, steps) => {
            format!(
                "<ol class=\"steps\" start=\"{first}\">\n{}</ol>\n",
                steps.iter().map(entry::step).collect::<String>()
            )
        }
        Block::Digest(digest) => entry::digest(digest),
        Block::Dimensions(dimensions) => {
            group("ul", "dimensions", dimensions.iter().map(|d| entry::dimension(page, d)))
        }
        Block::Fold(summary, blocks) => fold(page, summary, blocks),
        Block::Decisions(entries) => table_text(&decisions_table(entries)),
        Block::List(points) => group("ul", "", points.iter().map(|point| element("li", "", point))),
    }
}

/// A chart with its caption. The table under the radar and the answers say the same.
fn figure(page: &Page<'_>, chart: Chart) -> String {
    let drawing = chart::embedded(page.report, chart, &page.others);
    group("figure", "", [drawing, element("figcaption", "", chart.caption())])
}

fn card(page: &Page<'_>, card: &Card) -> String {
    let parts = [
        element("h3", "", card.name),
        paragraph("figure", &card.index.alone()),
        paragraph("stage", &card.stage),
        paragraph("note", &card.note),
        fold(page, &glance::how_it_is_computed(card.name), &card.how),
    ];
    group("div", "card", parts)
}

/// What opens without a script; nothing, if nothing is in it.
fn fold(page: &Page<'_>, summary: &str, blocks: &[Block]) -> String {
    if blocks.is_empty() {
        return String::new();
    }
    let inside = blocks.iter().map(|b| block(page, b));
    group("details", "", std::iter::once(element("summary", "", summary)).chain(inside))
}

fn table_text(table: &Table) -> String {
    let class = |align: Align| match align {
        Align::Start => "",
        Align::Centre => " class=\"centre\"",
    };
    let head: Vec<String> = table
        .columns
        .iter()
        .map(|column| format!("<th scope=\"col\"{}>{}</th>", class(column.align), text(column.name)))
        .collect();
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().zip(&table.columns).enumerate().map(|(index, (cell, column))| {
            let words = text(&cell.text);
            match index {
                0 => format!("<th scope=\"row\"{}>{words}</th>", class(column.align)),
                // The column's name stands before the cell where the table becomes a list, on narrow screens.
                _ => format!("<td{} data-label=\"{}\">{words}</td>", class(column.align), text(column.name)),
            }
        });
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    });
    format!(
        "<table>\n<caption>{}</caption>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
        text(&table.caption),
        head.concat(),
        rows.collect::<String>()
    )
}

/// A paragraph; nothing, if there are no words.
fn paragraph(class: &str, words: &str) -> String {
    if words.is_empty() { String::new() } else { element("p", class, words) }
}

/// An element around words.
fn element(name: &str, class: &str, words: &str) -> String {
    format!("<{name}{}>{}</{name}>\n", class_text(class), text(words))
}

/// An element around others, which are HTML already.
fn group(name: &str, class: &str, parts: impl IntoIterator<Item = String>) -> String {
    let parts: String = parts.into_iter().collect();
    format!("<{name}{}>\n{parts}</{name}>\n", class_text(class))
}

fn class_text(class: &str) -> String {
    if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") }
}

/// Words as HTML, in elements and in quoted attributes alike. Control characters have no place in HTML and become
/// spaces; line breaks and tabs stay.
fn text(words: &str) -> String {
    let mut html = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            '\n' | '\t' => html.push(c),
            c if c.is_control() => html.push(' '),
            c => html.push(c),
        }
    }
    html
}

/// Words as a CSS string. All but letters, digits and spaces of ASCII are written by their number, so that nothing in
/// them can end the string, the rule or the style element.
fn css_string(words: &str) -> String {
    let mut css = String::from("\"");
    for c in words.chars() {
        if c.is_ascii_alphanumeric() || c == ' ' {
            css.push(c);
        } else {
            // Writing to a string cannot fail.
            let _ = write!(css, "\\{:x} ", u32::from(c));
        }
    }
    css + "\""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_only_words() {
        assert_eq!(
            text("a < b & \"c\" 'd' >\u{0}\u{7f}\n"),
            "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt;  \n"
        );
    }

    #[test]
    fn words_in_a_style_are_only_words() {
        assert_eq!(css_string("Orders 2"), "\"Orders 2\"");
        assert_eq!(css_string("\"}</style>"), "\"\\22 \\7d \\3c \\2f style\\3e \"");
        assert_eq!(css_string("Zoë\\"), "\"Zo\\eb \\5c \"");
    }
}
