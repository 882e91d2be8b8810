//! Opens files: chosen or dropped, with a password if they have one. What would change is shown before it changes.

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::clean_title;
use windrose_exchange::encrypted::Envelope;
use windrose_exchange::file::{self, Contents, FILE_MAX, Given};
use windrose_questions::BANK;
use windrose_report::wording::{fields_text, file_error};
use windrose_words::app::{common, files as words};
use windrose_workspace::opening::{Change, Item, Merge};
use yew::prelude::*;

use crate::deferred::NotLoaded;
use crate::platform::cipher::{self, CipherError};
use crate::platform::{self, field, focus};
use crate::request::{Request, copy_title, why_not};
use crate::wording;
use windrose_workspace::{Command, Reply, TakenIn};

/// The field of the password.
const PASSWORD: &str = "open-password";

/// What [`OpenFile`] needs.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Called with what is to be done in the library.
    pub onrequest: Callback<Request>,
}

/// How far it is.
#[derive(Clone, Debug, Default, PartialEq)]
enum Stage {
    /// Nothing was given yet, or it was opened: a sentence on what became of it.
    #[default]
    Waiting,
    /// Being read or decrypted.
    Reading,
    /// It wants a password.
    Locked { name: String, envelope: Envelope },
    /// What it would change.
    Preview { name: String, contents: Contents, items: Vec<(Item, Merge)> },
}

/// The field, the place to drop on, and what follows.
#[component]
pub fn OpenFile(props: &Props) -> Html {
    let stage = use_state(Stage::default);
    let said = use_state(AttrValue::default);
    let refused = use_state(|| None::<String>);
    let refuse = {
        let (stage, refused) = (stage.setter(), refused.setter());
        use_callback((), move |(name, why): (String, String), ()| {
            stage.set(Stage::Waiting);
            refused.set(Some(words::not_opened(&name, &why)));
        })
    };
    let onopened = {
        let (stage, refuse, onrequest) = (stage.setter(), refuse.clone(), props.onrequest.clone());
        Callback::from(move |(name, contents): (String, Contents)| {
            let (stage, refuse, shown) = (stage.clone(), refuse.clone(), contents.clone());
            let reply = Callback::from(move |reply: Result<Reply, NotLoaded>| match reply {
                Ok(Reply::Previewed(Ok(items))) => {
                    let items = items.into_iter().map(|item| (item, Merge::default())).collect();
                    stage.set(Stage::Preview { name: name.clone(), contents: shown.clone(), items });
                    focus::focus("preview-heading");
                }
                reply => refuse.emit((name.clone(), why_not(&reply))),
            });
            onrequest.emit(Request::told(Command::Preview(Box::new(contents)), reply));
        })
    };
    let onread = {
        let (stage, refuse, onopened) = (stage.setter(), refuse.clone(), onopened.clone());
        Callback::from(move |(name, text): (String, String)| match file::read(&BANK, &text) {
            Ok(Given::Plain(contents)) => onopened.emit((name, contents)),
            Ok(Given::Encrypted(envelope)) => {
                stage.set(Stage::Locked { name, envelope });
            }
            Err(error) => refuse.emit((name, file_error(&error))),
        })
    };
    let take = {
        let (stage, said, refused, refuse) =
            (stage.setter(), said.setter(), refused.setter(), refuse.clone());
        let onread = onread.clone();
        Callback::from(move |given: Option<platform::file::Given>| {
            let Some(given) = given else { return };
            said.set(AttrValue::default());
            refused.set(None);
            let name = given.name();
            #[allow(clippy::cast_precision_loss, reason = "a limit")]
            if given.size() > FILE_MAX as f64 {
                return refuse.emit((name, file_error(&file::FileError::TooLarge)));
            }
            stage.set(Stage::Reading);
            let (refuse, onread) = (refuse.clone(), onread.clone());
            spawn_local(async move {
                match given.text().await {
                    Some(text) => onread.emit((name, text)),
                    None => refuse.emit((name, common::FILE_UNREADABLE.to_owned())),
                }
            });
        })
    };
    let ontaken = {
        let (stage, said, refuse) = (stage.setter(), said.setter(), refuse);
        Callback::from(move |(name, done): (String, Result<TakenIn, String>)| match done {
            Ok(taken) => {
                stage.set(Stage::Waiting);
                let left_out = Some(&taken.left_out).filter(|left_out| !left_out.is_empty());
                let left_out = left_out.map(|left_out| format!(" {}", wording::left_out(left_out)));
                said.set((words::opened(&name, taken.opened) + &left_out.unwrap_or_default()).into());
                focus::focus("open-file");
            }
            Err(why) => refuse.emit((name, why)),
        })
    };
    let onleave = {
        let stage = stage.setter();
        Callback::from(move |_: MouseEvent| {
            stage.set(Stage::Waiting);
            focus::focus("open-file");
        })
    };
    html! {
        <section class="open-file" aria-labelledby="open-file-heading">
            <h2 id="open-file-heading">{ words::OPEN_FILE }</h2>
            { field(&take, refused.is_some()) }
            <div role="alert" id="open-file-refused">
                if let Some(why) = &*refused { <p class="refused">{ why }</p> }
            </div>
            <p class="said" role="status">
                { if *stage == Stage::Reading { words::READING.into() } else { (*said).clone() } }
            </p>
            {
                match &*stage {
                    Stage::Waiting | Stage::Reading => Html::default(),
                    Stage::Locked { name, envelope } => html! {
                        <Unlock name={name.clone()} envelope={envelope.clone()} {onread} onleave={onleave.clone()} />
                    },
                    Stage::Preview { name, contents, items } => {
                        let onchange = {
                            let (stage, name, contents) = (stage.setter(), name.clone(), contents.clone());
                            Callback::from(move |items| {
                                stage.set(Stage::Preview { name: name.clone(), contents: contents.clone(), items });
                            })
                        };
                        html! {
                            <Preview name={name.clone()} is_unchanged={contents.is_unchanged} items={items.clone()}
                                onrequest={props.onrequest.clone()} {onchange} {ontaken} onleave={onleave.clone()} />
                        }
                    }
                }
            }
        </section>
    }
}

