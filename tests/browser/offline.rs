//! Without a network, and with a newer version on the host: what opens, what is said, and that no two versions mix.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::{button, heading};
use crate::site::{Site, given, integrity};
use crate::work::{answered, link_to, questions, statement};

const READY: &str = "A new version of Windrose is ready.";

impl Browser<'_> {
    /// Visits the start page, and stays until the whole site is kept in this browser.
    async fn is_kept_offline(&self) {
        self.open("#/").await;
        self.sees(heading("Begin")).await;
        let script = "
            const [done] = arguments;
            navigator.serviceWorker.ready.then(({ active }) => {
                const look = () => active.state === 'activated' && done(true);
                active.addEventListener('statechange', look);
                look();
            });";
        assert!(self.slow_script::<bool>(script, &[]).await);
    }

    /// Opens the cache of a version, and lets it not go. In a private window of WebKit, as each of its driver's is one, a cache is
    /// gone with the last who had it open: the worker that could not be installed.
    async fn holds_the_cache_of(&self, version: &str) {
        let script = "
            const [version, done] = arguments;
            caches.keys().then(async ([kept]) => {
                window.held = await caches.open(kept.replace(/[^ ]*$/, (build) => `${version}-${build}`));
                done(true);
            });";
        assert!(self.slow_script::<bool>(script, &[version.into()]).await);
    }

    /// The version of the page that is shown; see [`Host::publish`].
    async fn version(&self) -> Option<String> {
        self.script("return document.querySelector('meta[name=version]')?.content ?? null", &[]).await
    }

    /// Waits until the page is of this version.
    async fn is_of_version(&self, version: &str) {
        let is = async || Ok((self.version().await.as_deref() == Some(version)).then_some(()));
        self.until(&format!("version {version}"), is).await;
    }

    /// Waits until the browser has tried to fetch the version on the host, and says whether it waits to be used.
    async fn looks_for_a_version(&self) -> bool {
        let script = "
            const [done] = arguments;
            navigator.serviceWorker.getRegistration().then(async (registration) => {
                await registration.update().catch(() => {});
                const coming = registration.installing;
                const look = () => (!coming || coming.state !== 'installing') && done(Boolean(registration.waiting));
                coming?.addEventListener('statechange', look);
                look();
            });";
        self.slow_script(script, &[]).await
    }
}

/// A host's folder, in which a newer version can be published.
struct Host(TempDir);

impl Host {
    fn new() -> Self {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("cargo has a folder for this");
        let dist = PathBuf::from(given("WINDROSE_DIST"));
        for entry in std::fs::read_dir(dist).expect("the site is there") {
            let file = entry.expect("the site can be listed").path();
            let name = file.file_name().expect("a file has a name");
            std::fs::copy(&file, folder.path().join(name)).expect("the file can be copied");
        }
        Self(folder)
    }

    fn folder(&self) -> &Path {
        self.0.path()
    }

    /// Puts up a page that says which version it is of, and the worker that belongs to it.
    fn publish(&self, version: &str) {
        self.publish_changed(version, |page| page);
    }

    /// The same, with a page that is other than the built one in more than its version.
    fn publish_changed(&self, version: &str, change: impl FnOnce(String) -> String) {
        let page = self.read("index.html");
        let old = integrity(page.as_bytes());
        let page = change(page);
        let page = page.replace("</head>", &format!("<meta name=\"version\" content=\"{version}\"></head>"));
        let worker = self.read("worker.js");
        assert!(worker.contains(&old), "the worker knows the digest of the page");
        let worker = worker
            .replace(&old, &integrity(page.as_bytes()))
            .replace("const BUILD = \"", &format!("const BUILD = \"{version}-"));
        std::fs::write(self.folder().join("index.html"), page).expect("the page can be written");
        std::fs::write(self.folder().join("worker.js"), worker).expect("the worker can be written");
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder().join(name)).expect("it is a text")
    }
}

/// A site on a host where newer versions can be published.
async fn hosted() -> (Host, Site) {
    let host = Host::new();
    let site = Site::of(host.folder().to_owned()).await;
    (host, site)
}

