//! That a newer version of Windrose is there, and the choice when to use it.

use windrose_words::app::saving as words;
use yew::prelude::*;

use crate::pages::HEADING;
use crate::platform::{focus, version};

/// What [`NewVersion`] needs to know.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// True if everything on the page is stored, so that loading it anew loses nothing.
    pub is_saved: bool,
    /// True if it cannot be stored just now.
    pub has_failed: bool,
}

/// Says nothing as long as the newest version runs. Nothing is ever replaced unasked: who goes on with the old version
/// has the new one when all windows were closed.
#[component]
pub fn NewVersion(props: &Props) -> Html {
    let waiting = use_state(version::waiting);
    let is_wanted = use_state(|| false);
    {
        let setter = waiting.setter();
        use_effect_with((), move |()| {
            let listener = version::on_change(move || setter.set(version::waiting()));
            move || drop(listener)
        });
    }
    // Where saving fails, the new version may be the cure; browsers ask before they leave what is not saved.
    use_effect_with((*is_wanted, props.is_saved || props.has_failed), |(is_wanted, is_possible)| {
        if *is_wanted && *is_possible {
            version::use_newest();
        }
    });
    let words = match waiting.as_deref() {
        None => "",
        Some("elsewhere") => words::USED_ELSEWHERE,
        Some(_) => words::VERSION_READY,
    };
    let now = {
        let is_wanted = is_wanted.setter();
        Callback::from(move |_: MouseEvent| is_wanted.set(true))
    };
    let later = {
        let is_wanted = is_wanted.setter();
        Callback::from(move |_: MouseEvent| {
            is_wanted.set(false);
            waiting.set(None);
            focus::focus(HEADING);
        })
    };
    let when = if props.has_failed {
        words::SAVE_FIRST
    } else if *is_wanted && !props.is_saved {
        words::LOADED_ONCE_SAVED
    } else {
        words::USING_LOADS
    };
    html! {
        // Always there, so that screen readers hear what comes into it.
        <div role="status">
            if !words.is_empty() {
                <div class="notice new-version">
                    <p>{ words }{ " " }{ when }</p>
                    <div class="actions">
                        <button type="button" onclick={now}>{ words::USE_NOW }</button>
                        <button type="button" onclick={later}>{ words::LATER }</button>
                    </div>
                </div>
            }
        </div>
    }
}
