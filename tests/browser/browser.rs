//! A browser of its own for each visitor, with a fresh profile.
//!
//! It ends with its driver, whatever the reason. A visit ends with [`Browser::leave`], which is where every journey proves what
//! `record.rs` says; forgetting it fails the test.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::{Capabilities, WebDriver};
use tokio::time::timeout;

use crate::engine::{Driver, Engine};
use crate::record::Heard;
use crate::site::Site;

/// WebKit's browser has started well within this, or never does, about which no page could do anything: another is tried. The
/// other engines are waited for, however busy the machine is.
const START: Duration = Duration::from_secs(20);

/// What a visitor keeps between visits; a folder that is removed with the last owner.
pub(crate) type Profile = Arc<TempDir>;

/// How a browser differs from a plain one.
#[derive(Default)]
pub(crate) struct Habits {
    /// The profile of an earlier visit.
    pub(crate) profile: Option<Profile>,
    /// True for one that runs no scripts.
    pub(crate) has_no_scripts: bool,
    /// True for a private window.
    pub(crate) is_private: bool,
}

/// A browser on its way through the site.
pub(crate) struct Browser<'a> {
    pub(crate) engine: Engine,
    pub(crate) driver: WebDriver,
    pub(crate) site: &'a Site,
    pub(crate) heard: Heard,
    pub(crate) process: Driver,
    profile: Profile,
    has_left: bool,
}

impl<'a> Browser<'a> {
    /// A browser that was never here before.
    pub(crate) async fn start(site: &'a Site) -> Self {
        Self::start_with(site, Habits::default()).await
    }

    /// A browser with habits.
    pub(crate) async fn start_with(site: &'a Site, habits: Habits) -> Self {
        let engine = Engine::given();
        let profile = habits.profile.clone().unwrap_or_else(|| {
            Arc::new(tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("cargo has a folder for this"))
        });
        let capabilities = engine.capabilities(site, profile.path(), &habits);
        let capabilities = capabilities.as_object().cloned().map(Capabilities::from).unwrap_or_default();
        for _ in 0..3 {
            let process = engine.begin(profile.path()).await;
            let address = format!("http://127.0.0.1:{}", process.port);
            let limit = if engine == Engine::WebKit { START } else { Duration::MAX };
            if let Ok(driver) = timeout(limit, WebDriver::new(address, capabilities.clone())).await {
                let driver = driver.expect("the browser starts");
                let heard = Heard::default();
                return Self { engine, driver, site, heard, process, profile, has_left: false };
            }
        }
        panic!("three browsers did not start in time")
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
        let id = self.process_id().expect("the driver names its browser's process");
        let killed = tokio::process::Command::new("kill").args(["-KILL", &id]).status().await;
        assert!(killed.is_ok_and(|status| status.success()), "the browser cannot be killed");
    }

    fn process_id(&self) -> Option<String> {
        let capabilities = self.driver.capabilities();
        let id = ["goog:processID", "moz:processID"].iter().find_map(|name| capabilities.get(name));
        id.and_then(Value::as_u64).map(|id| id.to_string())
    }

    /// Ends the visit of a browser that was killed: there is nothing left to ask it.
    pub(crate) fn let_go(mut self) {
        self.has_left = true;
    }
}

impl Drop for Browser<'_> {
    fn drop(&mut self) {
        // Nothing is left to be told: the browsers of Chromium and WebKit end with their driver or their screen, that of
        // Firefox is ended here. One that has left is gone, and its number may be somebody else's.
        let _ = self.driver.clone().leak();
        if let (Engine::Firefox, false, Some(id)) = (self.engine, self.has_left, self.process_id()) {
            let _ = std::process::Command::new("kill").args(["-KILL", &id]).status();
        }
        let _ = self.process.process.start_kill();
        let is_over = self.has_left || std::thread::panicking();
        assert!(is_over, "a journey ends with `leave`, which checks what the visitor did not see");
    }
}
