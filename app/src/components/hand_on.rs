//! What goes out of the page: link, Markdown, print, and what each of them includes.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{Assessment, share_link};
use windrose_questions::BANK;
use windrose_report::{Detail, Origin, Report, document_compared, markdown};
use yew::prelude::*;

use crate::comparisons::Comparisons;
use crate::platform::{address, clipboard, download, page};
use crate::route::Route;

/// What [`HandOn`] offers.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What was answered.
    pub assessment: Assessment,
    /// Where the answers come from; somebody else's report has no notes to include.
    pub origin: Origin,
    /// What the report is compared with; goes into Markdown, never into the link.
    #[prop_or_default]
    pub comparisons: Comparisons,
    /// True if notes and reasons are in the report, on the page as in what is handed on.
    #[prop_or_default]
    pub notes: bool,
    /// Called when the reader wants them in or out.
    #[prop_or_default]
    pub onnotes: Callback<bool>,
}

/// Link, Markdown and print, with what they include.
#[component]
pub fn HandOn(props: &Props) -> Html {
    let with_title = use_state(|| true);
    let with_date = use_state(|| true);
    let said = use_state(AttrValue::default);

    // Known once the page is shown; while a component is rendered there need not be a browser.
    let here = use_state(String::new);
    {
        let here = here.clone();
        use_effect_with((), move |()| here.set(address::with_fragment("")));
    }

    let include = share_link::Include { title: *with_title, date: *with_date };
    let text = share_link::encode(&BANK, &props.assessment, include);
    let link = format!("{}{}", *here, Route::Shared(text));
    let as_markdown = {
        let (assessment, origin, notes) = (props.assessment.clone(), props.origin, props.notes);
        let comparisons = props.comparisons.clone();
        move || {
            markdown(&document_compared(
                &Report::new(&BANK, assessment.clone(), origin),
                Detail { notes, ..Detail::default() },
                &comparisons.reports(),
            ))
        }
    };
    let copy = |text: Rc<dyn Fn() -> String>, done: &'static str, otherwise: &'static str| {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            let (said, text) = (said.clone(), text());
            spawn_local(async move {
                let copied = clipboard::copy(&text).await;
                said.set(if copied { done } else { otherwise }.into());
            });
        })
    };
    let copy_link = copy(
        {
            let link = link.clone();
            Rc::new(move || link.clone())
        },
        "Link copied. Whoever has it can read the answers; it cannot be called back.",
        "The browser does not allow copying here: open “What goes along” and copy the link by hand.",
    );
    let copy_markdown = copy(
        Rc::new(as_markdown.clone()),
        "Report copied as Markdown.",
        "The browser does not allow copying here: download the Markdown instead.",
    );
    let save = {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            let offered = download::offer("windrose-report.md", "text/markdown", &as_markdown());
            said.set(
                if offered {
                    "Download of windrose-report.md started."
                } else {
                    "The browser does not allow downloads here."
                }
                .into(),
            );
        })
    };
    let print = Callback::from(|_: MouseEvent| page::print());
    let tick = |label: &'static str, checked: bool, ontick: Callback<bool>| {
        let onchange = ontick.reform(|event: Event| page::is_ticked(&event));
        html! { <label class="tick"><input type="checkbox" {checked} {onchange} />{ label }</label> }
    };
    let set = |state: &UseStateHandle<bool>| {
        let state = state.setter();
        Callback::from(move |ticked: bool| state.set(ticked))
    };
    html! {
        <section class="hand-on" aria-labelledby="hand-on-heading">
            <h2 id="hand-on-heading">{ "Hand on" }</h2>
            <div class="actions">
                <button type="button" class="primary" onclick={copy_link}>{ "Copy link" }</button>
                <button type="button" onclick={copy_markdown}>{ "Copy Markdown" }</button>
                <button type="button" onclick={save}>{ "Download Markdown" }</button>
                <button type="button" onclick={print}>{ "Print" }</button>
            </div>
            <p class="said" role="status">{ &*said }</p>
            <details>
                <summary>{ "What goes along" }</summary>
                <div class="ticks">
                    { tick("Title in the link", *with_title, set(&with_title)) }
                    { tick("Date in the link", *with_date, set(&with_date)) }
                    if props.origin == Origin::Local {
                        { tick("Notes, reasons and addresses of evidence on this page, in print and in Markdown", props.notes, props.onnotes.clone()) }
                    }
                </div>
                <p class="hint">{ format!("The link holds the answers themselves, never notes, reasons or addresses: {} characters.", link.chars().count()) }</p>
                <div class="field">
                    <label for="link">{ "The link" }</label>
                    <input id="link" type="text" readonly=true value={link} />
                </div>
            </details>
        </section>
    }
}
