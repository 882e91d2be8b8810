//! Parts of pages. They take plain values and give callbacks; where they link, it is to a route.

mod basis;
mod chart_view;
mod confirm;
mod dimension_nav;
mod document_view;
mod drawing;
mod hand_on;
mod profile_effects;
mod question;
mod radar_axes;
mod radar_view;
mod save_status;

pub use basis::Basis;
pub use chart_view::ChartView;
pub use confirm::Confirm;
pub use dimension_nav::DimensionNav;
pub use document_view::{BlockView, DocumentPreface, SectionView};
pub use hand_on::HandOn;
pub use profile_effects::ProfileEffects;
pub use question::{Question, answer_id, question_id};
pub use radar_view::RadarView;
pub use save_status::SaveStatus;
