//! The HTML file read back as a browser would: nothing runs, nothing is fetched, and what people typed is text.

use html5ever::tendril::TendrilSink;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use windrose_questions::BANK;
use windrose_report::{Chart, Detail, Report, document, html};

use crate::hostile::{strings, told};
use crate::{level, report};

/// An element as a browser sees it: its name, its attributes, and all text in it.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
}

impl Element {
    fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }
}

/// All elements of a page, in order.
fn elements(page: &str) -> Vec<Element> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(page);
    assert_eq!(*dom.errors.borrow(), Vec::<std::borrow::Cow<'static, str>>::new(), "the file is valid HTML");
    let mut found = Vec::new();
    walk(&dom.document, &mut found);
    found
}

fn walk(node: &Handle, found: &mut Vec<Element>) -> String {
    let at = match &node.data {
        NodeData::Text { contents } => return contents.borrow().to_string(),
        NodeData::Element { name, attrs, .. } => {
            let attributes =
                attrs.borrow().iter().map(|a| (a.name.local.to_string(), a.value.to_string())).collect();
            found.push(Element { name: name.local.to_string(), attributes, text: String::new() });
            Some(found.len() - 1)
        }
        NodeData::Comment { contents } => panic!("a comment in the file: {contents}"),
        _ => None,
    };
    let text: String = node.children.borrow().iter().map(|child| walk(child, found)).collect();
    if let Some(at) = at {
        found[at].text.clone_from(&text);
    }
    text
}

/// Names and attributes, without texts and without what is the same text as a heading.
fn skeleton(page: &str) -> Vec<String> {
    elements(page).iter().map(|e| format!("{} {:?}", e.name, e.attributes)).collect()
}

/// With everything in it, compared with a report of the same title.
fn everything(report: &Report) -> String {
    html(report, Detail::ALL, &[report])
}

#[test]
fn what_people_typed_changes_no_structure() {
    // Alone: with another report beside it, a long title takes more lines of a chart's legend.
    let alone = |text: &str| skeleton(&html(&told(text), Detail::ALL, &[]));
    let plain = alone("plain words");
    for hostile in strings() {
        assert_eq!(alone(hostile), plain, "{hostile}");
    }
}

#[test]
fn what_people_typed_can_be_read() {
    for hostile in strings() {
        let report = told(hostile);
        let elements = elements(&everything(&report));
        let text = |name: &str| elements.iter().find(|e| e.name == name).map(|e| e.text.clone());
        assert_eq!(text("h1"), Some(report.title()), "{hostile}");
        assert_eq!(text("title"), Some(format!("Windrose: {}", report.title())), "{hostile}");
        let cells: Vec<&Element> = elements.iter().filter(|e| e.name == "td").collect();
        let noted = format!("See: {hostile} Note: {hostile}");
        assert_eq!(
            cells.iter().filter(|c| c.text.contains(&noted)).count(),
            BANK.capabilities().count(),
            "{hostile}"
        );
        assert!(cells.iter().any(|c| c.text.contains(&format!("Reason: {hostile} See"))), "{hostile}");
    }
}

#[test]
fn nothing_runs_and_nothing_is_fetched() {
    for hostile in strings() {
        for element in elements(&everything(&told(hostile))) {
            let harmless = [
                "html",
                "head",
                "meta",
                "title",
                "style",
                "body",
                "header",
                "main",
                "footer",
                "nav",
                "section",
                "h1",
                "h2",
                "h3",
                "p",
                "span",
                "a",
                "ol",
                "ul",
                "li",
                "dl",
                "dt",
                "dd",
                "div",
                "table",
                "caption",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
                "details",
                "summary",
                "figure",
                "figcaption",
                "svg",
                "path",
                "polyline",
                "polygon",
                "circle",
                "rect",
                "text",
            ];
            assert!(harmless.contains(&element.name.as_str()), "<{}>", element.name);
            for (name, value) in &element.attributes {
                assert!(!name.starts_with("on") && name != "style" && name != "src", "{name}={value}");
                if name == "href" {
                    assert!(value.starts_with("https://") || value.starts_with('#'), "{value}");
                }
            }
        }
    }
}

