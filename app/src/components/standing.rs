//! What stands folded beneath the line that says where a dimension stands.

use windrose_assessment::{DimensionScore, Goal, Level, Scope, what_it_takes};
use windrose_questions::Dimension;
use windrose_report::{held_back_text, reach_text};
use windrose_words::app::questions as words;
use yew::prelude::*;

/// What holds the dimension back, and the least work that would bring it to the next stage.
pub(crate) fn standing(scope: &Scope, own: &DimensionScore, dimension: &'static Dimension) -> Html {
    let next = own.stage.and_then(|stage| Level::new(stage.low.number() + 1));
    let takes =
        next.and_then(|stage| Some((stage, what_it_takes(scope, Goal::Dimension(dimension), stage)?)));
    html! {
        <>
            if let Some(weakest) = held_back_text(own) { <p>{ words::held_back_by(&weakest) }</p> }
            if let Some((stage, reach)) = takes {
                <p>{ words::would_take(&stage.number().to_string(), stage.name(), &reach_text(&reach)) }</p>
                <p class="hint">{ words::LEAST }</p>
            }
        </>
    }
}
