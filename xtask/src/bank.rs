//! The linter over the content files of every language, with every problem at once, on standard error.

use crate::step::Failure;
use std::path::Path;
use windrose_questions_compiler::{ENGLISH, FOLDER};

/// Says every problem of the bank, in English and in the languages that follow it; fails if there is one.
pub(crate) fn check() -> Result<(), Failure> {
    let read = windrose_questions_compiler::check(Path::new(FOLDER), ENGLISH).and_then(|_| {
        let others = windrose_questions_compiler::languages(Path::new(FOLDER))?;
        let others = others.iter().filter(|language| *language != ENGLISH);
        let problems: Vec<_> = others
            .filter_map(|language| windrose_questions_compiler::check(Path::new(FOLDER), language).err())
            .flatten()
            .collect();
        if problems.is_empty() { Ok(()) } else { Err(problems) }
    });
    match read {
        Ok(()) => {
            eprintln!("{FOLDER}: no problem found.");
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
