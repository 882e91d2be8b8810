//! The browser of the journeys: Chromium or Chrome, with the driver of its version.

use crate::site::DIST;
use crate::step::{Failure, answer};
use crate::tools::{debian, on_path};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A browser and the driver of the same version.
pub(crate) struct Browser {
    chromium: PathBuf,
    driver: PathBuf,
}

impl Browser {
    /// Chromium (or Chrome) and chromedriver of one version, from `PATH` or else from Debian. On macOS browsers are
    /// not on `PATH` but among the applications.
    pub(crate) fn prepare() -> Result<Self, Failure> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        debian(
            "Chromium and its driver, for the browser journeys",
            &["chromium", "chromium-driver", "fonts-liberation"],
            "about 40 s",
            "the browser journeys need Chromium or Chrome, and a chromedriver of the same version on PATH",
        )?;
        Self::find().ok_or_else(|| {
            Failure::Failed(
                "the browser and the chromedriver on PATH differ in version: install matching ones."
                    .to_owned(),
            )
        })
    }

    fn find() -> Option<Self> {
        let driver = on_path("chromedriver")?;
        let version = major_version(&driver)?;
        let named = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        let on_macos = ["Google Chrome", "Chromium"]
            .map(|name| PathBuf::from(format!("/Applications/{name}.app/Contents/MacOS/{name}")));
        named
            .iter()
            .filter_map(|name| on_path(name))
            .chain(on_macos)
            .find(|browser| major_version(browser).as_ref() == Some(&version))
            .map(|chromium| Self { chromium, driver })
    }
}

/// The test target of this name, with a browser to drive and the site in [`DIST`]; words after these go to the target.
pub(crate) fn driven(name: &str) -> Result<Command, Failure> {
    let browser = Browser::prepare()?;
    let mut command = target(name)?;
    command.env("WINDROSE_CHROMEDRIVER", browser.driver).env("WINDROSE_CHROMIUM", browser.chromium);
    Ok(command)
}

/// The same without a browser. For the whole workspace like the other tests, so that cargo compiles no dependency a second
/// time.
pub(crate) fn target(name: &str) -> Result<Command, Failure> {
    let dist = fs::canonicalize(DIST).map_err(|error| {
        Failure::Failed(format!("{DIST} cannot be read ({error}): run `cargo xtask build`."))
    })?;
    let mut command = Command::new("cargo");
    command
        .args(["test", "--workspace", "--features", "windrose-tests/browser", "--test", name])
        .arg("--")
        .env_remove("WINDROSE_ENGINE")
        .env("WINDROSE_DIST", dist)
        .env("WINDROSE_AXE", crate::npm::axe()?);
    Ok(command)
}

/// `156` of `Chromium 156.0.8078.79 built on Debian`.
fn major_version(program: &Path) -> Option<String> {
    let said = answer(program, &["--version"])?;
    let version =
        said.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))?;
    version.split('.').next().map(str::to_owned)
}
