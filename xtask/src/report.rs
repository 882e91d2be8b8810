//! `cargo xtask report <link>`: the report that a share link holds, on standard output, in any of its forms.
//!
//! The only command that needs the product's crates. They are behind the feature `report`, so that no other command
//! waits for them; without it, this one starts itself again with it.

use crate::step::Failure;

#[cfg(feature = "report")]
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    use windrose_assessment::share_link;
    use windrose_report::{Detail, FileKind, Origin, Report, file_text};

    let (address, format) = match arguments {
        [address] if !address.starts_with('-') => (*address, FileKind::Markdown.name()),
        [address, "--format", format] | ["--format", format, address] => (*address, *format),
        _ => {
            return Err(Failure::Usage(
                "`report` takes a share link and `--format` with a format.".to_owned(),
            ));
        }
    };
    let Some(kind) = FileKind::ALL.into_iter().find(|kind| kind.name() == format) else {
        let known = FileKind::ALL.map(|kind| format!("`{}`", kind.name())).join(", ");
        return Err(Failure::Usage(format!("there is no format `{format}`, but {known}.")));
    };
    let bank = &windrose_questions::BANK;
    let shared = share_link::decode(bank, share_link::text_of(address))
        .map_err(|error| Failure::Failed(format!("{error}.")))?;
    let report = Report::new(bank, shared.assessment, Origin::Link { edition: shared.edition });
    crate::step::print(&file_text(&report, kind, Detail::default(), &[]))
}

#[cfg(not(feature = "report"))]
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    let mut again = std::process::Command::new("cargo");
    again
        .args(["run", "--quiet", "--package", "xtask", "--features", "report", "--", "report"])
        .args(arguments);
    match again.status() {
        Ok(status) => std::process::exit(status.code().unwrap_or(1)), // it has said why
        Err(error) => Err(Failure::Failed(format!("cargo did not start ({error})."))),
    }
}
