//! Newer versions of the site, as `app/offline.js` tells of them.

use gloo::events::EventListener;
use web_sys::Event;

use super::{document, window};

/// What there is instead of the version that runs here, if anything.
pub(crate) fn waiting() -> Option<String> {
    document().document_element()?.get_attribute("data-version")
}

/// Tells when that changes, until dropped.
pub(crate) fn on_change(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "windrose-version", move |_: &Event| callback())
}

/// Loads the page anew, with the newest version.
pub(crate) fn use_newest() {
    if let Ok(event) = Event::new("windrose-use-version") {
        let _ = window().dispatch_event(&event);
    }
}
