//! `cargo xtask screenshots`: pictures of every state of the report, into `docs/screenshots/`.

use crate::browser::driven;
use crate::site;
use crate::step::{Failure, announce, run as run_step};
use crate::tools::Toolbox;

/// Where the pictures go.
const FOLDER: &str = "docs/screenshots";

/// Builds the production site and takes the pictures of it.
pub(crate) fn run(_: &[&str]) -> Result<(), Failure> {
    let tools = Toolbox::for_production()?;
    announce("the production site", site::BUILD_TAKES);
    site::build(&tools)?;
    announce("the pictures", "about 30 s");
    let folder = std::path::absolute(FOLDER)
        .map_err(|error| Failure::Failed(format!("{FOLDER} cannot be found ({error}).")))?;
    run_step(
        driven("screenshots")?.env("WINDROSE_SCREENSHOTS", folder),
        "the pictures could not be taken: see above.",
    )?;
    println!("\nThe pictures are in {FOLDER}/: look at each before you commit it.");
    Ok(())
}
