//! The pages, one a module. Each begins with a heading that takes the focus when the page is reached.

mod example;
mod glossary;
mod not_found;
mod profile;
mod questions;
mod report;
mod review;
mod shared;
mod start;

pub use example::ExamplePage;
pub use glossary::GlossaryPage;
pub use not_found::NotFoundPage;
pub use profile::ProfilePage;
pub use questions::QuestionsPage;
pub use report::{ReadOnlyReport, ReportBody, ReportPage};
pub use review::ReviewPage;
pub use shared::{ComparedPage, SharedPage, TakeCopy};
pub use start::StartPage;

use windrose_assessment::{Scope, clean_title, progress};
use windrose_questions::BANK;
use yew::prelude::*;

use crate::store::Work;

/// The element that takes the focus when a page is reached.
pub const HEADING: &str = "page-heading";

/// The page's heading.
pub(crate) fn heading(content: Html) -> Html {
    html! { <h1 id={HEADING} tabindex="-1">{ content }</h1> }
}

/// `Often misread` as it stands inside a sentence: `often misread`.
pub(crate) fn lower_first(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_lowercase().chain(characters).collect()).unwrap_or_default()
}

/// What becomes of the work when other work takes its place, in sentences.
fn what_happens(work: &Work) -> String {
    let assessment = work.session.assessment();
    let title = clean_title(&assessment.title);
    let title =
        if title.is_empty() { "Your untitled assessment".to_owned() } else { format!("“{title}”") };
    let done = progress(&Scope::new(&BANK, assessment));
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
