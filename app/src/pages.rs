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

use yew::prelude::*;

/// The element that takes the focus when a page is reached.
pub const HEADING: &str = "page-heading";

/// The page's heading.
pub(crate) fn heading(content: Html) -> Html {
    html! { <h1 id={HEADING} tabindex="-1">{ content }</h1> }
}
