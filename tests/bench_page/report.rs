//! A report opened from a link: by following it in the running app, and by loading the page with it.

use windrose_report::EXAMPLES;

use crate::browser::Browser;
use crate::figures::{WATCH, print_one};
use crate::page::heading;
use crate::site::Site;

/// Each over all examples.
const ROUNDS: usize = 4;
const SPEEDS: [u8; 2] = [1, 4];

/// Follows a link; milliseconds until the report is painted, and of the longest task meanwhile.
const FOLLOW: &str = "
    const [link, done] = arguments;
    longTasks.length = 0;
    const start = performance.now();
    new MutationObserver(async (_, observer) => {
        if (!document.querySelector('.report-section')) return;
        observer.disconnect();
        await painted();
        const took = performance.now() - start;
        setTimeout(() => done([took, Math.max(0, ...longTasks.map((task) => task[1]))]), 300);
    }).observe(document, { childList: true, subtree: true });
    location.hash = `#/r/${link}`;";

/// The same since the visit began, in `window.measured`.
const LISTEN: &str = "
    new MutationObserver(async (_, observer) => {
        if (!document.querySelector('.report-section')) return;
        observer.disconnect();
        await painted();
        window.measured = performance.now();
    }).observe(document, { childList: true, subtree: true });";

/// Prints how long it takes.
pub(crate) async fn measure(site: &Site) {
    for slower in SPEEDS {
        let page = Browser::start(site).await;
        page.before_each_page(WATCH).await;
        page.slow_down(slower).await;
        let (mut followed, mut tasks, mut loaded) = (Vec::new(), Vec::new(), Vec::new());
        for example in std::iter::repeat_n(EXAMPLES, ROUNDS).flatten() {
            page.open("#/glossary").await;
            page.sees(heading("Glossary")).await;
            let [took, longest]: [f64; 2] = page.slow_script(FOLLOW, &[example.link.into()]).await;
            followed.push(took);
            tasks.push(longest);
        }
        page.before_each_page(LISTEN).await;
        for example in std::iter::repeat_n(EXAMPLES, ROUNDS).flatten() {
            page.open(&format!("#/r/{}", example.link)).await;
            page.reload().await;
            let measured =
                async || page.driver.execute("return window.measured ?? null", vec![]).await?.convert();
            loaded.push(page.until("the report", measured).await);
        }
        let speed = if slower == 1 { String::new() } else { format!(", at 1/{slower} of the speed") };
        print_one(&format!("a report, its link followed in the app{speed}"), &followed);
        print_one(&format!("longest task of 50 ms or more meanwhile{speed}"), &tasks);
        print_one(&format!("a report, the page loaded anew with its link{speed}"), &loaded);
        page.leave().await;
    }
}
