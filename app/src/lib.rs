//! The Yew shell of Windrose: pages, components, and the only code that knows a browser.
//!
//! Order of things: an address is read into a [`route`]; the root component in [`app`] chooses the page; [`shell`] holds
//! the workspace and runs its effects; [`pages`] take plain values and give events and [`request`]s back; [`deferred`] is
//! what a first visit can do without; [`platform`] is the browser.

pub mod app;
mod breakpoint;
pub mod comparisons;
pub mod components;
pub mod deferred;
mod direction;
mod navigation;
pub mod pages;
mod platform;
mod progressive;
pub mod request;
pub mod route;
mod shell;
pub mod state;
mod wording;
