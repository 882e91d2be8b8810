//! Golden files: the whole report of named teams in every format; the schema they keep; and what no report may say.
//!
//! A change of wording or of numbers shows here as a diff to be read sentence by sentence. After reading it,
//! `INSTA_UPDATE=always cargo test -p windrose-tests --test golden` accepts the new text.

mod charts;
mod claims;
mod comparing;
mod decided;
mod examples;
mod more_teams;
mod pictures;
mod schema;
mod team;
mod wording;

use windrose_report::{Detail, FileKind, Report, file_text};

/// What stands behind a team's name in the name of a golden file, in the order of [`FileKind::ALL`].
const ENDINGS: [&str; 5] = ["md", "html", "answers.csv", "dimensions.csv", "json"];

/// Compares a report with its golden files; the argument says why it is right, and heads the files.
#[track_caller]
fn golden(name: &str, report: &Report, argument: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(argument);
    settings.bind(|| {
        for (kind, ending) in FileKind::ALL.into_iter().zip(ENDINGS) {
            let text = file_text(report, kind, Detail::ALL, &[]);
            insta::assert_snapshot!(format!("{name}.{ending}"), text);
        }
    });
}

#[test]
fn half_done() {
    let argument = "Half a quick run: ranges instead of numbers, and what nobody knew stands first among what to find out.";
    golden("half-done", &team::half_done().report(), argument);
}

#[test]
fn complete_strong() {
    let argument =
        "Everything at its aim: no step, no finding, claims to verify, and the sentence that this is enough.";
    golden("complete-strong", &team::complete_strong().report(), argument);
}
