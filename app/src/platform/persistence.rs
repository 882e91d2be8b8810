//! How long the browser keeps what is stored, and what this window has open.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// What this window has open, kept while the window is; a window's own, unlike the database.
const OPEN: &str = "windrose-open";

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