fn field(take: &Callback<Option<platform::file::Given>>, is_refused: bool) -> Html {
    let onchange = take.reform(|event: Event| platform::file::chosen(&event));
    let ondrop = take.reform(|event: DragEvent| platform::file::dropped(&event));
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <div class="drop" {ondrop} {ondragover}>
            <label for="open-file">{ words::OPEN_LABEL }</label>
            <input id="open-file" type="file" accept=".json,application/json" {onchange}
                aria-invalid={is_refused.then_some("true")} aria-describedby="open-file-hint open-file-refused" />
            <p class="hint" id="open-file-hint">{ words::OPEN_HINT }</p>
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct UnlockProps {
    name: String,
    envelope: Envelope,
    /// Called with the file's name and what is in it.
    onread: Callback<(String, String)>,
    onleave: Callback<MouseEvent>,
}

/// Asks for the password.
#[component]
fn Unlock(props: &UnlockProps) -> Html {
    let wrong = use_state(|| None::<&'static str>);
    let is_busy = use_state(|| false);
    use_effect_with((), |()| focus::focus(PASSWORD));
    let onsubmit = {
        let props = props.clone();
        let (wrong, is_busy) = (wrong.setter(), is_busy.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            is_busy.set(true);
            wrong.set(None);
            let (props, password) = (props.clone(), field::typed_in(PASSWORD));
            let (wrong, is_busy) = (wrong.clone(), is_busy.clone());
            spawn_local(async move {
                match cipher::decrypt(&password, &props.envelope).await {
                    Ok(text) => props.onread.emit((props.name, text)),
                    Err(error) => {
                        is_busy.set(false);
                        wrong.set(Some(match error {
                            CipherError::NotOpened => words::WRONG_PASSWORD,
                            CipherError::Missing => words::NO_CRYPTOGRAPHY,
                        }));
                        focus::focus(PASSWORD);
                    }
                }
            });
        })
    };
    html! {
        <form class="unlock" {onsubmit}>
            <div class="field">
                // Password managers want to know whose password it is.
                <input type="text" autocomplete="username" value="Windrose" hidden={true} readonly={true} />
                <label for={PASSWORD}>{ words::password_of(&props.name) }</label>
                <input id={PASSWORD} type="password" autocomplete="current-password"
                    aria-invalid={wrong.is_some().then_some("true")} aria-describedby="open-password-wrong" />
            </div>
            <div role="alert" id="open-password-wrong">if let Some(why) = *wrong { <p class="refused">{ why }</p> }</div>
            <div class="actions">
                <button type="submit" class="primary" disabled={*is_busy}>{ if *is_busy { words::OPENING } else { words::OPEN } }</button>
                <button type="button" onclick={props.onleave.clone()}>{ common::CANCEL }</button>
            </div>
        </form>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PreviewProps {
    name: String,
    is_unchanged: bool,
    items: Vec<(Item, Merge)>,
    onrequest: Callback<Request>,
    /// Called with what is chosen for each.
    onchange: Callback<Vec<(Item, Merge)>>,
    /// Called with the file's name and how many works were opened, or why none was.
    ontaken: Callback<(String, Result<TakenIn, String>)>,
    onleave: Callback<MouseEvent>,
}

/// What opening would change, work by work, and the button that does it.
#[component]
fn Preview(props: &PreviewProps) -> Html {
    let does_something = |(item, merge): &(Item, Merge)| {
        *merge != Merge::LeaveOut && (item.change() != Change::Nothing || !item.snapshots.is_empty())
    };
    let chosen: Vec<(Item, Merge)> =
        props.items.iter().filter(|entry| does_something(entry)).cloned().collect();
    let number = chosen.len();
    let onclick = {
        let (onrequest, ontaken, name) = (props.onrequest.clone(), props.ontaken.clone(), props.name.clone());
        Callback::from(move |_: MouseEvent| {
            let (ontaken, name) = (ontaken.clone(), name.clone());
            let reply = Callback::from(move |reply: Result<Reply, NotLoaded>| {
                let done = match reply {
                    Ok(Reply::TakenIn(Ok(taken))) => Ok(taken),
                    reply => Err(why_not(&reply)),
                };
                ontaken.emit((name.clone(), done));
            });
            let titled = |(item, merge): &(Item, Merge)| {
                (item.clone(), *merge, copy_title(&item.work.assessment.title))
            };
            let chosen = chosen.iter().map(titled).collect();
            onrequest.emit(Request::told(Command::TakeIn(chosen), reply));
        })
    };
    let row = |(place, (item, merge)): (usize, &(Item, Merge))| {
        let onmerge = {
            let (items, onchange) = (props.items.clone(), props.onchange.clone());
            Callback::from(move |merge: Merge| {
                let mut items = items.clone();
                if let Some(entry) = items.get_mut(place) {
                    entry.1 = merge;
                }
                onchange.emit(items);
            })
        };
        entry(place, item, *merge, &onmerge)
    };
    html! {
        <div class="preview">
            <h3 id="preview-heading" tabindex="-1">{ words::would_change(&props.name) }</h3>
            if !props.is_unchanged {
                <p class="notice">{ words::NOT_AS_SAVED }</p>
            }
            if props.items.is_empty() {
                <p>{ words::NOTHING_IN_IT }</p>
            } else {
                <ul>{ for props.items.iter().enumerate().map(row) }</ul>
            }
            <div class="actions">
                if number > 0 {
                    <button type="button" class="primary" {onclick}>{ words::open(number) }</button>
                }
                <button type="button" onclick={props.onleave.clone()}>{ if number > 0 { common::CANCEL } else { common::CLOSE } }</button>
            </div>
        </div>
    }
}

/// One work: what would change, and what to do about it.
fn entry(place: usize, item: &Item, merge: Merge, onmerge: &Callback<Merge>) -> Html {
    let title = clean_title(&item.work.assessment.title);
    let title = if title.is_empty() { common::UNTITLED.to_owned() } else { title };
    let change = item.change();
    let words = match &change {
        Change::New => words::NEW_HERE.to_owned(),
        Change::Nothing => words::ALL_HERE.to_owned(),
        Change::Joins { taken, kept } if kept.is_empty() => words::newer_in_file(&fields_text(taken)),
        Change::Joins { taken, kept } => words::newer_on_both(&fields_text(taken), &fields_text(kept)),
    };
    let snapshots = words::snapshots_added(item.snapshots.len());
    let merges = [
        (Merge::Join, words::JOIN),
        (Merge::KeepBoth, words::KEEP_BOTH),
        (Merge::LeaveOut, words::LEAVE_OUT),
    ];
    let choice = |(choice, words): (Merge, &'static str)| {
        let onchange = onmerge.reform(move |_: Event| choice);
        html! {
            <label class="choice">
                <input type="radio" name={format!("way-{place}")} checked={merge == choice} {onchange} />
                <span>{ words }</span>
            </label>
        }
    };
    html! {
        <li key={place}>
            <strong>{ &title }</strong>
            <p>{ words }{ snapshots }</p>
            if matches!(change, Change::Joins { .. }) {
                <fieldset>
                    <legend class="visually-hidden">{ words::what_to_do_with(&title) }</legend>
                    { for merges.into_iter().map(choice) }
                </fieldset>
            }
        </li>
    }
}
