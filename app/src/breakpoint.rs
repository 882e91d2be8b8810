//! Whether there is room for what stands beside the rest: now, and whenever the window changes.

use yew::prelude::*;

use crate::platform::layout::{self, Columns};

/// True while the window has room for so many columns.
#[hook]
pub(crate) fn use_breakpoint(columns: Columns) -> bool {
    let has_room = use_state_eq(|| layout::is_wide(columns));
    {
        let has_room = has_room.setter();
        use_effect_with(columns, move |columns| {
            let columns = *columns;
            let listener = layout::on_width(columns, move || has_room.set(layout::is_wide(columns)));
            move || drop(listener)
        });
    }
    *has_room
}
