//! Every rule of the linter: one edit that breaks it, and the one problem that has to come of it.
//!
//! A case, see [`super::cases`], edits one text of the fixture, which keeps all rules, and names the line where the problem is to be
//! reported by a text of that line. Other problems than the expected one fail the case.

use crate::cases::{BANK, BOTH_STEPS, CASES, CONTRADICTIONS, DIM, GATED, PATTERNS, PROFILE, REFS, RUSTING};
use crate::fixture::Fixture;
use windrose_questions_compiler::{Problem, history, rules};

#[test]
fn the_fixture_keeps_every_rule() {
    assert_eq!(Fixture::new().problems(), []);
}

#[test]
fn every_rule_finds_its_case_and_only_that() {
    for (rule, file, find, put, at) in CASES {
        let bank = Fixture::new().with(file, find, put);
        expect(&bank, &[(rule, file, at)]);
    }
}

#[test]
fn people_may_agree_among_themselves() {
    let level = "People agree among themselves who does 7.";
    expect(&Fixture::new().with(DIM, "Someone does 7 by hand.", level), &[]);
}

#[test]
fn files_and_list_have_to_match() {
    expect(
        &Fixture::new().with(BANK, "  \"dim-16\",\n", ""),
        &[
            ("sixteen-dimensions", BANK, "dimensions = ["),
            ("file-not-listed", "dim-16.toml", "id = \"dim-16\""),
        ],
    );
    expect(
        &Fixture::new().without_file("dim-16.toml"),
        &[
            ("file-missing", BANK, "dim-16"),
            ("term-names", "glossary.toml", "more-1"),
            ("effect", PROFILE, "more-1"),
            ("reference-unused", REFS, "[ref-16]"),
        ],
    );
}

#[test]
fn a_factor_among_the_layers_is_out_of_order() {
    let bank = Fixture::new().with(BANK, "  \"dim-12\",\n  \"dim-13\",\n", "  \"dim-13\",\n  \"dim-12\",\n");
    expect(&bank, &[("group-order", "dim-12.toml", "group"), ("group-order", "dim-13.toml", "group")]);
}

#[test]
fn a_capability_without_reference_is_reported() {
    let bank = Fixture::new().with(DIM, "[\"ref-7\"]", "[]");
    expect(&bank, &[("reference-none", DIM, "id = \"cap-7\""), ("reference-unused", REFS, "[ref-7]")]);
}

/// The bank in which the step of the first capability to a level needs the second one at a level.
#[track_caller]
fn needing(bank: Fixture, (n, reaches): (usize, usize), (other, level): (usize, usize)) -> Fixture {
    let impact = format!("impact = {reaches}\n");
    let put = format!("{impact}needs = [{{ capability = \"cap-{other}\", at_least = {level} }}]\n");
    bank.with(&format!("dim-{n}.toml"), &impact, &put)
}

#[test]
fn a_circle_of_needs_is_shown_where_it_closes() {
    let chain = needing(needing(Fixture::new(), (2, 2), (5, 2)), (5, 2), (9, 3));
    assert_eq!(chain.problems(), [], "a chain is no circle");

    // A capability that leads into the circle is not part of it.
    let circle = needing(needing(chain, (9, 3), (5, 2)), (1, 2), (9, 3));
    expect(&circle, &[("need-circular", "dim-5.toml", "needs")]);
    let message = "needs run in a circle: `cap-9` to 3 -> `cap-5` to 2 -> `cap-9` to 3";
    assert_eq!(circle.problems()[0].message, message);
}

