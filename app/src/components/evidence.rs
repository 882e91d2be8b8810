//! What a level rests on: opinion, artefact or exercise, where it can be seen, since when; and who provides it.
//!
//! Folded until somebody wants it: evidence makes a report worth more, and must not get in the way of answering.

use windrose_assessment::{Date, Event as Happened, Evidence, LINK_MAX, Response};
use windrose_questions::Slot;
use windrose_words::app::basis as words;
use yew::prelude::*;

use crate::platform::field;

/// What [`EvidenceFields`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The question.
    pub slot: Slot,
    /// Its name, for the group's accessible name.
    pub name: &'static str,
    /// What is recorded; its answer is a level.
    pub response: Response,
    /// Called with every change.
    pub onevent: Callback<Happened>,
}

/// The kinds of evidence with their words, "not said" first.
const KINDS: [(Option<Evidence>, &str, &str); 4] = [
    (None, words::NOT_SAID, ""),
    (Some(Evidence::Opinion), words::OPINION, words::OPINION_MEANS),
    (Some(Evidence::Artefact), words::ARTEFACT, words::ARTEFACT_MEANS),
    (Some(Evidence::Exercised), words::EXERCISED, words::EXERCISED_MEANS),
];

/// The evidence of one answer.
#[component]
pub fn EvidenceFields(props: &Props) -> Html {
    let Props { slot, response, .. } = props;
    let id = format!("basis-{}", slot.number());
    let send = |event: Happened| {
        let onevent = props.onevent.clone();
        Callback::from(move |_: Event| onevent.emit(event.clone()))
    };
    let kind = |(evidence, name, meaning): (Option<Evidence>, &'static str, &'static str)| {
        html! {
            <label class="kind">
                <input type="radio" name={id.clone()} checked={response.evidence == evidence}
                    onchange={send(Happened::EvidenceGiven { slot: *slot, evidence })} />
                <span>{ name }if !meaning.is_empty() { <span class="hint">{ words::means(meaning) }</span> }</span>
            </label>
        }
    };
    let onprovided = {
        let (onevent, slot) = (props.onevent.clone(), *slot);
        Callback::from(move |event: Event| {
            onevent.emit(Happened::ProvidedMarked { slot, provided: field::is_ticked(&event) });
        })
    };
    // The question's keys answer it; here, digits and arrows belong to the fields.
    let onkeydown = Callback::from(|event: KeyboardEvent| event.stop_propagation());
    html! {
        <details class="basis" {onkeydown}>
            <summary>{ summary(response) }</summary>
            <fieldset class="kinds">
                <legend>{ words::rests_on_what(props.name) }</legend>
                { for KINDS.into_iter().map(kind) }
            </fieldset>
            if response.evidence.is_some() { { details(props, &id) } }
            <label class="tick">
                <input type="checkbox" checked={response.provided} onchange={onprovided} />
                { words::PROVIDED_BY_OTHERS }
            </label>
        </details>
    }
}

/// What is said so far, in a few words.
fn summary(response: &Response) -> String {
    let evidence = match response.evidence {
        None => words::SAY_WHAT,
        Some(Evidence::Opinion) => words::RESTS_ON_OPINION,
        Some(Evidence::Artefact) => words::RESTS_ON_ARTEFACT,
        Some(Evidence::Exercised) => words::RESTS_ON_EXERCISE,
    };
    if response.provided { words::and_provided(evidence) } else { evidence.to_owned() }
}

/// Where the evidence can be seen, and since when.
fn details(props: &Props, id: &str) -> Html {
    let slot = props.slot;
    let onlink = {
        let onevent = props.onevent.clone();
        Callback::from(move |event: InputEvent| {
            onevent.emit(Happened::EvidenceLinked { slot, link: field::text_of(&event) });
        })
    };
    let ondate = {
        let onevent = props.onevent.clone();
        Callback::from(move |event: Event| {
            onevent.emit(Happened::EvidenceDated { slot, date: Date::parse(&field::text_of(&event)) });
        })
    };
    let date = props.response.evidence_date.map(|date| date.to_string()).unwrap_or_default();
    html! {
        <div class="basis-details">
            <div class="field">
                <label for={format!("{id}-link")}>{ words::WHERE_SEEN }</label>
                <input type="text" inputmode="url" id={format!("{id}-link")} value={props.response.evidence_link.clone()}
                    oninput={onlink} maxlength={LINK_MAX.to_string()} placeholder="https://" autocomplete="off"
                    aria-describedby={format!("{id}-hint")} />
                <p class="hint" id={format!("{id}-hint")}>{ words::STAYS_HERE }</p>
            </div>
            <div class="field">
                <label for={format!("{id}-date")}>{ words::CHECKED_ON }</label>
                <input type="date" id={format!("{id}-date")} value={date} onchange={ondate} min="2020-01-01" max="2199-06-06" />
            </div>
        </div>
    }
}
