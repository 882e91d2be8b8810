//! Rules about risk patterns and contradictions: a cure that cures and no part of which does, severities that can be, and
//! contradictions that a plan cannot run into.
//!
//! All is proved by trying every combination of answers and context that makes a difference. That needs conditions which
//! mean something, so what has a fault of another rule is left to that rule.

use std::collections::HashSet;

use toml::Spanned;

use super::Findings;
use super::condition::is_sound;
use super::facts::{Combinations, Facts, HIGHEST, Subjects};
use super::need::REACHED;
use crate::Source;
use crate::source::{
    CapabilityEntry, ConditionEntry, Conditions, ContradictionEntry, Form, LevelEntry, PatternEntry,
    SEVERITIES, SeverityEntry,
};

/// The lowest rank and the highest.
const RANKS: std::ops::RangeInclusive<i64> = 1..=99;

/// A rank is a small number. Patterns whose order nobody can argue share one: reach then decides.
pub(super) fn rank(source: &Source, findings: &mut Findings) {
    let patterns = &source.patterns;
    for pattern in &patterns.content.patterns {
        if !RANKS.contains(pattern.rank.get_ref()) {
            let message = format!("the rank of `{}` is {}", pattern.id.get_ref(), pattern.rank.get_ref());
            findings.add(patterns.place(&pattern.rank), message, "write a number from 1 to 99");
        }
    }
}

/// Severities fall, each but the last has a condition, and each can come about.
pub(super) fn severity(source: &Source, findings: &mut Findings) {
    let patterns = &source.patterns;
    for pattern in patterns.content.patterns.iter().filter(|pattern| !falls(&pattern.severity)) {
        let id = pattern.id.get_ref();
        if let Some(last) = pattern.severity.last() {
            let message = format!("the severities of `{id}` do not fall to one without a condition");
            let remedy = "begin with the worst; only the last one has no `when`";
            findings.add(patterns.place(&last.is), message, remedy);
        } else {
            let message = format!("`{id}` has no severity");
            findings.add(patterns.place(&pattern.id), message, "write how bad it is");
        }
    }
    for trial in trials(source).filter(|trial| falls(&trial.pattern.severity)) {
        let Trial { pattern, combinations } = &trial;
        let id = pattern.id.get_ref();
        if !trial.can_hold() {
            let message = format!("`{id}` can never hold");
            findings.add(patterns.place(&pattern.when), message, "mend its condition");
            continue;
        }
        let holds = |facts: &Facts<'_>, when: &Conditions| facts.hold(when.get_ref()) == Some(true);
        for severity in &pattern.severity {
            let decides = |facts: &Facts<'_>| {
                let is_first = |entry: &&SeverityEntry| entry.when.as_ref().is_none_or(|w| holds(facts, w));
                pattern.severity.iter().find(is_first).is_some_and(|first| std::ptr::eq(first, severity))
            };
            if !combinations.any(|facts| holds(facts, &pattern.when) && decides(facts)) {
                let message = format!("`{id}` is never {}", severity.is.get_ref());
                let remedy = "take it away, or mend its condition";
                findings.add(patterns.place(&severity.is), message, remedy);
            }
        }
    }
}

/// Whether each is less bad than the one before it, and the last one and no other has no condition. Unknown words have a
/// rule of their own.
fn falls(severities: &[SeverityEntry]) -> bool {
    let badness =
        |entry: &SeverityEntry| SEVERITIES.iter().position(|(known, _)| known == entry.is.get_ref());
    let all: Option<Vec<usize>> = severities.iter().map(badness).collect();
    let unconditional = severities.iter().position(|entry| entry.when.is_none());
    unconditional.is_some_and(|place| place + 1 == severities.len())
        && all.is_none_or(|all| all.is_sorted_by(|one, next| one > next))
}

/// A cure names capabilities of the bank, each once, at levels that a step reaches.
pub(super) fn cure(source: &Source, findings: &mut Findings) {
    let patterns = &source.patterns;
    for pattern in &patterns.content.patterns {
        let id = pattern.id.get_ref();
        if pattern.cure.get_ref().is_empty() {
            findings.add(patterns.place(&pattern.cure), format!("`{id}` has no cure"), "write what ends it");
        }
        for (entry, fault) in faults(source, pattern) {
            let message = format!("`{}` {fault}", entry.get_ref().capability.get_ref());
            findings.add(patterns.place(entry), message, "name a capability once, at level 2 or 3");
        }
    }
}

/// What of its cure cannot be, and why.
fn faults<'a>(source: &Source, pattern: &'a PatternEntry) -> Vec<(&'a Spanned<LevelEntry>, &'static str)> {
    let mut named = HashSet::new();
    let fault = |entry: &'a Spanned<LevelEntry>| {
        let (capability, at_least) = raise(entry);
        let fault = if source.capability(capability).is_none() {
            "is not in the bank"
        } else if !named.insert(capability) {
            "is named twice"
        } else if !REACHED.contains(&at_least) {
            "is at a level to which no step leads"
        } else {
            return None;
        };
        Some((entry, fault))
    };
    pattern.cure.get_ref().iter().filter_map(fault).collect()
}

