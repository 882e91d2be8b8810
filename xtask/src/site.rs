//! The site: trunk builds it into `dist/`, and we seal what trunk leaves open.

use crate::language;
use crate::step::{Failure, announce, run as run_step};
use crate::tools::Toolbox;
use crate::{single_file, split};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the production site goes.
pub(crate) const DIST: &str = "dist";

/// The site that is made to try layouts: quick to build, in the pseudo-language that is written from right to left.
const PSEUDO: &str = "target/pseudo";

/// `cargo xtask build [--single-file] [--language NAME]`.
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    let (language, rest) = language::chosen(arguments)?;
    // The file is made from the site, so both are made either way.
    if !matches!(rest.as_slice(), [] | ["--single-file"]) {
        return Err(Failure::Usage("`build` takes only `--single-file` and `--language NAME`.".to_owned()));
    }
    let tools = Toolbox::for_production()?;
    announce("the production site", BUILD_TAKES);
    release(&tools, language)?;
    announce("the site as one file", BUILD_TAKES);
    single_file::build(&tools, language)?;
    println!("\nThe site is in {DIST}/: put this folder on any static host, at any path.");
    println!("The same as one file is {}: it opens from disk.", single_file::FILE);
    Ok(())
}

/// How long [`build`] takes.
pub(crate) const BUILD_TAKES: &str = "about 1 min from scratch, 15 s after a change";

/// Builds the production site into [`DIST`].
pub(crate) fn build(tools: &Toolbox) -> Result<(), Failure> {
    release(tools, None)
}

/// Builds the site into [`PSEUDO`]: in one part, and not optimised.
pub(crate) fn build_pseudo(tools: &Toolbox) -> Result<(), Failure> {
    let mut trunk = tools.command("trunk");
    trunk.args(["build", "--dist", PSEUDO]);
    language::speak(&mut trunk, Some("pseudo-rtl"));
    run_step(&mut trunk, "the site did not build: see above.")?;
    let dist = Path::new(PSEUDO);
    seal(&dist.join("index.html"))?;
    crate::styles::join(tools, dist)?;
    crate::offline::fill_worker(dist)
}

/// Where that site is, for who runs elsewhere.
pub(crate) fn pseudo() -> Result<PathBuf, Failure> {
    std::path::absolute(PSEUDO)
        .map_err(|error| Failure::Failed(format!("{PSEUDO} cannot be found ({error}).")))
}

fn release(tools: &Toolbox, language: Option<&str>) -> Result<(), Failure> {
    let mut trunk = tools.command("trunk");
    split::as_for_the_site(&mut trunk).args([
        "build",
        "--release",
        "--features",
        split::FEATURE,
        "--dist",
        DIST,
    ]);
    language::speak(&mut trunk, language);
    run_step(&mut trunk, "the site did not build: see above.")?;
    let dist = Path::new(DIST);
    split::split(tools, dist)?;
    crate::styles::join(tools, dist)?;
    crate::offline::fill_worker(dist)?;
    report_size()
}

/// Keeps browsers from fetching the wasm twice.
///
/// trunk preloads the wasm with its integrity value, which Chromium ignores on such a preload and warns about.
/// As a link of no known kind it only carries address and integrity to `app/boot.js`, whose fetch enforces it.
fn seal(page: &Path) -> Result<(), Failure> {
    const PRELOAD: &str = r#"<link rel="preload" href="./windrose-app-"#;
    const CARRIER: &str = r#"<link rel="wasm" href="./windrose-app-"#;
    let failed = |why: String| Failure::Failed(format!("{} cannot be sealed: {why}.", page.display()));
    let html = fs::read_to_string(page).map_err(|error| failed(error.to_string()))?;
    if html.matches(PRELOAD).count() != 1 {
        return Err(failed(format!("it has no `{PRELOAD}` that trunk used to write; see xtask/src/site.rs")));
    }
    fs::write(page, html.replace(PRELOAD, CARRIER)).map_err(|error| failed(error.to_string()))
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
