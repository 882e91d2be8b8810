//! What has to be said about the storage, on whatever page one is: each a sentence, until it was read.

use windrose_words::app::saving as words;
use yew::prelude::*;

use super::SaveFile;
use crate::keeper::Command;
use crate::later::Loading;
use crate::store::{Notice, Work};

/// What [`Notices`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The open work and the library.
    pub work: Work,
    /// False while somebody else's report is shown, where “this assessment” would be theirs.
    pub is_own: bool,
    /// Called with what is to be done in the library.
    pub oncommand: Callback<Command>,
    /// Called when a notice was read.
    pub onread: Callback<Notice>,
    /// The reminder.
    pub later: Loading,
}

/// The notices, and the reminder of a file.
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
    html! {
        <>
            <div role="alert">{ for props.work.notices.iter().map(notice) }</div>
            if let Some(answers) = props.work.remind.filter(|_| props.is_own) { { props.later.draw(|later| (later.reminder)(answers, &props.oncommand)) } }
        </>
    }
}

/// The reminder of a file. It comes as a whole, so that no button takes the place of another.
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
