//! The tools beside cargo: which versions we use, where they are found, how a missing one is installed.
//!
//! A tool is there when it answers `--version` with the version we want, on `PATH` or in our cache:
//! `$XDG_CACHE_HOME` or `~/.cache`, then `windrose/tools/<package>-<version>/`. A half-done installation therefore
//! never counts, and goes on where it stopped: cargo's work is kept in `windrose/build/` until the tool answers.
//! Versions are written here and nowhere else, except wasm-bindgen's, which Cargo.lock decides.
//! Times are for two cores.

use crate::step::{Failure, announce, answer, run as run_step};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132";
const CARGO_DENY: &str = "0.20.2";
const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The search path on which every tool asked for is found in its version.
pub(crate) struct Toolbox {
    path: OsString,
}

/// A browser and the driver of the same version.
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

struct Tool {
    program: &'static str,
    package: &'static str,
    version: String,
    source: Source,
    takes: &'static str,
}

enum Source {
    /// Built by `cargo install` from crates.io, with as little optimisation as the tool bears.
    Crate { arguments: &'static [&'static str], opt_level: &'static str },
    /// Installed by npm, in a folder of its own.
    Npm,
}

impl Toolbox {
    /// What a development build needs: the wasm target, trunk, wasm-bindgen.
    pub(crate) fn for_development() -> Result<Self, Failure> {
        prepare_target()?;
        Self::of(&[trunk(), wasm_bindgen()?])
    }

    /// What a production build needs: wasm-opt as well.
    pub(crate) fn for_production() -> Result<Self, Failure> {
        prepare_target()?;
        Self::of(&[trunk(), wasm_bindgen()?, wasm_opt()])
    }

    /// What the checks need beside a production build and a [`Browser`].
    pub(crate) fn for_checks() -> Result<Self, Failure> {
        prepare_component("rustfmt", "fmt")?;
        prepare_component("clippy", "clippy")?;
        prepare_target()?;
        Self::of(&[trunk(), wasm_bindgen()?, wasm_opt(), cargo_deny()])
    }

    /// The program, with the tools on its search path.
    pub(crate) fn command(&self, program: &str) -> Command {
        let found = env::split_paths(&self.path)
            .map(|folder| executable(&folder, program))
            .find(|path| path.is_file());
        let mut command = Command::new(found.unwrap_or_else(|| program.into()));
        command
            .env("PATH", &self.path)
            .env("RUST_LIB_BACKTRACE", "0") // trunk would bury the compiler's message
            .env("TRUNK_TOOLS_WASM_OPT", format!("version_{BINARYEN}"));
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true"); // trunk takes no other value
        }
        command
    }

    fn of(tools: &[Tool]) -> Result<Self, Failure> {
        let mut folders = tools.iter().map(Tool::prepare).collect::<Result<Vec<_>, _>>()?;
        folders.extend(search_path());
        folders.dedup();
        let path = env::join_paths(folders).map_err(|error| {
            Failure::Failed(format!("PATH cannot be used ({error}): correct it and run again."))
        })?;
        Ok(Self { path })
    }
}

impl Browser {
    /// Chromium (or Chrome) and chromedriver of one version, from `PATH` or else from Debian.
    pub(crate) fn prepare() -> Result<Self, Failure> {
        if let Some(browser) = Self::find() {
            return Ok(browser);
        }
        debian(
            "Chromium and its driver, for the browser journeys",
            &["chromium", "chromium-driver", "fonts-liberation"],
            "about 40 s",
            "the browser journeys need Chromium and a chromedriver of the same version on PATH",
        )?;
        Self::find().ok_or_else(|| {
            Failure::Failed(
                "Chromium and chromedriver on PATH differ in version: install matching ones.".to_owned(),
            )
        })
    }

    fn find() -> Option<Self> {
        let driver = on_path("chromedriver")?;
        let version = major_version(&driver)?;
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]
            .iter()
            .filter_map(|name| on_path(name))
            .find(|browser| major_version(browser).as_ref() == Some(&version))
            .map(|chromium| Self { chromium, driver })
    }
}

