//! What became of risk patterns, a line for each kind of change.

use windrose_assessment::{Comparison, FindingMove, Presence};
use windrose_words::report::comparison as words;

use super::voice::Voice;
use crate::document::Block;

pub(super) fn blocks(comparison: &Comparison, voice: Voice) -> Vec<Block> {
    if comparison.findings.is_empty() {
        return vec![Block::Paragraph(words::NO_RISK_IN_EITHER.to_owned())];
    }
    let kinds = comparison.findings.chunk_by(|one, next| one.change == next.change);
    let points = kinds.filter_map(|kind| {
        let names: Vec<String> = kind.iter().map(|m| name(m, voice)).collect();
        Some(words::risks(voice.finding(kind.first()?.change), &names))
    });
    vec![Block::Paragraph(words::RISKS.to_owned()), Block::List(points.collect())]
}

/// `Retry storm (high)`, with a word where the context alone is what differs.
fn name(m: &FindingMove, voice: Voice) -> String {
    let severity = if m.later.presence == Presence::Absent { m.earlier.severity } else { m.later.severity };
    let (name, severity) = (m.pattern.name, severity.inside_a_sentence());
    match (m.by_context, voice) {
        (false, _) => words::risk(name, severity),
        (true, Voice::Elsewhere) => words::risk_by_profile(name, severity),
        (true, Voice::Since | Voice::Onward) => words::risk_by_changed_profile(name, severity),
    }
}
