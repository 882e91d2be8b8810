//! Words between the windows of this browser.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

/// The name under which the windows hear each other.
const NAME: &str = "windrose";

/// A channel to the other windows, until dropped. A browser without one goes without: a window that comes back into
/// view reads what is stored anyway.
pub(crate) struct Channel {
    inner: Option<BroadcastChannel>,
    _onmessage: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// Opens the channel; `onword` is called with every word of another window.
    pub(crate) fn open(onword: impl Fn(String) + 'static) -> Self {
        let onmessage = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(word) = event.data().as_string() {
                onword(word);
            }
        });
        let inner = BroadcastChannel::new(NAME).ok();
        if let Some(channel) = &inner {
            channel.set_onmessage(Some(onmessage.as_ref().unchecked_ref()));
        }
        Self { inner, _onmessage: onmessage }
    }

    /// Says a word to all other windows.
    pub(crate) fn say(&self, word: &str) {
        if let Some(channel) = &self.inner {
            // Fails only for a channel that was closed.
            let _ = channel.post_message(&word.into());
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        if let Some(channel) = &self.inner {
            channel.close();
        }
    }
}
