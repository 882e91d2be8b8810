//! Rules about repeated texts. Texts are the same when their words are, whatever case and punctuation.

use super::{Findings, repeats};
use crate::Source;
use crate::text::{Kind, Text};

/// No level statement occurs twice, within a capability or in two.
pub(super) fn level(source: &Source, findings: &mut Findings) {
    for (first, again) in same(source, |kind| matches!(kind, Kind::Level(_))) {
        if first.owner == again.owner {
            let message = format!("{} repeats {first}", again.kind);
            findings.add(again.place, message, "write what a stranger would see in addition");
        } else {
            let message = format!("{again} repeats {first}");
            findings.add(again.place, message, "write what is particular to this capability");
        }
    }
}

/// No question is asked twice.
pub(super) fn question(source: &Source, findings: &mut Findings) {
    for (first, again) in same(source, |kind| kind == Kind::Question) {
        let message = format!("{again} repeats {first}");
        findings.add(again.place, message, "ask about another behaviour, or merge the two");
    }
}

/// Pairs of (first, again) among the texts of these kinds. Empty ones are reported as such.
fn same(source: &Source, of: impl Fn(Kind) -> bool) -> Vec<(Text<'_>, Text<'_>)> {
    let texts = source.texts().into_iter().filter(|text| of(text.kind));
    repeats(texts.map(|text| (text.normal(), text)).filter(|(words, _)| !words.is_empty()))
}
