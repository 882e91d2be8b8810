//! What the workspace reports as data, in words.

use windrose_report::wording::record_error;
use windrose_words::app::saving as words;
use windrose_words::grammar;
use windrose_workspace::{LeftOut, Notice, StorageError, Unreadable};

/// Why nothing is stored, to stand behind a colon.
pub(crate) fn storage_error(error: &StorageError) -> String {
    match error {
        StorageError::Newer => words::STORAGE_NEWER.to_owned(),
        StorageError::Full => words::STORAGE_FULL.to_owned(),
        StorageError::Blocked => words::STORAGE_BLOCKED.to_owned(),
        StorageError::Silent => words::STORAGE_SILENT.to_owned(),
        StorageError::Aborted => words::storage_refused(words::SAVE_ABORTED),
        StorageError::Refused(detail) => words::storage_refused(detail),
    }
}

/// The sentence of a notice.
pub(crate) fn notice(notice: &Notice) -> String {
    match notice {
        Notice::Unreadable(reason) => words::put_aside(&record_error(reason)),
        Notice::Cleared { everything: true } => words::CLEARED.to_owned(),
        Notice::Cleared { everything: false } => words::GONE.to_owned(),
        Notice::Removed => words::REMOVED_ELSEWHERE.to_owned(),
        Notice::StoredAgain => words::STORED_AGAIN.to_owned(),
        Notice::ClockWentBack => words::CLOCK_WENT_BACK.to_owned(),
        Notice::NotLoaded => words::NOT_LOADED.to_owned(),
    }
}

/// What a text that could not be read is called: by the day it was found.
pub(crate) fn unreadable_name(unreadable: &Unreadable) -> String {
    words::unreadable(unreadable.day())
}

/// What is left out, counted and named.
pub(crate) fn left_out(left_out: &[LeftOut]) -> String {
    let titles: Vec<String> =
        left_out.iter().filter(|one| !one.title.is_empty()).map(|one| grammar::quoted(&one.title)).collect();
    words::left_out(left_out.len(), &grammar::list(&titles))
}
