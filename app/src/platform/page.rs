//! The page as a whole: title, focus, print, leaving.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{
    CssStyleSheet, Element, Event, EventTarget, FocusEvent, FocusOptions, HtmlDialogElement, HtmlElement,
    HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent, MediaQueryList, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition, ScrollRestoration, ScrollToOptions,
};

use super::{clock, document, keys, window};

/// The element that the app fills.
pub(crate) fn root() -> web_sys::Element {
    document().get_element_by_id("app").expect("index.html has an element `app`")
}

/// The address of the mark: a file of the site, or the mark itself where Windrose is a single file.
pub(crate) fn icon() -> String {
    let link = document().query_selector("link[rel=icon]").ok().flatten();
    link.and_then(|link| link.get_attribute("href")).unwrap_or_default()
}

/// True if Windrose is a single file, opened from disk or sent about, and not a site. Tests without a browser have neither.
pub(crate) fn is_single_file() -> bool {
    cfg!(target_family = "wasm")
        && document().document_element().is_some_and(|root| root.has_attribute("data-single-file"))
}

/// Sets the title that tabs, history and screen readers show.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

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

/// Tells when a link within the site is followed, before it is; until dropped.
pub(crate) fn on_link(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "click", move |event: &Event| {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        if target.and_then(|t| t.closest("a[href^='#/']").ok().flatten()).is_some() {
            callback();
        }
    })
}

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

/// Opens the browser's print dialogue.
pub(crate) fn print() {
    // Fails only in frames that forbid it.
    let _ = window().print();
}

/// Adds a style to those of the files, in the place of the one added before. The page's policy forbids styles in its
/// markup; a style sheet that a script of ours constructs is none of them.
pub(crate) fn add_style(css: &str) {
    // Browsers without constructed style sheets go without.
    if let Ok(sheet) = CssStyleSheet::new()
        && sheet.replace_sync(css).is_ok()
    {
        let sheets = js_sys::Array::of1(&sheet);
        let _ = js_sys::Reflect::set(&document(), &"adoptedStyleSheets".into(), &sheets);
    }
}

/// Opens a dialog element as a modal one.
pub(crate) fn show_modal(dialog: &HtmlDialogElement) {
    // Fails only if it is open already.
    let _ = dialog.show_modal();
}

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

/// Tells when this key is pressed, by itself, on the element of this id or while nothing has the focus, until dropped.
pub(crate) fn on_key(key: &'static str, id: &'static str, callback: impl Fn() + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_plain =
            !pressed.shift_key() && !pressed.ctrl_key() && !pressed.alt_key() && !pressed.meta_key();
        let is_nowhere = event.target() == document().body().map(Into::into);
        if is_plain && pressed.key() == key && (is_nowhere || id_of(event) == id) {
            event.prevent_default();
            callback();
        }
    })
}

/// Tells when there is a network again, until dropped.
pub(crate) fn on_network(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "online", move |_| callback())
}

/// True if Enter was pressed, and not to choose among characters that are being composed. Safari calls that one no composition
/// any more, and gives it the number 229.
pub(crate) fn is_enter(event: &KeyboardEvent) -> bool {
    event.key() == "Enter" && !event.is_composing() && event.key_code() != 229
}

/// The text in the field that an event comes from.
pub(crate) fn text_of(event: &Event) -> String {
    event.target().map(text_in).unwrap_or_default()
}

/// The text in a field as it is now. Whoever types fast and presses Enter is ahead of what was rendered, so a form reads its
/// fields when it is sent.
pub(crate) fn typed_in(id: &str) -> String {
    document().get_element_by_id(id).map(|field| text_in(field.into())).unwrap_or_default()
}

fn text_in(target: EventTarget) -> String {
    match target.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => area.value(),
        Err(target) => target.dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default(),
    }
}

/// The value chosen in the list that an event comes from.
pub(crate) fn choice_of(event: &Event) -> String {
    let target = event.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
    target.map(|list| list.value()).unwrap_or_default()
}

/// Whether the box that an event comes from is ticked.
pub(crate) fn is_ticked(event: &Event) -> bool {
    let target = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
    target.is_some_and(|input| input.checked())
}

/// Selects all of the field that an event comes from.
pub(crate) fn select_all(event: &Event) {
    if let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
    }
}

/// True if the focus goes from inside the element of this id to something outside it; not if it goes nowhere, as
/// when another window comes to the front.
pub(crate) fn moves_out_of(event: &FocusEvent, id: &str) -> bool {
    let next = event.related_target().and_then(|t| t.dyn_into::<Element>().ok());
    let element = document().get_element_by_id(id);
    next.zip(element).is_some_and(|(next, element)| !element.contains(Some(&next)))
}

/// The id of the element that an event comes from.
pub(crate) fn id_of(event: &Event) -> String {
    event.target().and_then(|t| t.dyn_into::<Element>().ok()).map(|e| e.id()).unwrap_or_default()
}

/// True if keys pressed here write text.
pub(crate) fn is_text_field(event: &Event) -> bool {
    let Some(target) = event.target() else { return false };
    target.dyn_ref::<HtmlTextAreaElement>().is_some()
        || target.dyn_ref::<HtmlInputElement>().is_some_and(|input| input.type_() != "radio")
}
