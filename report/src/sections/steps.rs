//! The section on next steps: what to do, in which order, and why; and what the next stage would take.
//!
//! Every sentence states a fact that the plan has computed; nothing here judges again.

use windrose_assessment::{
    Enough, Gain, Goal, Headline, Level, Matter, PlannedStep, Range, Reach, StageRange, what_it_takes,
};
use windrose_questions::{Effort, Step, TargetRule};

use super::{Detail, decisions};
use crate::Report;
use crate::document::{Block, Place, Section, StepEntry};
use crate::words::{count, headline_name, level_text, list_text, names, range_text, span_text, stage_text};

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
        blocks.push(Block::Subheading("What the next stage would take".to_owned()));
        blocks.push(Block::List(takes));
    }
    Section { id: "next-steps", heading: "Next steps", blocks }
}

/// Why there is no step.
pub(super) fn no_steps(report: &Report) -> String {
    if report.progress.levels == 0 {
        return "No steps yet: they follow from answers with a level.".to_owned();
    }
    let enough = "Every answered capability is at its target or above.";
    if report.plan.unknowns.is_empty() {
        enough.to_owned()
    } else {
        format!("{enough} Find out first what is still unknown.")
    }
}

fn steps(report: &Report, detail: Detail) -> Vec<Block> {
    let plan = &report.plan;
    let (now, next, later) = (plan.now(), plan.next(), plan.later());
    let targets = report.scope.targets;
    let mut blocks = vec![
        Block::Paragraph(format!(
            "Ordered by value for effort, prerequisites first. Value for effort is (target − level) × impact × weight ÷ effort, with effort S, M and L as 1, 2 and 4. {} Critical capabilities weigh 2, others 1. {} What a step moves is what it moves alone, everything else staying as it is.",
            targets.reason,
            aims(targets)
        )),
        Block::Subheading("Now".to_owned()),
        Block::Steps(1, now.iter().map(|step| entry(report, detail, step)).collect()),
    ];
    let early: Vec<String> = plan.start_early().map(|step| start_early_text(report, step)).collect();
    if !early.is_empty() {
        blocks.push(Block::Subheading("Begin alongside".to_owned()));
        blocks.push(Block::List(early));
    }
    if !next.is_empty() {
        blocks.push(Block::Subheading("Next".to_owned()));
        blocks
            .push(Block::Steps(now.len() + 1, next.iter().map(|step| entry(report, detail, step)).collect()));
    }
    match later.len() {
        0 => {}
        1 => blocks.push(Block::Paragraph("1 more step follows. ".to_owned() + REASSESS)),
        number => blocks.push(Block::Paragraph(format!("{number} more steps follow. {REASSESS}"))),
    }
    blocks
}

fn aims(targets: &TargetRule) -> String {
    let TargetRule { critical, other, proven, .. } = targets;
    let both = if critical == other {
        format!("All aim at level {critical}")
    } else {
        format!("Critical ones aim at level {critical}, others at level {other}")
    };
    match proven.len() {
        0 => format!("{both}."),
        number => format!("{both}; {number} of them at level 4."),
    }
}

const REASSESS: &str = "Answer again once the first ones are done: the order may have changed.";

/// Capabilities at their target, and by name those above it.
fn enough(enough: &[Enough]) -> Option<String> {
    let above: Vec<String> =
        enough.iter().filter(|e| e.level > e.target).map(|e| format!("“{}”", e.capability.name)).collect();
    let at = match enough.len() {
        0 => return None,
        1 => "1 capability has reached its target.".to_owned(),
        number => format!("{number} capabilities have reached their target."),
    };
    Some(match above.as_slice() {
        [] => format!("{at} No more work is needed there now."),
        [one] => format!("{at} One is above it, and needs no more effort: {one}."),
        above => {
            format!(
                "{at} {} of them are above it, and need no more effort: {}.",
                above.len(),
                shortened(above)
            )
        }
    })
}

/// All of a short list, the first ones of a long list.
fn shortened(items: &[String]) -> String {
    match items.get(..NAMES).filter(|_| items.len() > NAMES + 1) {
        Some(first) => format!("{} and {} more", first.join(", "), items.len() - first.len()),
        None => list_text(items),
    }
}

fn start_early_text(report: &Report, step: &PlannedStep) -> String {
    let rank = report.plan.steps.iter().take_while(|s| s.capability.slot != step.capability.slot).count() + 1;
    format!(
        "{}: {} It takes {}, so by value for effort it is only step {rank}. Begin it now all the same: the steps above do not make up for it.",
        step.dimension.name,
        step.step.action,
        step.step.effort.words(),
    )
}

/// `Interaction: Bounded retries, level 0 to 2`.
pub(super) fn raises_text(step: &PlannedStep) -> String {
    format!(
        "{}: {}, level {} to {}",
        step.dimension.name,
        step.capability.name,
        step.level.number(),
        step.reaches.number()
    )
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
            format!("Find out first about {}: it builds on that.", names(&step.ask_first))
        },
        cost: cost(step),
        references: step.capability.references,
        place: Place { dimension: step.dimension.id, capability: Some(step.capability.id) },
    }
}

