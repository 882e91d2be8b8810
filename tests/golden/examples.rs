//! The five example teams of the start page: their answers, what an expert would say of each, and their links.
//!
//! The argument of each is the header of its golden file. Whoever changes a pattern, a weight or a step reads there
//! whether the report still says what it should.

use windrose_assessment::share_link::{Include, encode};
use windrose_assessment::{Evidence, Presence};
use windrose_questions::BANK;
use windrose_report::Example;

use crate::golden;
use crate::team::Team;

/// One deployable, two teams, sessions in memory and jobs beside requests.
pub(crate) fn modular_monolith() -> Team {
    Team::full("Bookings", "modular-monolith")
        .says(&[
            ("teams", "few"),
            ("platform-team", "no"),
            ("sensitivity", "personal"),
            ("criticality", "standard"),
        ])
        .level(0, &["dis-interruptible-work"])
        .level(
            1,
            &[
                "proc-any-instance",
                "con-process-types",
                "cfg-secrets",
                "log-safe",
                "plat-telemetry",
                "plat-slo",
                "org-boundary-fit",
                "int-degrade",
            ],
        )
        .level(
            3,
            &[
                "cb-single-source",
                "cb-one-line",
                "dep-locked",
                "brr-immutable-artifact",
                "brr-schema-sequence",
                "par-same-services",
                "log-stream",
                "adm-same-release",
                "adm-exclusive-ordered",
                "org-ownership",
            ],
        )
        .all_others(2)
        .rests_on(Evidence::Artefact, &["cb-single-source", "brr-immutable-artifact", "par-same-services"])
}

/// The story of the article: every factor in good order, services on one schema, retries that multiply.
pub(crate) fn small_fleet() -> Team {
    Team::full("Orders and billing", "small-fleet-k8s")
        .says(&[
            ("teams", "few"),
            ("shares-data", "yes"),
            ("cross-service", "yes"),
            ("sensitivity", "personal"),
            ("criticality", "standard"),
        ])
        .level(0, &["data-owned-store", "int-retry"])
        .level(
            1,
            &[
                "int-deadlines",
                "int-idempotency",
                "int-isolation",
                "int-contracts",
                "data-saga",
                "data-consistency-choice",
                "plat-telemetry",
                "plat-slo",
                "org-boundary-fit",
            ],
        )
        .level(
            2,
            &[
                "cb-independent-deploy",
                "int-degrade",
                "data-bounded-context",
                "plat-authz",
                "plat-connectivity",
                "plat-workload-identity",
                "plat-progressive",
                "plat-product",
                "org-ownership",
                "org-coordination",
                "org-team-types",
                "org-on-call",
            ],
        )
        .level(4, &["proc-any-instance", "dis-graceful-shutdown"])
        .all_others(3)
        .rests_on(Evidence::Exercised, &["proc-any-instance", "dis-graceful-shutdown"])
}

/// Many consumers with state of their own; delivery is good, the meaning of the messages is not.
pub(crate) fn event_streaming() -> Team {
    Team::full("Ledger events", "event-streaming")
        .says(&[
            ("platform-team", "yes"),
            ("shares-data", "no"),
            ("cross-service", "yes"),
            ("sensitivity", "regulated"),
            ("criticality", "critical"),
        ])
        .level(0, &["data-consistency-choice"])
        .level(
            1,
            &[
                "int-idempotency",
                "int-async-delivery",
                "data-atomic-publish",
                "data-schema-evolution",
                "proc-stateful-managed",
                "dis-crash-safe",
            ],
        )
        .level(2, &["data-saga", "dis-interruptible-work", "int-contracts", "plat-slo", "bs-reconnect"])
        .does_not_know(&["log-safe"])
        .all_others(3)
        .gets_from_others(&["plat-connectivity", "plat-workload-identity", "log-pipeline"])
}

/// Two old services on machines, one database, a weekend for every release.
pub(crate) fn moving_off_machines() -> Team {
    Team::full("Claims handling", "legacy-vm-migration")
        .says(&[
            ("platform-team", "no"),
            ("cross-service", "unknown"),
            ("sensitivity", "personal"),
            ("criticality", "standard"),
        ])
        .level(
            0,
            &[
                "dep-system-explicit",
                "cfg-secrets",
                "brr-immutable-artifact",
                "brr-no-live-edit",
                "brr-rollback",
                "proc-any-instance",
                "data-owned-store",
                "plat-progressive",
                "plat-gitops",
                "int-contracts",
            ],
        )
        .level(2, &["org-ownership", "adm-access", "log-pipeline", "org-on-call"])
        .does_not_know(&["int-retry", "data-saga"])
        .all_others(1)
}

