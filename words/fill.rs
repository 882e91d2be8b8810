//! Puts the words of this build's language into the files that are no Rust. trunk runs it on each site that it has built:
//! `{{start.HEADING}}` there becomes the text of that name in `app/start.rs`, or of `language.rs`.
#![allow(clippy::print_stderr, reason = "a command-line tool talks to its terminal")]

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use windrose_words::app::{common, frame, page, start};
use windrose_words::language;

/// How a text is written in a file.
type Written = fn(&str) -> String;

/// The files, and how a text is written in each.
const FILES: [(&str, Written); 3] =
    [("index.html", in_html), ("404.html", in_html), ("manifest.webmanifest", in_json)];

macro_rules! named {
    ($($module:ident :: $name:ident),* $(,)?) => {
        [$((concat!(stringify!($module), ".", stringify!($name)), $module::$name)),*]
    };
}

/// Every text that a file can name.
const TEXTS: [(&str, &str); 26] = named![
    language::LANG,
    language::DIR,
    common::NAME,
    common::LIBRARY,
    common::PROFILE,
    common::REPORT,
    frame::PAGES,
    frame::START,
    frame::REVIEW,
    start::HEADING,
    start::LEAD,
    page::DESCRIPTION,
    page::PREVIEW,
    page::PREVIEW_PICTURE,
    page::ABOUT,
    page::LOADING,
    page::TAKES_LONG,
    page::NEEDS,
    page::NO_SCRIPT,
    page::NOT_STARTED,
    page::NO_WEBASSEMBLY,
    page::SERVER_ANSWERED,
    page::MISSING,
    page::MISSING_HEADING,
    page::MISSING_WHY,
    page::MISSING_WAY,
];

fn main() -> ExitCode {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).unwrap_or_default();
    for (name, written) in FILES {
        let path = folder.join(name);
        let done = fs::read_to_string(&path)
            .map_err(|error| error.to_string())
            .and_then(|text| filled(&text, written))
            .and_then(|text| fs::write(&path, text).map_err(|error| error.to_string()));
        if let Err(why) = done {
            eprintln!("{}: its words cannot be put in: {why}", path.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// The text with every name in double braces replaced by what it stands for.
fn filled(text: &str, written: Written) -> Result<String, String> {
    let mut pieces = text.split("{{");
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once("}}").ok_or("`{{` without `}}`")?;
        let (_, words) = TEXTS
            .iter()
            .find(|(known, _)| *known == name)
            .ok_or_else(|| format!("`{name}` is no text that words/fill.rs knows"))?;
        whole.push_str(&written(words));
        whole.push_str(rest);
    }
    Ok(whole)
}

fn in_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn in_json(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_texts() {
        let text = "<html lang=\"{{language.LANG}}\"><h1>{{start.HEADING}}</h1>";
        let expected = format!("<html lang=\"{}\"><h1>{}</h1>", language::LANG, in_html(start::HEADING));
        assert_eq!(filled(text, in_html), Ok(expected));
        assert_eq!(in_html("a < \"b\" & c"), "a &lt; &quot;b&quot; &amp; c");
        assert_eq!(in_json("a \"b\" \\"), "a \\\"b\\\" \\\\");
    }

    #[test]
    fn what_is_unknown_or_open_is_refused() {
        assert!(filled("{{start.NOWHERE}}", in_html).is_err_and(|why| why.contains("`start.NOWHERE`")));
        assert!(filled("{{start.HEADING", in_html).is_err());
    }
}
