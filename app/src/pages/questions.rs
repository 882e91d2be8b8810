//! The questions of one dimension, with its background, its progress and the live radar.

use windrose_assessment::{Answer, Event as Happened, progress, score};
use windrose_questions::{BANK, Capability, Dimension, Group, Slot};
use windrose_report::{headline_name, index_text, stage_text};
use yew::prelude::*;

use super::{HEADING, heading};
use crate::components::{DimensionNav, Question, RadarView, SaveStatus, answer_id, question_id};
use crate::platform::page;
use crate::route::Route;
use crate::store::Work;

/// The link at the end of the last dimension, for moving the focus there.
const TO_REPORT: &str = "to-report";

/// What [`QuestionsPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The dimension.
    pub dimension: &'static Dimension,
    /// The local work.
    pub work: Work,
    /// Called with every change.
    pub onevent: Callback<Happened>,
    /// Called to go to a page and put the focus on one of its elements.
    pub ongo: Callback<(Route, String)>,
}

/// The page.
#[component]
pub fn QuestionsPage(props: &Props) -> Html {
    let dimension = props.dimension;
    let assessment = props.work.session.assessment();
    let onkeydown = {
        // Where one goes on: the first open question, after a reload too; without one, the first.
        let open = dimension.capabilities.iter().find(|c| assessment.answer(c.slot) == Answer::Unanswered);
        let first = open.or(dimension.capabilities.first()).map(|c| answer_id(c, assessment.answer(c.slot)));
        Callback::from(move |event: KeyboardEvent| {
            let is_plain = !event.shift_key() && !event.ctrl_key() && !event.alt_key() && !event.meta_key();
            let is_onward = event.key() == "ArrowRight" && is_plain && page::id_of(&event) == HEADING;
            if let Some(first) = first.as_ref().filter(|_| is_onward) {
                event.prevent_default();
                page::focus(first);
            }
        })
    };
    let count = dimension.capabilities.len();
    // Open beside the questions, folded above them; on the host, where nothing is measured, open.
    let shows_nav = use_state(|| true);
    {
        let shows_nav = shows_nav.clone();
        use_effect_with((), move |()| shows_nav.set(page::is_wide()));
    }
    html! {
        <div class="questions-page">
            { save_line(props) }
            <details class="nav-fold" open={*shows_nav}>
                <summary>{ progress_text(props) }</summary>
                <DimensionNav assessment={assessment.clone()} current={dimension} />
            </details>
            <article class="questions" {onkeydown}>
                { heading(html! { <><span class="numeral">{ dimension.numeral }</span>{ " " }{ dimension.name }</> }) }
                <p class="principle">{ dimension.principle }</p>
                <p class="standing"><span class="tag">{ dimension.standing.label() }</span></p>
                <details class="background">
                    <summary>{ format!("Why it matters; {}", lower_first(dimension.nuance_heading)) }</summary>
                    <h2>{ "Why it matters" }</h2>
                    <p>{ dimension.why }</p>
                    <h2>{ dimension.nuance_heading }</h2>
                    <p>{ dimension.nuance }</p>
                </details>
                <p class="stem">
                    { "Which of these is true in production today? " }
                    <span class="key-hint"><kbd>{ "→" }</kbd>{ " goes to the first open question, then answer with " }<kbd>{ "0" }</kbd>{ " to " }<kbd>{ "4" }</kbd>{ "." }</span>
                </p>
                { for dimension.capabilities.iter().enumerate().map(|(index, capability)| html! {
                    <Question key={capability.id} {capability} place={(index + 1, count)}
                        response={assessment.response(capability.slot).cloned().unwrap_or_default()}
                        onevent={props.onevent.clone()} onmove={mover(props, index)} />
                }) }
                { onward(props) }
            </article>
            <aside class="beside" aria-label="Your assessment so far">
                { live(props) }
                { keys() }
            </aside>
        </div>
    }
}

fn progress_text(props: &Props) -> String {
    let done = progress(&BANK, props.work.session.assessment());
    format!("{} of {} answered", done.given(), done.total)
}

/// `Often misread` inside a sentence.
fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

fn neighbour(dimension: &Dimension, forward: bool) -> Option<&'static Dimension> {
    let place = BANK.dimensions.iter().position(|d| d.id == dimension.id)?;
    let place = if forward { place.checked_add(1) } else { place.checked_sub(1) }?;
    BANK.dimensions.get(place)
}

