//! The start, on a page of questions: first paint, first question, and the first answer counted; on a first visit and on a
//! second one in a new browser with the same profile.

use crate::browser::{Browser, Habits, Profile};
use crate::figures::{WATCH, print_both};
use crate::site::Site;

const ROUNDS: usize = 5;
const SPEEDS: [u8; 2] = [1, 4];

/// Answers the first question as soon as it is painted. Leaves milliseconds since the visit began in `window.measured`: first
/// paint, the painted question, the painted answer; and the longest task after the first paint.
const LISTEN: &str = "
    new MutationObserver(async (_, observer) => {
        const open = '.question:not(:has(.options :checked)) .options input';
        const first = document.querySelector(open), progress = document.querySelector('.nav-fold > summary');
        if (!first || !progress) return;
        observer.disconnect();
        await painted();
        const question = performance.now(), before = progress.textContent;
        document.querySelector(open).click();
        do await painted(); while (progress.isConnected && progress.textContent === before);
        const answer = performance.now(), paint = performance.getEntriesByName('first-contentful-paint')[0].startTime;
        setTimeout(() => {
            const after = window.longTasks.filter(([start, took]) => start + took > paint && start < answer);
            window.measured = [paint, question, answer, Math.max(0, ...after.map((task) => task[1]))];
        }, 300);
    }).observe(document, { childList: true, subtree: true });";

/// Prints how long the start takes on both pages, in turns.
pub(crate) async fn measure(windrose: &Site, by_hand: &Site) {
    for slower in SPEEDS {
        let mut visits = [const { [const { Vec::new() }; 2] }; 2];
        for _ in 0..ROUNDS {
            for (site, [first, second]) in [windrose, by_hand].into_iter().zip(&mut visits) {
                let (took, profile) = visit(site, slower, None).await;
                first.push(took);
                second.push(visit(site, slower, Some(profile)).await.0);
            }
        }
        let [[first, second], [first_by_hand, second_by_hand]] = &visits;
        let speed = if slower == 1 { String::new() } else { format!(", at 1/{slower} of the speed") };
        for (which, ours, theirs) in [("first", first, first_by_hand), ("second", second, second_by_hand)] {
            let column = |visits: &[[f64; 4]], place: usize| -> Vec<f64> {
                visits.iter().map(|visit| visit[place]).collect()
            };
            let what = [
                "the first paint",
                "the first question",
                "the first answer counted",
                "longest task after it",
            ];
            for (place, what) in what.into_iter().enumerate() {
                let what = format!("{which} visit{speed}: {what}");
                print_both(&what, &column(ours, place), &column(theirs, place));
            }
        }
    }
}

/// One visit; the profile is ready for the second one.
async fn visit(site: &Site, slower: u8, profile: Option<Profile>) -> ([f64; 4], Profile) {
    // Until the service worker has everything, if the page has one.
    const KEPT: &str = "
        const [done] = arguments;
        setTimeout(async () => done(!(await navigator.serviceWorker.getRegistration()) || !!(await navigator.serviceWorker.ready)), 500);";
    let page = Browser::start_with(site, Habits { profile, ..Habits::default() }).await;
    page.before_each_page(&format!("{WATCH}{LISTEN}")).await;
    page.slow_down(slower).await;
    page.open("#/questions/codebase").await;
    let measured = async || page.driver.execute("return window.measured ?? null", vec![]).await?.convert();
    let took: [f64; 4] = page.until("the first answer", measured).await;
    page.slow_down(1).await;
    page.slow_script::<bool>(KEPT, &[]).await;
    let profile = page.profile();
    page.leave().await;
    (took, profile)
}
