//! Builds the bank: checks the content files in `bank/`, writes those of one language as Rust constants.
//!
//! `WINDROSE_LANGUAGE` names the language, which is the name of its folder; English without it. Every broken rule is a
//! build error with file, line and remedy; all of them show at once.

use std::path::Path;
use std::{env, fs};

use windrose_questions_compiler::{ENGLISH, check, generate, generate_scale};

/// Names the language of the build.
const LANGUAGE: &str = "WINDROSE_LANGUAGE";

fn main() {
    say("rerun-if-changed", "bank");
    say("rerun-if-env-changed", LANGUAGE);
    let language =
        env::var(LANGUAGE).ok().filter(|name| !name.is_empty()).unwrap_or_else(|| ENGLISH.to_owned());
    // Cargo runs build scripts in the folder of the manifest.
    match check(Path::new("bank"), &language) {
        Ok(bank) => {
            write("bank.rs", &generate(&bank.present, &bank.earlier));
            write("scale.rs", &generate_scale(&bank.present));
        }
        Err(problems) => problems.iter().for_each(|problem| say("error", &problem.to_string())),
    }
}

fn write(file: &str, expression: &str) {
    let Some(out) = env::var_os("OUT_DIR") else {
        return say("error", "cargo sets OUT_DIR for build scripts, it is not set");
    };
    let path = Path::new(&out).join(file);
    if let Err(error) = fs::write(&path, expression) {
        say("error", &format!("cannot write {}: {error}", path.display()));
    }
}

/// An instruction to cargo; `error` fails the build once the script has ended.
#[allow(clippy::print_stdout, reason = "standard output is how build scripts talk to cargo")]
fn say(instruction: &str, value: &str) {
    println!("cargo::{instruction}={value}");
}
