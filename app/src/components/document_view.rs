//! A report's document as page elements. Says nothing of its own: every word is in the document.

use std::rc::Rc;

use windrose_questions::BANK;
use windrose_report::chart::Overlay;
use windrose_report::{
    Align, Block, Card, Cell, DecidedEntry, Digest, Figure, FirstStep, FirstSteps, Place, Report, Row,
    Section, Table, decisions_table,
};
use windrose_words::app::report as words;
use windrose_words::report::{glance, steps};
use yew::prelude::*;

use super::matter_view::{contradiction, decide, finding, step};
use super::{ChartView, Deciding, DimensionView};
use crate::route::Route;

/// A report as charts see it. Two are equal if they are one and the same, which is quick to tell: whoever shows a
/// report keeps one for as long as nothing in its pictures changes, and what stands still is not drawn again.
#[derive(Clone, Debug)]
pub struct Charted(pub Rc<Report>);

impl PartialEq for Charted {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What [`SectionView`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SectionProps {
    /// The section.
    pub section: Section,
    /// The report, for its charts.
    pub report: Charted,
    /// Other assessments beside it, for its radar.
    #[prop_or_default]
    pub others: Vec<Overlay>,
    /// True if the reader can go to the questions: in their own report.
    pub linked: bool,
    /// What deciding needs: in the reader's own report.
    #[prop_or_default]
    pub deciding: Option<Deciding>,
}

/// A section with its heading and blocks.
#[component]
pub fn SectionView(props: &SectionProps) -> Html {
    let id = section_heading_id(props.section.id);
    html! {
        <section class={classes!("report-section", props.section.id)} aria-labelledby={id.clone()}>
            <h2 {id} tabindex="-1">{ props.section.heading }</h2>
            { for props.section.blocks.iter().map(|block| html! {
                <BlockView block={block.clone()} report={props.report.clone()} others={props.others.clone()}
                    linked={props.linked} deciding={props.deciding.clone()} />
            }) }
        </section>
    }
}

/// The element of a section's heading, for moving the focus there.
pub fn section_heading_id(section: &str) -> String {
    format!("section-{section}")
}

/// What [`BlockView`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct BlockProps {
    /// The block.
    pub block: Block,
    /// The report, for its charts.
    pub report: Charted,
    /// Other assessments beside it, for its radar.
    #[prop_or_default]
    pub others: Vec<Overlay>,
    /// True if the reader can go to the questions.
    pub linked: bool,
    /// What deciding needs: in the reader's own report.
    #[prop_or_default]
    pub deciding: Option<Deciding>,
}

/// One block of a section.
#[component]
pub fn BlockView(props: &BlockProps) -> Html {
    match &props.block {
        Block::Subheading(text) => html! { <h3>{ text }</h3> },
        Block::Paragraph(text) => html! { <p>{ text }</p> },
        Block::Cards(cards) => html! {
            <div class="cards">{ for cards.iter().map(|c| card(c, props)) }</div>
        },
        Block::Chart(chart) => html! {
            <ChartView chart={*chart} report={Rc::clone(&props.report.0)} others={props.others.clone()} linked={props.linked} />
        },
        Block::Table(table) => table_view(table, props.linked),
        Block::Findings(findings) => html! {
            <ol class="findings">{ for findings.iter().map(|f| finding(f, props)) }</ol>
        },
        Block::Contradictions(entries) => html! {
            <ul class="contradictions">{ for entries.iter().map(|entry| contradiction(entry, props.linked)) }</ul>
        },
        Block::Steps(first, steps) => html! {
            <ol class="steps" start={first.to_string()}>{ for steps.iter().map(|s| step(s, props)) }</ol>
        },
        Block::Digest(digest) => digest_view(digest, props.linked),
        Block::Dimensions(entries) => html! {
            <ul class="dimensions">{ for entries.iter().map(|entry| html! {
                <DimensionView entry={entry.clone()} report={props.report.clone()} linked={props.linked} />
            }) }</ul>
        },
        Block::Fold(summary, blocks) => {
            html! { <Fold summary={summary.clone()} blocks={blocks.clone()} report={props.report.clone()} others={props.others.clone()} linked={props.linked} /> }
        }
        Block::Decisions(entries) => decisions(entries, props),
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

fn card(card: &Card, props: &BlockProps) -> Html {
    let in_words = match card.index {
        Figure::Known(_) => None,
        Figure::NotEnoughAnswers(_) | Figure::NotAssessed => Some("in-words"),
    };
    html! {
        <div class="card">
            <h3>{ card.name }</h3>
            <p class={classes!("figure", in_words)}>{ card.index.alone() }</p>
            <p class="stage">{ &card.stage }</p>
            <p class="note">{ &card.note }</p>
            <Fold summary={glance::how_it_is_computed(card.name)} blocks={card.how.clone()}
                report={props.report.clone()} others={props.others.clone()} linked={props.linked} />
        </div>
    }
}

/// What [`Fold`] shows.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct FoldProps {
    /// What it is.
    pub summary: AttrValue,
    /// What stands in it; without blocks there is no fold.
    pub blocks: Vec<Block>,
    /// The report, for its charts.
    pub report: Charted,
    /// Other assessments beside it, for its radar.
    #[prop_or_default]
    pub others: Vec<Overlay>,
    /// True if the reader can go to the questions.
    pub linked: bool,
}

/// Something that not every reader wants to see at once.
#[component]
pub(super) fn Fold(props: &FoldProps) -> Html {
    if props.blocks.is_empty() {
        return Html::default();
    }
    html! {
        <details class="fold">
            <summary>{ &props.summary }</summary>
            <div class="unfolded">
                { for props.blocks.iter().map(|block| html! {
                    <BlockView block={block.clone()} report={props.report.clone()} others={props.others.clone()} linked={props.linked} />
                }) }
            </div>
        </details>
    }
}

fn digest_view(digest: &Digest, linked: bool) -> Html {
    html! {
        <div class="digest">
            <section class={classes!("danger", digest.danger.is_none().then_some("no-danger"))}>
                if let Some((name, severity)) = &digest.danger {
                    <h3><span class="label">{ words::MOST_DANGEROUS }</span>{ " " }{ name }{ " " }<span class="severity">{ severity.label() }</span></h3>
                } else {
                    <h3><span class="label">{ words::RISKS }</span></h3>
                }
                <p>{ &digest.sign }</p>
            </section>
            <section class="first-steps">
                { first_steps(&digest.first, linked) }
            </section>
        </div>
    }
}

fn first_steps(first: &FirstSteps, linked: bool) -> Html {
    let step = |FirstStep { action, whole, raises }: &FirstStep| {
        html! {
            <li>
                <span class="action">{ action }</span>{ " " }
                if let Some(whole) = whole { <span class="whole">{ steps::begins(whole) }</span>{ " " } }
                <span class="raises">{ cell_text(raises, linked) }</span>
            </li>
        }
    };
    match first {
        FirstSteps::Steps(steps, together) => html! {
            <>
                <h3><span class="label">{ words::DO_NOW }</span></h3>
                <ol>{ for steps.iter().map(step) }</ol>
                <p class="together">{ together }</p>
            </>
        },
        FirstSteps::None(why) => html! {
            <>
                <h3><span class="label">{ words::NEXT }</span></h3>
                <p>{ why }</p>
            </>
        },
    }
}

fn table_view(table: &Table, linked: bool) -> Html {
    let rows = table.rows.iter().map(|row| (row, None));
    table_of(table, rows, linked)
}

/// Decisions as a table, and below it the way to change what has no entry of its own above.
fn decisions(entries: &[DecidedEntry], props: &BlockProps) -> Html {
    let table = decisions_table(entries);
    let class = |entry: &DecidedEntry| match (entry.decision.is_overdue, entry.is_history) {
        (true, _) => Some("overdue"),
        (_, true) => Some("history"),
        (false, false) => None,
    };
    let rows = table.rows.iter().zip(entries).map(|(row, entry)| (row, class(entry)));
    // In an order that no change of a day changes, each with a key of its own: what is open stays with its decision.
    let mut elsewhere: Vec<&DecidedEntry> = entries.iter().filter(|entry| !entry.is_shown).collect();
    elsewhere.sort_by_key(|entry| entry.matter);
    html! {
        <>
            { table_of(&table, rows, props.linked) }
            if props.deciding.is_some() && !elsewhere.is_empty() {
                <ul class="elsewhere">{ for elsewhere.into_iter().map(|entry| html! {
                    <li key={entry.what.text.clone()}>
                        <p>{ &entry.what.text }</p>
                        { decide(entry.matter, &entry.what.text, props) }
                    </li>
                }) }</ul>
            }
        </>
    }
}

fn table_of<'a>(
    table: &Table,
    rows: impl Iterator<Item = (&'a Row, Option<&'static str>)>,
    linked: bool,
) -> Html {
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
                { for rows.map(|(row, class)| html! {
                    <tr class={classes!(class)}>{ for row.iter().enumerate().map(cell) }</tr>
                }) }
            </tbody>
        </table>
    }
}

pub(super) fn cell_text(cell: &Cell, linked: bool) -> Html {
    at_place(cell.place.filter(|_| linked), &cell.text)
}

/// A text, as a link to what it is about if there is a place to go to.
pub(super) fn at_place(place: Option<Place>, text: &str) -> Html {
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
