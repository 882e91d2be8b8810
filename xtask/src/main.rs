//! The project's commands: `cargo xtask help` lists them.
//!
//! Every command brings what it needs itself and says what it does and how long that takes. Paths are relative to
//! the repository's root. Exit code 0: done. 1: failed, with one sentence that says what and what to do.
//! 2: the command line was not understood.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool talks to its terminal")]

mod bank;
mod bench_page;
mod browser;
mod digest;
mod engines;
mod fuzz;
mod language;
mod lighthouse;
mod minify;
mod names;
mod npm;
mod offline;
mod screenshots;
mod serve;
mod single_file;
mod site;
mod size;
mod soak;
mod split;
mod spreadsheet;
mod step;
mod styles;
mod test;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;
use step::Failure;

/// One line of `cargo xtask help`, and what it does.
struct Task {
    name: &'static str,
    arguments: &'static str,
    says: &'static str,
    run: fn(&[&str]) -> Result<(), Failure>,
}

const TASKS: [Task; 11] = [
    Task { name: "help", arguments: "", says: "list the commands", run: help },
    Task {
        name: "serve",
        arguments: "[--release] [--language NAME]",
        says: "build the app and serve it on this machine",
        run: serve::run,
    },
    Task {
        name: "build",
        arguments: "[--single-file] [--language NAME]",
        says: "put the production site into dist/, and the same as one file beside it",
        run: site::run,
    },
    Task {
        name: "test",
        arguments: "[--all-browsers]",
        says: "run every check, as CI does; the journeys in Firefox and WebKit only if asked for",
        run: test::run,
    },
    Task {
        name: "size",
        arguments: "[--save]",
        says: "print what a first visit weighs, part by part and crate by crate",
        run: size::run,
    },
    Task {
        name: "fuzz",
        arguments: "[TARGET] [--runs NUMBER]",
        says: "give millions of made-up inputs to the decoders of links, files and stored records",
        run: fuzz::run,
    },
    Task {
        name: "soak",
        arguments: "",
        says: "kill the browser a hundred times while it is being answered in; for the night",
        run: soak::run,
    },
    Task {
        name: "bench-page",
        arguments: "[PART]...",
        says: "measure how long the page takes, in a browser, beside one written by hand: start, answers, report, library",
        run: bench_page::run,
    },
    Task {
        name: "lighthouse",
        arguments: "",
        says: "have Lighthouse judge the site, on its desktop and on its slow phone",
        run: lighthouse::run,
    },
    Task {
        name: "screenshots",
        arguments: "",
        says: "take the pictures in docs/screenshots/ anew",
        run: screenshots::run,
    },
    Task {
        name: "setup",
        arguments: "",
        says: "install all tools now rather than when first needed",
        run: tools::run,
    },
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(sentence)) => {
            eprintln!("xtask: {sentence} `cargo xtask help` lists the commands.");
            ExitCode::from(2)
        }
        Err(Failure::Failed(sentence)) => {
            eprintln!("xtask: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Failure> {
    // Asked at run time: a target folder may be shared between copies of the repository, or moved with one.
    let here = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    let root = here.join("..");
    std::env::set_current_dir(&root)
        .map_err(|error| Failure::Failed(format!("cannot enter {} ({error}).", root.display())))?;
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (name, arguments) = match words.split_first() {
        None | Some((&("-h" | "--help"), _)) => ("help", &[][..]),
        Some((name, arguments)) => (*name, arguments),
    };
    let task = TASKS
        .iter()
        .find(|task| task.name == name)
        .ok_or_else(|| Failure::Usage(format!("there is no command `{name}`.")))?;
    if task.arguments.is_empty() && !arguments.is_empty() {
        return Err(Failure::Usage(format!("`{name}` takes no arguments.")));
    }
    (task.run)(arguments)
}

fn help(_: &[&str]) -> Result<(), Failure> {
    let lines = TASKS.map(|Task { name, arguments, says, .. }| {
        format!("  {:<52}{says}\n", format!("cargo xtask {name} {arguments}"))
    });
    step::print(&format!(
        "Windrose. Each command installs what it needs on its first run.\n\n{}",
        lines.concat()
    ))
}
