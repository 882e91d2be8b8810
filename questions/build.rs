//! Builds the bank: checks the content files in `bank/`, writes them as Rust constants.
//!
//! Every broken rule is a build error with file, line and remedy; all of them show at once.

use std::path::Path;
use std::{env, fs};

use windrose_questions_compiler::{check, frozen, generate};

fn main() {
    say("rerun-if-changed", "bank");
    // Cargo runs build scripts in the folder of the manifest.
    let bank = Path::new("bank");
    let read = check(bank).and_then(|source| Ok((frozen(bank, &source)?, source)));
    match read {
        Ok((earlier, source)) => write(&generate(&source, &earlier)),
        Err(problems) => problems.iter().for_each(|problem| say("error", &problem.to_string())),
    }
}

fn write(bank: &str) {
    let Some(out) = env::var_os("OUT_DIR") else {
        return say("error", "cargo sets OUT_DIR for build scripts, it is not set");
    };
    let path = Path::new(&out).join("bank.rs");
    if let Err(error) = fs::write(&path, bank) {
        say("error", &format!("cannot write {}: {error}", path.display()));
    }
}

/// An instruction to cargo; `error` fails the build once the script has ended.
#[allow(clippy::print_stdout, reason = "standard output is how build scripts talk to cargo")]
fn say(instruction: &str, value: &str) {
    println!("cargo::{instruction}={value}");
}
