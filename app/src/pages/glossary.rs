//! The terms that a newcomer may not know.

use windrose_questions::{BANK, Term};
use windrose_words::app::glossary as words;
use yew::prelude::*;

use super::heading;
use crate::platform::focus;

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
            focus::focus(target);
            focus::reveal(target);
        }
    });
    html! {
        <article class="narrow glossary">
            { heading(html! { words::HEADING }) }
            <p>{ words::LEAD }</p>
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
