//! The rules of the bank, as a table, and the linter that runs them all.
//!
//! A rule is a name and a function that looks at the whole source; it reports, it never stops another rule.
//! To add one: write the function, name it in [`RULES`] or, if it knows English, in
//! [`ENGLISH_RULES`], and give it a case in `tests/compiler/cases.rs`.

mod condition;
mod context;
mod english;
mod facts;
mod glossary;
mod identity;
mod need;
mod pattern;
mod prose;
mod reference;
mod repetition;
mod structure;

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

pub use identity::SLOTS;

use crate::problem::{Place, Problem};
use crate::{ENGLISH, Source};

/// One rule.
struct Rule {
    /// Kebab-case; what is wrong when it reports.
    name: &'static str,
    check: fn(&Source, &mut Findings),
}

/// What one rule has found so far.
pub(crate) struct Findings {
    rule: &'static str,
    problems: Vec<Problem>,
}

impl Findings {
    /// Reports a problem.
    fn add(&mut self, place: Place<'_>, message: impl Into<String>, remedy: impl Into<String>) {
        self.problems.push(place.problem(self.rule, message, remedy));
    }
}

/// Those that hold in every language.
const RULES: &[Rule] = &[
    Rule { name: "bank-header", check: structure::bank_header },
    Rule { name: "file-not-listed", check: structure::file_not_listed },
    Rule { name: "file-missing", check: structure::file_missing },
    Rule { name: "listed-twice", check: structure::listed_twice },
    Rule { name: "file-name", check: structure::file_name },
    Rule { name: "sixteen-dimensions", check: structure::sixteen_dimensions },
    Rule { name: "group-order", check: structure::group_order },
    Rule { name: "numeral", check: structure::numeral },
    Rule { name: "unknown-word", check: structure::unknown_word },
    Rule { name: "standing", check: structure::standing },
    Rule { name: "verify", check: structure::verify },
    Rule { name: "five-levels", check: structure::five_levels },
    Rule { name: "no-critical", check: structure::no_critical },
    Rule { name: "kebab-case", check: identity::kebab_case },
    Rule { name: "id-repeated", check: identity::id_repeated },
    Rule { name: "name-repeated", check: identity::name_repeated },
    Rule { name: "slot-repeated", check: identity::slot_repeated },
    Rule { name: "slot-range", check: identity::slot_range },
    Rule { name: "need-unknown", check: need::unknown },
    Rule { name: "need-self", check: need::on_itself },
    Rule { name: "need-repeated", check: need::repeated },
    Rule { name: "need-circular", check: need::circular },
    Rule { name: "first-slice", check: need::slice },
    Rule { name: "rank", check: pattern::rank },
    Rule { name: "severity", check: pattern::severity },
    Rule { name: "cure", check: pattern::cure },
    Rule { name: "cure-clears", check: pattern::cure_clears },
    Rule { name: "cure-needed", check: pattern::cure_is_needed },
    Rule { name: "contradiction", check: pattern::contradiction },
    Rule { name: "reference-none", check: reference::none },
    Rule { name: "reference-unknown", check: reference::unknown },
    Rule { name: "reference-repeated", check: reference::repeated },
    Rule { name: "reference-unused", check: reference::unused },
    Rule { name: "url-malformed", check: reference::url_malformed },
    Rule { name: "url-repeated", check: reference::url_repeated },
    Rule { name: "context-numbers", check: context::numbers },
    Rule { name: "context-asked", check: context::asked },
    Rule { name: "context-flags", check: context::flags },
    Rule { name: "effect", check: context::effect },
    Rule { name: "target", check: context::target },
    Rule { name: "preset", check: context::preset },
    Rule { name: "condition-none", check: condition::none },
    Rule { name: "condition-form", check: condition::form },
    Rule { name: "condition-unknown", check: condition::unknown },
    Rule { name: "condition-place", check: condition::answers_in_profile },
    Rule { name: "term-forms", check: glossary::forms },
    Rule { name: "term-names", check: glossary::names },
    Rule { name: "text-empty", check: prose::empty },
    Rule { name: "markup", check: prose::markup },
    Rule { name: "white-space", check: prose::white_space },
    Rule { name: "level-repeated", check: repetition::level },
    Rule { name: "question-repeated", check: repetition::question },
];

/// Those about English sentences.
const ENGLISH_RULES: &[Rule] = &[
    Rule { name: "text-long", check: english::long },
    Rule { name: "level-wordy", check: english::level_wordy },
    Rule { name: "level-joined", check: english::level_joined },
    Rule { name: "level-window", check: english::level_window },
    Rule { name: "full-stop", check: english::full_stop },
    Rule { name: "question-mark", check: english::question_mark },
    Rule { name: "em-dash", check: english::em_dash },
    Rule { name: "agreement", check: english::agreement },
    Rule { name: "and-or", check: english::and_or },
    Rule { name: "double-barrelled", check: english::double_barrelled },
];

/// The names of all rules, in the order they run.
pub fn rules() -> impl Iterator<Item = &'static str> {
    RULES.iter().chain(ENGLISH_RULES).map(|rule| rule.name)
}

/// Runs every rule for a bank in this language; the problems are ordered by file and line.
pub fn lint(source: &Source, language: &str) -> Vec<Problem> {
    let of_language = if language == ENGLISH { ENGLISH_RULES } else { &[] };
    let mut problems: Vec<Problem> = RULES
        .iter()
        .chain(of_language)
        .flat_map(|rule| {
            let mut findings = Findings { rule: rule.name, problems: Vec::new() };
            (rule.check)(source, &mut findings);
            findings.problems
        })
        .collect();
    problems.sort();
    problems
}

/// Pairs of (first, again) for every item whose key an earlier one already had.
fn repeats<K: Eq + Hash, T: Copy>(items: impl IntoIterator<Item = (K, T)>) -> Vec<(T, T)> {
    let mut first_of = HashMap::new();
    let mut repeats = Vec::new();
    for (key, item) in items {
        match first_of.entry(key) {
            Entry::Vacant(vacant) => {
                vacant.insert(item);
            }
            Entry::Occupied(first) => repeats.push((*first.get(), item)),
        }
    }
    repeats
}
