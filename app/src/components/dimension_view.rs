//! One dimension of a report: its numbers, how its answers spread over the levels, and how they are computed.

use windrose_report::{Cell, DimensionEntry, Spread, spread_text};
use windrose_words::app::charts as words;
use windrose_words::report::glance;
use yew::prelude::*;

use super::document_view::{Charted, Fold, cell_text};

/// What [`DimensionView`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The dimension in words.
    pub entry: DimensionEntry,
    /// The report it is of.
    pub report: Charted,
    /// True if the reader can go to the questions.
    pub linked: bool,
}

/// The dimension as an entry of a list.
#[component]
pub fn DimensionView(props: &Props) -> Html {
    let Props { entry, report, linked } = props;
    let cells = |label: &'static str, cells: &[Cell]| {
        if cells.is_empty() {
            return Html::default();
        }
        html! {
            <>
                <dt>{ label }</dt>
                { for cells.iter().map(|cell| html! { <dd>{ cell_text(cell, *linked) }</dd> }) }
            </>
        }
    };
    html! {
        <li class="dimension">
            <h3>{ cell_text(&entry.name, *linked) }</h3>
            <p class="figure"><span class="visually-hidden">{ words::INDEX }</span>{ entry.index.inside() }</p>
            <p class="facts">{ words::stage_and_known(&entry.stage, &entry.known) }</p>
            { for entry.beside.iter().map(|beside| html! { <p class="facts">{ beside }</p> }) }
            <figure class="spread">
                { strip(&entry.spread) }
                <figcaption>{ spread_text(&entry.spread) }</figcaption>
            </figure>
            <dl>
                if let Some(held_back) = &entry.held_back {
                    <dt>{ words::HELD_BACK_BY }</dt>
                    <dd>{ held_back }</dd>
                }
                { cells(words::STRONGEST, &entry.strongest) }
                { cells(words::WEAKEST, &entry.weakest) }
                if !entry.notes.is_empty() {
                    <dt>{ words::NOTES }</dt>
                    { for entry.notes.iter().map(|note| html! { <dd>{ note }</dd> }) }
                }
            </dl>
            <Fold summary={glance::how_it_is_computed(&entry.name.text)} blocks={entry.how.clone()}
                report={report.clone()} linked={*linked} />
        </li>
    }
}

/// Width and height of a square, and the step from one to the next, in units of the drawing.
const SQUARE: usize = 18;
const STEP: usize = 22;

/// A square for each answer, lowest level first, with the level as a digit in it. What it says stands beside it in
/// words, so it is hidden from those who hear the page.
fn strip(spread: &Spread) -> Html {
    let levels = spread.at_level.iter().enumerate();
    let squares: Vec<(String, String)> = levels
        .flat_map(|(level, count)| std::iter::repeat_n((format!("level-{level}"), level.to_string()), *count))
        .chain(std::iter::repeat_n(("level-unknown".to_owned(), "?".to_owned()), spread.unknown))
        .chain(std::iter::repeat_n(("level-absent".to_owned(), "–".to_owned()), spread.not_applicable))
        .collect();
    let width = (squares.len() * STEP).saturating_sub(STEP - SQUARE);
    html! {
        <svg viewBox={format!("0 0 {width} {SQUARE}")} width={width.to_string()} height={SQUARE.to_string()} aria-hidden="true">
            { for squares.into_iter().enumerate().map(|(index, (class, sign))| html! {
                <g {class}>
                    <rect x={(index * STEP).to_string()} y="0" width={SQUARE.to_string()} height={SQUARE.to_string()} rx="3" />
                    <text x={(index * STEP + SQUARE / 2).to_string()} y={(SQUARE / 2).to_string()} text-anchor="middle"
                        dominant-baseline="central">{ sign }</text>
                </g>
            }) }
        </svg>
    }
}
