//! The words of the pages stand in `words/`, not in the code that shows them.
//!
//! No compiler knows a sentence from a name. What counts as words here: a literal with a space between two letters or
//! marks of which one is a word of three letters or more; and a literal of one capitalised word that an element shows,
//! as in `{ "Cancel" }`. Whatever gets through shows in the pseudo-language (`tests/browser/strange.rs`).

use crate::{File, settle};

/// Literals that look like words and are none, with the reason.
const NO_WORDS: [(&str, &str); 5] = [
    ("app/src/direction.rs", "Arrow"),                       // names of keys
    ("app/src/platform/layout.rs", "(min-width: 64rem)"),    // a media query, as the style sheets have it
    ("app/src/platform/layout.rs", "(min-width: 80rem)"),    // another
    ("app/src/platform/canvas.rs", "system-ui, 'Segoe UI'"), // names of fonts
    ("app/src/platform/canvas.rs", "no canvas here"),        // an error that ends as `None`
];

#[test]
fn the_app_holds_no_words_of_its_own() {
    settle(File::within("app/src/", ".rs").iter().filter(|file| !file.path.contains("/tests")).flat_map(
        |file| {
            let code = file.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            (1..)
                .zip(code.lines())
                .filter(|(_, line)| !line.trim_start().starts_with("//") && !line.contains("reason = \""))
                .flat_map(|(number, line)| {
                    literals(line).into_iter().map(move |literal| (number, line, literal))
                })
                .filter(|(_, line, literal)| reads_like_words(line, literal))
                .filter(|(_, _, literal)| {
                    !NO_WORDS
                        .iter()
                        .any(|(path, start)| file.path.starts_with(path) && literal.starts_with(start))
                })
                .map(|(number, _, literal)| {
                    file.offence(number, format!("`{literal}` belongs into words/src/en/app/, by name"))
                })
                .collect::<Vec<_>>()
        },
    ));
}

/// The texts between quotation marks that end on the same line.
fn literals(line: &str) -> Vec<&str> {
    let plain = line.split("\\\"").collect::<Vec<_>>();
    // A quoted mark within a literal only occurs in tests; such lines are none of ours.
    if plain.len() > 1 { Vec::new() } else { line.split('"').skip(1).step_by(2).collect() }
}

fn reads_like_words(line: &str, literal: &str) -> bool {
    let is_attribute =
        ["class", "for", "id", "rel", "aria-labelledby", "aria-describedby", "accept", "style"].iter().any(
            |name| {
                line.contains(&format!("{name}=\"{literal}\""))
                    || line.contains(&format!("classes!(\"{literal}\""))
            },
        );
    let is_invariant = line.contains(&format!("expect(\"{literal}\")"));
    let outside: String =
        literal.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
    let has_word =
        outside.split(|letter: char| !letter.is_alphabetic()).any(|word| word.chars().count() >= 3);
    let is_sentence = has_word && literal.trim().contains(' ');
    let is_shown =
        line.contains(&format!("{{ \"{literal}\" }}")) && has_word && literal.starts_with(char::is_uppercase);
    let is_heard = ["aria-label", "title", "placeholder", "alt", "label"]
        .iter()
        .any(|name| line.contains(&format!(" {name}=\"{literal}\"")) && has_word && !literal.contains("://"));
    !is_attribute && !is_invariant && (is_sentence || is_shown || is_heard)
}

#[test]
fn the_rule_knows_words_from_names() {
    for (line, is_words) in [
        ("<p>{ \"Cancel\" }</p>", true),
        ("let why = \"not saved\";", true),
        ("format!(\"{name} (copy)\")", true),
        ("<nav aria-label=\"Pages\">", true),
        ("<p class=\"said quietly\">", false),
        ("let id = \"save-heading\";", false),
        ("text.join(\", \")", false),
        ("element.expect(\"a page has a body\")", false),
        ("event.key() == \"Escape\"", false),
    ] {
        let found = literals(line).into_iter().any(|literal| reads_like_words(line, literal));
        assert_eq!(found, is_words, "{line}");
    }
}

/// rustfmt finds a language by its line in `words/src/lib.rs`.
#[test]
fn every_language_is_formatted() {
    let root = File::read("words/src/lib.rs");
    settle(File::within("words/src/", "mod.rs").iter().filter_map(|file| {
        let name = file.path.strip_prefix("words/src/")?.strip_suffix("/mod.rs")?;
        let is_listed = name.contains('/') || root.text.contains(&format!("#[cfg(rustfmt)]\nmod {name};"));
        (!is_listed).then(|| root.offence(1, format!("add `#[cfg(rustfmt)]` and `mod {name};`")))
    }));
}
