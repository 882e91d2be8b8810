//! Where the focus and the view are, and where they go.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusEvent, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ScrollRestoration, ScrollToOptions,
};

use super::{clock, document, keys, window};

/// Moves focus, and the view, to an element; does nothing if there is none.
pub(crate) fn focus(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Moves focus without moving the view.
pub(crate) fn focus_in_place(id: &str) {
    if let Some(element) = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Moves focus, and the view, to an element as soon as it is drawn; keys that are pressed until then are pressed there.
pub(crate) fn focus_soon(id: &str) {
    once_there(id.to_owned(), PATIENCE, focus);
}

/// Moves focus to an element as soon as it is drawn, and the view so that the element is at its top.
pub(crate) fn go_to(id: &str) {
    once_there(id.to_owned(), PATIENCE, |id| {
        focus_in_place(id);
        if let Some(element) = document().get_element_by_id(id) {
            element.scroll_into_view();
        }
    });
}

/// Tasks to wait for an element: more than any page has parts.
const PATIENCE: usize = 50;

fn once_there(id: String, patience: usize, act: fn(&str)) {
    if document().get_element_by_id(&id).is_none() && patience > 0 {
        keys::hold();
        clock::soon(move || once_there(id, patience - 1, act));
    } else {
        act(&id);
        keys::release();
    }
}

/// Brings an element into view, if it is out of it.
pub(crate) fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Pixels that the view is below the top of the page.
pub(crate) fn scroll_position() -> f64 {
    window().scroll_y().unwrap_or_default()
}

/// Moves the view to so many pixels below the top of the page, at once.
pub(crate) fn scroll_to(position: f64) {
    let options = ScrollToOptions::new();
    options.set_top(position);
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Tells the browser to leave the view alone when going back: it would move it before the page is there.
pub(crate) fn take_over_scrolling() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
}

/// True if the focus goes from inside the element of this id to something outside it; not if it goes nowhere, as
/// when another window comes to the front.
pub(crate) fn moves_out_of(event: &FocusEvent, id: &str) -> bool {
    let next = event.related_target().and_then(|t| t.dyn_into::<Element>().ok());
    let element = document().get_element_by_id(id);
    next.zip(element).is_some_and(|(next, element)| !element.contains(Some(&next)))
}
