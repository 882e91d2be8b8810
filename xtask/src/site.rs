//! The site: trunk builds it into `dist/`, and we seal what trunk leaves open.

use crate::split;
use crate::step::{Failure, announce, run as run_step};
use crate::tools::Toolbox;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the production site goes.
pub(crate) const DIST: &str = "dist";

/// `cargo xtask build`.
pub(crate) fn run(_: &[&str]) -> Result<(), Failure> {
    let tools = Toolbox::for_production()?;
    announce("the production site", BUILD_TAKES);
    build(&tools)?;
    println!("\nThe site is in {DIST}/: put this folder on any static host, at any path.");
    Ok(())
}

/// How long [`build`] takes.
pub(crate) const BUILD_TAKES: &str = "about 1 min from scratch, 15 s after a change";

/// Builds the production site into [`DIST`].
pub(crate) fn build(tools: &Toolbox) -> Result<(), Failure> {
    run_step(
        tools
            .command("trunk")
            .args(["build", "--release", "--features", split::FEATURE, "--dist", DIST])
            .env("RUSTFLAGS", split::FLAGS),
        "the site did not build: see above.",
    )?;
    let dist = Path::new(DIST);
    split::split(tools, dist)?;
    crate::styles::join(dist)?;
    crate::offline::fill_worker(dist)?;
    report_size()
}

/// Cargo's folder for what it builds.
pub(crate) fn target(tools: &Toolbox) -> Result<PathBuf, Failure> {
    let failed =
        || Failure::Failed("cargo does not say where it builds: run it in the repository.".to_owned());
    let said = tools.command("cargo").args(["metadata", "--format-version", "1", "--no-deps"]).output();
    let metadata = said.ok().filter(|output| output.status.success()).ok_or_else(failed)?;
    let metadata: serde_json::Value = serde_json::from_slice(&metadata.stdout).map_err(|_| failed())?;
    metadata.get("target_directory").and_then(|folder| folder.as_str()).map(PathBuf::from).ok_or_else(failed)
}

fn report_size() -> Result<(), Failure> {
    let failed = |error: std::io::Error| Failure::Failed(format!("{DIST} cannot be read ({error})."));
    for entry in fs::read_dir(DIST).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if entry.path().extension().is_some_and(|extension| extension == "wasm") {
            println!("wasm: {} kB", entry.metadata().map_err(failed)?.len() / 1000);
        }
    }
    Ok(())
}
