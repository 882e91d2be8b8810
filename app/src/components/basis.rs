//! What a level rests on: opinion, artefact or exercise, where it can be seen, since when; and who provides it.
//!
//! Folded until somebody wants it: evidence makes a report worth more, and must not get in the way of answering.

use windrose_assessment::{Date, Event as Happened, Evidence, LINK_MAX, Response};
use windrose_questions::Slot;
use yew::prelude::*;

use crate::platform::page;

/// What [`Basis`] shows.
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
    (None, "Not said", ""),
    (Some(Evidence::Opinion), "Opinion", "we think so; supports a level up to 2"),
    (Some(Evidence::Artefact), "Artefact", "something can be shown; supports a level up to 3"),
    (Some(Evidence::Exercised), "Exercised", "checked or exercised in the last 90 days; supports level 4"),
];

/// The evidence of one answer.
#[component]
pub fn Basis(props: &Props) -> Html {
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
                <span>{ name }if !meaning.is_empty() { <span class="hint">{ format!(": {meaning}") }</span> }</span>
            </label>
        }
    };
    let onprovided = {
        let (onevent, slot) = (props.onevent.clone(), *slot);
        Callback::from(move |event: Event| {
            onevent.emit(Happened::ProvidedMarked { slot, provided: page::is_ticked(&event) });
        })
    };
    // The question's keys answer it; here, digits and arrows belong to the fields.
    let onkeydown = Callback::from(|event: KeyboardEvent| event.stop_propagation());
    html! {
        <details class="basis" {onkeydown}>
            <summary>{ summary(response) }</summary>
            <fieldset class="kinds">
                <legend>{ format!("What does “{}” rest on?", props.name) }</legend>
                { for KINDS.into_iter().map(kind) }
            </fieldset>
            if response.evidence.is_some() { { details(props, &id) } }
            <label class="tick">
                <input type="checkbox" checked={response.provided} onchange={onprovided} />
                { "The platform or another team provides it (the level is that of what is delivered)" }
            </label>
        </details>
    }
}

/// What is said so far, in a few words.
fn summary(response: &Response) -> String {
    let evidence = match response.evidence {
        None => "Say what this rests on",
        Some(Evidence::Opinion) => "Rests on: opinion",
        Some(Evidence::Artefact) => "Rests on: an artefact",
        Some(Evidence::Exercised) => "Rests on: an exercise",
    };
    let provided = if response.provided { "; provided by others" } else { "" };
    format!("{evidence}{provided}")
}

/// Where the evidence can be seen, and since when.
fn details(props: &Props, id: &str) -> Html {
    let slot = props.slot;
    let onlink = {
        let onevent = props.onevent.clone();
        Callback::from(move |event: InputEvent| {
            onevent.emit(Happened::EvidenceLinked { slot, link: page::text_of(&event) });
        })
    };
    let ondate = {
        let onevent = props.onevent.clone();
        Callback::from(move |event: Event| {
            onevent.emit(Happened::EvidenceDated { slot, date: Date::parse(&page::text_of(&event)) });
        })
    };
    let date = props.response.evidence_date.map(|date| date.to_string()).unwrap_or_default();
    html! {
        <div class="basis-details">
            <div class="field">
                <label for={format!("{id}-link")}>{ "Where it can be seen (optional)" }</label>
                <input type="text" inputmode="url" id={format!("{id}-link")} value={props.response.evidence_link.clone()}
                    oninput={onlink} maxlength={LINK_MAX.to_string()} placeholder="https://" autocomplete="off"
                    aria-describedby={format!("{id}-hint")} />
                <p class="hint" id={format!("{id}-hint")}>{ "Stays in this browser; never part of a link." }</p>
            </div>
            <div class="field">
                <label for={format!("{id}-date")}>{ "Checked on (optional)" }</label>
                <input type="date" id={format!("{id}-date")} value={date} onchange={ondate} min="2020-01-01" max="2199-06-06" />
            </div>
        </div>
    }
}