#[test]
fn a_circle_of_needs_may_lead_across_levels() {
    // The step to 3 comes after the one to 2, so what that one needs cannot need level 3.
    let through = needing(needing(Fixture::new(), (5, 2), (9, 2)), (9, 2), (5, 3));
    expect(&through, &[("need-circular", "dim-9.toml", "needs")]);
    let message = "needs run in a circle: `cap-5` to 2 -> `cap-9` to 2 -> `cap-5` to 3 -> `cap-5` to 2";
    assert_eq!(through.problems()[0].message, message);

    // Up a ladder, each step after the other one's, is no circle.
    let ladder = needing(needing(Fixture::new(), (5, 3), (9, 2)), (9, 3), (5, 3));
    assert_eq!(ladder.problems(), []);
    let ladder = needing(needing(Fixture::new(), (5, 3), (9, 2)), (9, 2), (5, 2));
    assert_eq!(ladder.problems(), []);
    let crossed = needing(needing(Fixture::new(), (5, 3), (9, 3)), (9, 2), (5, 3));
    expect(&crossed, &[("need-circular", "dim-9.toml", "needs")]);
}

#[test]
fn an_upper_step_may_need_more_of_what_the_lower_one_needs() {
    let more = "impact = 2\nneeds = [{ capability = \"cap-3\", at_least = 2 }]\n\n[capability.to_enforced]\n\
                needs = [{ capability = \"cap-3\", at_least = 3 }]";
    expect(&Fixture::new().with(DIM, BOTH_STEPS, more), &[]);
}

#[test]
fn what_has_to_be_in_the_middle_may_rise_out_of_a_pattern() {
    let middle = "[{ capability = \"cap-8\", at_most = 2 }, { capability = \"cap-9\", at_least = 2 }, \
                  { capability = \"cap-9\", at_most = 2 }]";
    expect(&Fixture::new().with(PATTERNS, RUSTING, middle), &[]);
    let own = "[{ capability = \"cap-8\", at_most = 2 }, { capability = \"cap-8\", at_least = 1 }]";
    expect(&Fixture::new().with(PATTERNS, RUSTING, own), &[]);
}

#[test]
fn several_options_hold_together_where_the_field_allows_it() {
    let both = "[{ capability = \"cap-8\", at_most = 2 }, { field = \"colours\", is = [\"red\"] }, \
                { field = \"colours\", is = [\"green\"] }]";
    expect(&Fixture::new().with(PATTERNS, RUSTING, both), &[]);
    let one = both.replace("[\"green\"]", "[\"none\"]");
    let bank = Fixture::new().with(PATTERNS, RUSTING, &one);
    expect(&bank, &[("severity", PATTERNS, "none")]);
    assert_eq!(bank.problems()[0].message, "`rusting` can never hold");
}

#[test]
fn only_the_step_itself_keeps_a_plan_out_of_a_contradiction() {
    let needs = "needs = [{ capability = \"cap-11\", at_least = 2 }]\n";
    let without = Fixture::new().with("dim-10.toml", needs, "");
    expect(&without, &[("contradiction", CONTRADICTIONS, "cap-10")]);
    let problem = &without.problems()[0];
    assert_eq!(problem.message, "a plan can lead into `gated-by-hand`");
    assert_eq!(problem.remedy, "let the step of `cap-10` to level 3 need `cap-11` at 2");

    // The lower step may be done already, and so may be what needs it.
    let lower = needing(without.clone(), (10, 2), (11, 2));
    expect(&lower, &[("contradiction", CONTRADICTIONS, "cap-10")]);
    let through = needing(needing(without, (10, 3), (12, 2)), (12, 2), (11, 2));
    expect(&through, &[("contradiction", CONTRADICTIONS, "cap-10")]);

    let higher = Fixture::new().with("dim-10.toml", "at_least = 2", "at_least = 3");
    expect(&higher, &[]);
}

#[test]
fn a_plan_may_outdate_the_profile() {
    let raised = "[{ field = \"size\", is = [\"small\"] }, { capability = \"cap-11\", at_least = 2 }]";
    expect(&Fixture::new().with(CONTRADICTIONS, GATED, raised), &[]);
}