/// With the whole cure done the pattern is certainly gone, and cannot come back.
pub(super) fn cure_clears(source: &Source, findings: &mut Findings) {
    for trial in trials(source).filter(|trial| !trial.cure_clears()) {
        let Trial { pattern, .. } = trial;
        let message = format!("the cure of `{}` does not always end it", pattern.id.get_ref());
        let remedy = "add what is missing to the cure, or mend the condition";
        findings.add(source.patterns.place(&pattern.cure), message, remedy);
    }
}

/// Nothing less than the whole cure ends the pattern for everybody: neither a part of it, nor a lower level, nor what is
/// not part of it. Only what has to be in the middle, neither low nor high, may rise out of the pattern.
pub(super) fn cure_is_needed(source: &Source, findings: &mut Findings) {
    let patterns = &source.patterns;
    // What the cure leaves is reported as such, and so is what can never hold.
    for trial in trials(source).filter(|trial| trial.cure_clears() && trial.can_hold()) {
        let pattern = trial.pattern;
        let id = pattern.id.get_ref();
        for entry in pattern.cure.get_ref() {
            let (cured, at_least) = raise(entry);
            let lower = REACHED.into_iter().rfind(|level| *level < at_least);
            if trial.ends_with(entry, lower) {
                let (less, remedy) = match lower {
                    None => (format!("without `{cured}`"), "take it out of the cure".to_owned()),
                    Some(level) => {
                        (format!("with `{cured}` at {level}"), format!("write level {level} in the cure"))
                    }
                };
                let message = format!("the cure of `{id}` ends it {less}");
                findings.add(patterns.place(entry), message, format!("{remedy}, or mend the condition"));
            }
        }
        for other in limited(pattern).into_iter().filter(|other| trial.is_ended_by(other)) {
            let message = format!("`{id}` is ended by `{other}`, which is not its cure");
            let remedy = "add it to the cure, or move it from `when` to a severity";
            findings.add(patterns.place(&pattern.when), message, remedy);
        }
    }
}

/// The capabilities outside its cure that the condition of a pattern wants at a level or below, each once.
fn limited(pattern: &PatternEntry) -> Vec<&str> {
    let mut ids: Vec<&str> = highest(pattern.when.get_ref()).into_iter().map(|(id, _)| id).collect();
    ids.retain(|id| !pattern.cure.get_ref().iter().any(|entry| raise(entry).0 == *id));
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The highest levels in these conditions, nested ones included.
fn highest(entries: &[Spanned<ConditionEntry>]) -> Vec<(&str, i64)> {
    let forms = entries.iter().filter_map(|entry| entry.get_ref().form());
    forms
        .flat_map(|form| match form {
            Form::AtMost { capability, at_most } => vec![(capability.get_ref().as_str(), at_most)],
            form => form.of().map(|(_, of)| highest(of)).unwrap_or_default(),
        })
        .collect()
}

/// A contradiction can come about, and no plan can lead into one: where a level excludes a lower level of another
/// capability, the step to it needs that other capability first.
///
/// What a plan looks at are the needs of the very step that it takes, not what one below it or one that it needs has needed:
/// those steps may be done already. Where answers contradict the profile alone, it is the profile that is outdated.
pub(super) fn contradiction(source: &Source, findings: &mut Findings) {
    let contradictions = &source.contradictions;
    let entries = contradictions.content.contradictions.iter();
    for entry in entries.filter(|entry| is_sound(source, entry.when.get_ref())) {
        let (id, when) = (entry.id.get_ref(), &entry.when);
        let mut subjects = Subjects::default();
        subjects.add(when.get_ref());
        let capabilities = subjects.capabilities();
        for capability in &capabilities {
            (1..=HIGHEST).for_each(|level| subjects.threshold(capability, level));
        }
        let combinations = subjects.combinations(source);
        if !combinations.any(|facts| facts.hold(when.get_ref()) == Some(true)) {
            let message = format!("`{id}` can never hold");
            findings.add(contradictions.place(when), message, "mend its condition");
        }
        if capabilities.len() < 2 {
            continue;
        }
        let mut steps = capabilities.iter().flat_map(|id| steps(source, id));
        let leads_into = |step: &Move<'_>| combinations.any(|facts| step.leads_into(facts, entry));
        if let Some(Move { id: rising, to, .. }) = steps.find(leads_into) {
            let others = highest(when.get_ref()).into_iter().filter(|(other, _)| *other != rising);
            let remedy = match others.map(|(other, level)| format!("`{other}` at {}", level + 1)).next() {
                Some(needed) if to < HIGHEST => {
                    format!("let the step of `{rising}` to level {to} need {needed}")
                }
                _ => "mend its condition: no step can need what would prevent it".to_owned(),
            };
            findings.add(contradictions.place(when), format!("a plan can lead into `{id}`"), remedy);
        }
    }
}

/// A step that a plan can take.
struct Move<'a> {
    id: &'a str,
    /// The lowest level at which it is the next one.
    from: i64,
    to: i64,
    needs: &'a [Spanned<LevelEntry>],
}

