//! What the report says.
