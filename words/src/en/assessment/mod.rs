//! What an assessment says of itself: why a link of it cannot be opened.

pub mod share_link;
