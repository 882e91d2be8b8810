//! Two assessments compared, like with like: what moved, what cannot be told, and what only one of them was asked.
//!
//! Numbers are compared over the questions that both were asked, that mean the same and apply in both, weighed as in
//! the later one. Something rose or fell only if that is certain whatever the unknown answers turn out to be. Which
//! of the two is the later one is for the caller to say; a day decides nothing here. Source: docs/scoring.md, section 13.

mod bank_change;
mod finding_move;

use windrose_questions::{Bank, Capability, Dimension, Slot, Step};

pub use bank_change::{BankChange, bank_changes};
pub use finding_move::{FindingChange, FindingMove, Seen};

use crate::{
    Answer, Assessment, DimensionScore, Evidence, Finding, Headline, Item, Level, Plan, Range, Scope, Scores,
    StageRange, score,
};

/// Points or levels that adding up in binary may make of nothing.
const ROUNDING: f64 = 1e-9;

/// One of the two that are compared, with what was computed from it.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// What was answered.
    pub assessment: &'a Assessment,
    /// Its scope; the bank in it is the one that was answered.
    pub scope: &'a Scope,
    /// Its findings.
    pub findings: &'a [Finding],
    /// Its plan.
    pub plan: &'a Plan,
}

/// What can be said of two assessments.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// What the numbers are about.
    pub basis: Basis,
    /// Every dimension of the later bank, over the common questions.
    pub dimensions: Vec<Pair<DimensionScore>>,
    /// Service conduct, over the common questions.
    pub conduct: Pair<Headline>,
    /// System readiness, over the common questions.
    pub readiness: Pair<Headline>,
    /// Answers of questions that both were asked and that mean the same, as far as they differ, in the bank's order.
    pub answers: Vec<AnswerMove>,
    /// Risk patterns that came, went or changed, those that are there now first.
    pub findings: Vec<FindingMove>,
    /// Steps of the earlier plan that are done in the later one, in the order of that plan.
    pub steps_done: Vec<StepDone>,
    /// What is new, gone or changed in the bank; empty within one edition.
    pub bank: Vec<BankChange>,
}

/// Which questions the numbers are about, and which ones they leave out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Basis {
    /// Questions that both were asked, that mean the same, and that apply in both or in neither.
    pub compared: usize,
    /// Asked in the earlier one only.
    pub only_earlier: Vec<&'static Capability>,
    /// Asked in the later one only.
    pub only_later: Vec<&'static Capability>,
    /// Asked in both, with other words: the answers are to two questions.
    pub reworded: Vec<&'static Capability>,
    /// Asked in both, and not applicable in one of them.
    pub applies_in_one: Vec<&'static Capability>,
    /// Compared, and counted in another way in the later one: critical in one only, or in another dimension.
    pub counted_anew: Vec<&'static Capability>,
}

impl Basis {
    /// True if both sides are about the same questions, counted alike: the compared numbers are the reported ones.
    pub fn is_all(&self) -> bool {
        let Self { compared: _, only_earlier, only_later, reworded, applies_in_one, counted_anew } = self;
        [only_earlier, only_later, reworded, applies_in_one, counted_anew].iter().all(|list| list.is_empty())
    }
}

/// The same thing earlier and later.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair<T> {
    /// In the earlier assessment.
    pub earlier: T,
    /// In the later one.
    pub later: T,
}

/// Where a range went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// The range is the same. Where it is wide, what is inside it may have moved.
    Same,
    /// Certainly higher, whatever is unknown in either.
    Rose,
    /// Certainly lower, whatever is unknown in either.
    Fell,
    /// What is unknown decides.
    Unsure,
}

impl Pair<Range> {
    /// Where it went.
    pub fn direction(self) -> Direction {
        direction((self.earlier.low, self.earlier.high), (self.later.low, self.later.high))
    }

    /// The least and the most that it can have moved, `-100.0..=100.0` points; negative is down.
    pub fn difference(self) -> (f64, f64) {
        (self.later.low - self.earlier.high, self.later.high - self.earlier.low)
    }
}

impl Pair<StageRange> {
    /// Where it went.
    pub fn direction(self) -> Direction {
        let ends = |range: StageRange| (f64::from(range.low.number()), f64::from(range.high.number()));
        direction(ends(self.earlier), ends(self.later))
    }
}

impl Pair<DimensionScore> {
    /// Both indices; `None` if no common question applies.
    pub fn index(&self) -> Option<Pair<Range>> {
        pair(self.earlier.index, self.later.index)
    }

