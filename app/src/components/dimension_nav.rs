//! The sixteen dimensions with their progress; free movement between them.

use windrose_assessment::{Assessment, Progress};
use windrose_questions::{BANK, Dimension, Group};
use yew::prelude::*;

use crate::route::Route;

/// What [`DimensionNav`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What was answered.
    pub assessment: Assessment,
    /// The dimension on the page.
    pub current: &'static Dimension,
}

/// The list, in two groups. Counts are answers given of questions asked.
#[component]
pub fn DimensionNav(props: &Props) -> Html {
    let group = |group: Group, heading: &'static str| {
        html! {
            <>
                <h2>{ heading }</h2>
                <ol>
                    { for BANK.dimensions.iter().filter(|d| d.group == group).map(|d| entry(d, props)) }
                </ol>
            </>
        }
    };
    html! {
        <nav class="dimension-nav" aria-label="Dimensions">
            { group(Group::Factor, "Twelve factors") }
            { group(Group::Layer, "Four layers") }
        </nav>
    }
}

fn entry(dimension: &'static Dimension, props: &Props) -> Html {
    let progress = Progress::of(dimension, &props.assessment);
    let is_current = dimension.id == props.current.id;
    let (given, total) = (progress.given(), progress.total);
    html! {
        <li key={dimension.id}>
            <a href={Route::Questions(dimension).to_string()} aria-current={is_current.then_some("page")}>
                <span class="numeral">{ dimension.numeral }</span>
                <span class="name">{ dimension.name }</span>
                <span class="count" aria-hidden="true">
                    if progress.is_complete() { { "✓" } } else { { format!("{given}/{total}") } }
                </span>
                <span class="visually-hidden">{ format!("({given} of {total} answered)") }</span>
            </a>
        </li>
    }
}
