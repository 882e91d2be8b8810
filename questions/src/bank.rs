//! The shape of the bank: dimensions, capabilities, levels, next steps, references.
//!
//! All texts are plain sentences without markup, ready to be shown. Levels are `0..=4`: Absent, Ad hoc,
//! Consistent, Enforced, Proven. A bank of another edition has the same shape.

use crate::scale::SCALE;
use crate::{Context, Contradiction, Pattern, Slot, Term};

/// Names of the five levels, by number.
pub const LEVELS: [&str; 5] = SCALE.levels;

/// A published state of the whole set of questions.
#[derive(Clone, Debug, PartialEq)]
pub struct Bank {
    /// Number of the bank in share links; 1 is the bank of this project.
    pub number: u8,
    /// Edition, from 1 up; every published state has its own.
    pub edition: u8,
    /// Day of publication, `YYYY-MM-DD`.
    pub dated: &'static str,
    /// Every edition before this one, the first one first: what old links and files answered. None has earlier ones itself.
    pub earlier: &'static [Bank],
    /// The sixteen dimensions: factors I to XII, then layers A to D.
    pub dimensions: &'static [Dimension],
    /// The questions about the context, and what their answers do.
    pub context: Context,
    /// Dangerous combinations of answers, those of the factors first.
    pub patterns: &'static [Pattern],
    /// Answers that cannot both be true.
    pub contradictions: &'static [Contradiction],
    /// Terms that a newcomer may not know, in alphabetical order.
    pub glossary: &'static [Term],
}

/// One of the sixteen points: a factor (how one service behaves) or a layer (how services behave together).
#[derive(Clone, Debug)]
pub struct Dimension {
    /// Permanent kebab-case name, as in `build-release-run`; used in page addresses.
    pub id: &'static str,
    /// `I` to `XII` for factors, `A` to `D` for layers.
    pub numeral: &'static str,
    /// Factor or layer.
    pub group: Group,
    /// Name as shown, at most 20 characters.
    pub name: &'static str,
    /// The principle in one sentence.
    pub principle: &'static str,
    /// Why it matters in microservices.
    pub why: &'static str,
    /// Heading of [`Dimension::nuance`], such as `Often misread` or `How it evolved`.
    pub nuance_heading: &'static str,
    /// What is often misread, or how the principle has evolved.
    pub nuance: &'static str,
    /// How the principle stands today.
    pub standing: Standing,
    /// What to check of a principle that platforms absorb, in a sentence; none for any other.
    pub verify: Option<&'static str>,
    /// What is asked, in order; at least one is critical.
    pub capabilities: &'static [Capability],
}

/// The two halves of the model. They are never merged into one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// One of the twelve factors: how one service is built and run.
    Factor,
    /// One of the four layers that the factors leave out on purpose.
    Layer,
}

/// How a principle stands today, after the article's section on relevance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Foundational in any modern system: III, VI, IX, XI.
    NearUniversal,
    /// Correct, and by now mostly enforced by platforms: II, V, VII. Verify it.
    PlatformAbsorbed,
    /// To be applied selectively or with outside tooling: X, XII.
    Nuanced,
    /// Holds, and is often misread; not classed in the article's section on relevance: I, IV, VIII.
    OftenMisread,
    /// Outside the factors' scope by design: the four layers.
    BeyondFactors,
}

