//! `cargo xtask bench-page`: how long the page takes in a real browser. It measures and judges nothing.

use crate::browser::driven;
use crate::site;
use crate::step::{Failure, announce, run as run_step};
use crate::tools::Toolbox;

/// Builds the production site and measures it.
pub(crate) fn run(_: &[&str]) -> Result<(), Failure> {
    let tools = Toolbox::for_production()?;
    announce("the production site", site::BUILD_TAKES);
    site::build(&tools)?;
    announce("the figures; let the machine do nothing else meanwhile", "about 30 s");
    run_step(&mut driven("bench_page")?, "the page could not be measured: see above.")
}
