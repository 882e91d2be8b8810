//! One assessment in the list: what it is, how far it is, where it stands, and what can be done with it.

use windrose_assessment::{AssessmentId, TITLE_MAX};
use windrose_library::{Shelf, Summary};
use windrose_report::headlines_text;
use yew::prelude::*;

use crate::components::{Confirm, SaveFile};
use crate::keeper::Command;
use crate::platform::page;

/// What [`Row`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// The work.
    pub(super) summary: Summary,
    /// True if it is the open one.
    pub(super) is_open: bool,
    /// Called with what is to be done.
    pub(super) oncommand: Callback<Command>,
    /// Called to open it.
    pub(super) onopen: Callback<AssessmentId>,
    /// Called to put it into the bin, with its title.
    pub(super) onbin: Callback<(AssessmentId, String)>,
}

/// The row.
#[component]
pub(super) fn Row(props: &Props) -> Html {
    let summary = &props.summary;
    let title =
        if summary.title.is_empty() { "Untitled assessment".to_owned() } else { summary.title.clone() };
    let is_renaming = use_state(|| false);
    let onrenamed = {
        let is_renaming = is_renaming.setter();
        Callback::from(move |()| is_renaming.set(false))
    };
    let rename = {
        let is_renaming = is_renaming.setter();
        Callback::from(move |_: MouseEvent| is_renaming.set(true))
    };
    let run = if summary.is_full { "full run" } else { "quick run" };
    let mut facts = vec![format!("{} of {} answered, {run}", summary.given, summary.total)];
    facts.extend(Some(summary.scope.clone()).filter(|scope| !scope.is_empty()));
    facts.extend(summary.dated.map(|day| format!("changed on {day}")));
    html! {
        <li>
            <div class="what">
                <h3>
                    { &title }
                    if props.is_open { <span class="tag">{ "open" }</span> }
                </h3>
                <p>{ facts.join(" · ") }</p>
                <p class="hint">{ headlines_text(summary.headlines.indexes, summary.headlines.single_service) }</p>
                if *is_renaming {
                    <Rename id={summary.id} title={summary.title.clone()} oncommand={props.oncommand.clone()} ondone={onrenamed} />
                }
            </div>
            <div class="actions">{ actions(props, &title, rename) }</div>
        </li>
    }
}

fn actions(props: &Props, title: &str, rename: Callback<MouseEvent>) -> Html {
    let (id, shelf) = (props.summary.id, props.summary.shelf);
    let command = |command: Command| props.oncommand.reform(move |_: MouseEvent| command.clone());
    let button = |words: &'static str, onclick: Callback<MouseEvent>| {
        html! { <button type="button" id={button_id(words, id)} {onclick} aria-label={format!("{words}: {title}")}>{ words }</button> }
    };
    if let Shelf::Binned(_) = shelf {
        return html! {
            <>
                if let Some(until) = shelf.until() { <span class="hint">{ format!("until {until}") }</span> }
                { button("Restore", command(Command::Bin(id, false))) }
                <RemoveForGood {id} title={title.to_owned()} oncommand={props.oncommand.clone()} />
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
            { button("Open", open) }
            { button("Rename", rename) }
            { button("Duplicate", command(Command::Duplicate(id))) }
            <SaveFile words="Save…" label={format!("Save to a file: {title}")} only={Some((id, AttrValue::from(props.summary.title.clone())))}
                oncommand={props.oncommand.clone()} />
            { button(if is_archived { "Take out" } else { "Archive" }, command(Command::Archive(id, !is_archived))) }
            { button("Delete", bin) }
        </>
    }
}

/// The element of this button of this work, for moving the focus there.
fn button_id(words: &str, id: AssessmentId) -> String {
    format!("{}-{}", words.to_lowercase().replace(' ', "-"), id.0)
}

#[derive(Clone, PartialEq, Properties)]
struct RenameProps {
    id: AssessmentId,
    title: String,
    oncommand: Callback<Command>,
    ondone: Callback<()>,
}

/// The field for another title.
#[component]
fn Rename(props: &RenameProps) -> Html {
    let typed = use_state(|| props.title.clone());
    let field = format!("title-of-{}", props.id.0);
    {
        let field = field.clone();
        use_effect_with((), move |()| page::focus(&field));
    }
    let oninput = {
        let typed = typed.setter();
        Callback::from(move |event: InputEvent| typed.set(page::text_of(&event)))
    };
    let onsubmit = {
        let (props, field) = (props.clone(), field.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            props.oncommand.emit(Command::Rename(props.id, page::typed_in(&field).trim().to_owned()));
            props.ondone.emit(());
            page::focus(&button_id("Rename", props.id));
        })
    };
    let cancel = {
        let (ondone, id) = (props.ondone.clone(), props.id);
        Callback::from(move |_: MouseEvent| {
            ondone.emit(());
            page::focus(&button_id("Rename", id));
        })
    };
    html! {
        <form class="beside-field" {onsubmit}>
            <label for={field.clone()}>{ "Title" }</label>
            <input id={field} type="text" value={(*typed).clone()} maxlength={TITLE_MAX.to_string()} {oninput} autocomplete="off" />
            <button type="submit" class="primary">{ "Rename" }</button>
            <button type="button" onclick={cancel}>{ "Cancel" }</button>
        </form>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct RemoveProps {
    id: AssessmentId,
    title: String,
    oncommand: Callback<Command>,
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
        let (oncommand, id) = (props.oncommand.clone(), props.id);
        Callback::from(move |()| oncommand.emit(Command::Remove(id)))
    };
    html! {
        <>
            <button type="button" onclick={ask} aria-label={format!("Delete for good: {}", props.title)}>{ "Delete for good" }</button>
            if *is_asking {
                <Confirm heading="Delete for good?" action="Delete for good" {onconfirm} {onclose}>
                    <p>{ format!("“{}” and its snapshots cannot be brought back, unless they are in a file.", props.title) }</p>
                </Confirm>
            }
        </>
    }
}
