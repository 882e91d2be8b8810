//! Scoring as tables. A dimension is one line: `"C3 C1 o4 o? on/a"` has two critical capabilities at 3 and 1
//! and three others: at 4, "don't know", not applicable; `-` is unanswered.

use windrose_assessment::{
    Assessment, Confidence, Depth, DimensionScore, Headline, Hold, Range, Scope, StageRange, score,
};
use windrose_questions::{Capability, Dimension};

use crate::fixture::{PLAIN, answer_of, critical, factor, layer, leaked, leaked_bank, level, other};

/// One dimension and its answers, in slots from `first` up.
fn capabilities(line: &str, first: u8) -> (&'static [Capability], Vec<(u8, &str)>) {
    let items: Vec<(u8, char, &str)> = (first..)
        .zip(line.split_whitespace())
        .map(|(number, item)| {
            (number, item.chars().next().unwrap_or_default(), item.get(1..).unwrap_or_default())
        })
        .collect();
    let capabilities = items.iter().map(|(number, kind, _)| match kind {
        'C' => critical(*number, "critical", [PLAIN, PLAIN], &[]),
        _ => other(*number, "other", [PLAIN, PLAIN], &[]),
    });
    (leaked(capabilities), items.iter().map(|(number, _, answer)| (*number, *answer)).collect())
}

fn dimension(line: &str) -> DimensionScore {
    scores(&[(factor, line)]).0.remove(0)
}

type Kind = fn(&'static str, &'static [Capability]) -> Dimension;

/// The scores of one dimension a line, then both headlines.
fn scores(lines: &[(Kind, &str)]) -> (Vec<DimensionScore>, Headline, Headline) {
    let mut assessment = Assessment::default();
    assessment.depth = Depth::Full;
    let mut dimensions = Vec::new();
    let mut first = 0;
    for (kind, line) in lines {
        let (capabilities, answers) = capabilities(line, first);
        dimensions.push(kind("dimension", capabilities));
        for (number, answer) in answers {
            assessment = assessment.with_answer(crate::fixture::slot(number), answer_of(answer));
            first = number + 1;
        }
    }
    let scores = score(&Scope::new(leaked_bank(dimensions), &assessment));
    (scores.dimensions, scores.conduct, scores.readiness)
}

#[track_caller]
fn near(found: Option<Range>, low: f64, high: f64) {
    let found = found.expect("something applies");
    let apart = (found.low - low).abs().max((found.high - high).abs());
    assert!(apart < 0.000_6, "{found:?} is not {low} to {high}");
}

#[track_caller]
fn index(line: &str, low: f64, high: f64) {
    near(dimension(line).index, low, high);
}

#[test]
fn the_index_is_the_weighted_mean() {
    index("C0", 0.0, 0.0);
    index("C3", 75.0, 75.0);
    index("C4 C4 o4", 100.0, 100.0);
    index("C3 o0", 50.0, 50.0);
    index("C2 C3 o4 o1", 62.5, 62.5);
}

#[test]
fn the_weakest_critical_capability_caps_the_index() {
    index("C0 C4", 25.0, 25.0);
    index("C0 C4 C4", 25.0, 25.0);
    index("C1 C4", 50.0, 50.0);
    index("C2 C4 C4 C4", 75.0, 75.0);
    index("C3 C4 C4 C4", 93.75, 93.75);
    index("C1 o4 o4 o4", 50.0, 50.0);
}

#[test]
fn a_weak_capability_that_is_not_critical_caps_nothing() {
    index("C4 o0", 66.667, 66.667);
    index("C4 C4 C4 o0", 85.714, 85.714);
}

#[test]
fn whatever_is_unknown_makes_a_range() {
    index("C-", 0.0, 100.0);
    index("C? o-", 0.0, 100.0);
    index("C2 o?", 33.333, 66.667);
    index("C2 o-", 33.333, 66.667);
    index("C0 C?", 0.0, 25.0);
    index("C4 C- o4", 25.0, 100.0);
}

#[test]
fn what_does_not_apply_leaves_the_index() {
    index("C3 on/a", 75.0, 75.0);
    index("C4 Cn/a", 100.0, 100.0);
    index("Cn/a o2 o4", 75.0, 75.0);
    index("C2 on/a o?", 33.333, 66.667);
}

#[track_caller]
fn stage(line: &str, low: u8, high: u8) {
    assert_eq!(dimension(line).stage, Some(StageRange { low: level(low), high: level(high) }));
}

