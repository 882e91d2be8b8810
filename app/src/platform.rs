//! The browser: every call of web-sys, js-sys, gloo and idb is behind one of these small functions.
//!
//! Nothing here decides anything. What can go wrong comes back: from the storage as an error, from clipboard and downloads as `false`.

pub(crate) mod address;
pub(crate) mod canvas;
pub(crate) mod channel;
pub(crate) mod cipher;
pub(crate) mod clipboard;
pub(crate) mod clock;
pub(crate) mod download;
pub(crate) mod field;
pub(crate) mod file;
pub(crate) mod focus;
pub(crate) mod intl;
pub(crate) mod keys;
pub(crate) mod layout;
pub(crate) mod lifecycle;
pub(crate) mod page;
pub(crate) mod persistence;
pub(crate) mod reopening;
pub(crate) mod setting;
pub(crate) mod share_sheet;
pub(crate) mod storage;
pub(crate) mod version;

/// The window. Everything here runs in a page, never in a worker.
#[allow(clippy::disallowed_methods, reason = "the one place that may reach for the window")]
fn window() -> web_sys::Window {
    web_sys::window().expect("the app runs in a page, which has a window")
}

fn document() -> web_sys::Document {
    window().document().expect("a page has a document")
}
