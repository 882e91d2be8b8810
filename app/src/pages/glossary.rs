//! The terms that a newcomer may not know.

use windrose_questions::{BANK, Term};
use yew::prelude::*;

use super::heading;
use crate::platform::page;

/// What [`GlossaryPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The term to begin at, if one is named.
    pub term: Option<&'static Term>,
}

/// The page.
#[component]
pub fn GlossaryPage(props: &Props) -> Html {
    let id = |term: &Term| format!("term-{}", term.id);
    let target = props.term.map(id);
    use_effect_with(target, |target| {
        if let Some(target) = target {
            page::focus(target);
            page::reveal(target);
        }
    });
    html! {
        <article class="narrow glossary">
            { heading(html! { "Terms" }) }
            <p>{ "Words of the questions that not everybody uses every day. Each question explains its own, too." }</p>
            <dl>
                { for BANK.glossary.iter().map(|term| html! {
                    <div key={term.id} id={id(term)} tabindex="-1">
                        <dt>{ term.term }</dt>
                        <dd>{ term.meaning }</dd>
                    </div>
                }) }
            </dl>
        </article>
    }
}
