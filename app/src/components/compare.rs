//! What a report is compared with: chips of what is chosen, the ways to choose more, and a snapshot for later.
//!
//! What cannot be read is named at its field and changes nothing. The comparison itself stands in the report.

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::Assessment;
use windrose_exchange::share_link;
use windrose_questions::{BANK, Bank};
use windrose_report::{COMPARISONS_MAX, Origin, Report, label};
use windrose_words::app::{common, comparing as words};
use yew::prelude::*;

use super::compare_sources::{CompareSources, Found, Refused};
use super::section_heading_id;
use crate::comparisons::{Comparisons, NotAdded};
use crate::platform::{address, clipboard, focus};
use crate::request::Request;
use crate::route::Route;
use crate::state::State;
use windrose_workspace::Saving;
use windrose_workspace::{Command, Reply};

/// What [`Compare`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What the report shows.
    pub assessment: Assessment,
    /// Where it comes from.
    pub origin: Origin,
    /// What it is compared with.
    pub comparisons: Comparisons,
    /// Called with what it is to be compared with from now on.
    pub onchange: Callback<Comparisons>,
    /// The local work, and the library around it.
    pub workspace: State,
    /// Called to read a work of the library, and to take a snapshot.
    pub onrequest: Callback<Request>,
    /// True if the report is the reader's own: then there is something to take a snapshot of.
    #[prop_or_default]
    pub is_own: bool,
}

/// Chips of what is compared with, and the ways to add more.
#[component]
pub fn Compare(props: &Props) -> Html {
    let refused = use_state(|| None::<Refused>);
    let said = use_state(AttrValue::default);
    // The comparisons as they are when something has been read, which can be later.
    let latest = use_mut_ref(Comparisons::default);
    latest.replace(props.comparisons.clone());
    let onfound = {
        let (refused, said, onchange) = (refused.setter(), said.setter(), props.onchange.clone());
        Callback::from(move |Found { at, outcome }: Found| {
            let added = outcome.and_then(|(assessment, origin)| {
                let name = label(&Report::new(&BANK, assessment.clone(), origin));
                let next = latest.borrow().with(assessment, origin);
                match next {
                    Ok(next) => Ok((name, next)),
                    Err(reason) => Err(sentence(reason, &name)),
                }
            });
            let is_taken = added.is_ok();
            match added {
                Ok((name, next)) => {
                    refused.set(None);
                    said.set(words::compared_with(&name).into());
                    latest.replace(next.clone());
                    onchange.emit(next);
                }
                Err(why) => {
                    said.set(AttrValue::default());
                    refused.set(Some(Refused { at, why }));
                }
            }
            is_taken
        })
    };
    html! {
        <section class="compare" aria-labelledby="compare-heading">
            <h2 id="compare-heading" tabindex="-1">{ words::COMPARE }</h2>
            { chips(props, &said) }
            <CompareSources origin={props.origin} workspace={props.workspace.clone()} onrequest={props.onrequest.clone()} refused={(*refused).clone()} {onfound} />
            if props.is_own { { snapshot(props, &said) } }
            <p class="said" role="status">{ &*said }</p>
        </section>
    }
}

fn sentence(reason: NotAdded, name: &str) -> String {
    match reason {
        NotAdded::There => words::already_compared(name),
        NotAdded::Full => words::full(COMPARISONS_MAX),
    }
}

/// What is compared with, each with the ways to send it and to take it away.
fn chips(props: &Props, said: &UseStateHandle<AttrValue>) -> Html {
    let reports = props.comparisons.reports();
    if reports.is_empty() {
        return Html::default();
    }
    let chip = |(place, other): (usize, &Report)| {
        let name = label(other);
        let onremove = {
            let (next, onchange, said) =
                (props.comparisons.without(place), props.onchange.clone(), said.setter());
            let gone = words::no_longer_compared(&name);
            Callback::from(move |_: MouseEvent| {
                said.set(gone.clone().into());
                onchange.emit(next.clone());
                focus::focus("compare-heading");
            })
        };
        html! {
            <li key={format!("{place} {name}")}>
                <span>{ &name }</span>
                <button type="button" onclick={copy(props, other, said)} aria-label={words::copy_link_with(&name)}>{ words::COPY_LINK }</button>
                <button type="button" onclick={onremove} aria-label={words::remove(&name)}>{ words::REMOVE }</button>
            </li>
        }
    };
    let onsee = Callback::from(|_: MouseEvent| focus::go_to(&section_heading_id("comparisons")));
    html! {
        <>
            <ul class="chips">{ for reports.into_iter().enumerate().map(chip) }</ul>
            <p class="actions"><button type="button" onclick={onsee}>{ words::SEE }</button></p>
        </>
    }
}

/// Copies the address of this one comparison.
fn copy(props: &Props, other: &Report, said: &UseStateHandle<AttrValue>) -> Callback<MouseEvent> {
    let text = |bank: &Bank, assessment: &Assessment| {
        // What the sender is told of below, and no more.
        let include = share_link::Include { evidence: false, ..share_link::Include::ALL };
        share_link::encode(bank, assessment, include)
    };
    let route = Route::Compared(
        text(props.origin.asked(&BANK), &props.assessment),
        text(other.bank(), &other.assessment),
    );
    let said = said.setter();
    Callback::from(move |_: MouseEvent| {
        let (said, link) = (said.clone(), address::with_fragment(&route.to_string()));
        spawn_local(async move {
            said.set(if clipboard::copy(&link).await {
                words::LINK_COPIED.into()
            } else {
                words::copy_refused(&link).into()
            });
        });
    })
}

/// A dated copy of the work, for next quarter.
fn snapshot(props: &Props, said: &UseStateHandle<AttrValue>) -> Html {
    let workspace = &props.workspace;
    if workspace.assessment().is_empty() {
        return Html::default();
    }
    let onclick = {
        let (onrequest, said) = (props.onrequest.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            let reply = Callback::from(move |reply| {
                let is_kept = matches!(reply, Ok(Reply::SnapshotTaken(true)));
                said.set(if is_kept { words::SNAPSHOT_KEPT } else { common::NO_SNAPSHOT }.into());
            });
            onrequest.emit(Request::told(Command::TakeSnapshot(String::new()), reply));
        })
    };
    html! {
        <div class="snapshot">
            <button type="button" {onclick} disabled={workspace.saving() == Saving::Loading}>{ words::KEEP_SNAPSHOT }</button>
            <p class="hint">{ words::SNAPSHOT_IS }<a href={Route::History.to_string()}>{ words::ALL_SNAPSHOTS }</a></p>
        </div>
    }
}
