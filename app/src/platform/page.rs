//! The page as a whole: its element, title, mark and styles, print, dialogs and links.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{CssStyleSheet, Element, Event, HtmlDialogElement};

use super::{document, window};

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

/// Tells when a link within the site is followed, before it is; until dropped.
pub(crate) fn on_link(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&document(), "click", move |event: &Event| {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        if target.and_then(|t| t.closest("a[href^='#/']").ok().flatten()).is_some() {
            callback();
        }
    })
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
