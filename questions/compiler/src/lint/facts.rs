//! Conditions tried out: every combination of answers and context that can make a difference to them.
//!
//! A condition has one of three values, as in `windrose-assessment`: it holds, it does not, or something unknown decides.
//! A capability is tried at the levels on both sides of each threshold and as "not applicable", a field with all options
//! that conditions name, alone and as far as they may hold together, with another one, and as not said. Conditions with
//! faults of their own cannot be tried: see [`super::condition::is_sound`].

use toml::Spanned;

use crate::Source;
use crate::source::{ConditionEntry, FieldEntry, Form, OptionEntry};

/// The highest level.
pub(super) const HIGHEST: i64 = 4;

/// What conditions are about, with the thresholds and options that they name.
#[derive(Default)]
pub(super) struct Subjects<'a> {
    levels: Vec<(&'a str, Vec<i64>)>,
    fields: Vec<(&'a str, Vec<&'a str>)>,
}

/// What conditions are about, with the values that make a difference.
pub(super) struct Combinations<'a> {
    /// `None`: not applicable.
    levels: Vec<(&'a str, Vec<Option<i64>>)>,
    /// The options said together; none: not said.
    fields: Vec<(&'a str, Vec<Vec<&'a str>>)>,
}

/// One combination.
pub(super) struct Facts<'a> {
    levels: Vec<(&'a str, Option<i64>)>,
    fields: Vec<(&'a str, &'a [&'a str])>,
}

impl<'a> Subjects<'a> {
    /// Adds everything that these conditions are about.
    pub(super) fn add(&mut self, entries: &'a [Spanned<ConditionEntry>]) {
        for form in entries.iter().filter_map(|entry| entry.get_ref().form()) {
            match form {
                Form::AtMost { capability, at_most } => self.threshold(capability.get_ref(), at_most + 1),
                Form::AtLeast { capability, at_least } => self.threshold(capability.get_ref(), at_least),
                Form::Is { field, is: options } | Form::IsNot { field, is_not: options } => {
                    add(&mut self.fields, field.get_ref(), options.iter().map(String::as_str));
                }
                Form::Any { any: of } | Form::All { all: of } | Form::Count { of, .. } => self.add(of),
            }
        }
    }

    /// Adds the levels on both sides of this threshold.
    pub(super) fn threshold(&mut self, capability: &'a str, level: i64) {
        add(&mut self.levels, capability, [level - 1, level]);
    }

    /// The capabilities.
    pub(super) fn capabilities(&self) -> Vec<&'a str> {
        self.levels.iter().map(|(id, _)| *id).collect()
    }

    /// Every combination.
    pub(super) fn combinations(self, source: &'a Source) -> Combinations<'a> {
        let levels = self.levels.into_iter().map(|(capability, mut levels)| {
            levels.sort_unstable();
            levels.dedup();
            (capability, levels.into_iter().map(Some).chain([None]).collect())
        });
        let fields = self.fields.into_iter().filter_map(|(id, named)| {
            let field = source.profile.content.field(id)?;
            Some((id, sayings(field, &named)))
        });
        Combinations { levels: levels.collect(), fields: fields.collect() }
    }
}

/// Adds values to those of this name.
fn add<'a, T>(list: &mut Vec<(&'a str, Vec<T>)>, name: &'a str, more: impl IntoIterator<Item = T>) {
    match list.iter_mut().find(|(known, _)| *known == name) {
        Some((_, values)) => values.extend(more),
        None => list.push((name, more.into_iter().collect())),
    }
}

/// What can be said of a field as far as these options go. "Don't know" says nothing.
fn sayings<'a>(field: &'a FieldEntry, named: &[&str]) -> Vec<Vec<&'a str>> {
    let known = field.options.iter().filter(|option| !option.unknown);
    let id = |option: &'a OptionEntry| option.id.get_ref().as_str();
    let (these, others): (Vec<_>, Vec<_>) = known.partition(|option| named.contains(&id(option)));
    let (together, single): (Vec<_>, Vec<_>) =
        these.into_iter().partition(|option| field.many && !option.alone);
    let mut all = vec![Vec::new()];
    for option in together {
        let with: Vec<_> =
            all.iter().map(|said: &Vec<_>| [said.as_slice(), &[id(option)]].concat()).collect();
        all.extend(with);
    }
    all.extend(single.into_iter().chain(others.into_iter().take(1)).map(|option| vec![id(option)]));
    all
}

