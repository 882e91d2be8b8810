//! Parts of pages. They take plain values and give callbacks; where they link, it is to a route.

mod basis;
mod chart_view;
mod compare;
mod compare_sources;
mod confirm;
mod decide;
mod decision_exports;
mod dimension_nav;
mod dimension_view;
mod document_view;
mod drawing;
mod hand_on;
mod modal;
mod profile_effects;
mod qr_view;
mod question;
mod radar_axes;
mod radar_view;
mod save_status;
mod share;

pub use basis::Basis;
pub use chart_view::ChartView;
pub use compare::Compare;
pub use confirm::Confirm;
pub use decide::{Decide, Deciding};
pub use decision_exports::DecisionExports;
pub use dimension_nav::DimensionNav;
pub use dimension_view::DimensionView;
pub use document_view::{BlockView, Charted, DocumentPreface, SectionView};
pub use hand_on::{HandOn, use_detail};
pub use profile_effects::ProfileEffects;
pub use qr_view::QrView;
pub use question::{Question, answer_id, question_id};
pub use radar_view::RadarView;
pub use save_status::SaveStatus;
pub use share::Share;
