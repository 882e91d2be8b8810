//! The system's own way to send something on to another app, where there is one.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

use super::window;

/// True if the browser offers it: mostly on phones, and only on pages with https.
pub(crate) fn is_there() -> bool {
    js_sys::Reflect::has(&window().navigator(), &JsValue::from_str("share")).unwrap_or(false)
}

/// Opens it with an address. Whoever closes it again has changed their mind, which is no failure.
pub(crate) fn open(address: &str) {
    let data = ShareData::new();
    data.set_url(address);
    let sent = JsFuture::from(window().navigator().share_with_data(&data));
    spawn_local(async move { drop(sent.await) });
}
