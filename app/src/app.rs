//! The root: chooses the page for the address, and gives it the workspace.

use std::rc::Rc;

use windrose_assessment::Assessment;
use windrose_questions::BANK;
use windrose_words::app::{common, frame as words, not_found};
use yew::prelude::*;

use crate::components::{NewVersion, Notices, reminder_if_due};
use crate::deferred::{self, Loading, PageProps, use_deferred};
use crate::navigation::use_navigation;
use crate::pages::{HEADING, QuestionsPage, StartPage};
use crate::platform::{focus, page};
use crate::route::{Filter, Route};
use crate::shell::{Handles, use_workspace};
use windrose_workspace::Command;
use windrose_workspace::Saving;

/// Starts the app in the element `#app`.
pub fn start() {
    yew::Renderer::<App>::with_root(page::root()).render();
}

/// The app.
#[component]
pub fn App() -> Html {
    let Handles { workspace, onevent, onstep, onrequest, onread } = use_workspace();
    let (loading, again) = use_deferred();
    let (route, ongo) = use_navigation(!matches!(loading, Loading::Underway));
    use_effect_with(route.clone(), move |_| {
        if let Loading::Failed = loading {
            deferred::ask(); // going elsewhere is as good as asking for it
        }
    });
    let title = title(&route, workspace.assessment(), loading);
    use_effect_with(title, |title| page::set_title(title));
    // A copy of somebody else's assessment, or an empty one, becomes a work of its own.
    let onbegin = {
        let (onrequest, ongo) = (onrequest.clone(), ongo.clone());
        use_callback(onrequest, move |assessment: Assessment, onrequest| {
            let next = if assessment.is_empty() { Route::Start } else { Route::Report };
            onrequest.emit(Command::Begin(Box::new(assessment)).into());
            ongo.emit((next, HEADING.to_owned()));
        })
    };
    let is_loading = workspace.saving() == Saving::Loading;
    let page = match route.clone() {
        Route::Start => {
            html! { <StartPage workspace={workspace.clone()} {onevent} {onbegin} {ongo} later={loading} /> }
        }
        _ if is_loading && route.is_of_work() => html! { <p role="status">{ common::READING_ANSWERS }</p> },
        Route::Questions(dimension, capability) => {
            html! { <QuestionsPage {dimension} {capability} workspace={workspace.clone()} {onevent} {onstep} {ongo} later={loading} /> }
        }
        route => match loading {
            Loading::Done(later) => {
                let (workspace, onrequest) = (workspace.clone(), onrequest.clone());
                (later.page)(route, PageProps { workspace, onevent, onstep, onrequest, onbegin, ongo })
            }
            _ => deferred::instead(loading, move || {
                again.emit(());
                ongo.emit((route.clone(), HEADING.to_owned()));
            }),
        },
    };
    let is_own = !route.is_of_others();
    let has_failed = matches!(workspace.saving(), Saving::Failed(_)) && !workspace.assessment().is_empty();
    let is_saved = workspace.saving() == Saving::Saved || workspace.assessment().is_empty();
    html! {
        <>
            { header(&route) }
            <main id="main" tabindex="-1">
                <NewVersion {is_saved} {has_failed} />
                <Notices notices={Rc::clone(workspace.notices())} {onread} />
                { page }
                { reminder_if_due(&workspace, is_own, loading, &onrequest) }
            </main>
            // Not before the page is there: it would jump out of view.
            if !is_loading || !is_own { { footer() } }
        </>
    }
}

/// The page's title: what tabs, history and bookmarks show. That of a link is in the link, which is read later.
fn title(route: &Route, assessment: &Assessment, loading: Loading) -> String {
    match route {
        Route::Start => common::NAME.to_owned(),
        Route::Profile => words::title(common::PROFILE),
        Route::Questions(dimension, _) => words::title(&format!("{} {}", dimension.numeral, dimension.name)),
        Route::Review(_) => words::title(common::SEARCH_AND_REVIEW),
        Route::Example(example) => words::title_of(words::EXAMPLE, example.name),
        Route::Glossary(_) => words::title(common::GLOSSARY),
        Route::Report => title_of(common::REPORT, assessment),
        Route::Library => words::title(common::LIBRARY),
        Route::History => title_of(words::SNAPSHOTS, assessment),
        Route::Shared(..) | Route::Compared(..) => match loading {
            Loading::Done(later) => (later.title)(route).unwrap_or_else(|| words::title(words::NOT_OPENED)),
            _ => common::NAME.to_owned(),
        },
        Route::NotFound(_) => words::title(not_found::HEADING),
    }
}

/// The title of a page about an assessment.
pub(crate) fn title_of(kind: &str, assessment: &Assessment) -> String {
    let title = windrose_assessment::clean_title(&assessment.title);
    if title.is_empty() { words::title(kind) } else { words::title_of(kind, &title) }
}

fn header(route: &Route) -> Html {
    let skip = Callback::from(|event: MouseEvent| {
        // The fragment is the route, so a plain link to `#main` would leave the page.
        event.prevent_default();
        focus::focus("main");
    });
    let link = |to: Route, is_current: bool, words: &'static str| {
        html! { <a href={to.to_string()} aria-current={is_current.then_some("page")}>{ words }</a> }
    };
    html! {
        <header class="site-header">
            <a class="skip" href="#main" onclick={skip}>{ words::SKIP }</a>
            <a class="brand" href={Route::Start.to_string()}>
                <img src={page::icon()} alt="" width="28" height="28" />
                { common::NAME }
            </a>
            <nav aria-label={words::PAGES}>
                { link(Route::Start, *route == Route::Start, words::START) }
                { link(Route::Library, matches!(route, Route::Library | Route::History), common::LIBRARY) }
                { link(Route::Profile, *route == Route::Profile, common::PROFILE) }
                { link(Route::Review(Filter::All), matches!(route, Route::Review(_)), words::REVIEW) }
                { link(Route::Report, *route == Route::Report, common::REPORT) }
            </nav>
        </header>
    }
}

/// The day of the edition stands as it is called in the bank: the browser's way of writing days takes 40 ms to begin with.
fn footer() -> Html {
    html! {
        <footer class="site-footer">
            <p>{ words::footer(&BANK.edition.to_string(), BANK.dated) }<a href={Route::Glossary(None).to_string()}>{ common::GLOSSARY }</a></p>
        </footer>
    }
}