/// Functions of one team: the provider runs them well, the team has not thought of the second arrival.
pub(crate) fn serverless() -> Team {
    Team::full("Ticket sales", "serverless")
        .says(&[
            ("services", "few"),
            ("teams", "one"),
            ("platform-team", "no"),
            ("chain", "few"),
            ("shares-data", "no"),
            ("cross-service", "yes"),
            ("sensitivity", "personal"),
            ("criticality", "standard"),
        ])
        .level(
            1,
            &[
                "int-idempotency",
                "int-async-delivery",
                "int-isolation",
                "bs-reconnect",
                "data-saga",
                "data-atomic-publish",
                "plat-telemetry",
                "plat-slo",
                "org-on-call",
                "par-env-on-demand",
            ],
        )
        .level(
            3,
            &[
                "cb-single-source",
                "dep-locked",
                "brr-immutable-artifact",
                "brr-release-ledger",
                "proc-any-instance",
                "proc-local-ephemeral",
                "con-scale-out",
                "con-autoscale-signal",
                "con-process-types",
                "log-stream",
                "log-pipeline",
                "data-owned-store",
                "plat-connectivity",
                "org-ownership",
            ],
        )
        .all_others(2)
        .gets_from_others(&["proc-any-instance", "con-scale-out", "con-autoscale-signal", "log-pipeline"])
}

/// What has to come of an example, in the order of the report.
struct Expected {
    /// Certain findings that the report tells of, worst first.
    findings: &'static [&'static str],
    /// The first three steps.
    steps: [&'static str; 3],
}

/// Checks the link of an example, its findings and its first steps, and its golden files.
#[track_caller]
fn example(id: &str, team: Team, expected: &Expected, argument: &str) {
    let example = Example::of(id).expect(id);
    let link = encode(&BANK, team.assessment(), Include::ALL);
    assert_eq!(example.link, link, "the link in report/src/example.rs is not that of the team");
    let report = team.report();
    let present = report.told_findings().filter(|f| f.presence == Presence::Present);
    assert_eq!(present.map(|f| f.pattern.id).collect::<Vec<_>>(), expected.findings);
    let first: Vec<&str> = report.plan.now().iter().map(|step| step.capability.id).collect();
    assert_eq!(first, expected.steps);
    golden(id, &report, argument);
}

#[test]
fn the_modular_monolith() {
    example(
        "modular-monolith",
        modular_monolith(),
        &Expected {
            findings: &["config-leak", "sticky-ceiling", "lossy-rollout"],
            steps: ["log-safe", "plat-telemetry", "cfg-secrets"],
        },
        "Two teams, one deployable. Credentials are set by hand and appear in logs that everybody reads: an expert stops the \
     leak first, at its cheaper end, then makes the system visible, then moves the secrets. Sessions in memory and jobs of \
     hours come right after, since autoscaling is on: it adds instances that sessions never reach, and kills the jobs. No word \
     of splitting the monolith, of a mesh or of sagas, and no statement about a system of services.",
    );
}

#[test]
fn the_small_fleet() {
    example(
        "small-fleet",
        small_fleet(),
        &Expected {
            findings: &[
                "distributed-monolith",
                "retry-storm",
                "double-effects",
                "unobservable-saga",
                "conway-mismatch",
            ],
            steps: ["int-deadlines", "int-idempotency", "int-retry"],
        },
        "The factors stand at 75 and the services still fall together: one schema, and retries nobody counts. The shared schema \
     is the worst, and takes a quarter: it is named first among the risks and stands under what to begin alongside. What can be \
     ended in weeks is the storm, and in this order: no retry is safe before calls have deadlines and operations stand \
     repetition. Reaching stage 3 in conduct needs nothing but data of their own and independent releases.",
    );
}

#[test]
fn the_event_streaming_platform() {
    example(
        "event-streaming",
        event_streaming(),
        &Expected {
            findings: &["double-effects", "silent-divergence"],
            steps: ["int-idempotency", "dis-crash-safe", "data-saga"],
        },
        "Delivery and platform are good; messages are acknowledged too early, processed twice, and written beside the data. Most \
     of the weak points need consumers that stand repetition, so that comes first; then acknowledging after the write, which \
     is where a ledger loses entries; then runs that get stuck. No finding about statelessness or chains of calls: the stream \
     processors are stateful by design, and nothing is synchronous.",
    );
}

#[test]
fn the_move_off_machines() {
    example(
        "moving-off-machines",
        moving_off_machines(),
        &Expected {
            findings: &[
                "distributed-monolith",
                "lockstep-release",
                "config-leak",
                "conway-mismatch",
                "probe-cascade",
            ],
            steps: ["cb-single-source", "dep-locked", "brr-immutable-artifact"],
        },
        "Nearly everything is weak, so order is all. Nothing can be rebuilt, so nothing can be moved: first everything into \
     version control, then fixed dependencies, then one artifact that is tested and then run. Secrets, sessions and live edits \
     follow. The shared database is the worst risk and the longest work: begun alongside, not after. No mesh, no GitOps \
     controller, no pipeline in front of what nobody can reproduce.",
    );
}

#[test]
fn the_functions() {
    example(
        "serverless",
        serverless(),
        &Expected {
            findings: &["double-effects", "unobservable-saga", "autoscale-stampede"],
            steps: ["int-idempotency", "data-saga", "plat-telemetry"],
        },
        "The provider scales, restarts and retries, and does all of that well; the functions do not stand it. Each event may \
     arrive twice, so a ticket is sold twice: that comes first. A sale spans three functions and nobody sees where it stops: \
     state of each run, then traces. Scaling meets a database that does not scale. Ports, probes and shutdown are the \
     provider’s and are not asked.",
    );
}
