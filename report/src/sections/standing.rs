//! Three sections on how the principles stand today: the factors, those that platforms absorb, the four layers.

use windrose_assessment::{Answer, DimensionScore, Item, Level};
use windrose_questions::Standing;
use windrose_words::report::standing;

use super::{Detail, cell, explain};
use crate::document::{Block, Cell, DimensionEntry, Section, Spread};
use crate::words::{beside_sentences, held_back_text, known_text, level_text, stage_text};
use crate::{Figure, Report};

/// Factors that are a matter of the application's design, foundational ones first.
pub(super) fn factors(report: &Report, detail: Detail) -> Section {
    let groups = [
        (Standing::NearUniversal, standing::NEAR_UNIVERSAL),
        (Standing::OftenMisread, standing::OFTEN_MISREAD),
        (Standing::Nuanced, standing::NUANCED),
    ];
    let mut blocks = Vec::new();
    for (class, sentence) in groups {
        blocks.push(Block::Paragraph(sentence.to_owned()));
        blocks.push(dimensions(report, detail, class));
    }
    Section { id: "factors", heading: standing::FACTORS, blocks }
}

/// Factors that platforms mostly enforce, each with a check.
pub(super) fn platform(report: &Report, detail: Detail) -> Section {
    let sentence = standing::PLATFORM_ABSORBED;
    let checks = of(report, Standing::PlatformAbsorbed)
        .filter_map(|score| Some(format!("{}: {}", score.dimension.name, score.dimension.verify?)))
        .collect();
    let blocks = vec![
        Block::Paragraph(sentence.to_owned()),
        dimensions(report, detail, Standing::PlatformAbsorbed),
        Block::List(checks),
    ];
    Section { id: "platform-gives", heading: standing::PLATFORM, blocks }
}

/// The four layers.
pub(super) fn layers(report: &Report, detail: Detail) -> Section {
    let sentence = if report.scope.single_service {
        standing::LAYERS_OF_ONE_SERVICE
    } else {
        standing::LAYERS_OF_A_SYSTEM
    };
    let blocks =
        vec![Block::Paragraph(sentence.to_owned()), dimensions(report, detail, Standing::BeyondFactors)];
    Section { id: "layers", heading: standing::LAYERS, blocks }
}

fn of(report: &Report, standing: Standing) -> impl Iterator<Item = &DimensionScore> {
    report.scores.dimensions.iter().filter(move |score| score.dimension.standing == standing)
}

fn dimensions(report: &Report, detail: Detail, standing: Standing) -> Block {
    Block::Dimensions(of(report, standing).map(|score| entry(report, detail, score)).collect())
}

fn entry(report: &Report, detail: Detail, score: &DimensionScore) -> DimensionEntry {
    let dimension = score.dimension;
    let items: Vec<&Item> = report.scope.asked().filter(|item| item.dimension.id == dimension.id).collect();
    let at = |level: Option<Level>| -> Vec<&Item> {
        items.iter().copied().filter(|item| level.is_some() && item.level() == level).collect()
    };
    let levels = || items.iter().filter_map(|item| item.level());
    let (lowest, highest) = (levels().min(), levels().max());
    let (weakest, strongest) = match (lowest, highest) {
        (Some(only), Some(same)) if only == same && items.len() > 1 => {
            let level = level_text(only);
            let all = if items.iter().all(|item| item.level().is_some()) {
                standing::all_at(&level)
            } else {
                standing::all_known_at(&level)
            };
            (vec![all.into()], Vec::new())
        }
        _ => (extremes(&at(lowest)), extremes(&at(highest))),
    };
    let strongest = if lowest == highest { Vec::new() } else { strongest };
    DimensionEntry {
        name: cell(format!("{} {}", dimension.numeral, dimension.name), dimension.id, None),
        index: Figure::of(score.index, score.confidence),
        stage: stage_text(score.stage),
        known: known_text(score),
        beside: beside_sentences(score),
        held_back: held_back_text(score),
        spread: spread(&items),
        strongest,
        weakest,
        notes: notes(report, &items),
        how: if detail.how { explain::dimension(report, score) } else { Vec::new() },
    }
}

/// Capabilities named as strongest or weakest. Our choice: more are no extreme, and what went into the number has all.
const EXTREMES: usize = 3;

/// The capabilities at one level, each with that level; how many more, where they are many.
fn extremes(items: &[&Item]) -> Vec<Cell> {
    let name = |item: &&Item| {
        let level = item.level().map_or(String::new(), level_text);
        cell(format!("{} ({level})", item.capability.name), item.dimension.id, Some(item.capability.id))
    };
    let more = items.len().saturating_sub(EXTREMES);
    let rest = (more > 0).then(|| Cell::from(standing::more_at_this_level(more)));
    items.iter().take(EXTREMES).map(name).chain(rest).collect()
}

fn spread(items: &[&Item]) -> Spread {
    let mut spread = Spread::default();
    for item in items {
        let place = match item.answer {
            Answer::Unanswered | Answer::DontKnow => Some(&mut spread.unknown),
            Answer::NotApplicable => Some(&mut spread.not_applicable),
            Answer::Level(level) => spread.at_level.get_mut(usize::from(level.number())),
        };
        if let Some(count) = place {
            *count += 1;
        }
    }
    spread
}

/// What the team noted, a sentence for each capability.
fn notes(report: &Report, items: &[&Item]) -> Vec<String> {
    let note = |item: &&Item| {
        let note = report.assessment.response(item.capability.slot)?.note.trim();
        (!note.is_empty()).then(|| format!("{}: {note}", item.capability.name))
    };
    items.iter().filter_map(note).collect()
}
