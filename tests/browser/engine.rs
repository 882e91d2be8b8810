//! The engine that the journeys run in: how its driver begins, and what a browser is told when it starts.
//!
//! The environment says which (`WINDROSE_ENGINE`, by its name in small letters; Chromium if nothing is said) and where its
//! programs are. What only one engine's driver can do is in `powers.rs`, what is heard of it behind the scenes in `record.rs`, and
//! which journeys an engine cannot do is in `skipped.json`.

use std::path::Path;
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, Command};
use tokio::time::timeout;

use crate::browser::Habits;
use crate::site::{Site, given};

/// The driver has begun well within this.
const BEGIN: Duration = Duration::from_secs(20);

/// For Chromium: no window, nothing that no page asked for, and no scrolling that takes its time.
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

/// For WebKit: no scrolling that takes its time.
const NO_MOTION: &str = "[Settings]\ngtk-enable-animations=false\n";

/// For WebKit: its browser's own buttons take no room, or no window could be as narrow as a phone.
const NO_BUTTONS: &str = "* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-source: none }";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Lines that a program has said so far.
pub(crate) type DecisionEdit = Arc<Mutex<Vec<String>>>;

/// A running driver.
pub(crate) struct Driver {
    pub(crate) port: u16,
    pub(crate) said: DecisionEdit,
    pub(crate) process: Child,
    /// Of WebKit, which has no mode without windows.
    _screen: Option<Child>,
}

impl Engine {
    /// What cuts off its own words, as a selector: Firefox's field for a file, wherever they would leave it.
    pub(crate) const fn cuts_by_itself(self) -> &'static str {
        match self {
            Self::Firefox => "[type=file]",
            Self::Chromium | Self::WebKit => ":not(*)",
        }
    }

    /// The one that the journeys are to run in.
    pub(crate) fn given() -> Self {
        match std::env::var("WINDROSE_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => panic!("WINDROSE_ENGINE is {other}, which no engine is called"),
        }
    }

    /// The colour schemes that it can be made to show, forced colours or not, and whether it can show a page as on paper.
    /// WebKit's driver has no word for any of this.
    pub(crate) fn looks(self) -> (&'static [&'static str], &'static [bool], bool) {
        match self {
            Self::Chromium | Self::Firefox => (&["light", "dark"], &[false, true], true),
            Self::WebKit => (&["light"], &[false], false),
        }
    }

    /// A driver on a free port. One that ends because somebody was quicker to take its port is followed by another.
    pub(crate) async fn begin(self, profile: &Path) -> Driver {
        for _ in 0..3 {
            let begun = match self {
                Self::Chromium => chromedriver().await,
                Self::Firefox => geckodriver().await,
                Self::WebKit => webkitdriver(profile).await,
            };
            if let Some(driver) = begun {
                return driver;
            }
        }
        panic!("three drivers ended before they could be asked for a browser")
    }

    /// What is asked of the driver.
    pub(crate) fn capabilities(self, site: &Site, profile: &Path, habits: &Habits) -> Value {
        // Whoever is asked for anything but the site, it is the site that hears of it.
        let host = site.origin().trim_start_matches("http://");
        let proxy =
            json!({ "proxyType": "manual", "httpProxy": host, "sslProxy": host, "noProxy": ["127.0.0.1"] });
        match self {
            Self::Chromium => {
                let mut flags: Vec<String> = FLAGS.iter().map(ToString::to_string).collect();
                flags.push(format!("--user-data-dir={}", profile.join("profile").display()));
                flags.extend(habits.is_private.then(|| "--incognito".to_owned()));
                let mut preferences = json!({ "download.default_directory": profile });
                if habits.has_no_scripts {
                    preferences["profile.managed_default_content_settings.javascript"] = json!(2);
                }
                json!({
                    "browserName": "chrome",
                    "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                    "goog:chromeOptions": {
                        "binary": given("WINDROSE_CHROMIUM"),
                        "args": flags,
                        "prefs": preferences,
                        "perfLoggingPrefs": { "enablePage": false },
                    },
                })
            }
            Self::Firefox => {
                let folder = profile.join("profile");
                std::fs::create_dir_all(&folder).expect("there is room for a profile");
                let mut flags =
                    vec!["-headless".to_owned(), "-profile".to_owned(), folder.display().to_string()];
                flags.extend(habits.is_private.then(|| "-private".to_owned()));
                json!({
                    "browserName": "firefox",
                    "proxy": proxy,
                    "moz:firefoxOptions": {
                        "binary": given("WINDROSE_FIREFOX"),
                        "args": flags,
                        "prefs": {
                            "browser.download.dir": profile,
                            "browser.download.folderList": 2,
                            "devtools.console.stdout.chrome": false,
                            "devtools.console.stdout.content": true,
                            "javascript.enabled": !habits.has_no_scripts,
                            "ui.prefersReducedMotion": 1,
                        },
                    },
                })
            }
            Self::WebKit => {
                let mut flags = vec!["--automation"];
                flags.extend(habits.has_no_scripts.then_some("--enable-javascript=false"));
                json!({
                    "proxy": proxy,
                    "webkitgtk:browserOptions": { "binary": given("WINDROSE_MINIBROWSER"), "args": flags },
                })
            }
        }
    }
}

