//! What this window has open, kept while the window is; a window's own, unlike the database.

use super::window;

/// Where it is kept.
const OPEN: &str = "windrose-open";

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