/// The three steps of a capability.
fn steps<'a>(source: &'a Source, id: &'a str) -> Vec<Move<'a>> {
    let [consistent, enforced] = REACHED;
    let own = source.capability(id).into_iter().flat_map(CapabilityEntry::steps);
    let mut steps: Vec<Move<'a>> = [(0, consistent), (consistent, enforced)]
        .into_iter()
        .zip(own)
        .map(|((from, to), (_, step))| Move { id, from, to, needs: &step.needs })
        .collect();
    // The step from 3 to 4 is the same for every capability, and needs nothing.
    steps.push(Move { id, from: enforced, to: HIGHEST, needs: &[] });
    steps
}

impl Move<'_> {
    /// Whether it can be taken here and brings about what was not there.
    fn leads_into(&self, facts: &Facts<'_>, entry: &ContradictionEntry) -> bool {
        let is_met = |need: &Spanned<LevelEntry>| {
            let (id, level) = raise(need);
            facts.level(id).is_none_or(|here| here >= level)
        };
        let is_next = facts.level(self.id).is_some_and(|here| (self.from..self.to).contains(&here));
        is_next
            && self.needs.iter().all(is_met)
            && facts.hold(entry.when.get_ref()) != Some(true)
            && raised(facts, &entry.when, &[(self.id, self.to)]) == Some(true)
    }
}

/// A capability that is to be at a level or above.
type Raise<'a> = (&'a str, i64);

fn raise(entry: &Spanned<LevelEntry>) -> Raise<'_> {
    let LevelEntry { capability, at_least } = entry.get_ref();
    (capability.get_ref(), *at_least.get_ref())
}

/// Whether the conditions hold once these capabilities have risen, as far as they apply.
fn raised(facts: &Facts<'_>, when: &Conditions, rises: &[Raise<'_>]) -> Option<bool> {
    facts.hold_with(when.get_ref(), &|id, level| {
        let to = rises.iter().find(|(other, _)| *other == id);
        to.map_or(level, |(_, to)| level.max(*to))
    })
}

/// A pattern with every combination that makes a difference to it.
struct Trial<'a> {
    pattern: &'a PatternEntry,
    combinations: Combinations<'a>,
}

impl Trial<'_> {
    /// Whether this is true of a combination in which the pattern is certainly there.
    fn any_present(&self, test: impl Fn(&Facts<'_>) -> bool) -> bool {
        let when = self.pattern.when.get_ref();
        self.combinations.any(|facts| facts.hold(when) == Some(true) && test(facts))
    }

    fn can_hold(&self) -> bool {
        self.any_present(|_| true)
    }

    fn cure_clears(&self) -> bool {
        let cure: Vec<Raise<'_>> = self.pattern.cure.get_ref().iter().map(raise).collect();
        !self.combinations.any(|facts| raised(facts, &self.pattern.when, &cure) != Some(false))
    }

    /// Whether its cure ends it for everybody with this part of it at a lower level, or without it.
    fn ends_with(&self, part: &Spanned<LevelEntry>, lower: Option<i64>) -> bool {
        let rest = self.pattern.cure.get_ref().iter().filter(|other| !std::ptr::eq(*other, part)).map(raise);
        let less: Vec<Raise<'_>> = rest.chain(lower.map(|level| (raise(part).0, level))).collect();
        !self.any_present(|facts| raised(facts, &self.pattern.when, &less) != Some(false))
    }

    /// Whether this capability can end it by rising, where it would not by falling.
    fn is_ended_by(&self, id: &str) -> bool {
        let at = |facts: &Facts<'_>, wanted: i64| {
            let level = |other: &str, level: i64| if other == id { wanted } else { level };
            facts.hold_with(self.pattern.when.get_ref(), &level) == Some(true)
        };
        self.any_present(|facts| !at(facts, HIGHEST) && at(facts, 0))
    }
}

/// The patterns that can be tried out: with conditions and a cure that mean something.
fn trials(source: &Source) -> impl Iterator<Item = Trial<'_>> {
    source.patterns.content.patterns.iter().filter_map(move |pattern| {
        let severities = pattern.severity.iter().filter_map(|severity| severity.when.as_ref());
        let conditions: Vec<&Conditions> = severities.chain([&pattern.when]).collect();
        let cure = pattern.cure.get_ref();
        let can_be_tried = conditions.iter().all(|when| is_sound(source, when.get_ref()))
            && !cure.is_empty()
            && faults(source, pattern).is_empty();
        can_be_tried.then(|| {
            let mut subjects = Subjects::default();
            for when in conditions {
                subjects.add(when.get_ref());
            }
            for (id, level) in cure.iter().map(raise) {
                subjects.threshold(id, level);
            }
            Trial { pattern, combinations: subjects.combinations(source) }
        })
    })
}
