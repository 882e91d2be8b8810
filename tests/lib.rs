//! Holds no code: each test target is a folder beside this file.
