//! The window comes and goes: leaving it, coming back to it, and the network behind it.

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::Event;

use super::{document, window};

/// Asks before the window closes, until dropped. Only while there is something to lose: browsers keep pages that
/// might ask out of their cache for going back.
pub(crate) fn ask_before_leaving() -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&window(), "beforeunload", options, Event::prevent_default)
}

/// Tells when the window comes back into view, until dropped.
pub(crate) fn on_return(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Visible {
            callback();
        }
    })
}

/// Tells when there is a network again, until dropped.
pub(crate) fn on_network(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "online", move |_| callback())
}
