//! A report's document as page elements. Says nothing of its own: every word is in the document.

use std::rc::Rc;

use windrose_questions::{BANK, Reference};
use windrose_report::chart::Overlay;
use windrose_report::{Align, Block, Card, Cell, FindingEntry, Place, Report, Section, StepEntry, Table};
use yew::prelude::*;

use super::ChartView;
use crate::route::Route;

/// What [`SectionView`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SectionProps {
    /// The section.
    pub section: Section,
    /// The report, for its charts.
    pub report: Rc<Report>,
    /// Other assessments beside it, for its radar.
    #[prop_or_default]
    pub others: Vec<Overlay>,
    /// True if the reader can go to the questions: in their own report.
    pub linked: bool,
}

/// A section with its heading and blocks.
#[component]
pub fn SectionView(props: &SectionProps) -> Html {
    let id = format!("section-{}", props.section.id);
    html! {
        <section class={classes!("report-section", props.section.id)} aria-labelledby={id.clone()}>
            <h2 {id}>{ props.section.heading }</h2>
            { for props.section.blocks.iter().map(|block| html! {
                <BlockView block={block.clone()} report={props.report.clone()} others={props.others.clone()} linked={props.linked} />
            }) }
        </section>
    }
}

/// What [`BlockView`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct BlockProps {
    /// The block.
    pub block: Block,
    /// The report, for its charts.
    pub report: Rc<Report>,
    /// Other assessments beside it, for its radar.
    #[prop_or_default]
    pub others: Vec<Overlay>,
    /// True if the reader can go to the questions.
    pub linked: bool,
}

/// One block of a section.
#[component]
pub fn BlockView(props: &BlockProps) -> Html {
    match &props.block {
        Block::Subheading(text) => html! { <h3>{ text }</h3> },
        Block::Paragraph(text) => html! { <p>{ text }</p> },
        Block::Cards(cards) => html! { <div class="cards">{ for cards.iter().map(card) }</div> },
        Block::Chart(chart) => html! {
            <ChartView chart={*chart} report={props.report.clone()} others={props.others.clone()} linked={props.linked} />
        },
        Block::Table(table) => table_view(table, props.linked),
        Block::Findings(findings) => html! {
            <ol class="findings">{ for findings.iter().map(|f| finding(f, props.linked)) }</ol>
        },
        Block::Steps(first, steps) => html! {
            <ol class="steps" start={first.to_string()}>{ for steps.iter().map(|s| step(s, props.linked)) }</ol>
        },
        Block::List(points) => {
            html! { <ul>{ for points.iter().map(|point| html! { <li>{ point }</li> }) }</ul> }
        }
    }
}

/// What [`DocumentPreface`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PrefaceProps {
    /// The sentences.
    pub preface: Vec<String>,
}

/// Where the answers come from and how complete they are.
#[component]
pub fn DocumentPreface(props: &PrefaceProps) -> Html {
    html! { <p class="preface">{ props.preface.join(" ") }</p> }
}

fn card(card: &Card) -> Html {
    html! {
        <div class="card">
            <h3>{ card.name }</h3>
            <p class="figure">{ &card.index }</p>
            <p class="stage">{ &card.stage }</p>
            <p class="note">{ &card.note }</p>
        </div>
    }
}

fn table_view(table: &Table, linked: bool) -> Html {
    let alignment = |align: Align| match align {
        Align::Start => None,
        Align::Centre => Some("centre"),
    };
    let cell = |(index, cell): (usize, &Cell)| {
        let column = table.columns.get(index);
        let class = classes!(column.and_then(|c| alignment(c.align)));
        let text = cell_text(cell, linked);
        if index == 0 {
            html! { <th scope="row" {class}>{ text }</th> }
        } else {
            // The column's name stands before the cell where the table becomes a list, on narrow screens.
            html! { <td {class} data-label={column.map(|c| c.name)}>{ text }</td> }
        }
    };
    html! {
        <table>
            <caption>{ &table.caption }</caption>
            <thead>
                <tr>{ for table.columns.iter().map(|c| html! {
                    <th scope="col" class={classes!(alignment(c.align))}>{ c.name }</th>
                }) }</tr>
            </thead>
            <tbody>
                { for table.rows.iter().map(|row| html! { <tr>{ for row.iter().enumerate().map(cell) }</tr> }) }
            </tbody>
        </table>
    }
}

fn cell_text(cell: &Cell, linked: bool) -> Html {
    at_place(cell.place.filter(|_| linked), &cell.text)
}

/// A text, as a link to what it is about if there is a place to go to.
fn at_place(place: Option<Place>, text: &str) -> Html {
    match place.and_then(route) {
        Some(route) => html! { <a href={route.to_string()}>{ text }</a> },
        None => html! { { text } },
    }
}

fn route(place: Place) -> Option<Route> {
    let dimension = BANK.dimension(place.dimension)?;
    let capability = place.capability.and_then(|id| BANK.capability_by_id(id));
    Some(Route::Questions(dimension, capability))
}

fn finding(finding: &FindingEntry, linked: bool) -> Html {
    let cells = |label: &'static str, cells: &[Cell]| {
        if cells.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <dt>{ label }</dt>
                { for cells.iter().map(|cell| html! { <dd>{ cell_text(cell, linked) }</dd> }) }
            </>
        }
    };
    html! {
        <li class={classes!("finding", finding.is_possible.then_some("possible"))}>
            <h3>{ finding.name }{ " " }<span class="severity">{ &finding.severity }</span></h3>
            <p class="sign">{ finding.sign }</p>
            <p>{ finding.why }</p>
            <dl>
                { cells(if finding.is_possible { "Points to it" } else { "Shown by" }, &finding.answers) }
                { cells("Decided by", &finding.decided_by) }
                <dt>{ "First" }</dt>
                <dd>{ finding.remedy }</dd>
            </dl>
            { reading(finding.references) }
        </li>
    }
}

fn step(step: &StepEntry, linked: bool) -> Html {
    html! {
        <li>
            <p class="action">{ step.action }</p>
            <p class="raises">{ at_place(Some(step.place).filter(|_| linked), &step.raises) }</p>
            <p class="why">{ &step.why }</p>
            if !step.first.is_empty() { <p class="first">{ &step.first }</p> }
            <p class="cost">{ &step.cost }</p>
            { reading(step.references) }
        </li>
    }
}

fn reading(references: &'static [Reference]) -> Html {
    html! {
        <p class="references">
            { "Read: " }
            { for references.iter().enumerate().map(|(index, reference)| html! {
                <>
                    if index > 0 { { ", " } }
                    <a href={reference.url} rel="noreferrer">{ reference.title }</a>
                </>
            }) }
        </p>
    }
}