/// Effort and impact, the gap and the value that follow.
fn cost(step: &PlannedStep) -> String {
    let worth = format!(
        "Effort {}: {}. Impact {}: {}.",
        step.step.effort.letter(),
        step.step.effort.words(),
        step.step.impact.factor(),
        step.step.impact.words()
    );
    let gap = step.target.number().saturating_sub(step.level.number());
    if gap == 0 {
        return format!("{worth} It is at its own target.");
    }
    let weight = if step.critical { "critical, " } else { "" };
    // Priorities are kept four times as large, to stay whole.
    let value = f64::from(step.priority) / 4.0;
    format!(
        "{worth} {} below its target ({weight}{}): value for effort {value}.",
        count(usize::from(gap), "level"),
        level_text(step.target)
    )
}

/// What the step does, in one sentence: findings it ends, what it makes way for, how far it moves the index, and for
/// whose sake it stands this early.
fn why(report: &Report, step: &PlannedStep) -> String {
    let mut facts = Vec::new();
    if !step.removes.is_empty() {
        let patterns: Vec<String> = step.removes.iter().map(|p| format!("“{}”", p.name)).collect();
        let noun = if patterns.len() == 1 { "pattern" } else { "patterns" };
        facts.push(format!("is enough for the {noun} {} to show no longer", list_text(&patterns)));
    }
    let unlocked: Vec<_> =
        step.unlocks.iter().filter(|c| Some(c.slot) != step.ahead_for.map(|a| a.slot)).collect();
    if !unlocked.is_empty() {
        facts.push(format!("prepares for {}", names(unlocked)));
    }
    facts.push(gain_text(report, step, &step.gain));
    let early = step.ahead_for.map_or(String::new(), |later| {
        format!(", and stands this early because “{}” builds on it", later.name)
    });
    format!("It {}{early}.", list_text(&facts))
}

fn gain_text(report: &Report, step: &PlannedStep, gain: &Gain) -> String {
    let name = step.dimension.name;
    if gain.before.rounded() == gain.after.rounded() {
        let stage = stage_move(gain.stage_before, gain.stage_after);
        return format!("alone leaves the index of {name} at {}{stage}", range_text(gain.before));
    }
    let moves = |a: Range, b: Range| (b.low - a.low).max(b.high - a.high) >= HEADLINE_MOVE;
    let headline = if moves(gain.headline_before, gain.headline_after) {
        format!(
            " ({} from {} to {})",
            headline_name(report.scores.headline(step.dimension.group)),
            span_text(gain.headline_before),
            span_text(gain.headline_after)
        )
    } else {
        String::new()
    };
    format!(
        "moves the index of {name} from {} to {}{headline}",
        span_text(gain.before),
        span_text(gain.after)
    )
}

fn stage_move(before: StageRange, after: StageRange) -> String {
    if before == after {
        String::new()
    } else {
        format!(" while moving its stage from {} to {}", stage_text(Some(before)), stage_text(Some(after)))
    }
}

/// The least work that brings a headline one stage up, if there is one.
fn next_stage(report: &Report, headline: &Headline) -> Option<String> {
    let now = headline.stage?.low;
    let stage = Level::new(now.number() + 1)?;
    let reach = what_it_takes(&report.scope, Goal::Headline(headline.group), stage)?;
    Some(format!(
        "{}, lowest stage {} to {}: {}",
        headline_name(headline),
        now.number(),
        level_text(stage),
        reach_text(&reach)
    ))
}

/// Such as `3 steps (effort 2 S and 1 L): “A”, “B” and “C”.`
pub fn reach_text(reach: &Reach) -> String {
    if reach.raises.is_empty() {
        return "reached.".to_owned();
    }
    let steps: Vec<&Step> = reach.raises.iter().flat_map(|raise| raise.steps.iter().copied()).collect();
    let sizes: Vec<String> = [Effort::Small, Effort::Medium, Effort::Large]
        .into_iter()
        .map(|effort| (steps.iter().filter(|step| step.effort == effort).count(), effort.letter()))
        .filter(|(number, _)| *number > 0)
        .map(|(number, letter)| format!("{number} {letter}"))
        .collect();
    let unknown = match reach.raises.iter().filter(|raise| raise.from.is_none()).count() {
        0 => "",
        1 if reach.raises.len() == 1 => " It is unknown and counted as level 0: find out first.",
        1 => " One of them is unknown and counted as level 0: find out first.",
        _ => " Those that are unknown are counted as level 0: find out first.",
    };
    let capabilities: Vec<String> =
        reach.raises.iter().map(|raise| format!("“{}”", raise.capability.name)).collect();
    format!(
        "{} (effort {}): {}.{unknown}",
        count(steps.len(), "step"),
        list_text(&sizes),
        shortened(&capabilities)
    )
}
