//! What became of each risk pattern. Only certain ones came or went; where the context changed and the answers did
//! not, that is said, since a danger that somebody else's profile shows is not a new one.

use windrose_questions::{Pattern, Severity};

use super::Side;
use super::bank_change::looks_for_the_same;
use crate::ordered::sort_by_key;
use crate::{Finding, Presence, Scope, findings};

/// What became of one risk pattern that both banks look for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FindingMove {
    /// The pattern, as in the later bank.
    pub pattern: &'static Pattern,
    /// Before.
    pub earlier: Seen,
    /// Now.
    pub later: Seen,
    /// What changed.
    pub change: FindingChange,
    /// True if the earlier answers would show the same in the later context: the profile changed, or what is asked
    /// all the same, and no answer that matters.
    pub by_context: bool,
}

/// What was seen of a pattern at one time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Whether it is there.
    pub presence: Presence,
    /// How bad it is, or would be.
    pub severity: Severity,
}

/// What changed about a risk pattern, in the order told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingChange {
    /// Certainly not there before, certainly there now.
    New,
    /// There now; before, something unknown decided.
    Confirmed,
    /// There both times, and worse now.
    Worse,
    /// Certainly not there before; now something unknown decides.
    BecamePossible,
    /// There before; now something unknown decides.
    NotCertainAnyMore,
    /// There both times, and less bad now.
    Milder,
    /// There both times, as before.
    StillThere,
    /// Certainly there before, certainly not there now.
    Gone,
    /// Something unknown decided before; certainly not there now.
    RuledOut,
}

/// What became of every pattern of the later bank, those that did not change in any way left out.
pub(super) fn finding_moves(earlier: Side, later: Side) -> Vec<FindingMove> {
    let bank = later.scope.bank;
    // What the earlier answers show in the later context; within one bank only.
    let transplanted = std::ptr::eq(earlier.scope.bank, bank).then(|| {
        let mut there = earlier.assessment.clone();
        there.profile = later.assessment.profile;
        there.depth = later.assessment.depth;
        for slot in earlier.assessment.all_asked_all_the_same() {
            there.ask_all_the_same(slot, false);
        }
        for slot in later.assessment.all_asked_all_the_same() {
            there.ask_all_the_same(slot, true);
        }
        findings(&Scope::new(bank, &there))
    });
    let mut moves: Vec<FindingMove> = bank
        .patterns
        .iter()
        .filter_map(|pattern| {
            let before = of(earlier.findings, pattern.id)?;
            let now = of(later.findings, pattern.id)?;
            if !looks_for_the_same(earlier.scope.bank, before.pattern, bank, pattern) {
                return None;
            }
            let change = change(before, now)?;
            let (earlier, later) = (seen(before), seen(now));
            let by_context = earlier != later
                && transplanted.as_ref().and_then(|all| of(all, pattern.id)).map(seen) == Some(later);
            Some(FindingMove { pattern, earlier, later, change, by_context })
        })
        .collect();
    sort_by_key(&mut moves, |m| (m.change, std::cmp::Reverse(m.later.severity)));
    moves
}

fn change(before: &Finding, now: &Finding) -> Option<FindingChange> {
    use FindingChange as F;
    use Presence::{Absent, Possible, Present};
    Some(match (before.presence, now.presence) {
        (Absent, Present) => F::New,
        (Possible, Present) => F::Confirmed,
        (Present, Present) if now.severity > before.severity => F::Worse,
        (Present, Present) if now.severity < before.severity => F::Milder,
        (Present, Present) => F::StillThere,
        (Present, Possible) => F::NotCertainAnyMore,
        (Present, Absent) => F::Gone,
        // A possible one that no answer points to is only a question that nobody was asked.
        (Absent, Possible) if now.is_told() => F::BecamePossible,
        (Possible, Absent) if before.is_told() => F::RuledOut,
        (Absent | Possible, Absent | Possible) => return None,
    })
}

fn of<'a>(findings: &'a [Finding], id: &str) -> Option<&'a Finding> {
    findings.iter().find(|finding| finding.pattern.id == id)
}

const fn seen(finding: &Finding) -> Seen {
    Seen { presence: finding.presence, severity: finding.severity }
}
