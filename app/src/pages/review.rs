//! All questions and answers on one page: search, filters, and the way to each question.

use windrose_assessment::{Answer, Evidence, Item, Response, Scope, claims_to_verify};
use windrose_questions::BANK;
use windrose_report::answer_text;
use yew::prelude::*;

use super::heading;
use crate::platform::page;
use crate::route::{Filter, Route};
use crate::store::Work;

/// What [`ReviewPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// Which questions.
    pub filter: Filter,
    /// The local work.
    pub work: Work,
}

/// The page.
#[component]
pub fn ReviewPage(props: &Props) -> Html {
    let wanted = use_state(String::new);
    let assessment = props.work.session.assessment();
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
        Callback::from(move |event: InputEvent| wanted.set(page::text_of(&event)))
    };
    let filter = |filter: Filter| {
        let count = scope.items.iter().filter(|item| lets_through(filter, item)).count();
        let is_current = filter == props.filter;
        // Most of the time no edition is younger than the answers.
        if count == 0 && !is_current && matches!(filter, Filter::ToConfirm | Filter::New) {
            return Html::default();
        }
        html! {
            <li><a href={Route::Review(filter).to_string()} aria-current={is_current.then_some("page")}>{ format!("{} ({count})", name(filter)) }</a></li>
        }
    };
    html! {
        <article class="review">
            { heading(html! { "Search and review" }) }
            <div class="field search">
                <label for="search">{ "Search the questions" }</label>
                <input id="search" type="search" value={(*wanted).clone()} {oninput} autocomplete="off" placeholder="retry, schema, on call" />
            </div>
            <nav aria-label="Filter"><ul class="filters">{ for Filter::ALL.into_iter().map(filter) }</ul></nav>
            <p class="hint" role="status">
                { match shown.len() {
                    0 => "No question fits here. ".to_owned(),
                    1 => "1 question. ".to_owned(),
                    number => format!("{number} questions. "),
                } }
                if elsewhere > 0 {
                    <a href={Route::Review(Filter::NotAsked).to_string()}>{ format!("{elsewhere} more among those not asked") }</a>
                }
            </p>
            if !shown.is_empty() {
                <table>
                    <caption class="visually-hidden">{ format!("{}, with the answers", name(props.filter)) }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ "Question" }</th>
                            <th scope="col">{ "Answer" }</th>
                            <th scope="col">{ "Rests on" }</th>
                            <th scope="col">{ "Aim" }</th>
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
        Filter::All => "All asked",
        Filter::Unanswered => "Unanswered",
        Filter::DontKnow => "Don’t know",
        Filter::Critical => "Critical",
        Filter::ToVerify => "To verify",
        Filter::ToConfirm => "To confirm",
        Filter::New => "New",
        Filter::NotAsked => "Not asked",
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
                <a href={Route::question(dimension, capability).to_string()}>{ capability.name }</a>
                if item.critical { <span class="tag">{ "Critical" }</span> }
                <span class="hint">{ format!("{} {}: {}", dimension.numeral, dimension.name, capability.question) }</span>
            </th>
            <td data-label="Answer">{ answer_text(item.answer) }if noted { <span class="hint">{ " with a note" }</span> }</td>
            <td data-label="Rests on">{ rests_on }</td>
            <td data-label="Aim">{ item.target.number() }</td>
        </tr>
    }
}

fn rests_on(response: &Response) -> String {
    let evidence = match response.evidence {
        None => "",
        Some(Evidence::Opinion) => "opinion",
        Some(Evidence::Artefact) => "artefact",
        Some(Evidence::Exercised) => "exercise",
    };
    let date = response.evidence_date.map_or(String::new(), |date| format!(", {date}"));
    let provided = if response.provided { " (provided by others)" } else { "" };
    format!("{evidence}{date}{provided}")
}
