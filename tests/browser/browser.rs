//! A browser of its own for each visitor, with a fresh profile.
//!
//! Chromedriver is started on a free port and talks to Chromium through a pipe: when the driver ends, whatever
//! the reason, so does the browser. A visit ends with [`Browser::leave`], which is where every journey proves what
//! `record.rs` says; forgetting it fails the test.

use std::path::Path;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use crate::site::{Site, given};

/// No window, nothing that no page asked for, and no scrolling that takes its time.
const FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-pipe",
    "--window-size=1280,900",
    "--force-prefers-reduced-motion",
];

/// The driver has begun well within this.
const BEGIN: Duration = Duration::from_secs(20);

/// What a visitor keeps between visits; a folder that is removed with the last owner.
pub(crate) type Profile = Arc<TempDir>;

/// How a browser differs from a plain one.
#[derive(Default)]
pub(crate) struct Habits {
    /// The profile of an earlier visit.
    pub(crate) profile: Option<Profile>,
    /// Preferences, as Chromium names them.
    pub(crate) preferences: Value,
    /// True for a private window.
    pub(crate) is_private: bool,
}

/// A browser on its way through the site.
pub(crate) struct Browser<'a> {
    pub(crate) driver: WebDriver,
    pub(crate) site: &'a Site,
    profile: Profile,
    process: Child,
    has_left: bool,
}

impl<'a> Browser<'a> {
    /// A browser that was never here before.
    pub(crate) async fn start(site: &'a Site) -> Self {
        Self::start_with(site, Habits::default()).await
    }

    /// A browser with habits.
    pub(crate) async fn start_with(site: &'a Site, habits: Habits) -> Self {
        let profile = habits.profile.unwrap_or_else(|| {
            Arc::new(tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("cargo has a folder for this"))
        });
        let mut flags: Vec<String> = FLAGS.iter().map(ToString::to_string).collect();
        flags.push(format!("--user-data-dir={}", profile.path().join("profile").display()));
        flags.extend(habits.is_private.then(|| "--incognito".to_owned()));
        let mut preferences = habits.preferences.as_object().cloned().unwrap_or_default();
        preferences.insert("download.default_directory".to_owned(), json!(profile.path()));
        let capabilities = json!({
            "browserName": "chrome",
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            "goog:chromeOptions": {
                "binary": given("WINDROSE_CHROMIUM"),
                "args": flags,
                "prefs": preferences,
                "perfLoggingPrefs": { "enablePage": false },
            },
        });
        let capabilities = capabilities.as_object().cloned().map(Capabilities::from).unwrap_or_default();
        let (process, port) = begin_driver().await;
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await;
        Self { driver: driver.expect("the browser starts"), site, profile, process, has_left: false }
    }

    /// What this visitor keeps.
    pub(crate) fn profile(&self) -> Profile {
        Arc::clone(&self.profile)
    }

    /// Where this visitor's downloads go.
    pub(crate) fn downloads(&self) -> &Path {
        self.profile.path()
    }

    /// Ends the visit.
    pub(crate) async fn leave(mut self) {
        self.settle().await;
        self.has_left = true;
        self.driver.clone().quit().await.expect("the browser ends");
    }

    /// Ends the visit as a power cut would.
    pub(crate) async fn crash(self) {
        self.settle().await;
        self.kill().await;
        self.let_go();
    }

    /// Kills the browser's process, whatever it is doing.
    pub(crate) async fn kill(&self) {
        let id = self.driver.capabilities().get("goog:processID").and_then(Value::as_u64);
        let id = id.expect("chromedriver names its browser's process").to_string();
        let killed = Command::new("kill").args(["-KILL", &id]).status().await;
        assert!(killed.is_ok_and(|status| status.success()), "the browser cannot be killed");
    }

    /// Ends the visit of a browser that was killed: there is nothing left to ask it.
    pub(crate) fn let_go(mut self) {
        self.has_left = true;
    }
}

impl Drop for Browser<'_> {
    fn drop(&mut self) {
        // The driver's process ends with this value, and the browser with it: nothing is left to be told.
        let _ = self.driver.clone().leak();
        let _ = self.process.start_kill();
        let is_over = self.has_left || std::thread::panicking();
        assert!(is_over, "a journey ends with `leave`, which checks what the visitor did not see");
    }
}

/// A chromedriver, and the port it has chosen. It looks for one that is free over IPv4 and IPv6, and ends if somebody is
/// quicker: then another one looks.
async fn begin_driver() -> (Child, u16) {
    for _ in 0..3 {
        let mut process = Command::new(given("WINDROSE_CHROMEDRIVER"))
            .arg("--port=0")
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .expect("chromedriver can be started");
        let said = process.stdout.take().expect("its output is piped");
        let mut lines = BufReader::new(said).lines();
        let port = async {
            while let Some(line) = lines.next_line().await.expect("chromedriver says text") {
                let port = line
                    .rsplit_once("successfully on port ")
                    .map(|(_, port)| port.trim_end_matches('.').parse());
                if let Some(Ok(port)) = port {
                    return Some(port);
                }
            }
            None
        };
        if let Some(port) = timeout(BEGIN, port).await.expect("chromedriver names its port in time") {
            return (process, port);
        }
    }
    panic!("three chromedrivers ended before they named their port")
}
