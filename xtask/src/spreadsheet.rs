//! The spreadsheet program of the check on our CSV: Gnumeric's converter, `ssconvert`.

use crate::step::Failure;
use crate::tools::{debian, on_path};
use std::path::PathBuf;

/// `ssconvert`, from `PATH` or else from Debian.
pub(crate) fn prepare() -> Result<PathBuf, Failure> {
    const PROGRAM: &str = "ssconvert";
    if on_path(PROGRAM).is_none() {
        debian(
            "Gnumeric, which reads our CSV as spreadsheets do (26 MB)",
            &["gnumeric"],
            "about 30 s",
            "the check of our CSV needs Gnumeric’s ssconvert",
        )?;
    }
    on_path(PROGRAM).ok_or_else(|| {
        Failure::Failed("Gnumeric was installed without its ssconvert: put ssconvert on PATH.".to_owned())
    })
}
