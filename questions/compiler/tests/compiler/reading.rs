//! From text to source and from source to Rust: what is reported before any rule can run, and what is generated.

use std::fs;

use crate::fixture::Fixture;
use windrose_questions_compiler::{ENGLISH, check, generate};

/// Rule, file and line of every problem of the fixture.
fn found(bank: &Fixture) -> Vec<(&'static str, String, usize)> {
    bank.problems().into_iter().map(|p| (p.rule, p.file, p.line)).collect()
}

#[test]
fn every_unreadable_file_is_reported() {
    let bank = Fixture::new()
        .with("dim-3.toml", "slot = 2", "slot = ")
        .with("dim-5.toml", "fails =", "failures =")
        .with("dim-8.toml", "critical = true", "critical = \"yes\"")
        .with("references.toml", "[ref-2]", "[ref-1]")
        .with("bank.toml", "edition = 1\n", "edition = 1\nedition = 2\n")
        .with("profile.toml", "number = 4", "numbr = 4")
        .with("presets.toml", "size = \"small\"", "size = 5")
        .with("patterns.toml", "\"cap-3\", at_least = 3", "\"cap-3\", over = 3")
        .with("contradictions.toml", "at_most = 1", "at_most = \"1\"")
        .with("glossary.toml", "[\"accident\"]", "\"accident\"")
        .with("scale.toml", "\"Moderate\", ", "");
    let expected = [
        ("toml", "bank.toml".to_owned(), 3),
        ("toml", "contradictions.toml".to_owned(), bank.line("contradictions.toml", "at_most")),
        ("toml", "dim-3.toml".to_owned(), bank.line("dim-3.toml", "slot = ")),
        ("toml", "dim-5.toml".to_owned(), bank.line("dim-5.toml", "failures")),
        ("toml", "dim-8.toml".to_owned(), bank.line("dim-8.toml", "critical")),
        ("toml", "glossary.toml".to_owned(), bank.line("glossary.toml", "accident")),
        ("toml", "patterns.toml".to_owned(), bank.line("patterns.toml", "over = 3")),
        ("toml", "presets.toml".to_owned(), bank.line("presets.toml", "size")),
        ("toml", "profile.toml".to_owned(), bank.line("profile.toml", "numbr")),
        ("toml", "references.toml".to_owned(), 5),
        ("toml", "scale.toml".to_owned(), bank.line("scale.toml", "\"High\", \"Severe\"")),
    ];
    assert_eq!(found(&bank), expected, "{:#?}", bank.problems());
}

#[test]
fn a_missing_field_is_reported_at_its_table() {
    let bank = Fixture::new().with("dim-5.toml", "fails = \"Fails 5.\"\n", "");
    let line = bank.line("dim-5.toml", "[[capability]]");
    assert_eq!(found(&bank), [("toml", "dim-5.toml".to_owned(), line)]);
    assert!(bank.problems()[0].message.contains("`fails`"), "{:?}", bank.problems());
}

#[test]
fn a_missing_file_is_reported() {
    for file in
        ["bank", "scale", "references", "profile", "presets", "patterns", "contradictions", "glossary"]
    {
        let file = format!("{file}.toml");
        assert_eq!(found(&Fixture::new().without_file(&file)), [("read", file, 1)]);
    }
}

#[test]
fn a_file_that_is_not_listed_is_reported() {
    let copy = Fixture::new().text("dim-1.toml").to_owned();
    let bank = Fixture::new().and_file("dim-17.toml", &copy);
    assert!(found(&bank).contains(&("file-not-listed", "dim-17.toml".to_owned(), 1)));
}

#[test]
fn a_folder_that_is_not_there_is_a_problem() {
    let problems =
        check(&std::env::temp_dir().join("windrose-no-such-folder"), ENGLISH).expect_err("nothing to read");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].rule, "read");
}