#[test]
fn the_stage_needs_every_critical_capability() {
    stage("C4", 4, 4);
    stage("C4 C4 C1", 1, 1);
    stage("C0 o4 o4 o4 o4", 0, 0);
}

#[test]
fn the_stage_needs_two_thirds_of_the_weight() {
    stage("C4 o0", 4, 4);
    stage("C4 o0 o0", 0, 0);
    stage("C4 o3 o0", 3, 3);
    stage("C4 C4 o0 o0", 4, 4);
    stage("C4 C4 o0 o0 o2", 2, 2);
    stage("C3 o2 o2 o4", 2, 2);
}

#[test]
fn the_stage_is_a_range_too() {
    stage("C-", 0, 4);
    stage("C2 C-", 0, 2);
    stage("C3 o? o?", 0, 3);
    stage("C3 o?", 3, 3);
    stage("C3 o1 o?", 1, 3);
}

#[test]
fn the_stage_leaves_out_what_does_not_apply() {
    stage("C4 o0 on/a", 4, 4);
    stage("Cn/a o3 o3 o0", 3, 3);
}

/// What holds the stage back: which condition, from which stage, weight reached, needed and in all; capabilities.
#[track_caller]
fn held_back(line: &str, expected: Option<(Hold, u8, [u32; 3], usize)>) {
    let found = dimension(line).held_back.map(|held| {
        let weights = [held.reached, held.needed, held.weight];
        (held.kind, held.stage.number(), weights, held.capabilities.len())
    });
    assert_eq!(found, expected);
}

#[test]
fn what_holds_a_stage_back_is_critical_or_the_weight() {
    held_back("C0 C4 o4", Some((Hold::Critical, 1, [3, 4, 5], 1)));
    held_back("C1 C1 o0 o0", Some((Hold::Critical, 2, [0, 4, 6], 2)));
    // All critical ones Proven, the rest Absent: 4 of 7 are at 1 or more, and 5 are needed.
    held_back("C4 C4 o0 o0 o0", Some((Hold::Weight, 1, [4, 5, 7], 3)));
    held_back("C3 o2 o2 o4", Some((Hold::Weight, 3, [3, 4, 5], 2)));
    // At the high end, so that it is certain: the unknown ones count as Proven and are not named.
    held_back("C2 C?", Some((Hold::Critical, 3, [2, 3, 4], 1)));
    held_back("C4 o0 o0 o0 o?", Some((Hold::Weight, 1, [3, 4, 6], 3)));
    held_back("C- o0", None);
    held_back("C3 o3", None);
    held_back("Cn/a", None);
}

#[track_caller]
fn confidence(line: &str, expected: Confidence) {
    assert_eq!(dimension(line).confidence, expected);
}

#[test]
fn under_sixty_per_cent_known_is_too_little() {
    confidence("C1 o1 o- o-", Confidence::Enough);
    confidence("C1 C-", Confidence::NotEnoughAnswers);
    confidence("C- C- C1 C1 o1 o- o- o-", Confidence::NotEnoughAnswers);
    confidence("C-", Confidence::NotEnoughAnswers);
    confidence("C0", Confidence::Enough);
}

#[test]
fn a_range_of_more_than_forty_points_is_no_number() {
    // 60 % known: exactly 40 points.
    confidence("C1 o1 o- o-", Confidence::Enough);
    // Six of eight known, and the unknown one may cap: 25 to 84.
    confidence("C3 C3 C3 C?", Confidence::NotEnoughAnswers);
    // A low critical capability caps whatever is unknown: 25 to 50, 25 to 25.
    confidence("C1 C1 C1 C?", Confidence::Enough);
    confidence("C0 C4 C4 C?", Confidence::Enough);
    // What is not critical moves no cap.
    confidence("C4 C4 o?", Confidence::Enough);
}

#[test]
fn a_headline_wider_than_forty_points_is_no_number_either() {
    let wide = "C3 C3 C3 C?";
    let readiness = |lines: &[(Kind, &str)]| scores(lines).2;
    let one = readiness(&[(layer, wide), (layer, "C3")]);
    assert_eq!(one.confidence, Confidence::Enough, "the mean of 59 and 0 points is 30");
    let all = readiness(&[(layer, wide), (layer, wide), (layer, wide)]);
    assert_eq!(all.confidence, Confidence::NotEnoughAnswers);
}

