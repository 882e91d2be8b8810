//! Which questions are asked of one assessment, how they weigh, and which level is aimed at.
//!
//! The profile leaves questions out, makes some critical and sets targets; a quick run asks the critical ones only;
//! what was left out can be asked all the same. Every such decision keeps its reason. Scores, findings and plan
//! are computed from a scope, so that this is decided in one place. Source: docs/scoring.md, section 2.

use windrose_questions::{Bank, Capability, Dimension, Effect, Slot, TargetRule};

use crate::condition::{Facts, Known};
use crate::{Answer, Assessment, Depth, Level, Profile};

/// Weight of a critical capability; any other weighs 1. Our choice: enough to be felt in a mean, while the
/// cap and the stage do the real work of not letting strengths pay for a hole.
const CRITICAL_WEIGHT: u32 = 2;

/// A bank as it stands for one assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Scope {
    /// The bank.
    pub bank: &'static Bank,
    /// Every capability, asked or not, in the bank's order.
    pub items: Vec<Item>,
    /// The rule that sets the targets.
    pub targets: &'static TargetRule,
    /// True if one service alone is assessed: the second headline is about what is around it.
    pub single_service: bool,
    /// What is known of the context.
    pub profile: Profile,
    /// Place in [`Scope::items`] by slot.
    by_slot: [Option<u8>; Slot::COUNT],
}

/// One capability as it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// The dimension it belongs to.
    pub dimension: &'static Dimension,
    /// The capability.
    pub capability: &'static Capability,
    /// Whether it is asked.
    pub standing: Applicability,
    /// True if it weighs 2 and caps its dimension: by itself, or by the profile.
    pub critical: bool,
    /// The effect of the profile that makes it critical, if it is not so by itself.
    pub raised_by: Option<&'static Effect>,
    /// The level aimed at; [`Level::ABSENT`] if there is none, see [`Item::has_target`].
    pub target: Level,
    /// What was answered, asked or not.
    pub answer: Answer,
}

