//! What a first visit can do without until it is wanted: every page but the start and the questions, what those two show
//! beside what is asked, and what is done in the library.
//!
//! In a production build all that is reached only through [`Deferred`] is in a second wasm, which comes as
//! soon as the first page is shown (feature `split`, `xtask/src/split.rs`). Other builds have everything in one. Nothing
//! outside this module may name these pages and parts or [`windrose_workspace::carry_out`], or they move back into the first wasm.

use std::cell::RefCell;

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{Assessment, DimensionScore, Event as Happened, Scope, Scores};
use windrose_questions::Dimension;
use windrose_report::Example;
use windrose_words::app::frame as words;
use yew::prelude::*;

use crate::components::{RadarView, reminder, standing};
use crate::pages::{
    ComparedPage, ExamplePage, GlossaryPage, HistoryPage, LibraryPage, NotFoundPage, ProfilePage, ReportPage,
    ReviewPage, SharedPage, ask_to_begin, example_radar, heading, shared_title,
};
use crate::platform::{clock, lifecycle};
use crate::request::Request;
use crate::route::Route;
use crate::state::{State, Step};
use windrose_workspace::{CarryOut, carry_out};

/// What pages are given.
#[derive(Clone, PartialEq)]
pub(crate) struct PageProps {
    /// The open work and the library.
    pub(crate) workspace: State,
    /// To be called with every change of the open work.
    pub(crate) onevent: Callback<Happened>,
    /// To be called to take a change back, or to make it again.
    pub(crate) onstep: Callback<Step>,
    /// To be called with everything to be done in the library.
    pub(crate) onrequest: Callback<Request>,
    /// To be called to begin other work with a copy of this.
    pub(crate) onbegin: Callback<Assessment>,
    /// To be called to go to another page, and to an element there.
    pub(crate) ongo: Callback<(Route, String)>,
}

