//! `cargo xtask lighthouse`: what Lighthouse says of the production site, from a host that compresses it beforehand.

use crate::browser::driven;
use crate::npm;
use crate::site::{self, DIST};
use crate::size::brotli;
use crate::step::{Failure, announce, run as run_step};
use crate::tools::Toolbox;
use std::fs;
use std::path::Path;
use std::process::Command;

/// The site with each of its files in brotli beside it, as hosts keep it.
const HOSTED: &str = "target/hosted";

/// Endings of files that hosts compress.
const COMPRESSED: [&str; 7] = ["html", "css", "js", "wasm", "svg", "json", "webmanifest"];

/// The journey that asks Lighthouse.
const JOURNEY: &str = "lighthouse::the_start_page_gets_full_marks";

/// Builds the production site, has it judged and prints all that was measured.
pub(crate) fn run(_: &[&str]) -> Result<(), Failure> {
    let tools = Toolbox::for_production()?;
    announce("the production site", site::BUILD_TAKES);
    site::build(&tools)?;
    run_step(
        prepare(&mut driven("browser")?)?
            .args([JOURNEY, "--exact", "--nocapture"])
            .env("WINDROSE_MEASURES", "yes"),
        "Lighthouse objects to the site: see above.",
    )
}

/// Gives the journey what it needs: Lighthouse, and the site in [`DIST`] as hosts keep it.
pub(crate) fn prepare(journeys: &mut Command) -> Result<&mut Command, Failure> {
    let lighthouse = npm::lighthouse()?;
    pack().map_err(|error| Failure::Failed(format!("{DIST} cannot be packed into {HOSTED} ({error}).")))?;
    let hosted = std::path::absolute(HOSTED)
        .map_err(|error| Failure::Failed(format!("{HOSTED} cannot be found ({error}).")))?;
    Ok(journeys.env("WINDROSE_HOSTED", hosted).env("WINDROSE_LIGHTHOUSE", lighthouse))
}

fn pack() -> std::io::Result<()> {
    let hosted = Path::new(HOSTED);
    if hosted.exists() {
        fs::remove_dir_all(hosted)?;
    }
    fs::create_dir_all(hosted)?;
    for entry in fs::read_dir(DIST)? {
        let path = entry?.path();
        let (Some(name), true) = (path.file_name().and_then(|name| name.to_str()), path.is_file()) else {
            continue;
        };
        fs::copy(&path, hosted.join(name))?;
        if COMPRESSED.iter().any(|ending| name.ends_with(&format!(".{ending}"))) {
            fs::write(hosted.join(format!("{name}.br")), brotli(&fs::read(&path)?)?)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of a name that no journey has, cargo would run none, and call that a success.
    #[test]
    fn the_journey_is_there() {
        let name = JOURNEY.split("::").last().unwrap();
        assert!(include_str!("../../tests/browser/lighthouse.rs").contains(&format!("async fn {name}()")));
    }
}
