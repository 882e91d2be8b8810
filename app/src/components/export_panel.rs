//! What goes out of the page: a link, files, print, and what each of them includes.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{Assessment, Date};
use windrose_questions::BANK;
use windrose_report::{Detail, FileKind, Origin, Report, file_name, file_text};
use windrose_words::app::{common, report as words};
use yew::prelude::*;

use super::Share;
use crate::comparisons::Comparisons;
use crate::platform::{clipboard, download, field, page};

/// What [`ExportPanel`] offers.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What was answered.
    pub assessment: Assessment,
    /// Where the answers come from; somebody else's report has no notes to include.
    pub origin: Origin,
    /// What the report is compared with; goes into files for people, never into the link.
    #[prop_or_default]
    pub comparisons: Comparisons,
    /// What is in the report, on the page as in what is handed on.
    #[prop_or_default]
    pub detail: Detail,
    /// The day on which it is read, if reviews can be overdue in it.
    #[prop_or_default]
    pub today: Option<Date>,
    /// Called when the reader wants more or less of it.
    pub ondetail: Callback<Detail>,
}

/// What a page's reader wants in the report, and how to change it; at first nothing that stays with the team.
#[hook]
pub fn use_detail() -> (Detail, Callback<Detail>) {
    let detail = use_state(Detail::default);
    let ondetail = {
        let detail = detail.setter();
        use_callback((), move |wanted: Detail, ()| detail.set(wanted))
    };
    (*detail, ondetail)
}

/// A link, print and files, with what they include.
#[component]
pub fn ExportPanel(props: &Props) -> Html {
    let is_sharing = use_state(|| false);
    let said = use_state(AttrValue::default);
    let Props { assessment, origin, detail, ondetail, .. } = props;

    // Made only when somebody asks for it: a report takes a moment.
    let write = {
        let (assessment, origin, detail, today) = (assessment.clone(), *origin, *detail, props.today);
        let comparisons = props.comparisons.clone();
        Rc::new(move |kind: FileKind| {
            let report = Report::new(&BANK, assessment.clone(), origin).read_on(today);
            file_text(&report, kind, detail, &comparisons.reports())
        })
    };
    let share = {
        let is_sharing = is_sharing.setter();
        Callback::from(move |_: MouseEvent| is_sharing.set(true))
    };
    let shared = {
        let is_sharing = is_sharing.setter();
        Callback::from(move |()| is_sharing.set(false))
    };
    let copy_markdown = {
        let (said, write) = (said.setter(), Rc::clone(&write));
        Callback::from(move |_: MouseEvent| {
            let (said, text) = (said.clone(), write(FileKind::Markdown));
            spawn_local(async move {
                let copied = clipboard::copy(&text).await;
                said.set(if copied { words::COPIED } else { words::COPY_REFUSED }.into());
            });
        })
    };
    let save = |kind: FileKind| {
        let (said, write) = (said.setter(), Rc::clone(&write));
        let name = file_name(assessment, kind);
        Callback::from(move |_: MouseEvent| {
            let offered = download::offer(&name, kind.media_type(), &write(kind));
            said.set(
                if offered { common::download_started(&name) } else { common::NO_DOWNLOAD.to_owned() }.into(),
            );
        })
    };
    let tick = |label: &'static str, checked: bool, with: fn(Detail, bool) -> Detail| {
        let (ondetail, detail) = (ondetail.clone(), *detail);
        let onchange =
            Callback::from(move |event: Event| ondetail.emit(with(detail, field::is_ticked(&event))));
        html! { <label class="tick"><input type="checkbox" {checked} {onchange} />{ label }</label> }
    };
    html! {
        <section class="hand-on" aria-labelledby="hand-on-heading">
            <h2 id="hand-on-heading">{ words::SHARE_AND_EXPORT }</h2>
            <div class="actions">
                <button type="button" class="primary" onclick={share}>{ words::SHARE }</button>
                <button type="button" onclick={Callback::from(|_: MouseEvent| page::print())}>{ words::PRINT }</button>
            </div>
            <p class="said" role="status">{ &*said }</p>
            <details>
                <summary>{ words::FILES }</summary>
                if *origin == Origin::Local {
                    <fieldset class="ticks">
                        <legend>{ words::BUT_NEVER_IN_LINK }</legend>
                        { tick(words::NOTES, detail.notes, |detail, notes| Detail { notes, ..detail }) }
                        if assessment.decisions().any(|(_, decision)| !decision.owner.trim().is_empty()) {
                            { tick(words::OWNERS, detail.owners, |detail, owners| Detail { owners, ..detail }) }
                        }
                    </fieldset>
                }
                <div class="ticks">
                    { tick(words::HOW, detail.how, |detail, how| Detail { how, ..detail }) }
                </div>
                <ul class="formats">
                    { for FileKind::ALL.into_iter().map(|kind| html! {
                        <li>
                            <p><strong>{ name(kind) }</strong>{ " " }{ holds(kind) }</p>
                            <div class="actions">
                                <button type="button" onclick={save(kind)}>{ words::download(name(kind)) }</button>
                                if kind == FileKind::Markdown {
                                    <button type="button" onclick={copy_markdown.clone()}>{ words::COPY_MARKDOWN }</button>
                                }
                            </div>
                        </li>
                    }) }
                </ul>
            </details>
            if *is_sharing {
                <Share assessment={assessment.clone()} origin={*origin} onclose={shared} />
            }
        </section>
    }
}

/// As on its button.
const fn name(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Markdown => words::MARKDOWN,
        FileKind::Html => words::HTML,
        FileKind::AnswersCsv => words::ANSWERS_CSV,
        FileKind::DimensionsCsv => words::DIMENSIONS_CSV,
        FileKind::Json => words::JSON,
    }
}

/// What is in a file, and what it is good for.
const fn holds(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Markdown => words::MARKDOWN_HOLDS,
        FileKind::Html => words::HTML_HOLDS,
        FileKind::AnswersCsv => words::ANSWERS_CSV_HOLDS,
        FileKind::DimensionsCsv => words::DIMENSIONS_CSV_HOLDS,
        FileKind::Json => words::JSON_HOLDS,
    }
}
