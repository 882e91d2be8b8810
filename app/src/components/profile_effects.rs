//! What the profile does to the questions, each part with its reason and a way back.

use windrose_assessment::{Applicability, Assessment, Event as Happened, Item, Scope};
use windrose_questions::BANK;
use windrose_words::app::{common, profile as words};
use yew::prelude::*;

use crate::platform::field;
use crate::route::Route;

/// What [`ProfileEffects`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The assessment with its profile.
    pub assessment: Assessment,
    /// Called with every change.
    pub onevent: Callback<Happened>,
}

/// Left out, asked all the same, critical, targets.
#[component]
pub fn ProfileEffects(props: &Props) -> Html {
    let scope = Scope::new(&BANK, &props.assessment);
    let targets = scope.targets;
    let left_out = by_reason(scope.items.iter().filter_map(|item| match item.standing {
        Applicability::LeftOut(effect) | Applicability::AskedAllTheSame(effect) => {
            Some((item, effect.reason))
        }
        _ => None,
    }));
    let raised = by_reason(scope.items.iter().filter_map(|item| Some((item, item.raised_by?.reason))));
    let number = scope.left_out().count();
    html! {
        <section class="effects" aria-labelledby="effects-heading">
            <h2 id="effects-heading">{ words::WHAT_IT_DOES }</h2>
            <p role="status">{ words::left_out(number) }</p>
            { for left_out.iter().map(|(reason, items)| html! {
                <div class="effect" key={*reason}>
                    <p>{ *reason }</p>
                    <ul>{ for items.iter().map(|item| left_out_entry(props, item)) }</ul>
                </div>
            }) }
            if !raised.is_empty() {
                <h3>{ words::CRITICAL_HERE }</h3>
                { for raised.iter().map(|(reason, items)| html! {
                    <div class="effect" key={*reason}>
                        <p>{ *reason }</p>
                        <ul>{ for items.iter().map(|item| html! { <li><a href={Route::question(item.dimension, item.capability).to_string()}>{ item.capability.name }</a></li> }) }</ul>
                    </div>
                }) }
            }
            <h3>{ words::AIMS }</h3>
            <p>{ words::aims(targets.reason, &targets.critical.to_string(), &targets.other.to_string()) }</p>
            if !targets.proven.is_empty() {
                <p>{ words::PROVEN }{ proven(&scope) }{ "." }</p>
            }
        </section>
    }
}

/// Items with their reason, grouped by it in the order of the bank.
fn by_reason<'a>(
    items: impl Iterator<Item = (&'a Item, &'static str)>,
) -> Vec<(&'static str, Vec<&'a Item>)> {
    let mut groups: Vec<(&'static str, Vec<&Item>)> = Vec::new();
    for (item, reason) in items {
        match groups.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, group)) => group.push(item),
            None => groups.push((reason, vec![item])),
        }
    }
    groups
}

fn left_out_entry(props: &Props, item: &Item) -> Html {
    let slot = item.capability.slot;
    let onevent = props.onevent.clone();
    let onchange = Callback::from(move |event: Event| {
        onevent.emit(Happened::AskedAllTheSame { slot, asked: field::is_ticked(&event) });
    });
    let checked = matches!(item.standing, Applicability::AskedAllTheSame(_));
    html! {
        <li key={item.capability.id}>
            <span>{ format!("{} {}", item.dimension.numeral, item.capability.name) }</span>
            <label class="tick">
                <input type="checkbox" {checked} {onchange} aria-label={common::ask_all_the_same(item.capability.name)} />
                { words::ASK_ALL_THE_SAME }
            </label>
        </li>
    }
}

fn proven(scope: &Scope) -> String {
    let names: Vec<&str> =
        scope.targets.proven.iter().filter_map(|slot| Some(scope.item(*slot)?.capability.name)).collect();
    names.join(", ")
}
