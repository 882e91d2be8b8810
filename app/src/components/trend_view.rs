//! How the headlines moved, as a chart with its legend; the table beside it says the same in words.

use windrose_report::chart::{Layout, Trend, trend, trend_legend};
use windrose_words::app::charts as words;
use yew::prelude::*;

use super::drawing::{Drawing, legend};

/// What [`TrendView`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The headlines over time.
    pub trend: Trend,
}

/// The chart. The style sheet chooses the layout by the width there is.
#[component]
pub fn TrendView(props: &Props) -> Html {
    let description = words::trend(props.trend.names[0], props.trend.names[1], props.trend.moments.len());
    html! {
        <figure class="chart trend">
            { for [(Layout::Wide, "for-wide"), (Layout::Narrow, "for-narrow")].map(|(layout, class)| html! {
                <Drawing picture={trend(&props.trend, layout)} {class} description={description.clone()} />
            }) }
            { legend(&trend_legend()) }
            <figcaption>{ words::TREND_CAPTION }</figcaption>
        </figure>
    }
}
