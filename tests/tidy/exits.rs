//! The census of docs/security.md: every function of the browser code is one by which data can leave, and then it is in the
//! document's table, or one of [`INSIDE`]. Whoever adds one has to say which.

use crate::{File, settle};
use std::collections::BTreeSet;

const TABLE: &str = "docs/security.md";
const BROWSER: &str = "app/src/platform/";

/// Functions that keep everything inside, by what they do.
const INSIDE: [(&str, &[&str]); 18] = [
    ("address", &["fragment", "on_change", "with_fragment"]),
    ("canvas", &["png"]),
    ("channel", &["open"]),
    ("cipher", &["encrypt", "decrypt"]),
    ("clock", &["today", "now", "after", "soon", "chance"]),
    (
        "field",
        &[
            "text_of",
            "typed_in",
            "choice_of",
            "is_enter",
            "is_ticked",
            "select_all",
            "id_of",
            "is_text_field",
        ],
    ),
    ("file", &["name", "size", "text", "chosen", "dropped"]),
    (
        "focus",
        &[
            "focus",
            "focus_in_place",
            "focus_soon",
            "go_to",
            "reveal",
            "scroll_position",
            "scroll_to",
            "take_over_scrolling",
            "moves_out_of",
        ],
    ),
    ("intl", &["number", "day"]),
    ("keys", &["hold", "release", "on_key"]),
    ("layout", &["is_wide", "on_width"]),
    ("lifecycle", &["ask_before_leaving", "on_return", "on_network"]),
    ("page", &["root", "icon", "is_single_file", "on_link", "add_style", "show_modal"]),
    ("persistence", &["is_promised", "ask"]),
    ("reopening", &["open_here", "remember_open"]),
    ("setting", &["has_keys", "set_keys"]),
    ("share_sheet", &["is_there"]),
    ("version", &["waiting", "on_change", "use_newest"]),
];

/// The database of this browser; its functions are those of the port.
const STORAGE: &str = "storage";

/// Interfaces of browsers that send, and that no code of ours may use.
const SENDERS: [&str; 11] = [
    "fetch",
    "WebSocket",
    "EventSource",
    "XmlHttpRequest",
    "send_beacon",
    "RtcPeerConnection",
    "Worker",
    "FormData",
    "open_with_url",
    "set_action",
    "WebTransport",
];

#[test]
fn every_way_out_is_in_the_census() {
    let found: BTreeSet<String> = functions();
    let inside: BTreeSet<String> = INSIDE
        .iter()
        .flat_map(|(module, names)| names.iter().map(move |name| format!("{module}::{name}")))
        .collect();
    let table = File::read(TABLE);
    let outside: BTreeSet<String> = table
        .lines()
        .filter(|(_, line)| line.starts_with("| "))
        .flat_map(|(_, line)| line.split('`').skip(1).step_by(2))
        .filter(|word| word.split_once("::").is_some_and(|(module, _)| module.chars().all(is_lower)))
        .map(str::to_owned)
        .collect();
    assert!(!outside.is_empty(), "{TABLE}: the table names no function");
    let undeclared = found.iter().filter(|name| !inside.contains(*name) && !outside.contains(*name));
    let both = inside.intersection(&outside);
    let gone = inside.union(&outside).filter(|name| !found.contains(*name));
    settle(
        undeclared
            .map(|name| {
                format!("{BROWSER}: can data leave by `{name}`? Say so in {TABLE}, or put it into INSIDE")
            })
            .chain(both.map(|name| format!("{TABLE}: `{name}` cannot be here and in INSIDE")))
            .chain(
                gone.map(|name| format!("{TABLE} or INSIDE: `{name}` is no function any more; remove it")),
            ),
    );
}

#[test]
fn every_outward_link_is_in_the_census() {
    let table = File::read(TABLE).text;
    settle(File::within("app/src/", ".rs").iter().flat_map(|file| {
        file.lines()
            .flat_map(|(number, line)| line.split("href={").skip(1).map(move |rest| (number, line, rest)))
            .filter_map(|(number, line, rest)| {
                let target = rest.split('}').next().unwrap_or_default();
                let is_route = target.ends_with(".to_string()") || target == "next";
                let is_declared =
                    table.contains(&format!("`href={{{target}}}`")) && line.contains("noreferrer");
                (!is_route && !is_declared).then(|| {
                    file.offence(
                        number,
                        format!(
                            "`href={{{target}}}` leads out: give it rel=\"noreferrer\" and a line in {TABLE}"
                        ),
                    )
                })
            })
            .collect::<Vec<_>>()
    }));
}

#[test]
fn nothing_reaches_past_the_census() {
    let settled = ["web_sys::HtmlDialogElement"]; // a type, for the reference to a dialog
    let browser = ["web_sys::", "js_sys::", "gloo::", "idb::", "wasm_bindgen::"];
    settle(File::within("app/src/", ".rs").iter().flat_map(|file| {
        let is_platform = file.path.starts_with(BROWSER) || file.path == "app/src/platform.rs";
        file.lines()
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .filter_map(|(number, line)| {
                let reaches = browser.iter().find(|word| {
                    !is_platform && line.contains(**word) && !settled.iter().any(|word| line.contains(word))
                });
                let sends = SENDERS.iter().find(|word| line.contains(**word));
                reaches.map(|word| file.offence(number, format!("`{word}` belongs into {BROWSER}"))).or_else(
                    || {
                        sends.map(|word| {
                            file.offence(number, format!("`{word}` sends; Windrose sends nothing"))
                        })
                    },
                )
            })
            .collect::<Vec<_>>()
    }));
    let manifest = File::read("app/Cargo.toml");
    settle(manifest.lines().filter_map(|(number, line)| {
        let word = SENDERS.iter().find(|word| line.contains(&format!("\"{word}")))?;
        Some(manifest.offence(number, format!("`{word}` sends; Windrose sends nothing")))
    }));
}

/// `module::name` of every function that the rest of the app can call, but those of the database.
fn functions() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in File::within(BROWSER, ".rs") {
        let module = file.path.trim_start_matches(BROWSER).trim_end_matches(".rs").replace('/', "::");
        if module == STORAGE {
            continue;
        }
        for (_, line) in file.lines() {
            let line = line.trim_start();
            let Some((_, rest)) = line.split_once("fn ").filter(|_| line.starts_with("pub")) else {
                continue;
            };
            let name: String =
                rest.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect();
            found.insert(format!("{module}::{name}"));
        }
    }
    assert!(!found.is_empty(), "{BROWSER}: there is no function; correct the rule");
    found
}

fn is_lower(letter: char) -> bool {
    letter.is_ascii_lowercase() || letter == '_'
}
