//! Many assessments: found, named, copied, archived, removed and brought back; snapshots and their trend.

use crate::browser::Browser;
use crate::engine::Engine;
use crate::page::{button, combobox, heading, key, link, searchbox, textbox};
use crate::site::Site;
use crate::work::{answered, complete, link_to, questions, statement};

impl Browser<'_> {
    /// Makes this assessment a work of the library, as whoever receives a link would.
    async fn copies(&self, fragment: &str, title: &str) {
        self.open(fragment).await;
        self.click(button("Make this my own copy")).await;
        self.is_titled(&format!("Report: {title} · Windrose")).await;
    }

    /// Chooses from a list by its first letter; in WebKit, whose list is a window that its driver has no keys for, by a click.
    async fn chooses(&self, list: &str, option: &str) {
        if self.engine == Engine::WebKit {
            let list = self.sees(combobox(list)).await;
            let option = format!("./option[normalize-space()='{option}']");
            let option = list.find(thirtyfour::By::XPath(option)).await.expect("it can be chosen");
            return option.click().await.expect("it can be clicked");
        }
        self.click(combobox(list)).await;
        self.press(&option[..1]).await;
        self.press(key::ENTER).await;
    }

    /// The titles in the list, in order, once there are so many.
    async fn lists(&self, titles: &[&str]) {
        const TITLES: &str =
            "return [...document.querySelectorAll('.works h3')].map(h => h.firstChild.textContent.trim())";
        self.until(&format!("the list {titles:?}"), async || {
            let shown: Vec<String> = self.script(TITLES, &[]).await;
            Ok((shown == titles).then_some(()))
        })
        .await;
    }
}

#[tokio::test]
async fn assessments_are_found_named_copied_archived_and_removed() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.copies(&link_to(&answered("Orders", "1234")), "Orders").await;
    page.copies(&link_to(&complete("Payments")), "Payments").await;
    page.open("#/library").await;
    page.lists(&["Payments", "Orders"]).await;
    page.reads("4 of 27 answered, quick run").await;
    page.reads("Service conduct: not enough answers yet").await;

    page.click(button("Rename: Orders")).await;
    page.press("Shop").await; // behind what is there
    page.press(key::ENTER).await;
    page.lists(&["OrdersShop", "Payments"]).await;
    page.click(button("Duplicate: Payments")).await;
    page.lists(&["Payments (copy)", "OrdersShop", "Payments"]).await;
    page.chooses("Order", "Title").await;
    page.lists(&["OrdersShop", "Payments", "Payments (copy)"]).await;
    page.click(searchbox("Search")).await;
    page.press("shop").await;
    page.lists(&["OrdersShop"]).await;
    page.press("ping").await;
    page.reads("Nothing here has these words in its title or scope.").await;
    page.reload().await;
    page.lists(&["Payments (copy)", "OrdersShop", "Payments"]).await;

    page.click(button("Archive: OrdersShop")).await;
    page.lists(&["Payments (copy)", "Payments"]).await;
    page.click(button("Delete: Payments (copy)")).await;
    page.lists(&["Payments"]).await;
    page.click(button("Undo: take “Payments (copy)” out of the bin")).await;
    page.reads("“Payments (copy)” is back.").await;
    page.lists(&["Payments (copy)", "Payments"]).await;
    page.click(button("Delete: Payments (copy)")).await;
    page.click(button("Bin (1)")).await;
    page.lists(&["Payments (copy)"]).await;
    page.click(button("Delete for good: Payments (copy)")).await;
    page.is_on(button("Cancel")).await;
    page.click(button("Delete for good")).await;
    page.reads("The bin is empty.").await;
    page.click(button("Archive (1)")).await;
    page.click(button("Take out: OrdersShop")).await;
    page.click(button("Current (2)")).await;
    page.lists(&["OrdersShop", "Payments"]).await;
    page.leave().await;
}

#[tokio::test]
async fn deleting_the_open_assessment_leaves_an_empty_one_and_undo_brings_it_back() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.copies(&link_to(&answered("Orders", "1234")), "Orders").await;
    page.open("#/library").await;
    page.click(button("Delete: Orders")).await;
    page.reads("“Orders” is in the bin.").await;
    page.lists(&[]).await;
    page.click(button("Undo: take “Orders” out of the bin")).await;
    page.reads("“Orders” is back.").await;
    page.click(link("Start").in_header()).await;
    page.holds(textbox("What do you assess?"), "Orders").await;
    page.reads("4 of 27 answered.").await;
    page.leave().await;
}

#[tokio::test]
async fn a_new_assessment_costs_nothing_of_the_one_before() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    let (_, capability) = questions()[0];
    page.open("#/questions/codebase").await;
    page.saves().await;
    page.click(statement(capability, 3)).await;
    page.saves().await;
    page.open("#/").await;
    page.click(button("New assessment")).await;
    page.sees(heading("Begin")).await;
    page.click(textbox("What do you assess?")).await;
    page.press("Second").await;
    page.saves().await;
    page.reload().await;
    page.holds(textbox("What do you assess?"), "Second").await;
    page.click(link("1 other assessment in the library")).await;
    page.click(button("Open: Untitled assessment")).await;
    page.reads("1 of 27 answered.").await;
    page.leave().await;
}

#[tokio::test]
async fn snapshots_show_how_the_headlines_moved() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.copies(&link_to(&complete("Orders")), "Orders").await;
    page.click(link("All snapshots, and the trend")).await;
    page.click(textbox("Name of the snapshot (optional)")).await;
    page.press("Spring").await;
    page.press(key::ENTER).await;
    page.reads("The snapshot is kept.").await;
    let day = page.today_on_the_page().await;
    page.sees(button(format!("Delete: Spring, {day}"))).await;
    page.reload().await;
    page.click(button(format!("Delete: Spring, {day}"))).await;
    page.click(button("Delete")).await;
    page.misses(button(format!("Delete: Spring, {day}"))).await;
    page.leave().await;
}

/// Whoever types fast has pressed Enter before the page has drawn the last letters.
#[tokio::test]
async fn what_is_typed_right_before_enter_counts() {
    let site = Site::open().await;
    let page = Browser::start(&site).await;
    page.copies(&link_to(&complete("Orders")), "Orders").await;
    page.click(link("All snapshots, and the trend")).await;
    page.sees(textbox("Name of the snapshot (optional)")).await;
    let typed = "
        const field = document.getElementById('snapshot-name');
        field.value = 'Spring';
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        field.form.requestSubmit();
        return true";
    let _: bool = page.script(typed, &[]).await;
    let day = page.today_on_the_page().await;
    page.sees(button(format!("Delete: Spring, {day}"))).await;
    page.leave().await;
}
