//! `cargo xtask bank`: the linter over the content files, with every problem at once; then the whole bank for
//! reviewers, on standard output. What the linter says goes to standard error, so that the output is the bank alone.

use crate::step::Failure;
use std::path::Path;
use windrose_questions_compiler::{FOLDER, Review, Source};

/// Checks the bank and prints it, as text or as JSON.
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    let as_json = match arguments {
        [] => false,
        ["--json"] => true,
        _ => return Err(Failure::Usage("`bank` takes `--json` or nothing.".to_owned())),
    };
    let source = check()?;
    let review = Review::of(&source);
    let text = if as_json {
        serde_json::to_string_pretty(&review)
            .map_err(|error| Failure::Failed(format!("the bank cannot be written as JSON ({error}).")))?
            + "\n"
    } else {
        review.to_string()
    };
    crate::step::print(&text)
}

/// Says every problem of the bank; fails if there is one.
pub(crate) fn check() -> Result<Source, Failure> {
    let folder = Path::new(FOLDER);
    let read = windrose_questions_compiler::check(folder)
        .and_then(|source| windrose_questions_compiler::frozen(folder, &source).map(|_| source));
    match read {
        Ok(source) => {
            eprintln!("{FOLDER}: no problem found.");
            Ok(source)
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
