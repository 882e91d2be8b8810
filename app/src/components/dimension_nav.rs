//! The sixteen dimensions with their progress; free movement between them.

use windrose_assessment::{Assessment, Item, Progress, Scope};
use windrose_questions::{BANK, Dimension, Group};
use windrose_words::app::charts as words;
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
    let scope = Scope::new(&BANK, &props.assessment);
    let group = |group: Group, heading: &'static str| {
        let dimensions = scope.dimensions().filter(|(dimension, _)| dimension.group == group);
        html! {
            <>
                <h2>{ heading }</h2>
                <ol>{ for dimensions.map(|(dimension, items)| entry(dimension, items, props)) }</ol>
            </>
        }
    };
    html! {
        <nav class="dimension-nav" aria-label={words::DIMENSIONS}>
            { group(Group::Factor, words::FACTORS) }
            { group(Group::Layer, words::LAYERS) }
        </nav>
    }
}

fn entry(dimension: &'static Dimension, items: &[Item], props: &Props) -> Html {
    let progress = Progress::of(items);
    let is_current = dimension.id == props.current.id;
    let (given, total) = (progress.given(), progress.total);
    let (shown, read) = match total {
        0 => ("–".to_owned(), words::NOTHING_ASKED.to_owned()),
        _ if progress.is_complete() => ("✓".to_owned(), words::answered(given, total)),
        _ => (format!("{given}/{total}"), words::answered(given, total)),
    };
    html! {
        <li key={dimension.id}>
            <a href={Route::Questions(dimension, None).to_string()} aria-current={is_current.then_some("page")}>
                <span class="numeral">{ dimension.numeral }</span>
                <span class="name">{ dimension.name }</span>
                <span class="count" aria-hidden="true">{ shown }</span>
                <span class="visually-hidden">{ read }</span>
            </a>
        </li>
    }
}
