//! The section on next steps: what to do, in which order, and why; and what the next stage would take.
//!
//! Every sentence states a fact that the plan has computed; nothing here judges again.

use windrose_assessment::{
    Added, DecisionTarget, Enough, Gain, Goal, Headline, Level, PlannedStep, Presence, Range, Reach,
    what_it_takes,
};
use windrose_questions::{Effort, Pattern, Step};
use windrose_words::grammar;
use windrose_words::report::steps as words;

use super::{cell, decisions};
use crate::Report;
use crate::document::{Block, FirstStep, Place, Section, SliceEntry, StepEntry};
use crate::words::{headline_name, level_text, names, range_text, span_text, stage_text};

/// Points by which a headline has to move before a step says so. Our choice: less than the 5 that numbers are
/// rounded to would show as a jump in one step and as nothing in the next.
const HEADLINE_MOVE: f64 = 5.0;

/// Names in a list before it is cut short. Our choice: a line or two.
const NAMES: usize = 8;

pub(super) fn section(report: &Report) -> Section {
    let plan = &report.plan;
    let mut blocks =
        if plan.steps.is_empty() { vec![Block::Paragraph(no_steps(report))] } else { steps(report) };
    blocks.extend(enough(&plan.enough).map(Block::Paragraph));
    let takes: Vec<String> = [&report.scores.conduct, &report.scores.readiness]
        .into_iter()
        .filter_map(|h| next_stage(report, h))
        .collect();
    if !takes.is_empty() {
        blocks.push(Block::Subheading(words::NEXT_STAGE.to_owned()));
        blocks.push(Block::List(takes));
    }
    Section { id: "next-steps", heading: words::HEADING, blocks }
}

/// Why there is no step to do now.
pub(super) fn no_steps(report: &Report) -> String {
    if !report.plan.steps.is_empty() {
        return words::GO_ON.to_owned();
    }
    if report.progress.levels == 0 {
        return words::NO_LEVELS.to_owned();
    }
    if report.plan.unknowns.is_empty() {
        words::ALL_AT_TARGET.to_owned()
    } else {
        format!("{} {}", words::ALL_AT_TARGET, words::FIND_OUT)
    }
}

fn steps(report: &Report) -> Vec<Block> {
    let plan = &report.plan;
    let (now, next, later) = (plan.now(), plan.next(), plan.later());
    let targets = report.scope.targets;
    let mut blocks = vec![
        Block::Paragraph(words::order(
            targets.reason,
            &words::aims(targets.critical, targets.other, targets.proven.len()),
        )),
        Block::Subheading(words::NOW.to_owned()),
    ];
    if now.is_empty() {
        blocks.push(Block::Paragraph(words::GO_ON.to_owned()));
    } else {
        blocks.push(Block::Paragraph(together(now)));
        blocks.push(Block::Steps(1, now.iter().map(|step| entry(report, step)).collect()));
    }
    if !next.is_empty() {
        blocks.push(Block::Subheading(words::NEXT.to_owned()));
        blocks.push(Block::Steps(now.len() + 1, next.iter().map(|step| entry(report, step)).collect()));
    }
    match later.len() {
        0 => {}
        number => blocks.push(Block::Paragraph(words::more_follow(number))),
    }
    blocks
}

/// Capabilities at their target, and by name those above it.
fn enough(enough: &[Enough]) -> Option<String> {
    let above: Vec<String> =
        enough.iter().filter(|e| e.level > e.target).map(|e| grammar::quoted(e.capability.name)).collect();
    (!enough.is_empty()).then(|| words::enough(enough.len(), above.len(), &shortened(&above)))
}

/// All of a short list, the first ones of a long list.
fn shortened(items: &[String]) -> String {
    match items.get(..NAMES).filter(|_| items.len() > NAMES + 1) {
        Some(first) => words::and_more(first, items.len() - first.len()),
        None => grammar::list(items),
    }
}

/// What these steps take: how many of each size. Of a large step that is not begun, its first slice counts.
pub(super) fn together(steps: &[PlannedStep]) -> String {
    let is_slice = |step: &&PlannedStep| slice(step).is_some_and(|slice| slice.done.is_none());
    let whole = || steps.iter().filter(|step| !is_slice(step));
    let sizes = [Effort::Small, Effort::Medium, Effort::Large].into_iter().filter_map(|effort| {
        let number = whole().filter(|step| step.step.effort == effort).count();
        (number > 0).then(|| words::of_size(number, effort.letter(), effort.words()))
    });
    words::together(&sizes.collect::<Vec<_>>(), steps.iter().filter(is_slice).count())
}

