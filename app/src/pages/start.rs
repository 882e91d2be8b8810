//! What Windrose is, how to answer, start or resume.

use windrose_assessment::{Assessment, Event as Happened, Progress, TITLE_MAX, progress, score, share_link};
use windrose_questions::{BANK, Dimension};
use yew::prelude::*;

use super::{heading, what_happens};
use crate::components::{Confirm, RadarView, SaveStatus};
use crate::platform::{download, page};
use crate::record;
use crate::route::Route;
use crate::store::{Saving, Work};
use crate::vault::Aside;

/// What [`StartPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The local work.
    pub work: Work,
    /// Called with every change.
    pub onevent: Callback<Happened>,
    /// Called to go on with other work; what is stored is put aside.
    pub onreplace: Callback<Assessment>,
    /// Called to go on with work that is kept aside under this name.
    pub onopen: Callback<(String, Assessment)>,
    /// Called to remove something kept aside.
    pub onremove: Callback<String>,
}

/// The page.
#[component]
pub fn StartPage(props: &Props) -> Html {
    let total = BANK.capabilities().count();
    html! {
        <article class="start">
            { heading(html! { "Where does your service stand, and what comes next?" }) }
            <p class="lead">
                { "Windrose is a maturity assessment for services and the systems they form. The twelve factors of the Twelve-Factor App describe how one service behaves; four layers (interaction, data, platform, organisation) describe how services behave together. You answer by picking statements. You get a radar, two headlines, what holds each dimension back, and the next steps with their reasons." }
            </p>
            { picture(props) }
            if props.work.saving == Saving::Loading {
                <SaveStatus work={props.work.clone()} />
            } else {
                { begin(props, total) }
            }
            { kept_aside(props) }
            <section class="how" aria-labelledby="how-heading">
                <h2 id="how-heading">{ "How to answer" }</h2>
                <ul>
                    <li><strong>{ "Choose a scope first. " }</strong>{ "One service, or one system of services. For a system, answer for the weakest service that matters." }</li>
                    <li><strong>{ "What is true in production today. " }</strong>{ "Plans do not count. Pick the highest statement that is true together with all lower ones." }</li>
                    <li><strong>{ "In between two? Take the lower. " }</strong>{ "The same when something holds for most of the scope but not for all of it; a note can name the exception. Take the lower, too, when nothing happened in the period that a statement names." }</li>
                    <li><strong>{ "“Don’t know” is an answer. " }</strong>{ "It widens the range and becomes something to find out. It is never counted as zero." }</li>
                    <li><strong>{ "“Not applicable” needs a reason. " }</strong>{ "If the platform or another team provides it, it applies: answer by what is delivered." }</li>
                    <li><strong>{ "Answer together. " }</strong>{ "Two people in different roles see more than one; where they differ, talk before you tick." }</li>
                </ul>
            </section>
            <section class="how" aria-labelledby="privacy-heading">
                <h2 id="privacy-heading">{ "Where your answers are" }</h2>
                <p>{ "In this browser. They leave it only when you copy, download or print; there is no server and no account. Each answer is stored as you give it. A link to a report holds the answers in its own text, and goes only where you send it. Clearing this site’s data in the browser deletes the answers." }</p>
            </section>
        </article>
    }
}

/// An example report: a small fleet that keeps the factors well, with a shared schema and careless retries.
const EXAMPLE: &str = "1.ABArAQEMGtdttvt9ttHHLLAbRXhhbXBsZTogb3JkZXJzIGFuZCBiaWxsaW5nCdPHrQh5";

/// The radar of the work, or of the example while there is none, to show what comes out.
fn picture(props: &Props) -> Html {
    let mine = props.work.session.assessment();
    if progress(&BANK, mine).given() > 0 {
        return html! {
            <aside class="picture" aria-label="Your assessment so far">
                <RadarView scores={score(&BANK, mine)} small=true />
            </aside>
        };
    }
    let Ok(example) = share_link::decode(&BANK, EXAMPLE) else { return Html::default() };
    html! {
        <aside class="picture" aria-label="An example">
            <RadarView scores={score(&BANK, &example.assessment)} small=true />
            <p>
                { "An example: services that keep the factors well, share one schema and retry without limits. " }
                <a href={Route::Shared(EXAMPLE.to_owned()).to_string()}>{ "Read its report" }</a>
            </p>
        </aside>
    }
}

