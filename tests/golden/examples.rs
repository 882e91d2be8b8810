//! The five example teams of the start page: their answers, what an expert would say of each, and their links.
//!
//! The argument of each is the header of its golden file. Whoever changes a pattern, a weight or a step reads there
//! whether the report still says what it should.

use windrose_assessment::{Evidence, PlannedStep, Presence};
use windrose_exchange::share_link::{Include, encode};
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
    /// The steps to do now.
    now: &'static [&'static str],
    /// The first steps after them.
    then: &'static [&'static str],
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
    let ids = |steps: &[PlannedStep]| steps.iter().map(|step| step.capability.id).collect::<Vec<_>>();
    assert_eq!(ids(report.plan.now()), expected.now);
    assert_eq!(ids(report.plan.next()).get(..expected.then.len()), Some(expected.then));
    golden(id, &report, argument);
}

#[test]
fn the_modular_monolith() {
    example(
        "modular-monolith",
        modular_monolith(),
        &Expected {
            findings: &["config-leak", "data-in-logs", "killed-jobs", "sticky-ceiling", "conway-mismatch"],
            now: &["log-safe", "cfg-secrets"],
            then: &["dis-interruptible-work", "proc-any-instance", "plat-telemetry"],
        },
        "Two teams, one deployable; nothing here is severe or high, so worth for effort decides. First: redact personal data in the \
     logs, which is a matter of days. Second, of several that are worth the same: the worst risk, credentials that people set by \
     hand. Then the jobs of hours, whose work every deployment loses, and sessions in memory, which autoscaling cuts off; then \
     tracing. The boundary between the two teams \
     is a quarter and waits. Nothing about splitting the monolith, a mesh or sagas, and no statement about a system of services.",
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
            now: &["data-owned-store", "int-deadlines", "int-retry"],
            then: &["int-idempotency", "data-saga", "plat-telemetry"],
        },
        "The factors are at 75 and the services still fall together: one schema, and retries nobody counts. First: revoke one \
     foreign grant, which is the first slice of the one step here that takes a quarter; every month of waiting adds readers. \
     Second: deadlines, since a retry begins only when a call ends. Third: cap the retries, which takes a week and ends the storm. \
     Idempotency follows, then the state of the saga: both take weeks and end one wrong order at a time.",
    );
}

#[test]
fn the_event_streaming_platform() {
    example(
        "event-streaming",
        event_streaming(),
        &Expected {
            findings: &["double-effects", "silent-divergence", "lost-acknowledgement"],
            now: &["int-idempotency"],
            then: &["data-atomic-publish", "dis-crash-safe", "proc-stateful-managed", "int-async-delivery"],
        },
        "Delivery and platform are good; messages are processed twice, written beside the data and acknowledged too early. First: \
     idempotency, because every repair of the others replays messages. Second: the outbox, so that the ledger and its events \
     agree. Third: acknowledge after the write, and bring back all state of a lost instance: the two places where a ledger loses \
     entries, and neither alone ends the risk; then dead letters. Each takes weeks, so one \
     is begun at a time. Polish of the saga comes last. Nothing about statelessness or chains of calls: the stream processors are \
     stateful by design, and nothing is synchronous.",
    );
}

#[test]
fn the_move_off_machines() {
    example(
        "moving-off-machines",
        moving_off_machines(),
        &Expected {
            findings: &[
                "config-leak",
                "distributed-monolith",
                "unrestorable-data",
                "implicit-trust",
                "double-effects",
                "snowflake-fleet",
                "lockstep-release",
            ],
            now: &["cfg-secrets", "data-owned-store", "data-recovery"],
            then: &["plat-authz", "int-idempotency", "cb-single-source"],
        },
        "Nearly everything is weak, so order is all. First: keys lie in the repository, and whoever has a copy can use them today; \
     replace them and store the new ones. Second: take one table that another service reads behind a view, the beginning of the \
     longest work. Third: restore one backup, which takes a day and comes before any change of machines or data. Then doors that \
     stand open and effects that happen twice, then what lets anything be moved at all: everything in version control, then one \
     service released alone. No mesh and no pipeline in front of what nobody can reproduce.",
    );
}

#[test]
fn the_functions() {
    example(
        "serverless",
        serverless(),
        &Expected {
            findings: &["double-effects", "unobservable-saga", "autoscale-stampede", "silent-divergence"],
            now: &["int-idempotency"],
            then: &[
                "data-saga",
                "int-async-delivery",
                "data-atomic-publish",
                "plat-telemetry",
                "int-isolation",
            ],
        },
        "The provider scales, restarts and retries, and does all of that well; the functions cannot cope with it. First: \
     idempotency, since each event may arrive twice and a ticket is sold twice. Second: the state of each sale across three \
     functions, so that one that stops is seen. Third: dead letters, which take days; then the outbox, and a share of the database \
     for each function, which ends the stampede. All that comes before anything at Consistent is polished. Shutdown and probes \
     are the provider’s and are not asked.",
    );
}
