//! The compiler of the bank: reads the content files, checks every rule, writes them as Rust constants, and for
//! reviewers as one text.
//!
//! Runs while `windrose-questions` builds, in its tests and in `cargo xtask test`; never in the browser.
//! A problem is a value with file, line and remedy. Nothing here prints, panics or stops at the first
//! problem: who edits the bank sees all of them at once. It knows nothing of answers or scores.
//!
//! Each language has a folder of its own with the whole bank. English is the one that the others follow.

mod generate;
mod history;
mod lint;
mod parity;
mod problem;
mod pseudo;
mod read;
mod review;
mod source;
mod text;

use std::path::Path;

pub use generate::{generate, generate_scale};
pub use history::{FROZEN, history};
pub use lint::{SLOTS, lint, rules};
pub use parity::parity;
pub use problem::{FOLDER, Problem};
pub use pseudo::{PSEUDO, pseudo};
pub use read::languages;
pub use review::Review;
pub use source::Source;

/// The language in which the bank is written first; its folder is what the others are compared with.
pub const ENGLISH: &str = "en";

/// The bank in one language.
#[derive(Debug)]
pub struct Bank {
    /// What is asked today.
    pub present: Source,
    /// The editions before it, the first one first.
    pub earlier: Vec<Source>,
}

/// Reads the bank in one language and checks every rule: the one entry point of build script, tests and xtask.
///
/// `dir` is the repository's [`FOLDER`], however the caller reaches it, with a folder for each language. The error
/// holds every problem, ordered by file and line. Rules compare files with each other, so they run once every file can
/// be read; English has to be without problems before another language is compared with it.
pub fn check(dir: &Path, language: &str) -> Result<Bank, Vec<Problem>> {
    let english = read(dir, ENGLISH)?;
    if language == ENGLISH {
        return Ok(english);
    }
    if PSEUDO.contains(&language) {
        let earlier = english.earlier.iter().map(pseudo).collect::<Result<_, _>>()?;
        return Ok(Bank { present: pseudo(&english.present)?, earlier });
    }
    let other = read(dir, language)?;
    let problems = compare(&english, &other, language);
    if problems.is_empty() { Ok(other) } else { Err(problems) }
}

/// Reads a language's folder: the present edition, which keeps every rule, and those before it from the folders `1`, `2`
/// and so on in its folder [`FROZEN`]. Of these only what is permanent is checked: other rules may be younger.
fn read(dir: &Path, language: &str) -> Result<Bank, Vec<Problem>> {
    let within = |folder: &str, result: Result<_, Vec<Problem>>| {
        result.map_err(|problems| {
            problems.into_iter().map(|problem| problem.within(folder)).collect::<Vec<_>>()
        })
    };
    let folder = dir.join(language);
    let present = within(language, read::folder(&folder).and_then(Source::parse))?;
    let mut problems = lint(&present, language);
    let mut earlier = Vec::new();
    loop {
        let number = format!("{FROZEN}/{}", earlier.len() + 1);
        let folder = folder.join(&number);
        if !folder.is_dir() {
            break;
        }
        let edition = read::folder(&folder).and_then(Source::parse);
        earlier.push(within(&format!("{language}/{number}"), edition)?);
    }
    problems.extend(history(&present, &earlier));
    let read = if problems.is_empty() { Ok(present) } else { Err(problems) };
    within(language, read).map(|present| Bank { present, earlier })
}

/// Where a language's bank differs from the English one, edition by edition. That it has as many follows: they are
/// counted, and the present one has the number that it has in English.
fn compare(english: &Bank, other: &Bank, language: &str) -> Vec<Problem> {
    let mut problems = parity(&english.present, &other.present);
    for (number, (english, other)) in (1..).zip(english.earlier.iter().zip(&other.earlier)) {
        let folder = format!("{FROZEN}/{number}");
        problems.extend(parity(english, other).into_iter().map(|problem| problem.within(&folder)));
    }
    problems.into_iter().map(|problem| problem.within(language)).collect()
}
