//! Rules about wording in any language: no text is missing, all are plain.

use super::Findings;
use crate::Source;

/// Characters that Markdown or HTML would read as markup; texts are shown as they are.
const MARKUP: &[char] = &['`', '*', '<', '>', '_', '[', ']'];

/// No text is empty.
pub(super) fn empty(source: &Source, findings: &mut Findings) {
    for text in source.texts().into_iter().filter(|text| text.value.trim().is_empty()) {
        findings.add(text.place, format!("{text} is empty"), "write it");
    }
}

/// Texts are plain.
pub(super) fn markup(source: &Source, findings: &mut Findings) {
    for text in source.texts() {
        if let Some(character) = text.value.chars().find(|c| MARKUP.contains(c)) {
            let message = format!("{text} contains the markup character {character:?}");
            findings.add(text.place, message, "write plain text");
        }
    }
}

/// Single spaces between words, none around the text, no line breaks or tabs.
pub(super) fn white_space(source: &Source, findings: &mut Findings) {
    for text in source.texts() {
        let words = text.value.split_whitespace().collect::<Vec<_>>().join(" ");
        if !words.is_empty() && words != text.value {
            let message = format!("{text} has white space around it, or more than single spaces within");
            findings.add(text.place, message, "write one line with single spaces");
        }
    }
}
