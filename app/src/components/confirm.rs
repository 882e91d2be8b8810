//! A modal question before something is replaced.

use windrose_words::app::common;
use yew::prelude::*;

use super::modal::use_modal;

/// What [`Confirm`] asks.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The question, as a heading.
    pub heading: AttrValue,
    /// What will happen.
    pub children: Html,
    /// The words on the button that goes on.
    pub action: AttrValue,
    /// Called when the user goes on.
    pub onconfirm: Callback<()>,
    /// Called when the dialog has closed, whichever way.
    pub onclose: Callback<()>,
}

/// The dialog. It opens when it is rendered; the safe button has the focus.
#[component]
pub fn Confirm(props: &Props) -> Html {
    let (dialog, close) = use_modal("confirm-cancel");
    let cancel = close.reform(|_: MouseEvent| ());
    let confirm = {
        let onconfirm = props.onconfirm.clone();
        Callback::from(move |_: MouseEvent| {
            close.emit(());
            onconfirm.emit(());
        })
    };
    // Whatever closes the dialog, Escape included.
    let onclose = props.onclose.reform(|_: Event| ());
    html! {
        <dialog ref={dialog} class="confirm" aria-labelledby="confirm-heading" {onclose}>
            <h2 id="confirm-heading">{ &props.heading }</h2>
            { props.children.clone() }
            <div class="actions">
                <button type="button" id="confirm-cancel" onclick={cancel}>{ common::CANCEL }</button>
                <button type="button" class="primary" onclick={confirm}>{ &props.action }</button>
            </div>
        </dialog>
    }
}