/// One question: one observable behaviour with five level statements.
#[derive(Clone, Debug)]
pub struct Capability {
    /// Permanent kebab-case name, as in `cb-single-source`.
    pub id: &'static str,
    /// Permanent number; share links carry answers by it.
    pub slot: Slot,
    /// Weighs 2 instead of 1 and caps its dimension.
    pub critical: bool,
    /// Short name for tables and plans, at most 40 characters.
    pub name: &'static str,
    /// The question, in plain words.
    pub question: &'static str,
    /// What a stranger would see at levels 0 to 4; each includes the ones before it.
    pub levels: [&'static str; 5],
    /// Evidence to ask for.
    pub evidence: &'static str,
    /// What fails when the capability is weak.
    pub fails: &'static str,
    /// The nuance of the article that this question carries, if any.
    pub nuance: Option<&'static str>,
    /// The next step from levels 0 and 1 to 2, and from 2 to 3.
    pub steps: [Step; 2],
    /// Where to read on; at least one.
    pub references: &'static [Reference],
}

/// Whatever is drawn from the bank is compared with what was drawn before, and nearly always it is one and the same: that is
/// seen without reading its texts.
macro_rules! equal_by_address_or_by {
    ($type:ident { $($field:ident),* }) => {
        impl PartialEq for $type {
            fn eq(&self, other: &Self) -> bool {
                let Self { $($field),* } = self; // a field that is not named here is an error
                std::ptr::eq(self, other) || ($(*$field == other.$field)&&*)
            }
        }
    };
}
equal_by_address_or_by! { Dimension { id, numeral, group, name, principle, why, nuance_heading, nuance, standing, verify, capabilities } }
equal_by_address_or_by! { Capability { id, slot, critical, name, question, levels, evidence, fails, nuance, steps, references } }

/// What to do next to raise a capability.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The action, as an imperative sentence.
    pub action: &'static str,
    /// How much work it is.
    pub effort: Effort,
    /// What it is worth.
    pub impact: Impact,
    /// What it cannot be taken without.
    pub needs: &'static [AtLevel],
    /// Where it takes a quarter, what can be done this month; `None` for any other step.
    pub first_slice: Option<FirstSlice>,
}

/// A capability that has to stand at a level or above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtLevel {
    /// Which capability.
    pub slot: Slot,
    /// The level, `1..=4`.
    pub level: u8,
}

/// A small beginning of a large step, which lowers the risk already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstSlice {
    /// The action, as an imperative sentence; small.
    pub action: &'static str,
    /// What shows that it is done.
    pub shows: &'static str,
}

/// Which step of a capability.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// From Absent or Ad hoc to Consistent (level 2).
    ToConsistent,
    /// From Consistent to Enforced (level 3).
    ToEnforced,
    /// From Enforced to Proven (level 4).
    ToProven,
}

/// How much work a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effort {
    /// Up to a week for one team.
    Small,
    /// Two to six weeks.
    Medium,
    /// A quarter, or other teams are needed.
    Large,
}

/// What a step is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Impact {
    /// Hygiene.
    Hygiene,
    /// Removes a common class of incident or delay.
    Common,
    /// Removes a systemic risk, or unlocks other steps.
    Systemic,
}

/// Where to read on.
#[derive(Debug, PartialEq)]
pub struct Reference {
    /// Title of the page or book.
    pub title: &'static str,
    /// Its address, `https://…`.
    pub url: &'static str,
}

impl Bank {
    /// All capabilities with their dimension, in the bank's order.
    pub fn capabilities(&self) -> impl Iterator<Item = (&'static Dimension, &'static Capability)> {
        self.dimensions.iter().flat_map(|d| d.capabilities.iter().map(move |c| (d, c)))
    }

    /// The dimension of this id, as in page addresses.
    pub fn dimension(&self, id: &str) -> Option<&'static Dimension> {
        self.dimensions.iter().find(|d| d.id == id)
    }

    /// The capability in this slot, if the edition has one there.
    pub fn capability(&self, slot: Slot) -> Option<&'static Capability> {
        self.capabilities().map(|(_, c)| c).find(|c| c.slot == slot)
    }

    /// The bank as this edition asked; `None` if there was no such edition, or is none yet.
    pub fn as_of(&self, edition: u8) -> Option<&Self> {
        if edition == self.edition {
            return Some(self);
        }
        self.earlier.iter().find(|bank| bank.edition == edition)
    }

    /// This edition, then the ones before it, the newest first.
    pub fn editions(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(self.earlier.iter().rev())
    }

    /// True if this edition asks what the one before it did not.
    pub fn is_new(&self, slot: Slot) -> bool {
        self.earlier.last().is_some_and(|before| before.capability(slot).is_none())
            && self.capability(slot).is_some()
    }

    /// The capability in this slot as it was asked last, in this edition or an earlier one.
    pub fn ever_in(&self, slot: Slot) -> Option<&'static Capability> {
        self.editions().find_map(|bank| bank.capability(slot))
    }

    /// The capability of this id as it was asked last, in this edition or an earlier one.
    pub fn ever_by_id(&self, id: &str) -> Option<&'static Capability> {
        self.editions().find_map(|bank| bank.capability_by_id(id))
    }

    /// The risk pattern of this id as it was looked for last, in this edition or an earlier one.
    pub fn pattern_ever(&self, id: &str) -> Option<&'static Pattern> {
        self.editions().find_map(|bank| bank.patterns.iter().find(|pattern| pattern.id == id))
    }

    /// The terms of the glossary that a text names, in alphabetical order.
    pub fn terms_in(&self, texts: &[&str]) -> impl Iterator<Item = &'static Term> {
        self.glossary.iter().filter(|term| texts.iter().any(|text| term.occurs_in(text)))
    }

    /// The capability of this id.
    pub fn capability_by_id(&self, id: &str) -> Option<&'static Capability> {
        self.capabilities().map(|(_, c)| c).find(|c| c.id == id)
    }
}

