//! What stands in the fields of a form, and what was pressed in them.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventTarget, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent,
};

use super::document;

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
