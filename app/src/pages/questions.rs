//! The questions of one dimension, with its background, its progress and the live radar.

use windrose_assessment::{
    Answer, Applicability, Depth, Event as Happened, Item, Progress, Scope, Scores, progress, score,
};
use windrose_questions::{BANK, Capability, Dimension, Group, Slot};
use windrose_report::{Figure, critical_alone_text, headline_name, index_text, stage_text};
use windrose_words::app::{common, questions as words};
use yew::prelude::*;

use super::{HEADING, heading};
use crate::breakpoint::use_breakpoint;
use crate::components::{DimensionNav, Question, SaveStatus, answer_id, question_id};
use crate::deferred::Loading;
use crate::direction::{BACK, ONWARD, ONWARD_KEY};
use crate::platform::layout::Columns;
use crate::platform::{field, focus, keys, layout, setting};
use crate::progressive::use_progressive_rendering;
use crate::route::{Filter, Route};
use crate::state::{Answers, State, Step};

/// The link at the end of the last dimension, for moving the focus there.
const TO_REPORT: &str = "to-report";

/// What [`QuestionsPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The dimension.
    pub dimension: &'static Dimension,
    /// The question to begin at, if one is named.
    pub capability: Option<&'static Capability>,
    /// The local work.
    pub workspace: State,
    /// Called with every change.
    pub onevent: Callback<Happened>,
    /// Called to take a change back, or to make it again.
    pub onstep: Callback<Step>,
    /// Called to go to a page and put the focus on one of its elements.
    pub ongo: Callback<(Route, String)>,
    /// The radar, and where the dimension stands.
    pub later: Loading,
}

