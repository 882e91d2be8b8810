//! The terms in a question's texts that a newcomer may not know, explained beside it.

use windrose_questions::{BANK, Capability, Term};
use windrose_words::app::question as words;
use yew::prelude::*;

/// The terms in its texts that a newcomer may not know.
pub(super) fn terms(capability: &'static Capability) -> Html {
    let texts: Vec<&str> = capability.texts().collect();
    let terms: Vec<&'static Term> = BANK.terms_in(&texts).collect();
    if terms.is_empty() {
        return Html::default();
    }
    html! {
        <details>
            <summary>{ words::terms_explained(terms.len()) }</summary>
            <dl>
                { for terms.into_iter().map(|term| html! {
                    <>
                        <dt>{ term.term }</dt>
                        <dd>{ term.meaning }</dd>
                    </>
                }) }
            </dl>
        </details>
    }
}