impl Combinations<'_> {
    /// Whether this is true of a combination.
    pub(super) fn any(&self, test: impl Fn(&Facts<'_>) -> bool) -> bool {
        let mut facts = Facts { levels: Vec::new(), fields: Vec::new() };
        any(&mut facts, &self.levels, &self.fields, &test)
    }
}

/// The same with what is settled already, and the values of the rest.
fn any<'v>(
    facts: &mut Facts<'v>,
    levels: &'v [(&str, Vec<Option<i64>>)],
    fields: &'v [(&str, Vec<Vec<&str>>)],
    test: &impl Fn(&Facts<'_>) -> bool,
) -> bool {
    if let Some(((capability, values), levels)) = levels.split_first() {
        return values.iter().any(|level| {
            facts.levels.push((capability, *level));
            let found = any(facts, levels, fields, test);
            facts.levels.pop();
            found
        });
    }
    if let Some(((field, values), fields)) = fields.split_first() {
        return values.iter().any(|said| {
            facts.fields.push((field, said));
            let found = any(facts, levels, fields, test);
            facts.fields.pop();
            found
        });
    }
    test(facts)
}

impl Facts<'_> {
    /// The level of the capability; `None` if it does not apply, or no condition is about it.
    pub(super) fn level(&self, capability: &str) -> Option<i64> {
        self.levels.iter().find(|(known, _)| *known == capability)?.1
    }

    /// Whether all of these hold.
    pub(super) fn hold(&self, entries: &[Spanned<ConditionEntry>]) -> Option<bool> {
        self.hold_with(entries, &|_, level| level)
    }

    /// The same where each capability that applies has another level, which comes of its id and the level here.
    pub(super) fn hold_with(
        &self,
        entries: &[Spanned<ConditionEntry>],
        level: &dyn Fn(&str, i64) -> i64,
    ) -> Option<bool> {
        self.count(entries.len(), entries, level)
    }

    fn count(
        &self,
        wanted: usize,
        of: &[Spanned<ConditionEntry>],
        level: &dyn Fn(&str, i64) -> i64,
    ) -> Option<bool> {
        let (mut certain, mut possible) = (0, 0);
        for entry in of {
            match self.holds(entry.get_ref(), level) {
                Some(true) => certain += 1,
                Some(false) => {}
                None => possible += 1,
            }
        }
        if certain >= wanted {
            Some(true)
        } else if certain + possible < wanted {
            Some(false)
        } else {
            None
        }
    }

    fn holds(&self, entry: &ConditionEntry, level: &dyn Fn(&str, i64) -> i64) -> Option<bool> {
        let compare = |id: &str, holds: &dyn Fn(i64) -> bool| {
            Some(self.level(id).is_some_and(|here| holds(level(id, here))))
        };
        let says = |field: &str, options: &[String]| {
            let (_, said) = self.fields.iter().find(|(known, _)| *known == field)?;
            (!said.is_empty()).then(|| options.iter().any(|option| said.contains(&option.as_str())))
        };
        match entry.form()? {
            Form::AtMost { capability, at_most } => compare(capability.get_ref(), &|level| level <= at_most),
            Form::AtLeast { capability, at_least } => {
                compare(capability.get_ref(), &|level| level >= at_least)
            }
            Form::Is { field, is } => says(field.get_ref(), is),
            Form::IsNot { field, is_not } => says(field.get_ref(), is_not).map(|is| !is),
            Form::Any { any } => self.count(1, any, level),
            Form::All { all } => self.count(all.len(), all, level),
            Form::Count { count, of } => self.count(count, of, level),
        }
    }
}
