//! What all modal dialogs share: they open when they are rendered, and closing one gives the focus back.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::platform::{focus, page};

/// The reference for a `<dialog>`, which opens it as soon as it is on the page, and the way to close it. The element of
/// the id `first` takes the focus: by program and not by the attribute `autofocus`, which browsers obey only in a page
/// where nothing has had the focus before, and complain about elsewhere. Closing gives the focus back to what opened
/// the dialog; leaving the page does not.
#[hook]
pub(super) fn use_modal(first: &'static str) -> (NodeRef, Callback<()>) {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                page::show_modal(&dialog);
                focus::focus(first);
            }
        });
    }
    let close = {
        let dialog = dialog.clone();
        Callback::from(move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    (dialog, close)
}