/// The way to everything that comes later.
pub struct Deferred {
    /// Draws the page of an address.
    pub(crate) page: fn(Route, PageProps) -> Html,
    /// The title of the page of a link.
    pub(crate) title: fn(&Route) -> Option<String>,
    /// Carries out the commands of the library.
    pub(crate) carry_out: CarryOut,
    /// The small radar of these scores.
    pub(crate) radar: fn(&Scores) -> Html,
    /// The small radar of an example.
    pub(crate) example_radar: fn(&'static Example) -> Html,
    /// What holds a dimension back, and what would raise it.
    pub(crate) standing: fn(&Scope, &DimensionScore, &'static Dimension) -> Html,
    /// The question before other work takes the place of what is stored nowhere; called back if so, and when it is closed.
    pub(crate) ask_to_begin: fn(&State, Callback<()>, Callback<()>) -> Html,
    /// The reminder that so many answers are in this browser only.
    pub(crate) reminder: fn(usize, &Callback<Request>) -> Html,
}

static DEFERRED: Deferred = Deferred {
    page,
    title: shared_title,
    carry_out,
    radar: |scores| html! { <RadarView scores={scores.clone()} /> },
    example_radar,
    standing,
    ask_to_begin,
    reminder,
};

/// It did not come: no network, or the site has another version by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotLoaded;

#[cfg(feature = "split")]
impl From<wasm_split_helpers::SplitLoaderError> for NotLoaded {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// What comes later, once it is there.
#[cfg(feature = "split")]
#[wasm_split_helpers::wasm_split(later, fallible)]
#[allow(clippy::unnecessary_wraps, reason = "the attribute makes the other case")]
fn load() -> Result<&'static Deferred, NotLoaded> {
    Ok(&DEFERRED)
}

/// What comes later: in this build it is there from the start.
#[cfg(not(feature = "split"))]
#[allow(clippy::unused_async, reason = "as where it has to come")]
async fn load() -> Result<&'static Deferred, NotLoaded> {
    Ok(&DEFERRED)
}

/// How far it is.
#[derive(Clone, Copy)]
pub enum Loading {
    /// It was asked for.
    Underway,
    /// It did not come.
    Failed,
    /// It is there.
    Done(&'static Deferred),
}

impl Loading {
    /// Draws by what comes later, once it is there; nothing before that.
    pub(crate) fn draw(self, by: impl FnOnce(&'static Deferred) -> Html) -> Html {
        if let Self::Done(later) = self { by(later) } else { Html::default() }
    }
}

impl Default for Loading {
    fn default() -> Self {
        if cfg!(feature = "split") { Self::Underway } else { Self::Done(&DEFERRED) }
    }
}

impl PartialEq for Loading {
    /// There is but one that it can be done with.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

thread_local! {
    /// Told whenever somebody has tried to load it: there is one page, and many that need it.
    static PAGE: RefCell<Callback<Loading>> = RefCell::default();
}

/// What comes later, for whoever needs it now. Loaded once; what failed is tried again.
pub(crate) async fn get() -> Result<&'static Deferred, NotLoaded> {
    let loaded = load().await;
    let loading = loaded.map_or(Loading::Failed, Loading::Done);
    // Whoever waits for it goes on first; what the page draws with it takes as long again.
    clock::soon(move || PAGE.with(|page| page.borrow().emit(loading)));
    loaded
}

/// Asks for it on behalf of the page, which is told.
pub(crate) fn ask() {
    spawn_local(async {
        let _ = get().await;
    });
}

/// Loads what comes later, once the first page is shown, and whenever it may be reached again; and the way to try it now.
#[hook]
pub(crate) fn use_deferred() -> (Loading, Callback<()>) {
    let loading = use_state_eq(Loading::default);
    {
        let setter = loading.setter();
        use_effect_with((), move |()| {
            PAGE.with(|page| page.replace(Callback::from(move |loading| setter.set(loading))));
            ask();
            let listeners = (lifecycle::on_return(ask), lifecycle::on_network(ask));
            move || drop(listeners)
        });
    }
    let again = {
        let loading = loading.setter();
        use_callback((), move |(), ()| {
            loading.set(Loading::Underway);
            ask();
        })
    };
    (*loading, again)
}

/// What stands in place of a page that is not there yet.
pub(crate) fn instead(loading: Loading, again: impl Fn() + 'static) -> Html {
    if let Loading::Failed = loading {
        let again = Callback::from(move |_: MouseEvent| again());
        return html! {
            <div role="alert">
                { heading(html! { words::NOT_LOADED }) }
                <p>{ words::NOT_LOADED_WHY }</p>
                <p class="actions"><button type="button" onclick={again}>{ words::TRY_AGAIN }</button></p>
            </div>
        };
    }
    html! { <p role="status">{ words::LOADING }</p> }
}

fn page(route: Route, given: PageProps) -> Html {
    let PageProps { workspace, onevent, onstep, onrequest, onbegin, ongo } = given;
    match route {
        // Those of the first visit, which `App` draws itself.
        Route::Start | Route::Questions(..) => Html::default(),
        Route::Profile => html! { <ProfilePage {workspace} {onevent} /> },
        Route::Review(filter) => html! { <ReviewPage {filter} {workspace} /> },
        Route::Example(example) => {
            html! { <ExamplePage key={example.id} {example} {workspace} {onbegin} {onrequest} /> }
        }
        Route::Glossary(term) => html! { <GlossaryPage {term} /> },
        Route::Report => html! { <ReportPage {workspace} {onevent} {onstep} {onrequest} /> },
        Route::Library => html! { <LibraryPage {workspace} {onrequest} {onbegin} {ongo} /> },
        Route::History => html! { <HistoryPage {workspace} {onrequest} {onbegin} /> },
        Route::Shared(text) => html! { <SharedPage {text} {workspace} {onbegin} {onrequest} /> },
        Route::Compared(report, other) => {
            html! { <ComparedPage {report} {other} {workspace} {onbegin} {onrequest} /> }
        }
        Route::NotFound(path) => html! { <NotFoundPage {path} /> },
    }
}
