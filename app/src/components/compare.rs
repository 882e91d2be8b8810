//! Chooses what a report is compared with: a pasted link, a file, work in this browser, an example team.
//!
//! What cannot be read is named at its field and changes nothing. The comparison itself stands in the report.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{Assessment, share_link};
use windrose_questions::BANK;
use windrose_report::{COMPARISONS_MAX, EXAMPLES, Origin, Report, label};
use yew::prelude::*;

use crate::comparisons::{Comparisons, NotAdded};
use crate::pasted;
use crate::platform::{address, clipboard, file, page};
use crate::record;
use crate::route::Route;
use crate::store::{Saving, Work};

/// Largest file that is read, in bytes. Our choice: more than eighty notes and reasons of full length need, and little
/// enough to be read at once.
const FILE_MAX: f64 = 2_000_000.0;

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
    /// The local work, and what is kept aside.
    pub work: Work,
    /// Called to keep a snapshot of the local work; the callback in it is told whether it is kept. For the reader's
    /// own report only.
    #[prop_or_default]
    pub onsnapshot: Option<Callback<Callback<bool>>>,
}

/// Where something was refused, and why.
#[derive(Clone, Debug, PartialEq)]
struct Refused {
    at: Source,
    why: String,
}

/// Where an assessment comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Source {
    Link,
    File,
    List,
}

/// Chips of what is compared with, and the ways to add more.
#[component]
pub fn Compare(props: &Props) -> Html {
    let refused = use_state(|| None::<Refused>);
    let said = use_state(AttrValue::default);
    let link = use_state(String::new);
    let local = use_memo((props.work.aside.clone(), props.work.session.clone()), |(aside, session)| {
        let mine = session.assessment();
        let mine = (!mine.is_empty()).then(|| ("My own work".to_owned(), mine.clone()));
        let kept = aside.iter().filter_map(|kept| Some((kept.name.clone(), record::read(&kept.text).ok()?)));
        (mine, kept.collect::<Vec<_>>())
    });

    // The comparisons as they are when something has been read, which can be later.
    let latest = use_mut_ref(Comparisons::default);
    latest.replace(props.comparisons.clone());
    let add = {
        let (refused, said, onchange) = (refused.setter(), said.setter(), props.onchange.clone());
        Callback::from(move |(at, assessment, origin): (Source, Assessment, Origin)| {
            let name = label(&Report::new(&BANK, assessment.clone(), origin));
            let next = latest.borrow().with(assessment, origin);
            match next {
                Ok(next) => {
                    refused.set(None);
                    said.set(format!("Compared with {name}: see “Compared” in the report.").into());
                    latest.replace(next.clone());
                    onchange.emit(next);
                }
                Err(reason) => {
                    let why = match reason {
                        NotAdded::There => format!("{name} is compared with already."),
                        NotAdded::Full => format!(
                            "{COMPARISONS_MAX} comparisons are open, and more could not be told apart. Remove one first."
                        ),
                    };
                    said.set(AttrValue::default());
                    refused.set(Some(Refused { at, why }));
                }
            }
        })
    };
    let refuse = {
        let (refused, said) = (refused.setter(), said.setter());
        Callback::from(move |(at, why): (Source, String)| {
            said.set(AttrValue::default());
            refused.set(Some(Refused { at, why }));
        })
    };

    let onsubmit = {
        let (link, add, refuse) = (link.clone(), add.clone(), refuse.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match pasted::read(&link) {
                Ok(shared) => {
                    link.set(String::new());
                    add.emit((Source::Link, shared.assessment, Origin::Link { edition: shared.edition }));
                }
                Err(error) => refuse
                    .emit((Source::Link, format!("Not opened: {}.", error.to_string().replace('`', "")))),
            }
        })
    };
    let oninput = {
        let link = link.setter();
        Callback::from(move |event: InputEvent| link.set(page::text_of(&event)))
    };
    let read = {
        let (add, refuse) = (add.clone(), refuse.clone());
        Callback::from(move |given: Option<file::Given>| {
            let Some(given) = given else { return };
            let (add, refuse) = (add.clone(), refuse.clone());
            spawn_local(async move {
                match read_file(&given).await {
                    Ok(assessment) => add.emit((Source::File, assessment, Origin::Local)),
                    Err(why) => {
                        refuse.emit((Source::File, format!("“{}” was not opened: {why}.", given.name())));
                    }
                }
            });
        })
    };
    let onfile = read.reform(|event: Event| file::chosen(&event));
    let ondrop = read.reform(|event: DragEvent| file::dropped(&event));
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());

    let why =
        |at: Source| refused.as_ref().filter(|refused| refused.at == at).map(|refused| refused.why.clone());
    let alert = |at: Source, id: &'static str| {
        html! { <div {id} role="alert">if let Some(why) = why(at) { <p class="refused">{ why }</p> }</div> }
    };
    let choice = |name: &str, assessment: &Assessment, origin: Origin| {
        let (add, assessment) = (add.clone(), assessment.clone());
        let onclick =
            Callback::from(move |_: MouseEvent| add.emit((Source::List, assessment.clone(), origin)));
        html! {
            <li key={name.to_owned()}>
                <button type="button" {onclick} aria-label={format!("Compare with {name}")}>{ name }</button>
            </li>
        }
    };
    let (mine, kept) = &*local;
    let mine = mine.as_ref().filter(|_| props.origin != Origin::Local);
    let examples = EXAMPLES.iter().filter(|e| props.origin != Origin::Example { story: e.story });
    let examples = examples.filter_map(|e| {
        let shared = share_link::decode(&BANK, e.link).ok()?;
        Some(choice(e.name, &shared.assessment, Origin::Example { story: e.story }))
    });
    let is_refused = why(Source::Link).is_some();
    html! {
        <section class="compare" aria-labelledby="compare-heading">
            <h2 id="compare-heading" tabindex="-1">{ "Compare" }</h2>
            { chips(props, &said) }
            <details>
                <summary>{ "Compare with another assessment" }</summary>
                <form {onsubmit}>
                    <label for="compare-link">{ "Link to a report" }</label>
                    <div class="beside-field">
                        <input id="compare-link" type="text" value={(*link).clone()} {oninput} autocomplete="off"
                            aria-invalid={is_refused.then_some("true")} aria-describedby="compare-link-refused" />
                        <button type="submit">{ "Compare" }</button>
                    </div>
                    { alert(Source::Link, "compare-link-refused") }
                </form>
                <div class="drop" {ondrop} {ondragover}>
                    <label for="compare-file">{ "File with answers" }</label>
                    <input id="compare-file" type="file" accept=".json,application/json" onchange={onfile} aria-describedby="compare-file-hint compare-file-refused" />
                    <p class="hint" id="compare-file-hint">{ "As Windrose downloads it. Choose it, or drop it here; it stays on this device." }</p>
                    { alert(Source::File, "compare-file-refused") }
                </div>
                if mine.is_some() || !kept.is_empty() {
                    <div>
                        <h3>{ "In this browser" }</h3>
                        <ul class="choices">
                            { for mine.iter().map(|(name, assessment)| choice(name, assessment, Origin::Local)) }
                            { for kept.iter().map(|(name, assessment)| choice(name, assessment, Origin::Local)) }
                        </ul>
                    </div>
                }
                <div>
                    <h3>{ "Example teams" }</h3>
                    <ul class="choices">{ for examples }</ul>
                </div>
                { alert(Source::List, "compare-list-refused") }
            </details>
            if let Some(onsnapshot) = &props.onsnapshot { { snapshot(&props.work, onsnapshot, &said) } }
            <p class="said" role="status">{ &*said }</p>
        </section>
    }
}

