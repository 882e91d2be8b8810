//! The claims of the article that the product rests on, each with the texts that carry it.
//!
//! A claim is carried if every piece stands in the text it is looked for in: of a dimension, a capability, a risk
//! pattern, or a sentence that every report has. Whoever rewrites a text sees here what it was there to say.

use windrose_questions::BANK;
use windrose_report::{Detail, document, markdown};

use crate::examples;

/// Where a piece is looked for, and the piece.
type Carrier = (&'static str, &'static str);

/// What the article says, in short, and who carries it.
const CLAIMS: &[(&str, &[Carrier])] = &[
    (
        "the model is about one service, and not about a distributed system; that is its boundary, not a defect",
        &[
            ("report", "The factors say nothing here, by design"),
            ("report", "they never claimed to: the four layers lie outside their scope"),
            ("interaction", "deliberately silent on how services stay coupled at runtime"),
        ],
    ),
    (
        "it optimises for deployability, portability or replaceability, and predictable operation",
        &[
            ("build-release-run", "What was tested is what gets deployed"),
            ("port-binding", "A service that brings its own server can run anywhere"),
            ("processes", "Instances can be added, moved and removed freely"),
        ],
    ),
    (
        "gaps are out of scope and no violations",
        &[
            ("report", "A weakness here breaks no factor"),
            ("data", "The factors do not address who owns data"),
        ],
    ),
    (
        "I: monorepo or many, what counts is autonomy and ownership",
        &[
            ("codebase", "a monorepo and separate repositories can both satisfy it"),
            ("cb-independent-deploy", "Repository layout does not decide this"),
            ("org-ownership", "who owns it is not"),
        ],
    ),
    (
        "I: several apps on one codebase break the factor; what is shared goes to libraries",
        &[
            ("codebase", "Several apps built from one shared codebase do break the factor"),
            ("cb-shared-code", "asks for libraries instead"),
        ],
    ),
    (
        "II: prevents invisible coupling, prescribes no packaging; containers made it the default",
        &[
            ("dependencies", "it prescribes no packaging format"),
            ("dependencies", "Containers have made this the default"),
            ("dep-system-explicit", "invisible coupling to the environment, not a packaging format"),
        ],
    ),
    (
        "III: separation is the guide, tooling a detail; plain variables have limits",
        &[
            ("config", "the tooling is an implementation detail"),
            ("config", "no types, no structure, no handling of secrets, no audit trail"),
            ("cfg-validated", "neither types nor structure"),
            ("cfg-audited", "what vanilla environment variables lack"),
        ],
    ),
    (
        "IV: swapped by config alone, without the same behaviour",
        &[
            ("backing-services", "not the same behaviour from every product of a kind"),
            ("bs-semantics", "decoupling, not behavioural portability"),
        ],
    ),
    (
        "V: GitOps and migrations extend it and do not invalidate it",
        &[
            ("build-release-run", "Both extend the model and do not invalidate it"),
            ("brr-schema-sequence", "they do not refute it"),
            ("plat-gitops", "the separation of stages remains"),
        ],
    ),
    (
        "VI: request-serving apart from state by design; sticky sessions violate it",
        &[
            ("processes", "Stateless does not mean without state"),
            ("processes", "violate the factor"),
            ("proc-state-classified", "Statelessness is not the absence of state"),
            ("proc-stateful-managed", "Stateful components are legitimate"),
        ],
    ),
    (
        "VII: intact, moved from application to infrastructure",
        &[
            ("port-binding", "moved from an application concern to an infrastructure concern"),
            ("port-binding", "The principle is intact"),
        ],
    ),
    (
        "VIII: not against threads, event loops or async; visible and controllable from outside",
        &[
            ("concurrency", "not a verdict against threads, event loops or async"),
            ("con-internal-bounded", "Threads, event loops and async code coexist with scaling by processes"),
            ("concurrency", "visible from outside and independently controllable"),
        ],
    ),
    (
        "IX: sudden death too; interruptible units, checkpoints, idempotency; a bounded contract",
        &[
            ("disposability", "Unexpected termination without data loss is part of the factor"),
            ("disposability", "which makes shutdown a bounded contract"),
            ("dis-interruptible-work", "The window is bounded"),
            ("dis-crash-safe", "Graceful shutdown is not enough"),
        ],
    ),
    (
        "X: three gaps; full parity is no practical goal; layers, prioritisation",
        &[
            ("dev-prod-parity", "Three gaps count"),
            ("dev-prod-parity", "prioritisation, not uniform replication"),
            ("par-time-gap", "One of the three gaps"),
            ("par-personnel-gap", "The personnel gap"),
            ("par-layered-strategy", "Parity is prioritisation, not a uniform copy"),
        ],
    ),
    (
        "XI: structured logs to standard output hold; logs alone do not suffice; metrics and traces",
        &[
            ("logs", "still apply at the service boundary"),
            ("logs", "Logs alone no longer suffice"),
            ("log-pipeline", "Logs alone do not explain a system"),
            ("plat-telemetry", "Logs alone do not explain a system"),
        ],
    ),
    (
        "XII: same release; exclusivity, order and compatibility need outside tooling",
        &[
            ("adm-same-release", "Same codebase, same config, same release"),
            (
                "adm-exclusive-ordered",
                "leaves exclusivity, order and version compatibility to outside tooling",
            ),
            ("con-singleton-safe", "The factors leave this to tooling"),
        ],
    ),
    (
        "independent to deploy, coupled while running",
        &[("interaction", "independent at deployment"), ("report", "services stay coupled while they run")],
    ),
    (
        "still relevant, in classes: foundational, absorbed by platforms, nuanced",
        &[
            ("report", "Foundational: a weakness here is one of the application’s design"),
            ("report", "by now mostly enforced by container runtimes and pipelines"),
            ("report", "Right in principle and selective in practice"),
        ],
    ),
    (
        "a retry storm brings a system down with every factor kept; backoff, breakers, bulkheads",
        &[
            ("interaction", "A retry storm can bring a system down while every factor is kept"),
            ("retry-storm", "No factor is broken by this"),
            ("int-degrade", "circuit breaker"),
            ("int-isolation", "Bulkheads"),
        ],
    ),
    (
        "every factor and a shared schema is still a distributed monolith; independent data comes first",
        &[
            ("data-owned-store", "the result is still a distributed monolith"),
            ("distributed-monolith", "Independent data comes before independent operation"),
            ("data", "Independent data is the prerequisite"),
        ],
    ),
    (
        "sagas: local transactions, events, compensation; outside the original scope",
        &[("data-saga", "entirely outside the scope of the factors"), ("data", "compensating transactions")],
    ),
    (
        "a mesh moves concerns into the network layer; Hoffman added three factors in 2016",
        &[
            ("platform", "mutual TLS, load balancing, circuit breaking, retries and tracing"),
            ("platform", "API First, Telemetry, and Authentication and Authorization"),
            ("plat-connectivity", "A service mesh is one way"),
            ("int-contracts", "API First is one of Kevin Hoffman’s three added factors"),
        ],
    ),
    (
        "misaligned teams and services cause coupling; Team Topologies addresses it",
        &[
            ("organisation", "Where teams and services are misaligned"),
            ("organisation", "Team Topologies addresses that side"),
            ("conway-mismatch", "Systems come to mirror how people communicate"),
            ("org-coordination", "erodes the operational independence"),
        ],
    ),
    (
        "the factors alone are not sufficient; both levels are needed",
        &[
            ("organisation", "you need the service level and the system level"),
            ("report", "The twelve factors alone do not make a well-designed system"),
        ],
    ),
    (
        "Kubernetes enforces several factors and creates no compliant design",
        &[
            ("processes", "Kubernetes rewards such a design and does not create it"),
            ("report", "it does not create them"),
        ],
    ),
    (
        "its limit is the layer it works at, not its age",
        &[
            ("report", "the four layers lie outside their scope"),
            ("interaction", "Outside the factors, by design"),
        ],
    ),
];

/// Everything that the thing of this name says.
fn says(place: &str) -> String {
    if place == "report" {
        let report = examples::small_fleet().report();
        return markdown(&document(&report, Detail::default()));
    }
    if let Some(d) = BANK.dimension(place) {
        return [d.principle, d.why, d.nuance_heading, d.nuance].join(" ");
    }
    if let Some(capability) = BANK.capability_by_id(place) {
        return capability.texts().collect::<Vec<_>>().join(" ");
    }
    let pattern = BANK.patterns.iter().find(|pattern| pattern.id == place).expect(place);
    [pattern.sign, pattern.why, pattern.remedy].join(" ")
}

#[test]
fn every_claim_of_the_article_is_carried() {
    assert_eq!(CLAIMS.len(), 26);
    for (claim, carriers) in CLAIMS {
        for (place, piece) in *carriers {
            assert!(says(place).contains(piece), "{claim}: `{place}` no longer says “{piece}”");
        }
    }
}