/// The beginning of a step that takes a quarter.
pub(super) fn slice(step: &PlannedStep) -> Option<SliceEntry> {
    let slice = step.step.first_slice?;
    Some(SliceEntry { matter: matter(step), action: slice.action, shows: slice.shows, done: step.slice_done })
}

/// One of the first steps, in short.
pub(super) fn first_step(step: &PlannedStep) -> FirstStep {
    let begin = slice(step).filter(|slice| slice.done.is_none());
    FirstStep {
        action: begin.map_or(step.step.action, |slice| slice.action),
        whole: begin.map(|_| step.step.action),
        raises: cell(raises_text(step), step.dimension.id, Some(step.capability.id)),
    }
}

const fn matter(step: &PlannedStep) -> DecisionTarget {
    DecisionTarget::Step { slot: step.capability.slot, reaches: step.reaches }
}

/// `Interaction: Retry policy, level 0 to 2`.
pub(super) fn raises_text(step: &PlannedStep) -> String {
    let (level, reaches) = (step.level.number(), step.reaches.number());
    words::raises(step.dimension.name, step.capability.name, level, reaches)
}

/// A step in words.
pub(crate) fn entry(report: &Report, step: &PlannedStep) -> StepEntry {
    let matter = matter(step);
    StepEntry {
        matter,
        decision: decisions::entry(report, matter),
        action: step.step.action,
        raises: raises_text(step),
        first_slice: slice(step),
        why: why(report, step),
        first: first(step),
        cost: cost(step),
        references: step.capability.references,
        place: Place { dimension: step.dimension.id, capability: Some(step.capability.id) },
    }
}

