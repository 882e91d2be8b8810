//! Numbers and days as the language of this build writes them, for the page alone: files, links and names keep digits and
//! ISO 8601. Components rendered on the host know no browser, and have those, too.

use js_sys::{Array, Object, Reflect};
use windrose_assessment::Date;
use windrose_words::language::LANG;

/// The first day there can be, 2020-01-01, in milliseconds since 1970.
const START: f64 = 1_577_836_800_000.0;
/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// A number, with the digits and the grouping of the language.
pub(crate) fn number(number: usize) -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return number.to_string();
    }
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let number = js_sys::Number::from(number as f64);
    number.to_locale_string(LANG).into()
}

/// A day, with the month as a word: nobody takes the fourth of March for the third of April.
pub(crate) fn day(day: Date) -> String {
    if cfg!(not(target_arch = "wasm32")) {
        return day.to_string();
    }
    thread_local! {
        /// Made once: a list may show hundreds of days.
        static FORMAT: js_sys::Function = format_of_days();
    }
    let time = START + f64::from(day.days()) * DAY;
    let text = FORMAT.with(|format| format.call1(&wasm_bindgen::JsValue::NULL, &time.into()));
    text.ok().and_then(|text| text.as_string()).unwrap_or_else(|| day.to_string())
}

fn format_of_days() -> js_sys::Function {
    let options = Object::new();
    for (name, value) in [("dateStyle", "medium"), ("timeZone", "UTC")] {
        let _ = Reflect::set(&options, &name.into(), &value.into()); // cannot fail for a new object
    }
    js_sys::Intl::DateTimeFormat::new(&Array::of1(&LANG.into()), &options).format()
}