fn begin(props: &Props, total: usize) -> Html {
    let assessment = props.work.session.assessment();
    let done = progress(&BANK, assessment);
    let next = Route::Questions(first_open(assessment)).to_string();
    let onevent = props.onevent.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        onevent.emit(Happened::Titled { title: page::text_of(&event) });
    });
    html! {
        <section class="begin" aria-labelledby="begin-heading">
            <h2 id="begin-heading">{ if done.given() > 0 { "Your assessment" } else { "Quick assessment" } }</h2>
            <div class="field">
                <label for="title">{ "What do you assess?" }</label>
                <input id="title" type="text" value={assessment.title.clone()} maxlength={TITLE_MAX.to_string()} {oninput}
                    autocomplete="off" placeholder="Order service" aria-describedby="title-hint" />
                <p class="hint" id="title-hint">{ "Optional. Appears on the report, and in its link unless you leave it out." }</p>
            </div>
            if done.given() == 0 {
                <p>{ format!("{total} questions, about 12 minutes: the one to three critical capabilities of each of the sixteen dimensions. Stop whenever you like; answers are kept.") }</p>
                <p class="actions"><a class="button primary" href={next}>{ "Start the assessment" }</a></p>
            } else {
                <p>{ format!("{} of {total} answered.", done.given()) }</p>
                <p class="actions">
                    if done.is_complete() {
                        <a class="button primary" href={Route::Report.to_string()}>{ "See the report" }</a>
                        <a class="button" href={next}>{ "Review the answers" }</a>
                    } else {
                        <a class="button primary" href={next}>{ "Resume" }</a>
                        <a class="button" href={Route::Report.to_string()}>{ "See the report so far" }</a>
                    }
                    <StartOver work={props.work.clone()} onreplace={props.onreplace.clone()} />
                </p>
            }
            if !props.work.is_stored() {
                <SaveStatus work={props.work.clone()} />
            }
        </section>
    }
}

/// The dimension to go on with: the first with an open question, else the first.
pub(super) fn first_open(assessment: &Assessment) -> &'static Dimension {
    let is_open = |d: &&&'static Dimension| !Progress::of(d, assessment).is_complete();
    let all: Vec<&'static Dimension> = BANK.dimensions.iter().collect();
    all.iter().find(is_open).or(all.first()).copied().expect("the bank has sixteen dimensions")
}

/// What [`StartOver`] needs.
#[derive(Clone, PartialEq, Properties)]
struct StartOverProps {
    work: Work,
    onreplace: Callback<Assessment>,
}

#[component]
fn StartOver(props: &StartOverProps) -> Html {
    let asking = use_state(|| false);
    let ask = {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(true))
    };
    let onclose = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(false))
    };
    let onconfirm = {
        let (asking, onreplace) = (asking.clone(), props.onreplace.clone());
        Callback::from(move |()| {
            asking.set(false);
            onreplace.emit(Assessment::default());
        })
    };
    html! {
        <>
            <button type="button" onclick={ask}>{ "Start over" }</button>
            if *asking {
                <Confirm heading="Start over?" action={if props.work.is_stored() { "Put aside and start over" } else { "Start over" }} {onconfirm} {onclose}>
                    <p>{ what_happens(&props.work) }</p>
                </Confirm>
            }
        </>
    }
}

fn kept_aside(props: &Props) -> Html {
    if props.work.aside.is_empty() {
        return Html::default();
    }
    html! {
        <section class="kept-aside" aria-labelledby="aside-heading">
            <h2 id="aside-heading">{ "Kept aside" }</h2>
            <ul>
                { for props.work.aside.iter().map(|aside| html! {
                    <AsideEntry key={aside.name.clone()} aside={aside.clone()} onopen={props.onopen.clone()}
                        onremove={props.onremove.clone()} />
                }) }
            </ul>
        </section>
    }
}

/// What [`AsideEntry`] shows.
#[derive(Clone, PartialEq, Properties)]
struct AsideProps {
    aside: Aside,
    onopen: Callback<(String, Assessment)>,
    onremove: Callback<String>,
}

#[component]
fn AsideEntry(props: &AsideProps) -> Html {
    let removing = use_state(|| false);
    let Aside { name, text } = &props.aside;
    let open = record::read(text).ok().map(|assessment| {
        let (onopen, name) = (props.onopen.clone(), name.clone());
        Callback::from(move |_: MouseEvent| onopen.emit((name.clone(), assessment.clone())))
    });
    let save = {
        let aside = props.aside.clone();
        Callback::from(move |_: MouseEvent| {
            // Without downloads the entry simply stays where it is.
            let _ = download::offer(&format!("{}.json", aside.name), "application/json", &aside.text);
        })
    };
    let ask = {
        let removing = removing.clone();
        Callback::from(move |_: MouseEvent| removing.set(true))
    };
    let onclose = {
        let removing = removing.clone();
        Callback::from(move |()| removing.set(false))
    };
    let onconfirm = {
        let (onremove, name) = (props.onremove.clone(), name.clone());
        Callback::from(move |()| onremove.emit(name.clone()))
    };
    html! {
        <li>
            <span class="name">{ name }</span>
            <span class="actions">
                if let Some(open) = open {
                    <button type="button" onclick={open} aria-label={format!("Open {name}")}>{ "Open" }</button>
                }
                <button type="button" onclick={save} aria-label={format!("Download {name}")}>{ "Download" }</button>
                <button type="button" onclick={ask} aria-label={format!("Delete {name}")}>{ "Delete" }</button>
            </span>
            if *removing {
                <Confirm heading="Delete for good?" action="Delete" {onconfirm} {onclose}>
                    <p>{ format!("“{name}” cannot be brought back.") }</p>
                </Confirm>
            }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_opens_and_is_complete() {
        let example = share_link::decode(&BANK, EXAMPLE).unwrap();
        assert!(progress(&BANK, &example.assessment).is_complete());
    }
}
