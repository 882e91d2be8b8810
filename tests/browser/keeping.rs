//! Work is never lost: not by a reload, a crash, a damaged record, or a browser that does not store.

use serde_json::json;

use crate::browser::{Browser, Habits};
use crate::page::{button, heading, link, textbox};
use crate::site::Site;
use crate::work::{answered, page_of, questions, statement};

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
async fn what_cannot_be_read_is_kept_as_it_was() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (_, capability) = questions()[0];
    page.open("").await;
    page.sees(heading("Begin")).await;
    let first = format!("Unreadable assessment, found on {}", page.today().await);
    let second = format!("{first} (2)");

    page.put("works", "0000000000000007", DAMAGED).await;
    page.reload().await;
    page.reads("An assessment stored here could not be opened: the record is damaged").await;
    page.click(button("I have read it")).await;
    page.click(link("Library").in_header()).await;
    page.sees(button(format!("Download {first}"))).await;
    assert_eq!(page.texts("unreadable").await, [DAMAGED]);
    page.click(link("Start").in_header()).await;
    page.click(link("Start the assessment")).await;
    page.click(statement(capability, 3)).await;
    page.saves().await;

    // Another program writes over what is open: the page is stored again, and what was found is kept.
    page.put_over("works", NO_RECORD).await;
    page.click(statement(capability, 2)).await;
    page.reads("An assessment stored here could not be opened: the record is damaged").await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '2').await;
    page.click(link("Library").in_header()).await;
    page.click(button(format!("Download {second}"))).await;
    assert_eq!(page.downloaded(&format!("{second}.json")).await, NO_RECORD);
    page.click(button(format!("Delete {first}"))).await;
    page.click(button("Delete")).await;
    page.misses(button(format!("Download {second}"))).await;
    assert_eq!(page.texts("unreadable").await, [NO_RECORD]);
    page.leave().await;
}

#[tokio::test]
async fn work_of_a_newer_windrose_stays_as_it_is() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (_, capability) = questions()[0];
    page.open("").await;
    page.sees(heading("Begin")).await;
    page.put("works", "0000000000000007", OF_A_NEWER_WINDROSE).await;
    page.reload().await;
    page.reads("Not saved").await;
    page.reads("newer Windrose has changed the storage").await;
    page.click(link("Start the assessment")).await;
    // What is answered now is a work of its own.
    page.click(statement(capability, 3)).await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '3').await;
    let stored = page.entries("works").await;
    assert_eq!(stored.get("0000000000000007").map(String::as_str), Some(OF_A_NEWER_WINDROSE));
    assert_eq!(stored.len(), 2);
    page.leave().await;
}

#[tokio::test]
async fn a_browser_that_does_not_store_is_said_and_no_obstacle() {
    for obstacle in [
        "Object.defineProperty(window, 'indexedDB', { value: undefined })",
        "IDBFactory.prototype.open = () => { throw new DOMException('not here', 'SecurityError') }",
    ] {
        let site = Site::open().await;
        site.begins_pages_with(obstacle);
        let page = Browser::start(&site).await;
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
    page.reads("There is no room left for this site").await;
    page.fill_the_disk(false).await;
    page.click(statement(questions[1].1, 2)).await;
    page.saves().await;
    page.reload().await;
    page.sees(heading("I Codebase")).await;
    page.sees_ticked(questions[0].1, '3').await;
    page.sees_ticked(questions[1].1, '2').await;
    page.leave().await;
}

/// An earlier Windrose in another window does not let go of the storage.
#[tokio::test]
async fn a_blocked_upgrade_is_said_and_goes_on_when_the_other_window_closes() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.driver.goto(format!("{}404.html", site.address())).await.expect("a page without the app");
    let hold = "
        const [done] = arguments, request = indexedDB.open('windrose', 1);
        request.onupgradeneeded = () => ['assessments', 'aside'].forEach(name => request.result.createObjectStore(name));
        request.onsuccess = () => { window.held = request.result; done(true); };";
    assert!(page.slow_script::<bool>(hold, &[]).await);
    let first = page.driver.window().await.expect("there is a window");
    let second = page.driver.new_tab().await.expect("a tab opens");
    page.turn_to(&second).await;
    page.open("#/questions/codebase").await;
    page.reads("Not saved").await;
    page.reads("Another window holds the storage in its old form; close or reload that window").await;
    let (_, capability) = questions()[0];
    page.click(statement(capability, 3)).await;
    page.sees_ticked(capability, '3').await;

    page.turn_to(&first).await;
    page.driver.close_window().await.expect("the window closes");
    page.turn_to(&second).await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '3').await;
    page.leave().await;
}

