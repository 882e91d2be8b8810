//! One step of a command: said before it starts, run with its output visible, failed in one sentence.

use std::io::{ErrorKind, Write};
use std::path::Path;
use std::process::{Command, Stdio};

/// Why a command ends without success; the text is one sentence that says what failed and what to do.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line was not understood.
    Usage(String),
    /// A step failed.
    Failed(String),
}

/// Says what happens next and how long it takes on two cores.
pub(crate) fn announce(what: &str, takes: &str) {
    println!("\n==> {what} ({takes})");
}

/// Writes to standard output; a reader that has had enough, like `head`, is no failure.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut output = std::io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Failed(format!("standard output cannot be written ({error}).")))
        }
        _ => Ok(()),
    }
}

/// Runs a program to its end, its output visible; `failed` is the sentence for a failure.
pub(crate) fn run(command: &mut Command, failed: &str) -> Result<(), Failure> {
    match command.stdin(Stdio::null()).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(Failure::Failed(failed.to_owned())),
        Err(error) => {
            let program = command.get_program().to_string_lossy();
            Err(Failure::Failed(format!("{failed} (`{program}` did not start: {error})")))
        }
    }
}

/// What a program prints when asked a short question; `None` if it is missing or says no.
pub(crate) fn answer(program: impl AsRef<Path>, question: &[&str]) -> Option<String> {
    let output = Command::new(program.as_ref()).args(question).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
