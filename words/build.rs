//! Chooses the language of this build, and makes the pseudo-languages from English.
//!
//! What is public in the folder of the language becomes what is public in the crate.

#[path = "build/language.rs"]
mod language;
#[path = "build/pseudo.rs"]
mod pseudo;

use std::env;
use std::path::PathBuf;

fn main() {
    say("rerun-if-env-changed", "WINDROSE_LANGUAGE");
    say("rerun-if-changed", "build.rs");
    say("rerun-if-changed", "build");
    say("rerun-if-changed", "src");
    let name = env::var("WINDROSE_LANGUAGE").ok().filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| language::DEFAULT.to_owned());
    let folder = |variable: &str| env::var_os(variable).map(PathBuf::from).unwrap_or_default();
    let sources = folder("CARGO_MANIFEST_DIR").join("src");
    if let Err(problem) = language::choose(&sources, &name, &folder("OUT_DIR")) {
        say("error", &problem);
    }
}

/// An instruction to cargo; `error` fails the build once the script has ended.
#[allow(clippy::print_stdout, reason = "standard output is how build scripts talk to cargo")]
fn say(instruction: &str, value: &str) {
    println!("cargo::{instruction}={value}");
}
