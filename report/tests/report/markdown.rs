//! Markdown read back by a parser: what people typed stays text where it was put.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use windrose_assessment::{Answer, Response};
use windrose_questions::BANK;
use windrose_report::{Detail, Origin, Report, Table, document, markdown};

use crate::hostile::{strings, told};
use crate::{level, report};

/// What the usual readers understand beyond `CommonMark`; not smart punctuation, which is a matter of looks.
const EVERYWHERE: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_MATH);

/// Everything that means something in Markdown or HTML, as somebody might type or paste it.
const HOSTILE: &str = "# a | b `c` <script>x</script> [l](javascript:x) ![i](//x) **b** ~~s~~ &amp; \\| \n\n- li\n> q\n---\n| x | y |\n$z$ [^1]";

/// Its characters, with white space joined: what a reader should see.
fn seen() -> String {
    HOSTILE.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn with_notes(note: &str) -> Report {
    let mut assessment = report(level).assessment;
    for (index, (_, capability)) in BANK.capabilities().enumerate() {
        let answer = if index == 0 { Answer::NotApplicable } else { level(index) };
        let (reason, note) = (note.to_owned(), note.to_owned());
        assessment.record(capability.slot, Response { answer, reason, note, ..Response::default() });
    }
    Report::new(&BANK, assessment, Origin::Local)
}

fn text(report: &Report) -> String {
    markdown(&document(report, Detail::ALL))
}

fn events(markdown: &str) -> Vec<Event<'_>> {
    Parser::new_ext(markdown, EVERYWHERE).collect()
}

/// Sections, tables, rows, cells, list items, links: the skeleton without its texts.
fn skeleton(markdown: &str) -> Vec<String> {
    let structural = |event: &Event<'_>| match event {
        Event::Start(Tag::Link { dest_url, .. }) => Some(format!("link {dest_url}")),
        Event::Start(tag) => Some(format!("{:?}", tag.to_end())),
        Event::Html(_) | Event::InlineHtml(_) | Event::Code(_) | Event::Rule => Some("foreign".to_owned()),
        _ => None,
    };
    events(markdown).iter().filter_map(structural).collect()
}

/// The text of each element that ends like this.
fn texts(markdown: &str, kind: TagEnd) -> Vec<String> {
    let (mut found, mut open) = (Vec::new(), None::<String>);
    for event in events(markdown) {
        match event {
            Event::Start(tag) if tag.to_end() == kind => open = Some(String::new()),
            Event::End(end) if end == kind => found.extend(open.take()),
            Event::Text(text) => open.iter_mut().for_each(|o| o.push_str(&text)),
            Event::SoftBreak => open.iter_mut().for_each(|o| o.push(' ')),
            _ => {}
        }
    }
    found
}

#[test]
fn hostile_notes_change_no_structure() {
    let (plain, hostile) = (text(&with_notes("plain words")), text(&with_notes(HOSTILE)));
    assert_eq!(skeleton(&plain), skeleton(&hostile));
    assert!(!skeleton(&hostile).contains(&"foreign".to_owned()));
    let cells = texts(&hostile, TagEnd::TableCell);
    let noted = cells.iter().filter(|cell| cell.contains(&format!("Note: {}", seen()))).count();
    assert_eq!(noted, BANK.capabilities().count());
    assert!(cells.contains(&format!("Reason: {} Note: {}", seen(), seen())));
}

#[test]
fn no_string_of_the_cheat_sheet_changes_the_structure() {
    let plain = skeleton(&text(&told("plain words")));
    for string in strings() {
        assert_eq!(skeleton(&text(&told(string))), plain, "{string}");
    }
}

#[test]
fn a_hostile_title_is_one_heading() {
    for title in [HOSTILE, "- a", "1. a", "2) b", "+ c", "=== d", "#", "<!-- e", "[f]: g"] {
        let mut report = report(level);
        title.clone_into(&mut report.assessment.title);
        let markdown = text(&report);
        let headings = texts(&markdown, TagEnd::Heading(pulldown_cmark::HeadingLevel::H1));
        // Runs of white space are shown as one space.
        let expected = report.title().split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(headings, [format!("Windrose: {expected}")], "{title}");
    }
}

#[test]
fn tables_have_as_many_cells_as_columns() {
    let report = with_notes(HOSTILE);
    let sections = document(&report, Detail::ALL).sections;
    let tables: Vec<&Table> = sections.iter().flat_map(|section| crate::tables_in(&section.blocks)).collect();
    for table in &tables {
        assert!(table.rows.iter().all(|row| row.len() == table.columns.len()), "{}", table.caption);
    }
    let expected: usize = tables.iter().map(|table| (table.rows.len() + 1) * table.columns.len()).sum();
    assert!(expected > 2 * BANK.capabilities().count(), "the answers, and what went into the numbers");
    assert_eq!(texts(&text(&report), TagEnd::TableCell).len(), expected);
}

#[test]
fn links_lead_where_the_bank_says() {
    let report = report(|_| level(1));
    let markdown = text(&report);
    let found: Vec<String> =
        skeleton(&markdown).into_iter().filter_map(|s| s.strip_prefix("link ").map(str::to_owned)).collect();
    let steps = || report.plan.now().iter().chain(report.plan.next()).map(|s| s.capability.references);
    let shown = || report.told_findings().map(|f| f.pattern.references).chain(steps()).flatten();
    assert_eq!(found, shown().map(|r| r.url).collect::<Vec<_>>());
    assert_eq!(texts(&markdown, TagEnd::Link), shown().map(|r| r.title).collect::<Vec<_>>());
}

#[test]
fn every_reference_of_the_bank_is_a_safe_link() {
    for (_, capability) in BANK.capabilities() {
        for reference in capability.references {
            assert!(reference.url.starts_with("https://"), "{}", reference.url);
            let unsafe_in_a_link = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '<' | '>' | '\\');
            assert!(!reference.url.contains(unsafe_in_a_link), "{}", reference.url);
        }
    }
}

#[test]
fn notes_and_reasons_stay_out_unless_wanted() {
    let report = with_notes("a private remark");
    assert!(!markdown(&document(&report, Detail::default())).contains("private"));
    assert!(text(&report).contains("private"));
}

#[test]
fn steps_are_one_numbered_run() {
    let report = report(|_| level(1));
    let starts: Vec<u64> = events(&text(&report))
        .iter()
        .filter_map(|event| match event {
            Event::Start(Tag::List(start)) => *start,
            _ => None,
        })
        .collect();
    assert_eq!(starts, [1, 4], "now from 1, next from 4");
}
