//! Where an assessment to compare with can come from: a pasted link, a file, work in this browser, an example team.
//!
//! Reads what is given and tells what was found or why nothing was; what becomes of it is for others to decide.

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{Assessment, AssessmentId, Shelf, Snapshot, clean_title};
use windrose_exchange::file::Given;
use windrose_exchange::share_link::{self, DecodeError};
use windrose_exchange::{Summary, pasted};
use windrose_questions::BANK;
use windrose_report::{EXAMPLES, Origin};
use windrose_words::app::{common, comparing as words};
use yew::prelude::*;

use crate::deferred::NotLoaded;
use crate::platform::{field, file};
use crate::request::Request;
use crate::state::State;
use windrose_report::wording;
use windrose_workspace::{Command, Reply};

/// The field of the link.
const LINK: &str = "compare-link";

/// Works that are offered, the newest first. Our choice: more are found in the library.
const WORKS_SHOWN: usize = 12;
/// Largest file that is read, in bytes. Our choice: more than eighty notes and reasons of full length need, and little
/// enough to be read at once.
const FILE_MAX: f64 = 2_000_000.0;

/// Where an assessment comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    Link,
    File,
    List,
}

/// What was given: an assessment and its origin, or a sentence on why there is none.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) at: Source,
    pub(super) outcome: Result<(Assessment, Origin), String>,
}

/// Where something was refused, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) at: Source,
    pub(super) why: String,
}

/// What [`CompareSources`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    /// Where the report comes from, which is not offered itself.
    pub(super) origin: Origin,
    /// The local work, and the library around it.
    pub(super) workspace: State,
    /// Called to read a work of the library.
    pub(super) onrequest: Callback<Request>,
    /// What was refused last, to be named at its field.
    pub(super) refused: Option<Refused>,
    /// Called with whatever is given.
    /// True if it is taken.
    pub(super) onfound: Callback<Found, bool>,
}

/// The fold with all ways to choose.
#[component]
pub(super) fn CompareSources(props: &Props) -> Html {
    html! {
        <details>
            <summary>{ words::WITH_ANOTHER }</summary>
            <LinkField ..props.clone() />
            { file_field(props) }
            <Lists ..props.clone() />
        </details>
    }
}

/// The place where a refusal is read out, empty while there is none.
fn alert(props: &Props, at: Source, id: &'static str) -> Html {
    let why = props.refused.as_ref().filter(|refused| refused.at == at).map(|refused| refused.why.clone());
    html! { <div {id} role="alert">if let Some(why) = why { <p class="refused">{ why }</p> }</div> }
}

#[component]
fn LinkField(props: &Props) -> Html {
    let link = use_state(String::new);
    let oninput = {
        let link = link.setter();
        Callback::from(move |event: InputEvent| link.set(field::text_of(&event)))
    };
    let onsubmit = {
        let (link, onfound) = (link.clone(), props.onfound.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = field::typed_in(LINK);
            let outcome = match pasted::read(&typed) {
                Err(_) if typed.trim().is_empty() => Err(words::PASTE_FIRST.to_owned()),
                Err(DecodeError::Unrecognised) => Err(words::NO_LINK.to_owned()),
                Ok(shared) => Ok((shared.assessment, Origin::Link { edition: shared.edition })),
                Err(error) => Err(words::not_opened(&wording::link_error(&error).replace('`', ""))),
            };
            if onfound.emit(Found { at: Source::Link, outcome }) {
                link.set(String::new());
            }
        })
    };
    let is_refused = props.refused.as_ref().is_some_and(|refused| refused.at == Source::Link);
    html! {
        <form {onsubmit}>
            <label for={LINK}>{ words::LINK_LABEL }</label>
            <div class="beside-field">
                <input id={LINK} type="text" value={(*link).clone()} {oninput} autocomplete="off"
                    aria-invalid={is_refused.then_some("true")} aria-describedby="compare-link-refused" />
                <button type="submit">{ words::COMPARE }</button>
            </div>
            { alert(props, Source::Link, "compare-link-refused") }
        </form>
    }
}

fn file_field(props: &Props) -> Html {
    let onfound = props.onfound.clone();
    let read = Callback::from(move |given: Option<file::Given>| {
        let Some(given) = given else { return };
        let onfound = onfound.clone();
        spawn_local(async move {
            let read = read_file(&given).await;
            let refusal = |why: String| words::file_not_opened(&given.name(), &why);
            let outcome = read.map(|assessment| (assessment, Origin::Local)).map_err(refusal);
            onfound.emit(Found { at: Source::File, outcome });
        });
    });
    let onchange = read.reform(|event: Event| file::chosen(&event));
    let ondrop = read.reform(|event: DragEvent| file::dropped(&event));
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <div class="drop" {ondrop} {ondragover}>
            <label for="compare-file">{ words::FILE_LABEL }</label>
            <input id="compare-file" type="file" accept=".json,application/json" {onchange}
                aria-describedby="compare-file-hint compare-file-refused" />
            <p class="hint" id="compare-file-hint">{ words::FILE_HINT }</p>
            { alert(props, Source::File, "compare-file-refused") }
        </div>
    }
}

