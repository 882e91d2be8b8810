//! What has to be said about the storage, on whatever page one is: each a sentence, until it was read; and the reminder of a file.

use std::rc::Rc;

use windrose_words::app::saving as words;
use yew::prelude::*;

use super::SaveFile;
use crate::deferred::Loading;
use crate::request::Request;
use crate::state::State;
use crate::wording;
use windrose_workspace::Command;
use windrose_workspace::Notice;

/// What [`Notices`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The notices.
    pub notices: Rc<Vec<Notice>>,
    /// Called when a notice was read.
    pub onread: Callback<Notice>,
}

/// The notices.
#[component]
pub fn Notices(props: &Props) -> Html {
    let notice = |notice: &Notice| {
        let read = {
            let (onread, notice) = (props.onread.clone(), notice.clone());
            Callback::from(move |_: MouseEvent| onread.emit(notice.clone()))
        };
        let sentence = wording::notice(notice);
        html! {
            <div class="notice" key={sentence.clone()}>
                <p>{ &sentence }</p>
                <button type="button" onclick={read}>{ words::I_HAVE_READ }</button>
            </div>
        }
    };
    html! { <div role="alert">{ for props.notices.iter().map(notice) }</div> }
}

/// The reminder of a file, if one is due and it is about the reader's own work. It stands below the page: it moves nothing when
/// it comes, and whoever is there has time for it.
pub fn reminder_if_due(
    workspace: &State,
    is_own: bool,
    later: Loading,
    onrequest: &Callback<Request>,
) -> Html {
    match workspace.remind().filter(|_| is_own) {
        Some(answers) => later.draw(|later| (later.reminder)(answers, onrequest)),
        None => Html::default(),
    }
}

/// The reminder that so many answers are in this browser only.
pub(crate) fn reminder(answers: usize, onrequest: &Callback<Request>) -> Html {
    let later = onrequest.reform(|_: MouseEvent| Command::Reminded.into());
    html! {
        <aside class="notice reminder" aria-label={words::REMINDER}>
            <p>{ words::only_here(answers) }</p>
            <div class="actions">
                <SaveFile words={words::SAVE_FILE} onrequest={onrequest.clone()} />
                <button type="button" onclick={later}>{ words::NOT_NOW }</button>
            </div>
        </aside>
    }
}
