//! Files: the library moves to another device, what would change is said first, and bad files are named.

use crate::browser::Browser;
use crate::page::{button, heading, key, radio, textbox};
use crate::site::Site;
use crate::work::{answered, link_to, questions, statement};

const FILE: &str = "quarter.json";

impl Browser<'_> {
    /// Makes an assessment a work of the library, and goes there.
    async fn has(&self, title: &str, keys: &str) {
        self.open(&link_to(&answered(title, keys))).await;
        self.click(button("Make this my own copy")).await;
        self.is_titled(&format!("Report: {title} · Windrose")).await;
        self.open("#/library").await;
    }

    /// Saves the whole library, and returns the file.
    async fn saves_library(&self, password: &str) -> String {
        self.click(button("Save the library to a file…")).await;
        self.is_on(textbox("Password (optional)")).await;
        if !password.is_empty() {
            self.press(password).await;
        }
        self.press(key::ENTER).await;
        self.misses(button("Save")).await;
        let name = format!("windrose-library-{}.json", self.today().await);
        let text = self.downloaded(&name).await;
        self.forget_download(&name);
        text
    }
}

#[tokio::test]
async fn a_library_moves_to_another_device_and_changes_there_come_back() {
    let site = Site::open().await;
    let here = Browser::start(&site).await;
    here.has("Orders", "1234").await;
    let saved = here.saves_library("").await;
    assert!(saved.contains("\"windrose\":\"library\""), "{saved}");

    let there = Browser::start(&site).await;
    there.open("#/library").await;
    there.sees(heading("Open a file")).await;
    there.give_file(FILE, &saved).await;
    there.sees(heading(format!("What “{FILE}” would change"))).await;
    there.reads("New here.").await;
    assert!(there.texts("works").await.is_empty(), "looking changes nothing");
    there.click(button("Open 1 assessment")).await;
    there.reads(&format!("“{FILE}”: 1 assessment opened into the library.")).await;
    there.click(button("Open: Orders")).await;
    there.open("#/questions/codebase").await;
    there.click(statement(questions()[0].1, 4)).await;
    there.saves().await;
    there.open("#/library").await;
    let changed = there.saves_library("").await;
    there.leave().await;

    here.drop_file(FILE, &changed).await;
    here.reads("Newer in the file: 1 answer.").await;
    here.sees(radio("Leave it out")).await;
    here.click(button("Open 1 assessment")).await;
    here.reads("1 assessment opened into the library.").await;
    here.open("#/questions/codebase").await;
    here.sees_ticked(questions()[0].1, '4').await;
    here.leave().await;
}

#[tokio::test]
async fn a_file_under_a_password_opens_with_it_alone() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.has("Orders", "1234").await;
    let sealed = page.saves_library("correct horse").await;
    assert!(!sealed.contains("Orders"), "it can be read");
    page.leave().await;

    let page = Browser::start(&site).await;
    page.open("#/library").await;
    page.sees(heading("Open a file")).await;
    page.give_file(FILE, &sealed).await;
    let field = textbox(format!("Password of “{FILE}”"));
    page.is_on(field.clone()).await;
    page.press("wrong horse").await;
    page.press(key::ENTER).await;
    page.reads("This is not its password, or the file was changed since it was saved.").await;
    page.click(button("Cancel")).await;
    page.give_file(FILE, &sealed).await;
    page.is_on(field).await;
    page.press("correct horse").await;
    page.press(key::ENTER).await;
    page.click(button("Open 1 assessment")).await;
    page.sees(button("Open: Orders")).await;
    page.leave().await;
}

#[tokio::test]
async fn a_bad_file_is_named_with_field_and_place_and_changes_nothing() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.has("Orders", "1234").await;
    let saved = page.saves_library("").await;
    let before = page.entries("works").await;
    for (bad, why) in [
        (saved.replace("level-2", "level-7"), "content.works[0].responses"),
        (saved[..saved.len() / 2].to_owned(), "it stops being JSON at line 1, column"),
        (saved.replace("\"format\":1,", "\"format\":9,"), "it was saved by a newer Windrose (format 9)"),
        ("{\"shopping\":[\"milk\"]}".to_owned(), "no file that Windrose has saved"),
        ("<b onclick=alert(1)>".to_owned(), "it stops being JSON at line 1, column 1"),
    ] {
        page.give_file(FILE, &bad).await;
        page.reads(&format!("“{FILE}” was not opened:")).await;
        page.reads(why).await;
        page.reads("Nothing here has changed.").await;
    }
    page.give_file(FILE, &saved.replace("Orders", "Others")).await;
    page.reads("The file is not as Windrose saved it").await;
    page.click(button("Cancel")).await;
    assert_eq!(page.entries("works").await, before);
    page.leave().await;
}
