//! The report as Markdown (`CommonMark` with tables), ready to paste into a wiki, an issue or a document.

use windrose_questions::Reference;
use windrose_words::report::{files, findings, glance, standing, steps};

use crate::decisions_table;
use crate::document::{
    Align, Block, Card, Cell, ContradictionEntry, DecisionEntry, Digest, DimensionEntry, Document,
    FindingEntry, FirstStep, FirstSteps, SliceEntry, StepEntry, Table,
};
use crate::words::spread_text;

/// Formats a document as Markdown, ending with one line break. What people typed is escaped.
pub fn markdown(document: &Document) -> String {
    let mut out = Vec::new();
    out.push(format!("# {}", files::title(&escaped(&document.title))));
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
        Block::Cards(cards) => {
            let line = |card: &Card| {
                let (index, stage, note) =
                    (escaped(&card.index.alone()), escaped(&card.stage), escaped(&card.note));
                format!("- **{}: {index}.** {stage}. {note}", card.name)
            };
            let how = cards.iter().filter(|card| !card.how.is_empty());
            let how = how.map(|card| folded(&glance::how_it_is_computed(card.name), &card.how));
            std::iter::once(lines(cards.iter().map(line))).chain(how).collect::<Vec<_>>().join("\n\n")
        }
        Block::Chart(_) => return None,
        Block::Table(table) => table_text(table),
        Block::Findings(findings) => lines(findings.iter().map(finding_text)),
        Block::Contradictions(entries) => lines(entries.iter().map(contradiction_text)),
        Block::Steps(first, steps) => {
            lines((*first..).zip(steps).map(|(number, step)| step_text(number, step)))
        }
        Block::Digest(digest) => digest_text(digest),
        Block::Dimensions(dimensions) => {
            dimensions.iter().map(dimension_text).collect::<Vec<_>>().join("\n\n")
        }
        Block::Fold(summary, blocks) => folded(summary, blocks),
        Block::Decisions(entries) => table_text(&decisions_table(entries)),
        Block::List(points) => lines(points.iter().map(|point| format!("- {}", escaped(point)))),
    })
}

/// Nothing folds in Markdown: what it is stands in bold, then the blocks.
fn folded(summary: &str, blocks: &[Block]) -> String {
    let head = format!("**{}**", escaped(summary));
    std::iter::once(head).chain(blocks.iter().filter_map(block)).collect::<Vec<_>>().join("\n\n")
}

fn digest_text(digest: &Digest) -> String {
    let danger = match &digest.danger {
        Some((name, severity)) => format!(
            "- **{}** ({}). {}",
            findings::most_dangerous(&escaped(name)),
            escaped(severity.inside_a_sentence()),
            escaped(&digest.sign),
        ),
        None => format!("- {}", escaped(&digest.sign)),
    };
    let step = |(number, step): (usize, &FirstStep)| {
        let FirstStep { action, whole, raises } = step;
        let whole = whole.map(|whole| format!(" {}", steps::begins(&escaped(whole)))).unwrap_or_default();
        format!("- **{}** {}{whole} {}.", steps::step_number(number), escaped(action), escaped(&raises.text))
    };
    let point = |text: &str| format!("- {}", escaped(text));
    match &digest.first {
        FirstSteps::Steps(steps, together) => {
            let steps = (1..).zip(steps).map(step);
            lines(std::iter::once(danger).chain(steps).chain([point(together)]))
        }
        FirstSteps::None(why) => lines([danger, point(why)]),
    }
}

