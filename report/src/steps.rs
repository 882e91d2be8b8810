//! The section on next steps: what to do, in which order, and why.
//!
//! Every sentence states a fact that the plan has computed; nothing here judges again.

use windrose_assessment::{Gain, PlannedStep, Range, StageRange};

use crate::Report;
use crate::document::{Block, Section, StepEntry};
use crate::words::{count, headline_name, level_text, names, range_text, span_text, stage_text};

/// Points by which a headline has to move before a step says so. Our choice: less than the 5 that numbers are
/// rounded to would show as a jump in one step and as nothing in the next.
const HEADLINE_MOVE: f64 = 5.0;

pub(crate) fn next_steps(report: &Report) -> Section {
    let plan = &report.plan;
    let blocks = if plan.steps.is_empty() { vec![Block::Paragraph(no_steps(report))] } else { steps(report) };
    Section { id: "next-steps", heading: "Next steps", blocks }
}

fn no_steps(report: &Report) -> String {
    if report.progress.levels == 0 {
        return "No steps yet: they follow from answers with a level.".to_owned();
    }
    let enough =
        "Every answered capability is at its target or above. That is enough: spend your effort elsewhere.";
    if report.plan.unknowns.is_empty() {
        enough.to_owned()
    } else {
        format!("{enough} Find out first what is still unknown.")
    }
}

fn steps(report: &Report) -> Vec<Block> {
    let plan = &report.plan;
    let (now, next, later) = (plan.now(), plan.next(), plan.later());
    let mut blocks = vec![
        Block::Paragraph(format!(
            "Ordered by value for effort, prerequisites first. Value for effort is (target − level) × impact × weight ÷ effort, with effort S, M and L as 1, 2 and 4. Critical capabilities weigh 2 and aim at level {}, others weigh 1 and aim at level {}.",
            report.targets.critical.number(),
            report.targets.other.number()
        )),
        Block::Subheading("Now".to_owned()),
        Block::Steps(1, now.iter().map(step_entry).collect()),
    ];
    let early: Vec<String> = plan.start_early().map(|step| start_early_text(report, step)).collect();
    if !early.is_empty() {
        blocks.push(Block::Subheading("Begin alongside".to_owned()));
        blocks.push(Block::List(early));
    }
    if !next.is_empty() {
        blocks.push(Block::Subheading("Next".to_owned()));
        blocks.push(Block::Steps(now.len() + 1, next.iter().map(step_entry).collect()));
    }
    match later.len() {
        0 => {}
        1 => blocks.push(Block::Paragraph("1 more step follows. ".to_owned() + REASSESS)),
        number => blocks.push(Block::Paragraph(format!("{number} more steps follow. {REASSESS}"))),
    }
    match plan.enough {
        0 => {}
        1 => blocks.push(Block::Paragraph("1 capability is at its target or above. ".to_owned() + ENOUGH)),
        number => blocks
            .push(Block::Paragraph(format!("{number} capabilities are at their target or above. {ENOUGH}"))),
    }
    blocks
}

const REASSESS: &str = "Answer again once the first ones are done: the order may have changed.";
const ENOUGH: &str = "That is enough: spend your effort elsewhere.";

fn start_early_text(report: &Report, step: &PlannedStep) -> String {
    let rank = report.plan.steps.iter().take_while(|s| s.capability.slot != step.capability.slot).count() + 1;
    format!(
        "{}: {} It takes {}, so by value for effort it is only step {rank}. Begin it now all the same: the steps above do not make up for it.",
        step.dimension.name,
        step.step.action,
        step.step.effort.words(),
    )
}

fn step_entry(step: &PlannedStep) -> StepEntry {
    StepEntry {
        action: step.step.action,
        raises: format!(
            "{}: {}, level {} to {}",
            step.dimension.name,
            step.capability.name,
            step.level.number(),
            step.reaches.number()
        ),
        why: why(step),
        cost: format!(
            "Effort {}: {}. Impact {}: {}.",
            step.step.effort.letter(),
            step.step.effort.words(),
            step.step.impact.factor(),
            step.step.impact.words()
        ),
        references: step.capability.references,
        dimension: step.dimension.id,
    }
}

/// Why the step stands where it stands.
fn why(step: &PlannedStep) -> String {
    let weight = if step.capability.critical { "Critical" } else { "Not critical" };
    let gap = count(usize::from(step.target.number() - step.level.number()), "level");
    // Priorities are kept four times as large, to stay whole.
    let value = f64::from(step.priority) / 4.0;
    let target = level_text(step.target);
    let mut sentences =
        vec![format!("{weight}, {gap} below its target of {target}: value for effort {value}.")];
    if let Some(later) = step.ahead_for {
        sentences.push(format!("It stands this early because “{}” builds on it.", later.name));
    }
    let unlocked: Vec<_> =
        step.unlocks.iter().filter(|c| Some(c.slot) != step.ahead_for.map(|a| a.slot)).collect();
    if !unlocked.is_empty() {
        sentences.push(format!("It prepares for {}.", names(unlocked)));
    }
    if !step.ask_first.is_empty() {
        sentences.push(format!("Find out first about {}: it builds on that.", names(&step.ask_first)));
    }
    sentences.push(gain_text(step, &step.gain));
    sentences.join(" ")
}

fn gain_text(step: &PlannedStep, gain: &Gain) -> String {
    let name = step.dimension.name;
    if gain.before.rounded() == gain.after.rounded() {
        let stage = stage_move(gain.stage_before, gain.stage_after);
        return format!("Alone, this step leaves the index of {name} at {}{stage}.", range_text(gain.before));
    }
    let moves = |a: Range, b: Range| (b.low - a.low).max(b.high - a.high) >= HEADLINE_MOVE;
    let headline = if moves(gain.headline_before, gain.headline_after) {
        format!(
            ", and {} from {} to {}",
            headline_name(step.dimension.group),
            span_text(gain.headline_before),
            span_text(gain.headline_after)
        )
    } else {
        String::new()
    };
    format!(
        "This step moves the index of {name} from {} to {}{headline}.",
        span_text(gain.before),
        span_text(gain.after)
    )
}

fn stage_move(before: StageRange, after: StageRange) -> String {
    if before == after {
        String::new()
    } else {
        format!(" and moves its stage from {} to {}", stage_text(Some(before)), stage_text(Some(after)))
    }
}
