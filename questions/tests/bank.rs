//! The real bank: it keeps every rule, it is whole, and what was given once stays given.

use std::collections::HashSet;
use std::path::Path;

use windrose_questions::{BANK, Group, Slot};
use windrose_questions_compiler::{SLOTS, check};

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

#[test]
fn the_bank_keeps_every_rule() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("bank");
    if let Err(problems) = check(&dir) {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}", lines.join("\n"));
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
fn every_prerequisite_is_in_the_bank() {
    for (_, capability) in BANK.capabilities() {
        for slot in capability.prerequisites {
            assert!(BANK.capability(*slot).is_some(), "{} needs slot {}", capability.id, slot.number());
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
