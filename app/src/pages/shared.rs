//! A report opened from a link: read-only, and says where it comes from. Local work is never touched.

use std::rc::Rc;

use windrose_assessment::Assessment;
use windrose_assessment::share_link::{DecodeError, Shared, decode};
use windrose_questions::BANK;
use windrose_report::{Origin, Report};
use yew::prelude::*;

use super::{ReadOnlyReport, heading, what_happens};
use crate::comparisons::Comparisons;
use crate::components::Confirm;
use crate::route::Route;
use crate::store::{Saving, Work};

/// What [`SharedPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The link's text.
    pub text: AttrValue,
    /// The local work.
    pub work: Work,
    /// Called to put the work aside and go on with a copy of this assessment.
    pub onreplace: Callback<Assessment>,
}

/// The report, or what is wrong with the link.
#[component]
pub fn SharedPage(props: &Props) -> Html {
    let shared: Rc<Result<Shared, DecodeError>> = use_memo(props.text.clone(), |text| decode(&BANK, text));
    match &*shared {
        // Another link is another page: what was compared with the one before goes with it.
        Ok(shared) => html! {
            <ReadOnlyReport key={props.text.to_string()} assessment={shared.assessment.clone()} origin={from_link(shared)}
                work={props.work.clone()} onreplace={props.onreplace.clone()} />
        },
        Err(error) => not_opened(error, None),
    }
}

/// What [`ComparedPage`] shows.
#[derive(Clone, PartialEq, Properties)]
pub struct ComparedProps {
    /// The text of the link to the report.
    pub report: AttrValue,
    /// The text of the link to what it is compared with.
    pub other: AttrValue,
    /// The local work.
    pub work: Work,
    /// Called to put the work aside and go on with a copy of this assessment.
    pub onreplace: Callback<Assessment>,
}

/// A report from a link, compared with another; or what is wrong with which of the two links.
#[component]
pub fn ComparedPage(props: &ComparedProps) -> Html {
    let both = use_memo((props.report.clone(), props.other.clone()), |(report, other)| {
        let compared =
            |other: Shared| Comparisons::of(Report::new(&BANK, other.assessment.clone(), from_link(&other)));
        (decode(&BANK, report), decode(&BANK, other).map(compared))
    });
    match &*both {
        (Ok(shared), Ok(comparisons)) => html! {
            <ReadOnlyReport key={format!("{}/{}", props.report, props.other)} assessment={shared.assessment.clone()}
                origin={from_link(shared)} comparisons={comparisons.clone()} work={props.work.clone()}
                onreplace={props.onreplace.clone()} />
        },
        (Err(error), _) => not_opened(error, Some("It is the first of the two, the report.")),
        (_, Err(error)) => {
            not_opened(error, Some("It is the second of the two, which the report is compared with."))
        }
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
            <p>{ "Nothing was opened, and your own work in this browser is untouched." }</p>
            <p><a href={Route::Start.to_string()}>{ "Go to the start" }</a></p>
        </article>
    }
}

/// Which of the things that can be wrong it is, in a few words.
pub(crate) fn headline(error: &DecodeError) -> &'static str {
    match error {
        DecodeError::Unrecognised => "This is not a share link",
        DecodeError::Incomplete { .. } => "This link is incomplete",
        DecodeError::Altered => "This link was changed on its way",
        DecodeError::NewerFormat { .. } => "This link comes from a newer Windrose",
        DecodeError::UnknownEdition { .. } => "This link answers questions that are not known here",
        DecodeError::UnknownBank { .. } => "This link is about another set of questions",
        DecodeError::OutOfRange { .. } => "This link holds values that nothing has",
    }
}

/// The error's message as a sentence.
fn sentence(error: &DecodeError) -> String {
    let message = error.to_string().replace('`', "");
    let mut characters = message.chars();
    let first: String = characters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
    format!("{first}{}.", characters.as_str())
}

/// What [`TakeCopy`] needs.
#[derive(Clone, PartialEq, Properties)]
pub struct TakeCopyProps {
    /// What would be copied.
    pub assessment: Assessment,
    /// The local work.
    pub work: Work,
    /// Called to put the work aside and go on with a copy of this assessment.
    pub onreplace: Callback<Assessment>,
}

/// A way from somebody else's assessment to one's own.
#[component]
pub fn TakeCopy(props: &TakeCopyProps) -> Html {
    let asking = use_state(|| false);
    let mine = props.work.session.assessment();
    let onclick = {
        let (asking, onreplace, copy) = (asking.clone(), props.onreplace.clone(), props.assessment.clone());
        let has_work = !mine.is_empty();
        Callback::from(
            move |_: MouseEvent| if has_work { asking.set(true) } else { onreplace.emit(copy.clone()) },
        )
    };
    let onclose = {
        let asking = asking.clone();
        Callback::from(move |()| asking.set(false))
    };
    let onconfirm = {
        let (asking, onreplace, copy) = (asking.clone(), props.onreplace.clone(), props.assessment.clone());
        Callback::from(move |()| {
            asking.set(false);
            onreplace.emit(copy.clone());
        })
    };
    html! {
        <div class="notice take-copy">
            <p>{ if mine.is_empty() { "Reading changes nothing. A copy becomes your own work." } else { "Reading changes nothing. A copy becomes your own work, and what you have now is put aside." } }</p>
            <button type="button" {onclick} disabled={props.work.saving == Saving::Loading}>{ "Make this my own copy" }</button>
            if *asking {
                <Confirm heading="Replace your own work?" action={if props.work.is_stored() { "Put mine aside and copy this" } else { "Copy this" }} {onconfirm} {onclose}>
                    <p>{ what_happens(&props.work) }</p>
                </Confirm>
            }
        </div>
    }
}
