//! `windrose bank`: the bank as its content files say it, checked, for reviewers.

use clap::Args;
use windrose_questions_compiler::{Review, Source};

/// Name and text of every content file.
const FILES: &[(&str, &str)] = include!(concat!(env!("OUT_DIR"), "/bank_files.rs"));

#[derive(Args)]
#[command(after_help = "Examples:\n  windrose bank | less\n  windrose bank --json > bank.json")]
pub(crate) struct Arguments {
    /// Print it as JSON, for programs, instead of Markdown.
    #[arg(long)]
    json: bool,
}

/// The text to print, or the sentence that says why there is none.
pub(crate) fn run(arguments: &Arguments) -> Result<String, String> {
    let source = Source::parse(FILES.iter().copied()).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        format!("the bank cannot be read:\n{}", lines.join("\n"))
    })?;
    let review = Review::of(&source);
    if !arguments.json {
        return Ok(review.to_string());
    }
    let json = serde_json::to_string_pretty(&review)
        .map_err(|error| format!("the bank cannot be written as JSON ({error})."))?;
    Ok(json + "\n")
}