#[tokio::test]
async fn what_an_earlier_windrose_stored_has_its_place_in_the_library() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.driver.goto(format!("{}404.html", site.address())).await.expect("a page without the app");
    let record = |id: u64, title: &str| {
        format!(
            r#"{{"format":2,"bank":1,"edition":1,"id":{id},"title":"{title}","dated":"2026-11-20","responses":{{"{}":{{"answer":"level-3"}}}}}}"#,
            questions()[0].1.id
        )
    };
    let store = "
        const [current, aside, done] = arguments, request = indexedDB.open('windrose', 1);
        request.onupgradeneeded = () => ['assessments', 'aside'].forEach(name => request.result.createObjectStore(name));
        request.onsuccess = () => {
            const transaction = request.result.transaction(['assessments', 'aside'], 'readwrite');
            transaction.objectStore('assessments').put(current, 'current');
            for (const [name, text] of Object.entries(aside)) transaction.objectStore('aside').put(text, name);
            transaction.oncomplete = () => { request.result.close(); done(true); };
        };";
    let aside = json!({
        "Old, put aside on 2026-11-01": record(5, "Old"),
        "Orders, snapshot of 2026-10-01": record(7, "Orders"),
        "Unreadable assessment, found on 2026-10-02": DAMAGED,
    });
    assert!(page.slow_script::<bool>(store, &[record(7, "Orders").into(), aside]).await);
    page.open("#/library").await;
    page.sees(button("Open: Old")).await;
    page.click(button("Open: Orders")).await;
    page.holds(textbox("What do you assess?"), "Orders").await;
    page.open("#/snapshots").await;
    page.sees(button("Delete: Snapshot, Oct 1, 2026")).await;
    page.open("#/questions/codebase").await;
    page.sees_ticked(questions()[0].1, '3').await;
    assert_eq!(page.texts("unreadable").await, [DAMAGED]);
    assert!(page.texts("aside").await.is_empty());
    page.leave().await;
}

#[tokio::test]
async fn data_cleared_behind_our_back_is_stored_again_and_said() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let questions = questions();
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.click(statement(questions[0].1, 3)).await;
    page.saves().await;
    page.clear_what_is_stored().await;
    page.click(statement(questions[1].1, 2)).await;
    page.reads("The stored answers of this site were cleared by somebody else").await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(questions[0].1, '3').await;
    page.sees_ticked(questions[1].1, '2').await;
    page.leave().await;
}

#[tokio::test]
async fn a_clock_that_jumps_back_costs_no_answer_and_is_said() {
    let site = Site::open().await;
    site.begins_pages_with(
        "const real = Date.now; Date.now = () => real() + Number(sessionStorage.getItem('shift'))",
    );
    let page = Browser::start(&site).await;
    let (_, capability) = questions()[0];
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.click(statement(capability, 3)).await;
    page.saves().await;
    let _: Option<bool> = page.script("sessionStorage.setItem('shift', -864e5); return null", &[]).await;
    page.click(statement(capability, 1)).await;
    page.reads("The clock of this device went back behind your last answer").await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '1').await;
    page.leave().await;
}

/// A private window stores as any other does, until it closes: the library says so.
#[tokio::test]
async fn a_private_window_keeps_answers_while_it_is_open_and_says_for_how_long() {
    let site = Site::open().await;
    let page = Browser::start_with(&site, Habits { is_private: true, ..Habits::default() }).await;
    let (_, capability) = questions()[0];
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.click(statement(capability, 3)).await;
    page.saves().await;
    page.reload().await;
    page.sees_ticked(capability, '3').await;
    page.click(link("Library").in_header()).await;
    page.reads("a private window deletes it when it closes").await;
    page.leave().await;
}
