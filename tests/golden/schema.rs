//! The published schema of the JSON report: it is the one that the types have, and every report keeps it.
//!
//! `UPDATE_SCHEMA=1 cargo test -p windrose-tests --test golden` writes it anew after the types have changed; a field
//! that goes or means something else needs a new `FORMAT` too.

use jsonschema::Validator;
use serde_json::{Value, json};
use windrose_assessment::{Answer, Assessment, Response};
use windrose_questions::BANK;
use windrose_report::{Detail, EXAMPLES, Origin, Report, json_schema};

/// Asked at run time: a target folder may be shared between copies of the repository.
fn published() -> std::path::PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo says where the tests are");
    std::path::Path::new(&here).join("../public/report.schema.json")
}

#[test]
fn the_published_schema_is_that_of_the_types() {
    let schema = json_schema();
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        std::fs::write(published(), &schema).expect("the schema can be written");
    }
    let found = std::fs::read_to_string(published()).unwrap_or_default();
    assert!(
        found == schema,
        "public/report.schema.json differs from the types: UPDATE_SCHEMA=1 cargo test -p windrose-tests --test golden"
    );
}

fn validator() -> Validator {
    let schema: Value = serde_json::from_str(&json_schema()).expect("the schema is JSON");
    assert!(jsonschema::meta::is_valid(&schema), "the schema is a schema");
    jsonschema::validator_for(&schema).expect("the schema can be used")
}

#[track_caller]
fn case(name: &str, report: &Report, detail: Detail) {
    let written: Value =
        serde_json::from_str(&windrose_report::json(report, detail)).expect("our JSON parses");
    let validator = validator();
    let errors: Vec<String> =
        validator.iter_errors(&written).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{name}: {}", errors.join("\n"));
}

#[test]
fn every_report_keeps_the_schema() {
    let all = Detail::ALL;
    for example in EXAMPLES {
        let shared = windrose_exchange::share_link::decode(&BANK, example.link).expect("examples open");
        let report = Report::new(&BANK, shared.assessment, Origin::Example { story: example.story });
        case(example.id, &report, all);
    }
    case("half-done", &crate::team::half_done().report(), all);
    case("complete-strong", &crate::team::complete_strong().report(), Detail::default());
    case("nothing", &Report::new(&BANK, Assessment::default(), Origin::Local), all);
    let mut absent = Assessment::default();
    for (_, capability) in BANK.capabilities() {
        let (answer, reason) = (Answer::NotApplicable, "there is none".to_owned());
        absent.record(capability.slot, Response { answer, reason, ..Response::default() });
    }
    case("nothing applies", &Report::new(&BANK, absent, Origin::Local), all);
}

/// So that the test above can fail.
#[test]
fn the_schema_refuses_what_is_no_report() {
    let report = crate::team::half_done().report();
    let good: Value =
        serde_json::from_str(&windrose_report::json(&report, Detail::default())).expect("our JSON parses");
    let validator = validator();
    assert!(validator.is_valid(&good));
    for (pointer, wrong) in [
        ("/format", json!(2)),
        ("/depth", json!("half")),
        ("/answers/0/answer", json!("zero")),
        ("/answers/0/level", json!(5)),
        ("/dimensions/0/index/low", json!(-1)),
        ("/dimensions/0/index/high", json!(100.5)),
        ("/dimensions/0/confidence", json!(null)),
        ("/findings/0/presence", json!("certain")),
        ("/headlines", json!({ "overall": 50 })),
        ("/title", json!(null)),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer).unwrap_or_else(|| panic!("a report has {pointer}")) = wrong;
        assert!(!validator.is_valid(&bad), "{pointer}");
    }
}
