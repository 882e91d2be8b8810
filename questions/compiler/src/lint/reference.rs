//! Rules about references: every capability has one, every one is used, addresses are well-formed.
//!
//! Whether a page still exists is not for a build to ask.

use std::collections::HashSet;

use super::{Findings, repeats};
use crate::Source;

/// Every capability says where to read on.
pub(super) fn none(source: &Source, findings: &mut Findings) {
    for (dimension, capability) in source.capabilities() {
        if capability.references.is_empty() {
            let message = format!("`{}` has no reference", capability.id());
            findings.add(dimension.place(&capability.id), message, "name a key of `references.toml`");
        }
    }
}

/// Every reference is a key of `references.toml`.
pub(super) fn unknown(source: &Source, findings: &mut Findings) {
    for (dimension, capability) in source.capabilities() {
        for key in &capability.references {
            if !source.references.content.contains_key(key.get_ref().as_str()) {
                let message = format!("reference `{}` of `{}` is unknown", key.get_ref(), capability.id());
                findings.add(
                    dimension.place(key),
                    message,
                    "add it to `references.toml`, or use a key from there",
                );
            }
        }
    }
}

/// No capability names a reference twice.
pub(super) fn repeated(source: &Source, findings: &mut Findings) {
    for (dimension, capability) in source.capabilities() {
        for (_, again) in repeats(capability.references.iter().map(|key| (key.get_ref(), key))) {
            let message = format!("`{}` names `{}` twice", capability.id(), again.get_ref());
            findings.add(dimension.place(again), message, "keep one of them");
        }
    }
}

/// Every reference serves a capability.
pub(super) fn unused(source: &Source, findings: &mut Findings) {
    let used: HashSet<&str> =
        source.capabilities().flat_map(|(_, c)| &c.references).map(|key| key.get_ref().as_str()).collect();
    for key in source.references.content.keys() {
        if !used.contains(key.get_ref().as_str()) {
            let message = format!("reference `{}` is unused", key.get_ref());
            findings.add(source.references.place(key), message, "name it in a capability, or remove it");
        }
    }
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
