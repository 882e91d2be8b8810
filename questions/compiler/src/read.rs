//! From the folder to files, from files to a [`Source`].
//!
//! Every file that cannot be read is reported. Within one file the TOML reader stops at its first error.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;

use crate::problem::{Place, Problem};
use crate::source::{
    BANK_FILE, CONTRADICTIONS_FILE, Document, GLOSSARY_FILE, PATTERNS_FILE, PRESETS_FILE, PROFILE_FILE,
    REFERENCES_FILE, SCALE_FILE, line, stem,
};
use crate::{ENGLISH, Source};

/// Rule name of problems with files as such.
const READ: &str = "read";
/// Rule name of problems with the TOML of a file.
const TOML: &str = "toml";

/// Name and text of every content file in the folder, ordered by name. Files with other endings are not content.
pub(crate) fn folder(dir: &Path) -> Result<Vec<(String, String)>, Vec<Problem>> {
    let unreadable = |file: &str, error: &std::io::Error| {
        Place { file, line: 1 }.problem(
            READ,
            format!("cannot be read from `{}`: {error}", dir.display()),
            "check that it exists, may be read and is UTF-8",
        )
    };
    let entries = fs::read_dir(dir)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| vec![unreadable(BANK_FILE, &error)])?;
    let mut names: Vec<String> = entries
        .iter()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| stem(name) != name.as_str())
        .collect();
    names.sort();
    all(names.into_iter().map(|name| match fs::read_to_string(dir.join(&name)) {
        Ok(text) => Ok((name, text)),
        Err(error) => Err(unreadable(&name, &error)),
    }))
}

/// The languages that have a folder, in alphabetical order.
pub fn languages(dir: &Path) -> Result<Vec<String>, Vec<Problem>> {
    let entries = fs::read_dir(dir).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = entries.map_err(|error| {
        let message = format!("no languages can be read from `{}`: {error}", dir.display());
        vec![Place { file: ENGLISH, line: 1 }.problem(READ, message, "check that it exists and may be read")]
    })?;
    let folders = entries.into_iter().filter(|entry| entry.path().is_dir());
    let mut names: Vec<String> = folders.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

impl Source {
    /// Reads content files given as (name within the folder, text), in any order.
    ///
    /// The error holds one problem for each file that is missing or not of the shape its name promises.
    pub fn parse<N, T>(files: impl IntoIterator<Item = (N, T)>) -> Result<Self, Vec<Problem>>
    where
        N: Into<String>,
        T: Into<String>,
    {
        let mut files: Vec<(String, String)> =
            files.into_iter().map(|(file, text)| (file.into(), text.into())).collect();
        let mut problems = Vec::new();
        let bank = take(&mut files, BANK_FILE, &mut problems);
        let scale = take(&mut files, SCALE_FILE, &mut problems);
        let references = take(&mut files, REFERENCES_FILE, &mut problems);
        let profile = take(&mut files, PROFILE_FILE, &mut problems);
        let presets = take(&mut files, PRESETS_FILE, &mut problems);
        let patterns = take(&mut files, PATTERNS_FILE, &mut problems);
        let contradictions = take(&mut files, CONTRADICTIONS_FILE, &mut problems);
        let glossary = take(&mut files, GLOSSARY_FILE, &mut problems);
        let dimensions = all(files.into_iter().map(|(file, text)| parse(file, text)))
            .map_err(|more| problems.extend(more))
            .ok();
        let whole = || {
            let mut source = Self {
                bank: bank?,
                scale: scale?,
                references: references?,
                profile: profile?,
                presets: presets?,
                patterns: patterns?,
                contradictions: contradictions?,
                glossary: glossary?,
                dimensions: dimensions?,
            };
            source.order();
            Some(source)
        };
        whole().ok_or_else(|| {
            problems.sort();
            problems
        })
    }

    /// Puts the dimensions into the order of `bank.toml`, those it does not list last.
    fn order(&mut self) {
        let listed = self.bank.content.dimensions.get_ref();
        let position = |stem: &str| listed.iter().position(|id| id.get_ref() == stem);
        self.dimensions.sort_by_key(|d| position(d.stem()).unwrap_or(usize::MAX));
    }
}

/// Reads one file.
fn parse<T: DeserializeOwned>(file: String, text: String) -> Result<Document<T>, Problem> {
    match toml::from_str(&text) {
        Ok(content) => Ok(Document { file, text, content }),
        Err(error) => {
            let line = error.span().map_or(1, |span| line(&text, span.start));
            // One problem is one line wherever it is shown; the reader's messages may have several.
            let message = error.message().lines().collect::<Vec<_>>().join(", ");
            let remedy = "compare with another content file";
            Err(Place { file: &file, line }.problem(TOML, message, remedy))
        }
    }
}

/// Takes the file of this name out and reads it; a problem if it is missing or not of its shape.
fn take<T: DeserializeOwned>(
    files: &mut Vec<(String, String)>,
    name: &str,
    problems: &mut Vec<Problem>,
) -> Option<Document<T>> {
    let found = files.iter().position(|(file, _)| file == name);
    let read = found.map_or_else(
        || Err(missing(name)),
        |position| {
            let (file, text) = files.swap_remove(position);
            parse(file, text)
        },
    );
    read.map_err(|problem| problems.push(problem)).ok()
}

fn missing(file: &str) -> Problem {
    Place { file, line: 1 }.problem(READ, "the file is missing", "every bank has one")
}

/// All values, or all problems: `collect` would stop at the first.
fn all<T>(results: impl IntoIterator<Item = Result<T, Problem>>) -> Result<Vec<T>, Vec<Problem>> {
    let (mut values, mut problems) = (Vec::new(), Vec::new());
    for result in results {
        match result {
            Ok(value) => values.push(value),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() { Ok(values) } else { Err(problems) }
}