/// The title, too, stands in the style sheet, as the running header on paper. It ends neither its string nor the style.
#[test]
fn a_title_in_the_running_header_is_only_a_title() {
    let style = |title: &str| {
        let elements = elements(&everything(&told(title)));
        let styles: Vec<&Element> = elements.iter().filter(|e| e.name == "style").collect();
        assert_eq!(styles.len(), 1);
        let (before, rest) = styles[0].text.split_once("@page { @top-left { content: \"").expect("a header");
        // A browser ends the string at the first quotation mark or line break.
        let (header, after) = rest.split_once(['"', '\n']).expect("its end");
        (before.to_owned(), unescaped(header), after.to_owned())
    };
    let (before, _, after) = style("plain words");
    for hostile in strings() {
        assert_eq!(style(hostile), (before.clone(), told(hostile).title(), after.clone()));
    }
}

/// A CSS string as a browser reads it: `\` and hexadecimal digits up to a space are a character.
fn unescaped(css: &str) -> String {
    let mut parts = css.split('\\');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (number, rest) = part.split_once(' ').expect("each number ends with a space");
        let number = u32::from_str_radix(number, 16).expect("a number");
        text.push(char::from_u32(number).expect("a character"));
        text.push_str(rest);
    }
    text
}

/// What guards the reader even if a mistake were made above.
#[test]
fn the_policy_forbids_scripts_and_requests() {
    let elements = elements(&everything(&report(level)));
    let policy = elements.iter().find(|e| e.attribute("http-equiv") == "Content-Security-Policy");
    let policy = policy.expect("the file has a policy").attribute("content");
    assert_eq!(policy, "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
    let at = |name: &str| elements.iter().position(|e| e.name == name);
    let policy_at = elements.iter().position(|e| e.attribute("http-equiv") == "Content-Security-Policy");
    assert!(policy_at < at("style"), "the policy stands before what it governs");
}

#[test]
fn the_file_says_everything_the_document_says() {
    let report = report(level);
    let detail = Detail::ALL;
    let (document, page) = (document(&report, Detail { how: true, ..detail }), html(&report, detail, &[]));
    let elements = elements(&page);
    let texts = |name: &str| -> Vec<&str> {
        elements.iter().filter(|e| e.name == name).map(|e| e.text.as_str()).collect()
    };
    let headings: Vec<&str> = document.sections.iter().map(|s| s.heading).collect();
    assert_eq!(texts("h2"), headings);
    let links: Vec<&str> = elements
        .iter()
        .filter(|e| e.name == "a" && e.attribute("href").starts_with('#'))
        .map(|e| e.text.as_str())
        .collect();
    assert_eq!(links, headings, "each section can be gone to");
    let body = texts("body").concat();
    assert!(body.contains(&document.holds) && body.contains(&document.preface.join(" ")));
    let tables = document.sections.iter().flat_map(|section| crate::tables_in(&section.blocks));
    assert_eq!(texts("tr").len(), tables.map(|table| table.rows.len() + 1).sum::<usize>());
    assert_eq!(texts("figure").len(), Chart::ALL.len());
    let outside = elements.iter().filter(|e| e.name == "a" && e.attribute("href").starts_with("https://"));
    assert!(outside.clone().count() > 3 && outside.into_iter().all(|e| e.attribute("rel") == "noreferrer"));
}

#[test]
fn ids_are_there_once() {
    let elements = elements(&everything(&report(level)));
    let mut ids: Vec<&str> = elements.iter().map(|e| e.attribute("id")).filter(|id| !id.is_empty()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all);
    for element in &elements {
        for id in [element.attribute("aria-labelledby"), element.attribute("href").trim_start_matches('#')] {
            assert!(id.is_empty() || id.starts_with("https://") || ids.contains(&id), "{id}");
        }
    }
}
