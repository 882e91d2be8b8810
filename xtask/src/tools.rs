//! The tools beside cargo: which versions we use, where they are found, how a missing one is installed.
//!
//! A tool is there when it answers `--version` with the version we want, as the first of its name on `PATH` or in
//! our cache: `$XDG_CACHE_HOME` or `~/.cache`, then `windrose/tools/<package>-<version>/`. A half-done installation
//! therefore never counts, and goes on where it stopped: cargo's work is kept in `windrose/build/` until the tool
//! answers.
//! Versions are written here and nowhere else, except wasm-bindgen's, which Cargo.lock decides.
//! Times are for two cores.

use crate::browser::Browser;
use crate::npm;
use crate::step::{Failure, announce, answer, run as run_step};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132";
const ESBUILD: &str = "0.28.2";
const CARGO_DENY: &str = "0.20.2";
const CARGO_FUZZ: &str = "0.13.2";
const GECKODRIVER: &str = "0.37.1";
const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The search path on which every tool asked for is found in its version: the folders of our cache that hold them,
/// then `PATH`. Each of those folders holds one package, so none hides another tool, and a tool that is in none of
/// them is the first of its name on `PATH`.
pub(crate) struct Toolbox {
    path: OsString,
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

/// Where a tool is.
enum Place {
    /// The first of its name on `PATH`.
    Path,
    /// In this folder of our cache.
    Cache(PathBuf),
}

impl Toolbox {
    /// What a development build needs: the wasm target, trunk, wasm-bindgen.
    pub(crate) fn for_development() -> Result<Self, Failure> {
        prepare_target()?;
        Self::of(&[trunk(), wasm_bindgen()?])
    }

    /// What a production build needs: wasm-opt and esbuild as well.
    pub(crate) fn for_production() -> Result<Self, Failure> {
        prepare_target()?;
        Self::of(&production_tools()?)
    }

    /// What the checks need beside a production build and a [`Browser`].
    pub(crate) fn for_checks() -> Result<Self, Failure> {
        prepare_component("rustfmt", "fmt")?;
        prepare_component("clippy", "clippy")?;
        prepare_target()?;
        let mut tools = production_tools()?;
        tools.push(cargo_deny());
        Self::of(&tools)
    }

    /// What fuzzing needs.
    pub(crate) fn for_fuzzing() -> Result<Self, Failure> {
        if answer("c++", &["--version"]).is_none() {
            debian(
                "a C++ compiler, for the fuzzer",
                &["g++"],
                "about 1 min",
                "install a C++ compiler, as `c++` on PATH",
            )?;
        }
        Self::of(&[cargo_fuzz()])
    }

    /// What the journeys in Firefox need beside it.
    pub(crate) fn for_firefox() -> Result<Self, Failure> {
        Self::of(&[geckodriver()])
    }

    /// The program, with the tools on its search path.
    pub(crate) fn command(&self, program: &str) -> Command {
        let found = env::split_paths(&self.path)
            .map(|folder| executable(&folder, program))
            .find(|path| path.is_file());
        let mut command = Command::new(found.unwrap_or_else(|| program.into()));
        command.env("PATH", &self.path).env("RUST_LIB_BACKTRACE", "0"); // trunk would bury the compiler’s message
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true"); // trunk takes no other value
        }
        command
    }

    fn of(tools: &[Tool]) -> Result<Self, Failure> {
        let mut folders = Vec::new();
        for tool in tools {
            if let Place::Cache(folder) = tool.prepare()? {
                folders.push(folder);
            }
        }
        folders.extend(search_path());
        let path = env::join_paths(folders).map_err(|error| {
            Failure::Failed(format!("PATH cannot be used ({error}): correct it and run again."))
        })?;
        Ok(Self { path })
    }
}

impl Tool {
    /// Where the tool is, after installing it if it is missing.
    fn prepare(&self) -> Result<Place, Failure> {
        if let Some(place) = self.find()? {
            return Ok(place);
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

    fn find(&self) -> Result<Option<Place>, Failure> {
        let answers = |program: &Path| {
            answer(program, &["--version"])
                .is_some_and(|said| said.split_whitespace().any(|word| word == self.version))
        };
        if on_path(self.program).is_some_and(|program| answers(&program)) {
            return Ok(Some(Place::Path));
        }
        let folder = self.home()?.join(match self.source {
            Source::Crate { .. } => "bin",
            Source::Npm => "node_modules/.bin",
        });
        Ok(answers(&executable(&folder, self.program)).then_some(Place::Cache(folder)))
    }

    fn install_crate(&self, arguments: &[&str], opt_level: &str) -> Result<(), Failure> {
        let Self { package, version, takes, .. } = self;
        announce(&format!("{package} {version}: building it, once"), takes);
        let build = cache()?.join("build").join(self.folder());
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
        let missing = format!("install Node.js with npm, or `{program}` version {version}, on PATH");
        npm::install(package, version, &self.home()?, takes, &missing)
    }

    fn home(&self) -> Result<PathBuf, Failure> {
        Ok(cache()?.join("tools").join(self.folder()))
    }

    fn folder(&self) -> String {
        format!("{}-{}", self.package, self.version)
    }
}

/// `cargo xtask setup`: everything that any command needs.
pub(crate) fn run(_: &[&str]) -> Result<(), Failure> {
    Toolbox::for_checks()?;
    crate::spreadsheet::prepare()?;
    Browser::prepare()?;
    npm::axe()?;
    npm::lighthouse()?;
    println!("Everything is in place.");
    Ok(())
}

fn production_tools() -> Result<Vec<Tool>, Failure> {
    Ok(vec![trunk(), wasm_bindgen()?, wasm_opt(), esbuild()])
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

fn esbuild() -> Tool {
    Tool {
        program: "esbuild",
        package: "esbuild",
        version: ESBUILD.to_owned(),
        source: Source::Npm,
        takes: "about 3 s",
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

fn cargo_fuzz() -> Tool {
    Tool {
        program: "cargo-fuzz",
        package: "cargo-fuzz",
        version: CARGO_FUZZ.to_owned(),
        source: Source::Crate { arguments: &[], opt_level: "0" },
        takes: "about 1 min",
    }
}

fn geckodriver() -> Tool {
    Tool {
        program: "geckodriver",
        package: "geckodriver",
        version: GECKODRIVER.to_owned(),
        source: Source::Crate { arguments: &[], opt_level: "0" },
        takes: "about 2 min",
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

/// Whether we may install Debian packages.
fn has_apt() -> bool {
    on_path("apt-get").is_some() && answer("id", &["-u"]).is_some_and(|id| id.trim() == "0")
}

/// Installs Debian packages; `missing` begins the sentence for machines where we cannot.
pub(crate) fn debian(what: &str, packages: &[&str], takes: &str, missing: &str) -> Result<(), Failure> {
    if !has_apt() {
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

pub(crate) fn cache() -> Result<PathBuf, Failure> {
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

pub(crate) fn on_path(program: &str) -> Option<PathBuf> {
    search_path().iter().map(|folder| executable(folder, program)).find(|path| path.is_file())
}

fn executable(folder: &Path, program: &str) -> PathBuf {
    folder.join(format!("{program}{}", env::consts::EXE_SUFFIX))
}
