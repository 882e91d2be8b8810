//! Claims to verify as tables: what each evidence supports, for how long, and in which order.

use windrose_assessment::Evidence::{Artefact, Exercised, Opinion};
use windrose_assessment::{Assessment, Claim, Date, Evidence, Response, Scope, claims_to_verify};
use windrose_questions::{Bank, Capability};

use crate::fixture::{PLAIN, answers, bank, critical, factor, layer, other, slot};

static FACTOR: [Capability; 2] =
    [other(0, "other-1", [PLAIN, PLAIN], &[]), critical(1, "critical-1", [PLAIN, PLAIN], &[])];
static LAYER: [Capability; 2] =
    [other(2, "other-2", [PLAIN, PLAIN], &[]), critical(3, "critical-2", [PLAIN, PLAIN], &[])];
static EXAMPLE: Bank = bank(&[factor("factor", &FACTOR), layer("layer", &LAYER)]);

/// The day of the assessment: 2026-11-23.
const TODAY: u16 = 2_518;

fn backed(
    mut assessment: Assessment,
    number: u8,
    evidence: Option<Evidence>,
    date: Option<u16>,
) -> Assessment {
    let response = assessment.response(slot(number)).cloned().expect("there is an answer");
    let evidence_date = date.map(Date::from_days);
    assessment.record(slot(number), Response { evidence, evidence_date, ..response });
    assessment.dated = Some(Date::from_days(TODAY));
    assessment
}

fn claims(assessment: &Assessment) -> Vec<Claim> {
    claims_to_verify(&Scope::new(&EXAMPLE, assessment), assessment)
}

/// The highest level that is not a claim to verify.
#[track_caller]
fn supported(evidence: Option<Evidence>, date: Option<u16>, highest: u8) {
    for claimed in 0..=4 {
        let answers = answers(&EXAMPLE, &format!("critical-1={claimed}"));
        let found = claims(&backed(answers, 1, evidence, date));
        let expected: &[u8] = if claimed > highest { &[highest] } else { &[] };
        let found: Vec<u8> = found.iter().map(|claim| claim.supported.number()).collect();
        assert_eq!(found, expected, "level {claimed} by {evidence:?}");
    }
}

#[test]
fn evidence_supports_up_to_a_level() {
    supported(None, None, 2);
    supported(Some(Opinion), None, 2);
    supported(Some(Artefact), None, 3);
    supported(Some(Exercised), None, 4);
}

#[test]
fn after_six_months_an_exercise_counts_as_an_artefact() {
    supported(Some(Exercised), Some(TODAY), 4);
    supported(Some(Exercised), Some(TODAY - 183), 4);
    supported(Some(Exercised), Some(TODAY - 184), 3);
    supported(Some(Exercised), Some(TODAY + 1), 4);
    supported(Some(Artefact), Some(TODAY - 184), 3);
    supported(Some(Opinion), Some(TODAY), 2);
}

#[test]
fn without_a_day_nothing_is_outdated() {
    let mut assessment = backed(answers(&EXAMPLE, "critical-1=4"), 1, Some(Exercised), Some(0));
    let outdated: Vec<bool> = claims(&assessment).iter().map(|claim| claim.outdated).collect();
    assert_eq!(outdated, [true]);
    assessment.dated = None;
    assert_eq!(claims(&assessment), []);
}

#[track_caller]
fn to_verify(assessment: &Assessment, expected: &[&str]) {
    let found: Vec<&str> = claims(assessment).iter().map(|claim| claim.capability.id).collect();
    assert_eq!(found, expected);
}

#[test]
fn critical_claims_come_first_and_then_the_widest_gap() {
    let wide = answers(&EXAMPLE, "other-1=3 other-2=4 critical-1=3 critical-2=4");
    to_verify(&wide, &["critical-2", "critical-1", "other-2", "other-1"]);
    to_verify(
        &backed(wide.clone(), 3, Some(Artefact), None),
        &["critical-1", "critical-2", "other-2", "other-1"],
    );
    to_verify(&backed(wide, 3, Some(Exercised), None), &["critical-1", "other-2", "other-1"]);
}

#[test]
fn what_is_not_asked_or_no_level_is_no_claim() {
    to_verify(&answers(&EXAMPLE, "quick other-1=4 critical-1=4"), &["critical-1"]);
    to_verify(&answers(&EXAMPLE, "other-1=n/a critical-1=? critical-2=2"), &[]);
}
