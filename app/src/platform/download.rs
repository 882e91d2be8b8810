//! Files the user asks for.

use gloo::timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::document;

/// Milliseconds a download's address stays valid: long enough for any browser to have begun.
const ADDRESS_KEPT: u32 = 10_000;

/// Offers a text as a file; `false` if the browser refuses.
pub(crate) fn offer(name: &str, media_type: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = js_sys::Array::of1(&text.into());
    Blob::new_with_str_sequence_and_options(&parts, &options).is_ok_and(|blob| offer_blob(name, &blob))
}

/// Offers what is there already, such as an image, as a file; `false` if the browser refuses.
pub(crate) fn offer_blob(name: &str, blob: &Blob) -> bool {
    try_offer(name, blob).is_ok()
}

fn try_offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = document().create_element("a")?.unchecked_into();
    anchor.set_href(&address);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(ADDRESS_KEPT, move || drop(Url::revoke_object_url(&address))).forget();
    Ok(())
}