/// The step from 3 to 4, the same for every capability: what has to become true is its level 4 itself. Our
/// choice: a few weeks to prepare an exercise or a measurement, and what it finds is a common class of incident.
static PROVE: Step = Step {
    action: SCALE.prove,
    effort: Effort::Medium,
    impact: Impact::Common,
    needs: &[],
    first_slice: None,
};

impl Capability {
    /// The next step from this level (`0..=4`); `None` from level 4.
    pub fn step_from(&'static self, level: u8) -> Option<(StepKind, &'static Step)> {
        let [to_consistent, to_enforced] = &self.steps;
        match level {
            0 | 1 => Some((StepKind::ToConsistent, to_consistent)),
            2 => Some((StepKind::ToEnforced, to_enforced)),
            3 => Some((StepKind::ToProven, &PROVE)),
            _ => None,
        }
    }

    /// Every text of it that people read, for search and for the terms in it.
    pub fn texts(&self) -> impl Iterator<Item = &'static str> {
        let own = [self.name, self.question, self.evidence, self.fails];
        let steps = self.steps.iter().flat_map(|step| {
            let slice = step.first_slice.iter().flat_map(|slice| [slice.action, slice.shows]);
            std::iter::once(step.action).chain(slice)
        });
        own.into_iter().chain(self.levels).chain(self.nuance).chain(steps)
    }
}

impl StepKind {
    /// The level (`0..=4`) that the step reaches.
    pub const fn reaches(self) -> u8 {
        match self {
            Self::ToConsistent => 2,
            Self::ToEnforced => 3,
            Self::ToProven => 4,
        }
    }
}

impl Effort {
    /// Divisor in the order of the plan: 1, 2 or 4. Our choice: each size is about twice the one before.
    pub const fn cost(self) -> u8 {
        match self {
            Self::Small => 1,
            Self::Medium => 2,
            Self::Large => 4,
        }
    }

    /// The letter as shown: `S`, `M` or `L`.
    pub const fn letter(self) -> &'static str {
        let [small, medium, large] = SCALE.efforts;
        match self {
            Self::Small => small,
            Self::Medium => medium,
            Self::Large => large,
        }
    }

    /// What the letter means, in words.
    pub const fn words(self) -> &'static str {
        let [small, medium, large] = SCALE.effort_meanings;
        match self {
            Self::Small => small,
            Self::Medium => medium,
            Self::Large => large,
        }
    }
}

impl Impact {
    /// Factor in the order of the plan: 1, 2 or 3.
    pub const fn factor(self) -> u8 {
        match self {
            Self::Hygiene => 1,
            Self::Common => 2,
            Self::Systemic => 3,
        }
    }

    /// What the impact means, in words.
    pub const fn words(self) -> &'static str {
        let [hygiene, common, systemic] = SCALE.impacts;
        match self {
            Self::Hygiene => hygiene,
            Self::Common => common,
            Self::Systemic => systemic,
        }
    }
}

impl Standing {
    /// The standing as a short label.
    pub const fn label(self) -> &'static str {
        let [near_universal, platform_absorbed, nuanced, often_misread, beyond_factors] = SCALE.standings;
        match self {
            Self::NearUniversal => near_universal,
            Self::PlatformAbsorbed => platform_absorbed,
            Self::Nuanced => nuanced,
            Self::OftenMisread => often_misread,
            Self::BeyondFactors => beyond_factors,
        }
    }
}