/// Goes from the question at this place to the one before or after it, into the next dimension if need be.
fn mover(props: &Props, index: usize) -> Callback<bool> {
    let (dimension, ongo) = (props.dimension, props.ongo.clone());
    let session = props.work.session.clone();
    Callback::from(move |forward: bool| {
        let target =
            |capability: &Capability| answer_id(capability, session.assessment().answer(capability.slot));
        let place = if forward { index.checked_add(1) } else { index.checked_sub(1) };
        if let Some(capability) = place.and_then(|place| dimension.capabilities.get(place)) {
            return page::focus(&target(capability));
        }
        match neighbour(dimension, forward) {
            Some(next) => {
                let capability = if forward { next.capabilities.first() } else { next.capabilities.last() };
                let focus = capability.map_or(HEADING.to_owned(), target);
                ongo.emit((Route::Questions(next), focus));
            }
            None if forward => page::focus(TO_REPORT),
            None => page::focus(HEADING),
        }
    })
}

fn onward(props: &Props) -> Html {
    let link = |dimension: &'static Dimension, class: &'static str, before: &str, after: &str| {
        html! {
            <a class={classes!("button", class)} href={Route::Questions(dimension).to_string()}>
                { format!("{before}{} {}{after}", dimension.numeral, dimension.name) }
            </a>
        }
    };
    let is_complete = progress(&BANK, props.work.session.assessment()).is_complete();
    html! {
        <nav class="onward actions" aria-label="Previous and next">
            if let Some(previous) = neighbour(props.dimension, false) { { link(previous, "back", "← ", "") } }
            if let Some(next) = neighbour(props.dimension, true) {
                { link(next, if is_complete { "" } else { "primary" }, "", " →") }
            }
            if is_complete || neighbour(props.dimension, true).is_none() {
                <a id={TO_REPORT} class="button primary" href={Route::Report.to_string()}>{ "See the report" }</a>
            }
        </nav>
    }
}

fn save_line(props: &Props) -> Html {
    let session = &props.work.session;
    let button = |words: &'static str, event: Happened, is_possible: bool, changes: Option<Slot>| {
        let changed = BANK.capabilities().find(|(_, capability)| Some(capability.slot) == changes);
        let (onevent, ongo) = (props.onevent.clone(), props.ongo.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            onevent.emit(event.clone());
            // What changes should be in view, while the focus stays where it can be pressed again.
            if let Some((dimension, capability)) = changed {
                ongo.emit((Route::Questions(dimension), words.to_lowercase()));
                page::reveal(&question_id(capability));
            }
        });
        let what = changed.map(|(_, capability)| format!("{words}: {}", capability.name));
        html! {
            <button type="button" id={words.to_lowercase()} class="quiet" {onclick} aria-disabled={(!is_possible).then_some("true")} aria-label={what.clone()} title={what}>
                { words }
            </button>
        }
    };
    html! {
        <div class="save-line">
            <SaveStatus work={props.work.clone()} />
            <span class="actions">
                { button("Undo", Happened::Undone, session.can_undo(), session.undo_changes()) }
                { button("Redo", Happened::Redone, session.can_redo(), session.redo_changes()) }
            </span>
        </div>
    }
}

fn live(props: &Props) -> Html {
    let scores = score(&BANK, props.work.session.assessment());
    html! {
        <div class="live">
            <RadarView scores={scores.clone()} small=true />
            <dl class="live-headlines">
                { for [Group::Factor, Group::Layer].map(|group| {
                    let headline = scores.headline(group);
                    html! {
                        <>
                            <dt>{ headline_name(group) }</dt>
                            <dd>{ index_text(headline.index, headline.confidence) }</dd>
                            <dd class="hint">{ format!("lowest stage: {}", stage_text(headline.stage)) }</dd>
                        </>
                    }
                }) }
            </dl>
            <p><a href={Route::Report.to_string()}>{ "Report so far" }</a></p>
        </div>
    }
}

fn keys() -> Html {
    let key = |keys: &[&'static str], what: &'static str| {
        html! {
            <>
                <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                <dd>{ what }</dd>
            </>
        }
    };
    html! {
        <details class="keys" open=true>
            <summary>{ "Keys" }</summary>
            <dl>
                { key(&["0", "1", "2", "3", "4"], "answer with a level") }
                { key(&["d"], "don’t know") }
                { key(&["n"], "not applicable") }
                { key(&["↑", "↓"], "choose the answer above or below") }
                { key(&["←", "→"], "previous and next question") }
            </dl>
            <p class="hint">{ "They work while a question has the focus, never while you type." }</p>
        </details>
    }
}
