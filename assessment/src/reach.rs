//! What would it take: the least work that brings a dimension or a headline to a stage.
//!
//! Exact. Every critical capability must reach the stage; of the others so many as two thirds of the weight ask for,
//! and which of them are cheapest depends on needs they share, so all choices are compared. Work counts in
//! the units of effort (small 1, medium 2, large 4). Source: docs/scoring.md, section 12.

use windrose_questions::{AtLevel, Capability, Dimension, Group, Slot, Step, StepKind};

use crate::ordered::sort_by_key;
use crate::scoring::STAGE_SHARE;
use crate::{Answer, Item, Level, Scope};

/// What is to be brought to a stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Goal {
    /// One dimension.
    Dimension(&'static Dimension),
    /// Every dimension of a headline, since its stage is the lowest of theirs.
    Headline(Group),
}

/// The least work that reaches a stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach {
    /// What has to rise, each once and behind what it needs; empty if the stage is reached. Of two that need one another, at
    /// different levels, one stands before the other all the same.
    pub raises: Vec<Raise>,
    /// Sum of the efforts: small 1, medium 2, large 4.
    pub effort: u32,
}

/// One capability that has to rise.
#[derive(Clone, Debug, PartialEq)]
pub struct Raise {
    /// The dimension it belongs to.
    pub dimension: &'static Dimension,
    /// The capability.
    pub capability: &'static Capability,
    /// Where it is; `None` if nobody has answered or knows, so that it counts as level 0. Finding out may spare it.
    pub from: Option<Level>,
    /// Where it has to be, at least: its steps may lead further.
    pub to: Level,
    /// The steps from here to there.
    pub steps: Vec<&'static Step>,
}

/// The least work that brings the goal to this stage; `None` if nothing of it applies.
pub fn what_it_takes(scope: &Scope, goal: Goal, stage: Level) -> Option<Reach> {
    let of_goal = |dimension: &Dimension| match goal {
        Goal::Dimension(only) => only.id == dimension.id,
        Goal::Headline(group) => group == dimension.group,
    };
    let dimensions: Vec<Vec<&Item>> = scope
        .dimensions()
        .filter(|(dimension, _)| of_goal(dimension))
        .map(|(_, items)| items.iter().filter(|item| applies(item)).collect())
        .filter(|items: &Vec<_>| !items.is_empty())
        .collect();
    if dimensions.is_empty() {
        return None;
    }
    let mut raised = Raised::default();
    for item in dimensions.iter().flatten().filter(|item| item.critical) {
        raised.raise(scope, item, stage);
    }
    let choices = dimensions.iter().map(|items| Choice::of(items, stage)).filter(|c| c.wanted > 0).collect();
    let mut search = Search::new(scope, stage, choices, &raised);
    search.decide(0, &raised);
    search.best.map(|raised| raised.reach(scope))
}

/// Asked, and not answered with "not applicable".
const fn applies(item: &Item) -> bool {
    item.is_asked() && !matches!(item.answer, Answer::NotApplicable)
}

/// Where a capability surely is: an unknown one counts as 0.
fn surely(item: &Item) -> Level {
    item.level().unwrap_or(Level::ABSENT)
}

/// In one dimension, capabilities below the stage of which some have to reach it; each weighs 1.
struct Choice<'a> {
    of: Vec<&'a Item>,
    wanted: usize,
}

