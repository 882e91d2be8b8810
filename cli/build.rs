//! Puts the content files of the bank into the command, so that it prints them wherever it is installed.

use std::path::Path;
use std::{env, fs};

/// The English content files, from the folder of this manifest.
const BANK: &str = "../questions/bank/en";

fn main() {
    say("rerun-if-changed", BANK);
    let entries = fs::read_dir(BANK).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    let entry = |path: &Path| {
        let (name, path) = (path.file_name()?, fs::canonicalize(path).ok()?);
        Some(format!("({:?}, include_str!({:?})),\n", name.to_string_lossy(), path.display().to_string()))
    };
    let list = format!("&[\n{}]\n", files.iter().filter_map(|path| entry(path)).collect::<String>());
    let Some(out) = env::var_os("OUT_DIR") else {
        return say("error", "cargo sets OUT_DIR for build scripts, it is not set");
    };
    if let Err(error) = fs::write(Path::new(&out).join("bank_files.rs"), list) {
        say("error", &format!("the list of content files cannot be written: {error}"));
    }
}

/// An instruction to cargo; `error` fails the build once the script has ended.
#[allow(clippy::print_stdout, reason = "standard output is how build scripts talk to cargo")]
fn say(instruction: &str, value: &str) {
    println!("cargo::{instruction}={value}");
}
