//! Three teams beside the examples of the start page. What an expert would tell each was written down before its plan was
//! computed for the first time; where the two differ, the argument says who was right.

use windrose_assessment::Presence;

use crate::golden;
use crate::team::Team;

/// Jobs of one team on a machine with a timetable; a run that fails is simply started again.
pub(crate) fn batch_jobs() -> Team {
    Team::full("Nightly settlement", "batch-jobs")
        .says(&[
            ("platform-team", "no"),
            ("runtime", "machines"),
            ("owns-data", "yes"),
            ("shares-data", "no"),
            ("cross-service", "no"),
            ("sensitivity", "personal"),
            ("criticality", "standard"),
        ])
        .level(0, &["int-idempotency", "dis-interruptible-work"])
        .level(
            1,
            &[
                "data-recovery",
                "log-safe",
                "con-singleton-safe",
                "adm-same-release",
                "dep-system-explicit",
                "plat-slo",
            ],
        )
        .level(3, &["cb-single-source", "dep-locked", "brr-immutable-artifact"])
        .not_applicable(&["con-autoscale-signal"])
        .all_others(2)
}

/// Payments of four teams behind a change board that meets once a week: releases are large, coupled and well documented.
pub(crate) fn change_board() -> Team {
    Team::full("Card payments", "large-fleet")
        .says(&[
            ("services", "many"),
            ("chain", "few"),
            ("shares-data", "no"),
            ("cross-service", "yes"),
            ("sensitivity", "regulated"),
            ("criticality", "critical"),
        ])
        .level(
            1,
            &[
                "cb-independent-deploy",
                "int-contracts",
                "brr-schema-sequence",
                "par-time-gap",
                "par-personnel-gap",
                "org-coordination",
                "plat-progressive",
            ],
        )
        .level(2, &["brr-rollback", "par-layered-strategy", "data-consistency-choice", "int-isolation"])
        .all_others(3)
}

/// An app that two people try out on a platform with a document store; nobody would miss it for an hour, but it holds
/// addresses.
pub(crate) fn experiment() -> Team {
    Team::full("Neighbourhood tools", "single-saas-service")
        .says(&[
            ("runtime", "container-platform"),
            ("sensitivity", "personal"),
            ("criticality", "experimental"),
        ])
        .level(0, &["cfg-secrets", "data-recovery"])
        .level(
            1,
            &[
                "plat-authz",
                "log-safe",
                "int-deadlines",
                "int-retry",
                "plat-telemetry",
                "plat-slo",
                "brr-rollback",
            ],
        )
        .all_others(2)
}

/// The certain findings that a report tells of, worst first, and the first steps that its plan names.
#[track_caller]
fn team(name: &str, team: Team, findings: &[&str], steps: &[&str], argument: &str) {
    let report = team.report();
    let present = report.told_findings().filter(|f| f.presence == Presence::Present);
    assert_eq!(present.map(|f| f.pattern.id).collect::<Vec<_>>(), findings);
    let first: Vec<&str> =
        report.plan.steps.iter().take(steps.len()).map(|step| step.capability.id).collect();
    assert_eq!(first, steps);
    golden(name, &report, argument);
}

#[test]
fn the_nightly_jobs() {
    team(
        "batch-jobs",
        batch_jobs(),
        &["unrestorable-data", "double-effects", "data-in-logs", "killed-jobs"],
        &["data-recovery", "int-idempotency", "log-safe"],
        "Expected before the plan was computed: idempotency, since a run that stops is started again and books twice; then one \
         restore; then redaction, since personal data lies in the logs. The plan restores first: that takes a day, and a bad \
         repair of double bookings is what one would restore from, so the expectation gives way. All three are begun at once. \
         Checkpoints for the long jobs and a declared machine follow. Nothing about ports, probes or draining: no request is \
         served.",
    );
}

#[test]
fn the_payments_behind_a_change_board() {
    team(
        "change-board",
        change_board(),
        &["rollback-illusion", "lockstep-release"],
        &["brr-schema-sequence", "cb-independent-deploy", "int-contracts"],
        "The board is not the risk, and no step is to abolish it: a batch that cannot be rolled back is. Expand and contract first, \
         so that the documented way back also works after a schema change; then one service out of the train, which is a quarter, \
         begun with its first slice; then contracts, so that the next one can follow. A weekly board still allows lead times of a \
         week. No polish of what is enforced already before that.",
    );
}

#[test]
fn the_experiment() {
    team(
        "experiment",
        experiment(),
        &["config-leak", "no-backup", "implicit-trust", "retry-storm", "data-in-logs"],
        &["cfg-secrets", "data-recovery", "plat-authz"],
        "Nobody would miss it for an hour, but it holds addresses of people, so two things cannot wait: there is no backup, which \
         costs a day to change, and keys lie in the repository. Expected before the plan was computed: backup, keys, then redaction. \
         The plan begins with the keys, since a stranger can use them today, and has the backup beside them: both are to be done \
         now, so little hangs on it. Redaction waits for authorisation and deadlines: logs are read by two people. Nothing \
         aims beyond Consistent, and what is not critical has no target at all.",
    );
}
