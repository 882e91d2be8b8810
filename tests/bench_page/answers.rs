//! Answers on pages of questions: from the press to the painted frame, at the machine's speed and at a quarter of it.

use serde_json::json;
use windrose_questions::BANK;

use crate::browser::Browser;
use crate::page::{button, heading};
use crate::print_row;
use crate::site::Site;

/// Answers every question of the page in turn; milliseconds from the press to the frame after it was painted.
const ANSWER_ALL: &str = "
    const [done] = arguments;
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
    }));
    const pause = () => new Promise((resolve) => setTimeout(resolve, 150));
    (async () => {
        const measured = [], count = document.querySelectorAll('fieldset.question').length;
        for (let index = 0; index < count; index += 1) {
            const statements = document.querySelectorAll('fieldset.question')[index].querySelectorAll('.options input');
            const start = performance.now();
            statements[2].click();
            await painted();
            measured.push(performance.now() - start);
            await pause();
        }
        done(measured);
    })();";

/// Prints how long an answer takes on the pages of the full run.
pub(crate) async fn measure(site: &Site) {
    for slower in [1, 4] {
        let page = Browser::start(site).await;
        page.open("#/questions/codebase").await;
        page.click(button("Go on with the full run")).await;
        let rate = json!({ "rate": slower });
        page.driver
            .cdp()
            .send_raw("Emulation.setCPUThrottlingRate", rate)
            .await
            .expect("the speed can be set");
        let mut measured: Vec<f64> = Vec::new();
        for dimension in BANK.dimensions {
            page.open(&format!("#/questions/{}", dimension.id)).await;
            page.sees(heading(format!("{} {}", dimension.numeral, dimension.name))).await;
            measured.extend(page.slow_script::<Vec<f64>>(ANSWER_ALL, &[]).await);
        }
        let number = measured.len();
        let mut sorted = measured.clone();
        sorted.sort_by(f64::total_cmp);
        print_row(
            &format!("{number} answers, at 1/{slower} of the speed: from the press to the painted frame"),
            measured,
        );
        println!("{:<60} {:>7.1}", "  95 of 100 are not slower than", sorted[number * 95 / 100]);
        page.leave().await;
    }
}
