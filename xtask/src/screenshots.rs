//! `cargo xtask screenshots`: pictures of every state of the report, into `docs/screenshots/`.

use crate::browser::Browser;
use crate::site::{self, DIST};
use crate::step::{Failure, announce, run as run_step};
use crate::tools::Toolbox;
use std::path::Path;
use std::process::Command;

/// Where the pictures go.
const FOLDER: &str = "docs/screenshots";

/// Builds the production site and takes the pictures of it.
pub(crate) fn run(_: &[&str]) -> Result<(), Failure> {
    let tools = Toolbox::for_production()?;
    announce("the production site", site::BUILD_TAKES);
    site::build(&tools)?;
    announce("the pictures", "about 30 s");
    let browser = Browser::prepare()?;
    let absolute = |path: &Path| {
        std::path::absolute(path)
            .map_err(|error| Failure::Failed(format!("{} cannot be found ({error}).", path.display())))
    };
    let folder = absolute(Path::new(FOLDER))?;
    run_step(
        Command::new("cargo")
            .args(["test", "--package", "windrose-tests", "--features", "browser", "--test", "screenshots"])
            .env("WINDROSE_DIST", absolute(Path::new(DIST))?)
            .env("WINDROSE_CHROMEDRIVER", &browser.driver)
            .env("WINDROSE_CHROMIUM", &browser.chromium)
            .env("WINDROSE_SCREENSHOTS", &folder),
        "the pictures could not be taken: see above.",
    )?;
    println!("\nThe pictures are in {FOLDER}/: look at each before you commit it.");
    Ok(())
}
