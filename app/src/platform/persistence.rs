//! How long the browser keeps what is stored, what this window has open, and whether keys answer.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// What this window has open, kept while the window is; a window's own, unlike the database.
const OPEN: &str = "windrose-open";
/// There if single keys are switched off.
const KEYS: &str = "windrose-keys";

/// True if the browser has promised to keep the data until the user clears it.
pub(crate) async fn is_promised() -> bool {
    let asked = window().navigator().storage().persisted();
    match asked {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        Err(_) => false,
    }
}

/// Asks the browser for that promise; some ask the user, most decide by themselves.
pub(crate) async fn ask() -> bool {
    let asked = window().navigator().storage().persist();
    match asked {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        Err(_) => false,
    }
}

/// Whether single keys answer questions, which they do unless somebody has switched them off in this browser.
pub(crate) fn has_keys() -> bool {
    let storage = window().local_storage().ok().flatten();
    storage.and_then(|storage| storage.get_item(KEYS).ok()?).is_none()
}

/// Remembers that choice.
pub(crate) fn set_keys(is_on: bool) {
    // Without storage it holds as long as the page.
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = if is_on { storage.remove_item(KEYS) } else { storage.set_item(KEYS, "off") };
    }
}

/// What this window had open before it was reloaded.
pub(crate) fn open_here() -> Option<String> {
    window().session_storage().ok()??.get_item(OPEN).ok()?
}

/// Remembers what this window has open.
pub(crate) fn remember_open(key: &str) {
    // Without it, a reload opens what was open last anywhere.
    if let Ok(Some(storage)) = window().session_storage() {
        let _ = storage.set_item(OPEN, key);
    }
}
