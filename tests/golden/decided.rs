//! A team that has decided: its report, its decision records, its issues, and the files for three trackers, which an
//! independent reader reads back.

use windrose_assessment::{Date, DecisionTarget, Verdict};
use windrose_report::{
    Detail, Issue, Report, Tracker, adr, adrs, document, issues, issues_csv, issues_markdown, markdown,
};

use crate::examples::small_fleet;
use crate::team::{Team, step, weak_everywhere};

const EVERYTHING: Detail = Detail::ALL;

/// The small fleet of the examples, after a review. Something of everything: done, accepted, put off, overdue, and
/// three that are history.
fn decided() -> Team {
    small_fleet()
        .decides(
            DecisionTarget::Finding("distributed-monolith"),
            Verdict::Do,
            ["", "Kim, orders team", "2027-02-01"],
        )
        .decides(
            DecisionTarget::Finding("conway-mismatch"),
            Verdict::Accept,
            ["The reorganisation in spring moves the boundary", "Lee (architecture)", "2026-11-19"],
        )
        .decides(
            DecisionTarget::Finding("config-leak"),
            Verdict::Accept,
            ["Only the staging keys are concerned", "", "2026-09-01"],
        )
        .decides(step("int-deadlines", 2), Verdict::Do, ["", "@ana", "2026-12-15"])
        .decides(
            step("int-idempotency", 2),
            Verdict::Defer,
            ["=HYPERLINK(\"https://example.org\") | *after* the move\n/close", "", ""],
        )
        .decides(step("data-recovery", 2), Verdict::Do, ["Leaked twice", "Ana", "2026-10-01"])
        .decides(step("int-retry", 4), Verdict::Defer, ["", "", "2026-10-01"])
}

fn report() -> Report {
    decided().report().read_on(Date::parse("2026-11-20"))
}

#[track_caller]
fn golden(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(
        "A review went through the small fleet. One decision is a day overdue; three are history and owe nothing more.",
    );
    // A line break of Windows is shown, or nobody would see it go.
    settings.bind(|| insta::assert_snapshot!(name, text.replace('\r', "␍")));
}

#[test]
fn the_report_with_decisions() {
    golden("decided.md", &markdown(&document(&report(), EVERYTHING)));
}

#[test]
fn the_decision_records() {
    golden("decided.adr.md", &adrs(&report(), EVERYTHING).unwrap());
    let one = adr(&report(), EVERYTHING, step("int-deadlines", 2)).unwrap();
    assert!(one.starts_with("# Do: Timeouts and deadlines to level 2 Consistent\n"), "{one}");
    assert_eq!(adr(&report(), EVERYTHING, step("int-deadlines", 3)), None);
}

#[test]
fn the_issues() {
    golden("decided.issues.md", &issues_markdown(&issues(&report(), EVERYTHING)));
}

#[test]
fn the_files_for_trackers() {
    for tracker in Tracker::ALL {
        let csv = issues_csv(&issues(&report(), EVERYTHING), tracker);
        golden(&format!("decided.{}.csv", tracker.name().to_lowercase()), &csv);
    }
}

#[test]
fn what_is_decided_to_be_done_is_an_issue_and_nothing_else() {
    let matters = |report: &Report| issues(report, EVERYTHING).iter().map(|i| i.matter).collect::<Vec<_>>();
    assert_eq!(
        matters(&report()),
        [DecisionTarget::Finding("distributed-monolith"), step("int-deadlines", 2)],
        "what is reached is no work"
    );
    let undecided = small_fleet().report();
    let shown = undecided.plan.now().iter().chain(undecided.plan.next());
    let shown: Vec<DecisionTarget> =
        shown.map(|s| DecisionTarget::Step { slot: s.capability.slot, reaches: s.reaches }).collect();
    assert_eq!(matters(&undecided), shown, "nothing is decided: what the report shows");
    let none = small_fleet().decides(step("int-deadlines", 2), Verdict::Defer, ["", "", ""]).report();
    assert_eq!(matters(&none), []);
}

