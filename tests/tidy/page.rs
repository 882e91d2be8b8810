//! Rules for the page: its policy, its styles, and that it asks nothing of anybody else.

use crate::{File, settle};
use std::collections::BTreeSet;

#[test]
fn the_policy_is_strict() {
    settle(pages().iter().flat_map(|page| {
        let policy = page
            .text
            .split_once("Content-Security-Policy\" content=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map_or("", |(policy, _)| policy);
        let mut offences = Vec::new();
        if !policy.starts_with("default-src 'none';") {
            offences.push(page.offence(1, "begin the Content-Security-Policy with `default-src 'none';`"));
        }
        for loose in
            policy.split([' ', ';']).filter(|word| ["'unsafe-inline'", "'unsafe-eval'", "*"].contains(word))
        {
            offences.push(
                page.offence(1, format!("take {loose} out of the policy; use a file of its own instead")),
            );
        }
        offences
    }));
}

#[test]
fn pages_hold_no_inline_script_or_style() {
    settle(pages().iter().flat_map(|page| {
        page.lines()
            .filter(|(_, line)| {
                let script = line.contains("<script") && !line.contains(" src=");
                let handler = line.split(" on").skip(1).any(|rest| {
                    rest.split_once('=')
                        .is_some_and(|(name, _)| name.chars().all(|letter| letter.is_ascii_lowercase()))
                });
                script || handler || line.contains("<style") || line.contains(" style=")
            })
            .map(|(number, _)| page.offence(number, "the policy blocks this; move it into a file"))
            .collect::<Vec<_>>()
    }));
}

#[test]
fn the_app_sets_no_inline_style_and_no_html() {
    let forbidden = [" style=", "\"style\"", "inner_html", "from_html_unchecked"];
    settle(File::within("app/src/", ".rs").iter().flat_map(|file| {
        file.lines()
            .filter_map(|(number, line)| {
                let word = forbidden.iter().find(|word| line.contains(**word))?;
                Some(
                    file.offence(number, format!("`{}` meets the policy; use a class or nodes", word.trim())),
                )
            })
            .collect::<Vec<_>>()
    }));
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    let files = [pages(), styles(), File::within("app/", ".js"), File::within("public/", ".webmanifest")];
    settle(files.iter().flatten().flat_map(|file| {
        file.lines()
            .filter(|(_, line)| line.contains("http://") || line.contains("https://"))
            .map(|(number, _)| {
                file.offence(number, "ship it with the site; Windrose makes no third-party request")
            })
            .collect::<Vec<_>>()
    }));
}

/// By the names of the words, which `words/fill.rs` and the app put in.
#[test]
fn the_page_begins_with_the_words_of_the_start_page() {
    let page = File::read("index.html").text;
    let start = File::read("app/src/pages/start.rs").text;
    for (name, before, after) in [("HEADING", "<h1>", "</h1>"), ("LEAD", "<p class=\"lead\">", "</p>")] {
        assert!(
            page.contains(&format!("{before}{{{{start.{name}}}}}{after}")),
            "index.html begins with {name}"
        );
        assert!(start.contains(&format!("words::{name} }}")), "the start page shows {name}");
    }
    let names = |text: &str, nav: &str, between: [&str; 2]| -> Vec<String> {
        let nav = text.split_once(nav).and_then(|(_, rest)| rest.split_once("</nav>"));
        let (nav, _) = nav.expect("there is a navigation");
        let [before, after] = between;
        nav.split(after).filter_map(|part| Some(part.rsplit_once(before)?.1.to_owned())).collect()
    };
    let first = names(&page, "<nav aria-label=\"{{frame.PAGES}}\">", [">{{", "}}</a>"]);
    assert!(!first.is_empty(), "index.html leads to pages");
    let app = File::read("app/src/app.rs").text;
    let then = names(&app, "<nav aria-label={words::PAGES}>", [", ", ") }"]);
    let then: Vec<String> =
        then.iter().map(|name| name.replace("words::", "frame.").replace("common::", "common.")).collect();
    assert_eq!(first, then, "index.html and app/src/app.rs lead to other pages");
}

/// Only what `words/fill.rs` puts in is there to be read.
#[test]
fn pages_hold_no_words_of_their_own() {
    settle(pages().iter().flat_map(|page| {
        let content =
            page.text.split("<!--").map(|part| part.split_once("-->").map_or(part, |(_, rest)| rest));
        let content: String = content.collect();
        let attribute = |tag: &str, name: &str| {
            let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
            Some(rest.split_once('"')?.0.to_owned())
        };
        let read = content.split('<').flat_map(|part| {
            let (tag, text) = part.split_once('>').unwrap_or((part, ""));
            let attributes = ["aria-label", "alt", "title"].map(|name| attribute(tag, name));
            attributes.into_iter().flatten().chain([text.trim().to_owned()])
        });
        let is_own = |text: &String| {
            let outside = text.split("{{").map(|part| part.split_once("}}").map_or(part, |(_, rest)| rest));
            outside.flat_map(str::chars).any(char::is_alphabetic)
        };
        let own: Vec<String> = read.filter(is_own).collect();
        own.into_iter().map(|text| page.offence(1, format!("`{text}` belongs into words/src/en/app/page.rs")))
    }));
}

#[test]
fn every_style_is_linked() {
    let page = File::read("index.html");
    settle(styles().iter().filter_map(|style| {
        let linked = page.text.contains(&format!("<link data-trunk rel=\"css\" href=\"{}\">", style.path));
        (!linked).then(|| style.offence(1, "link it in index.html, in the order of the layers, or remove it"))
    }));
}

#[test]
fn every_custom_property_is_defined() {
    let styles = styles();
    let defined: BTreeSet<&str> = styles.iter().flat_map(|style| defined_properties(&style.text)).collect();
    settle(styles.iter().flat_map(|style| {
        style
            .lines()
            .flat_map(|(number, line)| {
                line.split("var(").skip(1).map(move |rest| (number, property(rest.trim_start())))
            })
            .filter(|(_, name)| !defined.contains(name))
            .map(|(number, name)| {
                style.offence(number, format!("`{name}` is defined nowhere in app/styles; add the token"))
            })
            .collect::<Vec<_>>()
    }));
}

/// `--ink` of `--ink: black`.
fn defined_properties(css: &str) -> impl Iterator<Item = &str> {
    css.match_indices("--").filter_map(|(at, _)| {
        let rest = css.get(at..)?;
        let name = property(rest);
        let registered = css.get(..at)?.trim_end().ends_with("@property");
        (registered || rest.get(name.len()..)?.trim_start().starts_with(':')).then_some(name)
    })
}

fn property(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '-' && letter != '_');
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

fn pages() -> Vec<File> {
    let mut pages = File::within("public/", ".html");
    pages.push(File::read("index.html"));
    pages
}

fn styles() -> Vec<File> {
    File::within("app/styles/", ".css")
}
