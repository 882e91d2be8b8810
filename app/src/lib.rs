//! The Yew shell of Windrose: pages, components, and the only code that knows a browser.
//!
//! Order of things: an address is read into a [`route`]; the root component in [`app`] chooses the page; [`shell`] holds
//! the workspace and runs its effects; [`pages`] take plain values and give events and [`request`]s back; [`deferred`] is
//! what a first visit can do without; [`platform`] is the browser.

pub mod app;
pub mod comparisons;
pub mod components;
pub mod deferred;
mod direction;
pub mod pages;
mod parts;
mod platform;
pub mod request;
mod room;
pub mod route;
mod shell;
pub mod state;
mod wording;
