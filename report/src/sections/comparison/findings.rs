//! What became of risk patterns, a line for each kind of change.

use windrose_assessment::{Comparison, FindingMove, Presence};

use super::voice::Voice;
use crate::document::Block;
use crate::words::list_text;

pub(super) fn blocks(comparison: &Comparison, voice: Voice) -> Vec<Block> {
    if comparison.findings.is_empty() {
        return vec![Block::Paragraph("No risk pattern is certain in either.".to_owned())];
    }
    let kinds = comparison.findings.chunk_by(|one, next| one.change == next.change);
    let points = kinds.filter_map(|kind| {
        let names: Vec<String> = kind.iter().map(|m| name(m, voice)).collect();
        Some(format!("{}: {}.", voice.finding(kind.first()?.change), list_text(&names)))
    });
    vec![Block::Paragraph("Risk patterns:".to_owned()), Block::List(points.collect())]
}

/// `Retry storm (high)`, with a word where the context alone is what differs.
fn name(m: &FindingMove, voice: Voice) -> String {
    let severity = if m.later.presence == Presence::Absent { m.earlier.severity } else { m.later.severity };
    let context = match (m.by_context, voice) {
        (false, _) => "",
        (true, Voice::Elsewhere) => "; by the profile, not by the answers",
        (true, Voice::Since | Voice::Onward) => "; the profile changed, not the answers",
    };
    format!("{} ({}{context})", m.pattern.name, severity.label().to_lowercase())
}
