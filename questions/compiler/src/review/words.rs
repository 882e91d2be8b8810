//! Conditions, capabilities and references in words.

use toml::Spanned;

use crate::Source;
use crate::source::{ConditionEntry, Form, LevelEntry};

/// Conditions that all have to hold.
pub(super) fn all(source: &Source, entries: &[Spanned<ConditionEntry>]) -> String {
    entries.iter().map(|entry| condition(source, entry.get_ref())).collect::<Vec<_>>().join(", and ")
}

fn condition(source: &Source, entry: &ConditionEntry) -> String {
    let group = |name: &str, of: &[Spanned<ConditionEntry>]| {
        let of: Vec<String> = of.iter().map(|entry| condition(source, entry.get_ref())).collect();
        format!("{name} ({})", of.join("; "))
    };
    match entry.form() {
        Some(Form::AtMost { capability: id, at_most }) => {
            format!("{} at level {at_most} or below", capability(source, id.get_ref()))
        }
        Some(Form::AtLeast { capability: id, at_least }) => {
            format!("{} at level {at_least} or above", capability(source, id.get_ref()))
        }
        Some(Form::Is { field, is }) => format!("{} is {}", field.get_ref(), list(is, "or")),
        Some(Form::IsNot { field, is_not: [only] }) => format!("{} is not {only}", field.get_ref()),
        Some(Form::IsNot { field, is_not }) => {
            format!("{} is neither {}", field.get_ref(), list(is_not, "nor"))
        }
        Some(Form::Any { any }) => group("any of", any),
        Some(Form::All { all }) => group("all of", all),
        Some(Form::Count { count, of }) => group(&format!("at least {count} of"), of),
        None => "a condition without form".to_owned(),
    }
}

/// A capability by name and id.
pub(super) fn capability(source: &Source, id: &str) -> String {
    named(source.capability(id).map(|capability| capability.name.get_ref()), id)
}

/// Capabilities by name and id.
pub(super) fn capabilities(source: &Source, ids: &[Spanned<String>]) -> String {
    ids.iter().map(|id| capability(source, id.get_ref())).collect::<Vec<_>>().join(", ")
}

/// Capabilities by name and id, each with the level it has to stand at.
pub(super) fn at_levels(source: &Source, entries: &[Spanned<LevelEntry>]) -> String {
    let entry = |entry: &Spanned<LevelEntry>| {
        let LevelEntry { capability: id, at_least } = entry.get_ref();
        format!("{} at level {}", capability(source, id.get_ref()), at_least.get_ref())
    };
    entries.iter().map(entry).collect::<Vec<_>>().join(", ")
}

/// References by title and key.
pub(super) fn references(source: &Source, keys: &[Spanned<String>]) -> String {
    let title = |key: &str| source.references.content.get(key).map(|reference| reference.title.get_ref());
    let named = keys.iter().map(|key| named(title(key.get_ref()), key.get_ref()));
    named.collect::<Vec<_>>().join(", ")
}

fn named(name: Option<&String>, id: &str) -> String {
    name.map_or_else(|| format!("`{id}`"), |name| format!("“{name}” (`{id}`)"))
}

/// `a`, `a or b`, `a, b or c`.
fn list(words: &[String], last: &str) -> String {
    match words.split_last() {
        Some((end, [])) => end.clone(),
        Some((end, start)) => format!("{} {last} {end}", start.join(", ")),
        None => String::new(),
    }
}
