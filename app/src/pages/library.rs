//! All assessments in this browser: to find, open, name, copy, archive and remove; and the files they go into.

mod row;

use windrose_assessment::{Assessment, AssessmentId, Shelf};
use windrose_exchange::Summary;
use windrose_words::app::{common, library as words};
use yew::prelude::*;

use super::heading;
use crate::components::{Confirm, OpenFile, SaveFile, SaveStatus};
use crate::platform::{clock, download, field, focus};
use crate::request::Request;
use crate::route::Route;
use crate::state::State;
use crate::wording;
use row::Row;
use windrose_workspace::Command;
use windrose_workspace::Unreadable;

/// Works shown at first, and added by each "show more". Our choice: more than most teams have, quick to show.
const SHOWN: usize = 30;

/// What [`LibraryPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The open work and the library.
    pub workspace: State,
    /// Called with what is to be done in the library.
    pub onrequest: Callback<Request>,
    /// Called to begin other work.
    pub onbegin: Callback<Assessment>,
    /// Called to go to another page, to the element of this id.
    pub ongo: Callback<(Route, String)>,
}

/// In which order works are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    /// The one changed last first.
    #[default]
    Changed,
    /// By title.
    Title,
    /// The one with most left to answer first.
    Open,
}

/// Which works are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Room {
    #[default]
    Active,
    Archive,
    Bin,
}

impl Room {
    const ALL: [(Self, &'static str); 3] =
        [(Self::Active, words::CURRENT), (Self::Archive, words::ARCHIVE), (Self::Bin, words::BIN)];

    const fn holds(self, summary: &Summary) -> bool {
        matches!(
            (self, summary.shelf),
            (Self::Active, Shelf::Active) | (Self::Archive, Shelf::Archived) | (Self::Bin, Shelf::Binned(_))
        )
    }
}

/// Those works that a search finds, in this order.
fn found<'a>(works: impl Iterator<Item = &'a Summary>, search: &str, order: Order) -> Vec<&'a Summary> {
    let search = search.trim().to_lowercase();
    let has = |text: &str| text.to_lowercase().contains(&search);
    let is_found =
        |summary: &&Summary| has(&summary.title) || has(&row::scope_text(summary).unwrap_or_default());
    let mut works: Vec<&Summary> = works.filter(is_found).collect();
    match order {
        Order::Changed => works.sort_by_key(|summary| std::cmp::Reverse(summary.changed)),
        Order::Title => works.sort_by_cached_key(|summary| {
            (summary.title.is_empty(), summary.title.to_lowercase(), std::cmp::Reverse(summary.changed))
        }),
        Order::Open => works.sort_by_key(|summary| std::cmp::Reverse(summary.total - summary.given)),
    }
    works
}

