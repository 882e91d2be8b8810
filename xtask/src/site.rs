//! The site: trunk builds it into `dist/`, and we seal what trunk leaves open.

use crate::step::{Failure, announce, run as run_step};
use crate::tools::Toolbox;
use crate::{single_file, split};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the production site goes.
pub(crate) const DIST: &str = "dist";

/// `cargo xtask build [--single-file]`.
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    let is_single = match arguments {
        [] => false,
        ["--single-file"] => true,
        _ => return Err(Failure::Usage("`build` takes only `--single-file`.".to_owned())),
    };
    let tools = Toolbox::for_production()?;
    announce("the production site", BUILD_TAKES);
    build(&tools)?;
    announce("the site as one file", BUILD_TAKES);
    single_file::build(&tools)?;
    if is_single {
        println!("\nThe whole of it is in {}: it opens from disk, in any browser.", single_file::FILE);
    } else {
        println!("\nThe site is in {DIST}/: put this folder on any static host, at any path.");
    }
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
