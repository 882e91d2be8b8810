//! Rules about references: every capability and pattern has one, every one is used, addresses are well-formed.
//!
//! Whether a page still exists is not for a build to ask.

use std::collections::HashSet;

use toml::Spanned;

use super::{Findings, repeats};
use crate::Source;
use crate::problem::Place;
use crate::source::Document;

/// Every capability and every pattern says where to read on.
pub(super) fn none(source: &Source, findings: &mut Findings) {
    for Citing { place, id, .. } in citing(source).into_iter().filter(|citing| citing.keys.is_empty()) {
        findings.add(place, format!("`{id}` has no reference"), "name a key of `references.toml`");
    }
}

/// Every reference is a key of `references.toml`.
pub(super) fn unknown(source: &Source, findings: &mut Findings) {
    for Citing { id, keys, .. } in citing(source) {
        for (place, key) in keys.into_iter().filter(|(_, key)| !source.references.content.contains_key(*key))
        {
            let message = format!("reference `{key}` of `{id}` is unknown");
            findings.add(place, message, "add it to `references.toml`, or use a key from there");
        }
    }
}

/// Nothing names a reference twice.
pub(super) fn repeated(source: &Source, findings: &mut Findings) {
    for Citing { id, keys, .. } in citing(source) {
        for (_, (place, key)) in repeats(keys.into_iter().map(|(place, key)| (key, (place, key)))) {
            findings.add(place, format!("`{id}` names `{key}` twice"), "keep one of them");
        }
    }
}

/// Every reference serves a capability or a pattern.
pub(super) fn unused(source: &Source, findings: &mut Findings) {
    let used: HashSet<&str> =
        citing(source).into_iter().flat_map(|citing| citing.keys).map(|(_, key)| key).collect();
    for key in source.references.content.keys() {
        if !used.contains(key.get_ref().as_str()) {
            let message = format!("reference `{}` is unused", key.get_ref());
            let remedy = "name it in a capability or a pattern, or remove it";
            findings.add(source.references.place(key), message, remedy);
        }
    }
}

/// Something that names references.
struct Citing<'a> {
    place: Place<'a>,
    id: &'a str,
    keys: Vec<(Place<'a>, &'a str)>,
}

impl<'a> Citing<'a> {
    fn new<T>(document: &'a Document<T>, id: &'a Spanned<String>, keys: &'a [Spanned<String>]) -> Self {
        let keys = keys.iter().map(|key| (document.place(key), key.get_ref().as_str())).collect();
        Self { place: document.place(id), id: id.get_ref(), keys }
    }
}

/// Every capability and every pattern.
fn citing(source: &Source) -> Vec<Citing<'_>> {
    let capabilities =
        source.capabilities().map(|(dimension, c)| Citing::new(dimension, &c.id, &c.references));
    let patterns = &source.patterns;
    let of_patterns = patterns.content.patterns.iter().map(|p| Citing::new(patterns, &p.id, &p.references));
    capabilities.chain(of_patterns).collect()
}

/// Every address is one that a browser opens safely.
pub(super) fn url_malformed(source: &Source, findings: &mut Findings) {
    for (key, reference) in &source.references.content {
        if let Some((fault, remedy)) = fault(reference.url.get_ref()) {
            let message = format!("address `{}` of `{}` {fault}", reference.url.get_ref(), key.get_ref());
            findings.add(source.references.place(&reference.url), message, remedy);
        }
    }
}

/// Every page has one key; a final slash makes no other page.
pub(super) fn url_repeated(source: &Source, findings: &mut Findings) {
    let mut entries: Vec<_> = source.references.content.iter().collect();
    // The later line is the one to report, whatever the keys are called.
    entries.sort_by_key(|(_, reference)| reference.url.span().start);
    let pages = entries.into_iter().map(|(key, r)| (r.url.get_ref().trim_end_matches('/'), (key, r)));
    for ((first, _), (again, reference)) in repeats(pages) {
        let message = format!("`{}` has the address of `{}`", again.get_ref(), first.get_ref());
        findings.add(source.references.place(&reference.url), message, "keep one key and use it everywhere");
    }
}

/// What is wrong with an address, and what to do.
fn fault(url: &str) -> Option<(&'static str, &'static str)> {
    let Some(rest) = url.strip_prefix("https://") else {
        return Some(("does not start with `https://`", "use the page's secure address"));
    };
    if rest.chars().any(|c| !c.is_ascii_graphic() || "\"<>\\^`{|}".contains(c)) {
        return Some(("has a character that addresses cannot have", "percent-encode it"));
    }
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_label =
        |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if !host.contains('.') || !host.split('.').all(is_label) {
        return Some(("has no proper host", "write a host such as `12factor.net`, without port or user"));
    }
    match rest.split('#').collect::<Vec<_>>().as_slice() {
        [_] => None,
        [_, fragment] if !fragment.is_empty() => None,
        _ => Some(("has an empty fragment or two", "write one `#` and a name after it, or none")),
    }
}