/// What is compared with, each with the ways to send it and to take it away.
fn chips(props: &Props, said: &UseStateHandle<AttrValue>) -> Html {
    let reports = props.comparisons.reports();
    if reports.is_empty() {
        return html! {
            <p>{ "See what moved since an earlier assessment, or how another one differs: question by question, over what both were asked." }</p>
        };
    }
    let chip = |(place, other): (usize, &Report)| {
        let name = label(other);
        let onremove = {
            let (next, onchange, said) =
                (props.comparisons.without(place), props.onchange.clone(), said.setter());
            let gone = format!("No longer compared with {name}.");
            Callback::from(move |_: MouseEvent| {
                said.set(gone.clone().into());
                onchange.emit(next.clone());
                page::focus("compare-heading");
            })
        };
        // The link says which edition it answers, and that is always the newest: an older one would be passed off.
        let can_be_sent = other.edition() == BANK.edition;
        html! {
            <li key={name.clone()}>
                <span>{ &name }</span>
                if can_be_sent {
                    <button type="button" onclick={copy(props, other, said)} aria-label={format!("Copy link to the comparison with {name}")}>{ "Copy link" }</button>
                }
                <button type="button" onclick={onremove} aria-label={format!("Remove {name}")}>{ "Remove" }</button>
            </li>
        }
    };
    html! { <ul class="chips">{ for reports.into_iter().enumerate().map(chip) }</ul> }
}

/// Copies the address of this one comparison.
fn copy(props: &Props, other: &Report, said: &UseStateHandle<AttrValue>) -> Callback<MouseEvent> {
    let text = |assessment: &Assessment| share_link::encode(&BANK, assessment, share_link::Include::ALL);
    let route = Route::Compared(text(&props.assessment), text(&other.assessment));
    let said = said.setter();
    Callback::from(move |_: MouseEvent| {
        let (said, link) = (said.clone(), address::with_fragment(&route.to_string()));
        spawn_local(async move {
            said.set(if clipboard::copy(&link).await {
                "Link to this comparison copied. It holds the answers, titles and days of both; it cannot be called back.".into()
            } else {
                format!("The browser does not allow copying here. The link is: {link}").into()
            });
        });
    })
}

/// A dated copy of the work, for next quarter.
fn snapshot(work: &Work, onsnapshot: &Callback<Callback<bool>>, said: &UseStateHandle<AttrValue>) -> Html {
    if work.session.assessment().is_empty() {
        return Html::default();
    }
    let onclick = {
        let (onsnapshot, said) = (onsnapshot.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let said = said.clone();
            onsnapshot.emit(Callback::from(move |kept: bool| {
                said.set(if kept {
                    "A snapshot is kept in this browser. It is in the list above, and on the start page."
                } else {
                    "This browser stores nothing, so no snapshot was kept. A link to the report can be kept instead."
                }.into());
            }));
        })
    };
    html! {
        <div class="snapshot">
            <button type="button" {onclick} disabled={work.saving == Saving::Loading}>{ "Keep a snapshot" }</button>
            <p class="hint">{ "A dated copy of today’s answers, notes included, that stays as it is: something to compare with next quarter." }</p>
        </div>
    }
}

/// The assessment in a file, or why there is none.
async fn read_file(given: &file::Given) -> Result<Assessment, String> {
    if given.size() > FILE_MAX {
        return Err(
            "it is larger than any file of answers; choose one that Windrose has downloaded".to_owned()
        );
    }
    let text: Rc<str> = given.text().await.ok_or("the browser cannot read it; choose it once more")?.into();
    record::read(&text).map_err(|error| error.to_string())
}