#[test]
fn owners_are_named_only_if_wanted() {
    let without = Detail { owners: false, ..Detail::ALL };
    let texts = |detail: Detail| {
        let report = report();
        let issues = issues(&report, detail);
        let files = Tracker::ALL.map(|tracker| issues_csv(&issues, tracker));
        let texts =
            [markdown(&document(&report, detail)), adrs(&report, detail).unwrap(), issues_markdown(&issues)];
        texts.into_iter().chain(files).collect::<Vec<_>>()
    };
    for text in texts(EVERYTHING) {
        assert!(text.contains("Kim, orders team"), "{text}");
    }
    for text in texts(without) {
        for owner in ["Kim", "Lee", "@ana", "Ana"] {
            assert!(!text.contains(owner), "{owner} is in {text}");
        }
    }
}

#[test]
fn what_is_history_is_not_overdue() {
    let report = report();
    let text = adrs(&report, EVERYTHING).unwrap();
    assert_eq!(text.matches("overdue").count(), 1, "{text}");
    assert!(text.contains("- To be looked at again on: 2026-11-19, overdue"), "{text}");
    let on_the_day = report.read_on(Date::parse("2026-11-19"));
    assert!(!adrs(&on_the_day, EVERYTHING).unwrap().contains("verdue"));
}

/// The rows of a file, as any program reads them.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let records = reader.records().map(|record| record.expect("every row has as many cells as the first"));
    records.map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// The issues of a team whose texts are as bad as they get.
fn hostile() -> (Vec<Issue>, Vec<Vec<String>>) {
    let report = weak_everywhere()
        .decides(
            step("data-recovery", 2),
            Verdict::Do,
            ["=1+1\n/close\n\"a\",b;\tc", "@SUM(A1)", "2026-12-24"],
        )
        .decides(
            DecisionTarget::Finding("retry-storm"),
            Verdict::Do,
            ["-2+3, \"quoted\", ünïcode 💠", "+1", ""],
        )
        .report();
    let issues = issues(&report, EVERYTHING);
    let rows = Tracker::ALL.iter().flat_map(|tracker| rows(&issues_csv(&issues, *tracker))).collect();
    (issues, rows)
}

#[test]
fn every_file_reads_back_whole() {
    let (issues, rows) = hostile();
    let [storm, restore] = issues.as_slice() else { panic!("two issues: {issues:?}") };
    let [github, git_storm, git_restore, gitlab, lab_storm, lab_restore, jira, jira_storm, jira_restore] =
        rows.as_slice()
    else {
        panic!("three files of three lines: {rows:?}")
    };
    assert_eq!(github, &["title", "body", "labels"]);
    assert_eq!(git_storm, &[storm.title.as_str(), &storm.markdown(3), "windrose,risk"]);
    assert_eq!(git_restore, &[restore.title.as_str(), &restore.markdown(3), "windrose,data"]);
    assert_eq!(gitlab, &["title", "description", "due_date"]);
    let with_labels = format!("{}\n\n/label ~windrose ~risk", storm.markdown(3));
    assert_eq!(lab_storm, &[storm.title.as_str(), &with_labels, ""]);
    assert_eq!(lab_restore[2], "2026-12-24");
    assert_eq!(jira, &["Summary", "Description", "Labels", "Labels", "Due Date", "Priority"]);
    assert_eq!(jira_storm[2..], ["windrose", "risk", "", "High"]);
    assert_eq!(jira_restore[2..], ["windrose", "data", "2026-12-24", "High"], "it is a step to do now");
    assert!(jira_restore[1].contains("Reason: =1+1 /close \"a\",b; c."), "{}", jira_restore[1]);
}

#[test]
fn no_cell_is_a_formula_and_no_line_a_command() {
    let (issues, rows) = hostile();
    for cell in rows.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        let commands: Vec<&str> = cell.lines().filter(|line| line.trim_start().starts_with('/')).collect();
        assert!(commands.iter().all(|line| line.starts_with("/label ~windrose ~")), "{commands:?}");
    }
    // The limit of Jira and of GitLab; GitHub takes one more.
    assert!(issues.iter().all(|issue| issue.title.chars().count() <= 255));
}

#[test]
fn every_title_fits_every_tracker() {
    for (_, capability) in windrose_questions::BANK.capabilities() {
        for level in 2..=4 {
            let report = weak_everywhere().report();
            let issue = windrose_report::issue(&report, EVERYTHING, step(capability.id, level)).unwrap();
            assert!(issue.title.chars().count() <= 255 && !issue.title.contains('\n'), "{}", issue.title);
        }
    }
}
