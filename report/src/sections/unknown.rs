//! The section on what is not known: questions without a level, claims without evidence.

use windrose_assessment::{Answer, Claim, Depth, Evidence, RECENT_DAYS, Unknown};

use crate::Report;
use crate::document::{Block, Section};
use crate::words::{count, level_text};

pub(super) fn section(report: &Report) -> Section {
    let mut blocks = unknowns(&report.plan.unknowns);
    if report.assessment.depth == Depth::Quick {
        blocks.push(Block::Paragraph(
            "The quick run did not ask the other capabilities: no range and no stage here speaks for them."
                .to_owned(),
        ));
    }
    blocks.extend(claims(report));
    Section { id: "unknown", heading: "What we do not know", blocks }
}

fn unknowns(unknowns: &[Unknown]) -> Vec<Block> {
    if unknowns.is_empty() {
        let sentence = "Every question that is asked and applies is answered with a level.";
        return vec![Block::Paragraph(sentence.to_owned())];
    }
    let mut blocks = vec![Block::Paragraph(
        "Each of these can widen a range: the low end takes it as level 0, the high end as level 4."
            .to_owned(),
    )];
    for (answer, heading) in [(Answer::DontKnow, "Find out"), (Answer::Unanswered, "Not answered yet")] {
        let points: Vec<String> = unknowns
            .iter()
            .filter(|u| u.answer == answer)
            .map(|u| {
                let question = format!("{}: {}", u.dimension.name, u.capability.question);
                match answer {
                    Answer::DontKnow => format!("{question} Evidence: {}", u.capability.evidence),
                    _ => question,
                }
            })
            .collect();
        if !points.is_empty() {
            blocks.push(Block::Subheading(heading.to_owned()));
            blocks.push(Block::List(points));
        }
    }
    blocks
}

/// Claims to verify. While nobody has said what any level rests on, one sentence says so instead of a list of all.
fn claims(report: &Report) -> Vec<Block> {
    if report.claims.is_empty() {
        return Vec::new();
    }
    let heading = Block::Subheading("Claims to verify".to_owned());
    if report.assessment.responses().all(|(_, response)| response.evidence.is_none()) {
        let sentence = format!(
            "Nobody has said yet what the levels rest on. By opinion alone a level up to {} is believable; {} claimed above it, critical ones above all, deserve a look at something: a pipeline, a dashboard, a record.",
            level_text(Evidence::Opinion.supports()),
            match report.claims.len() {
                1 => "the one capability".to_owned(),
                number => format!("the {number} capabilities"),
            }
        );
        return vec![heading, Block::Paragraph(sentence)];
    }
    let sentence = format!(
        "Levels above what their evidence supports. They are scored as claimed; ask for what is named. An opinion supports level {}, an artefact level {}, a check or exercise in the last {RECENT_DAYS} days level {}.",
        Evidence::Opinion.supports().number(),
        Evidence::Artefact.supports().number(),
        Evidence::Exercised.supports().number()
    );
    let points: Vec<String> = report.claims.iter().take(CLAIMS_SHOWN).map(claim).collect();
    let more = report.claims.len() - points.len();
    let mut blocks = vec![heading, Block::Paragraph(sentence), Block::List(points)];
    if more > 0 {
        blocks.push(Block::Paragraph(format!("{} to verify after these.", count(more, "more claim"))));
    }
    blocks
}

/// Claims listed at most. Our choice: what a team can look at in a week or two; critical ones come first.
const CLAIMS_SHOWN: usize = 8;

fn claim(claim: &Claim) -> String {
    let rests = match claim.evidence {
        Evidence::Opinion => "an opinion".to_owned(),
        Evidence::Artefact if claim.outdated => format!("a check more than {RECENT_DAYS} days ago"),
        Evidence::Artefact => "an artefact".to_owned(),
        Evidence::Exercised => "an exercise".to_owned(),
    };
    format!(
        "{}, {}{}: {} rests on {rests}. Ask for: {}",
        claim.dimension.name,
        claim.capability.name,
        if claim.critical { " (critical)" } else { "" },
        level_text(claim.level),
        claim.capability.evidence
    )
}
