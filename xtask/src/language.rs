//! `--language NAME` of commands that build the site: what `words/build.rs` is told, and the site made to try layouts.

use std::process::Command;

use crate::step::Failure;

const OPTION: &str = "--language";

/// The name behind `--language` if it is there, and the other arguments.
pub(crate) fn chosen<'a>(arguments: &[&'a str]) -> Result<(Option<&'a str>, Vec<&'a str>), Failure> {
    let mut rest = arguments.to_vec();
    let Some(place) = rest.iter().position(|argument| *argument == OPTION) else { return Ok((None, rest)) };
    let mut taken = rest.drain(place..(place + 2).min(arguments.len())).skip(1);
    let name = taken.next();
    drop(taken);
    match name {
        Some(name) if !name.starts_with('-') => Ok((Some(name), rest)),
        _ => Err(Failure::Usage(format!(
            "`{OPTION}` wants a name: a folder of words/src, or pseudo, pseudo-rtl."
        ))),
    }
}

/// Tells a build to speak this language.
pub(crate) fn speak(command: &mut Command, language: Option<&str>) {
    if let Some(name) = language {
        command.env("WINDROSE_LANGUAGE", name);
    }
}