/// The page.
#[component]
pub fn LibraryPage(props: &Props) -> Html {
    let search = use_state(String::new);
    let order = use_state(Order::default);
    let room = use_state(Room::default);
    let shown = use_state(|| SHOWN);
    let binned = use_state(|| None::<Binned>);
    {
        let onrequest = props.onrequest.clone();
        use_effect_with((), move |()| onrequest.emit(Command::List.into()));
    }
    let onbin = {
        let (binned, onrequest) = (binned.setter(), props.onrequest.clone());
        use_callback(onrequest, move |(id, title): (AssessmentId, String), onrequest| {
            onrequest.emit(Command::Bin(id, true).into());
            binned.set(Some(Binned { id, title, is_back: false }));
            focus::focus("binned");
        })
    };
    let onopen = {
        let ongo = props.ongo.clone();
        use_callback((props.onrequest.clone(), ongo), move |id: AssessmentId, (onrequest, ongo)| {
            onrequest.emit(Command::Open(id).into());
            ongo.emit((Route::Start, super::HEADING.to_owned()));
        })
    };
    let in_room = props.workspace.works().iter().filter(|summary| room.holds(summary));
    let works = found(in_room, &search, *order);
    let number = works.len();
    let more = {
        let shown = shown.clone();
        Callback::from(move |_: MouseEvent| shown.set(*shown + SHOWN))
    };
    html! {
        <article class="library">
            { heading(html! { common::LIBRARY }) }
            <p class="lead">{ words::LEAD }</p>
            if !props.workspace.is_stored() { <SaveStatus workspace={props.workspace.clone()} /> }
            { tools(props) }
            <section aria-labelledby="works-heading">
                <h2 id="works-heading" class="visually-hidden">{ words::ASSESSMENTS }</h2>
                { controls(props, &search, &order, &room, &shown) }
                <div id="binned" tabindex="-1" role="status">
                    if let Some(work) = &*binned { { undo(props, work, &binned) } }
                </div>
                if *room == Room::Bin {
                    <p class="hint">{ words::BIN_KEEPS }</p>
                }
                if number == 0 {
                    <p>{ nothing(*room, !search.trim().is_empty()) }</p>
                }
                <ul class="works">
                    { for works.into_iter().take(*shown).map(|summary| html! {
                        <Row key={summary.id.0.to_string()} summary={summary.clone()} is_open={props.workspace.open() == Some(summary.id)}
                            onrequest={props.onrequest.clone()} onopen={onopen.clone()} onbin={onbin.clone()} />
                    }) }
                </ul>
                if number > *shown {
                    <button type="button" onclick={more}>{ words::show_more(*shown, number) }</button>
                }
            </section>
            if !props.workspace.left_out().is_empty() {
                <p class="notice">{ wording::left_out(props.workspace.left_out()) }</p>
            }
            { unreadable(props) }
            <OpenFile onrequest={props.onrequest.clone()} />
            { keeping(&props.workspace) }
        </article>
    }
}

fn tools(props: &Props) -> Html {
    let begin = props.onbegin.reform(|_: MouseEvent| Assessment::default());
    html! {
        <div class="actions">
            <button type="button" class="primary" onclick={begin} disabled={!props.workspace.is_stored()}>{ common::NEW_ASSESSMENT }</button>
            <SaveFile words={words::SAVE_ALL} onrequest={props.onrequest.clone()} />
        </div>
    }
}

fn controls(
    props: &Props,
    search: &UseStateHandle<String>,
    order: &UseStateHandle<Order>,
    room: &UseStateHandle<Room>,
    shown: &UseStateHandle<usize>,
) -> Html {
    let oninput = {
        let (search, shown) = (search.setter(), shown.setter());
        Callback::from(move |event: InputEvent| {
            shown.set(SHOWN);
            search.set(field::text_of(&event));
        })
    };
    let onorder = {
        let order = order.setter();
        Callback::from(move |event: Event| {
            order.set(match field::choice_of(&event).as_str() {
                "title" => Order::Title,
                "open" => Order::Open,
                _ => Order::Changed,
            });
        })
    };
    let option = |value: &'static str, words: &'static str, chosen: Order| {
        html! { <option {value} selected={**order == chosen}>{ words }</option> }
    };
    let tab = |(this, name): (Room, &'static str)| {
        let number = props.workspace.works().iter().filter(|summary| this.holds(summary)).count();
        let onclick = {
            let (room, shown) = (room.setter(), shown.setter());
            Callback::from(move |_: MouseEvent| {
                shown.set(SHOWN);
                room.set(this);
            })
        };
        html! {
            <button type="button" {onclick} aria-pressed={(**room == this).to_string()}>{ words::room(name, number) }</button>
        }
    };
    html! {
        <div class="controls">
            <div class="field">
                <label for="library-search">{ words::SEARCH }</label>
                <input id="library-search" type="search" value={(**search).clone()} {oninput} autocomplete="off" />
            </div>
            <div class="field">
                <label for="library-order">{ words::ORDER }</label>
                <select id="library-order" onchange={onorder}>
                    { option("changed", words::CHANGED_LAST, Order::Changed) }
                    { option("title", common::TITLE, Order::Title) }
                    { option("open", words::MOST_OPEN, Order::Open) }
                </select>
            </div>
            <div class="rooms" role="group" aria-label={words::WHERE}>{ for Room::ALL.into_iter().map(tab) }</div>
        </div>
    }
}

