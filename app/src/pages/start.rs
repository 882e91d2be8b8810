//! What Windrose is, how to answer, start or resume.

use windrose_assessment::{
    Answer, Applicability, Assessment, Depth, Event as Happened, Scope, Shelf, TITLE_MAX, progress, score,
};
use windrose_exchange::Summary;
use windrose_questions::BANK;
use windrose_report::EXAMPLES;
use windrose_words::app::{common, start as words};
use yew::prelude::*;

use super::{HEADING, heading, what_is_lost};
use crate::breakpoint::use_breakpoint;
use crate::components::{Confirm, SaveStatus};
use crate::deferred::{Deferred, Loading};
use crate::platform::layout::Columns;
use crate::platform::{field, page};
use crate::route::{Filter, Route};
use crate::state::State;
use windrose_workspace::Saving;

/// What [`StartPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The local work.
    pub workspace: State,
    /// Called with every change.
    pub onevent: Callback<Happened>,
    /// Called to begin other work with this; what is open stays in the library.
    pub onbegin: Callback<Assessment>,
    /// Called to go to a page and put the focus on one of its elements.
    pub ongo: Callback<(Route, String)>,
    /// The radar.
    pub later: Loading,
}

/// The page.
#[component]
pub fn StartPage(props: &Props) -> Html {
    // Beside the rest. Below it, at the end of a phone's page, it would tell nobody anything, and keep everybody waiting.
    let has_picture = use_breakpoint(Columns::Two);
    // Who comes back knows what this is, and wants to go on.
    let is_under_way = progress(&Scope::new(&BANK, props.workspace.assessment())).given() > 0;
    html! {
        <article class="start">
            { heading(html! { words::HEADING }) }
            if !is_under_way { <p class="lead">{ words::LEAD }</p> }
            // Nothing that would move once the work is there.
            if props.workspace.saving() == Saving::Loading {
                <SaveStatus workspace={props.workspace.clone()} />
            } else {
                if has_picture { { props.later.draw(|later| picture(props, later)) } }
                { begin(props) }
                { examples() }
                { how_to_answer() }
                { where_answers_are() }
            }
        </article>
    }
}

fn how_to_answer() -> Html {
    html! {
            <section class="how" aria-labelledby="how-heading">
                <h2 id="how-heading">{ words::HOW }</h2>
                <ul>
                    <li><strong>{ words::SCOPE }</strong>{ words::SCOPE_MEANS }</li>
                    <li><strong>{ words::TODAY }</strong>{ words::TODAY_MEANS }</li>
                    <li><strong>{ words::BETWEEN }</strong>{ words::BETWEEN_MEANS }</li>
                    <li><strong>{ words::DONT_KNOW }</strong>{ words::DONT_KNOW_MEANS }</li>
                    <li><strong>{ words::NOT_APPLICABLE }</strong>{ words::NOT_APPLICABLE_MEANS }</li>
                    <li><strong>{ words::TOGETHER }</strong>{ words::TOGETHER_MEANS }</li>
                </ul>
            </section>
    }
}

fn where_answers_are() -> Html {
    html! {
            <section class="how" aria-labelledby="privacy-heading">
                <h2 id="privacy-heading">{ words::PRIVACY }</h2>
                <p>{ words::PRIVACY_MEANS }</p>
                if page::is_single_file() { <p>{ words::ONE_FILE }</p> }
            </section>
    }
}

/// The radar of the work, or of an example while there is none, to show what comes out. Nothing moves when it comes.
fn picture(props: &Props, later: &Deferred) -> Html {
    let mine = Scope::new(&BANK, props.workspace.assessment());
    if progress(&mine).given() > 0 {
        return html! {
            <aside class="picture" aria-label={common::YOUR_ASSESSMENT_SO_FAR}>
                { (later.radar)(&score(&mine)) }
            </aside>
        };
    }
    let Some(first) = EXAMPLES.first() else { return Html::default() };
    html! {
        <aside class="picture" aria-label={words::AN_EXAMPLE}>
            { (later.example_radar)(first) }
            <p>
                { words::example(first.story) }
                <a href={Route::Example(first).to_string()}>{ words::READ_EXAMPLE }</a>
            </p>
        </aside>
    }
}

