//! The root: holds the session, chooses the page, and keeps the work stored.

use std::cell::Cell;
use std::collections::HashMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{Assessment, Event as Happened, share_link};
use windrose_questions::BANK;
use yew::prelude::*;

use crate::keeper::{Keeper, News};
use crate::pages::{
    ComparedPage, ExamplePage, GlossaryPage, HEADING, NotFoundPage, ProfilePage, QuestionsPage, ReportPage,
    ReviewPage, SharedPage, StartPage,
};
use crate::platform::storage::Storage;
use crate::platform::{address, clock, page};
use crate::route::{Filter, Route};
use crate::store::{Saving, Store, Work};
use crate::vault::{Aside, is_snapshot};

/// Milliseconds the storage has to answer. Our choice: far longer than any healthy one takes.
const STORAGE_PATIENCE: u32 = 5_000;

/// Starts the app in the element `#app`.
pub fn start() {
    yew::Renderer::<App>::with_root(page::root()).render();
}

/// The app.
#[component]
pub fn App() -> Html {
    let store = use_reducer(Store::default);
    let saving = use_state(Saving::default);
    let aside = use_state(Rc::<Vec<Aside>>::default);
    let unreadable = use_state(|| None::<String>);
    let keeper = use_state(|| None::<Rc<Keeper<Storage>>>);
    let onevent = {
        let dispatcher = store.dispatcher();
        use_callback((), move |event: Happened, ()| dispatcher.dispatch(event))
    };
    {
        let (keeper, saving, aside, unreadable) =
            (keeper.clone(), saving.clone(), aside.clone(), unreadable.clone());
        let onevent = onevent.clone();
        use_effect_with((), move |()| {
            let tell = Callback::from(move |news: News| match news {
                News::Saving(now) => saving.set(now),
                News::Event(event) => onevent.emit(*event),
                News::Aside(all) => aside.set(Rc::new(all)),
                News::Unreadable(reason) => unreadable.set(Some(reason)),
            });
            spawn_local(open_keeper(keeper, tell));
        });
    }
    {
        let (keeper, onevent) = ((*keeper).clone(), onevent.clone());
        use_effect_with(keeper.is_some(), move |_| {
            let begin_day = move || {
                if let Some(today) = clock::today() {
                    onevent.emit(Happened::DayBegan { today });
                }
            };
            begin_day();
            let listener = page::on_return(move || {
                begin_day();
                if let Some(keeper) = keeper.clone() {
                    spawn_local(async move { keeper.read().await });
                }
            });
            move || drop(listener)
        });
    }
    {
        let keeper = (*keeper).clone();
        let is_loading = *saving == Saving::Loading;
        use_effect_with((store.0.assessment().clone(), is_loading), move |(assessment, is_loading)| {
            if let Some(keeper) = keeper.filter(|keeper| !is_loading && keeper.take(assessment)) {
                spawn_local(async move { keeper.save_all().await });
            }
        });
    }
    {
        let is_unsaved =
            matches!(*saving, Saving::Underway | Saving::Failed(_)) && !store.0.assessment().is_empty();
        use_effect_with(is_unsaved, |is_unsaved| {
            let listener = is_unsaved.then(page::ask_before_leaving);
            move || drop(listener)
        });
    }
    let (route, ongo) = use_place();
    let title = title(&route, store.0.assessment());
    use_effect_with(title, |title| page::set_title(title));

    let onreplace = {
        let (onevent, ongo) = (onevent.clone(), ongo.clone());
        use_callback((), move |mut assessment: Assessment, ()| {
            assessment.id = clock::new_id();
            let next = if assessment.is_empty() { Route::Start } else { Route::Report };
            onevent.emit(Happened::Replaced { assessment });
            ongo.emit((next, HEADING.to_owned()));
        })
    };
    let onopen = {
        let onreplace = onreplace.clone();
        use_callback(
            (*keeper).clone().map(ByAddress),
            move |(name, assessment): (String, Assessment), keeper| {
                // A snapshot stays where it is, to be compared with; its copy is the work.
                if let Some(ByAddress(keeper)) = keeper.as_ref().filter(|_| !is_snapshot(&name)) {
                    keeper.open_aside(name);
                }
                onreplace.emit(assessment);
            },
        )
    };
    let onremove = {
        let unreadable = unreadable.setter();
        use_callback((*keeper).clone().map(ByAddress), move |name: String, keeper| {
            unreadable.set(None);
            page::focus(HEADING);
            if let Some(ByAddress(keeper)) = keeper.clone() {
                spawn_local(async move { keeper.remove_aside(name).await });
            }
        })
    };

    let onsnapshot = {
        let session = store.0.clone();
        use_callback(
            ((*keeper).clone().map(ByAddress), session),
            move |done: Callback<bool>, (keeper, session)| match keeper.clone() {
                None => done.emit(false),
                Some(ByAddress(keeper)) => {
                    let work = session.assessment().clone();
                    spawn_local(async move { done.emit(keeper.keep_snapshot(&work).await) });
                }
            },
        )
    };

    let work = Work { session: store.0.clone(), saving: (*saving).clone(), aside: (*aside).clone() };
    let is_loading = work.saving == Saving::Loading;
    let page = match route.clone() {
        Route::Start => html! { <StartPage {work} {onevent} {onreplace} {onopen} {onremove} /> },
        Route::Profile | Route::Questions(..) | Route::Review(_) | Route::Report if is_loading => {
            html! { <p role="status">{ "Reading your answers…" }</p> }
        }
        Route::Profile => html! { <ProfilePage {work} {onevent} /> },
        Route::Questions(dimension, capability) => {
            html! { <QuestionsPage {dimension} {capability} {work} {onevent} {ongo} /> }
        }
        Route::Review(filter) => html! { <ReviewPage {filter} {work} /> },
        Route::Example(example) => html! { <ExamplePage key={example.id} {example} {work} {onreplace} /> },
        Route::Glossary(term) => html! { <GlossaryPage {term} /> },
        Route::Report => html! { <ReportPage {work} {onevent} {onsnapshot} /> },
        Route::Shared(text) => html! { <SharedPage {text} {work} {onreplace} /> },
        Route::Compared(report, other) => {
            html! { <ComparedPage {report} {other} {work} {onreplace} /> }
        }
        Route::NotFound(path) => html! { <NotFoundPage {path} /> },
    };
    html! {
        <>
            { header(&route) }
            <main id="main" tabindex="-1">
                <div role="alert">
                    if let Some(reason) = &*unreadable {
                        <p class="notice">
                            { format!("An assessment stored here could not be opened: {reason}. It was put aside as it is. ") }
                            <a href={Route::Start.to_string()}>{ "Download it from the start page" }</a>
                        </p>
                    }
                </div>
                { page }
            </main>
            { footer() }
        </>
    }
}

