//! The Yew shell of Windrose: pages, components, and the only code that knows a browser.
//!
//! Order of things: an address is read into a [`route`]; the root component in [`app`] chooses the page; [`desk`] holds
//! the open work and the library ([`store`]) and every effect; [`pages`] take plain values and give events and
//! [`keeper`] commands back; [`platform`] is the browser.

pub mod app;
pub mod comparisons;
pub mod components;
mod desk;
mod direction;
pub mod keeper;
pub mod later;
pub mod pages;
mod parts;
mod platform;
mod room;
pub mod route;
pub mod store;
mod vault;
