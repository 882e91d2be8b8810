//! `cargo xtask test`: every check, cheapest first, ending at the first that fails. CI runs exactly this; with `--all-browsers`,
//! the journeys in the other engines as well.

use crate::browser::driven;
use crate::engines;
use crate::site;
use crate::step::{Failure, announce, run as run_step};
use crate::tools::Toolbox;
use std::process::Command;
use std::time::Instant;

/// One check; `takes` is for two cores.
struct Check {
    name: &'static str,
    takes: &'static str,
    run: fn(&Toolbox) -> Result<(), Failure>,
}

const CHECKS: [Check; 12] = [
    Check { name: "formatting", takes: "1 s", run: formatting },
    Check { name: "bank", takes: "1 s", run: |_| crate::bank::check().map(drop) },
    Check { name: "dependencies", takes: "2 s", run: dependencies },
    Check { name: "lints, this machine", takes: "2 min from scratch", run: lints },
    Check { name: "lints, wasm", takes: "30 s from scratch", run: wasm_lints },
    Check {
        name: "unit, property, golden, component and repository tests",
        takes: "8 min from scratch",
        run: tests,
    },
    Check { name: "CSV in a spreadsheet program", takes: "2 s", run: spreadsheet },
    Check { name: "production build", takes: site::BUILD_TAKES, run: site::build },
    Check {
        name: "the site as one file",
        takes: site::BUILD_TAKES,
        run: |tools| crate::single_file::build(tools, None),
    },
    Check { name: "weight of a first visit", takes: "10 s", run: crate::size::check },
    Check { name: "build in a pseudo-language", takes: "2 min from scratch", run: site::build_pseudo },
    Check { name: "browser journeys", takes: "5 min", run: journeys },
];

/// Those of `--all-browsers`.
const OTHER_BROWSERS: [Check; 2] = [
    Check { name: "browser journeys in Firefox", takes: "10 min", run: engines::firefox },
    Check { name: "browser journeys in WebKit", takes: "10 min", run: engines::webkit },
];

/// `cargo xtask test`.
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    let others = match arguments {
        [] => &[][..],
        ["--all-browsers"] => &OTHER_BROWSERS[..],
        _ => return Err(Failure::Usage("`test` takes nothing but `--all-browsers`.".to_owned())),
    };
    let start = Instant::now();
    let tools = Toolbox::for_checks()?;
    let mut table = vec![("tools", start.elapsed())];
    let mut outcome = Ok(());
    for check in CHECKS.iter().chain(others) {
        announce(check.name, check.takes);
        let start = Instant::now();
        outcome = (check.run)(&tools);
        table.push((check.name, start.elapsed()));
        if outcome.is_err() {
            break;
        }
    }
    println!("\n  seconds  check");
    for (name, took) in &table {
        println!("  {:>7.1}  {name}", took.as_secs_f64());
    }
    println!(
        "  {:>7.1}  in all{}",
        start.elapsed().as_secs_f64(),
        if outcome.is_ok() { "" } else { "; the last one failed" }
    );
    outcome
}

/// Runs cargo with the words of `arguments`.
fn cargo(arguments: &str, failed: &str) -> Result<(), Failure> {
    run_step(Command::new("cargo").args(arguments.split_whitespace()), failed)
}

fn formatting(_: &Toolbox) -> Result<(), Failure> {
    cargo("fmt --all --check", "the formatting differs from rustfmt's: run `cargo fmt --all`.")
}

fn dependencies(tools: &Toolbox) -> Result<(), Failure> {
    run_step(
        tools.command("cargo-deny").args(["check", "bans", "licenses", "sources"]),
        "a dependency breaks a rule of deny.toml: see above.",
    )
}

fn lints(_: &Toolbox) -> Result<(), Failure> {
    cargo(
        "clippy --workspace --all-targets --features windrose-tests/browser,windrose-tests/spreadsheet -- -D warnings",
        "clippy or the compiler objects: correct what is listed above.",
    )
}

fn wasm_lints(_: &Toolbox) -> Result<(), Failure> {
    cargo(
        "clippy --package windrose-app --features split --target wasm32-unknown-unknown -- -D warnings",
        "clippy or the compiler objects to the app's browser side: correct what is listed above.",
    )
}

/// All but the targets `spreadsheet` and `browser`, which are there only with the features of those names.
fn tests(_: &Toolbox) -> Result<(), Failure> {
    cargo("test --workspace", "a test failed: see above.")
}

fn spreadsheet(_: &Toolbox) -> Result<(), Failure> {
    let program = crate::spreadsheet::prepare()?;
    let arguments = "test --workspace --features windrose-tests/spreadsheet --test spreadsheet";
    run_step(
        Command::new("cargo").args(arguments.split_whitespace()).env("WINDROSE_SSCONVERT", program),
        "a spreadsheet program reads our CSV wrongly: see above.",
    )
}

/// Only now is a browser asked for: a machine without one has had all other checks.
fn journeys(_: &Toolbox) -> Result<(), Failure> {
    run_step(
        crate::lighthouse::prepare(&mut driven("browser")?)?.env("WINDROSE_PSEUDO", site::pseudo()?),
        "a browser journey failed: see above; pictures of the pseudo-language are in target/tmp/pseudo/.",
    )
}
