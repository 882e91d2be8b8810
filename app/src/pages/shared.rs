//! A report opened from a link: read-only, and says where it comes from. Local work is never touched.

use std::rc::Rc;

use windrose_assessment::Assessment;
use windrose_exchange::pasted;
use windrose_exchange::share_link::{DecodeError, Shared};
use windrose_questions::BANK;
use windrose_report::{Origin, Report};
use windrose_words::app::{common, frame, shared as words};
use windrose_words::grammar;
use yew::prelude::*;

use super::{ReadOnlyReport, heading, what_is_lost};
use crate::app::title_of;
use crate::comparisons::Comparisons;
use crate::components::Confirm;
use crate::request::Request;
use crate::route::Route;
use crate::state::State;
use windrose_workspace::Saving;

/// What [`SharedPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The link's text.
    pub text: AttrValue,
    /// The local work.
    pub workspace: State,
    /// Called to begin other work with a copy of this assessment.
    pub onbegin: Callback<Assessment>,
    /// Called to read a work of the library.
    pub onrequest: Callback<Request>,
}

/// The report, or what is wrong with the link.
#[component]
pub fn SharedPage(props: &Props) -> Html {
    let shared: Rc<Result<Shared, DecodeError>> =
        use_memo(props.text.clone(), |text| pasted::addressed(text));
    match &*shared {
        // Another link is another page: what was compared with the one before goes with it.
        Ok(shared) => html! {
            <ReadOnlyReport key={props.text.to_string()} assessment={shared.assessment.clone()} origin={from_link(shared)}
                workspace={props.workspace.clone()} onbegin={props.onbegin.clone()} onrequest={props.onrequest.clone()} />
        },
        Err(error) => not_opened(error, None),
    }
}

/// What tabs show for the page of a link; `None` if it cannot be opened.
pub(crate) fn shared_title(route: &Route) -> Option<String> {
    let (kind, shared) = match route {
        Route::Shared(text) => (frame::SHARED, pasted::addressed(text).ok()?),
        Route::Compared(text, other) => {
            pasted::addressed(other).ok()?;
            (frame::COMPARED, pasted::addressed(text).ok()?)
        }
        _ => return None,
    };
    Some(title_of(kind, &shared.assessment))
}

/// What [`ComparedPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ComparedProps {
    /// The text of the link to the report.
    pub report: AttrValue,
    /// The text of the link to what it is compared with.
    pub other: AttrValue,
    /// The local work.
    pub workspace: State,
    /// Called to begin other work with a copy of this assessment.
    pub onbegin: Callback<Assessment>,
    /// Called to read a work of the library.
    pub onrequest: Callback<Request>,
}

/// A report from a link, compared with another; or what is wrong with which of the two links.
#[component]
pub fn ComparedPage(props: &ComparedProps) -> Html {
    let both = use_memo((props.report.clone(), props.other.clone()), |(report, other)| {
        let compared =
            |other: Shared| Comparisons::of(Report::new(&BANK, other.assessment.clone(), from_link(&other)));
        (pasted::addressed(report), pasted::addressed(other).map(compared))
    });
    match &*both {
        (Ok(shared), Ok(comparisons)) => html! {
            <ReadOnlyReport key={format!("{}/{}", props.report, props.other)} assessment={shared.assessment.clone()}
                origin={from_link(shared)} comparisons={comparisons.clone()} workspace={props.workspace.clone()}
                onbegin={props.onbegin.clone()} onrequest={props.onrequest.clone()} />
        },
        (Err(error), _) => not_opened(error, Some(words::IS_FIRST)),
        (_, Err(error)) => not_opened(error, Some(words::IS_SECOND)),
    }
}

const fn from_link(shared: &Shared) -> Origin {
    Origin::Link { edition: shared.edition }
}

/// What is wrong with a link, and that nothing came of it.
fn not_opened(error: &DecodeError, which: Option<&'static str>) -> Html {
    html! {
        <article class="narrow">
            { heading(html! { headline(error) }) }
            <p>{ sentence(error) }</p>
            if let Some(which) = which { <p>{ which }</p> }
            <p>{ words::NOTHING_OPENED }</p>
            <p><a href={Route::Start.to_string()}>{ common::GO_TO_START }</a></p>
        </article>
    }
}

/// Which of the things that can be wrong it is, in a few words.
pub(crate) fn headline(error: &DecodeError) -> &'static str {
    match error {
        DecodeError::Unrecognised => words::UNRECOGNISED,
        DecodeError::Incomplete { .. } => words::INCOMPLETE,
        DecodeError::Altered => words::ALTERED,
        DecodeError::NewerFormat { .. } => words::NEWER,
        DecodeError::UnknownEdition { .. } => words::UNKNOWN_EDITION,
        DecodeError::UnknownBank { .. } => words::UNKNOWN_BANK,
        DecodeError::OutOfRange { .. } => words::OUT_OF_RANGE,
    }
}

/// The error's message as a sentence.
fn sentence(error: &DecodeError) -> String {
    grammar::at_the_beginning(&windrose_report::wording::link_error(error).replace('`', "")) + "."
}

/// What [`TakeCopy`] needs.
#[derive(Clone, PartialEq, Properties)]
pub struct TakeCopyProps {
    /// What would be copied.
    pub assessment: Assessment,
    /// The local work.
    pub workspace: State,
    /// Called to begin other work with a copy of this assessment.
    pub onbegin: Callback<Assessment>,
}

/// A way from somebody else's assessment to one's own.
#[component]
pub fn TakeCopy(props: &TakeCopyProps) -> Html {
    let asking = use_state(|| false);
    let mine = props.workspace.assessment();
    // Where nothing is stored, the copy takes the place of what is open.
    let costs_mine = !mine.is_empty() && !props.workspace.is_stored();
    let onclick = {
        let (asking, onbegin, copy) = (asking.clone(), props.onbegin.clone(), props.assessment.clone());
        Callback::from(
            move |_: MouseEvent| if costs_mine { asking.set(true) } else { onbegin.emit(copy.clone()) },
        )
    };
    let onclose = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(false))
    };
    let onconfirm = {
        let (asking, onbegin, copy) = (asking.clone(), props.onbegin.clone(), props.assessment.clone());
        Callback::from(move |()| {
            asking.set(false);
            onbegin.emit(copy.clone());
        })
    };
    let words = match (mine.is_empty(), costs_mine) {
        (true, _) => words::COPY_IS_OWN,
        (false, false) => words::COPY_IN_LIBRARY,
        (false, true) => words::COPY_REPLACES,
    };
    html! {
        <div class="notice take-copy">
            <p>{ words }</p>
            <button type="button" {onclick} disabled={props.workspace.saving() == Saving::Loading}>{ words::MAKE_COPY }</button>
            if *asking {
                <Confirm heading={words::REPLACE} action={words::COPY} {onconfirm} {onclose}>
                    <p>{ what_is_lost(&props.workspace) }</p>
                </Confirm>
            }
        </div>
    }
}