/// What is in this browser, and the example teams.
#[component]
fn Lists(props: &Props) -> Html {
    let give = |assessment: Assessment, origin: Origin| {
        let onfound = props.onfound.clone();
        Callback::from(move |_: MouseEvent| {
            onfound.emit(Found { at: Source::List, outcome: Ok((assessment.clone(), origin)) });
        })
    };
    // Read only when it is chosen: a library may be large.
    let read = |id: AssessmentId| {
        let (onfound, onrequest) = (props.onfound.clone(), props.onrequest.clone());
        Callback::from(move |_: MouseEvent| {
            let gone = || words::GONE.to_owned();
            let found = onfound.reform(move |reply: Result<Reply, NotLoaded>| {
                let Ok(Reply::Found(Some(assessment))) = reply else {
                    return Found { at: Source::List, outcome: Err(gone()) };
                };
                Found { at: Source::List, outcome: Ok((*assessment, Origin::Local)) }
            });
            let told = Callback::from(move |reply| {
                let _ = found.emit(reply); // whether there was room for it is shown by the page
            });
            onrequest.emit(Request::told(Command::Find(id), told));
        })
    };
    let mine = props.workspace.assessment();
    let own = (props.origin != Origin::Local && !mine.is_empty())
        .then(|| choice(words::MY_OWN, give(mine.clone(), Origin::Local)));
    let snapshots = props.workspace.snapshots().iter().rev().map(|snapshot| {
        choice(
            &snapshot_label(&mine.title, snapshot),
            give(snapshot.assessment.clone(), Origin::Snapshot { edition: snapshot.edition }),
        )
    });
    let is_other =
        |summary: &&Summary| Some(summary.id) != props.workspace.open() && summary.shelf == Shelf::Active;
    let works = props.workspace.works().iter().filter(is_other).take(WORKS_SHOWN);
    let works = works.map(|summary| choice(&work_label(summary), read(summary.id)));
    let here: Vec<Html> = own.into_iter().chain(snapshots).chain(works).collect();
    let examples = EXAMPLES.iter().filter(|e| props.origin != Origin::Example { story: e.story });
    let examples = examples.filter_map(|e| {
        let shared = share_link::decode(&BANK, e.link).ok()?;
        Some(choice(e.name, give(shared.assessment, Origin::Example { story: e.story })))
    });
    html! {
        <>
            if !here.is_empty() {
                <div>
                    <h3>{ words::IN_THIS_BROWSER }</h3>
                    <ul class="choices">{ for here }</ul>
                </div>
            }
            <div>
                <h3>{ words::EXAMPLE_TEAMS }</h3>
                <ul class="choices">{ for examples }</ul>
            </div>
            { alert(props, Source::List, "compare-list-refused") }
        </>
    }
}

fn choice(name: &str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <li key={name.to_owned()}>
            <button type="button" {onclick} aria-label={words::compare_with(name)}>{ name.to_owned() }</button>
        </li>
    }
}

fn work_label(summary: &Summary) -> String {
    let title = if summary.title.is_empty() { common::UNTITLED } else { &summary.title };
    summary.dated.map_or_else(|| title.to_owned(), |day| words::dated(title, &day.to_string()))
}

/// A snapshot by its name, or else by the work's title; and its day.
fn snapshot_label(title: &str, snapshot: &Snapshot) -> String {
    let title = clean_title(title);
    let name = match (snapshot.name.trim(), title.as_str()) {
        ("", "") => common::UNTITLED,
        ("", title) => title,
        (name, _) => name,
    };
    match snapshot.taken {
        None => words::snapshot(name),
        Some(day) => words::snapshot_of(name, &day.to_string()),
    }
}

/// The assessment in a file, or why there is none.
async fn read_file(given: &file::Given) -> Result<Assessment, String> {
    if given.size() > FILE_MAX {
        return Err(words::FILE_TOO_LARGE.to_owned());
    }
    let text = given.text().await.ok_or(common::FILE_UNREADABLE)?;
    let given = windrose_exchange::file::read(&BANK, &text).map_err(|error| wording::file_error(&error))?;
    let Given::Plain(contents) = given else {
        return Err(words::FILE_LOCKED.to_owned());
    };
    match contents.works.as_slice() {
        [only] => Ok(only.assessment.clone()),
        [] => Err(words::FILE_EMPTY.to_owned()),
        several => Err(words::file_holds_many(several.len())),
    }
}
