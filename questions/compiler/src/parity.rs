//! Whether a bank in another language asks what the English one asks: all but the texts is the same.
//!
//! The files are compared key by key as they are written, so that a key which the format gets one day is compared
//! without a word here. A text that is new has to be named in [`TEXTS`]: until then it is no text, and a translation
//! of it is a difference.

use std::collections::{BTreeMap, BTreeSet};

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use crate::Source;
use crate::problem::{Place, Problem};
use crate::source::{line, stem};

/// Name of the rule.
const RULE: &str = "parity";

/// The address of a page to read on at, which may be another in another language.
pub(crate) const URL: &str = "url";

/// Keys whose strings people read, and [`URL`].
pub(crate) const TEXTS: &[&str] = &[
    "action",
    "ask",
    "axis",
    "beware",
    "check",
    "evidence",
    "fails",
    FORMS,
    "heading",
    "inside",
    "label",
    "levels",
    "look_at",
    "meaning",
    "name",
    "nuance",
    "nuance_heading",
    "principle",
    "question",
    "rank_reason",
    "reason",
    "remedy",
    "says",
    "shows",
    "sign",
    "summary",
    "term",
    "title",
    URL,
    "verify",
    "why",
];

/// The one text of which a language may have more or fewer: the words in which a term occurs.
pub(crate) const FORMS: &str = "forms";

/// The key whose keys are names of fields, and never those of texts.
pub(crate) const PROFILE: &str = "profile";

/// Everything but texts in which the bank differs from the English one, ordered by file and line.
pub fn parity(english: &Source, other: &Source) -> Vec<Problem> {
    let english: BTreeMap<&str, &str> = english.files().collect();
    let other: BTreeMap<&str, &str> = other.files().collect();
    let mut problems = Vec::new();
    for (file, text) in &english {
        let Some(other) = other.get(file) else {
            let remedy = "take it from the English folder, translate its texts";
            problems.push(whole(file).problem(RULE, "the file is missing", remedy));
            continue;
        };
        Pair { file, english: text, other, problems: &mut problems }.files();
    }
    for file in other.keys().filter(|file| !english.contains_key(*file)) {
        let message = "there is no such file in English";
        problems.push(whole(file).problem(RULE, message, "write it in English first, or take it away"));
    }
    problems.sort();
    problems
}

/// The place of a problem with a file as such.
fn whole(file: &str) -> Place<'_> {
    Place { file, line: 1 }
}

/// The two texts of a file, and what was found.
struct Pair<'a> {
    file: &'a str,
    english: &'a str,
    other: &'a str,
    problems: &'a mut Vec<Problem>,
}

/// What a key belongs to: the nearest thing with an id, and the keys from there.
#[derive(Clone, Copy)]
struct Owner<'a> {
    id: &'a str,
    path: &'a str,
}

type Value<'a> = Spanned<DeValue<'a>>;

