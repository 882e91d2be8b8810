//! `cargo xtask report <link>`: the report that a share link holds, on standard output.
//!
//! The only command that needs the product's crates. They are behind the feature `report`, so that no other command
//! waits for them; without it, this one starts itself again with it.

use crate::step::Failure;

#[cfg(feature = "report")]
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    use windrose_assessment::share_link;
    use windrose_report::{Detail, Origin, Report, document, json, markdown};

    let (address, as_json) = match arguments {
        [address] if !address.starts_with('-') => (*address, false),
        [address, "--format", "markdown"] | ["--format", "markdown", address] => (*address, false),
        [address, "--format", "json"] | ["--format", "json", address] => (*address, true),
        _ => {
            return Err(Failure::Usage(
                "`report` takes a share link and `--format markdown` or `json`.".to_owned(),
            ));
        }
    };
    let bank = &windrose_questions::BANK;
    let shared = share_link::decode(bank, share_link::text_of(address))
        .map_err(|error| Failure::Failed(format!("{error}.")))?;
    let report = Report::new(bank, shared.assessment, Origin::Link { edition: shared.edition });
    let text = if as_json { json(&report) } else { markdown(&document(&report, Detail::default())) };
    crate::step::print(&text)
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
