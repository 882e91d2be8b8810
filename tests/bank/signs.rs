//! Every pattern beside the statements that can make it fire, as a golden table: a sign or remedy that contradicts what a team
//! has said is true is seen by reading it.
//!
//! `INSTA_UPDATE=always cargo test -p windrose-tests --test bank` accepts a new table, after it has been read.

use std::fmt::Write as _;

use windrose_questions::{BANK, Condition, Pattern, Slot};

/// The lowest and the highest level at which a part of the condition about this capability can hold.
#[derive(Clone, Copy)]
struct Span {
    slot: Slot,
    low: u8,
    high: u8,
}

#[test]
fn signs_fit_the_statements_that_show_them() {
    let mut table = String::new();
    for pattern in BANK.patterns {
        write_pattern(&mut table, pattern).expect("a string takes everything");
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("signs.md", table));
}

fn write_pattern(table: &mut String, pattern: &Pattern) -> std::fmt::Result {
    writeln!(table, "## {} ({})\n", pattern.name, pattern.id)?;
    writeln!(
        table,
        "- Typical sign: {}\n- Why: {}\n- What ends it: {}",
        pattern.sign, pattern.why, pattern.remedy
    )?;
    for entry in pattern.cure {
        let capability = BANK.capability(entry.slot).expect("the cure is in the bank");
        let statement = capability.levels[usize::from(entry.level)];
        writeln!(table, "- Cured at: {} {}, “{statement}”", capability.name, entry.level)?;
    }
    writeln!(table)?;
    let mut spans = Vec::new();
    collect(&pattern.when, &mut spans);
    for Span { slot, low, high } in spans {
        let capability = BANK.capability(slot).expect("the condition is about the bank");
        for level in low..=high {
            let statement = capability.levels[usize::from(level)];
            writeln!(table, "- Fires with: {} {level}, “{statement}”", capability.name)?;
        }
    }
    writeln!(table)
}

/// One span for each capability, in the order of the condition.
fn collect(condition: &Condition, spans: &mut Vec<Span>) {
    let mut narrow = |slot: Slot, low: u8, high: u8| match spans.iter_mut().find(|span| span.slot == slot) {
        Some(span) => {
            span.low = span.low.max(low);
            span.high = span.high.min(high);
        }
        None => spans.push(Span { slot, low, high }),
    };
    match condition {
        Condition::AtMost(slot, level) => narrow(*slot, 0, *level),
        Condition::AtLeast(slot, level) => narrow(*slot, *level, 4),
        Condition::Is(..) | Condition::IsNot(..) => {}
        Condition::Holding(_, of) => of.iter().for_each(|part| collect(part, spans)),
    }
}
