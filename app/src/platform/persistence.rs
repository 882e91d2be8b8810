//! How long the browser keeps what is stored.

use wasm_bindgen_futures::JsFuture;

use super::window;

/// True if the browser has promised to keep the data until the user clears it.
pub(crate) async fn is_promised() -> bool {
    let asked = window().navigator().storage().persisted();
    match asked {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        Err(_) => false,
    }
}

/// Asks the browser for that promise; some ask the user, most decide by themselves.
pub(crate) async fn ask() -> bool {
    let asked = window().navigator().storage().persist();
    match asked {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        Err(_) => false,
    }
}