/// The page. Whether the work is saved changes twice with every answer, and only its line: all else is drawn once.
#[component]
pub fn QuestionsPage(props: &Props) -> Html {
    let Props { dimension, capability, onevent, ongo, later, .. } = props.clone();
    // On until it is known to be off; on the host, where nothing is stored, on.
    let has_keys = use_state_eq(|| true);
    {
        let has_keys = has_keys.clone();
        use_effect_with((), move |()| has_keys.set(setting::has_keys()));
    }
    html! {
        <div class={classes!("questions-page", (!*has_keys).then_some("without-keys"))}>
            { save_line(props) }
            <Answering {dimension} {capability} answers={Answers(props.workspace.clone())} {has_keys} {onevent} {ongo} {later} />
        </div>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct AnsweringProps {
    dimension: &'static Dimension,
    capability: Option<&'static Capability>,
    answers: Answers,
    has_keys: UseStateHandle<bool>,
    onevent: Callback<Happened>,
    ongo: Callback<(Route, String)>,
    later: Loading,
}

/// All that follows from the answers.
#[component]
fn Answering(props: &AnsweringProps) -> Html {
    let AnsweringProps { dimension, ref has_keys, .. } = *props;
    let assessment = props.answers.0.assessment();
    let scope = Scope::new(&BANK, assessment);
    let of_dimension = |item: &&Item| item.dimension.id == dimension.id;
    let asked: Vec<Item> = scope.asked().filter(of_dimension).copied().collect();
    let not_asked: Vec<Item> =
        scope.items.iter().filter(of_dimension).filter(|item| !item.is_asked()).copied().collect();
    let onmove = use_mover(props);
    let count = asked.len();
    let shown = use_progressive_rendering(count, props.capability.is_some());
    let is_whole = shown == count;
    {
        // Where one goes on: the first open question, after a reload too; without one, the first.
        let open = asked.iter().find(|item| item.answer == Answer::Unanswered);
        let first = open.or(asked.first()).map(|item| answer_id(item.capability, item.answer));
        use_effect_with(first.filter(|_| **has_keys), |first| {
            let listener =
                first.clone().map(|first| keys::on_key(ONWARD_KEY, HEADING, move || focus::focus(&first)));
            move || drop(listener)
        });
    }
    {
        // The question that the address names; one that is not asked stands at the end of the page.
        let target = props.capability.map(|capability| {
            let item = asked.iter().find(|item| item.capability.slot == capability.slot);
            item.map_or(question_id(capability), |item| answer_id(capability, item.answer))
        });
        use_effect_with(props.capability.map(|capability| capability.id), move |_| {
            if let Some(target) = target {
                focus::focus(&target);
                focus::reveal(&target);
            }
        });
    }
    // Open beside the questions, folded above them.
    let shows_nav = use_state(|| layout::is_wide(Columns::Two));
    let has_radar = use_breakpoint(Columns::Three);
    let scores = score(&scope);
    html! {
        <>
            <details class="nav-fold" open={*shows_nav}>
                <summary>{ progress_text(&scope) }</summary>
                <DimensionNav assessment={assessment.clone()} current={dimension} />
                <p class="to-review"><a href={Route::Review(Filter::All).to_string()}>{ common::SEARCH_AND_REVIEW }</a></p>
            </details>
            <article class="questions" aria-busy={(!is_whole).then_some("true")}>
                { heading(html! { <><span class="numeral">{ dimension.numeral }</span>{ " " }{ dimension.name }</> }) }
                <p class="principle">{ dimension.principle }</p>
                <p class="standing"><span class="tag">{ dimension.standing.label() }</span></p>
                <details class="background">
                    <summary>{ words::why_and(dimension.nuance_heading) }</summary>
                    <h2>{ words::WHY }</h2>
                    <p>{ dimension.why }</p>
                    <h2>{ dimension.nuance_heading }</h2>
                    <p>{ dimension.nuance }</p>
                    if let Some(verify) = dimension.verify {
                        <h2>{ words::VERIFY }</h2>
                        <p>{ verify }</p>
                    }
                </details>
                if count == 0 {
                    <p class="notice">{ words::NOTHING_ASKED }</p>
                } else {
                    { standing(props.later, &scope, &scores, dimension) }
                    <p class="stem">
                        { words::STEM }
                        <span class="key-hint"><kbd>{ ONWARD }</kbd>{ words::KEY_LEADS }<kbd>{ "0" }</kbd>{ words::KEY_TO }<kbd>{ "4" }</kbd>{ "." }</span>
                    </p>
                }
                // A list of its own: what stands above stays as it is while the list grows.
                <>{ for asked.iter().enumerate().take(shown).map(|(index, item)| html! {
                    <Question key={item.capability.id} capability={item.capability} place={(index + 1, count)}
                        critical={item.critical} raised={item.raised_by.map(|effect| effect.reason)}
                        response={assessment.response(item.capability.slot).cloned().unwrap_or_default()}
                        has_keys={**has_keys} former={assessment.former(item.capability.slot).cloned()}
                        onevent={props.onevent.clone()} onmove={&onmove} />
                }) }</>
                if is_whole {
                    { onward(props, &scope) }
                    { beyond(props, &not_asked) }
                }
            </article>
            <aside class="beside" aria-label={common::YOUR_ASSESSMENT_SO_FAR}>
                if has_radar { { live(props.later, &scores) } }
                { keys(has_keys) }
            </aside>
        </>
    }
}

/// Where the dimension stands. Only what is folded comes later: a line more would move the answers from under the pointer.
fn standing(later: Loading, scope: &Scope, scores: &Scores, dimension: &'static Dimension) -> Html {
    let Some(own) = scores.dimension(dimension.id) else { return Html::default() };
    let numbers = |index: Figure| words::index_and_stage(&index.inside(), &stage_text(own.stage));
    let summary = match Figure::of(own.index, own.confidence) {
        few @ Figure::NotEnoughAnswers(_) => few.alone(),
        index @ (Figure::Known(_) | Figure::NotAssessed) => numbers(index),
    };
    html! {
        <details class="background">
            <summary>{ summary }</summary>
            { later.draw(|later| (later.standing)(scope, own, dimension)) }
        </details>
    }
}

fn progress_text(scope: &Scope) -> String {
    let done = progress(scope);
    words::answered(done.given(), done.total)
}

/// The dimension before or after one, passing over those where nothing is asked.
fn neighbour(scope: &Scope, dimension: &Dimension, forward: bool) -> Option<&'static Dimension> {
    let mut asked: Vec<&'static Dimension> = scope
        .dimensions()
        .filter(|(d, items)| d.id == dimension.id || Progress::of(*items).total > 0)
        .map(|(d, _)| d)
        .collect();
    if !forward {
        asked.reverse();
    }
    asked.into_iter().skip_while(|d| d.id != dimension.id).nth(1)
}

/// Goes from the question in this slot to the one before or after it, into the next dimension if need be.
/// The same callback for all questions and through all answers, so that only what was answered is drawn anew.
#[hook]
fn use_mover(props: &AnsweringProps) -> Callback<(Slot, bool)> {
    let latest = use_mut_ref(|| props.clone());
    latest.replace(props.clone());
    let ongo = props.ongo.clone();
    use_callback(props.dimension, move |(slot, forward): (Slot, bool), dimension| {
        let workspace = latest.borrow().answers.0.clone();
        let scope = Scope::new(&BANK, workspace.assessment());
        let mut asked: Vec<&Item> = scope.asked().collect();
        if !forward {
            asked.reverse();
        }
        match asked.into_iter().skip_while(|item| item.capability.slot != slot).nth(1) {
            Some(item) if item.dimension.id == dimension.id => {
                focus::focus_soon(&answer_id(item.capability, item.answer));
            }
            Some(item) => {
                let target = answer_id(item.capability, item.answer);
                ongo.emit((Route::Questions(item.dimension, None), target));
            }
            None if forward => focus::focus(TO_REPORT),
            None => focus::focus(HEADING),
        }
    })
}

fn onward(props: &AnsweringProps, scope: &Scope) -> Html {
    let link = |dimension: &'static Dimension, class: &'static str, before: &str, after: &str| {
        html! {
            <a class={classes!("button", class)} href={Route::Questions(dimension, None).to_string()}>
                { format!("{before}{} {}{after}", dimension.numeral, dimension.name) }
            </a>
        }
    };
    let is_complete = progress(scope).is_complete();
    let next = neighbour(scope, props.dimension, true);
    html! {
        <nav class="onward actions" aria-label={words::ONWARD}>
            if let Some(previous) = neighbour(scope, props.dimension, false) { { link(previous, "back", &format!("{BACK} "), "") } }
            if let Some(next) = next { { link(next, if is_complete { "" } else { "primary" }, "", &format!(" {ONWARD}")) } }
            if is_complete || next.is_none() {
                <a id={TO_REPORT} class="button primary" href={Route::Report.to_string()}>{ common::SEE_REPORT }</a>
            }
        </nav>
    }
}

/// What is not asked here, and why; each question can be asked all the same.
fn beyond(props: &AnsweringProps, not_asked: &[Item]) -> Html {
    let more = not_asked.iter().filter(|item| item.standing == Applicability::NotInQuickRun).count();
    let deepen = {
        let (onevent, ongo, dimension) = (props.onevent.clone(), props.ongo.clone(), props.dimension);
        // The button goes away with the click, so the focus needs a place: the top, from where → goes on.
        Callback::from(move |_: MouseEvent| {
            onevent.emit(Happened::DepthChosen { depth: Depth::Full });
            ongo.emit((Route::Questions(dimension, None), HEADING.to_owned()));
        })
    };
    let left_out = |item: &Item| match item.standing {
        Applicability::LeftOut(effect) => Some(left_out_entry(props, item, effect.reason)),
        _ => None,
    };
    let left_out: Vec<Html> = not_asked.iter().filter_map(left_out).collect();
    html! {
        <>
            if more > 0 {
                <section class="beyond" aria-labelledby="deeper-heading">
                    <h2 id="deeper-heading">{ words::ASKS_MORE }</h2>
                    <ul>
                        { for not_asked.iter().filter(|item| item.standing == Applicability::NotInQuickRun).map(|item| html! {
                            <li key={item.capability.id} id={question_id(item.capability)} tabindex="-1">
                                { item.capability.question }
                                if item.answer != Answer::Unanswered { <span class="hint">{ words::ANSWERED_EARLIER }</span> }
                            </li>
                        }) }
                    </ul>
                    <p class="actions">
                        <button type="button" onclick={deepen}>{ common::FULL_RUN }</button>
                        <span class="hint">{ words::NOTHING_LOST }</span>
                    </p>
                </section>
            }
            if !left_out.is_empty() {
                <section class="beyond" aria-labelledby="left-out-heading">
                    <h2 id="left-out-heading">{ words::LEFT_OUT }</h2>
                    <ul>{ for left_out }</ul>
                </section>
            }
        </>
    }
}

fn left_out_entry(props: &AnsweringProps, item: &Item, reason: &'static str) -> Html {
    let (onevent, ongo) = (props.onevent.clone(), props.ongo.clone());
    let (capability, dimension) = (item.capability, props.dimension);
    let onclick = Callback::from(move |_: MouseEvent| {
        onevent.emit(Happened::AskedAllTheSame { slot: capability.slot, asked: true });
        ongo.emit((Route::Questions(dimension, None), HEADING.to_owned()));
    });
    html! {
        <li key={capability.id} id={question_id(capability)} tabindex="-1">
            { capability.question }{ " " }<span class="hint">{ reason }</span>{ " " }
            <button type="button" class="quiet" {onclick} aria-label={common::ask_all_the_same(capability.name)}>{ words::ASK_ALL_THE_SAME }</button>
        </li>
    }
}

fn save_line(props: &Props) -> Html {
    let workspace = &props.workspace;
    let button = |id: &'static str,
                  words: &'static str,
                  step: Step,
                  is_possible: bool,
                  changes: Option<Slot>| {
        let changed = BANK.capabilities().find(|(_, capability)| Some(capability.slot) == changes);
        let (onstep, ongo) = (props.onstep.clone(), props.ongo.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            onstep.emit(step);
            // What changes should be in view, while the focus stays where it can be pressed again.
            if let Some((dimension, capability)) = changed {
                ongo.emit((Route::Questions(dimension, None), id.to_owned()));
                focus::reveal(&question_id(capability));
            }
        });
        let what = changed.map(|(_, capability)| words::changes(words, capability.name));
        html! {
            <button type="button" {id} class="quiet" {onclick} aria-disabled={(!is_possible).then_some("true")} aria-label={what.clone()} title={what}>
                { words }
            </button>
        }
    };
    html! {
        <div class="save-line">
            <SaveStatus workspace={props.workspace.clone()} />
            <span class="actions">
                { button("undo", words::UNDO, Step::Back, workspace.can_undo(), workspace.undo_changes()) }
                { button("redo", words::REDO, Step::Forth, workspace.can_redo(), workspace.redo_changes()) }
            </span>
        </div>
    }
}

