//! Files that the user gives: chosen in a field or dropped on the page.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

/// A file that was given; nothing of it has been read.
#[derive(Clone, Debug)]
pub(crate) struct Given(File);

impl Given {
    /// Its name on the user's device.
    pub(crate) fn name(&self) -> String {
        self.0.name()
    }

    /// Its size in bytes.
    pub(crate) fn size(&self) -> f64 {
        self.0.size()
    }

    /// The text in it; `None` if the browser cannot read the file, as when it was moved away meanwhile.
    pub(crate) async fn text(&self) -> Option<String> {
        JsFuture::from(self.0.text()).await.ok()?.as_string()
    }
}

/// The file chosen in the field that an event comes from. The field forgets it, so that the same file can be chosen
/// again once it was repaired.
pub(crate) fn chosen(event: &Event) -> Option<Given> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file.map(Given)
}

/// The first file of what was dropped. The browser's own way with it, which is to leave the page, is prevented.
pub(crate) fn dropped(event: &DragEvent) -> Option<Given> {
    event.prevent_default();
    event.data_transfer()?.files()?.get(0).map(Given)
}