#[test]
fn a_folder_is_read_whatever_else_lies_in_it() {
    let dir = std::env::temp_dir().join(format!("windrose-bank-{}", std::process::id()));
    Fixture::new().write(&dir.join(ENGLISH));
    fs::write(dir.join(ENGLISH).join("README.md"), "# Not content").unwrap();
    let read = check(&dir, ENGLISH).map(|bank| generate(&bank.present, &bank.earlier));
    fs::remove_dir_all(&dir).unwrap();
    assert_eq!(read, Fixture::new().source().map(|source| generate(&source, &[])));
}

const NEEDS: &str = "[{ capability = \"cap-3\", at_least = 2 }, { capability = \"cap-16\", at_least = 3 }]";

#[test]
fn the_generated_expression_says_what_the_files_say() {
    let bank = Fixture::new()
        .with("dim-7.toml", "Why 7.", "A \\\"quoted\\\" back\\\\slash.")
        .with("dim-7.toml", "impact = 2", &format!("impact = 2\nneeds = {NEEDS}"))
        .with("dim-8.toml", "nuance = \"Capability nuance 8.\"\n", "");
    let rust = generate(&bank.source().unwrap(), &[]);
    for part in [
        "dated: \"2026-11-23\",",
        r#"why: "A \"quoted\" back\\slash.","#,
        "nuance: Some(\"Capability nuance 7.\"),",
        "nuance: None,",
        "Step { action: \"Do 7 first.\", effort: Effort::Small, impact: Impact::Common, needs: &[\
         AtLevel { slot: Slot::checked(2), level: 2 }, AtLevel { slot: Slot::checked(15), level: 3 }], \
         first_slice: None },",
        "Step { action: \"Gate 7 next.\", effort: Effort::Large, impact: Impact::Systemic, needs: &[], \
         first_slice: Some(FirstSlice { action: \"Gate one of 7.\", shows: \"One of 7 was refused.\" }) },",
        "Reference { title: \"Title 7\", url: \"https://example.org/page-7\" },",
        "standing: Standing::BeyondFactors,",
        "    levels: [\n                        \"Nothing of 1 is seen.\",\n",
    ] {
        assert!(rust.contains(part), "{part} is missing in\n{rust}");
    }
    assert!(!rust.contains("compile_error!"));
    for for_reviewers in ["how 7 is done", "Everybody sees it."] {
        assert!(!rust.contains(for_reviewers), "{for_reviewers}");
    }
}

#[test]
fn the_context_is_generated_by_numbers_and_codes() {
    let bank = Fixture::new().with("dim-7.toml", "\"nuanced\"", "\"platform-absorbed\"\nverify = \"Look.\"");
    let rust = generate(&bank.source().unwrap(), &[]);
    for part in [
        "verify: None,",
        "verify: Some(\"Look.\"),",
        "Field { id: \"size\", number: 3, ask: \"How big is it?\", many: false, options: &[",
        "Field { id: \"colours\", number: 4, ask: \"Which colours does it have?\", many: true, options: &[",
        "Choice { id: \"none\", code: 4, label: \"None\", alone: true, unknown: false }",
        "Choice { id: \"unknown\", code: 9, label: \"Nobody knows\", alone: false, unknown: true }",
        "Effect { when: Condition::Holding(2, &[Condition::Is(3, &[5]), Condition::IsNot(4, &[1, 4])]), \
         off: &[Slot::checked(1), Slot::checked(2)], critical: &[], reason: ",
        "Effect { when: Condition::Is(3, &[6]), off: &[], critical: &[Slot::checked(127)], reason: ",
        "targets: &[TargetRule { when: Condition::Is(0, &[8]), critical: 2, other: 1, \
         proven: &[Slot::checked(3)], reason: ",
        "default_target: TargetRule { when: Condition::Holding(0, &[]), critical: 4, other: 3, proven: &[], ",
        "single_service: Condition::Is(3, &[5, 6])",
        "Preset { id: \"toy\", name: \"Toy\", ",
        "profile: &[(4, 3), (3, 5)] }",
    ] {
        assert!(rust.contains(part), "{part} is missing in\n{rust}");
    }
}

