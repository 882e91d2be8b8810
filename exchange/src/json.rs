//! Reading JSON that was stored or saved: an error says which field is wrong, and where.
//!
//! The reader knows line and column only; the way to the field is found in the text afterwards. Wrapping the reader
//! itself, so that it keeps the way while it reads, costs every first visit some ten kilobytes (docs/performance.md).

use serde::Deserialize;

use crate::RecordError;

/// Reads a value of any form.
pub(crate) fn parse<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, RecordError> {
    serde_json::from_str(text).map_err(|error| RecordError::Malformed {
        path: path_to(text, error.line(), error.column()),
        detail: error.to_string(),
    })
}

/// What is open around a place in the text.
enum Container<'a> {
    /// An object, and the key whose value is being read.
    Object(Option<&'a str>),
    /// An array, and the number of the item.
    Array(usize),
}

/// The way to what ends at this line (from 1) and after this many bytes of it, as in `decisions[2].reason`; a dot for
/// the whole. Keys stand as they are written.
fn path_to(text: &str, line: usize, column: usize) -> String {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let read = text.get(..start + column).unwrap_or(text);
    let mut open = Vec::new();
    let mut rest = read;
    while let Some(at) = rest.find(['{', '[', '}', ']', ',', '"']) {
        let (mark, after) = rest.split_at(at).1.split_at(1);
        rest = after;
        match (mark, open.last_mut()) {
            ("{", _) => open.push(Container::Object(None)),
            ("[", _) => open.push(Container::Array(0)),
            ("\"", innermost) => {
                let string = before_quote(rest);
                rest = rest.get(string.len() + 1..).unwrap_or_default();
                if let Some(Container::Object(key @ None)) = innermost {
                    *key = Some(string);
                }
            }
            (",", Some(Container::Object(key))) => *key = None,
            (",", Some(Container::Array(item))) => *item += 1,
            (",", None) => {}
            _ => drop(open.pop()),
        }
    }
    let mut path = String::new();
    for container in &open {
        match container {
            Container::Object(None) => {}
            Container::Object(Some(key)) if path.is_empty() => path.push_str(key),
            Container::Object(Some(key)) => path.extend([".", key]),
            Container::Array(item) => path.extend(["[", &item.to_string(), "]"]),
        }
    }
    if path.is_empty() { ".".to_owned() } else { path }
}

/// The text up to the quote that ends it; all of it, if none does.
fn before_quote(text: &str) -> &str {
    let mut is_escaped = false;
    let end = text.find(|c| {
        let ends = c == '"' && !is_escaped;
        is_escaped = c == '\\' && !is_escaped;
        ends
    });
    end.map_or(text, |end| text.split_at(end).0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "it is only read")]
    struct Whole {
        title: String,
        #[serde(default)]
        parts: BTreeMap<String, Vec<Part>>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[allow(dead_code, reason = "it is only read")]
    struct Part {
        size: u8,
    }

    #[track_caller]
    fn leads_to(text: &str, expected: &str) {
        match parse::<Whole>(text) {
            Err(RecordError::Malformed { path, .. }) => assert_eq!(path, expected, "{text}"),
            other => panic!("{text} gave {other:?}"),
        }
    }

    #[test]
    fn the_way_leads_to_what_is_wrong() {
        leads_to(r#"{"title": 5}"#, "title");
        leads_to(
            r#"{"title": "a, \"b\": {[", "parts": {"one": [{"size": 1}, {"size": 300}]}}"#,
            "parts.one[1].size",
        );
        leads_to(
            "{\"title\": \"a\",\n\"parts\": {\n\"one\": [{\"size\": 1},\n{\"size\": \"\\\\\"}]}}",
            "parts.one[1].size",
        );
        leads_to(
            r#"{"title": "a", "parts": {"one": [{"size": 1}], "two": [{"colour": 1}]}}"#,
            "parts.two[0].colour",
        );
    }

    #[test]
    fn what_is_missing_is_missing_from_what_holds_it() {
        leads_to(r#"{"title": "a", "parts": {"one": [{"size": 1}, {}]}}"#, "parts.one[1]");
        leads_to("{}", ".");
    }

    #[test]
    fn a_text_that_was_cut_leads_to_where_it_ends() {
        leads_to(r#"{"title": "Ord"#, "title");
        leads_to(r#"{"title": "a", "parts": {"one": [{"size": 1}"#, "parts.one[0]");
        leads_to("", ".");
        leads_to(r#"{"title": "a"} and more"#, ".");
    }
}
