//! All questions and answers on one page: search, filters, and the way to each question.

use windrose_assessment::{Answer, Evidence, Item, Response, Scope, claims_to_verify};
use windrose_questions::BANK;
use windrose_report::answer_text;
use windrose_words::app::{common, review as words};
use yew::prelude::*;

use super::heading;
use crate::platform::{field, intl};
use crate::route::{Filter, Route};
use crate::state::State;

/// What [`ReviewPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Which questions.
    pub filter: Filter,
    /// The local work.
    pub workspace: State,
}

/// The page.
#[component]
pub fn ReviewPage(props: &Props) -> Html {
    let wanted = use_state(String::new);
    let assessment = props.workspace.assessment();
    let scope = Scope::new(&BANK, assessment);
    let doubtful: Vec<_> =
        claims_to_verify(&scope, assessment).into_iter().map(|claim| claim.capability.slot).collect();
    let lets_through = |filter: Filter, item: &Item| match filter {
        Filter::All => item.is_asked(),
        Filter::Unanswered => item.is_asked() && item.answer == Answer::Unanswered,
        Filter::DontKnow => item.is_asked() && item.answer == Answer::DontKnow,
        Filter::Critical => item.is_asked() && item.critical,
        Filter::ToVerify => doubtful.contains(&item.capability.slot),
        Filter::ToConfirm => item.is_asked() && assessment.former(item.capability.slot).is_some(),
        Filter::New => {
            item.is_asked() && item.answer == Answer::Unanswered && BANK.is_new(item.capability.slot)
        }
        Filter::NotAsked => !item.is_asked(),
    };
    let shown: Vec<&Item> = scope
        .items
        .iter()
        .filter(|item| lets_through(props.filter, item) && is_about(item, &wanted))
        .collect();
    // Who searches means all questions, asked or not.
    let elsewhere = match props.filter {
        _ if wanted.trim().is_empty() => 0,
        Filter::NotAsked => 0,
        _ => scope.items.iter().filter(|item| !item.is_asked() && is_about(item, &wanted)).count(),
    };
    let oninput = {
        let wanted = wanted.setter();
        Callback::from(move |event: InputEvent| wanted.set(field::text_of(&event)))
    };
    let filter = |filter: Filter| {
        let count = scope.items.iter().filter(|item| lets_through(filter, item)).count();
        let is_current = filter == props.filter;
        // Most of the time no edition is younger than the answers.
        if count == 0 && !is_current && matches!(filter, Filter::ToConfirm | Filter::New) {
            return Html::default();
        }
        html! {
            <li><a href={Route::Review(filter).to_string()} aria-current={is_current.then_some("page")}>{ words::counted(name(filter), count) }</a></li>
        }
    };
    html! {
        <article class="review">
            { heading(html! { common::SEARCH_AND_REVIEW }) }
            <div class="field search">
                <label for="search">{ words::SEARCH }</label>
                <input id="search" type="search" value={(*wanted).clone()} {oninput} autocomplete="off" placeholder={words::SEARCH_EXAMPLE} />
            </div>
            <nav aria-label={words::FILTER}><ul class="filters">{ for Filter::ALL.into_iter().map(filter) }</ul></nav>
            <p class="hint" role="status">
                { words::shown(shown.len()) }
                if elsewhere > 0 {
                    <a href={Route::Review(Filter::NotAsked).to_string()}>{ words::more_elsewhere(elsewhere) }</a>
                }
            </p>
            if !shown.is_empty() {
                <table>
                    <caption class="visually-hidden">{ words::with_answers(name(props.filter)) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ words::QUESTION }</th>
                            <th scope="col">{ words::ANSWER }</th>
                            <th scope="col">{ words::RESTS_ON }</th>
                            <th scope="col">{ words::AIM }</th>
                        </tr>
                    </thead>
                    <tbody>{ for shown.into_iter().map(|item| row(item, assessment.response(item.capability.slot))) }</tbody>
                </table>
            }
        </article>
    }
}

const fn name(filter: Filter) -> &'static str {
    match filter {
        Filter::All => words::ALL,
        Filter::Unanswered => words::UNANSWERED,
        Filter::DontKnow => common::DONT_KNOW,
        Filter::Critical => common::CRITICAL,
        Filter::ToVerify => words::TO_VERIFY,
        Filter::ToConfirm => words::TO_CONFIRM,
        Filter::New => words::NEW,
        Filter::NotAsked => words::NOT_ASKED,
    }
}

/// True if every word wanted stands somewhere in the question's texts.
fn is_about(item: &Item, wanted: &str) -> bool {
    let texts = item.capability.texts().chain([item.dimension.name, item.capability.id]);
    let texts = texts.collect::<Vec<_>>().join(" ").to_lowercase();
    wanted.to_lowercase().split_whitespace().all(|word| texts.contains(word))
}

fn row(item: &Item, response: Option<&Response>) -> Html {
    let (dimension, capability) = (item.dimension, item.capability);
    let rests_on = response.map_or(String::new(), rests_on);
    let noted = response.is_some_and(|response| !response.note.is_empty());
    html! {
        <tr key={capability.id}>
            <th scope="row">
                <a href={Route::question(dimension, capability).to_string()}>{ capability.name }</a>{ " " }
                if item.critical { <span class="tag">{ common::CRITICAL }</span>{ " " } }
                <span class="hint">{ words::asks(dimension.numeral, dimension.name, capability.question) }</span>
            </th>
            <td data-label={words::ANSWER}>{ answer_text(item.answer) }if noted { <span class="hint">{ words::WITH_NOTE }</span> }</td>
            <td data-label={words::RESTS_ON}>{ rests_on }</td>
            <td data-label={words::AIM}>{ if item.has_target() { item.target.number().to_string() } else { "–".to_owned() } }</td>
        </tr>
    }
}

fn rests_on(response: &Response) -> String {
    let evidence = match response.evidence {
        None => "",
        Some(Evidence::Opinion) => words::OPINION,
        Some(Evidence::Artefact) => words::ARTEFACT,
        Some(Evidence::Exercised) => words::EXERCISE,
    };
    words::rests_on(evidence, response.evidence_date.map(intl::day).as_deref(), response.provided)
}
