//! Cheap steps that wait for others, and why. A step of a week that waits for a quarter of work is a step nobody takes, so
//! each link is argued: it is there because the step is impossible without it, and never for good measure.

use std::collections::BTreeSet;

use windrose_questions::{BANK, Capability, Effort, StepKind};

use crate::settle;

/// Each small step that other capabilities hold up, with the longest chain of steps before it from level 0 everywhere. Ties go
/// to the chain that the bank names first.
const CHAINS: &[(&str, &str)] = &[
    ("con-autoscale-signal to 3 (S)", "con-internal-bounded to 2 (S)"),
    ("int-retry to 2 (S)", "int-deadlines to 2 (S)"),
];

/// Each link between two capabilities, of steps of any size, with the reason why nobody can do without it.
const REASONS: &[(&str, &str, &str)] = &[
    (
        "dep-isolated-build to 3 (M)",
        "dep-locked to 2 (S)",
        "The signed record names pinned inputs, and a build that chooses library versions on the day has none.",
    ),
    (
        "brr-rollback to 3 (M)",
        "brr-schema-sequence to 2 (M)",
        "The step back is tested on the current schema, where older code fails unless both versions work on it.",
    ),
    (
        "brr-no-live-edit to 3 (M)",
        "cb-single-source to 2 (M)",
        "Drift is a difference from a declared state, so whatever is declared nowhere cannot drift.",
    ),
    (
        "con-autoscale-signal to 3 (S)",
        "con-internal-bounded to 2 (S)",
        "The largest safe number of instances is what lies downstream divided by the connections of one, which must have a bound.",
    ),
    (
        "par-env-on-demand to 2 (M)",
        "cb-single-source to 2 (M)",
        "An environment cannot be made from production’s definitions before production is defined.",
    ),
    (
        "int-retry to 2 (S)",
        "int-deadlines to 2 (S)",
        "A retry begins when an attempt ends: against a dependency that hangs, a cap means nothing without a timeout.",
    ),
    (
        "int-degrade to 2 (M)",
        "int-deadlines to 2 (S)",
        "A user gets another response only once the call to the dependency has ended, and a hung call ends by its timeout.",
    ),
];

/// A step of the bank: the capability, and the level that the step reaches.
#[derive(Clone, Copy)]
struct Step {
    capability: &'static Capability,
    reaches: u8,
}

#[test]
fn cheap_steps_wait_only_for_what_is_listed() {
    let chains: Vec<(String, String)> = steps().filter_map(Step::held_up).collect();
    let listed: Vec<(String, String)> =
        CHAINS.iter().map(|(step, chain)| ((*step).to_owned(), (*chain).to_owned())).collect();
    assert_eq!(chains, listed);
}

#[test]
fn every_link_has_a_reason_and_every_reason_a_link() {
    let links: BTreeSet<(String, String)> = steps()
        .flat_map(|step| step.needs().into_iter().map(move |need| (step.to_string(), need.to_string())))
        .collect();
    let argued: BTreeSet<(String, String)> =
        REASONS.iter().map(|(step, need, _)| ((*step).to_owned(), (*need).to_owned())).collect();
    assert_eq!(argued.len(), REASONS.len(), "a link is argued twice");
    let missing = links.difference(&argued).map(|(step, need)| {
        format!("{step} waits for {need}: say why it is impossible before, or remove the need")
    });
    let idle = argued.difference(&links).map(|(step, need)| format!("{step} does not wait for {need}"));
    settle(missing.chain(idle));
}

#[test]
fn every_reason_is_a_sentence() {
    let wrong = REASONS.iter().filter(|(_, _, reason)| !reason.ends_with('.'));
    settle(wrong.map(|(step, _, _)| format!("{step}: write a sentence")));
}

/// Both steps of each capability, in the bank's order.
fn steps() -> impl Iterator<Item = Step> {
    let kinds = [StepKind::ToConsistent, StepKind::ToEnforced];
    BANK.capabilities()
        .flat_map(move |(_, capability)| kinds.map(|kind| Step { capability, reaches: kind.reaches() }))
}

impl Step {
    fn entry(self) -> &'static windrose_questions::Step {
        let (_, step) = self.capability.step_from(self.reaches - 1).unwrap();
        step
    }

    /// The steps of other capabilities that it needs.
    fn needs(self) -> Vec<Self> {
        let needs = self.entry().needs.iter();
        needs
            .map(|need| Self { capability: BANK.capability(need.slot).unwrap(), reaches: need.level })
            .collect()
    }

    /// Every chain of steps to be taken before it, each from its beginning.
    fn chains(self) -> Vec<Vec<Self>> {
        let lower = (self.reaches == StepKind::ToEnforced.reaches())
            .then_some(Self { reaches: StepKind::ToConsistent.reaches(), ..self });
        let before = lower.into_iter().chain(self.needs());
        let chains: Vec<Vec<Self>> = before
            .flat_map(|step| {
                step.chains().into_iter().map(move |mut chain| {
                    chain.push(step);
                    chain
                })
            })
            .collect();
        if chains.is_empty() { vec![Vec::new()] } else { chains }
    }

    /// If it is small and another capability holds it up: itself and the longest such chain.
    fn held_up(self) -> Option<(String, String)> {
        if self.entry().effort != Effort::Small {
            return None;
        }
        let foreign =
            |chain: &Vec<Self>| chain.iter().any(|step| step.capability.slot != self.capability.slot);
        // The first of the longest: `max_by_key` alone would take the last.
        let longest = self.chains().into_iter().filter(foreign).rev().max_by_key(Vec::len)?;
        let chain: Vec<String> = longest.iter().map(ToString::to_string).collect();
        Some((self.to_string(), chain.join(", then ")))
    }
}

impl std::fmt::Display for Step {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} to {} ({})", self.capability.id, self.reaches, self.entry().effort.letter())
    }
}
