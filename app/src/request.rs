//! What pages ask of the library, with the way to tell them what came of it.

use windrose_assessment::TITLE_MAX;
use windrose_words::app::saving as words;
use windrose_workspace::{Command, Reply, StorageError};
use yew::Callback;

use crate::deferred::NotLoaded;
use crate::wording;

/// A command for the library, and who hears what came of it.
#[derive(Clone, Debug)]
pub struct Request {
    /// The command.
    pub command: Command,
    /// Told the reply, or that the part of the program which does it did not come.
    pub onreply: Option<Callback<Result<Reply, NotLoaded>>>,
}

impl Request {
    /// A request whose reply somebody waits for.
    pub fn told(command: Command, onreply: Callback<Result<Reply, NotLoaded>>) -> Self {
        Self { command, onreply: Some(onreply) }
    }
}

impl From<Command> for Request {
    fn from(command: Command) -> Self {
        Self { command, onreply: None }
    }
}

/// Why a reply is not the one that was waited for, to stand behind a colon.
pub(crate) fn why_not(reply: &Result<Reply, NotLoaded>) -> String {
    match reply {
        Err(NotLoaded) => words::PART_NOT_LOADED.to_owned(),
        Ok(Reply::Filed(Err(error)) | Reply::Previewed(Err(error)) | Reply::TakenIn(Err(error))) => {
            wording::storage_error(error)
        }
        Ok(_) => wording::storage_error(&StorageError::Aborted),
    }
}

/// The title of a copy, as long as titles may be.
pub(crate) fn copy_title(title: &str) -> String {
    let title = title.trim();
    if title.is_empty() {
        return String::new();
    }
    let kept: String = title.chars().take(TITLE_MAX - words::COPY.chars().count()).collect();
    format!("{kept}{}", words::COPY)
}
