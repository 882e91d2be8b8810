//! The real bank: it keeps every rule, it is whole, and what was given once stays given.

use std::collections::HashSet;
use std::path::Path;

use windrose_questions::{AtLevel, BANK, Effort, Group, Slot};
use windrose_questions_compiler::{ENGLISH, PSEUDO, SLOTS, check, languages, parity};

/// Every slot ever given, with its capability. Lines are only ever added: a changed line would turn answers
/// of old share links into answers to something else.
const FROZEN: &[(u8, &str)] = &[
    // Edition 1
    (0, "cb-single-source"),
    (1, "cb-independent-deploy"),
    (2, "dep-locked"),
    (3, "cfg-separated"),
    (4, "cfg-secrets"),
    (5, "bs-attached"),
    (6, "brr-immutable-artifact"),
    (7, "brr-schema-sequence"),
    (8, "proc-any-instance"),
    (9, "port-self-contained"),
    (10, "con-process-types"),
    (11, "dis-graceful-shutdown"),
    (12, "dis-crash-safe"),
    (13, "par-same-services"),
    (14, "log-stream"),
    (15, "adm-same-release"),
    (16, "adm-exclusive-ordered"),
    (17, "int-deadlines"),
    (18, "int-retry"),
    (19, "int-idempotency"),
    (20, "data-owned-store"),
    (21, "data-saga"),
    (22, "plat-authz"),
    (23, "plat-telemetry"),
    (24, "org-ownership"),
    (25, "org-boundary-fit"),
    (26, "cb-shared-code"),
    (27, "cb-one-line"),
    (28, "dep-system-explicit"),
    (29, "dep-isolated-build"),
    (30, "dep-update-flow"),
    (31, "cfg-validated"),
    (32, "cfg-audited"),
    (33, "bs-semantics"),
    (34, "bs-inventory"),
    (35, "bs-reconnect"),
    (36, "brr-release-ledger"),
    (37, "brr-rollback"),
    (38, "brr-no-live-edit"),
    (39, "proc-state-classified"),
    (40, "proc-local-ephemeral"),
    (41, "proc-stateful-managed"),
    (42, "port-declared"),
    (43, "port-exposure"),
    (44, "port-path-known"),
    (45, "con-scale-out"),
    (46, "con-autoscale-signal"),
    (47, "con-internal-bounded"),
    (48, "con-singleton-safe"),
    (49, "dis-fast-start"),
    (50, "dis-interruptible-work"),
    (51, "dis-health-signals"),
    (52, "par-time-gap"),
    (53, "par-personnel-gap"),
    (54, "par-layered-strategy"),
    (55, "par-env-on-demand"),
    (56, "log-structured"),
    (57, "log-safe"),
    (58, "log-pipeline"),
    (59, "adm-resumable"),
    (60, "adm-access"),
    (61, "int-degrade"),
    (62, "int-isolation"),
    (63, "int-contracts"),
    (64, "int-async-delivery"),
    (65, "data-bounded-context"),
    (66, "data-atomic-publish"),
    (67, "data-consistency-choice"),
    (68, "data-schema-evolution"),
    (69, "plat-connectivity"),
    (70, "plat-workload-identity"),
    (71, "plat-slo"),
    (72, "plat-progressive"),
    (73, "plat-gitops"),
    (74, "plat-product"),
    (75, "org-team-types"),
    (76, "org-cognitive-load"),
    (77, "org-on-call"),
    (78, "org-coordination"),
    (79, "org-flow-metrics"),
    (80, "data-recovery"),
    (81, "plat-zone-loss"),
    (82, "data-lifecycle"),
    (83, "int-call-chain"),
    (84, "con-consumer-lag"),
    (85, "brr-pipeline-trust"),
    (86, "dep-malicious-updates"),
    (87, "dis-long-connections"),
];

/// Every field of the profile with its number, and every code with its option. Lines are only ever added: links
/// carry numbers and codes (docs/share-link.md, section Profile).
const PROFILE: &[(u8, &str, Codes)] = &[
    // Edition 1
    (0, "workload", &[(1, "request"), (2, "worker"), (4, "stateful"), (8, "events")]),
    (1, "services", &[(1, "one"), (2, "few"), (3, "many"), (4, "fleet")]),
    (2, "teams", &[(1, "one"), (2, "few"), (3, "many")]),
    (3, "platform-team", &[(1, "no"), (2, "yes"), (3, "unknown")]),
    (4, "runtime", &[(1, "kubernetes"), (2, "container-platform"), (3, "serverless"), (4, "machines")]),
    (5, "communication", &[(1, "sync"), (2, "events"), (4, "none")]),
    (6, "chain", &[(1, "one"), (2, "few"), (3, "long")]),
    (7, "owns-data", &[(1, "no"), (2, "yes"), (3, "unknown")]),
    (8, "shares-data", &[(1, "no"), (2, "yes"), (3, "unknown")]),
    (9, "cross-service", &[(1, "no"), (2, "yes"), (3, "unknown")]),
    (10, "sensitivity", &[(1, "low"), (2, "personal"), (3, "regulated")]),
    (11, "criticality", &[(1, "experimental"), (2, "standard"), (3, "critical")]),
];

