//! What was decided, to hand on: decision records, and issues for a tracker.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use windrose_report::{Detail, Issue, Report, Tracker, adrs, issues, issues_csv, issues_markdown};
use windrose_words::app::{common, deciding as words};
use yew::prelude::*;

use super::{Deciding, SaveStatus};
use crate::platform::{clipboard, download, field};
use crate::state::Step;

/// What [`DecisionExports`] offers.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The report.
    pub report: Rc<Report>,
    /// The work and the way to change it.
    pub deciding: Deciding,
    /// True if the names of owners go along.
    pub owners: bool,
    /// Called when the reader wants them in or out.
    pub onowners: Callback<bool>,
}

/// Decision records and issues, with what they include.
#[component]
pub fn DecisionExports(props: &Props) -> Html {
    let said = use_state(AttrValue::default);
    let detail = Detail { owners: props.owners, ..Detail::default() };
    // Texts are made when somebody asks for them, not at every key that is pressed in a reason.
    let has_records = props.report.assessment.decisions().any(|(_, decision)| decision.verdict.is_some());
    let records = {
        let report = Rc::clone(&props.report);
        Rc::new(move || adrs(&report, detail).unwrap_or_default())
    };
    let issues = Rc::new(issues(&props.report, detail));
    let copy = |text: Rc<dyn Fn() -> String>, done: &'static str| {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            let (said, text) = (said.clone(), text());
            spawn_local(async move {
                said.set(if clipboard::copy(&text).await { done } else { words::COPY_REFUSED }.into());
            });
        })
    };
    let save = |name: String, media_type: &'static str, text: Rc<dyn Fn() -> String>| {
        let said = said.clone();
        Callback::from(move |_: MouseEvent| {
            let words = if download::offer(&name, media_type, &text()) {
                common::download_started(&name)
            } else {
                common::NO_DOWNLOAD.to_owned()
            };
            said.set(words.into());
        })
    };
    let for_tracker = |tracker: Tracker| {
        let name = format!("windrose-issues-{}.csv", tracker.name().to_lowercase());
        let issues = Rc::clone(&issues);
        let onclick = save(name, "text/csv", Rc::new(move || issues_csv(&issues, tracker)));
        html! { <button type="button" {onclick}>{ words::csv_for(tracker.name()) }</button> }
    };
    let markdown = {
        let issues = Rc::clone(&issues);
        Rc::new(move || issues_markdown(&issues))
    };
    let onowners = props.onowners.reform(|event: Event| field::is_ticked(&event));
    html! {
        <section class="report-section decision-exports" aria-labelledby="decision-exports-heading">
            <h3 id="decision-exports-heading">{ words::EXPORT }</h3>
            <div class="actions">
                if has_records {
                    <button type="button" onclick={copy(records.clone(), words::RECORDS_COPIED)}>{ words::COPY_RECORDS }</button>
                    <button type="button" onclick={save("windrose-decisions.md".to_owned(), "text/markdown", records)}>{ words::DOWNLOAD_RECORDS }</button>
                }
                if !issues.is_empty() {
                    <button type="button" onclick={copy(markdown, words::ISSUES_COPIED)}>{ words::COPY_ISSUES }</button>
                    { for Tracker::ALL.map(for_tracker) }
                }
                { undo(&props.deciding) }
            </div>
            <p class="hint">{ what(&props.report, &issues) }</p>
            if names_owners(&props.report) {
                <label class="tick"><input type="checkbox" checked={props.owners} onchange={onowners} />{ words::OWNERS }</label>
            }
            // A failure is told at the top of the report.
            if props.deciding.workspace.is_stored() { <SaveStatus workspace={props.deciding.workspace.clone()} /> }
            <p class="said" role="status">{ &*said }</p>
        </section>
    }
}

/// What the files hold, in a sentence or two.
fn what(report: &Report, issues: &[Issue]) -> String {
    let decided = report.assessment.decisions().filter(|(_, decision)| decision.verdict.is_some()).count();
    words::handed_on(decided, issues.len())
}

/// True if anybody is named.
fn names_owners(report: &Report) -> bool {
    report.assessment.decisions().any(|(_, decision)| !decision.owner.trim().is_empty())
}

/// The way back, here where decisions are made.
fn undo(deciding: &Deciding) -> Html {
    // It stays when there is nothing left to undo, so that whoever pressed it keeps the focus. Undoing nothing is harmless.
    let onclick = deciding.onstep.reform(|_: MouseEvent| Step::Back);
    let is_idle = !deciding.workspace.can_undo();
    html! {
        <button type="button" class="quiet" aria-disabled={is_idle.then_some("true")} {onclick}>{ words::UNDO_LAST }</button>
    }
}
