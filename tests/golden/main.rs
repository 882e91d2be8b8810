//! Golden files: the whole report of four named example teams, as Markdown and as JSON.
//!
//! A change of wording or of numbers shows here as a diff to be read sentence by sentence. After reading it,
//! `INSTA_UPDATE=always cargo test -p windrose-tests --test golden` accepts the new text.

mod team;
mod wording;

use team::Team;
use windrose_report::{Detail, document, json, markdown};

#[track_caller]
fn golden(name: &str, team: Team) {
    let report = team.report();
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        insta::assert_snapshot!(format!("{name}.md"), markdown(&document(&report, Detail { notes: true })));
        insta::assert_snapshot!(format!("{name}.json"), json(&report));
    });
}

#[test]
fn half_done() {
    golden("half-done", team::half_done());
}

#[test]
fn modular_monolith() {
    golden("modular-monolith", team::modular_monolith());
}

#[test]
fn small_fleet() {
    golden("small-fleet", team::small_fleet());
}

#[test]
fn complete_strong() {
    golden("complete-strong", team::complete_strong());
}