#[tokio::test]
async fn without_a_network_everything_opens_and_answers_are_kept() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.is_kept_offline().await;
    page.settle().await;
    site.vanish();

    page.open("?from=a-mail#/questions/codebase").await;
    page.sees(heading("I Codebase")).await;
    page.reload().await;
    let (_, capability) = questions()[0];
    page.click(statement(capability, 3)).await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '3').await;
    let sent = answered("Orders", "1234");
    page.open(&link_to(&sent)).await;
    page.sees_report_of(&sent).await;
    page.leave().await;
}

#[tokio::test]
async fn a_newer_version_waits_until_it_is_wanted_and_no_answer_is_lost() {
    let (host, site) = hosted().await;
    let page = Browser::start(&site).await;
    page.is_kept_offline().await;
    page.open("#/questions/codebase").await;
    page.reload().await;
    let first = page.driver.window().await.expect("there is a window");
    host.publish("2");
    let second = page.driver.new_tab().await.expect("a tab opens");
    page.turn_to(&second).await;
    page.open("#/questions/codebase").await;
    page.reads(READY).await;
    assert_eq!(page.version().await, None, "the version that is kept is shown until the other one is wanted");

    page.turn_to(&first).await;
    page.reads(READY).await;
    let (_, capability) = questions()[0];
    page.click(statement(capability, 3)).await;
    page.click(button("Use it now")).await;
    page.is_of_version("2").await;
    page.sees_ticked(capability, '3').await;
    page.turn_to(&second).await;
    page.reads("Another window has begun to use a new version of Windrose.").await;
    page.sees_ticked(capability, '3').await;
    page.click(button("Later")).await;
    page.misses(button("Later")).await;
    page.leave().await;
}

#[tokio::test]
async fn a_version_that_has_come_in_part_is_not_used_and_not_fetched_twice() {
    let (host, site) = hosted().await;
    let page = Browser::start(&site).await;
    page.is_kept_offline().await;
    page.reload().await;
    host.publish("2");
    if page.engine == Engine::WebKit {
        page.holds_the_cache_of("2").await;
    }
    site.withhold(Some("icon.svg"));
    assert!(!page.looks_for_a_version().await, "a file of it is missing");
    let program = site.file("_bg.wasm");
    let so_far = site.visits_to(&program);
    page.reload().await;
    page.sees(heading("Begin")).await;
    assert_eq!(page.version().await, None);
    page.misses(button("Use it now")).await;

    site.withhold(None);
    assert!(page.looks_for_a_version().await, "all of it is here");
    assert_eq!(site.visits_to(&program), so_far, "what had come is not fetched again");
    page.reads(READY).await;
    page.click(button("Use it now")).await;
    page.is_of_version("2").await;
    page.complaints().await; // of the file that the host did not give out
    page.leave().await;
}

/// Nobody is left with a version that does not start: on every try the page asks for a better one.
#[tokio::test]
async fn a_version_that_does_not_start_gives_way_to_the_next() {
    const WASM: &str = "rel=\"wasm\"";
    const NOTHING: &str = "rel=\"nothing\"";
    let (host, site) = hosted().await;
    let page = Browser::start(&site).await;
    page.is_kept_offline().await;
    page.reload().await;
    page.sees(heading("Begin")).await;
    host.publish_changed("2", |page| {
        assert!(page.contains(WASM), "the page names its program");
        page.replace(WASM, NOTHING)
    });
    assert!(page.looks_for_a_version().await);
    page.click(button("Use it now")).await;
    page.reads("Windrose could not start").await;
    page.reload().await;
    page.reads("Windrose could not start").await;

    host.publish_changed("3", |page| page.replace(NOTHING, WASM));
    page.reload().await;
    page.sees(heading("Begin")).await;
    let versions = "return [...document.querySelectorAll('meta[name=version]')].map((meta) => meta.content)";
    let versions: Vec<String> = page.script(versions, &[]).await;
    assert_eq!(versions, ["2", "3"], "each version is made from the one before");
    page.leave().await;
}

#[tokio::test]
async fn a_version_whose_files_do_not_belong_together_is_not_used() {
    let (host, site) = hosted().await;
    let page = Browser::start(&site).await;
    page.is_kept_offline().await;
    let before = host.read("index.html");
    host.publish("2");
    std::fs::write(host.folder().join("index.html"), before).expect("the page can be written");
    let so_far = site.visits_to("");
    assert!(!page.looks_for_a_version().await, "the worker is of one version, the page of another");
    assert!(site.visits_to("") > so_far, "the page was fetched, and refused");
    page.complaints().await; // of the digest that is another
    page.leave().await;
}
