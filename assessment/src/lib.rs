//! What was answered, and what it means: answers, scoring, plan, session and share link.
//!
//! Conventions: levels are whole, `0..=4`; an index is `0.0..=100.0`, exact and unrounded (rounding to 5
//! happens where numbers are shown); whatever is unknown makes a range, never a zero. docs/scoring.md is the
//! specification of the numbers, docs/share-link.md of the link.
//!
//! Pure: no clock, no randomness, no input or output, no browser. Every function is total.

mod answer;
mod assessment;
mod date;
mod level;
mod merge;
mod plan;
mod profile;
mod progress;
mod scoring;
mod session;
pub mod share_link;

pub use answer::{Answer, Evidence, Response};
pub use assessment::{Assessment, AssessmentId, NOTE_MAX, REASON_MAX, TITLE_MAX, clean_title};
pub use date::Date;
pub use level::Level;
pub use merge::{Reconciled, merge, reconcile};
pub use plan::{DEFAULT_TARGETS, Gain, NEXT_STEPS, NOW_STEPS, Plan, PlannedStep, Targets, Unknown, plan};
pub use profile::{Profile, ProfileField};
pub use progress::{Progress, progress};
pub use scoring::{
    COVERAGE_FOR_A_NUMBER, Cap, Confidence, Coverage, DimensionScore, Headline, NOT_APPLICABLE_FOR_PARTLY,
    Range, Scores, StageRange, score,
};
pub use session::{Event, Session};
