//! What the team decides on one finding or step: do, accept or defer, with reason, owner and a day to look again.
//!
//! One quiet line until somebody opens it. What is decided stands above it as text, which is what goes on paper; so
//! this is only the way to change it. Nothing is refused and nothing typed is lost: what is still missing is said.

use windrose_assessment::{
    DECISION_REASON_MAX, Date, Decision, DecisionEdit, DecisionTarget, Event as Happened, Missing, OWNER_MAX,
    Verdict,
};
use windrose_report::{DecisionEntry, SliceEntry, verdict_text};
use windrose_words::app::deciding as words;
use yew::prelude::*;

use crate::platform::{clock, field};
use crate::state::{State, Step};

/// What deciding needs; a report that is not the reader's own has none.
#[derive(Clone, PartialEq)]
pub struct Deciding {
    /// The open work.
    pub workspace: State,
    /// Called with every change.
    pub onevent: Callback<Happened>,
    /// Called to take the last one back.
    pub onstep: Callback<Step>,
}

/// What [`Decide`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// What is decided on.
    pub matter: DecisionTarget,
    /// That in words, for accessible names.
    pub name: AttrValue,
    /// What is decided so far. Not the whole work: a save under way must not touch a day that is half typed.
    pub decision: Decision,
    /// Called with every change.
    pub onevent: Callback<Happened>,
}

/// The control.
#[component]
pub fn Decide(props: &Props) -> Html {
    let matter = props.matter;
    let decision = &props.decision;
    let id = id_of(matter);
    let say = {
        let onevent = props.onevent.clone();
        Callback::from(move |said: DecisionEdit| onevent.emit(Happened::Decided { matter, said }))
    };
    let choice = |verdict: Option<Verdict>| {
        let onchange = say.reform(move |_: Event| DecisionEdit::Verdict(verdict));
        html! {
            <label class="verdict">
                <input type="radio" name={id.clone()} checked={decision.verdict == verdict} {onchange} />
                { verdict.map_or(words::UNDECIDED, verdict_text) }
            </label>
        }
    };
    let words = if decision.verdict.is_some() { words::CHANGE } else { words::DECIDE };
    html! {
        <details class="decide">
            <summary aria-label={words::about(words, &props.name)}>{ words }</summary>
            <fieldset class="verdicts">
                <legend class="visually-hidden">{ words::decide_on_what(&props.name) }</legend>
                { for [None].into_iter().chain(Verdict::ALL.map(Some)).map(choice) }
            </fieldset>
            <p class="hint">{ meaning(decision.verdict) }</p>
            if decision.verdict.is_some() { { fields(decision, &id, &say) } }
            <p class="missing" role="status">{ still_missing(decision) }</p>
        </details>
    }
}

/// What [`SliceDone`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SliceProps {
    /// The first slice of a large step.
    pub slice: SliceEntry,
    /// Called when it is marked as done, or as not done after all.
    pub onevent: Callback<Happened>,
}

/// Marks the first slice of a large step as done today; the plan then goes on with what does not need the whole step.
#[component]
pub fn SliceDone(props: &SliceProps) -> Html {
    let SliceEntry { matter, done, action, .. } = props.slice;
    let onchange = {
        let onevent = props.onevent.clone();
        Callback::from(move |_: Event| {
            let day = if done.is_none() { clock::today() } else { None };
            onevent.emit(Happened::Decided { matter, said: DecisionEdit::SliceDone(day) });
        })
    };
    html! {
        <label class="slice-done">
            <input type="checkbox" checked={done.is_some()} {onchange} aria-label={words::slice_is_done(action)} />
            { words::SLICE_DONE }
        </label>
    }
}

fn meaning(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        None => words::UNDECIDED_MEANS,
        Some(Verdict::Do) => words::DO_MEANS,
        Some(Verdict::Accept) => words::ACCEPT_MEANS,
        Some(Verdict::Defer) => words::DEFER_MEANS,
    }
}

/// What a decision is still without, kindly; nothing if it is whole.
fn still_missing(decision: &Decision) -> String {
    let missing: Vec<&str> = decision
        .missing()
        .map(|missing| match missing {
            Missing::Reason => words::A_REASON,
            Missing::Review => words::A_DAY,
        })
        .collect();
    if missing.is_empty() {
        return String::new();
    }
    words::add(&missing)
}

fn fields(decision: &Decision, id: &str, say: &Callback<DecisionEdit>) -> Html {
    let onreason = say.reform(|event: InputEvent| DecisionEdit::Reason(field::text_of(&event)));
    let onowner = say.reform(|event: InputEvent| DecisionEdit::Owner(field::text_of(&event)));
    let onreview = {
        let say = say.clone();
        // While a year is being typed there is a day that nobody means, such as one of the year 2; it is no change.
        Callback::from(move |event: Event| match field::text_of(&event) {
            text if text.is_empty() => say.emit(DecisionEdit::Review(None)),
            text => {
                if let Some(day) = Date::parse(&text) {
                    say.emit(DecisionEdit::Review(Some(day)));
                }
            }
        })
    };
    let review = decision.review.map(|day| day.to_string()).unwrap_or_default();
    let is_optional = decision.verdict == Some(Verdict::Do);
    html! {
        <div class="decide-fields">
            <div class="field reason">
                <label for={format!("{id}-reason")}>{ words::reason(is_optional) }</label>
                <textarea id={format!("{id}-reason")} rows="2" maxlength={DECISION_REASON_MAX.to_string()}
                    value={decision.reason.clone()} oninput={onreason} aria-describedby={format!("{id}-hint")} />
            </div>
            <div class="field">
                <label for={format!("{id}-owner")}>{ words::OWNER }</label>
                <input type="text" id={format!("{id}-owner")} maxlength={OWNER_MAX.to_string()} autocomplete="off"
                    value={decision.owner.clone()} oninput={onowner} aria-describedby={format!("{id}-hint")} />
            </div>
            <div class="field">
                <label for={format!("{id}-review")}>{ words::look_again_on(is_optional) }</label>
                <input type="date" id={format!("{id}-review")} value={review} onchange={onreview}
                    min="2020-01-01" max="2199-06-06" />
            </div>
            <p class="hint" id={format!("{id}-hint")}>
                { words::KEPT_HERE }
            </p>
        </div>
    }
}

/// What was decided, as text: on the page, on paper, in somebody else's eyes.
pub(crate) fn decision_line(decision: &DecisionEntry) -> Html {
    let review = decision.review_text();
    html! {
        <p class={classes!("decision", decision.is_overdue.then_some("overdue"))}>
            { decision.text() }
            if let Some(review) = review { { " " }<span class="look-again">{ review }</span> }
        </p>
    }
}

/// The beginning of the ids of one control's elements.
fn id_of(matter: DecisionTarget) -> String {
    match matter {
        DecisionTarget::Finding(id) => format!("decide-{id}"),
        DecisionTarget::Step { slot, reaches } => format!("decide-{}-{}", slot.number(), reaches.number()),
    }
}