/// Whether a capability is asked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Applicability {
    /// Yes.
    Asked,
    /// Yes, although the profile would leave it out for this reason.
    AskedAllTheSame(&'static Effect),
    /// No: a quick run asks critical capabilities only.
    NotInQuickRun,
    /// No: the profile leaves it out for this reason. An answer to it is kept, and counts for nothing.
    LeftOut(&'static Effect),
}

impl Scope {
    /// The bank as it stands for this assessment.
    pub fn new(bank: &'static Bank, assessment: &Assessment) -> Self {
        let context = &bank.context;
        let facts = Facts { context, profile: assessment.profile, level: &|_| Known::Unknown };
        let holds = |condition| facts.holds(condition) == Some(true);
        let effects: Vec<&'static Effect> = context.effects.iter().filter(|e| holds(&e.when)).collect();
        let targets =
            context.targets.iter().find(|rule| holds(&rule.when)).unwrap_or(&context.default_target);
        let item = |(dimension, capability): (&'static Dimension, &'static Capability)| {
            let slot = capability.slot;
            let raised_by =
                effects.iter().copied().find(|e| !capability.critical && e.critical.contains(&slot));
            let critical = capability.critical || raised_by.is_some();
            let left_out = effects.iter().copied().find(|e| e.off.contains(&slot));
            let standing = match left_out {
                Some(effect) if !assessment.asked_all_the_same(slot) => Applicability::LeftOut(effect),
                _ if assessment.depth == Depth::Quick && !critical => Applicability::NotInQuickRun,
                Some(effect) => Applicability::AskedAllTheSame(effect),
                None => Applicability::Asked,
            };
            let target = target(targets, slot, critical);
            let answer = assessment.answer(slot);
            Item { dimension, capability, standing, critical, raised_by, target, answer }
        };
        let items: Vec<Item> = bank.capabilities().map(item).collect();
        let mut by_slot = [None; Slot::COUNT];
        for (place, item) in (0..=u8::MAX).zip(&items) {
            if let Some(kept) = by_slot.get_mut(usize::from(item.capability.slot.number())) {
                *kept = Some(place);
            }
        }
        let single_service = holds(&context.single_service);
        Self { bank, items, targets, single_service, profile: assessment.profile, by_slot }
    }

    /// The capability in this slot.
    pub fn item(&self, slot: Slot) -> Option<&Item> {
        let place = self.by_slot.get(usize::from(slot.number())).copied().flatten()?;
        self.items.get(usize::from(place))
    }

    /// The dimensions with their capabilities, asked or not.
    pub fn dimensions(&self) -> impl Iterator<Item = (&'static Dimension, &[Item])> {
        self.items
            .chunk_by(|one, next| std::ptr::eq(one.dimension, next.dimension))
            .filter_map(|items| Some((items.first()?.dimension, items)))
    }

    /// The capabilities that are asked.
    pub fn asked(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.is_asked())
    }

    /// The capabilities that the profile leaves out, each with its reason.
    pub fn left_out(&self) -> impl Iterator<Item = (&Item, &'static Effect)> {
        self.items.iter().filter_map(|item| match item.standing {
            Applicability::LeftOut(effect) => Some((item, effect)),
            _ => None,
        })
    }

    /// The same scope with another answer to one capability.
    #[must_use]
    pub fn with_answer(&self, slot: Slot, answer: Answer) -> Self {
        let mut scope = self.clone();
        scope.answer(slot, answer);
        scope
    }

    /// Gives another answer to one capability.
    pub(crate) fn answer(&mut self, slot: Slot, answer: Answer) {
        let place = self.by_slot.get(usize::from(slot.number())).copied().flatten();
        if let Some(item) = place.and_then(|place| self.items.get_mut(usize::from(place))) {
            item.answer = answer;
        }
    }

    /// What is known of the capability in this slot, for conditions. What a quick run does not ask is unknown, even if it
    /// was answered before: a finding looks at what is asked, and so does the plan that treats it.
    pub(crate) fn known(&self, slot: Slot) -> Known {
        match self.item(slot) {
            Some(Item { standing: Applicability::LeftOut(_), .. }) | None => Known::Absent,
            Some(Item { standing: Applicability::NotInQuickRun, .. }) => Known::Unknown,
            Some(item) => match item.answer {
                Answer::Level(level) => Known::Level(level),
                Answer::NotApplicable => Known::Absent,
                Answer::Unanswered | Answer::DontKnow => Known::Unknown,
            },
        }
    }
}

impl Item {
    /// True if it is asked.
    pub const fn is_asked(&self) -> bool {
        matches!(self.standing, Applicability::Asked | Applicability::AskedAllTheSame(_))
    }

    /// 2 if critical, else 1.
    pub const fn weight(&self) -> u32 {
        if self.critical { CRITICAL_WEIGHT } else { 1 }
    }

    /// The level, if it is asked and answered with one.
    pub const fn level(&self) -> Option<Level> {
        if self.is_asked() { self.answer.level() } else { None }
    }

    /// True if a level is aimed at. Without one every level is enough, and the capability takes no part in the target of
    /// its dimension.
    pub fn has_target(&self) -> bool {
        self.target > Level::ABSENT
    }

    /// True if it is asked and critical, and answered with "not applicable".
    pub fn is_critical_not_applicable(&self) -> bool {
        self.is_asked() && self.critical && self.answer == Answer::NotApplicable
    }

    /// True if it is asked, and nobody has answered or knows.
    pub const fn is_unknown(&self) -> bool {
        self.is_asked() && matches!(self.answer, Answer::Unanswered | Answer::DontKnow)
    }
}

fn target(rule: &TargetRule, slot: Slot, critical: bool) -> Level {
    let number = match critical {
        _ if rule.proven.contains(&slot) => 4,
        true => rule.critical,
        false => rule.other,
    };
    Level::new(number).unwrap_or(Level::PROVEN)
}
