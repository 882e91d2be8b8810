//! What a visitor does not see, and what no journey may cause: a word on the console, a request to anybody else,
//! a file that is not there. Violations of the page's policy are among the words on the console.

use serde_json::Value;

use crate::browser::Browser;

impl Browser<'_> {
    /// Fails if anything went wrong behind the scenes since the visit began.
    pub(crate) async fn settle(&self) {
        let complaints = self.complaints().await;
        assert!(complaints.is_empty(), "behind the scenes:\n{}", complaints.join("\n"));
        assert!(self.site.visits() > 0, "the site was never asked for anything");
    }

    /// What went wrong behind the scenes since the last look.
    pub(crate) async fn complaints(&self) -> Vec<String> {
        let mut complaints = self.words_on_the_console().await;
        complaints.extend(
            self.requests()
                .await
                .into_iter()
                .filter(|address| !self.site.is_own(address))
                .map(|address| format!("asked for {address}")),
        );
        complaints.extend(self.site.missing().into_iter().map(|request| format!("not there: {request}")));
        complaints
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
