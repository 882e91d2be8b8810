//! Keys that are pressed while the page is on its way to the question they are meant for. They are kept, and pressed again
//! once it is there: a fast hand must not answer the question that it has left.

use std::cell::RefCell;
use std::collections::VecDeque;

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, KeyboardEventInit};

use super::field::is_text_field;
use super::{clock, document, field};

/// Milliseconds after which keys are pressed wherever the focus is: the way was longer than anybody waits for.
const PATIENCE: u32 = 1_000;

/// The keys so far, and what catches them.
struct Held {
    keys: VecDeque<String>,
    _listener: EventListener,
    _patience: Timeout,
}

thread_local! {
    static HELD: RefCell<Option<Held>> = RefCell::default();
}

/// Keeps what is pressed from now on, until [`release`].
pub(crate) fn hold() {
    if HELD.with(|held| held.borrow().is_some()) {
        return;
    }
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let listener = EventListener::new_with_options(&document(), "keydown", options, |event: &Event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>().filter(|pressed| is_kept(pressed)) else {
            return;
        };
        event.prevent_default();
        event.stop_propagation();
        HELD.with(|held| {
            if let Some(held) = &mut *held.borrow_mut() {
                held.keys.push_back(pressed.key());
            }
        });
    });
    let patience = clock::after(PATIENCE, release);
    HELD.set(Some(Held { keys: VecDeque::new(), _listener: listener, _patience: patience }));
}

/// Presses what was kept, where the focus is by now.
pub(crate) fn release() {
    let Some(Held { mut keys, .. }) = HELD.take() else { return };
    while let Some(key) = keys.pop_front() {
        press(&key);
        // It has led on: the others wait for that.
        let waits = HELD.with(|held| held.borrow_mut().as_mut().map(|held| held.keys.append(&mut keys)));
        if waits.is_some() {
            return;
        }
    }
}

/// True for keys that may answer a question or lead to another; not for those that write, press buttons or are the browser's.
fn is_kept(pressed: &KeyboardEvent) -> bool {
    let is_browsers = pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key();
    let key = pressed.key();
    let is_ours = (key.chars().count() == 1 && key != " ") || key == "ArrowRight" || key == "ArrowLeft";
    is_ours && !is_browsers && !is_text_field(pressed)
}

fn press(key: &str) {
    let given = KeyboardEventInit::new();
    given.set_key(key);
    given.set_bubbles(true);
    given.set_cancelable(true);
    if let (Some(element), Ok(event)) =
        (document().active_element(), KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &given))
    {
        let _ = element.dispatch_event(&event);
    }
}

/// Tells when this key is pressed, by itself, on the element of this id or while nothing has the focus, until dropped.
pub(crate) fn on_key(key: &'static str, id: &'static str, callback: impl Fn() + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_plain =
            !pressed.shift_key() && !pressed.ctrl_key() && !pressed.alt_key() && !pressed.meta_key();
        let is_nowhere = event.target() == document().body().map(Into::into);
        if is_plain && pressed.key() == key && (is_nowhere || field::id_of(event) == id) {
            event.prevent_default();
            callback();
        }
    })
}
