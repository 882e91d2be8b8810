//! No page has this address.

use windrose_words::app::{common, not_found as words};
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
            { heading(html! { words::HEADING }) }
            <p>{ words::no_page(&props.path) }</p>
            <p><a href={Route::Start.to_string()}>{ common::GO_TO_START }</a></p>
        </article>
    }
}
