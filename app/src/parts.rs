//! A long page part by part, so that its first part can be read and pressed before the rest is there.

use yew::prelude::*;

use crate::platform::clock;

/// How many of a page's parts to draw: the first at once, each other in a task of its own, and from then on all.
#[hook]
pub(crate) fn use_parts(parts: usize) -> usize {
    let drawn = use_state(|| if cfg!(target_family = "wasm") { 1 } else { usize::MAX });
    {
        let drawn = drawn.clone();
        use_effect_with(*drawn, move |number| {
            if *number < usize::MAX {
                let next = *number + 1;
                clock::soon(move || drawn.set(if next < parts { next } else { usize::MAX }));
            }
        });
    }
    (*drawn).min(parts)
}
