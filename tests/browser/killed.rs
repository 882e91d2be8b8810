//! The browser is killed at random moments while somebody answers by keyboard: what the page had marked as saved is
//! there afterwards.
//!
//! How often is said through the environment: `cargo xtask test` does it a few times, `cargo xtask soak` many.

use std::collections::BTreeMap;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;
use thirtyfour::error::WebDriverResult;

use crate::browser::{Browser, Habits};
use crate::page::{heading, key};
use crate::site::Site;
use crate::work::questions;

/// Kills if nothing else is said.
const KILLS: u64 = 5;
/// A kill comes within so many milliseconds of the first answer.
const WITHIN: u64 = 1_500;

/// What is ticked if the page says that everything is saved, by one look that nothing can come between; else nothing.
const SAVED: &str = "
    const status = document.querySelector('.save-status p');
    if (!status || status.textContent !== 'Saved in this browser') return null;
    return Object.fromEntries([...document.querySelectorAll('.options input:checked')].map(e => [e.name, e.value]));";

type Ticks = BTreeMap<String, String>;

#[tokio::test]
async fn no_answer_that_was_marked_as_saved_is_missing_after_a_kill() {
    let kills = std::env::var("WINDROSE_KILLS").ok().and_then(|number| number.parse().ok()).unwrap_or(KILLS);
    let mut seen_in_all = 0;
    for round in 0..kills {
        let site = Site::open().await;
        let page = Browser::start(&site).await;
        page.open("#/questions/codebase").await;
        page.sees(heading("I Codebase")).await;
        page.saves().await;
        let profile = page.profile();
        let mut seen = Ticks::new();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is later than 1970");
        let moment = Duration::from_millis(u64::from(now.subsec_nanos()) % WITHIN);
        let killer = async {
            tokio::time::sleep(moment).await;
            page.kill().await;
        };
        let (_, ()) = tokio::join!(page.answers_all(&mut seen), killer);
        page.let_go();
        seen_in_all += seen.len();

        let page = Browser::start_with(&site, Habits { profile: Some(profile), ..Habits::default() }).await;
        page.open("#/questions/codebase").await;
        page.saves().await;
        let stored = page.stored_answers().await;
        for (capability, key) in &seen {
            let kept = stored.get(capability);
            assert_eq!(kept, Some(key), "round {round}: {capability} was marked as saved after {moment:?}");
        }
        page.leave().await;
    }
    assert!(seen_in_all > 0, "nothing was ever marked as saved, so nothing was tried");
    println!("{kills} kills, {seen_in_all} answers marked as saved, none missing");
}

impl Browser<'_> {
    /// Answers one question after the other by keyboard, and notes what the page marks as saved, until the browser is
    /// gone.
    async fn answers_all(&self, seen: &mut Ticks) -> WebDriverResult<()> {
        let keys = ["3", "2", "4", "1", "0"];
        let begin = "document.getElementById('page-heading').focus()";
        self.driver.execute(begin, Vec::new()).await?;
        for (place, _) in questions().iter().enumerate() {
            for key in [key::RIGHT, keys[place % keys.len()]] {
                self.driver.action_chain().send_keys(key).perform().await?;
                let found = self.driver.execute(SAVED, Vec::new()).await?.json().clone();
                note(seen, &found);
            }
        }
        Ok(())
    }

    /// The answers in the stored record, as keys by the questions' ids.
    async fn stored_answers(&self) -> Ticks {
        let mut answers = Ticks::new();
        for text in self.texts("works").await {
            let record: Value = serde_json::from_str(&text).expect("a record is JSON");
            for (id, response) in record["responses"].as_object().expect("a record has responses") {
                let answer = response["answer"].as_str().expect("a response has an answer");
                answers.insert(id.clone(), answer.trim_start_matches("level-").to_owned());
            }
        }
        answers
    }
}

fn note(seen: &mut Ticks, found: &Value) {
    for (id, key) in found.as_object().into_iter().flatten() {
        seen.insert(id.clone(), key.as_str().unwrap_or_default().to_owned());
    }
}