impl<'a> Choice<'a> {
    fn of(items: &[&'a Item], stage: Level) -> Self {
        let weight =
            |items: &mut dyn Iterator<Item = &&'a Item>| items.map(|item| item.weight()).sum::<u32>();
        let (share, of) = STAGE_SHARE;
        // The least weight at or above the stage, so that of * weight >= share * total.
        let needed = (share * weight(&mut items.iter())).div_ceil(of);
        let reached = weight(&mut items.iter().filter(|item| item.critical || surely(item) >= stage));
        Self {
            of: items.iter().filter(|item| !item.critical && surely(item) < stage).copied().collect(),
            wanted: usize::try_from(needed.saturating_sub(reached)).unwrap_or(usize::MAX),
        }
    }
}

/// What has to rise, with the level each has to reach.
#[derive(Clone, Default)]
struct Raised {
    to: Vec<(Slot, Level)>,
    effort: u32,
}

impl Raised {
    /// Raises a capability step by step, and before each of them whatever it needs: that may be this very capability, at the
    /// level of a lower step.
    fn raise(&mut self, scope: &Scope, item: &Item, to: Level) {
        let slot = item.capability.slot;
        for (kind, step) in steps(item.capability, self.level(item), to) {
            for AtLevel { slot, level } in step.needs {
                let needed = scope.item(*slot).filter(|item| applies(item));
                if let Some((needed, level)) = needed.zip(Level::new(*level)) {
                    self.raise(scope, needed, level);
                }
            }
            let reached = Level::new(kind.reaches()).unwrap_or(to).min(to);
            // A step from 0 to 1 leads to 2, so that going on from there to 2 costs nothing.
            let cost = |to| effort(steps(item.capability, surely(item), to));
            self.effort += cost(reached) - cost(self.level(item));
            match self.to.iter_mut().find(|(s, _)| *s == slot) {
                Some((_, level)) => *level = reached,
                None => self.to.push((slot, reached)),
            }
        }
    }

    /// The level that a capability surely has with all this done.
    fn level(&self, item: &Item) -> Level {
        let raised = self.to.iter().find(|(slot, _)| *slot == item.capability.slot);
        raised.map_or_else(|| surely(item), |(_, level)| *level)
    }

    fn reach(self, scope: &Scope) -> Reach {
        let mut ordered = Vec::with_capacity(self.to.len());
        for (slot, _) in &self.to {
            self.put(scope, *slot, &mut ordered, &mut Vec::new());
        }
        let raise = |slot: Slot| {
            let item = scope.item(slot)?;
            let to = self.level(item);
            let steps = steps(item.capability, surely(item), to).map(|(_, step)| step).collect();
            let (dimension, capability) = (item.dimension, item.capability);
            Some(Raise { dimension, capability, from: item.level(), to, steps })
        };
        Reach { raises: ordered.into_iter().filter_map(raise).collect(), effort: self.effort }
    }

