//! Languages that nobody speaks: the English bank with other letters, to see whether the product can speak another.
//!
//! Every text that people read is rewritten, and nothing else: parity holds. The forms of terms are rewritten alike, so
//! terms are found. Vowels have accents and come twice, which makes texts about a third longer; brackets at both ends
//! show what is cut off. Names stay as long as they are: every bank keeps to the same limits for them.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::parity::{FORMS, PROFILE, TEXTS, URL};
use crate::{Problem, Source};

/// The names by which `WINDROSE_LANGUAGE` asks for one. They differ in the direction of the page, not in the bank.
pub const PSEUDO: [&str; 2] = ["pseudo", "pseudo-rtl"];

/// The key of names.
const NAME: &str = "name";

/// The bank with all of its texts rewritten.
pub fn pseudo(english: &Source) -> Result<Source, Vec<Problem>> {
    Source::parse(english.files().map(|(file, text)| (file, rewritten(text))))
}

/// A content file with its texts rewritten.
fn rewritten(text: &str) -> String {
    let mut strings = Vec::new();
    // A `Source` was read from it, so it is TOML.
    if let Ok(table) = DeTable::parse(text) {
        find(table.get_ref(), &mut strings);
    }
    // From the end, so that the places before stay what they are.
    strings.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
    let mut rewritten = text.to_owned();
    for (place, string) in strings {
        rewritten.replace_range(place, &toml::Value::String(string).to_string());
    }
    rewritten
}

/// Adds the texts below this table, rewritten, each with its place.
fn find(table: &DeTable<'_>, strings: &mut Vec<(Range<usize>, String)>) {
    for (key, value) in table.iter().filter(|(key, _)| key.get_ref() != PROFILE) {
        let key = key.get_ref().as_ref();
        let is_text = TEXTS.contains(&key) && key != URL;
        let items = value.get_ref().as_array().map_or_else(|| vec![value], |array| array.iter().collect());
        for item in items {
            match item.get_ref() {
                DeValue::String(string) if is_text => {
                    let shown = match key {
                        NAME => string.chars().map(accented).collect(),
                        FORMS => longer(string),
                        _ => format!("[{}]", longer(string)),
                    };
                    strings.push((item.span(), shown));
                }
                DeValue::Table(table) => find(table, strings),
                _ => {}
            }
        }
    }
}

/// With an accent on each vowel, which comes twice: `Wáátéér`.
fn longer(text: &str) -> String {
    text.chars().flat_map(|letter| [Some(accented(letter)), twice(letter)]).flatten().collect()
}

/// The second of a vowel that comes twice; `None` for other letters.
fn twice(letter: char) -> Option<char> {
    let small = letter.to_ascii_lowercase();
    Some(accented(small)).filter(|accented| *accented != small)
}

/// A vowel with an accent; other letters as they are.
fn accented(letter: char) -> char {
    const VOWELS: [(char, char); 10] = [
        ('a', 'á'),
        ('e', 'é'),
        ('i', 'í'),
        ('o', 'ó'),
        ('u', 'ú'),
        ('A', 'Á'),
        ('E', 'É'),
        ('I', 'Í'),
        ('O', 'Ó'),
        ('U', 'Ú'),
    ];
    VOWELS.iter().find(|(vowel, _)| *vowel == letter).map_or(letter, |(_, accented)| *accented)
}
