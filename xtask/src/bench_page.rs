//! `cargo xtask bench-page`: how long the page takes in a real browser. It measures and judges nothing.

use crate::browser::driven;
use crate::site;
use crate::step::{Failure, announce, run as run_step};
use crate::tools::Toolbox;

/// Builds the production site and measures it; words choose parts of what is measured.
pub(crate) fn run(parts: &[&str]) -> Result<(), Failure> {
    let tools = Toolbox::for_production()?;
    announce("the production site", site::BUILD_TAKES);
    site::build(&tools)?;
    announce("the figures; let the machine do nothing else meanwhile", "about 10 min");
    run_step(driven("bench_page")?.args(parts), "the page could not be measured: see above.")
}