fn live(later: Loading, scores: &Scores) -> Html {
    html! {
        <div class="live">
            { later.draw(|later| (later.radar)(scores)) }
            <dl class="live-headlines">
                { for [Group::Factor, Group::Layer].map(|group| {
                    let headline = scores.headline(group);
                    html! {
                        <>
                            <dt>{ headline_name(headline) }</dt>
                            <dd>{ index_text(headline.index, headline.confidence) }</dd>
                            if let Some(alone) = critical_alone_text(headline) { <dd class="hint">{ alone }</dd> }
                            <dd class="hint">{ words::lowest_stage(&stage_text(headline.stage)) }</dd>
                        </>
                    }
                }) }
            </dl>
            <p><a href={Route::Report.to_string()}>{ words::REPORT_SO_FAR }</a></p>
        </div>
    }
}

/// The keys, and the switch for them: single letters and digits get in the way of speech input.
fn keys(has_keys: &UseStateHandle<bool>) -> Html {
    let key = |keys: &[&'static str], what: &'static str| {
        html! {
            <>
                <dt>{ for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }</dt>
                <dd>{ what }</dd>
            </>
        }
    };
    let onchange = {
        let has_keys = has_keys.clone();
        Callback::from(move |event: Event| {
            let is_on = field::is_ticked(&event);
            setting::set_keys(is_on);
            has_keys.set(is_on);
        })
    };
    html! {
        <details class="keys" open=true>
            <summary>{ words::KEYS }</summary>
            <dl>
                { key(&["0", "1", "2", "3", "4"], words::KEY_LEVEL) }
                { key(&["d"], words::KEY_DONT_KNOW) }
                { key(&["n"], words::KEY_NOT_APPLICABLE) }
                { key(&["↑", "↓"], words::KEY_UP_DOWN) }
                { key(&[BACK, ONWARD], words::KEY_LEFT_RIGHT) }
            </dl>
            <label class="tick"><input type="checkbox" checked={**has_keys} {onchange} />{ words::USE_KEYS }</label>
            <p class="hint">
                { if **has_keys { words::KEYS_WORK } else { words::KEYS_ARE_OFF } }
            </p>
        </details>
    }
}
