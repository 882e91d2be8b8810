//! Where an assessment to compare with can come from: a pasted link, a file, work in this browser, an example team.
//!
//! Reads what is given and tells what was found or why nothing was; what becomes of it is for others to decide.

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::Assessment;
use windrose_assessment::share_link::{self, DecodeError};
use windrose_questions::BANK;
use windrose_report::{EXAMPLES, Origin};
use yew::prelude::*;

use crate::pasted;
use crate::platform::{file, page};
use crate::record;
use crate::store::Work;

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
    /// The local work, and what is kept aside.
    pub(super) work: Work,
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
            <summary>{ "Compare with another assessment" }</summary>
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
        Callback::from(move |event: InputEvent| link.set(page::text_of(&event)))
    };
    let onsubmit = {
        let (link, onfound) = (link.clone(), props.onfound.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let outcome = match pasted::read(&link) {
                Err(_) if link.trim().is_empty() => Err("Paste a link first.".to_owned()),
                Err(DecodeError::Unrecognised) => {
                    Err("Not opened: this is not a link to a report. Copy the whole link again from where it was sent.".to_owned())
                }
                Ok(shared) => Ok((shared.assessment, Origin::Link { edition: shared.edition })),
                Err(error) => Err(format!("Not opened: {}.", error.to_string().replace('`', ""))),
            };
            if onfound.emit(Found { at: Source::Link, outcome }) {
                link.set(String::new());
            }
        })
    };
    let is_refused = props.refused.as_ref().is_some_and(|refused| refused.at == Source::Link);
    html! {
        <form {onsubmit}>
            <label for="compare-link">{ "Link to a report" }</label>
            <div class="beside-field">
                <input id="compare-link" type="text" value={(*link).clone()} {oninput} autocomplete="off"
                    aria-invalid={is_refused.then_some("true")} aria-describedby="compare-link-refused" />
                <button type="submit">{ "Compare" }</button>
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
            let refusal = |why| format!("“{}” was not opened: {why}.", given.name());
            let outcome = read.map(|assessment| (assessment, Origin::Local)).map_err(refusal);
            onfound.emit(Found { at: Source::File, outcome });
        });
    });
    let onchange = read.reform(|event: Event| file::chosen(&event));
    let ondrop = read.reform(|event: DragEvent| file::dropped(&event));
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <div class="drop" {ondrop} {ondragover}>
            <label for="compare-file">{ "File with answers" }</label>
            <input id="compare-file" type="file" accept=".json,application/json" {onchange}
                aria-describedby="compare-file-hint compare-file-refused" />
            <p class="hint" id="compare-file-hint">{ "As Windrose downloads it. Choose it, or drop it here; it stays on this device." }</p>
            { alert(props, Source::File, "compare-file-refused") }
        </div>
    }
}

/// What is in this browser, and the example teams.
#[component]
fn Lists(props: &Props) -> Html {
    let local = use_memo((props.work.aside.clone(), props.work.session.clone()), |(aside, session)| {
        let mine = session.assessment();
        let mine = (!mine.is_empty()).then(|| ("My own work".to_owned(), mine.clone()));
        let kept = aside.iter().filter_map(|kept| Some((kept.name.clone(), record::read(&kept.text).ok()?)));
        (mine, kept.collect::<Vec<_>>())
    });
    let choice = |name: &str, assessment: &Assessment, origin: Origin| {
        let (onfound, assessment) = (props.onfound.clone(), assessment.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            onfound.emit(Found { at: Source::List, outcome: Ok((assessment.clone(), origin)) });
        });
        html! {
            <li key={name.to_owned()}>
                <button type="button" {onclick} aria-label={format!("Compare with {name}")}>{ name }</button>
            </li>
        }
    };
    let (mine, kept) = &*local;
    let here = mine.iter().filter(|_| props.origin != Origin::Local).chain(kept);
    let here: Vec<Html> = here.map(|(name, assessment)| choice(name, assessment, Origin::Local)).collect();
    let examples = EXAMPLES.iter().filter(|e| props.origin != Origin::Example { story: e.story });
    let examples = examples.filter_map(|e| {
        let shared = share_link::decode(&BANK, e.link).ok()?;
        Some(choice(e.name, &shared.assessment, Origin::Example { story: e.story }))
    });
    html! {
        <>
            if !here.is_empty() {
                <div>
                    <h3>{ "In this browser" }</h3>
                    <ul class="choices">{ for here }</ul>
                </div>
            }
            <div>
                <h3>{ "Example teams" }</h3>
                <ul class="choices">{ for examples }</ul>
            </div>
            { alert(props, Source::List, "compare-list-refused") }
        </>
    }
}

/// The assessment in a file, or why there is none.
async fn read_file(given: &file::Given) -> Result<Assessment, String> {
    if given.size() > FILE_MAX {
        return Err(
            "it is larger than any file of answers; choose one that Windrose has downloaded".to_owned()
        );
    }
    let text = given.text().await.ok_or("the browser cannot read it; choose it once more")?;
    record::read(&text).map_err(|error| error.to_string())
}
