//! Rows of the printed table, and what a browser counts by itself.

use serde_json::{Value, json};

use crate::browser::Browser;

/// Prints medians and 95th percentiles of both pages, and how many times one is the other.
pub(crate) fn print_both(what: &str, windrose: &[f64], by_hand: &[f64]) {
    let pair = |values| (at(values, 50), at(values, 95));
    let ((median, high), (other_median, other_high)) = (pair(windrose), pair(by_hand));
    println!(
        "| {what} | {median:.1} | {high:.1} | {other_median:.1} | {other_high:.1} | {:.2} | {:.2} |",
        median / other_median,
        high / other_high
    );
}

/// Prints the median and the 95th percentile of what the page by hand does not have.
pub(crate) fn print_one(what: &str, values: &[f64]) {
    println!("| {what} | {:.1} | {:.1} | | | | |", at(values, 50), at(values, 95));
}

/// The smallest value that so many of 100 do not exceed.
fn at(values: &[f64], percent: usize) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[(sorted.len() * percent).div_ceil(100) - 1]
}

impl Browser<'_> {
    /// Slows the page's processor down so many times.
    pub(crate) async fn slow_down(&self, times: u8) {
        self.protocol("Emulation.setCPUThrottlingRate", json!({ "rate": times })).await;
    }

    /// Lets the browser count what the page's main thread does, in time of the processor: what else the machine does is
    /// not in it.
    pub(crate) async fn count_work(&self) {
        self.protocol("Performance.enable", json!({ "timeDomain": "threadTicks" })).await;
    }

    /// What was counted so far.
    pub(crate) async fn counted(&self) -> Counted {
        let counted = self.protocol("Performance.getMetrics", json!({})).await;
        let metrics = counted["metrics"].as_array().expect("metrics are a list").clone();
        let value = |name: &str| {
            let metric = metrics.iter().find(|metric| metric["name"] == name);
            metric.and_then(|metric| metric["value"].as_f64()).expect("the metric is counted")
        };
        Counted {
            work: 1000.0 * value("TaskDuration"),
            scripts: 1000.0 * value("ScriptDuration"),
            layout: 1000.0 * (value("LayoutDuration") + value("RecalcStyleDuration")),
            heap: value("JSHeapUsedSize") / MEBIBYTE,
        }
    }

    /// Says something to the browser in the words of its developer tools.
    pub(crate) async fn protocol(&self, method: &str, parameters: Value) -> Value {
        self.driver.cdp().send_raw(method, parameters).await.expect("the browser does what it is told")
    }
}

/// What a browser has counted since the page began: milliseconds of the main thread's processor, and MiB.
#[derive(Clone, Copy)]
pub(crate) struct Counted {
    /// All tasks.
    pub(crate) work: f64,
    /// Of it, scripts and WebAssembly.
    pub(crate) scripts: f64,
    /// Of it, styles and layout.
    pub(crate) layout: f64,
    /// What scripts hold.
    pub(crate) heap: f64,
}

/// Bytes.
pub(crate) const MEBIBYTE: f64 = 1_048_576.0;

/// Defines what the scripts of the parts need: `painted`, a promise of the frame after this one being painted, and
/// `longTasks`, milliseconds of each task of 50 ms or more with when it began.
pub(crate) const WATCH: &str = "
    window.painted = () => new Promise((resolve) => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = resolve;
        channel.port2.postMessage(null);
    }));
    window.longTasks = [];
    new PerformanceObserver((list) => {
        for (const task of list.getEntries()) window.longTasks.push([task.startTime, task.duration]);
    }).observe({ type: 'longtask', buffered: true });";