/// Code and id of each option of a field.
type Codes = &'static [(u8, &'static str)];

/// Fields of the profile in which several options may hold.
const MANY: [&str; 2] = ["workload", "communication"];

/// Ids of the presets, in the order shown. Never given to another one.
const PRESETS: [&str; 9] = [
    "modular-monolith",
    "single-saas-service",
    "small-fleet-k8s",
    "large-fleet",
    "event-streaming",
    "serverless",
    "batch-jobs",
    "legacy-vm-migration",
    "platform-service",
];

/// Ids of the risk patterns, in the bank's order, which is that of their ranks. Never given to another one.
const PATTERNS: [&str; 24] = [
    "config-leak",
    "distributed-monolith",
    "no-backup",
    "unrestorable-data",
    "implicit-trust",
    "data-in-logs",
    "retry-storm",
    "probe-cascade",
    "no-way-back",
    "rollback-illusion",
    "split-brain-migration",
    "autoscale-stampede",
    "double-effects",
    "silent-divergence",
    "unobservable-saga",
    "lost-acknowledgement",
    "lossy-rollout",
    "killed-jobs",
    "sticky-ceiling",
    "platform-cargo-cult",
    "snowflake-fleet",
    "lockstep-release",
    "blind-speed",
    "conway-mismatch",
];

/// Ids of the contradictions, in the bank's order. Never given to another one.
const CONTRADICTIONS: [&str; 10] = [
    "shared-data-denied",
    "shared-data-unseen",
    "rollback-without-sequence",
    "autoscaling-beyond-limits",
    "no-messages-but-dead-letters",
    "runs-jobs-alone-and-talks",
    "one-service-crosses-services",
    "pinned-but-floating",
    "drift-without-source",
    "degraded-without-timeout",
];

/// Ids of the dimensions in their order: page addresses and the axes of the radar.
const DIMENSIONS: [&str; 16] = [
    "codebase",
    "dependencies",
    "config",
    "backing-services",
    "build-release-run",
    "processes",
    "port-binding",
    "concurrency",
    "disposability",
    "dev-prod-parity",
    "logs",
    "admin-processes",
    "interaction",
    "data",
    "platform",
    "organisation",
];

/// In every language; those other than English have to differ from it in their texts alone.
#[test]
fn the_bank_keeps_every_rule() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("bank");
    let languages = languages(&dir).expect("the bank is a folder");
    assert!(languages.iter().any(|language| language == ENGLISH), "{languages:?}");
    let problems = languages.iter().filter_map(|language| check(&dir, language).err()).flatten();
    let lines: Vec<String> = problems.map(|problem| problem.to_string()).collect();
    assert!(lines.is_empty(), "{}", lines.join("\n"));
}

#[test]
fn the_bank_can_be_in_another_language() {
    let bank = |language| {
        check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("bank"), language).expect("it keeps every rule")
    };
    for language in PSEUDO {
        assert_eq!(parity(&bank(ENGLISH).present, &bank(language).present), []);
    }
}

#[test]
fn compiler_and_model_agree_on_the_number_of_slots() {
    assert_eq!(SLOTS, Slot::COUNT);
}

#[test]
fn the_dimensions_are_the_sixteen_in_order() {
    let ids: Vec<&str> = BANK.dimensions.iter().map(|d| d.id).collect();
    assert_eq!(ids, DIMENSIONS);
    for (place, dimension) in BANK.dimensions.iter().enumerate() {
        let group = if place < 12 { Group::Factor } else { Group::Layer };
        assert_eq!(dimension.group, group, "{}", dimension.id);
        assert!(dimension.capabilities.iter().any(|c| c.critical), "{}", dimension.id);
    }
}

#[test]
fn slots_are_unique() {
    let mut slots = HashSet::new();
    for (_, capability) in BANK.capabilities() {
        assert!(slots.insert(capability.slot), "slot {} is given twice", capability.slot.number());
    }
}

#[test]
fn every_slot_keeps_its_capability() {
    for (_, capability) in BANK.capabilities() {
        let given = (capability.slot.number(), capability.id);
        assert!(FROZEN.contains(&given), "{given:?} is new or has changed; add a line, never change one");
    }
}

#[test]
fn edition_one_is_whole() {
    for (number, id) in FROZEN {
        let slot = Slot::new(*number).expect("a frozen slot is a slot");
        assert_eq!(BANK.capability(slot).map(|c| c.id), Some(*id));
    }
}

