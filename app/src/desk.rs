//! The open work and the library as Yew state: what is on the desk, and what can be done with it.
//!
//! Everything that happens in time is here: opening the storage, saving every change, listening to other windows,
//! coming back into view.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::{Event as Happened, Session};
use windrose_words::app::saving as words;
use yew::prelude::*;

use crate::keeper::{Clock, Command, Keeper, News, key, parse_key};
use crate::later::{self, NotLoaded};
use crate::platform::channel::Channel;
use crate::platform::storage::Storage;
use crate::platform::{clock, page, persistence};
use crate::store::{Notice, Saving, Store, Work};
use crate::vault::StorageError;

/// Milliseconds the storage has to answer. Our choice: far longer than any healthy one takes.
const STORAGE_PATIENCE: u32 = 5_000;
/// What other windows are told when the library has changed, but none of its works.
const LIBRARY: &str = "library";

const CLOCK: Clock = Clock { now: clock::now, today: clock::today, new_id: clock::new_id };

type BrowserKeeper = Rc<Keeper<Storage>>;

/// Everything of [`Work`] but the session and whether it is stored, as news come in.
#[derive(Clone, Debug, Default, PartialEq)]
struct Shelves(Work);

impl Reducible for Shelves {
    type Action = News;

    fn reduce(self: Rc<Self>, news: News) -> Rc<Self> {
        let mut work = self.0.clone();
        match news {
            News::Open(id) => work.open = Some(id),
            News::Works(works) => work.works = works.into(),
            News::Snapshots(snapshots) => work.snapshots = snapshots.into(),
            News::Unreadable(unreadable) => work.unreadable = unreadable.into(),
            News::Notice(notice) => {
                let mut notices = Vec::clone(&work.notices);
                notices.retain(|known| *known != notice);
                notices.push(notice);
                work.notices = notices.into();
            }
            News::NoticeRead(notice) => {
                let rest = work.notices.iter().filter(|known| **known != notice).cloned();
                work.notices = rest.collect::<Vec<_>>().into();
            }
            News::Remind(answers) if answers == work.remind => return self,
            News::Remind(answers) => work.remind = answers,
            News::Kept(is_kept) => work.is_kept = Some(is_kept),
            News::Saving(_) | News::Event(_) | News::Changed(_) => return self,
        }
        Self(work).into()
    }
}

/// What is on the desk, and the ways to change it.
pub(crate) struct Desk {
    /// What pages are given.
    pub(crate) work: Work,
    /// To be called with every change of the open work.
    pub(crate) onevent: Callback<Happened>,
    /// To be called with everything to be done in the library.
    pub(crate) oncommand: Callback<Command>,
    /// To be called when a notice was read.
    pub(crate) onread: Callback<Notice>,
}

/// The desk of this window.
#[hook]
pub(crate) fn use_desk() -> Desk {
    let store = use_reducer(Store::default);
    let shelves = use_reducer(Shelves::default);
    let saving = use_state_eq(Saving::default);
    let keeper = use_state(|| None::<BrowserKeeper>);
    let channel = use_mut_ref(|| None::<Channel>);
    // The work as it is on the page now, for what happens later than it was rendered.
    let latest = use_mut_ref(Rc::<Session>::default);
    latest.replace(Rc::clone(&store.0));
    let onevent = {
        let dispatcher = store.dispatcher();
        use_callback((), move |event: Happened, ()| dispatcher.dispatch(event))
    };
    let tell = {
        let (saving, shelves, onevent) = (saving.setter(), shelves.dispatcher(), onevent.clone());
        let channel = Rc::clone(&channel);
        use_callback((), move |news: News, ()| match news {
            News::Saving(now) => saving.set(now),
            News::Event(event) => onevent.emit(*event),
            News::Changed(id) => {
                if let Some(channel) = &*channel.borrow() {
                    channel.say(&id.map_or_else(|| LIBRARY.to_owned(), key));
                }
            }
            News::Open(id) => {
                persistence::remember_open(&key(id));
                shelves.dispatch(news);
            }
            other => shelves.dispatch(other),
        })
    };
    {
        let (keeper, tell) = (keeper.setter(), tell.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                if let Some(opened) = open_keeper(tell).await {
                    let is_read =
                        opened.start(persistence::open_here(), || latest.borrow().assessment().clone()).await;
                    // Before the library is listed, which may take a while: from here on every change is saved.
                    keeper.set(Some(Rc::clone(&opened)));
                    if is_read {
                        carry_out(opened, Command::List).await;
                    }
                }
            });
        });
    }
    use_other_windows(&keeper, channel);
    use_days(&keeper, &onevent);
    use_saving(&keeper, &store, &saving, &tell);
    let oncommand = {
        let tell = tell.clone();
        use_callback((*keeper).clone().map(ByAddress), move |command: Command, keeper| match keeper.clone() {
            Some(ByAddress(keeper)) => spawn_local(carry_out(keeper, command)),
            None => without_storage(command, &tell),
        })
    };
    let onread = tell.reform(News::NoticeRead);
    let work = Work { session: store.0.clone(), saving: (*saving).clone(), ..shelves.0.clone() };
    Desk { work, onevent, oncommand, onread }
}

