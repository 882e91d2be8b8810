//! From text to source and from source to Rust: what is reported before any rule can run, and what is generated.

use std::fs;

use crate::fixture::Fixture;
use windrose_questions_compiler::{check, generate};

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
        .with("bank.toml", "edition = 1\n", "edition = 1\nedition = 2\n");
    let expected = [
        ("toml", "bank.toml".to_owned(), 3),
        ("toml", "dim-3.toml".to_owned(), bank.line("dim-3.toml", "slot = ")),
        ("toml", "dim-5.toml".to_owned(), bank.line("dim-5.toml", "failures")),
        ("toml", "dim-8.toml".to_owned(), bank.line("dim-8.toml", "critical")),
        ("toml", "references.toml".to_owned(), 5),
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
    let bank = Fixture::new().without_file("bank.toml").without_file("references.toml");
    let expected = [("read", "bank.toml".to_owned(), 1), ("read", "references.toml".to_owned(), 1)];
    assert_eq!(found(&bank), expected);
}

#[test]
fn a_file_that_is_not_listed_is_reported() {
    let copy = Fixture::new().text("dim-1.toml").to_owned();
    let bank = Fixture::new().and_file("dim-17.toml", &copy);
    assert!(found(&bank).contains(&("file-not-listed", "dim-17.toml".to_owned(), 1)));
}

#[test]
fn a_folder_that_is_not_there_is_a_problem() {
    let problems = check(&std::env::temp_dir().join("windrose-no-such-folder")).expect_err("nothing to read");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert_eq!(problems[0].rule, "read");
}

#[test]
fn a_folder_is_read_whatever_else_lies_in_it() {
    let dir = std::env::temp_dir().join(format!("windrose-bank-{}", std::process::id()));
    fs::create_dir_all(&dir).unwrap();
    for n in 1..=16 {
        let file = format!("dim-{n}.toml");
        fs::write(dir.join(&file), Fixture::new().text(&file)).unwrap();
    }
    for file in ["bank.toml", "references.toml"] {
        fs::write(dir.join(file), Fixture::new().text(file)).unwrap();
    }
    fs::write(dir.join("README.md"), "# Not content").unwrap();
    let read = check(&dir).map(|source| generate(&source));
    fs::remove_dir_all(&dir).unwrap();
    assert_eq!(read, Fixture::new().source().map(|source| generate(&source)));
}

#[test]
fn the_generated_expression_says_what_the_files_say() {
    let bank = Fixture::new()
        .with("dim-7.toml", "Why 7.", "A \\\"quoted\\\" back\\\\slash.")
        .with("dim-7.toml", "prerequisites = []", "prerequisites = [\"cap-3\", \"cap-16\"]")
        .with("dim-8.toml", "nuance = \"Capability nuance 8.\"\n", "");
    let rust = generate(&bank.source().unwrap());
    for part in [
        "dated: \"2026-11-23\",",
        r#"why: "A \"quoted\" back\\slash.","#,
        "prerequisites: &[Slot::checked(2), Slot::checked(15)],",
        "nuance: Some(\"Capability nuance 7.\"),",
        "nuance: None,",
        "Step { action: \"Gate 7 next.\", effort: Effort::Large, impact: Impact::Systemic },",
        "Reference { title: \"Title 7\", url: \"https://example.org/page-7\" },",
        "standing: Standing::BeyondFactors,",
        "    levels: [\n                        \"Nothing of 1 is seen.\",\n",
    ] {
        assert!(rust.contains(part), "{part} is missing in\n{rust}");
    }
    assert!(!rust.contains("compile_error!"));
}

#[test]
fn dimensions_come_in_the_order_of_the_list() {
    let rust = generate(&Fixture::new().source().unwrap());
    let ids: Vec<&str> = rust.lines().filter_map(|l| l.trim().strip_prefix("id: \"dim-")).collect();
    let expected: Vec<String> = (1..=16).map(|n| format!("{n}\",")).collect();
    assert_eq!(ids, expected);
}

#[test]
fn a_broken_rule_never_compiles_into_something_else() {
    let edits = [
        ("\"factor\"", "\"Factor\""),
        ("effort = \"S\"", "effort = \"XS\""),
        ("impact = 2", "impact = 9"),
        ("[\"ref-7\"]", "[\"ref-99\"]"),
        ("prerequisites = []", "prerequisites = [\"cap-99\"]"),
    ];
    for (find, put) in edits {
        let rust = generate(&Fixture::new().with("dim-7.toml", find, put).source().unwrap());
        assert!(rust.contains("compile_error!"), "{put}");
    }
}
