//! The command as somebody calls it: what it prints, what it refuses, and how it ends.
#![allow(clippy::panic, clippy::expect_used, reason = "a test fails by panicking")]

use std::process::{Command, Output};

/// A whole link, with a profile, evidence and a title.
const LINK: &str = "1.AAqAAQEPBrigwASSAoQNWm_Dq-KAmXMgc2hvcAnWhwZZLA";

fn windrose(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_windrose")).args(arguments).output().expect("the command starts")
}

#[track_caller]
fn printed(arguments: &[&str]) -> String {
    let output = windrose(arguments);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

#[track_caller]
fn refused(arguments: &[&str], code: i32, says: &str) {
    let output = windrose(arguments);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{said}");
    assert!(said.contains(says), "{said}");
    assert!(output.stdout.is_empty(), "nothing is printed that could be taken for a report");
}

#[test]
fn a_link_becomes_a_report_in_each_form() {
    let address = format!("<https://example.org/windrose/#/r/{LINK}>.");
    assert_eq!(printed(&["report", LINK]), printed(&["report", &address]), "as it was pasted");
    assert!(printed(&["report", LINK]).starts_with("# "));
    assert!(printed(&["report", LINK, "--format", "html"]).starts_with("<!doctype html>"));
    assert!(printed(&["report", LINK, "--format", "json"]).starts_with('{'));
    assert!(printed(&["report", LINK, "--format", "csv-answers"]).contains(','));
    assert!(printed(&["report", LINK, "--format", "csv-dimensions"]).contains(','));
}

#[test]
fn what_is_no_link_is_refused_in_one_sentence() {
    refused(&["report", "hello"], 1, "does not begin like a share link");
    refused(&["report", &LINK[..LINK.len() - 5]], 1, "ends early");
    refused(&["report", LINK, "--format", "pdf"], 2, "csv-answers");
    refused(&["report"], 2, "LINK");
    refused(&["rapport"], 2, "report");
}

#[test]
fn the_bank_is_printed_without_its_folder() {
    let text = printed(&["bank"]);
    assert!(text.starts_with("# Bank 1, edition "));
    assert!(printed(&["bank", "--json"]).starts_with("{\n  \"format\": 3"));
}
