//! Terms that a newcomer may not know, and where they occur.

/// A term with its meaning.
#[derive(Debug, PartialEq)]
pub struct Term {
    /// Permanent kebab-case name, used in page addresses.
    pub id: &'static str,
    /// As shown.
    pub term: &'static str,
    /// Words and groups of words, in lower case, that mean this term.
    pub forms: &'static [&'static str],
    /// What it means, in a sentence or two.
    pub meaning: &'static str,
}

impl Term {
    /// True if the text names this term, as whole words; letters of ASCII in any case, others as in the forms.
    pub fn occurs_in(&self, text: &str) -> bool {
        let text = text.to_ascii_lowercase();
        self.forms.iter().any(|form| has_words(&text, form))
    }
}

/// True if the words stand in the text, and neither begin nor end within a word.
fn has_words(text: &str, words: &str) -> bool {
    let is_edge = |neighbour: Option<char>| neighbour.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(words).any(|(start, found)| {
        let before = text.get(..start).and_then(|t| t.chars().next_back());
        let after = text.get(start + found.len()..).and_then(|t| t.chars().next());
        is_edge(before) && is_edge(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, occurs: bool) {
        let forms = &["saga", "sagas", "dead-letter queue"];
        let term = Term { id: "saga", term: "Saga", forms, meaning: "" };
        assert_eq!(term.occurs_in(text), occurs, "{text}");
    }

    #[test]
    fn terms_are_found_as_whole_words() {
        case("A saga runs.", true);
        case("Sagas, then", true);
        case("sent to a dead-letter queue", true);
        case("The sagacious team", false);
        case("Usaga", false);
        case("", false);
    }
}
