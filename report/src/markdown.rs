//! The report as Markdown (`CommonMark` with tables), ready to paste into a wiki, an issue or a document.

use windrose_questions::Reference;

use crate::document::{Align, Block, Cell, Document, FindingEntry, StepEntry, Table};

/// Formats a document as Markdown, ending with one line break. What people typed is escaped.
pub fn markdown(document: &Document) -> String {
    let mut out = Vec::new();
    out.push(format!("# Windrose: {}", escaped(&document.title)));
    out.push(document.preface.iter().map(|s| escaped(s)).collect::<Vec<_>>().join(" "));
    for section in &document.sections {
        out.push(format!("## {}", section.heading));
        out.extend(section.blocks.iter().filter_map(block));
    }
    out.push(format!("*{}*", escaped(&document.holds)));
    out.join("\n\n") + "\n"
}

fn block(block: &Block) -> Option<String> {
    Some(match block {
        Block::Subheading(text) => format!("### {}", escaped(text)),
        Block::Paragraph(text) => escaped(text),
        Block::Cards(cards) => lines(cards.iter().map(|card| {
            format!(
                "- **{}: {}.** {}. {}",
                card.name,
                escaped(&card.index),
                escaped(&card.stage),
                escaped(&card.note)
            )
        })),
        Block::Chart(_) => return None,
        Block::Table(table) => table_text(table),
        Block::Findings(findings) => lines(findings.iter().map(finding_text)),
        Block::Steps(first, steps) => {
            lines((*first..).zip(steps).map(|(number, step)| step_text(number, step)))
        }
        Block::List(points) => lines(points.iter().map(|point| format!("- {}", escaped(point)))),
    })
}

fn table_text(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let head = row(table.columns.iter().map(|c| c.name.to_owned()).collect());
    let rule = row(table
        .columns
        .iter()
        .map(|c| match c.align {
            Align::Start => ":--".to_owned(),
            Align::Centre => ":-:".to_owned(),
        })
        .collect());
    let rows = table.rows.iter().map(|cells| row(cells.iter().map(|c| escaped(&c.text)).collect()));
    format!("*{}*\n\n{}", escaped(&table.caption), lines([head, rule].into_iter().chain(rows)))
}

fn finding_text(finding: &FindingEntry) -> String {
    let cells = |label: &str, cells: &[Cell]| {
        let texts: Vec<String> = cells.iter().map(|cell| escaped(&cell.text)).collect();
        if texts.is_empty() { None } else { Some(format!("  {label}: {}.", texts.join("; "))) }
    };
    let shown = if finding.is_possible { "Points to it" } else { "Shown by" };
    let head = format!(
        "- **{}** ({}): {}",
        escaped(finding.name),
        escaped(&finding.severity.to_lowercase()),
        escaped(finding.sign)
    );
    let parts = [
        Some(head),
        Some(format!("  {}", escaped(finding.why))),
        cells(shown, &finding.answers),
        cells("Decided by", &finding.decided_by),
        Some(format!("  First: {}", escaped(finding.remedy))),
        Some(format!("  Read: {}.", reading(finding.references))),
    ];
    lines(parts.into_iter().flatten())
}

fn step_text(number: usize, step: &StepEntry) -> String {
    let indent = " ".repeat(number.to_string().len() + 2);
    let sentences = [&step.why, &step.first, &step.cost].into_iter().filter(|text| !text.is_empty());
    lines(
        [format!("{number}. **{}**", escaped(step.action)), format!("{indent}{}.", escaped(&step.raises))]
            .into_iter()
            .chain(sentences.map(|text| format!("{indent}{}", escaped(text))))
            .chain([format!("{indent}Read: {}.", reading(step.references))]),
    )
}

fn reading(references: &[Reference]) -> String {
    let links: Vec<String> =
        references.iter().map(|r| format!("[{}]({})", escaped(r.title), r.url)).collect();
    links.join(", ")
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().collect::<Vec<_>>().join("\n")
}

/// Text that means nothing but itself in Markdown, on one line: notes and titles are other people's words.
fn escaped(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // These begin a list, a heading or a line only at the start: `- a`, `+ a`, `===`, `1. a`, `1) a`.
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let marker = line.chars().nth(digits).filter(|c| match digits {
        0 => matches!(c, '-' | '+' | '='),
        _ => matches!(c, '.' | ')'),
    });
    let mut out = String::with_capacity(line.len());
    for (index, c) in line.chars().enumerate() {
        if MEANINGFUL.contains(&c) || (index == digits && marker.is_some()) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// What means something anywhere in a line, `$` in some readers only.
const MEANINGFUL: [char; 13] = ['\\', '`', '*', '_', '[', ']', '<', '>', '|', '#', '~', '&', '$'];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: &str) {
        assert_eq!(escaped(text), expected);
    }

    #[test]
    fn what_people_type_is_only_text() {
        case("plain words, and numbers 1 to 5.", "plain words, and numbers 1 to 5.");
        case("<img src=x> & [link](http://x)", "\\<img src=x\\> \\& \\[link\\](http://x)");
        case("a | b\n# c", "a \\| b \\# c");
        case("- no list", "\\- no list");
        case("1. no list", "1\\. no list");
        case("12 services", "12 services");
    }
}
