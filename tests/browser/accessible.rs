//! Accessibility: every page and state under all rules of axe-core, light, dark and in forced colours, narrow and wide;
//! the contrast of the colour tokens; text spacing; and keys that can be switched off.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;
use tokio::sync::OnceCell;
use windrose_exchange::share_link;

use crate::browser::Browser;
use crate::page::{button, heading, key, textbox};
use crate::powers::Look;
use crate::site::{Site, given};
use crate::work::{complete, link_to, page_of, questions, statement};

/// What axe-core runs: all its rules, those that are off by default included, but for those of level AAA and those that are
/// still tried out. Forced colours are the visitor's own, and axe-core reads the page's: their contrast is not ours to judge.
const RUN: &str = "
    const [done] = arguments;
    const rules = {}, isForced = matchMedia('(forced-colors: active)').matches;
    for (const { ruleId, tags } of axe.getRules()) {
        const isTried = !tags.some((tag) => /aaa$|^experimental$|^deprecated$/.test(tag));
        rules[ruleId] = { enabled: isTried && !(isForced && ruleId === 'color-contrast') };
    }
    axe.run(document, { rules, resultTypes: ['violations'] }).then(({ violations, passes }) => done({
        passed: passes.length,
        violations: violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} at ${node.target.join(' ')}: ${node.failureSummary}`)),
    }));";

/// Looks that change which rules can be broken: colours, and what is beside what.
const LOOKS: [(&str, u32); 2] = [("light", 360), ("dark", 1280)];

#[derive(Deserialize)]
struct Found {
    passed: usize,
    violations: Vec<String>,
}

/// Rules that hold on every page of ours; fewer passed mean that axe-core did not look.
const AT_LEAST: usize = 20;

impl Browser<'_> {
    /// What axe-core objects to on the page as it is, in all [`LOOKS`].
    async fn barriers(&self, state: &str) -> Vec<String> {
        let mut barriers = Vec::new();
        let (schemes, forced, _) = self.engine.looks();
        for (scheme, width) in LOOKS {
            let scheme = if schemes.contains(&scheme) { scheme } else { "light" };
            for &is_forced in forced {
                self.look(Look { medium: "screen", scheme, is_forced, width }).await;
                let Found { passed, violations } = self.examined().await;
                assert!(passed >= AT_LEAST, "{state}: axe-core passed only {passed} rules");
                let place = format!("{state}, {scheme}, {width} wide, forced colours {is_forced}");
                barriers.extend(violations.into_iter().map(|violation| format!("{place}: {violation}")));
            }
        }
        barriers
    }

    async fn examined(&self) -> Found {
        static AXE: OnceCell<String> = OnceCell::const_new();
        let script = AXE
            .get_or_init(async || std::fs::read_to_string(given("WINDROSE_AXE")).expect("axe-core is there"))
            .await;
        if !self.script::<bool>("return typeof axe === 'object'", &[]).await {
            let _: bool = self.script(&format!("{script}; return true"), &[]).await;
        }
        self.slow_script(RUN, &[]).await
    }

    /// Unfolds everything that can be unfolded.
    async fn unfold_all(&self) {
        let unfolded = "
            const closed = [...document.querySelectorAll('details:not([open]) > summary')].filter((e) => e.checkVisibility());
            closed.forEach((e) => e.click());
            return closed.length";
        self.until("everything unfolded", async || {
            Ok((self.script::<usize>(unfolded, &[]).await == 0).then_some(()))
        })
        .await;
    }
}

#[tokio::test]
async fn pages_of_ones_own_have_no_barriers() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let mut barriers = Vec::new();
    for (fragment, landmark) in [
        ("#/", "Begin"),
        ("#/profile", "Profile"),
        ("#/review", "Search and review"),
        ("#/report", "Untitled assessment"),
        ("#/snapshots", "Snapshots of the untitled assessment"),
    ] {
        page.open(fragment).await;
        page.sees(heading(landmark)).await;
        barriers.extend(page.barriers(landmark).await);
    }
    let (dimension, capability) = questions()[0];
    page.open(&format!("#/questions/{}", dimension.id)).await;
    page.sees(page_of(dimension)).await;
    page.click(statement(capability, 1)).await;
    page.saves().await;
    page.unfold_all().await;
    barriers.extend(page.barriers("a page of questions, everything unfolded").await);
    page.open("#/report").await;
    page.sees(heading("At a glance")).await;
    page.unfold_all().await;
    barriers.extend(page.barriers("a report of one answer, everything unfolded").await);
    page.open("#/library").await;
    page.click(button("Rename: Untitled assessment")).await;
    page.sees(textbox("Title")).await;
    barriers.extend(page.barriers("the library, with a title being typed").await);
    page.click(button("Save the library to a file…")).await;
    page.sees(textbox("Password (optional)")).await;
    barriers.extend(page.barriers("a dialog over the library").await);
    assert!(barriers.is_empty(), "{}", barriers.join("\n"));
    page.leave().await;
}

#[tokio::test]
async fn reports_have_no_barriers() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let mut barriers = Vec::new();
    page.open(&link_to(&complete("Order service"))).await;
    page.sees(heading("At a glance")).await;
    page.unfold_all().await;
    barriers.extend(page.barriers("a report from a link, everything unfolded").await);
    page.open("#/examples/moving-off-machines").await;
    page.sees(heading("At a glance")).await;
    page.click(button("Share a link…")).await;
    page.sees(button("Copy link")).await;
    barriers.extend(page.barriers("sharing an example").await);
    page.press(key::ESCAPE).await;
    page.open("#/glossary").await;
    page.sees(heading("Glossary")).await;
    barriers.extend(page.barriers("the glossary").await);
    page.open(&format!("{}1.AAqAAQ", share_link::FRAGMENT)).await;
    page.sees(heading("This link is incomplete")).await;
    barriers.extend(page.barriers("a damaged link").await);
    page.open("#/nowhere").await;
    page.sees(heading("No page here")).await;
    barriers.extend(page.barriers("no page").await);
    assert!(barriers.is_empty(), "{}", barriers.join("\n"));
    page.leave().await;
}

/// Pairs of tokens that are read, or told apart, and the least contrast that WCAG 2.2 asks of them: 4.5 for text, 3 for what
/// shows a state or is a part of a drawing.
const PAIRS: [(&str, &str, f64); 26] = [
    ("text", "page", 4.5),
    ("text", "surface", 4.5),
    ("text", "chosen", 4.5),
    ("text-quiet", "page", 4.5),
    ("text-quiet", "surface", 4.5),
    ("text-quiet", "chosen", 4.5),
    ("accent", "page", 4.5),
    ("accent", "surface", 4.5),
    ("accent", "chosen", 3.0),
    ("on-accent", "accent", 4.5),
    ("layers", "page", 4.5),
    ("layers", "surface", 4.5),
    ("alarm", "page", 4.5),
    ("alarm", "surface", 4.5),
    ("edge", "page", 3.0),
    ("edge", "surface", 3.0),
    ("on-level-low", "level-0", 4.5),
    ("on-level-low", "level-1", 4.5),
    ("on-level-low", "level-2", 4.5),
    ("on-level-high", "level-3", 4.5),
    ("on-level-high", "level-4", 4.5),
    ("other-first", "page", 3.0),
    ("other-second", "page", 3.0),
    ("other-third", "page", 3.0),
    ("other-first", "surface", 3.0),
    ("other-second", "surface", 3.0),
];

#[tokio::test]
async fn colours_can_be_told_apart_in_both_themes() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.open("#/").await;
    page.sees(heading("Begin")).await;
    // Painted and read back, so that the browser does the sums of colour spaces.
    let painted = "
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        const probe = document.body.appendChild(document.createElement('span'));
        const found = {};
        for (const name of arguments[0]) {
            probe.className = '';
            probe.style.color = `var(--${name})`;
            canvas.fillStyle = getComputedStyle(probe).color;
            canvas.fillRect(0, 0, 1, 1);
            found[name] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
        }
        probe.remove();
        return found;";
    let names: Vec<&str> = PAIRS.iter().flat_map(|(one, other, _)| [*one, *other]).collect();
    let mut weak = Vec::new();
    for &scheme in page.engine.looks().0 {
        page.appear("screen", scheme, 1280).await;
        let colours: BTreeMap<String, [f64; 3]> = page.script(painted, &[json!(names)]).await;
        for (one, other, least) in PAIRS {
            let contrast = contrast(colours[one], colours[other]);
            if contrast < least {
                weak.push(format!("{one} on {other}, {scheme}: {contrast:.2}, and {least} are needed"));
            }
        }
    }
    assert!(weak.is_empty(), "{}", weak.join("\n"));
    page.leave().await;
}

/// The contrast of two colours as WCAG 2.2 defines it: 1 to 21.
fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The relative luminance of a colour of sRGB, as WCAG 2.2 defines it: 0 to 1.
fn luminance(colour: [f64; 3]) -> f64 {
    let linear = colour.map(|part| {
        let part = part / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

#[test]
fn black_on_white_has_the_greatest_contrast() {
    let (black, white) = ([0.0; 3], [255.0; 3]);
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    assert!((contrast(white, white) - 1.0).abs() < 1e-9);
}

/// WCAG 1.4.12: whoever sets these spacings loses no words and no controls.
#[tokio::test]
async fn wider_text_spacing_cuts_nothing_off() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let spacing = "
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
        document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        if (getComputedStyle(document.querySelector('main p')).letterSpacing === 'normal') return ['the spacing is not applied'];
        const cut = [...document.querySelectorAll('main *, header *')].filter((e) =>
            e.checkVisibility() && !e.closest('svg') && !e.matches(arguments[0]) && e.clientWidth > 1 && getComputedStyle(e).overflow !== 'visible'
            && getComputedStyle(e).overflow !== 'auto' && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1));
        const beyond = document.documentElement.scrollWidth - document.documentElement.clientWidth;
        return [...(beyond > 0 ? [`${beyond} px beyond the window`] : []), ...cut.map((e) => e.outerHTML.slice(0, 120))]";
    for (fragment, landmark) in [
        ("#/", "Begin"),
        ("#/questions/codebase", "I Codebase"),
        ("#/examples/serverless", "At a glance"),
        ("#/library", "Library"),
    ] {
        page.open(fragment).await;
        page.sees(heading(landmark)).await;
        page.appear("screen", "light", 360).await;
        let found: Vec<String> = page.script(spacing, &[page.engine.cuts_by_itself().into()]).await;
        assert!(found.is_empty(), "{fragment}: {}", found.join("\n"));
    }
    page.leave().await;
}
