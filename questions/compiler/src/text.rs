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
pub(crate) const LEVEL_WORDS: usize = 24;

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
    Verify,
    CapabilityName,
    /// What varies between the levels; for reviewers.
    Axis,
    Question,
    /// With the number of the level, from 0 up.
    Level(usize),
    Evidence,
    Fails,
    CapabilityNuance,
    /// With the key of the step.
    Action(&'static str),
    /// Of the first slice of the step with this key: what to do.
    Slice(&'static str),
    /// And what shows that it is done.
    Shows(&'static str),
    ReferenceTitle,
    /// Of a context question.
    Heading,
    /// Of a context question or field.
    Ask,
    /// Of a context question.
    AskedBecause,
    Label,
    /// Of an effect or a target.
    Reason,
    PresetName,
    PresetSummary,
    /// `look_at` or `beware`.
    PresetAdvice(&'static str),
    PatternName,
    Sign,
    PatternWhy,
    Remedy,
    /// Of a pattern's rank; for reviewers.
    RankReason,
    /// What of the answers cannot both be true.
    Says,
    /// What to look at again.
    Check,
    Term,
    Meaning,
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
            Self::Heading | Self::Term => 30,
            Self::CapabilityName | Self::NuanceHeading | Self::PatternName | Self::PresetName => 40,
            Self::Label => 60,
            Self::Axis => 90,
            Self::Principle | Self::ReferenceTitle | Self::PresetSummary => 120,
            Self::Question | Self::Ask => 140,
            Self::Action(_) | Self::Slice(_) | Self::Shows(_) | Self::Reason | Self::Check => 160,
            Self::Level(_) | Self::Sign => 180,
            Self::AskedBecause | Self::PresetAdvice(_) | Self::Remedy | Self::RankReason | Self::Says => 200,
            Self::Evidence | Self::Fails | Self::Verify | Self::Meaning => 220,
            Self::CapabilityNuance | Self::PatternWhy => 320,
            Self::Why => 420,
            Self::DimensionNuance => 560,
        }
    }

    /// How it has to end.
    pub(crate) const fn ending(self) -> Ending {
        match self {
            Self::DimensionName
            | Self::CapabilityName
            | Self::Axis
            | Self::NuanceHeading
            | Self::ReferenceTitle
            | Self::Heading
            | Self::Label
            | Self::PresetName
            | Self::PatternName
            | Self::Term => Ending::Free,
            Self::Question | Self::Ask => Ending::QuestionMark,
            Self::Principle
            | Self::Why
            | Self::DimensionNuance
            | Self::Verify
            | Self::Level(_)
            | Self::Evidence
            | Self::Fails
            | Self::CapabilityNuance
            | Self::Action(_)
            | Self::Slice(_)
            | Self::Shows(_)
            | Self::AskedBecause
            | Self::Reason
            | Self::PresetSummary
            | Self::PresetAdvice(_)
            | Self::Sign
            | Self::PatternWhy
            | Self::Remedy
            | Self::RankReason
            | Self::Says
            | Self::Check
            | Self::Meaning => Ending::FullStop,
        }
    }

    /// Whether people answer by it: questions and levels carry rules about wording that other texts do not.
    pub(crate) const fn is_asked(self) -> bool {
        matches!(self, Self::Question | Self::Level(_))
    }
}

impl Text<'_> {
    /// Its [`normal`] words.
    pub(crate) fn normal(&self) -> String {
        normal(self.value)
    }
}