#[test]
fn needs_in_a_circle_do_not_keep_other_rules_from_their_end() {
    let circle = needing(needing(Fixture::new(), (11, 2), (12, 2)), (12, 2), (11, 2));
    let bank = circle.with(CONTRADICTIONS, "at_most = 1", "at_most = 2");
    expect(
        &bank,
        &[("contradiction", CONTRADICTIONS, "at_most = 2"), ("need-circular", "dim-12.toml", "needs")],
    );
}

#[test]
fn a_level_may_join_what_belongs_together() {
    let level = |find: &str, put: &str| expect(&Fixture::new().with(DIM, find, put), &[]);
    level("Someone does 7 by hand.", "Someone does 7, but by hand.");
    level("Everyone does 7 alike.", "Everyone does 7 and 8 alike.");
    level("Evidence 7.", "The log of 7 over the last six months.");
    level("Evidence 7.", "The last 7 releases.");
}

#[test]
fn a_problem_is_shown_with_file_line_and_remedy() {
    let bank = Fixture::new().with(DIM, "A gate refuses what misses 7.", "Everyone does 7, alike.");
    let shown: Vec<String> = bank.problems().iter().map(ToString::to_string).collect();
    assert_eq!(
        shown,
        ["questions/bank/dim-7.toml:22: level 3 repeats level 2 of `cap-7`; \
          write what a stranger would see in addition"]
    );
}

#[test]
fn every_rule_has_a_case() {
    let own_test = [
        "sixteen-dimensions",
        "file-not-listed",
        "file-missing",
        "group-order",
        "reference-none",
        "need-circular",
    ];
    for rule in rules() {
        let has_case = CASES.iter().any(|case| case.0 == rule) || own_test.contains(&rule);
        assert!(has_case, "`{rule}` has no case");
    }
}

/// These problems, as (rule, file, text of the line), and no others.
#[track_caller]
fn expect(bank: &Fixture, expected: &[(&str, &str, &str)]) {
    let problems = bank.problems();
    let found: Vec<(&str, &str, usize)> =
        problems.iter().map(|p: &Problem| (p.rule, p.file.as_str(), p.line)).collect();
    let expected: Vec<(&str, &str, usize)> =
        expected.iter().map(|(rule, file, at)| (*rule, *file, bank.line(file, at))).collect();
    assert_eq!(found, expected, "{problems:#?}");
    for p in &problems {
        assert!(!p.message.is_empty() && !p.remedy.is_empty(), "{p:?}");
        assert!(!p.to_string().contains('\n'), "{p:?} is more than one line");
    }
}

#[test]
fn editions_are_counted_and_keep_ids_and_slots() {
    let edition =
        |number: &str| Fixture::new().with("bank.toml", "edition = 1", &format!("edition = {number}"));
    let source = |fixture: Fixture| fixture.source().expect("it can be read");
    let messages = |now: Fixture, before: Vec<Fixture>| -> Vec<String> {
        let before: Vec<_> = before.into_iter().map(source).collect();
        history(&source(now), &before).into_iter().map(|problem| problem.message).collect()
    };
    assert!(messages(edition("1"), vec![]).is_empty());
    assert!(messages(edition("2"), vec![edition("1")]).is_empty());
    assert_eq!(messages(edition("2"), vec![]), ["edition 2 stands where edition 1 is expected"]);
    assert_eq!(messages(edition("1"), vec![edition("1")]), ["edition 1 stands where edition 2 is expected"]);
    let (id, slot) = ("id = \"cap-1\"", "slot = 0");
    let other_id = edition("2").with("dim-1.toml", id, "id = \"cap-99\"");
    assert_eq!(
        messages(other_id, vec![edition("1")]),
        ["slot 0 of `cap-99` belonged to `cap-1` in an earlier edition"]
    );
    let other_slot = edition("2").with("dim-1.toml", slot, "slot = 99");
    assert_eq!(messages(other_slot, vec![edition("1")]), ["`cap-1` had slot 0 in an earlier edition"]);
}
