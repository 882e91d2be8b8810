//! `cargo xtask soak`: what `cargo xtask test` tries a few times, many times; for the night.

use crate::browser::driven;
use crate::site;
use crate::step::{Failure, announce, run as run_step};
use crate::tools::Toolbox;

/// How often the browser is killed.
const KILLS: &str = "100";

/// Builds the production site and kills browsers that answer in it.
pub(crate) fn run(_: &[&str]) -> Result<(), Failure> {
    let tools = Toolbox::for_production()?;
    announce("the production site", site::BUILD_TAKES);
    site::build(&tools)?;
    announce(&format!("{KILLS} kills at random moments"), "about 8 min");
    run_step(
        driven("browser")?.args(["killed", "--nocapture"]).env("WINDROSE_KILLS", KILLS),
        "an answer that was shown as saved is missing, or a browser did not start: see above.",
    )
}
