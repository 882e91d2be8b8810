//! The compiler of the bank: reads the content files, checks every rule, writes them as Rust constants, and for
//! reviewers as one text.
//!
//! Runs while `windrose-questions` builds, in its tests and in `cargo xtask bank`; never in the browser.
//! A problem is a value with file, line and remedy. Nothing here prints, panics or stops at the first
//! problem: who edits the bank sees all of them at once. It knows nothing of answers or scores.

mod generate;
mod history;
mod lint;
mod problem;
mod read;
mod review;
mod source;
mod text;

use std::path::Path;

pub use generate::generate;
pub use history::{FROZEN, history};
pub use lint::{SLOTS, lint, rules};
pub use problem::{FOLDER, Problem};
pub use review::Review;
pub use source::Source;

/// Reads the bank in the folder `dir` and checks every rule: the one entry point of build script, tests and xtask.
///
/// `dir` is the repository's [`FOLDER`], however the caller reaches it. The error holds every problem, ordered
/// by file and line. Rules compare files with each other, so they run once every file can be read.
/// The editions before it are read by [`frozen`].
pub fn check(dir: &Path) -> Result<Source, Vec<Problem>> {
    let source = Source::parse(read::folder(dir)?)?;
    let problems = lint(&source);
    if problems.is_empty() { Ok(source) } else { Err(problems) }
}

/// Reads the editions before the one in the folder `dir`, the first one first, from the folders `1`, `2` and so on in
/// its folder [`FROZEN`], and checks that what is permanent has stayed. Other rules are not asked: they may be younger.
pub fn frozen(dir: &Path, source: &Source) -> Result<Vec<Source>, Vec<Problem>> {
    let mut editions = Vec::new();
    loop {
        let folder = dir.join(FROZEN).join((editions.len() + 1).to_string());
        if !folder.is_dir() {
            break;
        }
        editions.push(Source::parse(read::folder(&folder)?)?);
    }
    let problems = history(source, &editions);
    if problems.is_empty() { Ok(editions) } else { Err(problems) }
}