/// The example teams, one press away.
fn examples() -> Html {
    html! {
        <section class="how" aria-labelledby="examples-heading">
            <h2 id="examples-heading">{ words::EXAMPLE_TEAMS }</h2>
            <ul class="example-list">
                { for EXAMPLES.iter().map(|example| html! {
                    <li key={example.id}><a href={Route::Example(example).to_string()}>{ example.name }</a>{ " " }<span class="hint">{ example.story }</span></li>
                }) }
            </ul>
        </section>
    }
}

fn begin(props: &Props) -> Html {
    let assessment = props.workspace.assessment();
    let scope = Scope::new(&BANK, assessment);
    let done = progress(&scope);
    let is_under_way = done.given() > 0;
    let next = if done.is_complete() { Route::Report } else { go_on(assessment) };
    let onevent = props.onevent.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        onevent.emit(Happened::Titled { title: field::text_of(&event) });
    });
    // As in any form: whoever has typed a title and presses Enter wants to go on.
    let onkeydown = {
        let (ongo, next) = (props.ongo.clone(), next.clone());
        Callback::from(move |event: KeyboardEvent| {
            if field::is_enter(&event) {
                ongo.emit((next.clone(), HEADING.to_owned()));
            }
        })
    };
    html! {
        <section class="begin" aria-labelledby="begin-heading">
            <h2 id="begin-heading">{ if is_under_way { words::YOUR_ASSESSMENT } else { words::BEGIN } }</h2>
            if is_under_way {
                <p>{ words::answered(done.given(), done.total) }</p>
                { to_confirm(&scope, assessment) }
                <p class="actions">
                    if done.is_complete() {
                        <a class="button primary" href={Route::Report.to_string()}>{ common::SEE_REPORT }</a>
                        <a class="button" href={Route::Review(Filter::All).to_string()}>{ words::REVIEW }</a>
                    } else {
                        <a class="button primary" href={next.to_string()}>{ words::RESUME }</a>
                        <a class="button" href={Route::Report.to_string()}>{ words::SO_FAR }</a>
                    }
                    <BeginAnother workspace={props.workspace.clone()} onbegin={props.onbegin.clone()} later={props.later} />
                </p>
            }
            <div class="field">
                <label for="title">{ words::WHAT }</label>
                <input id="title" type="text" value={assessment.title.clone()} maxlength={TITLE_MAX.to_string()} {oninput} {onkeydown}
                    autocomplete="off" enterkeyhint="go" placeholder={words::WHAT_EXAMPLE} aria-describedby="title-hint" />
                <p class="hint" id="title-hint">{ words::WHAT_HINT }</p>
            </div>
            { depth(props, &scope) }
            <p>
                if assessment.profile.is_empty() {
                    <a href={Route::Profile.to_string()}>{ words::DESCRIBE }</a>
                    { words::DESCRIBE_HINT }
                } else {
                    <a href={Route::Profile.to_string()}>{ common::PROFILE }</a>
                    { words::left_out(scope.left_out().count()) }
                }
            </p>
            if !is_under_way {
                <p class="actions"><a class="button primary" href={next.to_string()}>{ words::START }</a></p>
            }
            if !props.workspace.is_stored() || !assessment.is_empty() {
                <SaveStatus workspace={props.workspace.clone()} />
            }
            { library(props) }
        </section>
    }
}

/// The way to the answers that a new edition asks to be confirmed, if there are any.
fn to_confirm(scope: &Scope, assessment: &Assessment) -> Html {
    let waiting = scope.asked().filter(|item| assessment.former(item.capability.slot).is_some()).count();
    if waiting == 0 {
        return Html::default();
    }
    html! {
        <p>
            <a href={Route::Review(Filter::ToConfirm).to_string()}>{ words::to_confirm(waiting) }</a>
            { words::worded_anew(&BANK.edition.to_string()) }
        </p>
    }
}

