//! What a visitor does not see, and what no journey may cause: a word on the console, a request to anybody else,
//! a file that is not there. Violations of the page's policy are among the words on the console.

use std::sync::Mutex;

use serde_json::Value;

use crate::browser::Browser;
use crate::engine::Engine;

/// What pages have said so far, where only they themselves can be asked; see [`Browser::listen`].
pub(crate) type Heard = Mutex<Vec<String>>;

/// By these words what Firefox says of its own affairs is known: of its settings, of icons that it looks for on pages
/// without one, and of what was still on its way when the visitor left the page. What a host did not give out, it knows itself.
const OF_FIREFOX: [&str; 3] = ["RSLoader", "resource://", "NetworkError when attempting to fetch resource."];

impl Browser<'_> {
    /// Fails if anything went wrong behind the scenes since the visit began.
    pub(crate) async fn settle(&self) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "behind the scenes:\n{}", complaints.join("\n"));
        assert!(self.site.visits() > 0, "the site was never asked for anything");
    }

    /// What went wrong behind the scenes since the last look.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        let mut complaints = match self.engine {
            Engine::Chromium => {
                let mut complaints = self.words_on_the_console().await;
                let foreign = self.requests().await.into_iter().filter(|address| !self.site.is_own(address));
                complaints.extend(foreign.map(|address| format!("asked for {address}")));
                complaints
            }
            Engine::Firefox => self.words_of_firefox().await,
            Engine::WebKit => {
                self.listen().await;
                std::mem::take(&mut *self.heard.lock().expect("nobody panics while listening"))
            }
        };
        complaints.extend(self.site.refused());
        complaints.extend(self.site.missing().into_iter().map(|request| format!("not there: {request}")));
        complaints
    }

    /// Firefox writes down itself what goes wrong in pages, and says aloud what pages write on the console. What the policy refused
    /// the host has heard already.
    async fn words_of_firefox(&self) -> Vec<String> {
        let script = "
            const [origin, done] = arguments;
            const found = Services.console.getMessageArray()
                .filter((m) => m instanceof Ci.nsIScriptError && !(m.flags & Ci.nsIScriptError.warningFlag) && !m.category.startsWith('CSP') && `${m.sourceName} ${m.errorMessage}`.includes(origin))
                .map((m) => `${m.category}: ${m.errorMessage} (${m.sourceName}:${m.lineNumber})`);
            Services.console.reset();
            done(found);";
        let mut words: Vec<String> = self.in_firefox(script, &[self.site.origin().into()]).await;
        let mut said = self.process.said.lock().expect("nobody panics while listening");
        words.extend(said.drain(..).filter(|line| line.starts_with("console.")));
        words.retain(|words| !OF_FIREFOX.iter().any(|own| words.contains(own)));
        words
    }

    /// In WebKit, asks the page for its words on the console and its errors, from the first time on that it is asked; those
    /// before it are not heard. Whatever leaves a page asks before and afterwards.
    pub(crate) async fn listen(&self) {
        const WORDS: &str = "
            if (!window.heard) {
                const heard = window.heard = [];
                for (const kind of ['error', 'warn']) {
                    const say = console[kind];
                    console[kind] = (...words) => { heard.push(`${kind}: ${words.join(' ')}`); say.apply(console, words); };
                }
                addEventListener('error', (event) => heard.push(`error: ${event.message ?? event.target.outerHTML}`), true);
                addEventListener('unhandledrejection', (event) => heard.push(`error: ${event.reason}`));
            }
            return window.heard.splice(0);";
        if self.engine == Engine::WebKit {
            let words: Vec<String> = self.script(WORDS, &[]).await;
            self.heard.lock().expect("nobody panics while listening").extend(words);
        }
    }

    async fn words_on_the_console(&self) -> Vec<String> {
        let entries = self.driver.get_log("browser").await.expect("the driver has the console's log");
        entries.into_iter().map(|entry| format!("{}: {}", entry.level, entry.message)).collect()
    }

    /// Every address that any page asked for. Not counted: what the browser's own pages ask of the browser (the one
    /// it begins with), what a page makes itself (`blob:`, `data:`), and a file that a visitor opens from disk; all of it
    /// goes nowhere.
    async fn requests(&self) -> Vec<String> {
        let entries = self.driver.get_log("performance").await.expect("the driver has the network's log");
        let mut addresses = Vec::new();
        for entry in entries {
            let event: Value = serde_json::from_str(&entry.message).expect("an event is JSON");
            let event = &event["message"];
            if event["params"]["documentURL"].as_str().is_some_and(|page| page.starts_with("chrome:")) {
                continue;
            }
            let address = match event["method"].as_str() {
                Some("Network.requestWillBeSent") => event["params"]["request"]["url"].as_str(),
                Some("Network.webSocketCreated" | "Network.webTransportCreated") => {
                    event["params"]["url"].as_str()
                }
                _ => None,
            };
            addresses.extend(address.map(str::to_owned));
        }
        let goes_nowhere = |address: &str| ["blob:", "data:", "file:"].iter().any(|s| address.starts_with(s));
        addresses.retain(|address| !goes_nowhere(address));
        addresses
    }
}