/// Does something in the library, as soon as that part of the app is loaded.
async fn carry_out(keeper: BrowserKeeper, command: Command) {
    match later::get().await {
        Ok(later) => (later.carry_out)(keeper, command).await,
        Err(NotLoaded) => keeper.refuse(command),
    }
}

/// What can be done where nothing is stored: begin anew, which takes the place of what is open.
fn without_storage(command: Command, tell: &Callback<News>) {
    if let Command::Begin(mut assessment) = command {
        assessment.id = clock::new_id();
        tell.emit(News::Event(Box::new(Happened::Opened { assessment: *assessment })));
    }
}

/// Other windows say what they have changed; this one looks at it.
#[hook]
fn use_other_windows(
    keeper: &UseStateHandle<Option<BrowserKeeper>>,
    channel: Rc<std::cell::RefCell<Option<Channel>>>,
) {
    use_effect_with((**keeper).clone().map(ByAddress), move |keeper| {
        if let Some(ByAddress(keeper)) = keeper.clone() {
            let opened = Channel::open(move |word| {
                let keeper = Rc::clone(&keeper);
                spawn_local(async move {
                    keeper.hear(parse_key(&word)).await;
                    carry_out(keeper, Command::List).await;
                });
            });
            channel.replace(Some(opened));
        }
    });
}

/// Coming back into view begins a day, perhaps, and shows what other windows did meanwhile.
#[hook]
fn use_days(keeper: &UseStateHandle<Option<BrowserKeeper>>, onevent: &Callback<Happened>) {
    let onevent = onevent.clone();
    use_effect_with((**keeper).clone().map(ByAddress), move |keeper| {
        let keeper = keeper.clone();
        let begin_day = move || {
            if let Some(today) = clock::today() {
                onevent.emit(Happened::DayBegan { today });
            }
        };
        // Not before the page is painted: the browser has to look up its time zone first, which takes 20 ms.
        clock::soon(begin_day.clone());
        let listener = page::on_return(move || {
            begin_day();
            if let Some(ByAddress(keeper)) = keeper.clone() {
                spawn_local(async move { keeper.read().await });
            }
        });
        move || drop(listener)
    });
}

/// Saves every change, asks before the window closes while one is not saved, and asks the browser to keep what is.
#[hook]
fn use_saving(
    keeper: &UseStateHandle<Option<BrowserKeeper>>,
    store: &UseReducerHandle<Store>,
    saving: &UseStateHandle<Saving>,
    tell: &Callback<News>,
) {
    let assessment = store.0.assessment();
    {
        let keeper = (**keeper).clone();
        use_effect_with((Rc::clone(&store.0), keeper.is_some()), move |(session, _)| {
            if let Some(keeper) = keeper.filter(|keeper| keeper.take(session.assessment())) {
                spawn_local(async move { keeper.save_all().await });
            }
        });
    }
    let is_unsaved = matches!(**saving, Saving::Underway | Saving::Failed(_)) && !assessment.is_empty();
    use_effect_with(is_unsaved, |is_unsaved| {
        let listener = is_unsaved.then(page::ask_before_leaving);
        move || drop(listener)
    });
    let has_saved = **saving == Saving::Saved && assessment.responses().next().is_some();
    let (keeper, tell) = ((**keeper).clone(), tell.clone());
    let is_asked = use_mut_ref(|| false); // once is enough, and a question for each answer would cost time
    use_effect_with((has_saved, keeper.is_some()), move |(has_saved, _)| {
        if let Some(keeper) = keeper.filter(|_| *has_saved && !is_asked.replace(true)) {
            spawn_local(async move {
                let is_kept = persistence::is_promised().await
                    || (keeper.is_first_time("asked-to-keep").await && persistence::ask().await);
                tell.emit(News::Kept(is_kept));
            });
        }
    });
}

/// A keeper as the dependency of a callback: there is one for a page's life, so being the same one is enough.
#[derive(Clone)]
struct ByAddress(BrowserKeeper);

impl PartialEq for ByAddress {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// Opens the storage. One that does not answer in time must not keep anybody waiting.
async fn open_keeper(tell: Callback<News>) -> Option<BrowserKeeper> {
    let failed = |reason: String| News::Saving(Saving::Failed(reason));
    let answered = Rc::new(Cell::new(false));
    let patience = {
        let (answered, tell) = (Rc::clone(&answered), tell.clone());
        clock::after(STORAGE_PATIENCE, move || {
            if !answered.get() {
                tell.emit(failed(words::STORAGE_SILENT.to_owned()));
            }
        })
    };
    let opened = {
        let (answered, tell) = (Rc::clone(&answered), tell.clone());
        Storage::open(move || {
            answered.set(true);
            tell.emit(failed(StorageError::Blocked.to_string()));
        })
    };
    let opened = opened.await;
    answered.set(true);
    drop(patience);
    match opened {
        Ok(storage) => Some(Rc::new(Keeper::new(storage, CLOCK, tell))),
        Err(error) => {
            tell.emit(failed(error.to_string()));
            None
        }
    }
}