#[test]
fn every_field_keeps_its_number_and_every_option_its_code() {
    assert_eq!(BANK.context.fields().count(), PROFILE.len(), "add a line for each new field");
    for (number, id, codes) in PROFILE {
        let field = BANK.context.field(*number).expect("a frozen field is in the profile");
        let options: Vec<(u8, &str)> = field.options.iter().map(|o| (o.code, o.id)).collect();
        assert_eq!(
            (field.id, options.as_slice()),
            (*id, *codes),
            "add what is new, never change what is there"
        );
        assert_eq!(field.many, MANY.contains(id), "{id}");
    }
}

#[test]
fn presets_patterns_and_contradictions_keep_their_ids() {
    let presets: Vec<&str> = BANK.context.presets.iter().map(|p| p.id).collect();
    assert_eq!(presets, PRESETS);
    let patterns: Vec<&str> = BANK.patterns.iter().map(|p| p.id).collect();
    assert_eq!(patterns, PATTERNS);
    let contradictions: Vec<&str> = BANK.contradictions.iter().map(|c| c.id).collect();
    assert_eq!(contradictions, CONTRADICTIONS);
}

/// Reports list patterns by severity and rank, pages in the bank's order: the two agree.
#[test]
fn patterns_stand_in_the_order_of_their_ranks() {
    assert!(BANK.patterns.is_sorted_by_key(|pattern| pattern.rank));
}

#[test]
fn the_bank_has_88_capabilities_and_a_quick_run_asks_27() {
    assert_eq!(BANK.capabilities().count(), 88);
    assert_eq!(BANK.capabilities().filter(|(_, c)| c.critical).count(), 27);
}

#[test]
fn every_dimension_has_four_to_nine_capabilities() {
    for dimension in BANK.dimensions {
        let count = dimension.capabilities.len();
        assert!((4..=9).contains(&count), "{} has {count}", dimension.id);
    }
}

/// A page explains the terms that its texts name, so a term that no text names would never be seen there.
#[test]
fn every_term_occurs_in_a_text() {
    let texts: Vec<&str> = texts().collect();
    let found: HashSet<&str> = BANK.terms_in(&texts).map(|term| term.id).collect();
    let idle: Vec<&str> = BANK.glossary.iter().map(|t| t.id).filter(|id| !found.contains(id)).collect();
    assert!(!BANK.glossary.is_empty() && idle.is_empty(), "no text names {idle:?}");
}

/// Every text that people read, but for the glossary itself.
fn texts() -> impl Iterator<Item = &'static str> {
    let dimensions = BANK.dimensions.iter().flat_map(|d| {
        let own = [d.name, d.principle, d.why, d.nuance_heading, d.nuance];
        own.into_iter().chain(d.verify)
    });
    let capabilities = BANK.capabilities().flat_map(|(_, c)| c.texts());
    let context = &BANK.context;
    let questions = context.questions.iter().flat_map(|q| [q.heading, q.ask, q.why]);
    let fields = context.fields().flat_map(|f| f.options.iter().map(|o| o.label).chain([f.ask]));
    let targets = context.targets.iter().chain([&context.default_target]).map(|t| t.reason);
    let reasons = context.effects.iter().map(|e| e.reason).chain(targets);
    let presets = context.presets.iter().flat_map(|p| [p.name, p.summary, p.look_at, p.beware]);
    let patterns = BANK.patterns.iter().flat_map(|p| [p.name, p.sign, p.why, p.remedy]);
    let contradictions = BANK.contradictions.iter().flat_map(|c| [c.says, c.check]);
    dimensions
        .chain(capabilities)
        .chain(questions)
        .chain(fields)
        .chain(reasons)
        .chain(presets)
        .chain(patterns)
        .chain(contradictions)
}

#[test]
fn what_steps_need_and_cures_name_is_in_the_bank() {
    let needs = BANK.capabilities().flat_map(|(_, c)| c.steps.iter().flat_map(|step| step.needs));
    let cures = BANK.patterns.iter().flat_map(|pattern| pattern.cure);
    for AtLevel { slot, level } in needs.chain(cures) {
        assert!(BANK.capability(*slot).is_some(), "slot {}", slot.number());
        assert!([2, 3].contains(level), "no step leads slot {} to level {level}", slot.number());
    }
}

#[test]
fn large_steps_and_no_others_have_a_first_slice() {
    for (_, capability) in BANK.capabilities() {
        for step in &capability.steps {
            let is_large = step.effort == Effort::Large;
            assert_eq!(step.first_slice.is_some(), is_large, "{}: {}", capability.id, step.action);
        }
    }
}

#[test]
fn look_ups_find_what_the_bank_lists() {
    for (dimension, capability) in BANK.capabilities() {
        assert_eq!(BANK.dimension(dimension.id), Some(dimension));
        assert_eq!(BANK.capability(capability.slot), Some(capability));
        assert_eq!(BANK.capability_by_id(capability.id), Some(capability));
    }
    assert_eq!(BANK.dimension("no-such-dimension"), None);
}
