//! Rules for Rust files, and for words that no file may hold.

use crate::manifests::members;
use crate::{File, settle};

/// Beyond this a file wants to be two.
const MAX_LINES: usize = 400;

/// The crates that know a clock, input and output or a browser. All other members of the workspace are pure.
pub(crate) const SHELLS: [&str; 5] = ["app", "cli", "tests", "xtask", "fuzz"];
/// Reads the content files while the bank is built, and is not in any product.
const COMPILER: &str = "questions/compiler";

/// The members that know no clock, no input and output, no browser.
pub(crate) fn pure_members() -> Vec<String> {
    members().into_iter().filter(|member| !SHELLS.contains(&member.as_str()) && member != COMPILER).collect()
}

#[test]
fn every_rust_file_says_what_it_is() {
    settle(
        File::all(".rs").iter().filter(|file| !file.text.starts_with("//! ")).map(|file| {
            file.offence(1, "open with `//!`: what it is, its conventions, what it must not know")
        }),
    );
}

#[test]
fn no_rust_file_is_long() {
    settle(File::all(".rs").iter().filter_map(|file| {
        let lines = file.text.lines().count();
        (lines > MAX_LINES)
            .then(|| file.offence(lines, format!("more than {MAX_LINES} lines; split it by idea")))
    }));
}

#[test]
fn pure_crates_do_no_input_or_output() {
    let forbidden = [
        "std::env",
        "std::fs",
        "std::io",
        "std::net",
        "std::process",
        "std::thread",
        "std::time",
        "Instant",
        "SystemTime",
        "print!(",
        "println!(",
    ];
    let sources = pure_members().into_iter().map(|member| format!("{member}/src/"));
    settle(sources.flat_map(|folder| File::within(&folder, ".rs")).flat_map(|file| {
        file.lines()
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
            .filter_map(|(number, line)| {
                let word = forbidden.iter().find(|word| line.contains(**word))?;
                Some(file.offence(
                    number,
                    format!("a pure crate has no `{word}`; let the caller pass the value in"),
                ))
            })
            .collect::<Vec<_>>()
    }));
}

#[test]
fn nothing_is_left_for_later() {
    let forbidden = [
        concat!("TO", "DO"),
        concat!("to", "do!("),
        concat!("FIX", "ME"),
        concat!("X", "XX"),
        concat!("db", "g!("),
    ];
    settle(everything().iter().flat_map(|file| {
        file.lines()
            .filter_map(|(number, line)| {
                let word = forbidden.iter().find(|word| line.contains(**word))?;
                Some(file.offence(number, format!("`{word}`: do it now, or write an issue")))
            })
            .collect::<Vec<_>>()
    }));
}

#[test]
fn no_file_names_a_machine() {
    let folders = [
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/wo", "rk/"),
        concat!("/Us", "ers/"),
        concat!("/tm", "p/"),
    ];
    settle(everything().iter().flat_map(|file| {
        file.lines()
            .filter_map(|(number, line)| {
                let folder = folders.iter().find(|folder| names_folder(line, folder))?;
                Some(
                    file.offence(
                        number,
                        format!("`{folder}` exists on one machine only; use a relative path"),
                    ),
                )
            })
            .collect::<Vec<_>>()
    }));
}

/// Whether a path begins with the folder; `example.org/work/` does not.
fn names_folder(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line.get(..at).and_then(|start| start.chars().next_back());
        before.is_none_or(|character| !character.is_alphanumeric() && !"~./-_".contains(character))
    })
}

fn everything() -> Vec<File> {
    [".rs", ".toml", ".md", ".css", ".html", ".js"].iter().flat_map(|ending| File::all(ending)).collect()
}
