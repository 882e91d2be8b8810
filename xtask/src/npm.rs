//! Packages from npm: each in a folder of its own in our cache, never in the clone.

use crate::step::{Failure, announce, answer, run as run_step};
use crate::tools::{cache, debian};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The rules for accessibility that the journeys run in each page.
const AXE: &str = "4.14.1";
/// The last that runs on the Node.js of Debian 12.
const LIGHTHOUSE: &str = "12.8.2";

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
    file_of("axe-core", AXE, "axe-core/axe.min.js", "about 5 s", "the journeys need axe-core")
}

/// The command of Lighthouse.
pub(crate) fn lighthouse() -> Result<PathBuf, Failure> {
    let needs = "judging the site needs Lighthouse";
    file_of("lighthouse", LIGHTHOUSE, ".bin/lighthouse", "about 30 s", needs)
}

/// A file of a package, by its path below `node_modules`, after installing the package if it is missing.
fn file_of(package: &str, version: &str, file: &str, takes: &str, needs: &str) -> Result<PathBuf, Failure> {
    let home = cache()?.join("tools").join(format!("{package}-{version}"));
    let path = home.join("node_modules").join(file);
    // npm writes the lock last: an interrupted installation has none.
    if !home.join("package-lock.json").is_file() || !path.is_file() {
        install(package, version, &home, takes, &format!("{needs}: install Node.js with npm"))?;
    }
    Ok(path)
}
