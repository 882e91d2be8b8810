//! `cargo xtask bank`: the linter over the content files of every language, with every problem at once; then the
//! English bank for reviewers, on standard output. What the linter says goes to standard error, so that the output is the bank alone.

use crate::step::Failure;
use std::path::Path;
use windrose_questions_compiler::{ENGLISH, FOLDER, Review, Source};

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

/// Says every problem of the bank, in English and in the languages that follow it; fails if there is one.
pub(crate) fn check() -> Result<Source, Failure> {
    let read = windrose_questions_compiler::check(Path::new(FOLDER), ENGLISH).and_then(|bank| {
        let others = windrose_questions_compiler::languages(Path::new(FOLDER))?;
        let others = others.iter().filter(|language| *language != ENGLISH);
        let problems: Vec<_> = others
            .filter_map(|language| windrose_questions_compiler::check(Path::new(FOLDER), language).err())
            .flatten()
            .collect();
        if problems.is_empty() { Ok(bank.present) } else { Err(problems) }
    });
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
