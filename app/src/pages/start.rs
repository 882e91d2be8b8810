//! What Windrose is, how to answer, start or resume.

use windrose_assessment::{
    Answer, Asking, Assessment, Depth, Event as Happened, Scope, TITLE_MAX, progress, score,
};
use windrose_library::{Shelf, Summary};
use windrose_questions::BANK;
use windrose_report::EXAMPLES;
use yew::prelude::*;

use super::{example, heading, what_is_lost};
use crate::components::{Confirm, RadarView, SaveStatus};
use crate::platform::page;
use crate::route::{Filter, Route};
use crate::store::{Saving, Work};

/// What [`StartPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The local work.
    pub work: Work,
    /// Called with every change.
    pub onevent: Callback<Happened>,
    /// Called to begin other work with this; what is open stays in the library.
    pub onbegin: Callback<Assessment>,
}

/// The page.
#[component]
pub fn StartPage(props: &Props) -> Html {
    html! {
        <article class="start">
            { heading(html! { "Where does your service stand, and what comes next?" }) }
            <p class="lead">
                { "Windrose is a maturity assessment for services and the systems they form. The twelve factors of the Twelve-Factor App describe how one service behaves; four layers (interaction, data, platform, organisation) describe how services behave together. You answer by picking statements. You get a radar, two headlines, what holds each dimension back, and the next steps with their reasons." }
            </p>
            // Nothing that would move once the work is there.
            if props.work.saving == Saving::Loading {
                <SaveStatus work={props.work.clone()} />
            } else {
                { picture(props) }
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
                <h2 id="how-heading">{ "How to answer" }</h2>
                <ul>
                    <li><strong>{ "Choose a scope first. " }</strong>{ "One service, or one system of services. For a system, answer for the weakest service that matters." }</li>
                    <li><strong>{ "What is true in production today. " }</strong>{ "Plans do not count. Pick the highest level whose statement is true; from level 2 up, the lower ones have to be true with it." }</li>
                    <li><strong>{ "In between two? Take the lower. " }</strong>{ "The same when something holds for most of the scope but not for all of it; a note can name the exception. Take the lower, too, when nothing happened in the period that a statement names." }</li>
                    <li><strong>{ "“Don’t know” is an answer. " }</strong>{ "It becomes something to find out, and widens the range: the low end takes it as level 0, the high end as level 4." }</li>
                    <li><strong>{ "“Not applicable” needs a reason. " }</strong>{ "If the platform or another team provides it, it applies: answer by what is delivered." }</li>
                    <li><strong>{ "Answer together. " }</strong>{ "Two people in different roles see more than one; where they differ, talk before you tick." }</li>
                </ul>
            </section>
    }
}

fn where_answers_are() -> Html {
    html! {
            <section class="how" aria-labelledby="privacy-heading">
                <h2 id="privacy-heading">{ "Where your answers are" }</h2>
                <p>{ "In this browser. They leave it only when you copy, download or print; there is no server and no account. Each answer is stored as you give it. A link to a report holds the answers in its own text, and goes only where you send it. Clearing this site’s data in the browser deletes the answers, so save a file of the library now and then." }</p>
            </section>
    }
}

/// The radar of the work, or of an example while there is none, to show what comes out.
fn picture(props: &Props) -> Html {
    let mine = Scope::new(&BANK, props.work.session.assessment());
    if progress(&mine).given() > 0 {
        return html! {
            <aside class="picture" aria-label="Your assessment so far">
                <RadarView scores={score(&mine)} />
            </aside>
        };
    }
    let Some(first) = EXAMPLES.first() else { return Html::default() };
    html! {
        <aside class="picture" aria-label="An example">
            <RadarView scores={score(&Scope::new(&BANK, &example::assessment(first)))} />
            <p>
                { format!("An example: {} ", first.story) }
                <a href={Route::Example(first).to_string()}>{ "Read its report" }</a>
            </p>
        </aside>
    }
}

/// The example teams, one press away.
fn examples() -> Html {
    html! {
        <section class="how" aria-labelledby="examples-heading">
            <h2 id="examples-heading">{ "Reports of example teams" }</h2>
            <ul class="example-list">
                { for EXAMPLES.iter().map(|example| html! {
                    <li key={example.id}><a href={Route::Example(example).to_string()}>{ example.name }</a>{ " " }<span class="hint">{ example.story }</span></li>
                }) }
            </ul>
        </section>
    }
}

fn begin(props: &Props) -> Html {
    let assessment = props.work.session.assessment();
    let scope = Scope::new(&BANK, assessment);
    let done = progress(&scope);
    let next = go_on(assessment).to_string();
    let onevent = props.onevent.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        onevent.emit(Happened::Titled { title: page::text_of(&event) });
    });
    html! {
        <section class="begin" aria-labelledby="begin-heading">
            <h2 id="begin-heading">{ if done.given() > 0 { "Your assessment" } else { "Begin" } }</h2>
            <div class="field">
                <label for="title">{ "What do you assess?" }</label>
                <input id="title" type="text" value={assessment.title.clone()} maxlength={TITLE_MAX.to_string()} {oninput}
                    autocomplete="off" placeholder="Order service" aria-describedby="title-hint" />
                <p class="hint" id="title-hint">{ "Optional. Appears on the report, and in its link unless you leave it out." }</p>
            </div>
            { depth(props, &scope) }
            <p>
                if assessment.profile.is_empty() {
                    <a href={Route::Profile.to_string()}>{ "Describe the context first" }</a>
                    { " (two minutes, optional): questions that do not concern you are left out, and targets fit." }
                } else {
                    <a href={Route::Profile.to_string()}>{ "Profile" }</a>
                    { match scope.left_out().count() {
                        0 => ": no question is left out.".to_owned(),
                        1 => ": 1 question is left out.".to_owned(),
                        number => format!(": {number} questions are left out."),
                    } }
                }
            </p>
            if done.given() == 0 {
                <p class="actions"><a class="button primary" href={next}>{ "Start the assessment" }</a></p>
            } else {
                <p>{ format!("{} of {} answered.", done.given(), done.total) }</p>
                { to_confirm(&scope, assessment) }
                <p class="actions">
                    if done.is_complete() {
                        <a class="button primary" href={Route::Report.to_string()}>{ "See the report" }</a>
                        <a class="button" href={Route::Review(Filter::All).to_string()}>{ "Review the answers" }</a>
                    } else {
                        <a class="button primary" href={next}>{ "Resume" }</a>
                        <a class="button" href={Route::Report.to_string()}>{ "See the report so far" }</a>
                    }
                    <BeginAnother work={props.work.clone()} onbegin={props.onbegin.clone()} />
                </p>
            }
            if !props.work.is_stored() || !assessment.is_empty() {
                <SaveStatus work={props.work.clone()} />
            }
            { library(props) }
        </section>
    }
}

