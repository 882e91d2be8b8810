//! The one place where effects are run: the workspace in a reducer, its effects on storage, channel and browser, and what
//! they bring fed back as inputs.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use windrose_assessment::Event;
use windrose_workspace::storage::Outcome;
use windrose_workspace::{
    Command, Effect, Input, Notice, Now, Reply, StorageError, Ticket, Workspace, key, parse_key,
};
use yew::prelude::*;

use crate::deferred::{self, NotLoaded};
use crate::platform::channel::Channel;
use crate::platform::storage::Storage;
use crate::platform::{clock, lifecycle, persistence, reopening};
use crate::request::Request;
use crate::state::{State, Step};

/// Milliseconds the storage has to answer. Our choice: far longer than any healthy one takes.
const STORAGE_PATIENCE: u32 = 5_000;
/// What other windows are told when the library has changed, but none of its works.
const LIBRARY: &str = "library";

/// The workspace in the reducer, and where its effects wait until the same dispatch runs them.
struct Store {
    state: State,
    effects: Rc<RefCell<Vec<Effect>>>,
}

impl Reducible for Store {
    type Action = (Input, Now);

    fn reduce(self: Rc<Self>, (input, now): (Input, Now)) -> Rc<Self> {
        let mut workspace = Workspace::clone(&self.state);
        let effects = workspace.update(input, now);
        self.effects.borrow_mut().extend(effects);
        Self { state: State::new(workspace), effects: Rc::clone(&self.effects) }.into()
    }
}

/// What is outside of the workspace.
struct Shell {
    dispatcher: UseReducerDispatcher<Store>,
    effects: Rc<RefCell<Vec<Effect>>>,
    storage: RefCell<Result<Rc<Storage>, StorageError>>,
    channel: RefCell<Option<Channel>>,
    /// Who waits for the replies to which tickets.
    asking: RefCell<HashMap<Ticket, Callback<Result<Reply, NotLoaded>>>>,
    tickets: Cell<u32>,
}

/// The workspace of this window, and the ways to change it.
pub(crate) struct Handles {
    /// What pages are given.
    pub(crate) workspace: State,
    /// To be called with everything that happens to the open work.
    pub(crate) onevent: Callback<Event>,
    /// To be called with everything to be taken back, or made again.
    pub(crate) onstep: Callback<Step>,
    /// To be called with everything to be done in the library.
    pub(crate) onrequest: Callback<Request>,
    /// To be called when a notice was read.
    pub(crate) onread: Callback<Notice>,
}

/// The workspace of this window.
#[hook]
pub(crate) fn use_workspace() -> Handles {
    let store = use_reducer(|| Store { state: State::new(Workspace::new(now())), effects: Rc::default() });
    let shell = {
        let (dispatcher, effects) = (store.dispatcher(), Rc::clone(&store.effects));
        use_memo((), move |()| Shell {
            dispatcher,
            effects,
            storage: RefCell::new(Err(StorageError::Silent)),
            channel: RefCell::default(),
            asking: RefCell::default(),
            tickets: Cell::default(),
        })
    };
    {
        let shell = Rc::clone(&shell);
        use_effect_with((), move |()| {
            let (opening, days, returning) = (Rc::clone(&shell), Rc::clone(&shell), Rc::clone(&shell));
            spawn_local(async move { open_storage(&opening).await });
            // Not before the page is painted: the browser has to look up its time zone first, which takes 20 ms.
            clock::soon(move || begin_day(&days));
            let listener = lifecycle::on_return(move || {
                begin_day(&returning);
                send(&returning, Input::CameIntoView);
            });
            move || drop(listener)
        });
    }
    use_effect_with(store.state.would_lose(), |would_lose| {
        let listener = would_lose.then(lifecycle::ask_before_leaving);
        move || drop(listener)
    });
    let onevent = use_send(&shell, Input::Happened);
    let onstep = use_send(&shell, |step| match step {
        Step::Back => Input::Undone,
        Step::Forth => Input::Redone,
    });
    let onread = use_send(&shell, Input::NoticeRead);
    let onrequest = use_callback((), move |request: Request, ()| ask(&shell, request));
    Handles { workspace: store.state.clone(), onevent, onstep, onrequest, onread }
}

