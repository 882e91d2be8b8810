//! Room for everything: no page wider than its window, no label of the radar on another or cut off.

use windrose_exchange::share_link;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::{button, heading};
use crate::site::Site;
use crate::work::{answered, complete, link_to};

/// From the narrowest phone to a wall.
const WIDTHS: [u32; 5] = [320, 360, 768, 1440, 3840];
/// What is left of A4 between the margins of the print style, in CSS pixels.
const PAPER: u32 = 688;

#[tokio::test]
async fn every_page_fits_every_window() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let shared = link_to(&complete("Order service of the northern region"));
    let unbroken = link_to(&complete(&"Unbroken".repeat(7)));
    let damaged = format!("{}1.AAqAAQ", share_link::FRAGMENT);
    let mut complaints = Vec::new();
    let (schemes, _, has_paper) = page.engine.looks();
    let one_answer = answered("", "1");
    page.open(&link_to(&one_answer)).await;
    page.click(button("Make this my own copy")).await;
    page.sees_report_of(&one_answer).await;
    for (fragment, landmark) in [
        ("#/", "How to answer"),
        ("#/profile", "Profile"),
        ("#/questions/interaction", "A Interaction"),
        ("#/review", "Search and review"),
        ("#/examples/moving-off-machines", "At a glance"),
        ("#/glossary", "Glossary"),
        ("#/report", "At a glance"),
        ("#/library", "Library"),
        ("#/snapshots", "Snapshots of the untitled assessment"),
        (shared.as_str(), "At a glance"),
        (unbroken.as_str(), "At a glance"),
        (damaged.as_str(), "This link is incomplete"),
        ("#/nowhere", "No page here"),
    ] {
        page.open(fragment).await;
        page.sees(heading(landmark)).await;
        for &scheme in schemes {
            for width in WIDTHS {
                page.appear("screen", scheme, width).await;
                complaints.extend(page.misfits(&format!("{fragment} at {width}, {scheme}")).await);
            }
        }
        if has_paper {
            page.appear("print", "light", PAPER).await;
            complaints.extend(page.misfits(&format!("{fragment} on paper")).await);
        }
    }
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    page.leave().await;
}

/// A dialog is not part of the page's flow, so it needs a look of its own.
#[tokio::test]
async fn a_question_before_something_is_gone_fits_a_narrow_window() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open(&link_to(&complete("Order service of the northern region and more"))).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: Order service of the northern region and more · Windrose").await;
    page.open("#/library").await;
    page.appear("screen", "light", WIDTHS[0]).await;
    page.click(button("Save the library to a file…")).await;
    page.sees(button("Save")).await;
    let complaints = page.misfits("the dialog").await;
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
    page.leave().await;
}

impl Browser<'_> {
    /// What does not fit, a line each.
    pub(crate) async fn misfits(&self, place: &str) -> Vec<String> {
        // Firefox's boxes of text are of whole pixels: a little larger, and twice so where two meet.
        let slack = if self.engine == Engine::Firefox { 2.0 } else { 0.5 };
        let found: Vec<String> = self.script(include_str!("misfits.js"), &[slack.into()]).await;
        found.into_iter().map(|misfit| format!("{place}: {misfit}")).collect()
    }
}