    /// Both stages; `None` if no common question applies.
    pub fn stage(&self) -> Option<Pair<StageRange>> {
        pair(self.earlier.stage, self.later.stage)
    }
}

impl Pair<Headline> {
    /// Both indices; `None` if no common question applies.
    pub fn index(&self) -> Option<Pair<Range>> {
        pair(self.earlier.index, self.later.index)
    }

    /// Both stages; `None` if no common question applies.
    pub fn stage(&self) -> Option<Pair<StageRange>> {
        pair(self.earlier.stage, self.later.stage)
    }
}

fn pair<T>(earlier: Option<T>, later: Option<T>) -> Option<Pair<T>> {
    earlier.zip(later).map(|(earlier, later)| Pair { earlier, later })
}

fn direction(earlier: (f64, f64), later: (f64, f64)) -> Direction {
    let alike = |one: f64, other: f64| (one - other).abs() < ROUNDING;
    if alike(earlier.0, later.0) && alike(earlier.1, later.1) {
        Direction::Same
    } else if later.0 > earlier.1 + ROUNDING {
        Direction::Rose
    } else if later.1 < earlier.0 - ROUNDING {
        Direction::Fell
    } else {
        Direction::Unsure
    }
}

/// Two answers to one question.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AnswerMove {
    /// The dimension, as in the later bank.
    pub dimension: &'static Dimension,
    /// The capability, as in the later bank.
    pub capability: &'static Capability,
    /// True if it is critical in the later one.
    pub critical: bool,
    /// Both answers.
    pub answer: Pair<Answer>,
    /// What changed.
    pub change: AnswerChange,
    /// What the level rests on, if that changed; nothing said counts as opinion.
    pub evidence: Option<Pair<Evidence>>,
}

/// What changed about an answer, in the order told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AnswerChange {
    /// From a level to a higher one.
    Rose,
    /// From a level to a lower one.
    Fell,
    /// Unknown before, a level now.
    FoundOut,
    /// A level before, unknown now.
    Lost,
    /// It did not apply before, and does now.
    NowApplies,
    /// It applied before, and does no more.
    NoLongerApplies,
    /// The answer is the same; its evidence is another.
    EvidenceOnly,
}

/// A step of the earlier plan that is done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StepDone {
    /// The capability that it raised.
    pub capability: &'static Capability,
    /// The step.
    pub step: &'static Step,
    /// The level that it was to reach; the later level is at least this.
    pub reaches: Level,
    /// Its place in the earlier plan, from 0.
    pub place: usize,
}

/// Compares two assessments.
pub fn compare(earlier: Side, later: Side) -> Comparison {
    let is_one_bank = std::ptr::eq(earlier.scope.bank, later.scope.bank);
    let basis = basis(earlier.scope, later.scope);
    let [before, after] = on_common_ground(earlier.scope, later.scope);
    let (before, after) = (score(&before), score(&after));
    let Scores { dimensions, conduct, readiness } = before;
    let answers = later.scope.asked().filter_map(|item| answer_move(earlier, later, item)).collect();
    Comparison {
        basis,
        dimensions: dimensions
            .into_iter()
            .zip(after.dimensions)
            .map(|(earlier, later)| Pair { earlier, later })
            .collect(),
        conduct: Pair { earlier: conduct, later: after.conduct },
        readiness: Pair { earlier: readiness, later: after.readiness },
        answers,
        findings: finding_move::finding_moves(earlier, later),
        steps_done: steps_done(earlier, later.scope),
        bank: if is_one_bank { Vec::new() } else { bank_changes(earlier.scope.bank, later.scope.bank) },
    }
}

/// True if an answer to one is an answer to the other.
pub(crate) fn means_the_same(one: &Capability, other: &Capability) -> bool {
    std::ptr::eq(one, other) || (one.question == other.question && one.levels == other.levels)
}

/// True if the question in this slot means the same in both banks; one that is in neither does.
fn is_kept(one: &Bank, other: &Bank, slot: Slot) -> bool {
    std::ptr::eq(one, other)
        || match (one.capability(slot), other.capability(slot)) {
            (Some(one), Some(other)) => means_the_same(one, other),
            (None, None) => true,
            _ => false,
        }
}

/// The item that this one can be compared with: asked there too, with the same words.
fn counterpart<'a>(scope: &'a Scope, item: &Item) -> Option<&'a Item> {
    let other = scope.item(item.capability.slot).filter(|other| other.is_asked())?;
    means_the_same(other.capability, item.capability).then_some(other)
}

