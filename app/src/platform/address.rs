//! The page's address: its fragment names the route.

use gloo::events::EventListener;

use super::window;

/// The fragment with its `#`, or nothing.
pub(crate) fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to a fragment, as following a link would.
pub(crate) fn go(fragment: &str) {
    // Fails only where navigation is forbidden, and then nothing can be done.
    let _ = window().location().set_hash(fragment);
}

/// Tells of every change of the fragment until dropped.
pub(crate) fn on_change(mut callback: impl FnMut() + 'static) -> EventListener {
    EventListener::new(&window(), "hashchange", move |_| callback())
}

/// The address of this page with another fragment.
pub(crate) fn with_fragment(fragment: &str) -> String {
    let whole = window().location().href().unwrap_or_default();
    let page = whole.split('#').next().unwrap_or_default();
    format!("{page}{fragment}")
}