impl Tool {
    /// The folder that holds the tool, after installing it if it is missing.
    fn prepare(&self) -> Result<PathBuf, Failure> {
        if let Some(folder) = self.find()? {
            return Ok(folder);
        }
        match self.source {
            Source::Crate { arguments, opt_level } => self.install_crate(arguments, opt_level)?,
            Source::Npm => self.install_npm()?,
        }
        self.find()?.ok_or_else(|| {
            let Self { program, version, .. } = self;
            Failure::Failed(format!(
                "`{program}` is installed but does not answer as version {version}: install it by hand, on PATH."
            ))
        })
    }

    fn find(&self) -> Result<Option<PathBuf>, Failure> {
        let mut folders = search_path();
        folders.push(self.home()?.join(match self.source {
            Source::Crate { .. } => "bin",
            Source::Npm => "node_modules/.bin",
        }));
        Ok(folders.into_iter().find(|folder| {
            let program = executable(folder, self.program);
            let said = if program.is_file() { answer(program, &["--version"]) } else { None };
            said.is_some_and(|text| text.split_whitespace().any(|word| word == self.version))
        }))
    }

    fn install_crate(&self, arguments: &[&str], opt_level: &str) -> Result<(), Failure> {
        let Self { package, version, takes, .. } = self;
        announce(&format!("{package} {version}: building it, once"), takes);
        let build = cache()?.join("build").join(format!("{package}-{version}"));
        run_step(
            Command::new("cargo")
                .args(["install", "--locked", "--force", "--root"])
                .arg(self.home()?)
                .args(arguments)
                .arg(format!("{package}@{version}"))
                .env("CARGO_TARGET_DIR", &build)
                .env("CARGO_PROFILE_RELEASE_LTO", "off")
                .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", opt_level)
                .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
                .env("CARGO_PROFILE_RELEASE_DEBUG", "0"),
            &format!(
                "{package} {version} could not be built: see above, then run again; it goes on where it stopped."
            ),
        )?;
        // Several hundred megabytes that only an interrupted build needs; if they stay, they do no harm.
        let _ = fs::remove_dir_all(build);
        Ok(())
    }

    fn install_npm(&self) -> Result<(), Failure> {
        let Self { package, version, takes, program, .. } = self;
        if answer("npm", &["--version"]).is_none() {
            debian(
                "Node.js and npm, for wasm-opt",
                &["nodejs", "npm"],
                "about 1 min",
                &format!("install Node.js with npm, or `{program}` version {version}, on PATH"),
            )?;
        }
        announce(&format!("{package} {version}: installing it with npm, once"), takes);
        let home = self.home()?;
        let _ = fs::remove_dir_all(&home); // what an interrupted installation left
        run_step(
            Command::new("npm")
                .args(["install", "--no-audit", "--no-fund", "--no-update-notifier", "--prefix"])
                .arg(home)
                .arg(format!("{package}@{version}")),
            &format!("npm could not install {package} {version}: see above, then run again."),
        )
    }

    fn home(&self) -> Result<PathBuf, Failure> {
        Ok(cache()?.join("tools").join(format!("{}-{}", self.package, self.version)))
    }
}

/// `cargo xtask setup`: everything that any command needs.
pub(crate) fn run(_: &[&str]) -> Result<(), Failure> {
    Toolbox::for_checks()?;
    Browser::prepare()?;
    println!("Everything is in place.");
    Ok(())
}

fn trunk() -> Tool {
    Tool {
        program: "trunk",
        package: "trunk",
        version: TRUNK.to_owned(),
        source: Source::Crate { arguments: &["--no-default-features"], opt_level: "0" },
        takes: "about 3 min",
    }
}

fn wasm_bindgen() -> Result<Tool, Failure> {
    Ok(Tool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version: locked_version("wasm-bindgen")?,
        source: Source::Crate {
            arguments: &["--bin", "wasm-bindgen", "--bin", "wasm-bindgen-test-runner"],
            opt_level: "1", // it works through the whole wasm at each build
        },
        takes: "about 2 min 30 s",
    })
}

