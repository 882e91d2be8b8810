//! The texts of the bank that people read, each with its kind, limits and place.
//!
//! Lengths are in characters (Unicode scalar values). The limits are our choice: a level fits in three lines
//! of a phone, a name into a column of a table. A text shown as "`evidence` of `log-stream`" or "level 3 of `log-stream`".

use std::fmt;

use toml::Spanned;

use crate::Source;
use crate::problem::Place;
use crate::source::Document;

/// The most words of a level statement. Our choice: one observable behaviour, read at a glance.
pub(crate) const LEVEL_WORDS: usize = 25;

/// One text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'a> {
    pub(crate) place: Place<'a>,
    pub(crate) kind: Kind,
    /// Id of the capability or dimension, or key of the reference, that it belongs to.
    pub(crate) owner: &'a str,
    pub(crate) value: &'a str,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    DimensionName,
    Principle,
    Why,
    NuanceHeading,
    DimensionNuance,
    CapabilityName,
    Question,
    /// With the number of the level, from 0 up.
    Level(usize),
    Evidence,
    Fails,
    CapabilityNuance,
    /// With the key of the step.
    Action(&'static str),
    ReferenceTitle,
}

/// How a text has to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ending {
    /// Sentences.
    FullStop,
    /// Questions.
    QuestionMark,
    /// Names, headings and titles.
    Free,
}

impl Kind {
    /// The most characters.
    pub(crate) const fn limit(self) -> usize {
        match self {
            Self::DimensionName => 20,
            Self::CapabilityName | Self::NuanceHeading => 40,
            Self::Principle | Self::ReferenceTitle => 120,
            Self::Question => 140,
            Self::Action(_) => 160,
            Self::Level(_) => 180,
            Self::Evidence | Self::Fails => 220,
            Self::CapabilityNuance => 320,
            Self::Why => 420,
            Self::DimensionNuance => 560,
        }
    }

    /// How it has to end.
    pub(crate) const fn ending(self) -> Ending {
        match self {
            Self::DimensionName | Self::CapabilityName | Self::NuanceHeading | Self::ReferenceTitle => {
                Ending::Free
            }
            Self::Question => Ending::QuestionMark,
            Self::Principle
            | Self::Why
            | Self::DimensionNuance
            | Self::Level(_)
            | Self::Evidence
            | Self::Fails
            | Self::CapabilityNuance
            | Self::Action(_) => Ending::FullStop,
        }
    }

    /// Whether people answer by it: questions and levels carry rules about wording that other texts do not.
    pub(crate) const fn is_asked(self) -> bool {
        matches!(self, Self::Question | Self::Level(_))
    }
}

impl Text<'_> {
    /// The words that matter for comparison: lower-case, no punctuation, single spaces.
    pub(crate) fn normal(&self) -> String {
        let plain: String = self.value.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl Source {
    /// Every text, in the bank's order; references last.
    pub(crate) fn texts(&self) -> Vec<Text<'_>> {
        let mut texts = Vec::new();
        for dimension in &self.dimensions {
            let d = &dimension.content;
            let mut add = adder(dimension, &mut texts, d.id.get_ref());
            add(Kind::DimensionName, &d.name);
            add(Kind::Principle, &d.principle);
            add(Kind::Why, &d.why);
            add(Kind::NuanceHeading, &d.nuance_heading);
            add(Kind::DimensionNuance, &d.nuance);
        }
        for (dimension, c) in self.capabilities() {
            let mut add = adder(dimension, &mut texts, c.id());
            add(Kind::CapabilityName, &c.name);
            add(Kind::Question, &c.question);
            for (number, level) in c.levels.get_ref().iter().enumerate() {
                add(Kind::Level(number), level);
            }
            add(Kind::Evidence, &c.evidence);
            add(Kind::Fails, &c.fails);
            if let Some(nuance) = &c.nuance {
                add(Kind::CapabilityNuance, nuance);
            }
            for (key, step) in c.steps() {
                add(Kind::Action(key), &step.action);
            }
        }
        for (key, reference) in &self.references.content {
            adder(&self.references, &mut texts, key.get_ref())(Kind::ReferenceTitle, &reference.title);
        }
        texts
    }
}

/// A closure that adds texts of one owner.
fn adder<'a, 't, T>(
    document: &'a Document<T>,
    texts: &'t mut Vec<Text<'a>>,
    owner: &'a str,
) -> impl FnMut(Kind, &'a Spanned<String>) + use<'a, 't, T> {
    move |kind, value| {
        texts.push(Text { place: document.place(value), kind, owner, value: value.get_ref() });
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of `{}`", self.kind, self.owner)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DimensionName | Self::CapabilityName => f.write_str("`name`"),
            Self::Principle => f.write_str("`principle`"),
            Self::Why => f.write_str("`why`"),
            Self::NuanceHeading => f.write_str("`nuance_heading`"),
            Self::DimensionNuance | Self::CapabilityNuance => f.write_str("`nuance`"),
            Self::Question => f.write_str("`question`"),
            Self::Level(number) => write!(f, "level {number}"),
            Self::Evidence => f.write_str("`evidence`"),
            Self::Fails => f.write_str("`fails`"),
            Self::Action(key) => write!(f, "`{key}.action`"),
            Self::ReferenceTitle => f.write_str("`title`"),
        }
    }
}