#[test]
fn coverage_is_a_share_of_what_applies() {
    confidence("C1 Cn/a C?", Confidence::NotEnoughAnswers);
    confidence("C1 C1 on/a o?", Confidence::Enough);
    confidence("Cn/a", Confidence::NotAssessed);
    confidence("Cn/a on/a", Confidence::NotAssessed);
}

#[test]
fn a_critical_capability_that_does_not_apply_stays_visible() {
    let count = |line: &str| dimension(line).critical_not_applicable.len();
    assert_eq!(count("C4 Cn/a o4"), 1);
    assert_eq!(count("Cn/a Cn/a"), 2);
    assert_eq!(count("C4 C? C- on/a"), 0);
}

/// The index over the critical capabilities alone that stands beside a dimension without a number.
#[track_caller]
fn alone(line: &str, expected: Option<(f64, f64)>) {
    match (dimension(line).critical_alone, expected) {
        (None, None) => {}
        (found, Some((low, high))) => near(found, low, high),
        (found, None) => panic!("{found:?} instead of nothing"),
    }
}

#[test]
fn what_the_critical_ones_say_alone_stays_until_all_say_more() {
    alone("C2 C3 o- o- o- o-", Some((62.5, 62.5)));
    alone("C2 C3 C2 C? o- o- o- o- o-", None);
    alone("C0 C? C1 o- o- o- o-", Some((8.333, 25.0)));
    alone("C2 C3 o1 o-", None);
    alone("C- o1", None);
    alone("on/a Cn/a", None);
    alone("o- o2", None);
}

#[track_caller]
fn partly(line: &str, expected: bool) {
    assert_eq!(dimension(line).partly_assessed, expected);
}

#[test]
fn above_forty_per_cent_not_applicable_is_partly_assessed() {
    partly("C3 o3 Cn/a", false);
    partly("C3 o3 on/a on/a", false);
    partly("C3 on/a on/a", true);
    partly("C3 o- on/a on/a on/a", true);
    partly("Cn/a", false);
}

#[track_caller]
fn cap(line: &str, expected: Option<(u8, f64, bool, usize)>) {
    let found =
        dimension(line).cap.map(|c| (c.level.number(), c.limit, c.lowers_index, c.capabilities.len()));
    assert_eq!(found, expected);
}

#[test]
fn a_cap_names_its_capabilities_and_whether_it_bites() {
    cap("C0 C0 C4", Some((0, 25.0, true, 2)));
    cap("C1 C4", Some((1, 50.0, true, 1)));
    cap("C2", Some((2, 75.0, false, 1)));
    cap("C0 C?", Some((0, 25.0, true, 1)));
    cap("C0 o1", Some((0, 25.0, false, 1)));
    cap("C1 C3", Some((1, 50.0, false, 1)));
    cap("C3 C4", None);
    cap("C- o0", None);
    cap("Cn/a o0", None);
}

#[test]
fn a_headline_is_the_mean_of_its_dimensions_and_their_lowest_stage() {
    let (_, conduct, readiness) =
        scores(&[(factor, "C4"), (factor, "C2"), (layer, "C1"), (layer, "C?"), (layer, "Cn/a")]);
    near(conduct.index, 75.0, 75.0);
    assert_eq!(conduct.stage, Some(StageRange { low: level(2), high: level(2) }));
    near(readiness.index, 12.5, 62.5);
    assert_eq!(readiness.stage, Some(StageRange { low: level(0), high: level(1) }));
    assert_eq!((conduct.assessed, readiness.assessed), (2, 2));
    assert_eq!(readiness.confidence, Confidence::NotEnoughAnswers);
}

#[test]
fn a_headline_without_anything_that_applies_is_not_assessed() {
    let (_, conduct, readiness) = scores(&[(factor, "C4"), (layer, "Cn/a")]);
    assert_eq!((readiness.index, readiness.stage, readiness.assessed), (None, None, 0));
    assert_eq!(readiness.confidence, Confidence::NotAssessed);
    assert_eq!(conduct.confidence, Confidence::Enough);
}

#[test]
fn exactly_sixty_per_cent_is_enough_however_many_dimensions_have_it() {
    for count in 1..=12 {
        let (_, conduct, _) = scores(&vec![(factor as Kind, "C1 o1 o- o-"); count]);
        assert_eq!(conduct.confidence, Confidence::Enough, "{count} dimensions");
    }
}
