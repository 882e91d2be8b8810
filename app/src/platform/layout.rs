//! How wide the window is.

use gloo::events::EventListener;
use web_sys::MediaQueryList;

use super::window;

/// Columns that a window has room for, as the style sheets have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Columns {
    Two,
    Three,
}

fn width_for(columns: Columns) -> Option<MediaQueryList> {
    let query = match columns {
        Columns::Two => "(min-width: 64rem)",
        Columns::Three => "(min-width: 80rem)",
    };
    window().match_media(query).ok().flatten()
}

/// True if the window is wide enough for these columns; on the host, where there is no window, true.
pub(crate) fn is_wide(columns: Columns) -> bool {
    cfg!(not(target_family = "wasm")) || width_for(columns).is_some_and(|query| query.matches())
}

/// Tells when the window becomes wide enough or is that no more, until dropped.
pub(crate) fn on_width(columns: Columns, callback: impl Fn() + 'static) -> Option<EventListener> {
    let query = width_for(columns)?;
    Some(EventListener::new(&query, "change", move |_| callback()))
}
