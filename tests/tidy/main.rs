//! Repository rules: what no compiler and no linter of ours checks.
//!
//! Each rule is one test. An offence is one line, `file:line: what to do`, and a rule lists all of them at once.
//! Paths are relative to the repository's root, with `/`. Nothing here is built or started; files are only read.
#![allow(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a rule fails by panicking")]

mod exits;
mod hosting;
mod manifests;
mod page;
mod prose;
mod sources;
mod words;

use std::fs;
use std::path::PathBuf;

/// Folders of built or foreign things.
const SKIPPED: [&str; 4] = ["target", "dist", "node_modules", ".git"];

/// A text file of the repository.
struct File {
    path: String,
    text: String,
}

impl File {
    /// The file at `path`; a rule about a file that is missing fails here.
    #[track_caller]
    fn read(path: &str) -> Self {
        match fs::read_to_string(at(path)) {
            Ok(text) => Self { path: path.to_owned(), text },
            Err(error) => panic!("{path}: cannot be read ({error}); add it or correct the rule"),
        }
    }

    /// Every file whose name ends so, in a stable order; a rule about no file at all fails here.
    #[track_caller]
    fn all(ending: &str) -> Vec<Self> {
        Self::within("", ending)
    }

    /// Every file whose name ends so, in one folder and below; a rule about no file at all fails here.
    #[track_caller]
    fn within(folder: &str, ending: &str) -> Vec<Self> {
        let mut found = Vec::new();
        collect("", ending, &mut found);
        found.retain(|file| file.path.starts_with(folder));
        found.sort_by(|a, b| a.path.cmp(&b.path));
        assert!(!found.is_empty(), "{folder}*{ending}: there is no such file; correct the rule");
        found
    }

    /// Lines with their numbers, from 1.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.text.lines())
    }

    fn offence(&self, line: usize, remedy: impl std::fmt::Display) -> String {
        format!("{}:{line}: {remedy}", self.path)
    }
}

/// Passes without offences, fails with all of them.
#[track_caller]
fn settle(offences: impl IntoIterator<Item = String>) {
    let offences: Vec<String> = offences.into_iter().collect();
    assert!(offences.is_empty(), "{} offence(s)\n{}\n", offences.len(), offences.join("\n"));
}

/// Asked at run time: a target folder may be shared between copies of the repository.
fn at(path: &str) -> PathBuf {
    PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap()).join("..").join(path)
}

fn exists(path: &str) -> bool {
    at(path).exists()
}

fn collect(folder: &str, ending: &str, found: &mut Vec<File>) {
    for entry in fs::read_dir(at(folder)).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        if entry.file_type().unwrap().is_dir() {
            if !SKIPPED.contains(&name.as_str()) {
                collect(&path, ending, found);
            }
        } else if name.ends_with(ending) {
            found.push(File::read(&path));
        }
    }
}
