//! What was answered, and what it means: answers, events, scoring, findings and plan.
//!
//! Conventions: levels are whole, `0..=4`; an index is `0.0..=100.0`, exact and unrounded (rounding to 5
//! happens where numbers are shown); whatever is unknown makes a range, never a zero. docs/scoring.md is the
//! specification of the numbers.
//!
//! Pure: no clock, no randomness, no input or output, no browser. Every function is total.

mod answer;
mod assessment;
mod claim;
mod compare;
mod condition;
mod date;
mod decision;
mod edition;
mod event;
mod field;
mod finding;
mod level;
mod ordered;
mod patch;
mod plan;
mod profile;
mod progress;
mod reach;
mod scope;
mod scoring;
mod snapshot;
mod stake;
mod work;

pub use answer::{Answer, Evidence, Response};
pub use assessment::{
    Assessment, AssessmentId, Depth, Former, LINK_MAX, NOTE_MAX, Parts, REASON_MAX, TITLE_MAX, clean_title,
};
pub use claim::{Claim, RECENT_DAYS, claims_to_verify};
pub use compare::{
    AnswerChange, AnswerMove, BankChange, Basis, Comparison, Direction, FindingChange, FindingMove, Pair,
    Seen, Side, StepDone, bank_changes, compare,
};
pub use date::Date;
pub use decision::{
    DECISION_REASON_MAX, Decision, DecisionEdit, DecisionTarget, Missing, OWNER_MAX, Verdict,
};
pub use edition::{aside, carry, to_confirm};
pub use event::Event;
pub use field::Field;
pub use finding::{
    Contradicted, FINDINGS_SHOWN, Finding, Presence, Unsettled, contradictions, findings,
    shown as shown_findings,
};
pub use level::Level;
pub use ordered::each_once;
pub use patch::Patch;
pub use plan::{Added, Band, Enough, Gain, NEXT_STEPS, NOW_STEPS, Plan, PlannedStep, Unknown, plan};
pub use profile::Profile;
pub use progress::{Progress, progress};
pub use reach::{Goal, Raise, Reach, what_it_takes};
pub use scope::{Applicability, Item, Scope};
pub use scoring::{
    COVERAGE_FOR_A_NUMBER, Cap, Confidence, Coverage, DimensionScore, Headline, HeldBack, Hold,
    NOT_APPLICABLE_FOR_PARTLY, Range, STAGE_SHARE, Scores, StageRange, Sum, WIDEST_FOR_A_NUMBER, score,
};
pub use snapshot::{SNAPSHOT_NAME_MAX, Snapshot};
pub use stake::{Stake, Tie, deciding, stakes};
pub use work::{Joined, Moment, Shelf, Stamp, Work};
