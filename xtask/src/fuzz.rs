//! `cargo xtask fuzz`: inputs that nobody wrote, for every decoder of links, files and stored records.

use crate::step::{Failure, announce, answer, run as run_step};
use crate::tools::Toolbox;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a decoder may take for one input and for all that the fuzzer keeps beside it, in MiB.
const MEMORY: u32 = 64;
/// What one input may take, in seconds.
const SECONDS: u32 = 1;

/// One program of `fuzz/targets/`.
struct Target {
    name: &'static str,
    /// Inputs, unless the command line says how many.
    runs: u64,
    /// Longest input, in bytes.
    longest: u32,
    takes: &'static str,
}

const TARGETS: [Target; 4] = [
    Target { name: "link", runs: 10_000_000, longest: 1_200, takes: "about 1 min" },
    Target { name: "link_body", runs: 10_000_000, longest: 900, takes: "about 2 min" },
    Target { name: "file", runs: 1_000_000, longest: 8_000, takes: "about 1 min" },
    Target { name: "record", runs: 1_000_000, longest: 4_000, takes: "about 1 min" },
];

/// Runs one target, or all; `--runs` says how many inputs each gets.
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    let (name, runs) = match arguments {
        [] => (None, None),
        [name] => (Some(*name), None),
        ["--runs", runs] => (None, Some(number(runs)?)),
        [name, "--runs", runs] => (Some(*name), Some(number(runs)?)),
        _ => return Err(Failure::Usage("`fuzz` takes a target and `--runs NUMBER`.".to_owned())),
    };
    let chosen: Vec<_> =
        TARGETS.iter().filter(|target| name.is_none_or(|name| name == target.name)).collect();
    if chosen.is_empty() {
        let names = TARGETS.map(|target| target.name).join(", ");
        return Err(Failure::Usage(format!("the targets of `fuzz` are {names}.")));
    }
    let tools = Toolbox::for_fuzzing()?;
    let folder = folder();
    seeds(&folder)
        .map_err(|error| Failure::Failed(format!("{} cannot be written ({error}).", folder.display())))?;
    let programs = build(&tools, &folder)?;
    for target in chosen {
        target.run(&programs, &folder, runs.unwrap_or(target.runs))?;
    }
    Ok(())
}

/// Builds the targets; returns the folder of their programs.
fn build(tools: &Toolbox, folder: &Path) -> Result<PathBuf, Failure> {
    let host = answer("rustc", &["--print", "host-tuple"]).unwrap_or_default();
    let build = folder.join("build");
    announce("the targets", "about 2 min from scratch");
    let mut command = tools.command("cargo-fuzz");
    command.args(["fuzz", "build", "--sanitizer", "none", "--features", "run", "--fuzz-dir", "fuzz"]);
    command.args(["--target", host.trim(), "--target-dir"]).arg(&build);
    run_step(&mut command, "the fuzz targets did not build: see above.")?;
    Ok(build.join(host.trim()).join("release"))
}

impl Target {
    /// Without cargo-fuzz in between, whose memory would count as the target's.
    fn run(&self, programs: &Path, folder: &Path, runs: u64) -> Result<(), Failure> {
        let Self { name, longest, takes, .. } = self;
        announce(&format!("{name}: {runs} inputs"), takes);
        let mut command = Command::new(programs.join(name));
        command
            .arg(folder.join(name)) // what it finds, for the next time
            .arg(folder.join(format!("{name}-seeds")))
            .arg(format!("-runs={runs}"))
            .arg(format!("-max_len={longest}"))
            .arg(format!("-rss_limit_mb={MEMORY}"))
            .arg(format!("-timeout={SECONDS}"))
            .arg(format!("-artifact_prefix={}/{name}-", folder.display()))
            .args(["-print_final_stats=1", "-verbosity=0"]);
        run_step(&mut command, &format!("{name} has met an input that it does not bear: it is named above."))
    }
}

fn number(text: &str) -> Result<u64, Failure> {
    text.parse().map_err(|_| Failure::Usage(format!("`{text}` is no number of inputs.")))
}

/// The frozen links, files and records, to begin from.
fn seeds(folder: &Path) -> std::io::Result<()> {
    for target in &TARGETS {
        fs::create_dir_all(folder.join(target.name))?;
        fs::create_dir_all(folder.join(format!("{}-seeds", target.name)))?;
    }
    for file in fs::read_dir("tests/links/edition-1")? {
        let file = file?;
        let text = fs::read_to_string(file.path())?;
        let link = text.lines().find_map(|line| line.strip_prefix("link = \"")?.strip_suffix('"'));
        fs::write(folder.join("link-seeds").join(file.file_name()), link.unwrap_or_default())?;
    }
    for file in fs::read_dir("tests/files")? {
        let file = file?;
        for target in ["file-seeds", "record-seeds"] {
            fs::copy(file.path(), folder.join(target).join(file.file_name()))?;
        }
    }
    Ok(())
}

/// Where the fuzzer builds and keeps what it finds: beside cargo's other work.
fn folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from).join("fuzz")
}
