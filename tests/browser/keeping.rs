//! Work is never lost: not by a reload, a crash, a damaged record, or a browser that does not store.

use std::collections::BTreeMap;

use serde_json::json;

use crate::browser::{Browser, Habits};
use crate::page::{button, heading, link, textbox};
use crate::site::Site;
use crate::work::{answered, link_to, page_of, questions, statement};

const DAMAGED: &str = r#"{"format":1,"bank":1,"edition":1,"title":"Half a rec"#;
const NO_RECORD: &str = "lost and found";
const OF_A_NEWER_WINDROSE: &str = r#"{"format":7,"everything":"different"}"#;

#[tokio::test]
async fn an_answer_that_was_said_to_be_saved_survives_a_reload_and_a_crash() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (dimension, capability) = questions()[0];
    page.open("#/questions/codebase").await;
    page.reads("Saved in this browser").await;
    page.click(statement(capability, 3)).await;
    page.saves().await;
    page.reload().await;
    page.sees(page_of(dimension)).await;
    page.sees_ticked(capability, '3').await;
    page.click(statement(capability, 2)).await;
    page.saves().await;
    let profile = page.profile();
    page.crash().await;

    let page = Browser::start_with(&site, Habits { profile: Some(profile), ..Habits::default() }).await;
    page.open("#/questions/codebase").await;
    page.sees_ticked(capability, '2').await;
    page.leave().await;
}

#[tokio::test]
async fn what_cannot_be_read_is_kept_aside_as_it_was() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (_, capability) = questions()[0];
    page.open("").await;
    page.sees(heading("Begin")).await;
    let today = page.today().await;
    let first = format!("Unreadable assessment, found on {today}");
    let second = format!("{first} (2)");

    page.store(DAMAGED).await;
    page.reload().await;
    page.reads("An assessment stored here could not be opened: the record is damaged").await;
    page.sees(button(format!("Download {first}"))).await;
    page.misses(button(format!("Open {first}"))).await;
    assert_eq!(page.kept_aside().await, BTreeMap::from([(first.clone(), DAMAGED.to_owned())]));
    page.click(link("Start the assessment")).await;
    page.click(statement(capability, 3)).await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '3').await;
    page.click(link("Start")).await;
    page.reads("1 of 26 answered.").await;
    page.sees(button(format!("Download {first}"))).await;

    page.store(NO_RECORD).await;
    page.reload().await;
    page.reads("An assessment stored here could not be opened: the record is damaged").await;
    page.sees(button(format!("Download {first}"))).await;
    page.sees(button(format!("Download {second}"))).await;
    let both = BTreeMap::from([(first.clone(), DAMAGED.to_owned()), (second.clone(), NO_RECORD.to_owned())]);
    assert_eq!(page.kept_aside().await, both);
    page.click(button(format!("Download {second}"))).await;
    assert_eq!(page.downloaded(&format!("{second}.json")).await, NO_RECORD);

    page.click(button(format!("Delete {second}"))).await;
    page.click(button("Delete")).await;
    page.misses(button(format!("Download {second}"))).await;
    page.sees(button(format!("Download {first}"))).await;
    assert_eq!(page.kept_aside().await, BTreeMap::from([(first, DAMAGED.to_owned())]));
    page.leave().await;
}

/// Another window, of a later Windrose say, stores what this one cannot read while it is open.
#[tokio::test]
async fn what_becomes_unreadable_meanwhile_is_kept_aside_by_the_next_save() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (_, capability) = questions()[0];
    page.open("#/questions/codebase").await;
    page.reads("Saved in this browser").await;
    page.store(DAMAGED).await;
    page.click(statement(capability, 1)).await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '1').await;
    page.click(link("Start")).await;
    let name = format!("Unreadable assessment, found on {}", page.today().await);
    page.sees(button(format!("Download {name}"))).await;
    assert_eq!(page.kept_aside().await, BTreeMap::from([(name, DAMAGED.to_owned())]));
    page.leave().await;
}

#[tokio::test]
async fn work_of_a_newer_windrose_stays_as_it_is() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (_, capability) = questions()[0];
    page.open("").await;
    page.sees(heading("Begin")).await;
    page.store(OF_A_NEWER_WINDROSE).await;
    page.reload().await;
    page.reads("Not saved").await;
    page.reads("was written by a newer Windrose").await;
    page.click(link("Start the assessment")).await;
    page.click(statement(capability, 3)).await;
    page.sees_ticked(capability, '3').await;
    page.reads("Not saved").await;
    page.reload().await;
    page.reads("was written by a newer Windrose").await;
    assert_eq!(page.stored().await, OF_A_NEWER_WINDROSE);
    page.leave().await;
}

#[tokio::test]
async fn starting_over_puts_the_work_aside() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let own = answered("My own", "1234");
    page.open(&link_to(&own)).await;
    page.click(button("Make this my own copy")).await;
    page.is_titled("Report: My own · Windrose").await;
    page.click(link("Start")).await;
    page.click(button("Start over")).await;
    page.click(button("Put aside and start over")).await;
    page.holds(textbox("What do you assess?"), "").await;
    page.reload().await;
    page.click(button(format!("Open My own, put aside on {}", page.today().await))).await;
    page.sees_report_of(&own).await;
    page.leave().await;
}