impl Pair<'_> {
    fn files(&mut self) {
        // A `Source` was read from them, so they are TOML.
        if let (Ok(english), Ok(other)) = (DeTable::parse(self.english), DeTable::parse(self.other)) {
            let owner = Owner { id: stem(self.file), path: "" };
            self.tables(owner, english.get_ref(), other.get_ref(), other.span().start);
        }
    }

    /// Two tables; the other one begins at this byte.
    fn tables(&mut self, owner: Owner<'_>, english: &DeTable<'_>, other: &DeTable<'_>, start: usize) {
        for (key, value) in english {
            let path = owner.join(key.get_ref());
            if let Some(translated) = other.get(key.get_ref().as_ref()) {
                self.values(owner.at(&path), key.get_ref(), value, translated);
            } else {
                let remedy = format!("write it as {} does", self.english_line(value));
                self.add(start, format!("`{path}` is missing in `{}`", owner.id), remedy);
            }
        }
        for (key, value) in other.iter().filter(|(key, _)| !english.contains_key(key.get_ref().as_ref())) {
            let message = format!("`{}` of `{}` is not in English", owner.join(key.get_ref()), owner.id);
            self.add(value.span().start, message, "take it away, or write it in English first");
        }
    }

    /// What stands at one key.
    fn values(&mut self, owner: Owner<'_>, key: &str, english: &Value<'_>, other: &Value<'_>) {
        let start = other.span().start;
        let agree = match (english.get_ref(), other.get_ref()) {
            (DeValue::String(_), DeValue::String(_)) if TEXTS.contains(&key) => true,
            (DeValue::Array(_), DeValue::Array(_)) if key == FORMS => true,
            (DeValue::Array(one), DeValue::Array(two)) if TEXTS.contains(&key) && is_strings(one) => {
                one.len() == two.len()
            }
            (DeValue::Table(one), DeValue::Table(two)) if key != PROFILE => {
                return self.tables(owner, one, two, start);
            }
            (DeValue::Array(one), DeValue::Array(two)) if is_tables(one) && is_tables(two) => {
                if let Some((one, two)) = by_id(one).zip(by_id(two)) {
                    return self.things(owner, &one, &two, start);
                }
                if one.len() == two.len() {
                    return one.iter().zip(two).for_each(|(one, two)| self.values(owner, "", one, two));
                }
                false
            }
            (one, two) => same(one, two),
        };
        if !agree {
            let message = format!("`{}` of `{}` is not as in English", owner.path, owner.id);
            let remedy = format!("write what stands in {}", self.english_line(english));
            self.add(start, message, remedy);
        }
    }

    /// Two arrays of tables with ids, which begin at this byte.
    fn things(&mut self, owner: Owner<'_>, english: &Things<'_>, other: &Things<'_>, start: usize) {
        let ids = |things: &Things<'_>| things.iter().map(|(id, _)| (*id).to_owned()).collect::<Vec<_>>();
        let (one, two) = (ids(english), ids(other));
        let (all, given) = (BTreeSet::from_iter(&one), BTreeSet::from_iter(&two));
        for (id, value) in english.iter().filter(|(id, _)| !given.contains(&(*id).to_owned())) {
            let remedy = format!("write it as {} does", self.english_line(value));
            self.add(start, format!("`{id}` is missing in `{}` of `{}`", owner.path, owner.id), remedy);
        }
        for (id, value) in other.iter().filter(|(id, _)| !all.contains(&(*id).to_owned())) {
            let message = format!("`{id}` of `{}` is not in English", owner.path);
            self.add(value.span().start, message, "take it away, or write it in English first");
        }
        if one != two && all == given && one.len() == two.len() {
            let message =
                format!("`{}` of `{}` stand in another order than in English", owner.path, owner.id);
            self.add(start, message, format!("write {}", one.join(", ")));
        }
        for (id, value) in english {
            if let Some((_, translated)) = other.iter().find(|(other, _)| other == id) {
                self.values(Owner { id, path: "" }, "", value, translated);
            }
        }
    }

    fn add(&mut self, byte: usize, message: String, remedy: impl Into<String>) {
        let place = Place { file: self.file, line: line(self.other, byte) };
        self.problems.push(place.problem(RULE, message, remedy));
    }

    /// Where it stands in English.
    fn english_line(&self, value: &Value<'_>) -> String {
        format!("line {} of the English file", line(self.english, value.span().start))
    }
}

impl<'a> Owner<'a> {
    fn join(self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    const fn at(self, path: &'a str) -> Self {
        Owner { path, ..self }
    }
}

/// Tables with their ids, in their order.
type Things<'a> = Vec<(&'a str, &'a Value<'a>)>;

/// The tables by id, if all have one.
fn by_id<'a>(array: &'a DeArray<'a>) -> Option<Things<'a>> {
    let id = |value: &'a Value<'a>| value.get_ref().as_table()?.get("id")?.get_ref().as_str();
    array.iter().map(|value| Some((id(value)?, value))).collect()
}

fn is_tables(array: &DeArray<'_>) -> bool {
    array.iter().all(|value| value.get_ref().is_table())
}

fn is_strings(array: &DeArray<'_>) -> bool {
    array.iter().all(|value| value.get_ref().is_str())
}

/// Whether two values are the same, wherever they stand. The format has no other kinds of values.
fn same(one: &DeValue<'_>, two: &DeValue<'_>) -> bool {
    match (one, two) {
        (DeValue::String(one), DeValue::String(two)) => one == two,
        (DeValue::Boolean(one), DeValue::Boolean(two)) => one == two,
        (DeValue::Integer(one), DeValue::Integer(two)) => one.as_str() == two.as_str(),
        (DeValue::Array(one), DeValue::Array(two)) => {
            one.len() == two.len() && one.iter().zip(two).all(|(one, two)| same(one.get_ref(), two.get_ref()))
        }
        (DeValue::Table(one), DeValue::Table(two)) => {
            one.len() == two.len()
                && one.iter().all(|(key, one)| {
                    two.get(key.get_ref().as_ref()).is_some_and(|two| same(one.get_ref(), two.get_ref()))
                })
        }
        _ => false,
    }
}