#[test]
fn patterns_contradictions_and_terms_are_generated() {
    let rust = generate(&Fixture::new().source().unwrap(), &[]);
    for part in [
        "Pattern { id: \"fading\", name: \"Fading\", rank: 10, severities: &[\
         SeverityRule { is: Severity::Severe, when: Some(Condition::Is(4, &[1])) }, \
         SeverityRule { is: Severity::High, when: None }], \
         when: Condition::Holding(2, &[\
         Condition::Holding(1, &[Condition::AtMost(Slot::checked(0), 1), Condition::AtMost(Slot::checked(1), 0)]), \
         Condition::Holding(2, &[\
         Condition::AtLeast(Slot::checked(2), 3), Condition::Is(0, &[8]), Condition::IsNot(3, &[6])])]), \
         cure: &[AtLevel { slot: Slot::checked(0), level: 2 }, AtLevel { slot: Slot::checked(1), level: 2 }], \
         sign: ",
        "rank: 20, severities: &[SeverityRule { is: Severity::Moderate, when: None }], \
         when: Condition::Holding(2, &[\
         Condition::AtMost(Slot::checked(7), 2), Condition::AtLeast(Slot::checked(8), 1)]), \
         cure: &[AtLevel { slot: Slot::checked(7), level: 3 }], ",
        "Contradiction { id: \"gated-by-hand\", when: Condition::Holding(2, &[\
         Condition::AtLeast(Slot::checked(9), 3), Condition::AtMost(Slot::checked(10), 1)]), says: ",
        "Term { id: \"a-drill\", term: \"Drill\", forms: &[\"drill\", \"drills\", \"fire drill\"], meaning: ",
    ] {
        assert!(rust.contains(part), "{part} is missing in\n{rust}");
    }
    let place = |term| rust.find(term);
    assert!(place("term: \"Accident\"") < place("term: \"Drill\""), "terms come as a reader looks them up");
}

#[test]
fn dimensions_come_in_the_order_of_the_list() {
    let rust = generate(&Fixture::new().source().unwrap(), &[]);
    let ids: Vec<&str> = rust.lines().filter_map(|l| l.trim().strip_prefix("id: \"dim-")).collect();
    let expected: Vec<String> = (1..=16).map(|n| format!("{n}\",")).collect();
    assert_eq!(ids, expected);
}

#[test]
fn a_broken_rule_never_compiles_into_something_else() {
    let edits = [
        ("dim-7", "\"factor\"", "\"Factor\""),
        ("dim-7", "effort = \"S\"", "effort = \"XS\""),
        ("dim-7", "impact = 2", "impact = 9"),
        ("dim-7", "[\"ref-7\"]", "[\"ref-99\"]"),
        ("dim-10", "\"cap-11\"", "\"cap-99\""),
        ("profile", "[\"more-1\"]", "[\"more-2\"]"),
        ("profile", "{ field = \"shiny\",", "{ field = \"dull\","),
        ("presets", "\"green\"", "\"blue\""),
        ("patterns", "\"moderate\"", "\"mild\""),
        ("patterns", "\"cap-1\", at_least", "\"cap-99\", at_least"),
        ("contradictions", "\"cap-11\"", "\"cap-99\""),
        ("patterns", "\"cap-9\"", "\"cap-99\""),
        ("patterns", "at_most = 2", "is = [\"red\"]"),
        ("patterns", "[\"red\"]", "[\"blue\"]"),
        ("patterns", "[\"ref-8\"]", "[\"ref-99\"]"),
    ];
    for (file, find, put) in edits {
        let bank = Fixture::new().with(&format!("{file}.toml"), find, put);
        assert!(generate(&bank.source().unwrap(), &[]).contains("compile_error!"), "{put}");
    }
}
