//! The report of an example team, and the way to the other examples.

use windrose_assessment::{Assessment, Scope, score};
use windrose_exchange::share_link;
use windrose_questions::BANK;
use windrose_report::{EXAMPLES, Example, Origin};
use windrose_words::app::common;
use yew::prelude::*;

use super::ReadOnlyReport;
use crate::components::RadarView;
use crate::request::Request;
use crate::route::Route;
use crate::state::State;

/// What [`ExamplePage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The example.
    pub example: &'static Example,
    /// The local work.
    pub workspace: State,
    /// Called to begin other work with a copy of this assessment.
    pub onbegin: Callback<Assessment>,
    /// Called to read a work of the library.
    pub onrequest: Callback<Request>,
}

/// The page.
#[component]
pub fn ExamplePage(props: &Props) -> Html {
    let example = props.example;
    let assessment = assessment(example);
    let origin = Origin::Example { story: example.story };
    html! {
        <ReadOnlyReport {assessment} {origin} workspace={props.workspace.clone()} onbegin={props.onbegin.clone()} onrequest={props.onrequest.clone()}>
            <nav class="examples" aria-label={common::EXAMPLES}>
                <ul>{ for EXAMPLES.iter().map(|other| html! {
                    <li><a href={Route::Example(other).to_string()} aria-current={(other == example).then_some("page")}>{ other.name }</a></li>
                }) }</ul>
            </nav>
        </ReadOnlyReport>
    }
}

/// The radar of an example, small.
pub(crate) fn example_radar(example: &'static Example) -> Html {
    html! { <RadarView scores={score(&Scope::new(&BANK, &assessment(example)))} /> }
}

/// What the team answered; nothing, if its link could not be read, which a test rules out.
fn assessment(example: &Example) -> Assessment {
    share_link::decode(&BANK, example.link).map(|shared| shared.assessment).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use windrose_assessment::progress;

    use super::*;

    #[test]
    fn every_example_opens_and_is_complete() {
        for example in EXAMPLES {
            assert!(share_link::decode(&BANK, example.link).is_ok(), "{}", example.id);
            assert!(progress(&Scope::new(&BANK, &assessment(example))).is_complete(), "{}", example.id);
        }
    }
}
