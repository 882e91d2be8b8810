//! Where one is: the page in the address, the way to another one, and what takes focus and view there.

use std::collections::HashMap;

use yew::prelude::*;

use crate::pages::HEADING;
use crate::platform::{address, clock, focus, keys, page};
use crate::route::Route;

/// The page in the address, and the way to another one. Following a link begins at the top of the next page; going
/// back or forward returns to where one was. While pages are loaded, one of them takes the focus when it is there.
#[hook]
pub(crate) fn use_navigation(is_loaded: bool) -> (Route, Callback<(Route, String)>) {
    let route = use_state(|| Route::parse(&address::fragment()));
    // What takes the focus on the next page, if one was followed there; nothing on the first one.
    let target = use_mut_ref(|| None::<String>);
    let arrival = use_mut_ref(|| None::<Arrival>);
    let places = use_mut_ref(|| Places { here: address::fragment(), left_at: HashMap::new() });
    let onchange = {
        let (route, target, arrival) = (route.setter(), target.clone(), arrival.clone());
        use_callback((), move |(), ()| {
            let next = address::fragment();
            let places = &mut *places.borrow_mut();
            if next == places.here {
                return;
            }
            places
                .left_at
                .insert(std::mem::replace(&mut places.here, next.clone()), focus::scroll_position());
            // An address that was typed is reached like a link; one left before is gone back to.
            arrival.replace(Some(match (target.take(), places.left_at.get(&next)) {
                (Some(id), _) => Arrival::At(id),
                (None, Some(position)) => Arrival::Back(*position),
                (None, None) => Arrival::At(HEADING.to_owned()),
            }));
            route.set(Route::parse(&next));
        })
    };
    {
        let (target, onchange) = (target.clone(), onchange.clone());
        use_effect_with((), move |()| {
            focus::take_over_scrolling();
            let followed = page::on_link(move || drop(target.replace(Some(HEADING.to_owned()))));
            let changed = address::on_change(move || onchange.emit(()));
            move || drop((followed, changed))
        });
    }
    let is_here = is_loaded || route.is_of_first_visit();
    let arrived = arrival.clone();
    use_effect_with(((*route).clone(), is_here), move |(route, is_here)| {
        match is_here.then(|| arrived.take()).flatten() {
            None => {}
            Some(Arrival::Back(position)) => {
                focus::focus_in_place(HEADING);
                scroll_back(position, PATIENCE);
                keys::release();
            }
            // A page with a place of its own in the address goes there by itself.
            Some(Arrival::At(id)) if id == HEADING && route.has_place() => keys::release(),
            Some(Arrival::At(id)) => {
                if id == HEADING {
                    focus::scroll_to(0.0);
                }
                focus::focus_soon(&id);
            }
        }
    });
    let ongo = use_callback(onchange, move |(route, id): (Route, String), onchange| {
        let fragment = route.to_string();
        if Route::parse(&address::fragment()) == route {
            focus::focus(&id);
            arrival.replace(Some(Arrival::At(id))); // for a page that is not here yet
            return;
        }
        target.replace(Some(id));
        // A key that follows at once is for the next page: neither the browser's news of it nor its focus is there yet.
        keys::hold();
        address::go(&fragment);
        onchange.emit(());
    });
    ((*route).clone(), ongo)
}

/// Tasks that a page may take to become as long as it was when it was left: more than any has parts.
const PATIENCE: usize = 50;

/// Goes to where the page was left, as soon as it is long enough.
fn scroll_back(position: f64, patience: usize) {
    focus::scroll_to(position);
    if focus::scroll_position() < position - 1.0 && patience > 0 {
        clock::soon(move || scroll_back(position, patience - 1));
    }
}

/// Where one is, and where one was on each page that was left: pixels from the top by address.
struct Places {
    here: String,
    left_at: HashMap<String, f64>,
}

/// How a page was reached.
enum Arrival {
    /// By a link or a key: this element takes the focus.
    At(String),
    /// By going back or forward: the page is where it was left, in pixels from the top.
    Back(f64),
}
