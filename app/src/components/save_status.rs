//! One line that says whether the answers are stored.

use windrose_exchange::file;
use windrose_questions::BANK;
use windrose_words::app::{common, saving as words};
use yew::prelude::*;

use crate::platform::{clock, download};
use crate::state::State;
use crate::wording;
use windrose_workspace::Saving;

/// What [`SaveStatus`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The local work.
    pub workspace: State,
}

/// The line. Success is shown and not announced; failure is, and comes with a way to keep the answers.
#[component]
pub fn SaveStatus(props: &Props) -> Html {
    let onclick = {
        let workspace = props.workspace.clone();
        Callback::from(move |_: MouseEvent| {
            // Where downloads are not allowed either, the link of the report is left, as the sentence says.
            let text = file::write(&BANK, [workspace.work()], [], clock::today());
            let _ = download::offer("windrose-answers.json", "application/json", &text);
        })
    };
    let (words, failure) = match &props.workspace.saving() {
        Saving::Loading => (common::READING_ANSWERS, None),
        Saving::Saved => (words::SAVED, None),
        Saving::Underway => (words::SAVING, None),
        Saving::Removed => (words::REMOVED, None),
        Saving::Failed(error) => (words::NOT_SAVED, Some(wording::storage_error(error))),
    };
    html! {
        <div class="save-status">
            <p class={classes!(failure.is_some().then_some("save-failed"))}>{ words }</p>
            <div role="alert">
                if let Some(reason) = &failure {
                    <p>{ words::keep_open(reason) }</p>
                }
            </div>
            if failure.is_some() {
                <button type="button" {onclick}>{ words::DOWNLOAD_ANSWERS }</button>
            }
        </div>
    }
}