/// What to know before beginning: what nobody knows yet, and the risks that come along.
fn first(step: &PlannedStep) -> Option<String> {
    let ask = (!step.ask_first.is_empty()).then(|| words::ask_first(&names(&step.ask_first)));
    let adds = step.adds.iter().map(|Added { pattern, presence, with }| {
        let with: Vec<String> = with.iter().map(|capability| grammar::quoted(capability.name)).collect();
        words::adds(pattern.name, *presence == Presence::Present, &with)
    });
    let sentences: Vec<String> = ask.into_iter().chain(adds).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// Effort and impact, the gap and the value that follow, and whose cure asks for more than the profile does.
fn cost(step: &PlannedStep) -> String {
    let (effort, impact) = (step.step.effort, step.step.impact);
    let worth = words::cost(effort.letter(), effort.words(), impact.factor(), impact.words());
    let gap = usize::from(step.target.number().saturating_sub(step.level.number()));
    if gap == 0 {
        return format!("{worth} {}", words::AT_ITS_TARGET);
    }
    // Priorities are kept four times as large, to stay whole.
    let value = f64::from(step.priority) / 4.0;
    let gap = words::gap(gap, step.critical, &level_text(step.target), value);
    match step.target_raised_by {
        Some(pattern) => format!("{worth} {gap} {}", words::target_raised_by(pattern.name)),
        None => format!("{worth} {gap}"),
    }
}

/// What the step does, a sentence each: to the risks that it treats, to the steps that need it, to the numbers.
fn why(report: &Report, step: &PlannedStep) -> String {
    let named = |is_it: &dyn Fn(&&'static Pattern) -> bool| -> Vec<String> {
        step.treats
            .iter()
            .copied()
            .filter(|pattern| is_it(pattern))
            .map(|p| grammar::quoted(p.name))
            .collect()
    };
    let clears = |pattern: &&Pattern| step.clears.iter().any(|cleared| std::ptr::eq(*cleared, *pattern));
    let is_part = |pattern: &&Pattern| pattern.cure.iter().any(|entry| entry.slot == step.capability.slot);
    // Alone, if nothing else of the cure is missing.
    let is_alone = |pattern: &&Pattern| {
        let others = pattern.cure.iter().filter(|entry| entry.slot != step.capability.slot);
        others
            .filter_map(|entry| report.scope.item(entry.slot).zip(Level::new(entry.level)))
            .all(|(item, level)| !item.is_unknown() && item.level().is_none_or(|now| now >= level))
    };
    let facts = [
        (named(&|pattern| clears(pattern) && is_alone(pattern)), words::clears as fn(&[String]) -> String),
        (named(&|pattern| clears(pattern) && !is_alone(pattern)), words::completes_cure),
        (named(&|pattern| !clears(pattern) && is_part(pattern)), words::part_of_cure),
        (named(&|pattern| !clears(pattern) && !is_part(pattern)), words::needed_by_cure),
    ];
    let mut facts: Vec<String> =
        facts.into_iter().filter(|(patterns, _)| !patterns.is_empty()).map(|(p, say)| say(&p)).collect();
    let unlocked: Vec<_> =
        step.unlocks.iter().filter(|c| Some(c.slot) != step.ahead_for.map(|a| a.slot)).collect();
    match unlocked.len() {
        0 => {}
        1 => facts.push(words::unlocks(&names(unlocked))),
        _ => facts.push(words::unlock_several(&names(unlocked))),
    }
    facts.extend(step.ahead_for.map(|later| words::early_for(later.name)));
    facts.push(gain_text(report, step, &step.gain));
    facts.join(" ")
}

fn gain_text(report: &Report, step: &PlannedStep, gain: &Gain) -> String {
    let name = step.dimension.name;
    if gain.before.rounded() == gain.after.rounded() {
        if gain.stage_before != gain.stage_after {
            let [before, after] = [gain.stage_before, gain.stage_after].map(|stage| stage_text(Some(stage)));
            return words::no_gain_but_stage(name, &range_text(gain.before), &before, &after);
        }
        let cap = report.scores.dimension(step.dimension.id).and_then(|score| score.cap.as_ref());
        let capping: Vec<String> = cap
            .filter(|cap| cap.lowers_index && gain.before == gain.after)
            .map(|cap| cap.capabilities.iter().filter(|c| c.slot != step.capability.slot))
            .into_iter()
            .flatten()
            .map(|capability| grammar::quoted(capability.name))
            .collect();
        return if gain.before != gain.after {
            words::less_than_shown(name, &range_text(gain.before))
        } else if capping.is_empty() {
            words::no_gain(name, &range_text(gain.before))
        } else {
            words::no_gain_below_cap(&grammar::list(&capping), name)
        };
    }
    let moves = |a: Range, b: Range| (b.low - a.low).max(b.high - a.high) >= HEADLINE_MOVE;
    let (before, after) = (span_text(gain.before), span_text(gain.after));
    if moves(gain.headline_before, gain.headline_after) {
        let headline = headline_name(report.scores.headline(step.dimension.group));
        let (from, to) = (span_text(gain.headline_before), span_text(gain.headline_after));
        words::with_headline(name, &before, &after, headline, &from, &to)
    } else {
        words::moves_index(name, &before, &after)
    }
}

/// The least work that brings a headline one stage up, if there is one.
fn next_stage(report: &Report, headline: &Headline) -> Option<String> {
    let now = headline.stage?.low;
    let stage = Level::new(now.number() + 1)?;
    let reach = what_it_takes(&report.scope, Goal::Headline(headline.group), stage)?;
    let takes = reach_text(&reach);
    Some(words::next_stage(headline_name(headline), now.number(), &level_text(stage), &takes))
}

/// Such as `3 steps (effort 2 S and 1 L): “A”, “B” and “C”.`
pub fn reach_text(reach: &Reach) -> String {
    if reach.raises.is_empty() {
        return words::REACHED.to_owned();
    }
    let steps: Vec<&Step> = reach.raises.iter().flat_map(|raise| raise.steps.iter().copied()).collect();
    let sizes: Vec<String> = [Effort::Small, Effort::Medium, Effort::Large]
        .into_iter()
        .map(|effort| (steps.iter().filter(|step| step.effort == effort).count(), effort.letter()))
        .filter(|(number, _)| *number > 0)
        .map(|(number, letter)| format!("{number} {letter}"))
        .collect();
    let unknown = reach.raises.iter().filter(|raise| raise.from.is_none()).count();
    let capabilities: Vec<String> =
        reach.raises.iter().map(|raise| grammar::quoted(raise.capability.name)).collect();
    let work = words::least_work(steps.len(), &sizes, &shortened(&capabilities));
    format!("{work}{}", words::unknown_among(unknown, reach.raises.len()))
}