fn dimension_text(entry: &DimensionEntry) -> String {
    let cells = |label: &str, cells: &[Cell]| {
        let texts: Vec<String> = cells.iter().map(|cell| escaped(&cell.text)).collect();
        if texts.is_empty() { None } else { Some(format!("- {label}: {}.", texts.join("; "))) }
    };
    let held_back = entry.held_back.as_ref();
    let held_back = held_back.map(|text| format!("- {}", standing::held_back_by(&escaped(text))));
    let points = [
        Some(format!(
            "- {}",
            standing::stage_and_known_point(&escaped(&entry.stage), &escaped(&entry.known))
        )),
        (!entry.beside.is_empty()).then(|| format!("- {}", escaped(&entry.beside.join(" ")))),
        held_back,
        Some(format!("- {}: {}.", standing::ANSWERS, escaped(&spread_text(&entry.spread)))),
        cells(standing::STRONGEST, &entry.strongest),
        cells(standing::WEAKEST, &entry.weakest),
    ];
    let notes = entry.notes.iter().map(|note| format!("- {}: {}", standing::NOTE, escaped(note)));
    let head = format!("### {}: {}", escaped(&entry.name.text), escaped(&entry.index.inside()));
    let points = lines(points.into_iter().flatten().chain(notes));
    let how = if entry.how.is_empty() {
        None
    } else {
        Some(folded(&glance::how_it_is_computed(&entry.name.text), &entry.how))
    };
    [head, points].into_iter().chain(how).collect::<Vec<_>>().join("\n\n")
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
    let shown = if finding.is_possible { findings::POINTS_TO_IT } else { findings::SHOWN_BY };
    let head = format!(
        "- **{}** ({}). {}",
        escaped(finding.name),
        escaped(&finding.severity_inside()),
        escaped(&findings::typical_sign(finding.sign))
    );
    let parts = [
        Some(head),
        Some(format!("  {}", escaped(finding.why))),
        cells(shown, &finding.answers),
        cells(&finding.makes_it(), &finding.severity_by),
        cells(findings::DECIDED_BY, &finding.decided_by),
        Some(format!("  {}", escaped(&findings::ended_by(finding.remedy)))),
        cells(findings::CURE, &finding.cure),
        finding.first_slice.as_ref().map(|slice| format!("  {}", slice_text(slice))),
        finding.decision.as_ref().map(|decision| format!("  {}", decision_text(decision))),
        Some(format!("  {}.", files::read(&reading(finding.references)))),
    ];
    lines(parts.into_iter().flatten())
}

fn step_text(number: usize, step: &StepEntry) -> String {
    let indent = " ".repeat(number.to_string().len() + 2);
    let sentences = [Some(&step.why), step.first.as_ref(), Some(&step.cost)].into_iter().flatten();
    lines(
        [format!("{number}. **{}**", escaped(step.action)), format!("{indent}{}.", escaped(&step.raises))]
            .into_iter()
            .chain(step.first_slice.iter().map(|slice| format!("{indent}{}", slice_text(slice))))
            .chain(sentences.map(|text| format!("{indent}{}", escaped(text))))
            .chain(step.decision.iter().map(|decision| format!("{indent}{}", decision_text(decision))))
            .chain([format!("{indent}{}.", files::read(&reading(step.references)))]),
    )
}

/// The beginning of a large step: what to do, what shows that it is done, and whether it is.
fn slice_text(slice: &SliceEntry) -> String {
    let SliceEntry { matter: _, action, shows, done } = slice;
    let done = done.map(|day| format!(" {}", steps::slice_done_on(&day.to_string()))).unwrap_or_default();
    let shows = escaped(&steps::done_when(shows));
    format!("**{}:** {} {shows}{done}", steps::FIRST_SLICE, escaped(action))
}

fn contradiction_text(entry: &ContradictionEntry) -> String {
    let ContradictionEntry { says, check, between } = entry;
    let between: Vec<String> = between.iter().map(|cell| escaped(&cell.text)).collect();
    let between = format!("  {}: {}.", findings::BETWEEN, between.join("; "));
    lines([format!("- {} {}", escaped(says), escaped(check)), between])
}

fn decision_text(decision: &DecisionEntry) -> String {
    let review = decision.review_text().map(|text| format!(" {}", escaped(&text)));
    format!("*{}*{}", escaped(&decision.text()), review.unwrap_or_default())
}

/// Links to references, divided by commas.
pub(crate) fn reading(references: &[Reference]) -> String {
    let links: Vec<String> =
        references.iter().map(|r| format!("[{}]({})", escaped(r.title), r.url)).collect();
    links.join(", ")
}

/// Lines that belong together.
pub(crate) fn lines(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().collect::<Vec<_>>().join("\n")
}

/// Text that means nothing but itself in Markdown, on one line: notes and titles are other people's words.
pub(crate) fn escaped(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // These begin a list, a heading or a line only at the start: `- a`, `+ a`, `===`, `1. a`, `1) a`.
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let ends = line.chars().nth(digits + 1).is_none_or(|c| c == ' ');
    let marker = line.chars().nth(digits).filter(|c| match digits {
        0 => matches!(c, '-' | '+' | '='),
        _ => matches!(c, '.' | ')') && ends,
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
        case("1)", "1\\)");
        case("37.5 to 40", "37.5 to 40");
        case("12 services", "12 services");
    }
}
