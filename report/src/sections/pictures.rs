//! The section with all sixteen dimensions at one glance, for whom the radar is the wrong picture: bars with the table
//! that is their twin, and the heat map, whose twin are the answers.

use windrose_assessment::DimensionScore;

use super::{cell, column};
use crate::Report;
use crate::document::{Align, Block, Chart, Row, Section, Table};
use crate::words::{index_text, known_text, stage_text, whole_text};

pub(super) fn section(report: &Report) -> Section {
    let table = Table {
        caption: "All dimensions. Index and target 0 to 100, rounded to 5; stage 0 to 4. The target is the index with every capability at the level your profile asks for.".to_owned(),
        columns: vec![
            column("Dimension", Align::Start),
            column("Index", Align::Centre),
            column("Target", Align::Centre),
            column("Stage", Align::Centre),
            column("Known", Align::Centre),
        ],
        rows: report.scores.dimensions.iter().map(row).collect(),
    };
    let blocks = vec![Block::Chart(Chart::Bars), Block::Table(table), Block::Chart(Chart::HeatMap)];
    Section { id: "pictures", heading: "All dimensions side by side", blocks }
}

fn row(score: &DimensionScore) -> Row {
    let dimension = score.dimension;
    vec![
        cell(format!("{} {}", dimension.numeral, dimension.name), dimension.id, None),
        index_text(score.index, score.confidence).into(),
        score.target.map_or_else(|| "–".to_owned(), whole_text).into(),
        stage_text(score.stage).into(),
        known_text(score).into(),
    ]
}