/// A callback that sends what it is called with.
#[hook]
fn use_send<T: 'static>(shell: &Rc<Shell>, input: fn(T) -> Input) -> Callback<T> {
    let shell = Rc::clone(shell);
    use_callback((), move |value, ()| send(&shell, input(value)))
}

fn now() -> Now {
    Now { time: clock::now(), chance: clock::chance() }
}

/// Gives the workspace an input and runs what follows, in order.
fn send(shell: &Rc<Shell>, input: Input) {
    shell.dispatcher.dispatch((input, now()));
    let effects = shell.effects.take();
    for effect in effects {
        run(shell, effect);
    }
}

fn run(shell: &Rc<Shell>, effect: Effect) {
    match effect {
        Effect::Transact(transaction) => {
            let shell = Rc::clone(shell);
            let storage = shell.storage.borrow().clone();
            spawn_local(async move {
                let outcome = match storage {
                    Ok(storage) => storage.run(transaction).await,
                    Err(error) => Outcome::Failed(transaction.otherwise, error),
                };
                send(&shell, Input::Returned(outcome));
            });
        }
        Effect::Broadcast(id) => {
            if let Some(channel) = &*shell.channel.borrow() {
                channel.say(&id.map_or_else(|| LIBRARY.to_owned(), key));
            }
        }
        Effect::RememberOpen(id) => reopening::remember_open(&key(id)),
        Effect::Persist { may_ask } => {
            let shell = Rc::clone(shell);
            spawn_local(async move {
                let is_kept = persistence::is_promised().await || (may_ask && persistence::ask().await);
                send(&shell, Input::Persisted { is_kept, asked: may_ask });
            });
        }
        Effect::Reply(ticket, reply) => {
            let asking = shell.asking.borrow_mut().remove(&ticket);
            if let Some(onreply) = asking {
                onreply.emit(Ok(reply));
            }
        }
    }
}

/// Asks for something in the library, as soon as that part of the program is there.
fn ask(shell: &Rc<Shell>, Request { command, onreply }: Request) {
    let shell = Rc::clone(shell);
    spawn_local(async move {
        match deferred::get().await {
            Ok(deferred) => {
                let ticket = Ticket(shell.tickets.get());
                shell.tickets.set(ticket.0.wrapping_add(1));
                if let Some(onreply) = onreply {
                    shell.asking.borrow_mut().insert(ticket, onreply);
                }
                send(&shell, Input::Asked { command, ticket, by: deferred.carry_out });
            }
            Err(not_loaded) => match onreply {
                Some(onreply) => onreply.emit(Err(not_loaded)),
                None if command == Command::List => {} // nobody has asked
                None => send(&shell, Input::NotLoaded),
            },
        }
    });
}

fn begin_day(shell: &Rc<Shell>) {
    if let Some(today) = clock::today() {
        send(shell, Input::DayBegan(today));
    }
}

/// Opens the storage. One that does not answer in time must not keep anybody waiting; it may still come.
async fn open_storage(shell: &Rc<Shell>) {
    let fail = |error: StorageError| {
        let shell = Rc::clone(shell);
        move || {
            if shell.storage.borrow().is_err() {
                send(&shell, Input::StorageFailed(error));
            }
        }
    };
    let patience = clock::after(STORAGE_PATIENCE, fail(StorageError::Silent));
    let opened = Storage::open(fail(StorageError::Blocked)).await;
    drop(patience);
    match opened {
        Ok(storage) => {
            *shell.storage.borrow_mut() = Ok(Rc::new(storage));
            send(shell, Input::StorageOpened { open_here: reopening::open_here() });
            // Before the library is listed, which may take a while: from here on every change is saved.
            ask(shell, Command::List.into());
            listen(shell);
        }
        Err(error) => {
            *shell.storage.borrow_mut() = Err(error.clone());
            send(shell, Input::StorageFailed(error));
        }
    }
}

/// Other windows say what they have changed; this one looks at it.
fn listen(shell: &Rc<Shell>) {
    let listening = Rc::clone(shell);
    let channel = Channel::open(move |word| {
        send(&listening, Input::WindowReported(parse_key(&word)));
        ask(&listening, Command::List.into());
    });
    shell.channel.replace(Some(channel));
}
