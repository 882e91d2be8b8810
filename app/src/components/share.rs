//! The share dialog: a link, what it holds, what it never holds, and its QR code.
//!
//! The list of what the link holds is read from the link itself, so that it cannot promise anything else.

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{Answer, Assessment, Depth};
use windrose_exchange::share_link::{self, Include};
use windrose_questions::BANK;
use windrose_report::{Origin, QrCode};
use windrose_words::app::{common, share as words};
use yew::prelude::*;

use super::QrView;
use super::modal::use_modal;
use crate::platform::{address, clipboard, field, intl, page, share_sheet};
use crate::route::Route;

/// Characters at which a line of mail should end. Source: RFC 5322, section 2.1.1.
const MAIL_LINE: usize = 78;

/// Characters of an address that all software of the web is asked to take. Source: RFC 9110, section 4.1.
const ADDRESS_TAKEN: usize = 8_000;

/// What [`Share`] shares.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What was answered.
    pub assessment: Assessment,
    /// Where the answers come from.
    #[prop_or(Origin::Local)]
    pub origin: Origin,
    /// Called when the dialog has closed, whichever way.
    pub onclose: Callback<()>,
}

/// The dialog. It opens when it is rendered.
#[component]
pub fn Share(props: &Props) -> Html {
    let (dialog, close) = use_modal("share-copy");
    let include = use_state(|| Include::ALL);
    let said = use_state(|| "");
    let is_large = use_state(|| false);

    // Known once the dialog is shown; while a component is rendered there need not be a browser.
    let here = use_state(String::new);
    let can_send = use_state(|| false);
    {
        let (here, can_send) = (here.setter(), can_send.setter());
        use_effect_with((), move |()| {
            here.set(address::with_fragment(""));
            can_send.set(share_sheet::is_there());
        });
    }

    let text = share_link::encode(props.origin.asked(&BANK), &props.assessment, *include);
    let held = share_link::decode(&BANK, &text).map(|shared| shared.assessment).unwrap_or_default();
    let link = format!("{}{}", *here, Route::Shared(text));
    // A phone could do nothing with the address of a file.
    let code = use_memo(link.clone(), |link| QrCode::of(link).filter(|_| !page::is_single_file()));

    let tick = |label: &'static str, checked: bool, with: fn(Include, bool) -> Include| {
        let (include, said) = (include.clone(), said.setter());
        let onchange = Callback::from(move |event: Event| {
            said.set(""); // what was copied is another link now
            include.set(with(*include, field::is_ticked(&event)));
        });
        html! { <label class="tick"><input type="checkbox" {checked} {onchange} />{ label }</label> }
    };
    let copy = {
        let (link, said) = (link.clone(), said.setter());
        Callback::from(move |_: MouseEvent| {
            let (link, said) = (link.clone(), said.clone());
            spawn_local(async move {
                said.set(if clipboard::copy(&link).await { words::COPIED } else { words::COPY_REFUSED });
            });
        })
    };
    let send = {
        let link = link.clone();
        Callback::from(move |_: MouseEvent| share_sheet::open(&link))
    };
    let enlarge = {
        let is_large = is_large.setter();
        Callback::from(move |_: MouseEvent| is_large.set(true))
    };
    let reduce = {
        let is_large = is_large.setter();
        Callback::from(move |()| is_large.set(false))
    };
    let onclose = props.onclose.reform(|_: Event| ());
    let onfocus = Callback::from(|event: FocusEvent| field::select_all(&event));
    html! {
        <>
            <dialog ref={dialog} class="share" aria-labelledby="share-heading" {onclose}>
                <h2 id="share-heading">{ words::HEADING }</h2>
                <div class="share-link">
                    <fieldset class="ticks">
                        <legend>{ words::INCLUDE }</legend>
                        { tick(common::TITLE, include.title, |include, title| Include { title, ..include }) }
                        { tick(words::DATE, include.date, |include, date| Include { date, ..include }) }
                        { tick(words::EVIDENCE, include.evidence, |include, evidence| Include { evidence, ..include }) }
                    </fieldset>
                    <div class="field">
                        <label for="share-link">{ words::THE_LINK }</label>
                        <input id="share-link" type="text" readonly=true value={link.clone()} {onfocus} />
                    </div>
                    <p class="hint">{ length_hint(link.chars().count()) }</p>
                    <div class="actions">
                        <button type="button" id="share-copy" class="primary" onclick={copy}>{ words::COPY }</button>
                        if *can_send {
                            <button type="button" onclick={send}>{ words::SEND }</button>
                        }
                    </div>
                    <p class="said" role="status">{ *said }</p>
                    if page::is_single_file() { <p class="notice">{ words::OF_A_FILE }</p> }
                    <p class="notice">{ words::NO_WAY_BACK }</p>
                </div>
                <div class="share-code">
                    if let Some(code) = &*code {
                        <QrView code={code.clone()} label={words::CODE} />
                        <button type="button" onclick={enlarge}>{ words::SHOW_LARGE }</button>
                    }
                </div>
                <div class="share-holds">
                    <div>
                        <h3>{ words::HOLDS }</h3>
                        <ul>{ for holds(&held).into_iter().map(|part| html! { <li>{ part }</li> }) }</ul>
                    </div>
                    <div>
                        <h3>{ words::NEVER_HOLDS }</h3>
                        <ul>
                            <li>{ words::NEVER_NOTES }</li>
                            <li>{ words::NEVER_ADDRESSES }</li>
                            <li>{ words::NEVER_SCORES }</li>
                            <li>{ words::NEVER_DEVICE }</li>
                        </ul>
                    </div>
                </div>
                <div class="actions">
                    <button type="button" onclick={close.reform(|_: MouseEvent| ())}>{ common::CLOSE }</button>
                </div>
            </dialog>
            if let Some(code) = (*code).as_ref().filter(|_| *is_large) {
                <LargeCode code={code.clone()} onclose={reduce} />
            }
        </>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct LargeCodeProps {
    code: QrCode,
    onclose: Callback<()>,
}

/// The code as large as the screen allows, for a room to scan from a projector.
#[component]
fn LargeCode(props: &LargeCodeProps) -> Html {
    let (dialog, close) = use_modal("large-code-close");
    html! {
        <dialog ref={dialog} class="large-code" aria-label={words::CODE_LARGE} onclose={props.onclose.reform(|_: Event| ())}>
            <QrView code={props.code.clone()} label={words::LARGE_CODE} />
            <div class="beside-code">
                <p>{ words::how_far(props.code.widths_away()) }</p>
                <button type="button" id="large-code-close" onclick={close.reform(|_: MouseEvent| ())}>{ words::CLOSE_CODE }</button>
            </div>
        </dialog>
    }
}

/// What a link holds, by what it decodes to.
fn holds(held: &Assessment) -> Vec<String> {
    let answers = held.responses().filter(|(_, r)| r.answer != Answer::Unanswered).count();
    let evidence = held.responses().filter(|(_, r)| r.evidence.is_some() || r.provided).count();
    let mut parts = vec![words::holds_answers(answers, held.depth == Depth::Full)];
    if !held.profile.is_empty() {
        parts.push(words::HOLDS_PROFILE.to_owned());
    }
    if evidence > 0 {
        parts.push(words::holds_evidence(evidence));
    }
    if !held.title.is_empty() {
        parts.push(words::holds_title(&held.title));
    }
    parts.extend(held.dated.map(|day| words::holds_day(&intl::day(day))));
    parts
}

/// How long a link is, and what that means on its way.
fn length_hint(characters: usize) -> String {
    let (length, taken) = (intl::number(characters), intl::number(ADDRESS_TAKEN));
    if characters <= MAIL_LINE {
        words::fits_a_line(&length)
    } else if characters <= ADDRESS_TAKEN {
        words::may_break(&length, &taken, MAIL_LINE)
    } else {
        words::may_not_arrive(&length, &taken)
    }
}

#[cfg(test)]
mod tests {
    use windrose_report::EXAMPLES;

    use super::*;

    #[track_caller]
    fn case(include: Include, expected: &[&str]) {
        let example = share_link::decode(&BANK, EXAMPLES[0].link).expect("examples open").assessment;
        let link = share_link::encode(&BANK, &example, include);
        assert_eq!(holds(&share_link::decode(&BANK, &link).expect("it is whole").assessment), expected);
    }

    #[test]
    fn it_says_what_the_link_really_holds() {
        let (answers, profile) = ("84 answers, from a full run", "The profile: what was said of the context");
        let evidence =
            "Evidence: what 2 levels rest on, as opinion, artefact or exercise, and who provides it";
        let (title, day) = ("The title “Orders and billing”", "The day of the last change, 2026-11-20");
        case(Include::ALL, &[answers, profile, evidence, title, day]);
        case(Include { title: false, ..Include::ALL }, &[answers, profile, evidence, day]);
        case(Include { date: false, ..Include::ALL }, &[answers, profile, evidence, title]);
        case(Include { evidence: false, ..Include::ALL }, &[answers, profile, title, day]);
        assert_eq!(holds(&Assessment::default()), ["0 answers, from a quick run"]);
    }

    #[test]
    fn a_long_link_is_called_long() {
        assert_eq!(length_hint(78), "78 characters. It fits on one line of a mail.");
        assert!(length_hint(79).contains("may break"));
        assert!(length_hint(8_001).contains("may not arrive whole"));
    }
}