async fn chromedriver() -> Option<Driver> {
    let mut command = Command::new(given("WINDROSE_CHROMEDRIVER"));
    let (process, port, said) = started(command.arg("--port=0"), "successfully on port ").await?;
    Some(Driver { port: port.trim_end_matches('.').parse().ok()?, said, process, _screen: None })
}

async fn geckodriver() -> Option<Driver> {
    let mut command = Command::new(given("WINDROSE_GECKODRIVER"));
    command.args(["--port=0", "--allow-system-access"]).stderr(Stdio::null()); // Firefox talks of its own affairs
    let (process, port, said) = started(&mut command, "Listening on 127.0.0.1:").await?;
    Some(Driver { port: port.parse().ok()?, said, process, _screen: None })
}

/// This one is told its port and says nothing; and it needs a screen, which each has for itself, with a clipboard.
async fn webkitdriver(profile: &Path) -> Option<Driver> {
    let mut screen = Command::new(given("WINDROSE_XVFB"));
    screen.args(["-displayfd", "1", "-screen", "0", "4096x2400x24", "-nolisten", "tcp"]);
    screen.stderr(Stdio::null()); // it tries one number after the other, and says so
    let (screen, display, _) = started(&mut screen, "").await?;
    let settings = profile.join("settings");
    std::fs::create_dir_all(settings.join("gtk-3.0")).expect("there is room for settings");
    std::fs::write(settings.join("gtk-3.0/gtk.css"), NO_BUTTONS).expect("they can be written");
    std::fs::write(settings.join("gtk-3.0/settings.ini"), NO_MOTION).expect("they can be written");
    let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", profile.display());
    std::fs::write(settings.join("user-dirs.dirs"), downloads).expect("they can be written");

    let port = TcpListener::bind(("127.0.0.1", 0)).await.ok()?.local_addr().ok()?.port();
    let mut process = Command::new(given("WINDROSE_WEBKITDRIVER"))
        .arg(format!("--port={port}"))
        .env("DISPLAY", format!(":{display}"))
        .env("XDG_CONFIG_HOME", settings)
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .expect("the driver can be started");
    let start = Instant::now();
    while TcpStream::connect(("127.0.0.1", port)).await.is_err() {
        assert!(start.elapsed() < BEGIN, "the driver answers in time");
        if process.try_wait().is_ok_and(|ended| ended.is_some()) {
            return None;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Some(Driver { port, said: DecisionEdit::default(), process, _screen: Some(screen) })
}

/// Starts a program and waits for what it says after these words; goes on listening to it. None if it ends before.
async fn started(command: &mut Command, words: &str) -> Option<(Child, String, DecisionEdit)> {
    let mut process =
        command.stdout(Stdio::piped()).kill_on_drop(true).spawn().expect("the program can be started");
    let mut lines = BufReader::new(process.stdout.take().expect("its output is piped")).lines();
    let sought = async {
        while let Ok(Some(line)) = lines.next_line().await {
            if let Some((_, rest)) = line.split_once(words) {
                return Some(rest.to_owned());
            }
        }
        None
    };
    let rest = timeout(BEGIN, sought).await.expect("the program begins in time")?;
    let said = DecisionEdit::default();
    let heard = Arc::clone(&said);
    tokio::spawn(async move {
        while let Ok(Some(line)) = lines.next_line().await {
            heard.lock().expect("nobody panics while listening").push(line);
        }
    });
    Some((process, rest, said))
}

/// A name of `skipped.json` that no journey has would skip nothing, and nobody would see.
#[test]
fn what_is_skipped_is_a_journey() {
    let skipped: Value = serde_json::from_str(include_str!("skipped.json")).expect("it is JSON");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
    for (engine, skipped) in skipped.as_object().expect("engines") {
        assert!(["firefox", "webkit"].contains(&engine.as_str()), "{engine}");
        for (journey, why) in skipped["journeys"].as_object().expect("journeys") {
            let (file, name) = journey.split_once("::").expect("a file and a journey in it");
            let text = std::fs::read_to_string(folder.join(format!("{file}.rs"))).expect("the file is there");
            assert!(text.contains(&format!("async fn {name}()")), "no journey is called {journey}");
            assert!(why.as_str().is_some_and(|why| !why.is_empty()), "{journey} is skipped for no reason");
        }
    }
}