    /// Puts what rises behind everything that its steps find too low. Two that need one another, at different levels, are
    /// `waiting` for one another, and the one looked at first comes last.
    fn put(&self, scope: &Scope, slot: Slot, ordered: &mut Vec<Slot>, waiting: &mut Vec<Slot>) {
        let Some(item) = scope.item(slot) else { return };
        if ordered.contains(&slot) || waiting.contains(&slot) {
            return;
        }
        waiting.push(slot);
        for (_, step) in steps(item.capability, surely(item), self.level(item)) {
            for need in step.needs {
                let needed = scope.item(need.slot).filter(|item| applies(item));
                if needed.is_some_and(|needed| surely(needed).number() < need.level) {
                    self.put(scope, need.slot, ordered, waiting);
                }
            }
        }
        waiting.pop();
        ordered.push(slot);
    }
}

/// The steps from one level to another; a step from 0 or 1 leads to 2.
fn steps(
    capability: &'static Capability,
    from: Level,
    to: Level,
) -> impl Iterator<Item = (StepKind, &'static Step)> {
    let next = move |level: u8| if level < to.number() { capability.step_from(level) } else { None };
    std::iter::successors(next(from.number()), move |(kind, _)| next(kind.reaches()))
}

fn effort(steps: impl Iterator<Item = (StepKind, &'static Step)>) -> u32 {
    steps.map(|(_, step)| u32::from(step.effort.cost())).sum()
}

/// Compares all choices, dimension after dimension. What cannot become better than the best so far, even if the
/// rest came as cheap as it could, is not followed.
struct Search<'a> {
    scope: &'a Scope,
    stage: Level,
    choices: Vec<Choice<'a>>,
    /// By choice: no completion from there on adds less than this effort and so many capabilities.
    least: Vec<(u32, usize)>,
    best: Option<Raised>,
}

impl<'a> Search<'a> {
    fn new(scope: &'a Scope, stage: Level, mut choices: Vec<Choice<'a>>, raised: &Raised) -> Self {
        let mut needed: Vec<(Slot, Level)> = raised.to.clone();
        for item in choices.iter().flat_map(|choice| &choice.of) {
            needs(scope, item.capability, stage, &mut needed);
        }
        let shared = |item: &Item| {
            needed.iter().filter(|(slot, _)| *slot == item.capability.slot).map(|(_, to)| *to).max()
        };
        let own = |item: &&Item| effort(steps(item.capability, surely(item), stage));
        let mut least = vec![(0, 0)];
        for choice in &mut choices {
            // The cheap ones first, so that the first complete choice is a good one.
            sort_by_key(&mut choice.of, own);
        }
        for choice in choices.iter().rev() {
            // What another choice may raise for its own sake, or a critical one has raised, may cost only the rest, and
            // no further place.
            let is_shared = |item: &&&Item| shared(item).is_some();
            let at_least = |item: &&Item| {
                let from = shared(item).map_or_else(|| surely(item), |to| surely(item).max(to).min(stage));
                effort(steps(item.capability, from, stage))
            };
            let mut costs: Vec<u32> = choice.of.iter().map(at_least).collect();
            sort_by_key(&mut costs, |cost| *cost);
            let places = choice.wanted.saturating_sub(choice.of.iter().filter(is_shared).count());
            let (effort, count) = least.last().copied().unwrap_or_default();
            least.push((effort + costs.iter().take(choice.wanted).sum::<u32>(), count + places));
        }
        least.reverse();
        Self { scope, stage, choices, least, best: None }
    }

    fn decide(&mut self, dimension: usize, raised: &Raised) {
        let Some(choice) = self.choices.get(dimension) else {
            if self.may_improve(dimension, raised) {
                self.best = Some(raised.clone());
            }
            return;
        };
        let (items, wanted) = (choice.of.clone(), choice.wanted);
        self.choose(dimension, &items, wanted, raised);
    }

    /// Raises `wanted` more of these, then goes on with the next dimension.
    fn choose(&mut self, dimension: usize, items: &[&Item], wanted: usize, raised: &Raised) {
        if !self.may_improve(dimension + 1, raised) {
            return;
        }
        if wanted == 0 {
            return self.decide(dimension + 1, raised);
        }
        let Some((first, rest)) = items.split_first() else { return };
        let mut with = raised.clone();
        with.raise(self.scope, first, self.stage);
        self.choose(dimension, rest, wanted - 1, &with);
        // What is raised anyway, for another's sake, costs nothing: leaving it out is never better.
        if rest.len() >= wanted && raised.level(first) < self.stage {
            self.choose(dimension, rest, wanted, raised);
        }
    }

    /// True if this, and the least that choices from `dimension` on add, could be better than the best so far.
    fn may_improve(&self, dimension: usize, raised: &Raised) -> bool {
        let (effort, count) = self.least.get(dimension).copied().unwrap_or_default();
        let total = (raised.effort + effort, raised.to.len() + count);
        self.best.as_ref().is_none_or(|best| total < (best.effort, best.to.len()))
    }
}

/// Adds everything that a capability needs to rise to a level, directly or not, each with the level it has to reach.
fn needs(scope: &Scope, capability: &'static Capability, to: Level, found: &mut Vec<(Slot, Level)>) {
    for (_, step) in steps(capability, Level::ABSENT, to) {
        for AtLevel { slot, level } in step.needs {
            let Some((item, level)) = scope.item(*slot).zip(Level::new(*level)) else { continue };
            if !found.contains(&(*slot, level)) {
                found.push((*slot, level));
                needs(scope, item.capability, level, found);
            }
        }
    }
}