#[tokio::test]
async fn a_browser_that_does_not_store_is_said_and_no_obstacle() {
    for obstacle in [
        "Object.defineProperty(window, 'indexedDB', { value: undefined })",
        "IDBFactory.prototype.open = () => { throw new DOMException('not here', 'SecurityError') }",
    ] {
        let site = Site::open().await;
        let page = Browser::start(&site).await;
        page.before_each_page(obstacle).await;
        page.open("").await;
        page.reads("Not saved").await;
        page.reads("his browser does not store the answers").await;
        page.click(link("Start the assessment")).await;
        let (_, capability) = questions()[0];
        page.click(statement(capability, 3)).await;
        page.sees_ticked(capability, '3').await;
        page.reads("Not saved").await;
        page.reads("report’s link").await;
        page.click(link("Report").in_header()).await;
        page.sees_report_of(&answered("", "3")).await;
        page.reads("Not saved").await;
        page.click(button("Share a link…")).await;
        let copied = page.value(textbox("The link")).await;
        page.driver.goto(&copied).await.expect("the link opens");
        page.sees_report_of(&answered("", "3")).await;
        page.leave().await;
    }
}

/// A newer Windrose changed the database: this one must not stand in its way, nor pretend to store.
#[tokio::test]
async fn a_database_of_a_newer_windrose_is_left_alone() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (_, capability) = questions()[0];
    page.open("#/questions/codebase").await;
    page.saves().await;
    let upgrade = "
        const [done] = arguments, request = indexedDB.open('windrose', 99);
        request.onsuccess = () => { request.result.close(); done(true); };
        request.onerror = request.onblocked = () => done(false);";
    assert!(page.slow_script::<bool>(upgrade, &[]).await, "the open page stands in the way");
    page.click(statement(capability, 3)).await;
    page.reads("Not saved").await;
    page.open("#/").await;
    page.reload().await;
    page.reads("Not saved").await;
    page.leave().await;
}

#[tokio::test]
async fn a_full_disk_is_said_and_the_next_save_makes_up_for_it() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let questions = questions();
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.fill_the_disk(true).await;
    page.click(statement(questions[0].1, 3)).await;
    page.reads("Not saved").await;
    page.fill_the_disk(false).await;
    page.click(statement(questions[1].1, 2)).await;
    page.saves().await;
    page.reload().await;
    page.sees(heading("I Codebase")).await;
    page.sees_ticked(questions[0].1, '3').await;
    page.sees_ticked(questions[1].1, '2').await;
    page.leave().await;
}

impl Browser<'_> {
    /// Waits until the page says that everything is stored.
    pub(crate) async fn saves(&self) {
        self.reads("Saved in this browser").await;
    }

    /// Stores this text as the current assessment, past the app.
    async fn store(&self, text: &str) {
        let script = "
            const [text, done] = arguments, request = indexedDB.open('windrose');
            request.onsuccess = () => {
                const transaction = request.result.transaction('assessments', 'readwrite');
                transaction.objectStore('assessments').put(text, 'current');
                transaction.oncomplete = () => { request.result.close(); done(true); };
            };";
        let stored: bool = self.slow_script(script, &[text.into()]).await;
        assert!(stored);
    }

    /// What is stored as the current assessment, past the app.
    async fn stored(&self) -> String {
        let script = "
            const [done] = arguments, request = indexedDB.open('windrose');
            request.onsuccess = () => {
                const current = request.result.transaction('assessments').objectStore('assessments').get('current');
                current.onsuccess = () => { request.result.close(); done(current.result); };
            };";
        self.slow_script(script, &[]).await
    }

    /// What is kept aside, past the app: texts by name.
    async fn kept_aside(&self) -> BTreeMap<String, String> {
        let script = "
            const [done] = arguments, request = indexedDB.open('windrose');
            request.onsuccess = () => {
                const store = request.result.transaction('aside').objectStore('aside');
                const [keys, values] = [store.getAllKeys(), store.getAll()];
                values.onsuccess = () => {
                    request.result.close();
                    done(Object.fromEntries(keys.result.map((key, i) => [key, values.result[i]])));
                };
            };";
        self.slow_script(script, &[]).await
    }

    /// Waits for a download of this name.
    pub(crate) async fn downloaded(&self, name: &str) -> String {
        String::from_utf8(self.downloaded_bytes(name).await).expect("the download is text")
    }

    /// Waits for a download of this name, whatever is in it. The browser writes it under another name until it is whole,
    /// and keeps the place with an empty file meanwhile.
    pub(crate) async fn downloaded_bytes(&self, name: &str) -> Vec<u8> {
        let path = self.downloads().join(name);
        self.until(&format!("the download {name}"), async || {
            Ok(std::fs::read(&path).ok().filter(|bytes| !bytes.is_empty()))
        })
        .await
    }

    /// Runs a script in every page before the page itself.
    pub(crate) async fn before_each_page(&self, script: &str) {
        let source = json!({ "source": script });
        let added = self.driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", source).await;
        added.expect("scripts can be added");
    }

    /// Leaves the site no room to store anything, or gives it back.
    async fn fill_the_disk(&self, full: bool) {
        let mut quota = json!({ "origin": self.site.address() });
        if full {
            quota["quotaSize"] = json!(1);
        }
        self.driver
            .cdp()
            .send_raw("Storage.overrideQuotaForOrigin", quota)
            .await
            .expect("the quota can be set");
    }
}
