//! All words that Windrose shows: each text a constant, each sentence with something in it a small function.
//!
//! A language is a folder beside this file, `en/` for English; a build speaks the one that `WINDROSE_LANGUAGE` names
//! (`build.rs` chooses it), so no build carries words it does not show. Functions take plain texts and numbers, and
//! grammar is ordinary Rust. This crate knows nothing of what the words are about.
#![allow(missing_docs, reason = "a text says itself what it is, and its module where it is shown")]

// Never compiled from here: one line a language, by which rustfmt finds its folder.
#[cfg(rustfmt)]
mod en;

include!(concat!(env!("OUT_DIR"), "/language.rs"));