/// A work that was put into the bin just now.
#[derive(Clone, PartialEq)]
struct Binned {
    id: AssessmentId,
    title: String,
    /// True once that was undone.
    is_back: bool,
}

fn undo(props: &Props, work: &Binned, binned: &UseStateHandle<Option<Binned>>) -> Html {
    if work.is_back {
        let is_there =
            props.workspace.works().iter().any(|summary| summary.id == work.id && !Room::Bin.holds(summary));
        return html! { if is_there { <p class="notice">{ words::is_back(&work.title) }</p> } };
    }
    let onclick = {
        let (onrequest, binned, work) = (props.onrequest.clone(), binned.setter(), work.clone());
        Callback::from(move |_: MouseEvent| {
            onrequest.emit(Command::Bin(work.id, false).into());
            binned.set(Some(Binned { is_back: true, ..work.clone() }));
            clock::soon(|| focus::focus("binned")); // the button is gone by then
        })
    };
    html! {
        <p class="notice">
            { words::is_in_bin(&work.title) }
            <button type="button" {onclick} aria-label={words::take_out_of_bin(&work.title)}>{ words::UNDO }</button>
        </p>
    }
}

const fn nothing(room: Room, is_searched: bool) -> &'static str {
    match (is_searched, room) {
        (true, _) => words::NOT_FOUND,
        (false, Room::Active) => words::NONE_YET,
        (false, Room::Archive) => words::ARCHIVE_EMPTY,
        (false, Room::Bin) => words::BIN_EMPTY,
    }
}

/// What could not be read, to be taken away as a file.
fn unreadable(props: &Props) -> Html {
    if props.workspace.unreadable().is_empty() {
        return Html::default();
    }
    html! {
        <section class="unreadable" aria-labelledby="unreadable-heading">
            <h2 id="unreadable-heading">{ words::NOT_READ }</h2>
            <p>{ words::NOT_READ_HINT }</p>
            <ul>
                { for props.workspace.unreadable().iter().enumerate().map(|(place, found)| html! {
                    <UnreadableEntry key={found.key.clone()} {place} found={found.clone()} onrequest={props.onrequest.clone()} />
                }) }
            </ul>
        </section>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct UnreadableProps {
    place: usize,
    found: Unreadable,
    onrequest: Callback<Request>,
}

#[component]
fn UnreadableEntry(props: &UnreadableProps) -> Html {
    let is_removing = use_state(|| false);
    let name = if props.place == 0 {
        wording::unreadable_name(&props.found)
    } else {
        words::numbered(&wording::unreadable_name(&props.found), props.place + 1)
    };
    let save = {
        let (name, text) = (name.clone(), props.found.text.clone());
        Callback::from(move |_: MouseEvent| {
            // Without downloads the entry simply stays where it is.
            let _ = download::offer(&format!("{name}.json"), "application/json", &text);
        })
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
        let (onrequest, key) = (props.onrequest.clone(), props.found.key.clone());
        Callback::from(move |()| onrequest.emit(Command::RemoveUnreadable(key.clone()).into()))
    };
    html! {
        <li>
            <span class="name">{ &name }</span>
            <span class="actions">
                <button type="button" onclick={save} aria-label={words::download(&name)}>{ words::DOWNLOAD }</button>
                <button type="button" onclick={ask} aria-label={words::delete(&name)}>{ common::DELETE }</button>
            </span>
            if *is_removing {
                <Confirm heading={words::DELETE_FOR_GOOD_ASK} action={common::DELETE} {onconfirm} {onclose}>
                    <p>{ common::cannot_be_brought_back(&name) }</p>
                </Confirm>
            }
        </li>
    }
}

/// How long the browser keeps what is here.
fn keeping(workspace: &State) -> Html {
    let words = match workspace.is_kept() {
        Some(true) => words::KEPT,
        Some(false) => words::MAY_BE_DELETED,
        None => return Html::default(),
    };
    html! { <p class="hint">{ words }</p> }
}
