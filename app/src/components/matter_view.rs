//! Findings, contradictions and steps as page elements, each with the way to decide on it.

use windrose_assessment::DecisionTarget;
use windrose_questions::Reference;
use windrose_report::{Cell, ContradictionEntry, FindingEntry, SliceEntry, StepEntry};
use windrose_words::app::report as words;
use windrose_words::report::{findings, steps};
use yew::prelude::*;

use super::decide::decision_line;
use super::document_view::{BlockProps, at_place, cell_text};
use super::{Decide, Deciding, SliceDone};

pub(super) fn finding(finding: &FindingEntry, props: &BlockProps) -> Html {
    let linked = props.linked;
    let cells = |label: &str, cells: &[Cell]| {
        if cells.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <dt>{ label.to_owned() }</dt>
                { for cells.iter().map(|cell| html! { <dd>{ cell_text(cell, linked) }</dd> }) }
            </>
        }
    };
    html! {
        <li key={finding.name} class={classes!("finding", finding.is_possible.then_some("possible"))}>
            <h3>{ finding.name }{ " " }<span class="severity">{ finding.severity_alone() }</span></h3>
            <p class="sign">{ findings::typical_sign(finding.sign) }</p>
            <p>{ finding.why }</p>
            <dl>
                { cells(if finding.is_possible { words::POINTS_TO_IT } else { words::SHOWN_BY }, &finding.answers) }
                { cells(&finding.makes_it(), &finding.severity_by) }
                { cells(words::DECIDED_BY, &finding.decided_by) }
                <dt>{ findings::WHAT_ENDS_IT }</dt>
                <dd>{ finding.remedy }</dd>
                { cells(findings::CURE, &finding.cure) }
                if let Some(slice) = &finding.first_slice { { slice_facts(slice) } }
            </dl>
            { reading(finding.references) }
            if let Some(decision) = &finding.decision { { decision_line(decision) } }
            { decide(finding.matter, finding.name, props) }
        </li>
    }
}

/// The beginning of a large step, as a term with what belongs to it.
fn slice_facts(slice: &SliceEntry) -> Html {
    html! {
        <>
            <dt>{ steps::FIRST_SLICE }</dt>
            <dd>{ slice.action }</dd>
            <dd>{ steps::done_when(slice.shows) }</dd>
            if let Some(day) = slice.done { <dd>{ steps::slice_done_on(&day.to_string()) }</dd> }
        </>
    }
}

pub(super) fn contradiction(entry: &ContradictionEntry, linked: bool) -> Html {
    html! {
        <li key={entry.says} class="contradiction">
            <p class="says">{ entry.says }</p>
            <p>{ entry.check }</p>
            <dl>
                <dt>{ findings::BETWEEN }</dt>
                { for entry.between.iter().map(|cell| html! { <dd>{ cell_text(cell, linked) }</dd> }) }
            </dl>
        </li>
    }
}

/// The control below what can be decided on.
pub(super) fn decide(matter: DecisionTarget, name: &str, props: &BlockProps) -> Html {
    match &props.deciding {
        Some(Deciding { workspace, onevent, .. }) => {
            let decision = workspace.assessment().decision(matter).cloned().unwrap_or_default();
            html! { <Decide {matter} name={name.to_owned()} {decision} onevent={onevent.clone()} /> }
        }
        None => Html::default(),
    }
}

pub(super) fn step(step: &StepEntry, props: &BlockProps) -> Html {
    let linked = props.linked;
    html! {
        <li key={step.raises.clone()}>
            <p class="action">{ step.action }</p>
            <p class="raises">{ at_place(Some(step.place).filter(|_| linked), &step.raises) }</p>
            if let Some(slice) = &step.first_slice {
                <dl class="first-slice">{ slice_facts(slice) }</dl>
                if let Some(Deciding { onevent, .. }) = &props.deciding {
                    <SliceDone slice={*slice} onevent={onevent.clone()} />
                }
            }
            <p class="why">{ &step.why }</p>
            if let Some(first) = &step.first { <p class="first">{ first }</p> }
            <p class="cost">{ &step.cost }</p>
            { reading(step.references) }
            if let Some(decision) = &step.decision { { decision_line(decision) } }
            { decide(step.matter, step.action, props) }
        </li>
    }
}

fn reading(references: &'static [Reference]) -> Html {
    html! {
        <p class="references">
            { words::READ }
            { for references.iter().enumerate().map(|(index, reference)| html! {
                <>
                    if index > 0 { { ", " } }
                    <a href={reference.url} rel="noreferrer">{ reference.title }</a>
                </>
            }) }
        </p>
    }
}
