//! The Yew shell of Windrose: pages, components, and the only code that knows a browser.
//!
//! Order of things: an address is read into a [`route`]; the root component in [`app`] holds the session
//! ([`store`]) and every effect; [`pages`] take plain values and give events back; [`record`] is the stored
//! form of the work; [`platform`] is the browser.

pub mod app;
pub mod comparisons;
pub mod components;
mod keeper;
pub mod pages;
pub mod pasted;
mod platform;
pub mod record;
pub mod route;
pub mod store;
mod vault;
