//! What a question was answered with before an edition worded it anew, and the way to say that it is still true.

use windrose_assessment::{Event as Happened, Former};
use windrose_questions::{BANK, Capability};
use windrose_report::answer_text;
use windrose_words::app::question as words;
use yew::prelude::*;

use super::answer_id;
use crate::platform::focus;

/// What [`FormerAnswer`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The question as it is asked now.
    pub capability: &'static Capability,
    /// What answered it before.
    pub former: Former,
    /// Called when the answer is confirmed.
    pub onevent: Callback<Happened>,
}

/// The former answer with the words it was given to.
#[component]
pub fn FormerAnswer(props: &Props) -> Html {
    let (capability, former) = (props.capability, &props.former);
    let slot = capability.slot;
    let answer = former.response.answer;
    let asked = BANK.as_of(former.edition).and_then(|bank| bank.capability(slot));
    let statement = asked
        .zip(answer.level())
        .and_then(|(asked, level)| asked.levels.get(usize::from(level.number())).copied());
    let onclick = props.onevent.reform(move |_: MouseEvent| {
        // The button goes away with what it confirms.
        focus::focus(&answer_id(capability, answer));
        Happened::Confirmed { slot }
    });
    html! {
        <div class="notice former">
            <p>
                { words::worded_anew(&former.edition.to_string(), &answer_text(answer), statement) }
            </p>
            if let Some(asked) = asked {
                if asked.question != capability.question { <p>{ words::question_was(asked.question) }</p> }
            }
            <p>{ words::DOES_NOT_COUNT }</p>
            <button type="button" {onclick} aria-label={words::still_true(capability.name)}>{ words::STILL_TRUE }</button>
        </div>
    }
}
