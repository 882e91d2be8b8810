//! A button that saves works as a file, under a password if one is wanted.

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{AssessmentId, clean_title};
use windrose_exchange::encrypted;
use windrose_words::app::{common, files as words};
use yew::prelude::*;

use super::modal::use_modal;
use crate::deferred::NotLoaded;
use crate::platform::{cipher, clock, download, field};
use crate::request::{Request, why_not};
use crate::wording;
use windrose_workspace::{Command, Filed, Reply};

/// The field of the password.
const PASSWORD: &str = "save-password";

/// What [`SaveFile`] saves.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The words on the button.
    pub words: AttrValue,
    /// What the button is for, where several look alike.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The one work, with its title; `None` for the whole library.
    #[prop_or_default]
    pub only: Option<(AssessmentId, AttrValue)>,
    /// Called with what is to be done in the library.
    pub onrequest: Callback<Request>,
}

/// The button, and the dialog it opens.
#[component]
pub fn SaveFile(props: &Props) -> Html {
    let is_open = use_state(|| false);
    let onclick = {
        let is_open = is_open.setter();
        Callback::from(move |_: MouseEvent| is_open.set(true))
    };
    let onclose = {
        let is_open = is_open.setter();
        Callback::from(move |()| is_open.set(false))
    };
    html! {
        <>
            <button type="button" {onclick} aria-label={props.label.clone()}>{ &props.words }</button>
            if *is_open {
                <SaveDialog only={props.only.clone()} onrequest={props.onrequest.clone()} {onclose} />
            }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct DialogProps {
    only: Option<(AssessmentId, AttrValue)>,
    onrequest: Callback<Request>,
    onclose: Callback<()>,
}

#[component]
fn SaveDialog(props: &DialogProps) -> Html {
    let (dialog, close) = use_modal(PASSWORD);
    let failed = use_state(|| None::<AttrValue>);
    let is_busy = use_state(|| false);
    let onsubmit = {
        let (props, close) = (props.clone(), close.clone());
        let (failed, is_busy) = (failed.setter(), is_busy.setter());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            is_busy.set(true);
            let (failed, is_busy, close) = (failed.clone(), is_busy.clone(), close.clone());
            let (name, onrequest) = (file_name(&props), props.onrequest.clone());
            let password = field::typed_in(PASSWORD);
            let reply = Callback::from(move |reply: Result<Reply, NotLoaded>| {
                let filed = match reply {
                    Ok(Reply::Filed(Ok(filed))) => Ok(filed),
                    reply => Err(why_not(&reply)),
                };
                let (failed, is_busy, close) = (failed.clone(), is_busy.clone(), close.clone());
                let (name, onrequest, password) = (name.clone(), onrequest.clone(), password.clone());
                spawn_local(async move {
                    let saved = save(filed, &password, &name).await;
                    is_busy.set(false);
                    match saved {
                        Ok(left_out) => {
                            onrequest.emit(Command::FileSaved.into());
                            // What is not in the file has to be read before the dialog goes.
                            match left_out {
                                Some(left_out) => failed.set(Some(left_out.into())),
                                None => close.emit(()),
                            }
                        }
                        Err(why) => failed.set(Some(why.into())),
                    }
                });
            });
            let only = props.only.as_ref().map(|(id, _)| *id);
            props.onrequest.emit(Request::told(Command::File(only), reply));
        })
    };
    let cancel = close.reform(|_: MouseEvent| ());
    let onclose = props.onclose.reform(|_: Event| ());
    let what = match &props.only {
        Some((_, title)) if title.is_empty() => words::ASSESSMENT_WITH_ALL.to_owned(),
        Some((_, title)) => words::with_all(title),
        None => words::ALL_IN_THIS_BROWSER.to_owned(),
    };
    html! {
        <dialog ref={dialog} class="confirm" aria-labelledby="save-heading" {onclose}>
            <h2 id="save-heading">{ words::SAVE_TO_FILE }</h2>
            <p>{ what }</p>
            <form {onsubmit}>
                <div class="field">
                    // Password managers want to know whose password it is.
                    <input type="text" autocomplete="username" value="Windrose" hidden={true} readonly={true} />
                    <label for={PASSWORD}>{ words::PASSWORD }</label>
                    <input id={PASSWORD} type="password" autocomplete="new-password"
                        aria-describedby="save-password-hint" />
                    <p class="hint" id="save-password-hint">{ words::PASSWORD_HINT }</p>
                </div>
                <div role="alert">if let Some(why) = &*failed { <p class="refused">{ why }</p> }</div>
                <div class="actions">
                    <button type="button" onclick={cancel}>{ common::CANCEL }</button>
                    <button type="submit" class="primary" disabled={*is_busy}>{ if *is_busy { words::SAVING } else { words::SAVE } }</button>
                </div>
            </form>
        </dialog>
    }
}

/// Encrypts if there is a password, and offers the file; a sentence if that fails, or if something is not in it.
async fn save(filed: Result<Filed, String>, password: &str, name: &str) -> Result<Option<String>, String> {
    let Filed { text, left_out, .. } = filed.map_err(|reason| words::not_saved(&reason))?;
    let text = if password.is_empty() {
        text
    } else {
        let sealed = cipher::encrypt(password, &text).await;
        let envelope = sealed.map_err(|_| words::NOT_SAVED_INSECURE)?;
        encrypted::write(&envelope)
    };
    if download::offer(name, "application/json", &text) {
        Ok((!left_out.is_empty()).then(|| wording::left_out(&left_out)))
    } else {
        Err(words::NOT_SAVED_REFUSED.to_owned())
    }
}

/// `windrose-orders-2026-11-25.json`, or `windrose-library-2026-11-25.json`.
fn file_name(props: &DialogProps) -> String {
    let what = match &props.only {
        Some((_, title)) => slug(title),
        None => "library".to_owned(),
    };
    let day = clock::today().map_or_else(String::new, |today| format!("-{today}"));
    format!("windrose-{what}{day}.json")
}

/// A title as part of a file's name: letters and digits of any script, those of ASCII small, and hyphens.
fn slug(title: &str) -> String {
    let words: String = clean_title(title)
        .to_ascii_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.is_empty() { "assessment".to_owned() } else { words.join("-") }
}
