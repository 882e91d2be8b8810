//! JSON: every answer and every number of the report is there, and nothing is rounded.

use serde_json::Value;
use windrose_assessment::{Answer, Applicability, Assessment, Depth, Profile, Scope, stakes};
use windrose_exchange::share_link::decode;
use windrose_questions::BANK;
use windrose_report::{Detail, Origin, Report, held_back_text, json};

use crate::{level, report};

fn parsed(report: &Report) -> Value {
    serde_json::from_str(&json(report, Detail::default())).expect("our JSON parses")
}

/// Levels 0 to 4 in turn, with something unknown here and there, and one of the interactions not applicable.
fn mixed() -> Report {
    report(|index| match index {
        55 => Answer::NotApplicable,
        _ if index % 6 == 5 => Answer::DontKnow,
        _ => level(index),
    })
}

#[track_caller]
fn same(found: &Value, expected: f64) {
    let found = found.as_f64().expect("a number");
    assert!((found - expected).abs() < 1e-12, "{found} instead of {expected}");
}

#[test]
fn every_dimension_has_its_scores() {
    let report = mixed();
    let json = parsed(&report);
    assert_eq!(json["dimensions"].as_array().map(Vec::len), Some(16));
    for (index, score) in report.scores.dimensions.iter().enumerate() {
        let dimension = &json["dimensions"][index];
        assert_eq!(dimension["id"], score.dimension.id);
        let range = score.index.expect("something applies in each dimension");
        same(&dimension["index"]["low"], range.low);
        same(&dimension["index"]["high"], range.high);
        let stage = score.stage.expect("something applies in each dimension");
        assert_eq!(dimension["stage"]["low"], stage.low.number());
        assert_eq!(dimension["stage"]["high"], stage.high.number());
        assert_eq!(dimension["coverage"]["known_weight"], score.coverage.known);
        assert_eq!(dimension["coverage"]["total_weight"], score.coverage.total);
        assert_eq!(dimension["cap"].is_null(), score.cap.is_none());
        if let Some(cap) = &score.cap {
            same(&dimension["cap"]["limit"], cap.limit);
            assert_eq!(dimension["cap"]["lowers_index"], cap.lowers_index);
            assert_eq!(dimension["cap"]["capabilities"][0], cap.capabilities[0].id);
        }
    }
}

/// Below stage 3 something is always named: critical capabilities at the stage, or what is missing of the weight.
#[test]
fn whatever_holds_a_dimension_back_is_named() {
    let mut by_weight = 0;
    for seed in 0..40 {
        let report = report(|index| level(index * (seed + 1) / 3 + seed));
        let json = parsed(&report);
        for (place, score) in report.scores.dimensions.iter().enumerate() {
            let stage = score.stage.expect("all applies").high;
            let (text, held) = (held_back_text(score), &json["dimensions"][place]["held_back"]);
            assert_eq!((text.is_some(), held.is_null()), (stage.number() < 3, stage.number() >= 3));
            let Some(text) = text else { continue };
            let is_critical = score.cap.as_ref().is_some_and(|cap| cap.level <= stage);
            assert_eq!(held["kind"], if is_critical { "critical" } else { "weight" });
            assert!(held["capabilities"].as_array().is_some_and(|ids| !ids.is_empty()));
            assert_eq!(text.contains("by weight"), !is_critical, "{text}");
            by_weight += usize::from(!is_critical);
        }
    }
    assert!(by_weight > 0, "some stage is held back by the rest of the weight");
}

#[test]
fn headlines_are_two_and_exact() {
    let report = mixed();
    let json = parsed(&report);
    for (name, headline) in
        [("service_conduct", &report.scores.conduct), ("system_readiness", &report.scores.readiness)]
    {
        let range = headline.index.expect("something applies");
        same(&json["headlines"][name]["index"]["low"], range.low);
        same(&json["headlines"][name]["index"]["high"], range.high);
        same(&json["headlines"][name]["known"], headline.known);
    }
    assert_eq!(json["headlines"].as_object().map(serde_json::Map::len), Some(2), "no overall number");
}

#[test]
fn numbers_are_not_rounded() {
    // The first capability, critical, at 1 and the other three of its dimension at 0: 2 of a weight of 6.
    let json = parsed(&report(|index| level(usize::from(index == 0))));
    same(&json["dimensions"][0]["index"]["low"], 25.0 * 2.0 / 6.0);
}

#[test]
fn the_plan_and_all_answers_are_there() {
    let report = mixed();
    let json = parsed(&report);
    assert_eq!(json["format"], 1);
    assert_eq!(json["bank"]["edition"], BANK.edition);
    let steps: Vec<&Value> =
        ["now", "next", "later"].iter().filter_map(|part| json["plan"][part].as_array()).flatten().collect();
    assert_eq!(steps.len(), report.plan.steps.len());
    for (step, planned) in steps.into_iter().zip(&report.plan.steps) {
        assert_eq!(step["capability"], planned.capability.id);
        same(&step["index_after"]["high"], planned.gain.after.high);
    }
    assert_eq!(json["plan"]["unknown"].as_array().map(Vec::len), Some(report.plan.unknowns.len()));
    assert_eq!(json["answers"].as_array().map(Vec::len), Some(BANK.capabilities().count()));
}

