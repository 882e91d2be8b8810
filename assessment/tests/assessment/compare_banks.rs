//! Editions compared: what the bank changed is told, and nothing is compared that is not the same question.

use windrose_assessment::{BankChange, Direction, FindingChange, Pair, Range, bank_changes};
use windrose_questions::{Bank, Capability, Condition, Dimension, LEVELS, Pattern, Severity};

use crate::compare::compared_across;
use crate::fixture::{PLAIN, answers, bank, critical, factor, ids, layer, other, pattern, slot};

const KEPT: Capability = critical(0, "kept", [PLAIN, PLAIN], &[]);
const REWORDED: Capability = other(1, "reworded", [PLAIN, PLAIN], &[]);
const WEIGHED: Capability = other(2, "weighed", [PLAIN, PLAIN], &[]);
const GONE: Capability = other(3, "gone", [PLAIN, PLAIN], &[]);
const MOVED: Capability = other(4, "moved", [PLAIN, PLAIN], &[]);
const ADDED: Capability = critical(5, "added", [PLAIN, PLAIN], &[]);

static OLD_CONFIG: [Capability; 5] = [KEPT, REWORDED, WEIGHED, GONE, MOVED];
static OLD_DATA: [Capability; 1] = [other(6, "data", [PLAIN, PLAIN], &[])];
static OLD_DIMENSIONS: [Dimension; 2] = [factor("config", &OLD_CONFIG), layer("data", &OLD_DATA)];
static OLD_PATTERNS: [Pattern; 4] = [
    pattern("same", Severity::High, Condition::AtMost(slot(0), 1)),
    pattern("asked anew", Severity::High, Condition::all(&[Condition::AtMost(slot(1), 1)])),
    pattern("stricter", Severity::High, Condition::AtMost(slot(0), 0)),
    pattern("dropped", Severity::High, Condition::AtMost(slot(0), 1)),
];
const EDITION_1: Bank = Bank { patterns: &OLD_PATTERNS, ..bank(&OLD_DIMENSIONS) };
pub(crate) static OLD: Bank = EDITION_1;

static NEW_CONFIG: [Capability; 4] = [
    Capability { name: "renamed", evidence: "more to ask for", ..KEPT },
    Capability { levels: ["", LEVELS[1], LEVELS[2], LEVELS[3], LEVELS[4]], ..REWORDED },
    Capability { critical: true, ..WEIGHED },
    ADDED,
];
static NEW_DATA: [Capability; 2] = [other(6, "data", [PLAIN, PLAIN], &[]), MOVED];
static NEW_DIMENSIONS: [Dimension; 2] = [factor("config", &NEW_CONFIG), layer("data", &NEW_DATA)];
static NEW_PATTERNS: [Pattern; 4] = [
    pattern("same", Severity::High, Condition::AtMost(slot(0), 1)),
    pattern("asked anew", Severity::High, Condition::all(&[Condition::AtMost(slot(1), 1)])),
    pattern("stricter", Severity::High, Condition::AtMost(slot(0), 1)),
    pattern("looked for", Severity::High, Condition::AtMost(slot(5), 1)),
];
static EARLIER: [Bank; 1] = [EDITION_1];
pub(crate) static NEW: Bank =
    Bank { edition: 2, earlier: &EARLIER, patterns: &NEW_PATTERNS, ..bank(&NEW_DIMENSIONS) };

/// Each change in words.
fn changes(older: &'static Bank, newer: &'static Bank) -> Vec<String> {
    let words = |change: BankChange| match change {
        BankChange::Added(c) => format!("{} added", c.id),
        BankChange::Removed(c) => format!("{} removed", c.id),
        BankChange::Reworded(_, c) => format!("{} reworded", c.id),
        BankChange::MadeCritical(c) => format!("{} critical", c.id),
        BankChange::NoLongerCritical(c) => format!("{} not critical", c.id),
        BankChange::Moved(c, from, to) => format!("{} from {} to {}", c.id, from.id, to.id),
        BankChange::PatternAdded(p) => format!("pattern {} added", p.id),
        BankChange::PatternRemoved(p) => format!("pattern {} removed", p.id),
        BankChange::PatternChanged(p) => format!("pattern {} changed", p.id),
    };
    bank_changes(older, newer).into_iter().map(words).collect()
}

#[test]
fn every_change_of_the_bank_is_told() {
    let there = [
        "reworded reworded",
        "weighed critical",
        "added added",
        "moved from config to data",
        "gone removed",
        "pattern asked anew changed",
        "pattern stricter changed",
        "pattern looked for added",
        "pattern dropped removed",
    ];
    assert_eq!(changes(&OLD, &NEW), there);
    let back = changes(&NEW, &OLD);
    for change in ["weighed not critical", "gone added", "added removed", "moved from data to config"] {
        assert!(back.contains(&change.to_owned()), "{change} is not in {back:?}");
    }
    assert_eq!(back.len(), there.len());
    assert!(changes(&OLD, &OLD).is_empty());
}

#[test]
fn only_what_is_the_same_question_in_both_is_compared() {
    let earlier = answers(&OLD, "kept=1 reworded=0 weighed=2 gone=0 moved=2 data=1");
    let later = answers(&NEW, "kept=1 reworded=4 weighed=2 added=4 moved=2 data=1");
    let comparison = compared_across(&OLD, &earlier, &NEW, &later);
    let basis = &comparison.basis;
    assert_eq!(basis.compared, 4);
    assert_eq!(ids(basis.only_earlier.iter().copied()), ["gone"]);
    assert_eq!(ids(basis.only_later.iter().copied()), ["added"]);
    assert_eq!(ids(basis.reworded.iter().copied()), ["reworded"]);
    assert_eq!(ids(basis.counted_anew.iter().copied()), ["weighed", "moved"]);
    assert!(!basis.is_all());
    assert!(comparison.answers.is_empty(), "no common answer is another");
    for dimension in &comparison.dimensions {
        let index = dimension.index().expect("something is common");
        assert_eq!(index.direction(), Direction::Same, "what the bank changed is no move");
    }
    // kept 2 * 1, weighed 2 * 2: 6 of 4, with the weights of the later one.
    let config = comparison.dimensions[0].index().expect("something is common");
    assert_eq!(
        config,
        Pair { earlier: Range { low: 37.5, high: 37.5 }, later: Range { low: 37.5, high: 37.5 } }
    );
    let findings: Vec<_> = comparison.findings.iter().map(|m| (m.pattern.id, m.change)).collect();
    assert_eq!(findings, [("same", FindingChange::StillThere)]);
    assert_eq!(comparison.bank.len(), 9);
}

#[test]
fn a_step_that_leads_to_a_reworded_question_is_not_called_done() {
    let earlier = answers(&OLD, "kept=1 reworded=0 weighed=1");
    let later = answers(&NEW, "kept=3 reworded=4 weighed=1");
    let done = compared_across(&OLD, &earlier, &NEW, &later).steps_done;
    assert_eq!(ids(done.iter().map(|step| step.capability)), ["kept"]);
}
