//! The open work and the library, without input or output.

pub mod backup;
pub mod opening;