/// A keeper as the dependency of a callback: there is one for a page's life, so being the same one is enough.
#[derive(Clone)]
struct ByAddress(Rc<Keeper<Storage>>);

impl PartialEq for ByAddress {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Opens the storage and reads what is there. A storage that does not answer in time must not keep anybody waiting.
async fn open_keeper(place: UseStateHandle<Option<Rc<Keeper<Storage>>>>, tell: Callback<News>) {
    let failed = |reason: String| News::Saving(Saving::Failed(reason));
    let answered = Rc::new(Cell::new(false));
    let patience = {
        let (answered, tell) = (Rc::clone(&answered), tell.clone());
        clock::after(STORAGE_PATIENCE, move || {
            if !answered.get() {
                tell.emit(failed("this browser’s storage does not answer".to_owned()));
            }
        })
    };
    let opened = Storage::open().await;
    answered.set(true);
    drop(patience);
    match opened {
        Err(error) => tell.emit(failed(error.to_string())),
        Ok(storage) => {
            let keeper = Rc::new(Keeper::new(storage, tell, clock::today));
            place.set(Some(Rc::clone(&keeper)));
            keeper.read().await;
        }
    }
}

/// The page in the address, and the way to another one. Following a link begins at the top of the next page; going
/// back or forward returns to where one was.
#[hook]
fn use_place() -> (Route, Callback<(Route, String)>) {
    let route = use_state(|| Route::parse(&address::fragment()));
    // What takes the focus on the next page, if one was followed there; nothing on the first one.
    let target = use_mut_ref(|| None::<String>);
    let arrival = use_mut_ref(|| None::<Arrival>);
    {
        let (route, target, arrival) = (route.setter(), target.clone(), arrival.clone());
        use_effect_with((), move |()| {
            page::take_over_scrolling();
            let followed = {
                let target = target.clone();
                page::on_link(move || drop(target.replace(Some(HEADING.to_owned()))))
            };
            let mut here = address::fragment();
            let mut left_at = HashMap::<String, f64>::new();
            let changed = address::on_change(move || {
                let next = address::fragment();
                left_at.insert(std::mem::replace(&mut here, next.clone()), page::scroll_position());
                // An address that was typed is reached like a link; one left before is gone back to.
                arrival.replace(Some(match (target.take(), left_at.get(&next)) {
                    (Some(id), _) => Arrival::At(id),
                    (None, Some(position)) => Arrival::Back(*position),
                    (None, None) => Arrival::At(HEADING.to_owned()),
                }));
                route.set(Route::parse(&next));
            });
            move || drop((followed, changed))
        });
    }
    use_effect_with((*route).clone(), move |route| match arrival.take() {
        None => {}
        Some(Arrival::Back(position)) => {
            page::focus_in_place(HEADING);
            page::scroll_to(position);
        }
        // A page with a place of its own in the address goes there by itself.
        Some(Arrival::At(id)) if id == HEADING && route.has_place() => {}
        Some(Arrival::At(id)) => {
            if id == HEADING {
                page::scroll_to(0.0);
            }
            page::focus(&id);
        }
    });
    let ongo = use_callback((), move |(route, id): (Route, String), ()| {
        let fragment = route.to_string();
        if Route::parse(&address::fragment()) == route {
            return page::focus(&id);
        }
        target.replace(Some(id));
        address::go(&fragment);
    });
    ((*route).clone(), ongo)
}

/// How a page was reached.
enum Arrival {
    /// By a link or a key: this element takes the focus.
    At(String),
    /// By going back or forward: the page is where it was left, in pixels from the top.
    Back(f64),
}

/// The page's title: what tabs, history and bookmarks show.
fn title(route: &Route, assessment: &Assessment) -> String {
    let report = |kind: &str, assessment: &Assessment| {
        let title = windrose_assessment::clean_title(&assessment.title);
        if title.is_empty() { format!("{kind} · Windrose") } else { format!("{kind}: {title} · Windrose") }
    };
    match route {
        Route::Start => "Windrose".to_owned(),
        Route::Profile => "Profile · Windrose".to_owned(),
        Route::Questions(dimension, _) => format!("{} {} · Windrose", dimension.numeral, dimension.name),
        Route::Review(_) => "Search and review · Windrose".to_owned(),
        Route::Example(example) => format!("Example: {} · Windrose", example.name),
        Route::Glossary(_) => "Terms · Windrose".to_owned(),
        Route::Report => report("Report", assessment),
        Route::Shared(text) => match share_link::decode(&BANK, text) {
            Ok(shared) => report("Shared report", &shared.assessment),
            Err(_) => "Link not opened · Windrose".to_owned(),
        },
        Route::Compared(text, other) => {
            match (share_link::decode(&BANK, text), share_link::decode(&BANK, other)) {
                (Ok(shared), Ok(_)) => report("Compared", &shared.assessment),
                _ => "Link not opened · Windrose".to_owned(),
            }
        }
        Route::NotFound(_) => "No page here · Windrose".to_owned(),
    }
}

fn header(route: &Route) -> Html {
    let skip = Callback::from(|event: MouseEvent| {
        // The fragment is the route, so a plain link to `#main` would leave the page.
        event.prevent_default();
        page::focus("main");
    });
    let link = |to: Route, is_current: bool, words: &'static str| {
        html! { <a href={to.to_string()} aria-current={is_current.then_some("page")}>{ words }</a> }
    };
    html! {
        <header class="site-header">
            <a class="skip" href="#main" onclick={skip}>{ "Skip to the content" }</a>
            <a class="brand" href={Route::Start.to_string()}>
                <img src="icon.svg" alt="" width="28" height="28" />
                { "Windrose" }
            </a>
            <nav aria-label="Pages">
                { link(Route::Start, *route == Route::Start, "Start") }
                { link(Route::Profile, *route == Route::Profile, "Profile") }
                { link(Route::Review(Filter::All), matches!(route, Route::Review(_)), "Review") }
                { link(Route::Report, *route == Route::Report, "Report") }
            </nav>
        </header>
    }
}

fn footer() -> Html {
    html! {
        <footer class="site-footer">
            <p>{ format!("Bank edition {}, {}. Windrose runs in your browser and sends nothing. ", BANK.edition, BANK.dated) }<a href={Route::Glossary(None).to_string()}>{ "Terms" }</a></p>
        </footer>
    }
}
