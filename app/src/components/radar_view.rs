//! The small radar beside questions and on the start page: numerals at the axes, a legend, nothing to press.

use windrose_assessment::Scores;
use windrose_report::chart::{Layout, Radar, radar_description, radar_legend};
use yew::prelude::*;

use super::drawing::{Drawing, legend};

/// What [`RadarView`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The scores.
    pub scores: Scores,
}

/// The small radar.
#[component]
pub fn RadarView(props: &Props) -> Html {
    let picture = Radar::new(&props.scores).picture(Layout::Narrow);
    html! {
        <figure class="chart radar small">
            <Drawing {picture} class="for-narrow" description={radar_description(&props.scores)} />
            { legend(&radar_legend(&[])) }
        </figure>
    }
}
