//! `windrose report`: the report that a share link holds, in any of its forms.

use clap::Args;
use windrose_exchange::pasted;
use windrose_questions::BANK;
use windrose_report::{Detail, FileKind, Origin, Report, file_text, wording};

#[derive(Args)]
#[command(
    after_help = "Example:\n  windrose report 'https://example.org/#/r/1.AALhAQEAALlr6Zw' --format json > report.json"
)]
pub(crate) struct Arguments {
    /// A share link, as it was pasted: the whole address or its text alone.
    link: String,
    /// What to print.
    #[arg(long, default_value = FileKind::Markdown.name(), value_parser = FileKind::ALL.map(FileKind::name))]
    format: String,
}

/// The text to print, or the sentence that says why there is none.
pub(crate) fn run(arguments: &Arguments) -> Result<String, String> {
    let shared =
        pasted::read(&arguments.link).map_err(|error| format!("{}.", wording::link_error(&error)))?;
    let kind = FileKind::ALL.into_iter().find(|kind| kind.name() == arguments.format);
    let report = Report::new(&BANK, shared.assessment, Origin::Link { edition: shared.edition });
    Ok(file_text(&report, kind.unwrap_or(FileKind::Markdown), Detail::default(), &[]))
}
