//! What has to be said about the storage, on whatever page one is: each a sentence, until it was read; and the reminder of a file.

use std::rc::Rc;

use windrose_words::app::saving as words;
use yew::prelude::*;

use super::SaveFile;
use crate::keeper::Command;
use crate::later::Loading;
use crate::store::{Notice, Work};

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
        html! {
            <div class="notice" key={notice.sentence()}>
                <p>{ notice.sentence() }</p>
                <button type="button" onclick={read}>{ words::I_HAVE_READ }</button>
            </div>
        }
    };
    html! { <div role="alert">{ for props.notices.iter().map(notice) }</div> }
}

/// The reminder of a file, if one is due and it is about the reader's own work. It stands below the page: it moves nothing when
/// it comes, and whoever is there has time for it.
pub fn reminder_if_due(work: &Work, is_own: bool, later: Loading, oncommand: &Callback<Command>) -> Html {
    match work.remind.filter(|_| is_own) {
        Some(answers) => later.draw(|later| (later.reminder)(answers, oncommand)),
        None => Html::default(),
    }
}

/// The reminder that so many answers are in this browser only.
pub(crate) fn reminder(answers: usize, oncommand: &Callback<Command>) -> Html {
    let later = oncommand.reform(|_: MouseEvent| Command::Reminded);
    html! {
        <aside class="notice reminder" aria-label={words::REMINDER}>
            <p>{ words::only_here(answers) }</p>
            <div class="actions">
                <SaveFile words={words::SAVE_FILE} oncommand={oncommand.clone()} />
                <button type="button" onclick={later}>{ words::NOT_NOW }</button>
            </div>
        </aside>
    }
}
