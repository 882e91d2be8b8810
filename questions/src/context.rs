//! The context questions and what their answers do: which capabilities are left out, which weigh more, which
//! levels are aimed at. All of it is data; `windrose-assessment` applies it.
//!
//! A field of the profile holds one small number, `0..=15`; 0 is "not said". Numbers of fields and codes of
//! options are permanent: share links carry them (docs/share-link.md).

use crate::{Condition, Slot};

/// Everything about the context of an assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Context {
    /// The questions, in the order asked.
    pub questions: &'static [ContextQuestion],
    /// What the answers switch off or weigh more.
    pub effects: &'static [Effect],
    /// The levels aimed at; the first rule whose condition holds decides.
    pub targets: &'static [TargetRule],
    /// The levels aimed at while no rule holds.
    pub default_target: TargetRule,
    /// Whether one service alone is assessed; the second headline is then about what is around it.
    pub single_service: Condition,
    /// Common situations, to fill in the profile with.
    pub presets: &'static [Preset],
}

/// One question about the context, with one to three fields.
#[derive(Debug, PartialEq)]
pub struct ContextQuestion {
    /// Permanent kebab-case name.
    pub id: &'static str,
    /// A word or two.
    pub heading: &'static str,
    /// The question.
    pub ask: &'static str,
    /// What the answer is used for.
    pub why: &'static str,
    /// What can be said; the only field of a question repeats its `ask`.
    pub fields: &'static [Field],
}

/// One field of the profile.
#[derive(Debug, PartialEq)]
pub struct Field {
    /// Permanent kebab-case name.
    pub id: &'static str,
    /// Permanent place in share links, `0..=11`.
    pub number: u8,
    /// The question.
    pub ask: &'static str,
    /// True if several options may hold; their codes are powers of two and are added up.
    pub many: bool,
    /// What can be chosen.
    pub options: &'static [Choice],
}

/// One option of a field.
#[derive(Debug, PartialEq)]
pub struct Choice {
    /// Permanent kebab-case name.
    pub id: &'static str,
    /// Permanent code, `1..=15`.
    pub code: u8,
    /// As shown.
    pub label: &'static str,
    /// True if it excludes the other options of a field with several answers.
    pub alone: bool,
    /// True if it says "don't know".
    pub unknown: bool,
}

/// What a certain context does to the questions.
#[derive(Debug, PartialEq)]
pub struct Effect {
    /// When; about fields of the profile only.
    pub when: Condition,
    /// Capabilities that are left out.
    pub off: &'static [Slot],
    /// Capabilities that become critical: the one step by which a weight may change.
    pub critical: &'static [Slot],
    /// Why, in a sentence for the user.
    pub reason: &'static str,
}

/// The levels aimed at, `0..=4`.
#[derive(Clone, Debug, PartialEq)]
pub struct TargetRule {
    /// When; about fields of the profile only.
    pub when: Condition,
    /// For critical capabilities.
    pub critical: u8,
    /// For all others.
    pub other: u8,
    /// Capabilities to be proven: level 4.
    pub proven: &'static [Slot],
    /// Why, in a sentence for the user.
    pub reason: &'static str,
}

/// A common situation.
#[derive(Debug, PartialEq)]
pub struct Preset {
    /// Permanent kebab-case name.
    pub id: &'static str,
    /// As shown.
    pub name: &'static str,
    /// What it looks like.
    pub summary: &'static str,
    /// Where to look first.
    pub look_at: &'static str,
    /// What not to do, or not to score.
    pub beware: &'static str,
    /// Field number and code for each field it fills in.
    pub profile: &'static [(u8, u8)],
}

impl Context {
    /// No questions and no effects: for banks made up in tests.
    pub const NONE: Self = Self {
        questions: &[],
        effects: &[],
        targets: &[],
        default_target: TargetRule {
            when: Condition::all(&[]),
            critical: 3,
            other: 2,
            proven: &[],
            reason: "",
        },
        single_service: Condition::any(&[]),
        presets: &[],
    };

    /// All fields, in the order asked.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> {
        self.questions.iter().flat_map(|q| q.fields)
    }

    /// The field with this number.
    pub fn field(&self, number: u8) -> Option<&'static Field> {
        self.fields().find(|f| f.number == number)
    }
}

impl Field {
    /// The highest number the field takes.
    pub fn max(&self) -> u8 {
        let codes = || self.options.iter().map(|o| o.code);
        let together = || self.options.iter().filter(|o| !o.alone).map(|o| o.code).sum();
        let highest = codes().max().unwrap_or(0);
        if self.many { highest.max(together()) } else { highest }
    }

    /// True if this number says that the option with this code holds.
    pub const fn has(&self, number: u8, code: u8) -> bool {
        if self.many { number & code == code && code != 0 } else { number == code }
    }

    /// True if this number settles nothing: not said, or "don't know".
    pub fn is_open(&self, number: u8) -> bool {
        number == 0 || self.options.iter().any(|o| o.unknown && o.code == number)
    }
}
