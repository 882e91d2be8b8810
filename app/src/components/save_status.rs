//! One line that says whether the answers are stored.

use yew::prelude::*;

use crate::store::Saving;

/// What [`SaveStatus`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Where the work is.
    pub saving: Saving,
}

/// The line, announced when it changes to something that matters.
#[component]
pub fn SaveStatus(props: &Props) -> Html {
    match &props.saving {
        Saving::Loading => html! { <p class="save-status" role="status">{ "Reading your answers…" }</p> },
        Saving::Saved => html! { <p class="save-status" role="status">{ "Saved in this browser" }</p> },
        Saving::Underway => html! { <p class="save-status">{ "Saving…" }</p> },
        Saving::Failed(reason) => html! {
            <p class="save-status save-failed" role="alert">
                { format!("Not saved: {reason}. Keep this window open, and copy the report’s link to keep your answers.") }
            </p>
        },
    }
}
