//! The section with all dimensions side by side, for whom the radar is the wrong picture. The twin of the bars is the
//! table below the radar, that of the heat map are the answers.

use windrose_words::report::charts;

use crate::document::{Block, Chart, Section};

pub(super) fn section() -> Section {
    let blocks = vec![Block::Chart(Chart::Bars), Block::Chart(Chart::HeatMap)];
    Section { id: "pictures", heading: charts::SIDE_BY_SIDE, blocks }
}
