//! `profile.toml` and `presets.toml`: the context questions, what their answers do, common situations.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::Conditions;

/// `profile.toml`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ProfileFile {
    #[serde(default, rename(deserialize = "question"))]
    pub(crate) questions: Vec<QuestionEntry>,
    #[serde(default, rename(deserialize = "effect"))]
    pub(crate) effects: Vec<EffectEntry>,
    #[serde(default, rename(deserialize = "target"))]
    pub(crate) targets: Vec<TargetEntry>,
    pub(crate) default_target: TargetEntry,
    pub(crate) single_service: SingleServiceEntry,
}

/// `[[question]]`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QuestionEntry {
    pub(crate) id: Spanned<String>,
    pub(crate) heading: Spanned<String>,
    pub(crate) ask: Spanned<String>,
    pub(crate) why: Spanned<String>,
    #[serde(default, rename(deserialize = "field"))]
    pub(crate) fields: Vec<FieldEntry>,
}

/// `[[question.field]]`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FieldEntry {
    pub(crate) id: Spanned<String>,
    pub(crate) number: Spanned<i64>,
    /// Left out where the question has no other field.
    pub(crate) ask: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) many: bool,
    #[serde(default, rename(deserialize = "option"))]
    pub(crate) options: Vec<OptionEntry>,
}

/// `[[question.field.option]]`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OptionEntry {
    pub(crate) id: Spanned<String>,
    pub(crate) code: Spanned<i64>,
    pub(crate) label: Spanned<String>,
    #[serde(default)]
    pub(crate) alone: bool,
    #[serde(default)]
    pub(crate) unknown: bool,
}

/// `[[effect]]`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EffectEntry {
    pub(crate) when: Conditions,
    #[serde(default)]
    pub(crate) off: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) critical: Vec<Spanned<String>>,
    pub(crate) reason: Spanned<String>,
}

/// `[[target]]` and `[default_target]`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TargetEntry {
    /// None for the default.
    pub(crate) when: Option<Conditions>,
    pub(crate) critical: Spanned<i64>,
    pub(crate) other: Spanned<i64>,
    #[serde(default)]
    pub(crate) proven: Vec<Spanned<String>>,
    pub(crate) reason: Spanned<String>,
}

/// `[single_service]`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SingleServiceEntry {
    pub(crate) when: Conditions,
}

/// `presets.toml`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PresetsFile {
    #[serde(default, rename(deserialize = "preset"))]
    pub(crate) presets: Vec<PresetEntry>,
}

/// `[[preset]]`.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PresetEntry {
    pub(crate) id: Spanned<String>,
    pub(crate) name: Spanned<String>,
    pub(crate) summary: Spanned<String>,
    pub(crate) look_at: Spanned<String>,
    pub(crate) beware: Spanned<String>,
    /// Field to option, or to several.
    pub(crate) profile: BTreeMap<Spanned<String>, OptionNames>,
}

/// One option or several.
#[derive(Debug, Deserialize, Serialize)]
#[serde(from = "OneOrSeveral")]
pub(crate) struct OptionNames(pub(crate) Vec<String>);

/// `"option"` or `["option", "option"]`.
#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrSeveral {
    One(String),
    Several(Vec<String>),
}

impl ProfileFile {
    /// All fields with the question they belong to, in the order asked.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&QuestionEntry, &FieldEntry)> {
        self.questions.iter().flat_map(|q| q.fields.iter().map(move |f| (q, f)))
    }

    /// The field with this id.
    pub(crate) fn field(&self, id: &str) -> Option<&FieldEntry> {
        self.fields().map(|(_, field)| field).find(|field| field.id.get_ref() == id)
    }

    /// Every array of conditions. A condition of the default target would never be looked at.
    pub(crate) fn conditions(&self) -> impl Iterator<Item = &Conditions> {
        let effects = self.effects.iter().map(|effect| &effect.when);
        let targets = self.targets.iter().filter_map(|target| target.when.as_ref());
        effects.chain(targets).chain([&self.single_service.when])
    }

    /// Every rule about targets, the default last.
    pub(crate) fn all_targets(&self) -> impl Iterator<Item = &TargetEntry> {
        self.targets.iter().chain([&self.default_target])
    }
}

impl FieldEntry {
    /// The option with this id.
    pub(crate) fn option(&self, id: &str) -> Option<&OptionEntry> {
        self.options.iter().find(|option| option.id.get_ref() == id)
    }
}

impl From<OneOrSeveral> for OptionNames {
    fn from(names: OneOrSeveral) -> Self {
        Self(match names {
            OneOrSeveral::One(name) => vec![name],
            OneOrSeveral::Several(names) => names,
        })
    }
}
