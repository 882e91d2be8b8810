//! The clipboard.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// Copies a text; `false` if the browser does not let us, as on a page without https.
pub(crate) async fn copy(text: &str) -> bool {
    let clipboard = js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
    if clipboard.is_ok_and(|c| c.is_undefined()) {
        return false;
    }
    JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
}
