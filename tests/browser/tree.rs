//! What a screen reader is given: the accessibility tree of pages and states, as golden files in `trees/`, to be read from top
//! to bottom as it would be spoken. A change of a role, a name, a state, an order or a live region shows there as a diff.
//!
//! One line is one node: its role, its name, then what else is said of it. What has no role to be spoken is left out, and its
//! children stand in its place; so is text that only repeats a name. Clocks stand still meanwhile.
//! `INSTA_UPDATE=always cargo xtask test` accepts a change; read it before.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde::Deserialize;
use serde_json::{Value, json};
use windrose_report::EXAMPLES;

use crate::browser::Browser;
use crate::page::{button, heading, key, textbox};
use crate::site::Site;
use crate::work::{complete, link_to, page_of, questions, statement};

/// A clock that shows noon of a day for ever.
const CLOCK: &str = "
    const Running = Date, noon = Date.UTC(2026, 10, 28, 12);
    globalThis.Date = class extends Running {
        constructor(...parts) { super(...(parts.length ? parts : [noon])); }
        static now() { return noon; }
    };";

/// Roles that say nothing: their children stand in their place.
const SILENT: [&str; 10] = [
    "none",
    "generic",
    "RootWebArea",
    "LineBreak",
    "LabelText",
    "Legend",
    "Figcaption",
    "caption",
    "strong",
    "emphasis",
];
/// Roles of what is a part of something that is told.
const PARTS: [&str; 2] = ["ListMarker", "InlineTextBox"];

/// What is said of a node beside its name, as the developer tools call it; left out if it is as in most nodes. What a slider says
/// is not among it: they give its number, whatever `aria-valuetext` says.
const STATES: [&str; 13] = [
    "level",
    "checked",
    "pressed",
    "selected",
    "expanded",
    "disabled",
    "readonly",
    "required",
    "invalid",
    "modal",
    "live",
    "keyshortcuts",
    "focused",
];

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(rename = "nodeId")]
    id: String,
    ignored: bool,
    #[serde(default)]
    role: DecisionEdit,
    #[serde(default)]
    name: DecisionEdit,
    #[serde(default)]
    description: DecisionEdit,
    #[serde(default)]
    value: DecisionEdit,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
}

#[derive(Default, Deserialize)]
struct DecisionEdit {
    #[serde(default)]
    value: Value,
}

#[derive(Deserialize)]
struct Property {
    name: String,
    value: DecisionEdit,
}

impl DecisionEdit {
    /// As words; empty if nothing is said, or only that something is not so.
    fn text(&self) -> String {
        match &self.value {
            Value::String(text) if text == "false" || text == "off" => String::new(),
            Value::String(text) => text.clone(),
            Value::Null | Value::Bool(false) => String::new(),
            other => other.to_string(),
        }
    }
}

impl Node {
    fn is_silent(&self) -> bool {
        let role = self.role.text();
        self.ignored
            || SILENT.contains(&role.as_str()) && (self.name.text().is_empty() || role == "RootWebArea")
    }

    /// The name, if it is not text itself.
    fn name_of_control(&self) -> String {
        if self.role.text() == "StaticText" { String::new() } else { self.name.text() }
    }

    /// The node as a line without its children.
    fn line(&self) -> String {
        let (role, name) = (self.role.text(), self.name.text());
        let mut line = role.clone();
        if !name.is_empty() {
            let _ = write!(line, " “{name}”");
        }
        for (what, text) in [("value", self.value.text()), ("description", self.description.text())] {
            if !text.is_empty() && text != name {
                let _ = write!(line, ", {what} “{text}”");
            }
        }
        for state in STATES {
            let said = self.properties.iter().find(|property| property.name == state);
            match said.map(|property| &property.value.value) {
                Some(Value::Bool(false)) if state == "expanded" => line.push_str(", folded"),
                _ if state == "level" && role != "heading" => {}
                Some(_) => match said.map(|property| property.value.text()).unwrap_or_default().as_str() {
                    "" => {}
                    "true" => drop(write!(line, ", {state}")),
                    text => drop(write!(line, ", {state} {text}")),
                },
                None => {}
            }
        }
        line
    }
}

/// A tree on its way into lines.
struct Telling {
    nodes: BTreeMap<String, Node>,
    /// Depth, whether it is text, and the line itself.
    lines: Vec<(usize, bool, String)>,
}

impl Telling {
    /// Tells of a node and what is in it; `known` is what was already said in the names around it.
    fn tell(&mut self, id: &str, depth: usize, known: &str) {
        let Some(node) = self.nodes.get(id) else { return };
        let (role, name) = (node.role.text(), node.name.text());
        if role == "StaticText" {
            if !known.contains(name.trim()) || name.trim().is_empty() {
                self.text(depth, &name);
            }
            return;
        }
        if PARTS.contains(&role.as_str()) {
            return;
        }
        let (is_silent, line, children) = (node.is_silent(), node.line(), node.child_ids.clone());
        let depth = if is_silent {
            depth
        } else {
            self.lines.push((depth, false, line));
            depth + 1
        };
        if role == "image" {
            return; // whatever is in it is a part of the picture
        }
        // A label is known by the name of what it is for.
        let known = match role.as_str() {
            "LabelText" => {
                children.iter().filter_map(|id| self.nodes.get(id)).map(Node::name_of_control).collect()
            }
            _ if name.is_empty() || is_silent => known.to_owned(),
            _ => name,
        };
        for child in children {
            self.tell(&child, depth, &known);
        }
    }

