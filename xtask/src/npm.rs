//! Packages from npm: each in a folder of its own in our cache, never in the clone.

use crate::step::{Failure, announce, answer, run as run_step};
use crate::tools::{cache, debian};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The rules for accessibility that the journeys run in each page.
const AXE: &str = "4.14.1";

fn has_npm() -> bool {
    answer("npm", &["--version"]).is_some()
}

/// Installs a package into `home`; `missing` begins the sentence for machines without npm where we cannot install it.
pub(crate) fn install(
    package: &str,
    version: &str,
    home: &Path,
    takes: &str,
    missing: &str,
) -> Result<(), Failure> {
    if !has_npm() {
        debian("Node.js and npm", &["nodejs", "npm"], "about 1 min", missing)?;
    }
    announce(&format!("{package} {version}: installing it with npm, once"), takes);
    let _ = fs::remove_dir_all(home); // what an interrupted installation left
    run_step(
        Command::new("npm")
            .args(["install", "--no-audit", "--no-fund", "--no-update-notifier", "--prefix"])
            .arg(home)
            .arg(format!("{package}@{version}")),
        &format!("npm could not install {package} {version}: see above, then run again."),
    )
}

/// The script of axe-core.
pub(crate) fn axe() -> Result<PathBuf, Failure> {
    let home = cache()?.join("tools").join(format!("axe-core-{AXE}"));
    let script = home.join("node_modules/axe-core/axe.min.js");
    // npm writes the lock last: an interrupted installation has none.
    if !home.join("package-lock.json").is_file() || !script.is_file() {
        install("axe-core", AXE, &home, "about 5 s", "the journeys need axe-core: install Node.js with npm")?;
    }
    Ok(script)
}
