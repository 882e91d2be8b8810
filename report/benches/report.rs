//! How long a report takes: scores, findings and plan of one assessment and of many, and what a stage would take.
//!
//! `cargo bench -p windrose-report`. Every capability is asked. Answers are made up by a fixed rule, so that runs
//! compare with one another.
#![allow(missing_docs, reason = "the macros of criterion write public items without any")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use windrose_assessment::{Answer, Assessment, Depth, Goal, Level, Scope, what_it_takes};
use windrose_questions::{BANK, Group};
use windrose_report::{Detail, Origin, Report, document};

/// As many as an organisation could ever compare.
const MANY: u32 = 10_000;

/// A full assessment; `seed` decides its answers: levels mostly, now and then one that is none.
fn mixed(seed: u32) -> Assessment {
    let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(1);
    answered(|| {
        // The generator of Numerical Recipes; its upper bits are random enough for answers.
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        match (state >> 16) % 12 {
            0 => Answer::DontKnow,
            1 => Answer::NotApplicable,
            number => level(number % 5),
        }
    })
}

/// A full assessment with everything at one level.
fn all_at(number: u32) -> Assessment {
    answered(|| level(number))
}

fn answered(mut answer: impl FnMut() -> Answer) -> Assessment {
    let mut empty = Assessment::default();
    empty.depth = Depth::Full;
    BANK.capabilities().fold(empty, |assessment, (_, c)| assessment.with_answer(c.slot, answer()))
}

fn level(number: u32) -> Answer {
    let level = u8::try_from(number).ok().and_then(Level::new);
    level.map_or(Answer::Unanswered, Answer::Level)
}

fn one(c: &mut Criterion) {
    let mut group = c.benchmark_group("one");
    for (name, assessment) in [("mixed", mixed(1)), ("all at 0", all_at(0)), ("all at 4", all_at(4))] {
        let report = || Report::new(&BANK, assessment.clone(), Origin::Local);
        group.bench_function(format!("report, {name}"), |b| b.iter(report));
        group.bench_function(format!("report and document, {name}"), |b| {
            b.iter(|| document(&report(), Detail::default()));
        });
    }
    group.finish();
}

fn many(c: &mut Criterion) {
    let assessments: Vec<Assessment> = (0..MANY).map(mixed).collect();
    let mut group = c.benchmark_group("many");
    group.sample_size(10).measurement_time(Duration::from_secs(15));
    group.bench_function(format!("{MANY} reports"), |b| {
        b.iter_batched(
            || assessments.clone(),
            |assessments| {
                for assessment in assessments {
                    black_box(Report::new(&BANK, assessment, Origin::Local));
                }
            },
            BatchSize::PerIteration,
        );
    });
    group.finish();
}

/// The search compares choices, so that most is to be compared where nothing is reached yet.
fn reach(c: &mut Criterion) {
    let scope = Scope::new(&BANK, &all_at(0));
    let mut benches = c.benchmark_group("what it takes, all at 0");
    for (name, group) in [("conduct", Group::Factor), ("readiness", Group::Layer)] {
        for stage in Level::ALL.into_iter().skip(1) {
            benches.bench_function(format!("{name} to {}", stage.number()), |b| {
                b.iter(|| what_it_takes(&scope, Goal::Headline(group), stage));
            });
        }
    }
    benches.finish();
}

criterion_group!(benches, one, many, reach);
criterion_main!(benches);