/// The words that matter for comparison: lower-case, no punctuation, single spaces.
pub(crate) fn normal(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    plain.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether [`normal`] words contain the phrase as whole words: `agreed` is not `agree`.
pub(crate) fn has(words: &str, phrase: &str) -> bool {
    format!(" {words} ").contains(&format!(" {phrase} "))
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
            if let Some(verify) = &d.verify {
                add(Kind::Verify, verify);
            }
        }
        for (dimension, c) in self.capabilities() {
            let mut add = adder(dimension, &mut texts, c.id());
            add(Kind::CapabilityName, &c.name);
            add(Kind::Axis, &c.axis);
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
                if let Some(slice) = &step.first_slice {
                    add(Kind::Slice(key), &slice.action);
                    add(Kind::Shows(key), &slice.shows);
                }
            }
        }
        self.add_context(&mut texts);
        self.add_patterns(&mut texts);
        for (key, reference) in &self.references.content {
            adder(&self.references, &mut texts, key.get_ref())(Kind::ReferenceTitle, &reference.title);
        }
        texts
    }

    fn add_context<'a>(&'a self, texts: &mut Vec<Text<'a>>) {
        let profile = &self.profile;
        for question in &profile.content.questions {
            let mut add = adder(profile, texts, question.id.get_ref());
            add(Kind::Heading, &question.heading);
            add(Kind::Ask, &question.ask);
            add(Kind::AskedBecause, &question.why);
        }
        for (_, field) in profile.content.fields() {
            let mut add = adder(profile, texts, field.id.get_ref());
            if let Some(ask) = &field.ask {
                add(Kind::Ask, ask);
            }
            field.options.iter().for_each(|option| add(Kind::Label, &option.label));
        }
        let effects = profile.content.effects.iter().map(|effect| &effect.reason);
        let targets = profile.content.all_targets().map(|target| &target.reason);
        for reason in effects.chain(targets) {
            adder(profile, texts, "profile")(Kind::Reason, reason);
        }
        for preset in &self.presets.content.presets {
            let mut add = adder(&self.presets, texts, preset.id.get_ref());
            add(Kind::PresetName, &preset.name);
            add(Kind::PresetSummary, &preset.summary);
            add(Kind::PresetAdvice("look_at"), &preset.look_at);
            add(Kind::PresetAdvice("beware"), &preset.beware);
        }
    }

    fn add_patterns<'a>(&'a self, texts: &mut Vec<Text<'a>>) {
        for pattern in &self.patterns.content.patterns {
            let mut add = adder(&self.patterns, texts, pattern.id.get_ref());
            add(Kind::PatternName, &pattern.name);
            add(Kind::Sign, &pattern.sign);
            add(Kind::PatternWhy, &pattern.why);
            add(Kind::Remedy, &pattern.remedy);
            add(Kind::RankReason, &pattern.rank_reason);
        }
        for contradiction in &self.contradictions.content.contradictions {
            let mut add = adder(&self.contradictions, texts, contradiction.id.get_ref());
            add(Kind::Says, &contradiction.says);
            add(Kind::Check, &contradiction.check);
        }
        for (id, term) in &self.glossary.content {
            let mut add = adder(&self.glossary, texts, id.get_ref());
            add(Kind::Term, &term.term);
            add(Kind::Meaning, &term.meaning);
        }
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
            Self::DimensionName | Self::CapabilityName | Self::PatternName | Self::PresetName => {
                f.write_str("`name`")
            }
            Self::Principle => f.write_str("`principle`"),
            Self::Why | Self::AskedBecause | Self::PatternWhy => f.write_str("`why`"),
            Self::NuanceHeading => f.write_str("`nuance_heading`"),
            Self::DimensionNuance | Self::CapabilityNuance => f.write_str("`nuance`"),
            Self::Verify => f.write_str("`verify`"),
            Self::Question => f.write_str("`question`"),
            Self::Level(number) => write!(f, "level {number}"),
            Self::Evidence => f.write_str("`evidence`"),
            Self::Fails => f.write_str("`fails`"),
            Self::Action(key) => write!(f, "`{key}.action`"),
            Self::Slice(key) => write!(f, "`{key}.first_slice.action`"),
            Self::Shows(key) => write!(f, "`{key}.first_slice.shows`"),
            Self::Axis => f.write_str("`axis`"),
            Self::RankReason => f.write_str("`rank_reason`"),
            Self::Says => f.write_str("`says`"),
            Self::Check => f.write_str("`check`"),
            Self::ReferenceTitle => f.write_str("`title`"),
            Self::Heading => f.write_str("`heading`"),
            Self::Ask => f.write_str("`ask`"),
            Self::Label => f.write_str("`label`"),
            Self::Reason => f.write_str("`reason`"),
            Self::PresetSummary => f.write_str("`summary`"),
            Self::PresetAdvice(key) => write!(f, "`{key}`"),
            Self::Sign => f.write_str("`sign`"),
            Self::Remedy => f.write_str("`remedy`"),
            Self::Term => f.write_str("`term`"),
            Self::Meaning => f.write_str("`meaning`"),
        }
    }
}