fn wasm_opt() -> Tool {
    Tool {
        program: "wasm-opt",
        package: "binaryen",
        version: BINARYEN.to_owned(),
        source: Source::Npm,
        takes: "about 5 s",
    }
}

fn cargo_deny() -> Tool {
    Tool {
        program: "cargo-deny",
        package: "cargo-deny",
        version: CARGO_DENY.to_owned(),
        source: Source::Crate { arguments: &["--no-default-features"], opt_level: "0" },
        takes: "about 1 min",
    }
}

fn prepare_target() -> Result<(), Failure> {
    let library = answer("rustc", &["--print", "target-libdir", "--target", WASM_TARGET]);
    if library.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    announce(&format!("the Rust library for {WASM_TARGET}, once"), "about 5 s");
    let failed =
        format!("the target {WASM_TARGET} is missing: add it with `rustup target add {WASM_TARGET}`.");
    run_step(Command::new("rustup").args(["target", "add", WASM_TARGET]), &failed)
}

fn prepare_component(component: &str, subcommand: &str) -> Result<(), Failure> {
    if answer("cargo", &[subcommand, "--version"]).is_some() {
        return Ok(());
    }
    announce(&format!("{component}, once"), "about 5 s");
    let failed = format!("{component} is missing: add it with `rustup component add {component}`.");
    run_step(Command::new("rustup").args(["component", "add", component]), &failed)
}

/// Installs Debian packages; `missing` begins the sentence for machines where we cannot.
fn debian(what: &str, packages: &[&str], takes: &str, missing: &str) -> Result<(), Failure> {
    let root = answer("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    if !root || on_path("apt-get").is_none() {
        let packages = packages.join(" ");
        return Err(Failure::Failed(format!("{missing} (Debian, as root: `apt-get install {packages}`).")));
    }
    announce(&format!("{what}: installing them with apt-get, once"), takes);
    let failed = "Debian's packages could not be installed: see above, then run again.";
    run_step(Command::new("dpkg").args(["--configure", "-a"]), failed)?; // finishes an interrupted installation
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command
            .env("DEBIAN_FRONTEND", "noninteractive")
            .args(["-q", "-o", "DPkg::Lock::Timeout=300"])
            .args(arguments);
        run_step(&mut command, failed)
    };
    apt(&["update"])?;
    apt(&[&["install", "-y", "--no-install-recommends"], packages].concat())
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Result<String, Failure> {
    let lock = fs::read_to_string("Cargo.lock").unwrap_or_default();
    lock.split_once(&format!("name = \"{package}\"\nversion = \""))
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(version, _)| version.to_owned())
        .ok_or_else(|| {
            Failure::Failed(format!(
                "Cargo.lock names no {package}: restore it with `git checkout Cargo.lock`."
            ))
        })
}

fn cache() -> Result<PathBuf, Failure> {
    let folder = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    folder("XDG_CACHE_HOME")
        .or_else(|| folder("HOME").map(|home| home.join(".cache")))
        .or_else(|| folder("LOCALAPPDATA"))
        .map(|cache| cache.join("windrose"))
        .ok_or_else(|| Failure::Failed("no place for tools: set HOME or XDG_CACHE_HOME.".to_owned()))
}

fn search_path() -> Vec<PathBuf> {
    env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default()
}

fn on_path(program: &str) -> Option<PathBuf> {
    search_path().iter().map(|folder| executable(folder, program)).find(|path| path.is_file())
}

fn executable(folder: &Path, program: &str) -> PathBuf {
    folder.join(format!("{program}{}", env::consts::EXE_SUFFIX))
}

/// `156` of `Chromium 156.0.8078.79 built on Debian`.
fn major_version(program: &Path) -> Option<String> {
    let said = answer(program, &["--version"])?;
    let version =
        said.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))?;
    version.split('.').next().map(str::to_owned)
}
