//! The pages, one a module. Each begins with a heading that takes the focus when the page is reached.

mod not_found;
mod questions;
mod report;
mod shared;
mod start;

pub use not_found::NotFoundPage;
pub use questions::QuestionsPage;
pub use report::{Actions, ReportBody, ReportPage};
pub use shared::SharedPage;
pub use start::StartPage;

use windrose_assessment::{clean_title, progress};
use windrose_questions::BANK;
use yew::prelude::*;

use crate::store::Work;

/// The element that takes the focus when a page is reached.
pub const HEADING: &str = "page-heading";

/// The page's heading.
pub(crate) fn heading(content: Html) -> Html {
    html! { <h1 id={HEADING} tabindex="-1">{ content }</h1> }
}

/// What becomes of the work when other work takes its place, in sentences.
fn what_happens(work: &Work) -> String {
    let assessment = work.session.assessment();
    let title = clean_title(&assessment.title);
    let title =
        if title.is_empty() { "Your untitled assessment".to_owned() } else { format!("“{title}”") };
    let done = progress(&BANK, assessment);
    let (given, total) = (done.given(), done.total);
    if work.is_stored() {
        format!(
            "{title} ({given} of {total} answered) is put aside. You will find it on the start page, under “Kept aside”."
        )
    } else {
        format!(
            "This browser stores nothing, so {title} ({given} of {total} answered) will be gone. Cancel, and copy the link of the report first: it brings the answers back."
        )
    }
}
