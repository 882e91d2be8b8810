//! What the library says: refusals of records and files.
