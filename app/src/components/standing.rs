//! Where a dimension stands, folded beneath its heading.

use windrose_assessment::{Goal, Level, Scope, Scores, what_it_takes};
use windrose_questions::Dimension;
use windrose_report::{held_back_text, index_text, reach_text, stage_text};
use windrose_words::app::questions as words;
use yew::prelude::*;

/// Where the dimension stands, and the least work that would bring it to the next stage.
pub(crate) fn standing(scope: &Scope, scores: &Scores, dimension: &'static Dimension) -> Html {
    let Some(own) = scores.dimension(dimension.id).filter(|own| own.coverage.known > 0) else {
        return Html::default();
    };
    let next = own.stage.and_then(|stage| Level::new(stage.low.number() + 1));
    let takes =
        next.and_then(|stage| Some((stage, what_it_takes(scope, Goal::Dimension(dimension), stage)?)));
    html! {
        <details class="background">
            <summary>{ words::index_and_stage(&index_text(own.index, own.confidence), &stage_text(own.stage)) }</summary>
            if let Some(weakest) = held_back_text(own) { <p>{ words::held_back_by(&weakest) }</p> }
            if let Some((stage, reach)) = takes {
                <p>{ words::would_take(&stage.number().to_string(), stage.name(), &reach_text(&reach)) }</p>
                <p class="hint">{ words::LEAST }</p>
            }
        </details>
    }
}