    /// Text goes on where text stood before it.
    fn text(&mut self, depth: usize, text: &str) {
        match self.lines.last_mut() {
            Some((last, true, line)) if *last == depth => line.push_str(text),
            _ if text.trim().is_empty() => {}
            _ => self.lines.push((depth, true, text.to_owned())),
        }
    }

    /// All of it, with the site at another address than its passing one.
    fn told(&self, origin: &str) -> String {
        let line = |(depth, is_text, line): &(usize, bool, String)| {
            let line = if *is_text { format!("“{}”", line.trim()) } else { line.clone() };
            format!("{:1$}{line}\n", "", depth * 2)
        };
        let told: String = self.lines.iter().map(line).collect();
        told.replace(origin, "https://host.example")
    }
}

impl Browser<'_> {
    /// Stops the clock of every page from now on, in a time zone of its own.
    async fn stop_the_clock(&self) {
        self.in_chromium("Emulation.setTimezoneOverride", json!({ "timezoneId": "UTC" })).await;
        self.in_chromium("Page.addScriptToEvaluateOnNewDocument", json!({ "source": CLOCK })).await;
    }

    /// Waits for the radar, which comes with the later part of the program.
    async fn has_a_radar(&self) {
        let is_there = "return Boolean(document.querySelector('.drawing'))";
        self.until("a radar", async || Ok(self.script::<bool>(is_there, &[]).await.then_some(()))).await;
    }

    /// Compares what a screen reader is given now with the golden file of this name.
    async fn is_told_as(&self, name: &str) {
        let tree = self.in_chromium("Accessibility.getFullAXTree", json!({})).await;
        let nodes: Vec<Node> = serde_json::from_value(tree["nodes"].clone()).expect("a tree has nodes");
        let root = nodes.first().expect("the page is the first of them").id.clone();
        let nodes = nodes.into_iter().map(|node| (node.id.clone(), node)).collect();
        let mut telling = Telling { nodes, lines: Vec::new() };
        telling.tell(&root, 0, "");
        let mut settings = insta::Settings::clone_current();
        settings.set_prepend_module_to_snapshot(false);
        settings.set_omit_expression(true);
        settings.set_snapshot_path("trees");
        settings.bind(|| insta::assert_snapshot!(name, telling.told(self.site.origin())));
    }
}

#[tokio::test]
async fn a_screen_reader_is_given_what_stands_on_the_pages_of_an_assessment() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.stop_the_clock().await;
    page.open("#/").await;
    page.sees(heading("Begin")).await;
    page.has_a_radar().await;
    page.is_told_as("start-on-a-first-visit").await;
    page.open("#/profile").await;
    page.sees(heading("Profile")).await;
    page.is_told_as("profile").await;
    let (dimension, capability) = questions()[0];
    page.open(&format!("#/questions/{}", dimension.id)).await;
    page.sees(page_of(dimension)).await;
    page.has_a_radar().await;
    page.is_told_as("questions-of-a-dimension").await;
    page.click(statement(capability, 1)).await;
    page.saves().await;
    page.has_a_radar().await;
    page.is_told_as("questions-after-an-answer").await;
    page.open("#/review").await;
    page.sees(heading("Search and review")).await;
    page.is_told_as("review").await;
    page.open("#/report").await;
    page.sees(heading("At a glance")).await;
    page.is_told_as("report-of-one-answer").await;
    page.open("#/").await;
    page.sees(heading("Your assessment")).await;
    page.has_a_radar().await;
    page.is_told_as("start-with-work").await;
    page.leave().await;
}

#[tokio::test]
async fn a_screen_reader_is_given_what_stands_in_reports_library_and_dialogs() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.stop_the_clock().await;
    page.open(&format!("#/examples/{}", EXAMPLES[0].id)).await;
    page.sees(heading("At a glance")).await;
    page.is_told_as("report-of-an-example").await;
    page.click(button("Share a link…")).await;
    page.sees(button("Copy link")).await;
    page.is_told_as("share-dialog").await;
    page.press(key::ESCAPE).await;
    page.open(&format!("#/compare/{}/{}", EXAMPLES[0].link, EXAMPLES[1].link)).await;
    page.sees(heading("Compared")).await;
    page.is_told_as("comparison").await;
    page.open(&link_to(&complete("Order service"))).await;
    page.is_titled("Shared report: Order service · Windrose").await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: Order service · Windrose").await;
    page.open("#/library").await;
    page.sees(button("Rename: Order service")).await;
    page.sees(button("Not now")).await;
    page.reads("This browser may delete what is stored").await;
    page.is_told_as("library").await;
    page.click(button("Rename: Order service")).await;
    page.sees(textbox("Title")).await;
    page.is_told_as("library-with-a-title-being-typed").await;
    page.press(key::ESCAPE).await;
    page.click(button("Save the library to a file…")).await;
    page.sees(textbox("Password (optional)")).await;
    page.is_told_as("dialog-over-the-library").await;
    page.press(key::ESCAPE).await;
    page.open("#/snapshots").await;
    page.sees(heading("Snapshots of “Order service”")).await;
    page.is_told_as("snapshots").await;
    page.open("#/r/1.AAqAAQ").await;
    page.sees(heading("This link is incomplete")).await;
    page.is_told_as("damaged-link").await;
    page.leave().await;
}
