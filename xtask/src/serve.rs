//! `cargo xtask serve`: trunk builds, serves and rebuilds; we choose the port, say when it answers, and end it.

use crate::language;
use crate::step::{Failure, announce};
use crate::tools::Toolbox;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering::SeqCst};
use std::time::Duration;

/// Tried first, because people remember it.
const USUAL_PORT: u16 = 8080;
/// Apart from `dist/`, so that serving never replaces a finished production site.
const SERVED: &str = "target/served";
/// trunk's process; 0 before it is started.
static TRUNK: AtomicU32 = AtomicU32::new(0);
/// Set by Ctrl-C.
static ENDING: AtomicBool = AtomicBool::new(false);

/// `cargo xtask serve [--release] [--language NAME]`.
pub(crate) fn run(arguments: &[&str]) -> Result<(), Failure> {
    let (language, rest) = language::chosen(arguments)?;
    let release = match rest.as_slice() {
        [] => false,
        ["--release"] => true,
        _ => return Err(Failure::Usage("`serve` takes only `--release` and `--language NAME`.".to_owned())),
    };
    let tools = if release { Toolbox::for_production()? } else { Toolbox::for_development()? };
    let port = free_port()?;
    announce(
        "building and serving Windrose; Ctrl-C ends it",
        "about 3 min the first time, seconds after a change",
    );
    let _ = std::fs::remove_dir_all(SERVED); // a failed build must not serve an old one
    let mut trunk = tools.command("trunk");
    trunk
        .args(["serve", "--dist", SERVED, "--port", &port.to_string()])
        .env("TRUNK_BUILD_NO_SRI", "true") // what changes while it is read has no integrity
        .env("TRUNK_BUILD_RELEASE", release.to_string())
        .stdin(Stdio::null());
    language::speak(&mut trunk, language);
    own_group(&mut trunk);
    // Before trunk is started: its group does not hear Ctrl-C. Whoever comes second, handler or start, ends it.
    ctrlc::set_handler(|| {
        ENDING.store(true, SeqCst);
        end(TRUNK.load(SeqCst));
    })
    .map_err(|error| Failure::Failed(format!("cannot listen for Ctrl-C ({error}).")))?;
    let mut child = trunk.spawn().map_err(|error| {
        Failure::Failed(format!("trunk did not start ({error}): run `cargo xtask setup`."))
    })?;
    TRUNK.store(child.id(), SeqCst);
    if ENDING.load(SeqCst) {
        end(child.id());
    }
    say_when_ready(&mut child, port);
    match child.wait() {
        // Ended by our handler or by its own: either way somebody wanted it to end.
        Ok(status) if status.success() || status.code().is_none() => Ok(()),
        _ => Err(Failure::Failed("trunk ended by itself: see above.".to_owned())),
    }
}

/// Returns once the app answers, or once trunk has ended.
fn say_when_ready(trunk: &mut Child, port: u16) {
    while matches!(trunk.try_wait(), Ok(None)) {
        if answers(port).unwrap_or(false) {
            println!("\nWindrose is at http://127.0.0.1:{port}/");
            return;
        }
        std::thread::sleep(Duration::from_millis(200));
    }
}

/// Whether the start page is served: after a build that failed, trunk answers 404.
fn answers(port: u16) -> std::io::Result<bool> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(Duration::from_secs(2)))?;
    stream.write_all(b"GET / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")?;
    let mut start = [0; 12];
    stream.read_exact(&mut start)?;
    Ok(start.ends_with(b" 200"))
}

fn free_port() -> Result<u16, Failure> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, USUAL_PORT))
        .or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|error| Failure::Failed(format!("no free port on 127.0.0.1 ({error}).")))
}

/// Puts trunk and the compilers it starts into one group, so that they can be ended together.
#[cfg(unix)]
fn own_group(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(not(unix))]
fn own_group(_: &mut Command) {}

/// Ends trunk and what it started, if it is started.
fn end(trunk: u32) {
    if trunk == 0 {
        return;
    }
    let mut command = if cfg!(windows) { Command::new("taskkill") } else { Command::new("kill") };
    if cfg!(windows) {
        command.args(["/T", "/F", "/PID", &trunk.to_string()]);
    } else {
        command.args(["-TERM", "--", &format!("-{trunk}")]);
    }
    if let Err(error) = command.status() {
        eprintln!("xtask: trunk (process {trunk}) could not be ended ({error}): end it by hand.");
    }
}
