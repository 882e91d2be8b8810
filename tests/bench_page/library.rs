//! The list of a thousand assessments: from storage's answer to the painted list.

use serde_json::json;
use windrose_assessment::{AssessmentId, Work};
use windrose_exchange::share_link;
use windrose_exchange::{Summary, record};
use windrose_questions::BANK;
use windrose_report::EXAMPLES;

use crate::browser::Browser;
use crate::figures::print_one;
use crate::page::heading;
use crate::site::Site;

const WORKS: u64 = 1_000;
const ROUNDS: usize = 11;

/// Puts works and their summaries into storage, past the app.
const FILL: &str = "
    const [works, summaries, done] = arguments, request = indexedDB.open('windrose');
    request.onsuccess = () => {
        const transaction = request.result.transaction(['works', 'summaries'], 'readwrite');
        for (const [key, text] of works) transaction.objectStore('works').put(text, key);
        for (const [key, text] of summaries) transaction.objectStore('summaries').put(text, key);
        transaction.oncomplete = () => { request.result.close(); done(true); };
    };";

/// Before each page: leaves two durations in milliseconds in `window.measured`, from the answer with the summaries, and
/// from the last answer before the list is there, to the frame after the list is painted.
const LISTEN: &str = "
    const answers = [];
    for (const name of ['getAll', 'getAllKeys']) {
        const original = IDBObjectStore.prototype[name];
        IDBObjectStore.prototype[name] = function (...given) {
            const request = original.apply(this, given), table = this.name;
            request.addEventListener('success', () => answers.push([table, performance.now()]));
            return request;
        };
    }
    new MutationObserver((_, observer) => {
        if (document.querySelectorAll('.works > li').length < 30) return;
        observer.disconnect();
        const last = table => answers.findLast(answer => answer[0] === table)[1];
        const summaries = last('summaries'), any = last('works');
        requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
                const painted = performance.now();
                window.measured = [painted - summaries, painted - any];
            };
            channel.port2.postMessage(null);
        });
    }).observe(document, { childList: true, subtree: true });";

/// Prints how long the list takes.
pub(crate) async fn measure(site: &Site) {
    let page = Browser::start(site).await;
    page.open("#/").await;
    page.sees(heading("Begin")).await;
    let works: Vec<Work> = (1..=WORKS).map(work).collect();
    let key = |work: &Work| format!("{:016x}", work.id().0);
    let records: Vec<_> = works.iter().map(|work| json!([key(work), record::write(&BANK, work)])).collect();
    let summaries: Vec<_> =
        works.iter().map(|work| json!([key(work), Summary::of(&BANK, work).write(&BANK)])).collect();
    assert!(page.slow_script::<bool>(FILL, &[records.into(), summaries.into()]).await);

    let (mut parsed, mut shown) = (Vec::new(), Vec::new());
    page.open("#/library").await;
    let source = json!({ "source": LISTEN });
    let added = page.driver.cdp().send_raw("Page.addScriptToEvaluateOnNewDocument", source).await;
    added.expect("scripts can be added");
    for _ in 0..ROUNDS {
        page.reload().await;
        let measured =
            async || page.driver.execute("return window.measured ?? null", vec![]).await?.convert();
        let [since_summaries, since_answer]: [f64; 2] = page.until("the list", measured).await;
        parsed.push(since_summaries);
        shown.push(since_answer);
    }
    print_one(&format!("a library of {WORKS}: from all summaries read to the painted list"), &parsed);
    print_one(&format!("a library of {WORKS}: from the last answer of storage to the painted list"), &shown);
    page.leave().await;
}

/// One of the example teams as a work of its own.
fn work(number: u64) -> Work {
    let example = &EXAMPLES[usize::try_from(number).unwrap() % EXAMPLES.len()];
    let mut assessment = share_link::decode(&BANK, example.link).expect("examples open").assessment;
    assessment.id = AssessmentId(number);
    assessment.title = format!("{} {number}", assessment.title);
    Work::new(assessment, 1_700_000_000_000 + number)
}