/// The way to the other assessments, if there are any.
fn library(props: &Props) -> Html {
    let is_other = |summary: &&Summary| {
        Some(summary.id) != props.workspace.open() && !matches!(summary.shelf, Shelf::Binned(_))
    };
    let others = props.workspace.works().iter().filter(is_other).count();
    let words = match others {
        0 if props.workspace.unreadable().is_empty() => return Html::default(),
        0 => common::LIBRARY.to_owned(),
        number => words::others(number),
    };
    html! { <p><a href={Route::Library.to_string()}>{ words }</a></p> }
}

/// Quick or full run, with what each asks of this team.
fn depth(props: &Props, scope: &Scope) -> Html {
    let left_out = |standing: &Applicability| matches!(standing, Applicability::LeftOut(_));
    let full = scope.items.iter().filter(|item| !left_out(&item.standing)).count();
    let quick = scope.items.iter().filter(|item| !left_out(&item.standing) && item.critical).count();
    let chosen = props.workspace.assessment().depth;
    let choice = |depth: Depth, name: &'static str, questions: usize, what: &'static str| {
        let onevent = props.onevent.clone();
        let onchange = Callback::from(move |_: Event| onevent.emit(Happened::DepthChosen { depth }));
        html! {
            <label class="choice">
                <input type="radio" name="depth" checked={chosen == depth} {onchange} />
                <span><strong>{ name }</strong>{ words::takes(questions, minutes(questions), what) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="depth">
            <legend>{ words::HOW_DEEP }</legend>
            { choice(Depth::Quick, words::QUICK, quick, words::QUICK_MEANS) }
            { choice(Depth::Full, words::FULL, full, words::FULL_MEANS) }
        </fieldset>
    }
}

/// Minutes that a team needs for so many questions: 12 for 26. Our choice, after the content brief.
const fn minutes(questions: usize) -> usize {
    (questions * 12).div_ceil(26)
}

/// Where to go on: the dimension of the first open question, else the first.
pub(super) fn go_on(assessment: &Assessment) -> Route {
    let scope = Scope::new(&BANK, assessment);
    let open = scope.asked().find(|item| item.answer == Answer::Unanswered);
    let item = open.or_else(|| scope.asked().next());
    item.map_or(Route::Profile, |item| Route::Questions(item.dimension, None))
}

/// What [`BeginAnother`] needs.
#[derive(Clone, PartialEq, Properties)]
struct BeginAnotherProps {
    workspace: State,
    onbegin: Callback<Assessment>,
    later: Loading,
}

/// The question before other work takes the place of what is stored nowhere.
pub(crate) fn ask_to_begin(workspace: &State, onconfirm: Callback<()>, onclose: Callback<()>) -> Html {
    html! {
        <Confirm heading={words::BEGIN_ANOTHER_ASK} action={words::BEGIN_ANOTHER} {onconfirm} {onclose}>
            <p>{ what_is_lost(workspace) }</p>
        </Confirm>
    }
}

/// A way to another assessment. Only where nothing is stored does it cost the open one, and then it asks.
#[component]
fn BeginAnother(props: &BeginAnotherProps) -> Html {
    let asking = use_state(|| false);
    let begin = {
        let onbegin = props.onbegin.clone();
        move || onbegin.emit(Assessment::default())
    };
    let onclick = {
        let (asking, begin, is_stored) = (asking.clone(), begin.clone(), props.workspace.is_stored());
        Callback::from(move |_: MouseEvent| if is_stored { begin() } else { asking.set(true) })
    };
    let onclose = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(false))
    };
    let onconfirm = {
        let asking = asking.clone();
        Callback::from(move |()| {
            asking.set(false);
            begin();
        })
    };
    html! {
        <>
            <button type="button" {onclick}>{ common::NEW_ASSESSMENT }</button>
            if *asking {
                { props.later.draw(|later| (later.ask_to_begin)(&props.workspace, onconfirm, onclose)) }
            }
        </>
    }
}
