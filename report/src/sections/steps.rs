//! The section on next steps: what to do, in which order, and why; and what the next stage would take.
//!
//! Every sentence states a fact that the plan has computed; nothing here judges again.

use windrose_assessment::{
    Enough, Gain, Goal, Headline, Level, Matter, PlannedStep, Range, Reach, what_it_takes,
};
use windrose_questions::{Effort, Step};
use windrose_words::grammar;
use windrose_words::report::steps as words;

use super::{Detail, decisions};
use crate::Report;
use crate::document::{Block, Place, Section, StepEntry};
use crate::words::{headline_name, level_text, names, range_text, span_text, stage_text};

/// Points by which a headline has to move before a step says so. Our choice: less than the 5 that numbers are
/// rounded to would show as a jump in one step and as nothing in the next.
const HEADLINE_MOVE: f64 = 5.0;

/// Names in a list before it is cut short. Our choice: a line or two.
const NAMES: usize = 8;

pub(super) fn section(report: &Report, detail: Detail) -> Section {
    let plan = &report.plan;
    let mut blocks =
        if plan.steps.is_empty() { vec![Block::Paragraph(no_steps(report))] } else { steps(report, detail) };
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

/// Why there is no step.
pub(super) fn no_steps(report: &Report) -> String {
    if report.progress.levels == 0 {
        return words::NO_LEVELS.to_owned();
    }
    if report.plan.unknowns.is_empty() {
        words::ALL_AT_TARGET.to_owned()
    } else {
        format!("{} {}", words::ALL_AT_TARGET, words::FIND_OUT)
    }
}

fn steps(report: &Report, detail: Detail) -> Vec<Block> {
    let plan = &report.plan;
    let (now, next, later) = (plan.now(), plan.next(), plan.later());
    let targets = report.scope.targets;
    let mut blocks = vec![
        Block::Paragraph(words::order(
            targets.reason,
            &words::aims(targets.critical, targets.other, targets.proven.len()),
        )),
        Block::Subheading(words::NOW.to_owned()),
        Block::Steps(1, now.iter().map(|step| entry(report, detail, step)).collect()),
    ];
    let early: Vec<String> = plan.start_early().map(|step| start_early_text(report, step)).collect();
    if !early.is_empty() {
        blocks.push(Block::Subheading(words::BEGIN_ALONGSIDE.to_owned()));
        blocks.push(Block::List(early));
    }
    if !next.is_empty() {
        blocks.push(Block::Subheading(words::NEXT.to_owned()));
        blocks
            .push(Block::Steps(now.len() + 1, next.iter().map(|step| entry(report, detail, step)).collect()));
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

fn start_early_text(report: &Report, step: &PlannedStep) -> String {
    let rank = report.plan.steps.iter().take_while(|s| s.capability.slot != step.capability.slot).count() + 1;
    words::start_early(step.dimension.name, step.step.action, step.step.effort.words(), rank)
}

/// `Interaction: Bounded retries, level 0 to 2`.
pub(super) fn raises_text(step: &PlannedStep) -> String {
    let (level, reaches) = (step.level.number(), step.reaches.number());
    words::raises(step.dimension.name, step.capability.name, level, reaches)
}

/// A step in words.
pub(crate) fn entry(report: &Report, detail: Detail, step: &PlannedStep) -> StepEntry {
    let matter = Matter::Step { slot: step.capability.slot, reaches: step.reaches };
    StepEntry {
        matter,
        decision: decisions::entry(report, detail, matter),
        action: step.step.action,
        raises: raises_text(step),
        why: why(report, step),
        first: if step.ask_first.is_empty() {
            String::new()
        } else {
            words::ask_first(&names(&step.ask_first))
        },
        cost: cost(step),
        references: step.capability.references,
        place: Place { dimension: step.dimension.id, capability: Some(step.capability.id) },
    }
}

/// Effort and impact, the gap and the value that follow.
fn cost(step: &PlannedStep) -> String {
    let (effort, impact) = (step.step.effort, step.step.impact);
    let worth = words::cost(effort.letter(), effort.words(), impact.factor(), impact.words());
    let gap = usize::from(step.target.number().saturating_sub(step.level.number()));
    if gap == 0 {
        return format!("{worth} {}", words::AT_ITS_TARGET);
    }
    // Priorities are kept four times as large, to stay whole.
    let value = f64::from(step.priority) / 4.0;
    format!("{worth} {}", words::gap(gap, step.critical, &level_text(step.target), value))
}

/// What the step does, in one sentence: findings it ends, what it makes way for, how far it moves the index, and for
/// whose sake it stands this early.
fn why(report: &Report, step: &PlannedStep) -> String {
    let mut facts = Vec::new();
    if !step.removes.is_empty() {
        let patterns: Vec<String> = step.removes.iter().map(|p| grammar::quoted(p.name)).collect();
        facts.push(words::ends(&patterns));
    }
    let unlocked: Vec<_> =
        step.unlocks.iter().filter(|c| Some(c.slot) != step.ahead_for.map(|a| a.slot)).collect();
    if !unlocked.is_empty() {
        facts.push(words::prepares_for(&names(unlocked)));
    }
    facts.push(gain_text(report, step, &step.gain));
    words::why(&facts, step.ahead_for.map(|later| later.name))
}

fn gain_text(report: &Report, step: &PlannedStep, gain: &Gain) -> String {
    let name = step.dimension.name;
    if gain.before.rounded() == gain.after.rounded() {
        let index = range_text(gain.before);
        return if gain.stage_before == gain.stage_after {
            words::leaves_index(name, &index)
        } else {
            let [before, after] = [gain.stage_before, gain.stage_after].map(|stage| stage_text(Some(stage)));
            words::leaves_index_moves_stage(name, &index, &before, &after)
        };
    }
    let moves = |a: Range, b: Range| (b.low - a.low).max(b.high - a.high) >= HEADLINE_MOVE;
    let index = words::moves_index(name, &span_text(gain.before), &span_text(gain.after));
    if moves(gain.headline_before, gain.headline_after) {
        let headline = headline_name(report.scores.headline(step.dimension.group));
        let (before, after) = (span_text(gain.headline_before), span_text(gain.headline_after));
        words::with_headline(&index, headline, &before, &after)
    } else {
        index
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
