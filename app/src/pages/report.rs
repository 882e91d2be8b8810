//! The report: the local one, and what it shares with one opened from a link.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{Assessment, Depth, Scope, progress, share_link};
use windrose_questions::BANK;
use windrose_report::{Detail, Origin, Report, document, markdown};
use yew::prelude::*;

use super::heading;
use super::start::go_on;
use crate::components::{DocumentPreface, SaveStatus, SectionView};
use crate::platform::{address, clipboard, download, page};
use crate::route::Route;
use crate::store::Work;

/// What [`ReportPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The local work.
    pub work: Work,
}

/// The report of the local assessment.
#[component]
pub fn ReportPage(props: &Props) -> Html {
    let assessment = props.work.session.assessment();
    let open = progress(&Scope::new(&BANK, assessment)).open();
    let notes = use_state(|| false);
    let onnotes = {
        let notes = notes.setter();
        Callback::from(move |shown: bool| notes.set(shown))
    };
    html! {
        <ReportBody assessment={assessment.clone()} origin={Origin::Local} notes={*notes}>
            if !props.work.is_stored() { <SaveStatus work={props.work.clone()} /> }
            if open > 0 {
                <p class="notice">
                    { format!("{open} {} still open. ", if open == 1 { "question is" } else { "questions are" }) }
                    <a href={go_on(assessment).to_string()}>{ "Go on answering" }</a>
                </p>
            }
            if assessment.depth == Depth::Quick && open == 0 {
                <p class="notice">
                    { "A quick run: the critical capabilities only. " }
                    <a href={Route::Start.to_string()}>{ "Go on with the full run" }</a>
                </p>
            }
            if !assessment.is_empty() {
                <Actions assessment={assessment.clone()} origin={Origin::Local} notes={*notes} {onnotes} />
            }
        </ReportBody>
    }
}

/// What [`ReportBody`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct BodyProps {
    /// What was answered.
    pub assessment: Assessment,
    /// Where the answers come from.
    pub origin: Origin,
    /// True if the reader wants the notes and reasons in it.
    #[prop_or_default]
    pub notes: bool,
    /// What stands between the preface and the sections.
    pub children: Html,
}

/// The report as a page: the document, section by section.
#[component]
pub fn ReportBody(props: &BodyProps) -> Html {
    let report = use_memo((props.assessment.clone(), props.origin), |(assessment, origin)| {
        Report::new(&BANK, assessment.clone(), *origin)
    });
    let linked = props.origin == Origin::Local;
    let document = document(&report, Detail { notes: props.notes });
    html! {
        <article class="report">
            <header>
                { heading(html! { &document.title }) }
                <DocumentPreface preface={document.preface.clone()} />
                { props.children.clone() }
            </header>
            { for document.sections.iter().map(|section| html! {
                <SectionView key={section.id} section={section.clone()} scores={report.scores.clone()} {linked} />
            }) }
        </article>
    }
}

/// What [`Actions`] offers.
#[derive(Clone, PartialEq, Properties)]
pub struct ActionsProps {
    /// What was answered.
    pub assessment: Assessment,
    /// Where the answers come from; somebody else's report has no notes to include.
    pub origin: Origin,
    /// True if notes and reasons are in the report, on the page as in what is handed on.
    #[prop_or_default]
    pub notes: bool,
    /// Called when the reader wants them in or out.
    #[prop_or_default]
    pub onnotes: Callback<bool>,
}

/// Link, Markdown and print, with what they include.
#[component]
pub fn Actions(props: &ActionsProps) -> Html {
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
        move || markdown(&document(&Report::new(&BANK, assessment.clone(), origin), Detail { notes }))
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
