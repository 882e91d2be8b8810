//! Tests of the compiler from outside: content files in, problems or Rust out. One program, so that they share
//! the fixture.

mod fixture;
mod reading;
mod rules;
