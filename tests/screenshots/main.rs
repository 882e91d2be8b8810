//! Pictures of every state of the report, for docs/screenshots: `cargo xtask screenshots` builds the site and runs this.
//!
//! Each picture is what a window of that size shows first, or what it shows at a section; nothing is arranged for it
//! but the state named in [`STATES`].
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "without the page there is no picture"
)]
#![allow(clippy::print_stdout, reason = "a command talks to its terminal")]
#![allow(dead_code, reason = "the browser of the journeys can do more than taking pictures")]

#[path = "../browser/browser.rs"]
mod browser;
#[path = "../browser/engine.rs"]
mod engine;
#[path = "../browser/page.rs"]
mod page;
#[path = "../browser/powers.rs"]
mod powers;
#[path = "../browser/record.rs"]
mod record;
#[path = "../browser/site.rs"]
mod site;

use std::path::{Path, PathBuf};

use serde_json::json;
use windrose_assessment::{Answer, Assessment, Date, Depth, Level, Profile};
use windrose_exchange::share_link;
use windrose_questions::BANK;
use windrose_report::EXAMPLES;

use browser::Browser;
use page::{button, fold, heading, key};
use site::Site;

/// A window: its name, width and height, and the colour scheme.
const WINDOWS: [(&str, u32, u32, &str); 3] = [
    ("wide-light", 1440, 900, "light"),
    ("wide-dark", 1440, 900, "dark"),
    ("narrow-light", 360, 800, "light"),
];

/// A state of the report: its name, the fragment that shows it, the heading that says it is there.
struct State {
    name: &'static str,
    fragment: String,
    shown: &'static str,
}

fn states() -> [State; 5] {
    let shared = |assessment: &Assessment| format!("{}{}", share_link::FRAGMENT, link(assessment));
    let earlier = link(&earlier_fleet());
    [
        State { name: "empty", fragment: "#/report".to_owned(), shown: "Untitled assessment" },
        State { name: "partial", fragment: shared(&partial()), shown: "At a glance" },
        State { name: "complete", fragment: "#/examples/small-fleet".to_owned(), shown: "At a glance" },
        State { name: "one-service", fragment: shared(&one_service()), shown: "At a glance" },
        State {
            name: "comparison",
            fragment: format!("#/compare/{}/{earlier}", EXAMPLES[0].link),
            shown: "At a glance",
        },
    ]
}

fn link(assessment: &Assessment) -> String {
    share_link::encode(&BANK, assessment, share_link::Include::ALL)
}

/// Half a quick run, with something unknown.
fn partial() -> Assessment {
    let critical = BANK.capabilities().filter(|(_, capability)| capability.critical);
    let mut assessment = Assessment::default();
    "Checkout, first workshop".clone_into(&mut assessment.title);
    assessment.dated = Date::parse("2026-11-20");
    critical.zip("2312d30d21032".chars()).fold(assessment, |assessment, ((_, capability), sign)| {
        let level = sign.to_digit(10).and_then(|n| Level::new(u8::try_from(n).ok()?));
        assessment.with_answer(capability.slot, level.map_or(Answer::DontKnow, Answer::Level))
    })
}

/// One service alone: what is around it is no system.
fn one_service() -> Assessment {
    let preset = BANK.context.presets.iter().find(|p| p.id == "single-saas-service").expect("a preset");
    let mut assessment = Assessment::default();
    "Invoices".clone_into(&mut assessment.title);
    (assessment.dated, assessment.depth) = (Date::parse("2026-11-20"), Depth::Full);
    assessment.profile = Profile::of(preset);
    BANK.capabilities().enumerate().fold(assessment, |assessment, (index, (_, capability))| {
        let level = Level::ALL[[2, 3, 3, 1, 2, 4, 3][index % 7]];
        assessment.with_answer(capability.slot, Answer::Level(level))
    })
}

/// The first example team a quarter before: some levels lower, and its schema shared all the same.
fn earlier_fleet() -> Assessment {
    let shared = share_link::decode(&BANK, EXAMPLES[0].link).expect("examples open");
    let mut assessment = shared.assessment;
    assessment.dated = Date::parse("2026-08-21");
    let lower = ["log-stream", "dis-graceful-shutdown", "par-same-services", "plat-telemetry", "cfg-secrets"];
    lower.iter().fold(assessment, |assessment, id| {
        let slot = BANK.capability_by_id(id).expect("the bank asks this").slot;
        let level = assessment.answer(slot).level().map_or(0, Level::number).saturating_sub(1);
        assessment.with_answer(slot, Level::new(level).map_or(Answer::DontKnow, Answer::Level))
    })
}

/// Sections of the complete report, by the id of what is brought to the top of the window.
const SECTIONS: [(&str, &str); 3] = [
    ("dimensions", "section-factors"),
    ("risks-and-steps", "section-risks"),
    ("pictures", "section-pictures"),
];

#[tokio::main]
async fn main() {
    let folder = PathBuf::from(site::given("WINDROSE_SCREENSHOTS"));
    std::fs::create_dir_all(&folder).expect("the folder for the pictures can be made");
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    for state in states() {
        for (window, width, height, scheme) in WINDOWS {
            page.open(&state.fragment).await;
            page.show(width, height, scheme).await;
            page.sees(heading(state.shown)).await;
            page.take(&folder, &format!("report-{}-{window}", state.name)).await;
        }
    }
    page.show(1440, 900, "light").await;
    for (name, id) in SECTIONS {
        page.open("#/examples/small-fleet").await;
        page.sees(heading("At a glance")).await;
        page.bring_to_top(id).await;
        page.take(&folder, &format!("report-{name}")).await;
    }
    page.open(&states()[4].fragment).await;
    page.sees(heading("At a glance")).await;
    page.bring_to_top("section-comparisons").await;
    page.take(&folder, "report-what-moved").await;
    page.open("#/examples/small-fleet").await;
    page.click(fold("How it is computed: System readiness")).await;
    page.take(&folder, "report-explained").await;
    page.click(button("Share a link…")).await;
    page.sees(heading("Share a link")).await;
    page.take(&folder, "share").await;
    page.press(key::ESCAPE).await;
    page.leave().await;
}

impl Browser<'_> {
    async fn show(&self, width: u32, height: u32, scheme: &str) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let looks =
            json!({ "media": "screen", "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
        let cdp = self.driver.cdp();
        cdp.send_raw("Emulation.setDeviceMetricsOverride", size).await.expect("the size can be set");
        cdp.send_raw("Emulation.setEmulatedMedia", looks).await.expect("the medium can be set");
    }

    async fn bring_to_top(&self, id: &str) {
        let scroll = "document.getElementById(arguments[0]).scrollIntoView(); scrollBy(0, 40); return true";
        let _: bool = self.script(scroll, &[id.into()]).await;
    }

    async fn take(&self, folder: &Path, name: &str) {
        let picture = self.driver.screenshot_as_png().await.expect("a picture can be taken");
        let path = folder.join(format!("{name}.png"));
        std::fs::write(&path, picture).expect("the picture can be written");
        println!("{name}.png");
    }
}
