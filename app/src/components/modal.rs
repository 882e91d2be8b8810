//! What all modal dialogs share: they open when they are rendered, and closing one gives the focus back.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::platform::page;

/// The reference for a `<dialog>`, which opens it as soon as it is on the page, and the way to close it. Closing gives
/// the focus back to what opened the dialog; leaving the page does not.
#[hook]
pub(super) fn use_modal() -> (NodeRef, Callback<()>) {
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_with((), move |()| {
            if let Some(dialog) = dialog.cast::<HtmlDialogElement>() {
                page::show_modal(&dialog);
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
