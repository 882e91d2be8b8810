//! Three sections on how the principles stand today: the factors, those that platforms absorb, the four layers.

use windrose_assessment::DimensionScore;
use windrose_questions::Standing;

use super::{cell, column};
use crate::Report;
use crate::document::{Align, Block, Row, Section, Table};
use crate::words::{held_back_text, index_text, known_text, stage_text};

/// Factors that are a matter of the application's design, foundational ones first.
pub(super) fn factors(report: &Report) -> Section {
    let groups = [
        (
            Standing::NearUniversal,
            "Foundational: a weakness here is one of the application’s design, and no platform repairs it.",
        ),
        (
            Standing::OftenMisread,
            "They hold, and are often misread: autonomy of deployment counts and not the layout of repositories, what the code relies on and not only what it connects to, scaling from outside and not a ban on threads.",
        ),
        (
            Standing::Nuanced,
            "Right in principle and selective in practice: choose what must be alike, and let tooling give guarantees that no process can give itself.",
        ),
    ];
    let mut blocks = Vec::new();
    for (standing, sentence) in groups {
        blocks.push(Block::Paragraph(sentence.to_owned()));
        blocks.push(table(report, standing, standing.label()));
    }
    Section { id: "factors", heading: "What the factors give you", blocks }
}

/// Factors that platforms mostly enforce, each with a check.
pub(super) fn platform(report: &Report) -> Section {
    let sentence = "Still correct, and by now mostly enforced by container runtimes and pipelines. A platform assumes these and rewards them; it does not create them. What it provides counts as Enforced at most, until somebody has checked it; where there is no such platform, this is your own work.";
    let checks = of(report, Standing::PlatformAbsorbed)
        .filter_map(|score| Some(format!("{}: {}", score.dimension.name, score.dimension.verify?)))
        .collect();
    let blocks = vec![
        Block::Paragraph(sentence.to_owned()),
        table(report, Standing::PlatformAbsorbed, "Factors that platforms absorb"),
        Block::List(checks),
    ];
    Section { id: "platform-gives", heading: "What your platform gives you: verify it", blocks }
}

/// The four layers.
pub(super) fn layers(report: &Report) -> Section {
    let sentence = if report.scope.single_service {
        "The factors say nothing here, by design. With one service in scope, this is what surrounds it: the calls it makes, who may call it, how it is seen and who looks after it. It is no statement about a system."
    } else {
        "The factors say nothing here, by design: they make services independent to deploy, and services stay coupled while they run. A weakness here breaks no factor, and no factor makes up for it."
    };
    let blocks = vec![
        Block::Paragraph(sentence.to_owned()),
        table(report, Standing::BeyondFactors, "The four layers"),
    ];
    Section { id: "layers", heading: "What lies outside the factors", blocks }
}

fn of(report: &Report, standing: Standing) -> impl Iterator<Item = &DimensionScore> {
    report.scores.dimensions.iter().filter(move |score| score.dimension.standing == standing)
}

fn table(report: &Report, standing: Standing, caption: &str) -> Block {
    Block::Table(Table {
        caption: format!("{caption}. Index 0 to 100, rounded to 5; stage 0 to 4."),
        columns: vec![
            column("Dimension", Align::Start),
            column("Index", Align::Centre),
            column("Stage", Align::Centre),
            column("Known", Align::Centre),
            column("Held back by", Align::Start),
        ],
        rows: of(report, standing).map(row).collect(),
    })
}

fn row(score: &DimensionScore) -> Row {
    let dimension = score.dimension;
    vec![
        cell(format!("{} {}", dimension.numeral, dimension.name), dimension.id, None),
        index_text(score.index, score.confidence).into(),
        stage_text(score.stage).into(),
        known_text(score).into(),
        held_back_text(score).unwrap_or_else(|| "–".to_owned()).into(),
    ]
}