#[test]
fn nothing_that_applies_is_null_and_nothing_else() {
    let json = parsed(&report(|_| Answer::NotApplicable));
    for dimension in json["dimensions"].as_array().expect("a list") {
        assert!(dimension["index"].is_null() && dimension["stage"].is_null() && dimension["cap"].is_null());
        assert_eq!(dimension["confidence"], "not-assessed");
        assert!(dimension["coverage"]["share"].is_null() && dimension["target"].is_null());
    }
    assert!(json["headlines"]["service_conduct"]["known"].is_null(), "nothing is no share");
    let json = parsed(&report(|_| Answer::Unanswered));
    same(&json["dimensions"][0]["index"]["low"], 0.0);
    same(&json["dimensions"][0]["index"]["high"], 100.0);
    assert_eq!(json["dimensions"][0]["confidence"], "not-enough-answers");
}

#[test]
fn what_is_unknown_is_there_with_what_hangs_on_it() {
    let report = mixed();
    let json = parsed(&report);
    let expected = stakes(&report.scope, &report.scores);
    let found = json["stakes"].as_array().expect("a list");
    assert_eq!(found.len(), expected.len());
    for (found, stake) in found.iter().zip(&expected) {
        assert_eq!(found["capability"], stake.capability.id);
        assert_eq!(found["dimension"], stake.dimension.id);
        same(&found["swing"], stake.swing);
        same(&found["high_if_absent"], stake.high_if_absent);
        same(&found["low_if_proven"], stake.low_if_proven);
    }
}

#[test]
fn its_link_opens_with_the_same_answers() {
    let report = mixed();
    let shared = decode(&BANK, parsed(&report)["link"].as_str().expect("a text")).expect("our link opens");
    assert_eq!(shared.assessment, report.assessment);
}

#[test]
fn targets_and_what_the_profile_does_come_with_their_reasons() {
    let preset = BANK.context.presets.iter().find(|p| p.id == "serverless").expect("the bank has the preset");
    let mut assessment = Assessment::default();
    (assessment.profile, assessment.depth) = (Profile::of(preset), Depth::Full);
    let left_out = Scope::new(&BANK, &assessment).left_out().next().map(|(item, _)| item.capability.slot);
    assessment.ask_all_the_same(left_out.expect("functions leave something out"), true);
    let report = Report::new(&BANK, assessment, Origin::Local);
    let json = parsed(&report);
    assert_eq!(json["targets_reason"], report.scope.targets.reason);
    for (found, item) in json["answers"].as_array().expect("a list").iter().zip(&report.scope.items) {
        let reason = match item.standing {
            Applicability::LeftOut(effect) | Applicability::AskedAllTheSame(effect) => Some(effect.reason),
            Applicability::Asked | Applicability::NotInQuickRun => None,
        };
        assert_eq!(found["left_out_reason"].as_str(), reason, "{}", item.capability.id);
        assert_eq!(found["critical_reason"].as_str(), item.raised_by.map(|effect| effect.reason));
        assert_eq!(found["target"].as_u64(), item.has_target().then(|| item.target.number().into()));
    }
    for (found, score) in json["dimensions"].as_array().expect("a list").iter().zip(&report.scores.dimensions)
    {
        assert_eq!(found["target"].as_f64().is_some(), score.target.is_some());
    }
}

#[test]
fn words_are_kebab_case() {
    let json = parsed(&mixed());
    let words = |list: &Value, name: &str| -> Vec<String> {
        let all = list.as_array().expect("a list").iter();
        all.map(|one| one[name].as_str().expect("a word").to_owned()).collect()
    };
    let words = [words(&json["findings"], "severity"), words(&json["plan"]["now"], "effort")].concat();
    assert!(words.iter().all(|word| word.chars().all(|c| c.is_ascii_lowercase() || c == '-')), "{words:?}");
}

#[test]
fn every_finding_and_claim_is_there() {
    let report = mixed();
    let json = parsed(&report);
    let findings = json["findings"].as_array().expect("a list");
    assert_eq!(findings.len(), BANK.patterns.len());
    for (found, finding) in findings.iter().zip(report.findings.iter()) {
        assert_eq!(found["pattern"], finding.pattern.id);
        assert_eq!(found["triggers"].as_array().map(Vec::len), Some(finding.triggers.len()));
        assert_eq!(found["decided_by"].as_array().map(Vec::len), Some(finding.decided_by.len()));
    }
    assert_eq!(json["claims"].as_array().map(Vec::len), Some(report.claims.len()));
    assert!(!report.claims.is_empty(), "levels above 2 without evidence");
}

#[test]
fn a_title_is_cleaned_as_on_the_page() {
    let mut report = report(level);
    "  \u{202E}Orders \"x\"\n".clone_into(&mut report.assessment.title);
    assert_eq!(parsed(&report)["title"], "Orders \"x\"");
}
