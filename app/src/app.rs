//! The root: holds the session, chooses the page, and is the one place where effects happen.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{Assessment, Event as Happened, Session, share_link};
use windrose_questions::BANK;
use yew::prelude::*;

use crate::keeper::{Keeper, News};
use crate::pages::{HEADING, NotFoundPage, QuestionsPage, ReportPage, SharedPage, StartPage};
use crate::platform::storage::Aside;
use crate::platform::{address, clock, page};
use crate::route::Route;
use crate::store::{Saving, Store};

/// Starts the app in the element `#app`.
pub fn start() {
    yew::Renderer::<App>::with_root(page::root()).render();
}

/// The local work, as pages see it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// The session.
    pub session: Session,
    /// Whether it is stored.
    pub saving: Saving,
    /// What is kept aside.
    pub aside: Vec<Aside>,
    /// Why stored work could not be read this time, if that happened.
    pub unreadable: Option<String>,
}

/// The app.
#[component]
pub fn App() -> Html {
    let store = use_reducer(Store::default);
    let saving = use_state(Saving::default);
    let aside = use_state(Vec::<Aside>::new);
    let unreadable = use_state(|| None::<String>);
    let keeper = use_state(|| None::<Rc<Keeper>>);
    let route = use_state(|| Route::parse(&address::fragment()));
    // What takes the focus when the next page is shown; nothing on the first one.
    let focus = use_mut_ref(|| None::<String>);

    let onevent = {
        let dispatcher = store.dispatcher();
        Callback::from(move |event: Happened| dispatcher.dispatch(event))
    };
    {
        let (keeper, saving, aside, unreadable) =
            (keeper.clone(), saving.clone(), aside.clone(), unreadable.clone());
        let onevent = onevent.clone();
        use_effect_with((), move |()| {
            let tell = Callback::from(move |news: News| match news {
                News::Saving(now) => saving.set(now),
                News::Event(event) => onevent.emit(event),
                News::Aside(all) => aside.set(all),
                News::Unreadable(reason) => unreadable.set(Some(reason)),
            });
            spawn_local(async move { keeper.set(Keeper::open(tell).await) });
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
        use_effect_with((store.0.assessment().clone(), keeper.is_some()), move |(assessment, _)| {
            if let Some(keeper) = keeper {
                keeper.save(assessment);
            }
        });
    }
    {
        let is_unsaved =
            matches!(*saving, Saving::Underway | Saving::Failed(_)) && !store.0.assessment().is_empty();
        use_effect_with(is_unsaved, |is_unsaved| {
            let is_unsaved = *is_unsaved;
            let listener = page::guard_leaving(move || is_unsaved);
            move || drop(listener)
        });
    }
    {
        let (route, focus) = (route.clone(), focus.clone());
        use_effect_with((), move |()| {
            let listener = address::on_change(move || {
                focus.borrow_mut().get_or_insert_with(|| HEADING.to_owned());
                route.set(Route::parse(&address::fragment()));
            });
            move || drop(listener)
        });
    }
    {
        let title = title(&route, store.0.assessment());
        let focus = focus.clone();
        use_effect_with(title, |title| page::set_title(title));
        use_effect_with((*route).clone(), move |_| {
            if let Some(id) = focus.borrow_mut().take() {
                if id == HEADING {
                    page::scroll_to_top();
                }
                page::focus(&id);
            }
        });
    }

    let ongo = Callback::from(move |(route, id): (Route, String)| {
        let fragment = route.to_string();
        if fragment == address::fragment() {
            return page::focus(&id);
        }
        focus.replace(Some(id));
        address::go(&fragment);
    });
    let onreplace = {
        let (keeper, onevent, store) = ((*keeper).clone(), onevent.clone(), store.clone());
        Callback::from(move |assessment: Assessment| {
            let (keeper, onevent, mine) = (keeper.clone(), onevent.clone(), store.0.assessment().clone());
            spawn_local(async move {
                // Without storage, undo is the only way back, and nothing stored is at stake.
                let is_safe = mine.is_empty()
                    || match keeper {
                        Some(keeper) => keeper.put_aside(&mine).await,
                        None => true,
                    };
                if is_safe {
                    let next = if assessment.is_empty() { Route::Start } else { Route::Report };
                    onevent.emit(Happened::Replaced { assessment });
                    address::go(&next.to_string());
                }
            });
        })
    };
    let onremove = {
        let keeper = (*keeper).clone();
        Callback::from(move |name: String| {
            if let Some(keeper) = keeper.clone() {
                spawn_local(async move { keeper.remove_aside(&name).await });
            }
        })
    };

    let work = Work {
        session: store.0.clone(),
        saving: (*saving).clone(),
        aside: (*aside).clone(),
        unreadable: (*unreadable).clone(),
    };
    let is_loading = work.saving == Saving::Loading;
    let page = match (*route).clone() {
        Route::Start => html! { <StartPage {work} {onevent} {onreplace} {onremove} /> },
        Route::Questions(_) | Route::Report if is_loading => {
            html! { <p role="status">{ "Reading your answers…" }</p> }
        }
        Route::Questions(dimension) => html! { <QuestionsPage {dimension} {work} {onevent} {ongo} /> },
        Route::Report => html! { <ReportPage {work} /> },
        Route::Shared(text) => html! { <SharedPage {text} {work} {onreplace} /> },
        Route::NotFound(path) => html! { <NotFoundPage {path} /> },
    };
    html! {
        <>
            { header(&route) }
            <main id="main" tabindex="-1">{ page }</main>
            { footer() }
        </>
    }
}

/// The page's title: what tabs, history and bookmarks show.
fn title(route: &Route, assessment: &Assessment) -> String {
    let report = |kind: &str, assessment: &Assessment| {
        let title = windrose_assessment::clean_title(&assessment.title);
        if title.is_empty() { format!("{kind} · Windrose") } else { format!("{kind}: {title} · Windrose") }
    };
    match route {
        Route::Start => "Windrose".to_owned(),
        Route::Questions(dimension) => format!("{} {} · Windrose", dimension.numeral, dimension.name),
        Route::Report => report("Report", assessment),
        Route::Shared(text) => match share_link::decode(&BANK, text) {
            Ok(shared) => report("Shared report", &shared.assessment),
            Err(_) => "Link not opened · Windrose".to_owned(),
        },
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
                { link(Route::Report, *route == Route::Report, "Report") }
            </nav>
        </header>
    }
}

fn footer() -> Html {
    html! {
        <footer class="site-footer">
            <p>{ format!("Bank edition {}, {}. Your answers stay in this browser; nothing is sent.", BANK.edition, BANK.dated) }</p>
        </footer>
    }
}
