//! The pages, one a module. Each begins with a heading that takes the focus when the page is reached.

mod example;
mod glossary;
mod history;
mod library;
mod not_found;
mod profile;
mod questions;
mod report;
mod review;
mod shared;
mod start;

pub use example::ExamplePage;
pub(crate) use example::example_radar;
pub use glossary::GlossaryPage;
pub use history::HistoryPage;
pub use library::LibraryPage;
pub use not_found::NotFoundPage;
pub use profile::ProfilePage;
pub use questions::QuestionsPage;
pub use report::{ReadOnlyReport, ReportBody, ReportPage};
pub use review::ReviewPage;
pub(crate) use shared::shared_title;
pub use shared::{ComparedPage, SharedPage, TakeCopy};
pub use start::StartPage;
pub(crate) use start::ask_to_begin;

use windrose_assessment::{Scope, clean_title, progress};
use windrose_questions::BANK;
use windrose_words::app::common;
use windrose_words::grammar;
use yew::prelude::*;

use crate::state::State;

/// The element that takes the focus when a page is reached.
pub const HEADING: &str = "page-heading";

/// The page's heading.
pub(crate) fn heading(content: Html) -> Html {
    html! { <h1 id={HEADING} tabindex="-1">{ content }</h1> }
}

/// What is lost when other work takes the place of the open one where nothing is stored.
fn what_is_lost(workspace: &State) -> String {
    let assessment = workspace.assessment();
    let done = progress(&Scope::new(&BANK, assessment));
    common::will_be_gone(&title_in_a_sentence(&assessment.title), done.given(), done.total)
}

/// A title within a sentence.
fn title_in_a_sentence(title: &str) -> String {
    let title = clean_title(title);
    if title.is_empty() { common::THE_UNTITLED.to_owned() } else { grammar::quoted(&title) }
}
