//! `cargo xtask bank`: the linter over the content files, with every problem at once.

use crate::step::Failure;
use std::path::Path;
use windrose_questions_compiler::{FOLDER, check};

/// Prints every problem of the bank; fails if there is one.
pub(crate) fn run(_: &[&str]) -> Result<(), Failure> {
    match check(Path::new(FOLDER)) {
        Ok(_) => {
            println!("{FOLDER}: no problem found.");
            Ok(())
        }
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            Err(Failure::Failed(format!(
                "{FOLDER} has {} problem(s): correct what is listed above.",
                problems.len()
            )))
        }
    }
}
