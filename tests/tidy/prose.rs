//! Rules for Markdown: links lead somewhere, commands exist, the map stays readable.

use crate::{File, exists, settle};

/// Two screens.
const MAP_LINES: usize = 110;

#[test]
fn relative_links_resolve() {
    settle(File::all(".md").iter().flat_map(|page| {
        let folder = page.path.rsplit_once('/').map_or(".", |(folder, _)| folder);
        let mut code = false;
        page.lines()
            .filter(|(_, line)| {
                code ^= line.trim_start().starts_with("```");
                !code
            })
            .flat_map(|(number, line)| line.split("](").skip(1).map(move |rest| (number, rest)))
            .filter_map(|(number, rest)| {
                let target = rest.split([')', ' ', '#']).next().unwrap_or_default();
                let outside = target.contains(':') || target.is_empty();
                (!outside && !exists(&format!("{folder}/{target}")))
                    .then(|| page.offence(number, format!("`{target}` does not exist; correct the link")))
            })
            .collect::<Vec<_>>()
    }));
}

#[test]
fn the_map_stays_short() {
    let map = File::read("ARCHITECTURE.md");
    let lines = map.text.lines().count();
    settle(
        (lines > MAP_LINES)
            .then(|| map.offence(lines, format!("keep to {MAP_LINES} lines; move detail beside the code"))),
    );
}

#[test]
fn the_readme_shows_how_to_start() {
    let readme = File::read("README.md");
    settle(
        ["cargo xtask serve", "cargo xtask test"]
            .iter()
            .filter(|command| !readme.text.contains(**command))
            .map(|command| readme.offence(1, format!("show `{command}`"))),
    );
}

#[test]
fn every_command_in_the_docs_exists() {
    let tasks = File::read("xtask/src/main.rs");
    settle(File::all(".md").iter().flat_map(|page| {
        page.lines()
            .flat_map(|(number, line)| line.split("cargo xtask ").skip(1).map(move |rest| (number, rest)))
            .filter_map(|(number, rest)| {
                let is_part = |letter: &char| letter.is_ascii_lowercase() || *letter == '-';
                let name: String = rest.chars().take_while(is_part).collect();
                let known = name.is_empty() || tasks.text.contains(&format!("name: \"{name}\""));
                (!known).then(|| {
                    page.offence(number, format!("there is no `cargo xtask {name}`; see `cargo xtask help`"))
                })
            })
            .collect::<Vec<_>>()
    }));
}
