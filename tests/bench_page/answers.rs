//! Answers by the keyboard on all pages of questions: what the main thread does for each, from the press to the painted frame
//! that counts it, and what the page holds in the end.

use std::time::Duration;

use serde_json::json;
use windrose_questions::BANK;

use crate::browser::Browser;
use crate::figures::{MEBIBYTE, WATCH, print_both, print_one};
use crate::page::{button, heading};
use crate::site::Site;

const ROUNDS: usize = 2;
/// How much slower than the machine.
const SPEEDS: [u8; 2] = [1, 4];
/// Until everything that follows an answer has been done, its save included.
const SETTLED: Duration = Duration::from_millis(300);

/// Milliseconds from each press of `3` to the painted frame in which the progress counts it, in `window.measured`. And the
/// memory of the WebAssembly, in `window.wasm`.
const LISTEN: &str = "
    window.measured = [];
    addEventListener('keydown', async (event) => {
        if (event.key !== '3') return;
        const progress = document.querySelector('.nav-fold > summary'), before = progress.textContent;
        do await painted(); while (progress.isConnected && progress.textContent === before);
        window.measured.push(performance.now() - event.timeStamp);
    }, true);
    const instantiate = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
        const made = await instantiate.apply(WebAssembly, given);
        window.wasm ??= made.instance.exports.memory; // the later part works in the memory of the first
        return made;
    };";

/// What a run through all questions took; milliseconds for each answer.
#[derive(Default)]
struct Run {
    painted: Vec<f64>,
    work: Vec<f64>,
    scripts: Vec<f64>,
    layout: Vec<f64>,
    long_tasks: Vec<f64>,
    heap: Vec<f64>,
    wasm: Vec<f64>,
}

/// Prints what answers cost on both pages, in turns.
pub(crate) async fn measure(windrose: &Site, by_hand: &Site) {
    for slower in SPEEDS {
        let (mut ours, mut theirs) = (Run::default(), Run::default());
        for _ in 0..ROUNDS {
            answer_all(windrose, true, slower, &mut ours).await;
            answer_all(by_hand, false, slower, &mut theirs).await;
        }
        let speed = if slower == 1 { String::new() } else { format!(", at 1/{slower} of the speed") };
        let both = |what: &str, ours: &[f64], theirs: &[f64]| {
            print_both(&format!("an answer{speed}: {what}"), ours, theirs);
        };
        both("from the press to the painted frame", &ours.painted, &theirs.painted);
        both("work of the main thread until all is done", &ours.work, &theirs.work);
        both("of it scripts and WebAssembly", &ours.scripts, &theirs.scripts);
        both("of it styles and layout", &ours.layout, &theirs.layout);
        let long = |tasks: &[f64]| {
            let longest = tasks.iter().copied().fold(0.0, f64::max);
            format!("{} (longest {longest:.0})", tasks.len())
        };
        let (number, ours_long, theirs_long) =
            (ours.painted.len(), long(&ours.long_tasks), long(&theirs.long_tasks));
        println!(
            "| tasks of 50 ms or more in {number} answers{speed} | {ours_long} | | {theirs_long} | | | |"
        );
        if slower == 1 {
            print_both("MiB that scripts hold, everything answered", &ours.heap, &theirs.heap);
            print_one("MiB of WebAssembly’s memory, everything answered and the report seen", &ours.wasm);
        }
    }
}

/// Answers all questions of the full run.
async fn answer_all(site: &Site, is_windrose: bool, slower: u8, run: &mut Run) {
    let page = Browser::start(site).await;
    page.before_each_page(&format!("{WATCH}{LISTEN}")).await;
    page.open("#/questions/codebase").await;
    if is_windrose {
        page.click(button("Go on with the full run")).await;
    }
    page.slow_down(slower).await;
    page.count_work().await;
    for dimension in BANK.dimensions {
        page.open(&format!("#/questions/{}", dimension.id)).await;
        page.sees(heading(format!("{} {}", dimension.numeral, dimension.name))).await;
        let focus =
            "document.querySelector('fieldset.question .options input').focus(); longTasks.length = 0;";
        page.driver.execute(focus, vec![]).await.expect("there is a question");
        for place in 1..=dimension.capabilities.len() {
            tokio::time::sleep(SETTLED / 2).await;
            let before = page.counted().await;
            page.press_key("3", 51).await;
            tokio::time::sleep(SETTLED).await;
            let after = page.counted().await;
            run.work.push(after.work - before.work);
            run.scripts.push(after.scripts - before.scripts);
            run.layout.push(after.layout - before.layout);
            if place < dimension.capabilities.len() {
                page.press_key("ArrowRight", 39).await;
            }
        }
        let took =
            "const took = [measured.splice(0), longTasks.splice(0).map((task) => task[1])]; return took;";
        let [painted, long_tasks]: [Vec<f64>; 2] = page.script(took, &[]).await;
        assert_eq!(painted.len(), dimension.capabilities.len(), "an answer was not counted");
        run.painted.extend(painted);
        run.long_tasks.extend(long_tasks);
    }
    page.slow_down(1).await;
    page.protocol("HeapProfiler.collectGarbage", json!({})).await;
    run.heap.push(page.counted().await.heap);
    if is_windrose {
        page.open("#/report").await;
        page.sees(heading("Untitled assessment")).await;
        let bytes: f64 = page.script("return window.wasm.buffer.byteLength", &[]).await;
        run.wasm.push(bytes / MEBIBYTE);
    }
    page.leave().await;
}

impl Browser<'_> {
    /// Presses a key as the keyboard does, with nothing between it and the page.
    async fn press_key(&self, key: &str, code: u32) {
        let text = (key.len() == 1).then_some(key);
        let kind = if text.is_some() { "keyDown" } else { "rawKeyDown" };
        let down = json!({ "type": kind, "key": key, "text": text.unwrap_or_default(), "windowsVirtualKeyCode": code });
        self.protocol("Input.dispatchKeyEvent", down).await;
        let up = json!({ "type": "keyUp", "key": key, "windowsVirtualKeyCode": code });
        self.protocol("Input.dispatchKeyEvent", up).await;
    }
}
