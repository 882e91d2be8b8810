//! The snapshots of the open work: frozen copies with a name and a day, and how the headlines moved over them.

use windrose_assessment::{Assessment, SNAPSHOT_NAME_MAX, Snapshot, carry, clean_title};
use windrose_exchange::Headlines;
use windrose_questions::BANK;
use windrose_report::chart::{Moment, Trend};
use windrose_report::{headline_names, headlines_text};
use windrose_words::app::{common, history as words};
use yew::prelude::*;

use super::{heading, title_in_a_sentence};
use crate::components::{Confirm, SaveStatus, TrendView};
use crate::platform::{field, intl};
use crate::request::Request;
use crate::route::Route;
use crate::state::State;
use windrose_workspace::{Command, Reply};

/// The field of the next snapshot's name.
const NAME: &str = "snapshot-name";

/// What [`HistoryPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The open work and the library.
    pub workspace: State,
    /// Called with what is to be done in the library.
    pub onrequest: Callback<Request>,
    /// Called to begin other work with a copy of a snapshot.
    pub onbegin: Callback<Assessment>,
}

/// The page.
#[component]
pub fn HistoryPage(props: &Props) -> Html {
    let assessment = props.workspace.assessment();
    {
        let onrequest = props.onrequest.clone();
        use_effect_with((), move |()| onrequest.emit(Command::List.into()));
    }
    let now = (assessment.clone(), props.workspace.snapshots().clone());
    let headlines = use_memo(now, |(assessment, snapshots)| {
        let then: Vec<Headlines> =
            snapshots.iter().map(|s| Headlines::of(s.asked(&BANK), &s.assessment)).collect();
        (then, Headlines::of(&BANK, assessment))
    });
    let (then, today) = &*headlines;
    let single_service = today.single_service;
    let moments = props.workspace.snapshots().iter().zip(then);
    let moments =
        moments.map(|(snapshot, headlines)| Moment { day: snapshot.taken, indexes: headlines.indexes });
    let now = props.workspace.today().or(assessment.dated);
    let present = Moment { day: now, indexes: today.indexes };
    let mut moments: Vec<Moment> = moments.chain([present]).collect();
    moments.sort_by_key(|moment| moment.day);
    let trend = Trend { names: headline_names(single_service), moments };
    html! {
        <article class="history">
            { heading(html! { words::snapshots_of(&title_in_a_sentence(&assessment.title)) }) }
            <p class="lead">{ words::LEAD }</p>
            if !props.workspace.is_stored() { <SaveStatus workspace={props.workspace.clone()} /> }
            if assessment.is_empty() {
                <p>{ words::NOTHING_YET }<a href={Route::Start.to_string()}>{ common::GO_TO_START }</a></p>
            } else {
                <TakeSnapshot onrequest={props.onrequest.clone()} />
            }
            if !props.workspace.snapshots().is_empty() {
                <TrendView {trend} />
                { table(props, then, today) }
                <p><a href={Route::Report.to_string()}>{ words::COMPARE }</a></p>
            }
        </article>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct TakeProps {
    onrequest: Callback<Request>,
}

/// The name of the next snapshot, and the button that takes it.
#[component]
fn TakeSnapshot(props: &TakeProps) -> Html {
    let name = use_state(String::new);
    let said = use_state(AttrValue::default);
    let oninput = {
        let name = name.setter();
        Callback::from(move |event: InputEvent| name.set(field::text_of(&event)))
    };
    let onsubmit = {
        let onrequest = props.onrequest.clone();
        let (name, said) = (name.setter(), said.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (name, said) = (name.clone(), said.clone());
            let reply = Callback::from(move |reply| {
                if let Ok(Reply::SnapshotTaken(true)) = reply {
                    name.set(String::new());
                    said.set(words::KEPT.into());
                } else {
                    said.set(common::NO_SNAPSHOT.into());
                }
            });
            let typed = clean_title(&field::typed_in(NAME));
            onrequest.emit(Request::told(Command::TakeSnapshot(typed), reply));
        })
    };
    html! {
        <form class="take-snapshot" {onsubmit}>
            <label for={NAME}>{ words::NAME_LABEL }</label>
            <div class="beside-field">
                <input id={NAME} type="text" value={(*name).clone()} maxlength={SNAPSHOT_NAME_MAX.to_string()} {oninput}
                    autocomplete="off" placeholder={words::NAME_EXAMPLE} />
                <button type="submit" class="primary">{ words::TAKE }</button>
            </div>
            <p class="said" role="status">{ &*said }</p>
        </form>
    }
}

/// All snapshots, the newest first, under the work as it stands.
fn table(props: &Props, then: &[Headlines], today: &Headlines) -> Html {
    let text = |headlines: &Headlines| headlines_text(headlines.indexes, headlines.single_service);
    let rows = props.workspace.snapshots().iter().zip(then).rev();
    html! {
            <table>
                <caption>{ words::CAPTION }</caption>
                <thead><tr><th scope="col">{ words::DAY }</th><th scope="col">{ words::NAME }</th><th scope="col">{ words::HEADLINES }</th><th scope="col">{ words::ACTIONS }</th></tr></thead>
                <tbody>
                    <tr>
                        <td>{ words::TODAY }</td>
                        <th scope="row">{ words::AS_IT_STANDS }</th>
                        <td>{ text(today) }</td>
                        <td></td>
                    </tr>
                    { for rows.map(|(snapshot, headlines)| html! {
                        <SnapshotRow key={snapshot.at.to_string()} snapshot={snapshot.clone()} headlines={text(headlines)}
                            onrequest={props.onrequest.clone()} onbegin={props.onbegin.clone()} />
                    }) }
                </tbody>
            </table>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    snapshot: Snapshot,
    headlines: String,
    onrequest: Callback<Request>,
    onbegin: Callback<Assessment>,
}

#[component]
fn SnapshotRow(props: &RowProps) -> Html {
    let is_removing = use_state(|| false);
    let snapshot = &props.snapshot;
    let day = snapshot.taken.map_or_else(|| words::UNKNOWN_DAY.to_owned(), intl::day);
    let name = if snapshot.name.is_empty() { words::SNAPSHOT.to_owned() } else { snapshot.name.clone() };
    let what = words::named(&name, &day);
    let begin = {
        let assessment = carry(snapshot.asked(&BANK), &BANK, snapshot.assessment.clone());
        props.onbegin.reform(move |_: MouseEvent| assessment.clone())
    };
    let ask = {
        let is_removing = is_removing.setter();
        Callback::from(move |_: MouseEvent| is_removing.set(true))
    };
    let onclose = {
        let is_removing = is_removing.setter();
        Callback::from(move |()| is_removing.set(false))
    };
    let onconfirm = {
        let (onrequest, at) = (props.onrequest.clone(), snapshot.at);
        Callback::from(move |()| onrequest.emit(Command::RemoveSnapshot(at).into()))
    };
    html! {
        <tr>
            <td>{ day }</td>
            <th scope="row">{ &name }</th>
            <td>{ &props.headlines }</td>
            <td>
                <button type="button" onclick={begin} aria-label={words::go_on_from(&what)}>{ words::GO_ON }</button>
                <button type="button" onclick={ask} aria-label={words::delete(&what)}>{ common::DELETE }</button>
                if *is_removing {
                    <Confirm heading={words::DELETE_SNAPSHOT} action={common::DELETE} {onconfirm} {onclose}>
                        <p>{ common::cannot_be_brought_back(&what) }</p>
                    </Confirm>
                }
            </td>
        </tr>
    }
}
