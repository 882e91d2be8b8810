//! Tests of the compiler from outside: content files in; problems, Rust or a review out. One program, so that they
//! share the fixture.

mod cases;
mod fixture;
mod languages;
mod reading;
mod reviewing;
mod rules;
