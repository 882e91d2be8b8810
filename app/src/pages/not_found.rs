//! No page has this address.

use yew::prelude::*;

use super::heading;
use crate::route::Route;

/// What [`NotFoundPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What stood in the address.
    pub path: AttrValue,
}

/// Says so, and where to go.
#[component]
pub fn NotFoundPage(props: &Props) -> Html {
    html! {
        <article class="narrow">
            { heading(html! { "No page here" }) }
            <p>{ format!("Windrose has no page “{}”. If you followed a link to a report, part of it was lost on the way: copy the whole link again.", props.path) }</p>
            <p><a href={Route::Start.to_string()}>{ "Go to the start" }</a></p>
        </article>
    }
}
