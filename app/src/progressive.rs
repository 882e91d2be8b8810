//! A long page part by part, so that its first part can be read and pressed before the rest is there.

use yew::prelude::*;

use crate::platform::clock;

/// How many of a page's parts to draw: the first at once, each other in a task of its own, and from then on all. If one of them
/// is where to begin, all are drawn at once.
#[hook]
pub(crate) fn use_progressive_rendering(parts: usize, begins_at_one: bool) -> usize {
    let at_once = begins_at_one || !cfg!(target_family = "wasm");
    let drawn = use_state(|| if at_once { usize::MAX } else { 1 });
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
