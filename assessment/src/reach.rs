//! What would it take: the least work that brings a dimension or a headline to a stage.
//!
//! Exact. Every critical capability must reach the stage; of the others so many as two thirds of the weight ask for,
//! and which of them are cheapest depends on prerequisites they share, so all choices are compared. Work counts in
//! the units of effort (small 1, medium 2, large 4). Source: docs/scoring.md, section 12.

use windrose_questions::{Capability, Dimension, Group, Slot, Step};

use crate::ordered::sort_by_key;
use crate::plan::MET;
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
    /// What has to rise, each behind what it needs; empty if the stage is reached.
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
    /// Raises a capability, and before it whatever it needs.
    fn raise(&mut self, scope: &Scope, item: &Item, to: Level) {
        let slot = item.capability.slot;
        let now = self.to.iter().find(|(s, _)| *s == slot).map_or_else(|| surely(item), |(_, level)| *level);
        if now >= to {
            return;
        }
        for needed in item.capability.prerequisites.iter().filter_map(|slot| scope.item(*slot)) {
            if needed.level().is_some_and(|level| level < MET) {
                self.raise(scope, needed, MET);
            }
        }
        // A step from 0 to 1 leads to 2, so that going on from there to 2 costs nothing.
        let cost = |to| effort(&steps(item.capability, surely(item), to));
        self.effort += cost(to) - cost(now);
        // One that rises further stays where it is: what it needs stands before it.
        match self.to.iter_mut().find(|(s, _)| *s == slot) {
            Some((_, level)) => *level = to,
            None => self.to.push((slot, to)),
        }
    }

    /// The level that a capability surely has with all this done.
    fn level(&self, item: &Item) -> Level {
        let raised = self.to.iter().find(|(slot, _)| *slot == item.capability.slot);
        raised.map_or_else(|| surely(item), |(_, level)| *level)
    }

    fn reach(self, scope: &Scope) -> Reach {
        let raise = |(slot, to): &(Slot, Level)| {
            let item = scope.item(*slot)?;
            let steps = steps(item.capability, surely(item), *to);
            let (dimension, capability) = (item.dimension, item.capability);
            Some(Raise { dimension, capability, from: item.level(), to: *to, steps })
        };
        Reach { raises: self.to.iter().filter_map(raise).collect(), effort: self.effort }
    }
}

/// The steps from one level to another; a step from 0 or 1 leads to 2.
fn steps(capability: &'static Capability, from: Level, to: Level) -> Vec<&'static Step> {
    let mut steps = Vec::new();
    let mut level = from.number();
    while level < to.number() {
        let Some((kind, step)) = capability.step_from(level) else { break };
        steps.push(step);
        level = kind.reaches();
    }
    steps
}

fn effort(steps: &[&Step]) -> u32 {
    steps.iter().map(|step| u32::from(step.effort.cost())).sum()
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
        let mut needed: Vec<Slot> = raised.to.iter().map(|(slot, _)| *slot).collect();
        for item in choices.iter().flat_map(|choice| &choice.of) {
            prerequisites(scope, item.capability, &mut needed);
        }
        let own = |item: &&Item| effort(&steps(item.capability, surely(item), stage));
        let mut least = vec![(0, 0)];
        for choice in &mut choices {
            // The cheap ones first, so that the first complete choice is a good one.
            sort_by_key(&mut choice.of, own);
        }
        for choice in choices.iter().rev() {
            // What another choice may raise to MET for its own sake, or a critical one has raised, may cost only the
            // rest, and no further place.
            let is_shared = |item: &&&Item| needed.contains(&item.capability.slot);
            let at_least = |item: &&Item| {
                let from = if is_shared(&item) { surely(item).max(MET).min(stage) } else { surely(item) };
                effort(&steps(item.capability, from, stage))
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

/// Adds everything that a capability needs, directly or not.
fn prerequisites(scope: &Scope, capability: &Capability, found: &mut Vec<Slot>) {
    for slot in capability.prerequisites {
        if !found.contains(slot) {
            found.push(*slot);
            if let Some(item) = scope.item(*slot) {
                prerequisites(scope, item.capability, found);
            }
        }
    }
}