/// The way to the answers that a new edition asks to be confirmed, if there are any.
fn to_confirm(scope: &Scope, assessment: &Assessment) -> Html {
    let waiting = scope.asked().filter(|item| assessment.former(item.capability.slot).is_some()).count();
    let words = match waiting {
        0 => return Html::default(),
        1 => "1 answer waits to be confirmed".to_owned(),
        number => format!("{number} answers wait to be confirmed"),
    };
    html! {
        <p>
            <a href={Route::Review(Filter::ToConfirm).to_string()}>{ words }</a>
            { format!(": what was asked is worded anew in edition {}.", BANK.edition) }
        </p>
    }
}

/// The way to the other assessments, if there are any.
fn library(props: &Props) -> Html {
    let is_other = |summary: &&Summary| {
        Some(summary.id) != props.work.open && !matches!(summary.shelf, Shelf::Binned(_))
    };
    let others = props.work.works.iter().filter(is_other).count();
    let words = match others {
        0 if props.work.unreadable.is_empty() => return Html::default(),
        0 => "Library".to_owned(),
        1 => "1 other assessment in the library".to_owned(),
        number => format!("{number} other assessments in the library"),
    };
    html! { <p><a href={Route::Library.to_string()}>{ words }</a></p> }
}

/// Quick or full run, with what each asks of this team.
fn depth(props: &Props, scope: &Scope) -> Html {
    let left_out = |standing: &Asking| matches!(standing, Asking::LeftOut(_));
    let full = scope.items.iter().filter(|item| !left_out(&item.standing)).count();
    let quick = scope.items.iter().filter(|item| !left_out(&item.standing) && item.critical).count();
    let chosen = props.work.session.assessment().depth;
    let choice = |depth: Depth, name: &'static str, questions: usize, what: &'static str| {
        let onevent = props.onevent.clone();
        let onchange = Callback::from(move |_: Event| onevent.emit(Happened::DepthChosen { depth }));
        html! {
            <label class="choice">
                <input type="radio" name="depth" checked={chosen == depth} {onchange} />
                <span><strong>{ name }</strong>{ format!(": {questions} questions, about {} minutes. {what}", minutes(questions)) }</span>
            </label>
        }
    };
    html! {
        <fieldset class="depth">
            <legend>{ "How deep?" }</legend>
            { choice(Depth::Quick, "Quick run", quick, "The critical capabilities of all dimensions. It can be deepened later; nothing is lost.") }
            { choice(Depth::Full, "Full run", full, "Everything that applies. Stop whenever you like; answers are kept.") }
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
    work: Work,
    onbegin: Callback<Assessment>,
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
        let (asking, begin, is_stored) = (asking.clone(), begin.clone(), props.work.is_stored());
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
            <button type="button" {onclick}>{ "New assessment" }</button>
            if *asking {
                <Confirm heading="Begin another?" action="Begin another" {onconfirm} {onclose}>
                    <p>{ what_is_lost(&props.work) }</p>
                </Confirm>
            }
        </>
    }
}
