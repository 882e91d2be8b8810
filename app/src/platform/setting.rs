//! What was chosen in this browser, whatever the work: whether single keys answer.

use super::window;

/// There if single keys are switched off.
const KEYS: &str = "windrose-keys";

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
