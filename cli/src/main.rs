//! The command `windrose`: what the page concludes, on standard output.
//!
//! A file a subcommand. Each says in its help what it reads and writes. Exit codes: 0 if it did what was asked, 1 if it
//! could not, with one sentence on standard error, 2 if the command line was not understood.

mod bank;
mod report;

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Maturity assessment for services and the systems they form.
#[derive(Parser)]
#[command(name = "windrose", version, arg_required_else_help = true)]
struct Windrose {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print the report that a share link holds.
    Report(report::Arguments),
    /// Print the whole bank for review: every question, level, step, pattern and term.
    Bank(bank::Arguments),
}

fn main() -> ExitCode {
    let outcome = match Windrose::parse().command {
        Command::Report(arguments) => report::run(&arguments),
        Command::Bank(arguments) => bank::run(&arguments),
    };
    match outcome.and_then(|text| print(&text)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            #[allow(clippy::print_stderr, reason = "where a command says why it failed")]
            {
                eprintln!("windrose: {sentence}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Writes to standard output; a reader that has had enough, like `head`, is no failure.
fn print(text: &str) -> Result<(), String> {
    let mut output = std::io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("standard output cannot be written ({error})."))
        }
        _ => Ok(()),
    }
}
