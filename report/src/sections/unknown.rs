//! The section on what is not known: questions without a level, claims without evidence.

use windrose_assessment::{Answer, Claim, Depth, Evidence, Goal, Range, Stake, deciding, stakes};

use windrose_words::grammar;
use windrose_words::report::unknown as words;

use super::explain::tie_text;
use super::{cell, column};
use crate::Report;
use crate::document::{Align, Block, Row, Section, Table};
use crate::words::{headline_name, level_text};

pub(super) fn section(report: &Report) -> Section {
    let mut blocks = unknowns(report);
    if report.assessment.depth == Depth::Quick {
        blocks.push(Block::Paragraph(words::QUICK_RUN.to_owned()));
    }
    blocks.extend(claims(report));
    Section { id: "unknown", heading: words::HEADING, blocks }
}

/// The unknown answers, those first on which most hangs, and which of them decide a stage.
fn unknowns(report: &Report) -> Vec<Block> {
    let stakes = stakes(&report.scope, &report.scores);
    if stakes.is_empty() {
        return vec![Block::Paragraph(words::ALL_KNOWN.to_owned())];
    }
    let mut blocks = vec![Block::Paragraph(words::LEAD.to_owned())];
    blocks.extend(ties(report));
    for (answer, heading) in
        [(Answer::DontKnow, words::FIND_OUT), (Answer::Unanswered, words::NOT_ANSWERED_YET)]
    {
        let of_kind: Vec<&Stake> = stakes.iter().filter(|s| s.answer == answer).collect();
        if of_kind.is_empty() {
            continue;
        }
        blocks.push(Block::Subheading(heading.to_owned()));
        blocks.push(Block::Table(Table {
            caption: words::most_decisive_first(heading, of_kind.len()),
            columns: vec![
                column(words::CAPABILITY, Align::Start),
                column(words::IF_ABSENT, Align::Start),
                column(words::IF_PROVEN, Align::Start),
                column(
                    if answer == Answer::DontKnow { words::EVIDENCE_TO_ASK_FOR } else { words::QUESTION },
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
    let name = format!("{} {}", dimension.numeral, capability.name);
    let name = if *critical { words::critical(&name) } else { name };
    vec![
        cell(name, dimension.id, Some(capability.id)),
        words::at_most(&Range::rounded_up(*high_if_absent).to_string(), stage_if_absent.number()).into(),
        words::at_least(&Range::rounded_down(*low_if_proven).to_string()).into(),
        match answer {
            Answer::DontKnow => capability.evidence,
            _ => capability.question,
        }
        .into(),
    ]
}

/// Which answers decide the stage of each headline and of each dimension whose stage is open.
fn ties(report: &Report) -> Option<Block> {
    let tie = |name: String, goal: Goal| {
        let tie = deciding(&report.scope, &report.scores, goal)?;
        Some(format!("{name}: {}", grammar::behind_a_colon(&tie_text(&tie))))
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
    let heading = Block::Subheading(words::CLAIMS_HEADING.to_owned());
    if report.assessment.responses().all(|(_, response)| response.evidence.is_none()) {
        let believable = level_text(Evidence::Opinion.supports());
        let sentence = words::nobody_said(&believable, report.claims.len());
        return vec![heading, Block::Paragraph(sentence)];
    }
    let [opinion, artefact, exercised] =
        [Evidence::Opinion, Evidence::Artefact, Evidence::Exercised].map(|e| e.supports().number());
    let sentence = words::supports(opinion, artefact, exercised);
    let points: Vec<String> = report.claims.iter().take(CLAIMS_SHOWN).map(claim).collect();
    let more = report.claims.len() - points.len();
    let mut blocks = vec![heading, Block::Paragraph(sentence), Block::List(points)];
    if more > 0 {
        blocks.push(Block::Paragraph(words::more_claims(more)));
    }
    blocks
}

/// Claims listed at most. Our choice: what a team can look at in a week or two; critical ones come first.
const CLAIMS_SHOWN: usize = 8;

fn claim(claim: &Claim) -> String {
    let rests = match claim.evidence {
        Evidence::Opinion => words::AN_OPINION.to_owned(),
        Evidence::Artefact if claim.outdated => words::AN_OLD_CHECK.to_owned(),
        Evidence::Artefact => words::AN_ARTEFACT.to_owned(),
        Evidence::Exercised => words::AN_EXERCISE.to_owned(),
    };
    let (dimension, capability) = (claim.dimension.name, claim.capability);
    let level = level_text(claim.level);
    words::claim(dimension, capability.name, claim.critical, &level, &rests, capability.evidence)
}
