//! One assessment in the list: what it is, how far it is, where it stands, and what can be done with it.

use windrose_assessment::{AssessmentId, Shelf, TITLE_MAX};
use windrose_exchange::Summary;
use windrose_report::headlines_text;
use windrose_words::app::{common, library as words};
use yew::prelude::*;

use crate::components::{Confirm, SaveFile};
use crate::platform::{field, focus, intl};
use crate::request::{Request, copy_title};
use windrose_workspace::Command;

/// What [`Row`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The work.
    pub(super) summary: Summary,
    /// True if it is the open one.
    pub(super) is_open: bool,
    /// Called with what is to be done.
    pub(super) onrequest: Callback<Request>,
    /// Called to open it.
    pub(super) onopen: Callback<AssessmentId>,
    /// Called to put it into the bin, with its title.
    pub(super) onbin: Callback<(AssessmentId, String)>,
}

/// How many services are assessed, in words, if the profile says it.
pub(super) fn scope_text(summary: &Summary) -> Option<String> {
    let choice = summary.scope?;
    Some(if choice.id == "one" { words::ONE_SERVICE.to_owned() } else { words::services(choice.label) })
}

/// The row.
#[component]
pub(super) fn Row(props: &Props) -> Html {
    let summary = &props.summary;
    let title = if summary.title.is_empty() { common::UNTITLED.to_owned() } else { summary.title.clone() };
    let is_renaming = use_state(|| false);
    let onrenamed = {
        let is_renaming = is_renaming.setter();
        Callback::from(move |()| is_renaming.set(false))
    };
    let rename = {
        let is_renaming = is_renaming.setter();
        Callback::from(move |_: MouseEvent| is_renaming.set(true))
    };
    let mut facts = vec![words::answered(summary.given, summary.total, summary.is_full)];
    facts.extend(scope_text(summary));
    facts.extend(summary.dated.map(|day| words::changed_on(&intl::day(day))));
    html! {
        <li>
            <div class="what">
                <h3>
                    { &title }{ " " }
                    if props.is_open { <span class="tag">{ words::OPEN_NOW }</span> }
                </h3>
                <p>{ facts.join(" · ") }</p>
                <p class="hint">{ headlines_text(summary.headlines.indexes, summary.headlines.single_service) }</p>
                if *is_renaming {
                    <Rename id={summary.id} title={summary.title.clone()} onrequest={props.onrequest.clone()} ondone={onrenamed} />
                }
            </div>
            <div class="actions">{ actions(props, &title, rename) }</div>
        </li>
    }
}

fn actions(props: &Props, title: &str, rename: Callback<MouseEvent>) -> Html {
    let (id, shelf) = (props.summary.id, props.summary.shelf);
    let command = |command: Command| props.onrequest.reform(move |_: MouseEvent| command.clone().into());
    let button = |name: &'static str, words: &'static str, onclick: Callback<MouseEvent>| {
        html! { <button type="button" id={button_id(name, id)} {onclick} aria-label={words::about(words, title)}>{ words }</button> }
    };
    if let Shelf::Binned(since) = shelf {
        return html! {
            <>
                <span class="hint">{ words::since(&intl::day(since)) }</span>
                { button("restore", words::RESTORE, command(Command::Bin(id, false))) }
                <RemoveForGood {id} title={title.to_owned()} onrequest={props.onrequest.clone()} />
            </>
        };
    }
    let open = props.onopen.reform(move |_: MouseEvent| id);
    let bin = {
        let title = title.to_owned();
        props.onbin.reform(move |_: MouseEvent| (id, title.clone()))
    };
    let is_archived = shelf == Shelf::Archived;
    html! {
        <>
            { button(words::OPEN_NOW, words::OPEN, open) }
            { button(RENAME, words::RENAME, rename) }
            { button("duplicate", words::DUPLICATE, command(Command::Duplicate(id, copy_title(&props.summary.title)))) }
            <SaveFile words={words::SAVE} label={words::save_to_file(title)} only={Some((id, AttrValue::from(props.summary.title.clone())))}
                onrequest={props.onrequest.clone()} />
            { button("archive", if is_archived { words::TAKE_OUT } else { words::ARCHIVE_IT }, command(Command::Archive(id, !is_archived))) }
            { button("delete", common::DELETE, bin) }
        </>
    }
}

/// The name of the button that asks for another title.
const RENAME: &str = "rename";

/// The element of this button of this work, for moving the focus there.
fn button_id(name: &str, id: AssessmentId) -> String {
    format!("{name}-{}", id.0)
}

#[derive(Clone, PartialEq, Properties)]
struct RenameProps {
    id: AssessmentId,
    title: String,
    onrequest: Callback<Request>,
    ondone: Callback<()>,
}

/// The field for another title.
#[component]
fn Rename(props: &RenameProps) -> Html {
    let typed = use_state(|| props.title.clone());
    let field = format!("title-of-{}", props.id.0);
    {
        let field = field.clone();
        use_effect_with((), move |()| focus::focus(&field));
    }
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| typed.set(field::text_of(&event)))
    };
    let onsubmit = {
        let (props, field) = (props.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            props.onrequest.emit(Command::Rename(props.id, field::typed_in(&field).trim().to_owned()).into());
            props.ondone.emit(());
            focus::focus(&button_id(RENAME, props.id));
        })
    };
    let cancel = {
        let (ondone, id) = (props.ondone.clone(), props.id);
        Callback::from(move |_: MouseEvent| {
            ondone.emit(());
            focus::focus(&button_id(RENAME, id));
        })
    };
    html! {
        <form class="beside-field" {onsubmit}>
            <label for={field.clone()}>{ common::TITLE }</label>
            <input id={field} type="text" value={(*typed).clone()} maxlength={TITLE_MAX.to_string()} {oninput} autocomplete="off" />
            <button type="submit" class="primary">{ words::RENAME }</button>
            <button type="button" onclick={cancel}>{ common::CANCEL }</button>
        </form>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RemoveProps {
    id: AssessmentId,
    title: String,
    onrequest: Callback<Request>,
}

/// Removes a work from the bin, if that is really wanted.
#[component]
fn RemoveForGood(props: &RemoveProps) -> Html {
    let is_asking = use_state(|| false);
    let ask = {
        let is_asking = is_asking.setter();
        Callback::from(move |_: MouseEvent| is_asking.set(true))
    };
    let onclose = {
        let is_asking = is_asking.setter();
        Callback::from(move |()| is_asking.set(false))
    };
    let onconfirm = {
        let (onrequest, id) = (props.onrequest.clone(), props.id);
        Callback::from(move |()| onrequest.emit(Command::Remove(id).into()))
    };
    html! {
        <>
            <button type="button" onclick={ask} aria-label={words::delete_for_good(&props.title)}>{ words::DELETE_FOR_GOOD }</button>
            if *is_asking {
                <Confirm heading={words::DELETE_FOR_GOOD_ASK} action={words::DELETE_FOR_GOOD} {onconfirm} {onclose}>
                    <p>{ words::gone_with_snapshots(&props.title) }</p>
                </Confirm>
            }
        </>
    }
}