fn applies_in_one(one: &Item, other: &Item) -> bool {
    (one.answer == Answer::NotApplicable) != (other.answer == Answer::NotApplicable)
}

fn basis(earlier: &Scope, later: &Scope) -> Basis {
    let mut basis = Basis::default();
    for item in later.asked() {
        let there = earlier.item(item.capability.slot).filter(|other| other.is_asked());
        let place = match (there, counterpart(earlier, item)) {
            (None, _) => &mut basis.only_later,
            (Some(_), None) => &mut basis.reworded,
            (Some(_), Some(other)) if applies_in_one(other, item) => &mut basis.applies_in_one,
            (Some(_), Some(other)) => {
                basis.compared += 1;
                if other.critical == item.critical && other.dimension.id == item.dimension.id {
                    continue;
                }
                &mut basis.counted_anew
            }
        };
        place.push(item.capability);
    }
    let is_asked_later = |item: &&Item| later.item(item.capability.slot).is_some_and(Item::is_asked);
    basis.only_earlier =
        earlier.asked().filter(|item| !is_asked_later(item)).map(|item| item.capability).collect();
    basis
}

/// The later scope twice, over the common questions only: with the earlier answers and with its own. A question that
/// is not common is taken as not applicable, which leaves every sum.
fn on_common_ground(earlier: &Scope, later: &Scope) -> [Scope; 2] {
    let (mut before, mut after) = (later.clone(), later.clone());
    for (before, after) in before.items.iter_mut().zip(&mut after.items) {
        if let Some(other) = counterpart(earlier, after).filter(|other| !applies_in_one(other, after)) {
            before.answer = other.answer;
        } else {
            (before.answer, after.answer) = (Answer::NotApplicable, Answer::NotApplicable);
        }
    }
    [before, after]
}

fn answer_move(earlier: Side, later: Side, item: &Item) -> Option<AnswerMove> {
    let before = counterpart(earlier.scope, item)?.answer;
    let evidence = evidence_move(earlier.assessment, later.assessment, item.capability.slot);
    let change = match (before, item.answer) {
        (Answer::Level(before), Answer::Level(after)) if before < after => AnswerChange::Rose,
        (Answer::Level(before), Answer::Level(after)) if before > after => AnswerChange::Fell,
        (Answer::Level(_), Answer::Level(_)) => {
            evidence?;
            AnswerChange::EvidenceOnly
        }
        (Answer::NotApplicable, Answer::NotApplicable)
        | (Answer::Unanswered | Answer::DontKnow, Answer::Unanswered | Answer::DontKnow) => return None,
        (Answer::NotApplicable, _) => AnswerChange::NowApplies,
        (_, Answer::NotApplicable) => AnswerChange::NoLongerApplies,
        (_, Answer::Level(_)) => AnswerChange::FoundOut,
        (Answer::Level(_), _) => AnswerChange::Lost,
    };
    Some(AnswerMove {
        dimension: item.dimension,
        capability: item.capability,
        critical: item.critical,
        answer: Pair { earlier: before, later: item.answer },
        change,
        evidence,
    })
}

/// How what two levels rest on differs. A link can leave all evidence out, so an assessment without any says nothing
/// of it, and nothing is told.
fn evidence_move(earlier: &Assessment, later: &Assessment, slot: Slot) -> Option<Pair<Evidence>> {
    let says_any = |assessment: &Assessment| assessment.responses().any(|(_, r)| r.evidence.is_some());
    let at = |assessment: &Assessment| {
        let response = assessment.response(slot).filter(|r| r.answer.level().is_some())?;
        Some(response.evidence.unwrap_or(Evidence::Opinion))
    };
    let both = pair(at(earlier), at(later)).filter(|both| both.earlier != both.later)?;
    (says_any(earlier) && says_any(later)).then_some(both)
}

fn steps_done(earlier: Side, later: &Scope) -> Vec<StepDone> {
    let steps = earlier.plan.steps.iter().enumerate();
    steps
        .filter(|(_, step)| {
            let slot = step.capability.slot;
            is_kept(earlier.scope.bank, later.bank, slot)
                && later.item(slot).and_then(Item::level).is_some_and(|level| level >= step.reaches)
        })
        .map(|(place, planned)| StepDone {
            capability: planned.capability,
            step: planned.step,
            reaches: planned.reaches,
            place,
        })
        .collect()
}
