//! The section on what is not known: questions without a level, claims without evidence.

use windrose_assessment::{
    Answer, Claim, Depth, Evidence, Goal, RECENT_DAYS, Range, Stake, deciding, stakes,
};

use super::explain::tie_text;
use super::{cell, column};
use crate::Report;
use crate::document::{Align, Block, Row, Section, Table};
use crate::words::{count, headline_name, level_text, lower_first, range_text};

pub(super) fn section(report: &Report) -> Section {
    let mut blocks = unknowns(report);
    if report.assessment.depth == Depth::Quick {
        blocks.push(Block::Paragraph(
            "The quick run did not ask the other capabilities: no range and no stage here speaks for them."
                .to_owned(),
        ));
    }
    blocks.extend(claims(report));
    Section { id: "unknown", heading: "What we do not know", blocks }
}

/// The unknown answers, those first on which most hangs, and which of them decide a stage.
fn unknowns(report: &Report) -> Vec<Block> {
    let stakes = stakes(&report.scope, &report.scores);
    if stakes.is_empty() {
        let sentence = "Every question that is asked and applies is answered with a level.";
        return vec![Block::Paragraph(sentence.to_owned())];
    }
    let mut blocks = vec![Block::Paragraph(
        "Each of these can widen a range: the low end takes it as level 0, the high end as level 4. Those on which most hangs stand first, each with what its dimension can still reach if the answer is Absent, and what it then has at least if it is Proven, everything else staying as it is."
            .to_owned(),
    )];
    blocks.extend(ties(report));
    for (answer, heading) in [(Answer::DontKnow, "Find out"), (Answer::Unanswered, "Not answered yet")] {
        let of_kind: Vec<&Stake> = stakes.iter().filter(|s| s.answer == answer).collect();
        if of_kind.is_empty() {
            continue;
        }
        blocks.push(Block::Subheading(heading.to_owned()));
        blocks.push(Block::Table(Table {
            caption: format!("{heading}: {}, most decisive first", count(of_kind.len(), "question")),
            columns: vec![
                column("Capability", Align::Start),
                column("If Absent", Align::Start),
                column("If Proven", Align::Start),
                column(
                    if answer == Answer::DontKnow { "Evidence to ask for" } else { "Question" },
                    Align::Start,
                ),
            ],
            rows: of_kind.into_iter().map(stake_row).collect(),
        }));
    }
    blocks
}

fn stake_row(stake: &Stake) -> Row {
    let Stake {
        dimension, capability, critical, answer, high_if_absent, low_if_proven, stage_if_absent, ..
    } = stake;
    let mark = if *critical { ", critical" } else { "" };
    vec![
        cell(format!("{} {}{mark}", dimension.numeral, capability.name), dimension.id, Some(capability.id)),
        format!("at most {}, stage {}", shown(*high_if_absent), stage_if_absent.number()).into(),
        format!("at least {}", shown(*low_if_proven)).into(),
        match answer {
            Answer::DontKnow => capability.evidence,
            _ => capability.question,
        }
        .into(),
    ]
}

/// An index rounded to 5, as all shown numbers.
fn shown(index: f64) -> String {
    range_text(Range { low: index, high: index })
}

/// Which answers decide the stage of each headline and of each dimension whose stage is open.
fn ties(report: &Report) -> Option<Block> {
    let tie = |name: String, goal: Goal| {
        let tie = deciding(&report.scope, &report.scores, goal)?;
        Some(format!("{name}: {}", lower_first(&tie_text(&tie))))
    };
    let headlines = [&report.scores.conduct, &report.scores.readiness]
        .into_iter()
        .filter_map(|h| tie(headline_name(h).to_owned(), Goal::Headline(h.group)));
    let mut dimensions: Vec<String> = report
        .scores
        .dimensions
        .iter()
        .filter(|score| score.coverage.known > 0)
        .filter_map(|score| tie(score.dimension.name.to_owned(), Goal::Dimension(score.dimension)))
        .collect();
    dimensions.truncate(TIES_SHOWN);
    let points: Vec<String> = headlines.chain(dimensions).collect();
    (!points.is_empty()).then_some(Block::List(points))
}

/// Dimensions whose stage is open that are named at most. Our choice: while more are open, more answers are what is
/// needed, and not a list of them.
const TIES_SHOWN: usize = 6;

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
