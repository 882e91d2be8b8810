//! The other browsers of `cargo xtask test --all-browsers`: Firefox, and WebKit's MiniBrowser, which is what Debian has of the
//! engine of Safari. What they cannot do is in `tests/browser/skipped.json`, is said with each run, and nothing else is left out.

use crate::browser::target;
use crate::site;
use crate::step::{Failure, run as run_step};
use crate::tools::{Toolbox, debian, on_path};
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// What is not tried, and why.
const SKIPPED: &str = "tests/browser/skipped.json";

/// Firefox, from `PATH` or else from Debian, with a geckodriver that we build ourselves.
pub(crate) fn firefox(_: &Toolbox) -> Result<(), Failure> {
    let find = || {
        let on_macos = PathBuf::from("/Applications/Firefox.app/Contents/MacOS/firefox");
        on_path("firefox-esr").or_else(|| on_path("firefox")).or(Some(on_macos).filter(|path| path.is_file()))
    };
    let browser = found(find, "Firefox", &["firefox-esr"])?;
    let tools = Toolbox::for_firefox()?;
    let driver = tools.command("geckodriver");
    run("firefox", "Firefox", |command| {
        command.env("WINDROSE_GECKODRIVER", driver.get_program()).env("WINDROSE_FIREFOX", browser)
    })
}

/// WebKit, from Debian; it needs a screen that nobody sees.
pub(crate) fn webkit(_: &Toolbox) -> Result<(), Failure> {
    let find = || Some((on_path("WebKitWebDriver")?, mini_browser()?, on_path("Xvfb")?));
    let (driver, browser, screen) =
        found(find, "WebKit with its driver, and Xvfb", &["webkit2gtk-driver", "xvfb"])?;
    run("webkit", "WebKit", |command| {
        command
            .env("WINDROSE_WEBKITDRIVER", driver)
            .env("WINDROSE_MINIBROWSER", browser)
            .env("WINDROSE_XVFB", screen)
    })
}

fn found<T>(find: impl Fn() -> Option<T>, what: &str, packages: &[&str]) -> Result<T, Failure> {
    if let Some(found) = find() {
        return Ok(found);
    }
    let missing = format!("the journeys in all browsers need {what}");
    debian(&format!("{what}, for the browser journeys"), packages, "about 1 min", &missing)?;
    find().ok_or_else(|| Failure::Failed(format!("{missing}, on PATH: install them.")))
}

/// It is on no `PATH`: it lies beside WebKit's library.
fn mini_browser() -> Option<PathBuf> {
    let libraries = ["/usr/lib", "/usr/libexec"].map(PathBuf::from);
    let of_this_machine = fs::read_dir("/usr/lib").ok()?.filter_map(|entry| Some(entry.ok()?.path()));
    of_this_machine
        .chain(libraries)
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|path| path.is_file())
}

/// Runs the journeys in an engine, and says what it leaves out of them.
fn run(engine: &str, name: &str, programs: impl FnOnce(&mut Command) -> &mut Command) -> Result<(), Failure> {
    let skipped = skipped(engine)?;
    let mut command = target("browser")?;
    programs(command.env("WINDROSE_ENGINE", engine).env("WINDROSE_PSEUDO", site::pseudo()?)).arg("--exact");
    for (journey, _) in &skipped.journeys {
        command.args(["--skip", journey]);
    }
    let outcome = run_step(&mut command, &format!("a browser journey failed in {name}: see above."));
    println!("{name} skips {} journeys:", skipped.journeys.len());
    for (journey, why) in &skipped.journeys {
        println!("  {journey}: {why}");
    }
    println!("and {} parts of the others:", skipped.parts.len());
    for part in &skipped.parts {
        println!("  {part}");
    }
    outcome
}

struct Skipped {
    /// Names of journeys, each with the reason.
    journeys: Vec<(String, String)>,
    parts: Vec<String>,
}

fn skipped(engine: &str) -> Result<Skipped, Failure> {
    let text = fs::read_to_string(SKIPPED).unwrap_or_default();
    let all: Value = serde_json::from_str(&text)
        .map_err(|error| Failure::Failed(format!("{SKIPPED} is no JSON ({error}): correct it.")))?;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let part = |name: &str| all.get(engine).and_then(|skipped| skipped.get(name));
    let journeys = part("journeys").and_then(Value::as_object).into_iter().flatten();
    let parts = part("parts").and_then(Value::as_array).into_iter().flatten();
    Ok(Skipped {
        journeys: journeys.map(|(name, why)| (name.clone(), text(why))).collect(),
        parts: parts.map(text).collect(),
    })
}
