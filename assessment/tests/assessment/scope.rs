//! The scope as tables: what is asked, what is critical, what is aimed at. The context is that of the fixture.

use windrose_assessment::{Applicability, Item, Profile, Scope};
use windrose_questions::{Bank, Capability, Condition, Context};

use crate::fixture::{
    DATA, HARM, KIND, PLAIN, QUESTIONS, bank, critical, effect, factor, layer, other, scope, slot, target,
};

static FACTOR: [Capability; 3] = [
    critical(0, "a", [PLAIN, PLAIN], &[]),
    other(1, "b", [PLAIN, PLAIN], &[]),
    other(2, "c", [PLAIN, PLAIN], &[]),
];
static LAYER: [Capability; 2] = [critical(3, "d", [PLAIN, PLAIN], &[]), other(4, "e", [PLAIN, PLAIN], &[])];

static EXAMPLE: Bank = Bank {
    context: Context {
        questions: &QUESTIONS,
        effects: &[
            effect(Condition::IsNot(KIND, &[1, 2]), &[slot(1)], &[], "first"),
            effect(Condition::Is(DATA, &[1]), &[slot(1), slot(3)], &[], "second"),
            effect(Condition::Is(KIND, &[2]), &[], &[slot(2), slot(0)], "third"),
            effect(
                Condition::all(&[Condition::Is(DATA, &[2]), Condition::Is(KIND, &[4])]),
                &[slot(4)],
                &[slot(2), slot(4)],
                "fourth",
            ),
        ],
        targets: &[
            target(Condition::Is(HARM, &[1]), 2, 0, &[]),
            target(Condition::Is(HARM, &[1, 3]), 3, 3, &[slot(0), slot(1)]),
        ],
        single_service: Condition::Is(DATA, &[1]),
        ..Context::NONE
    },
    ..bank(&[factor("factor", &FACTOR), layer("layer", &LAYER)])
};

fn words(scope: &Scope, word: impl Fn(&Item) -> Option<String>) -> String {
    scope.items.iter().filter_map(word).collect::<Vec<_>>().join(" ")
}

/// What is asked: critical ones with a star, `+` before what is asked all the same.
#[track_caller]
fn asked(assessment: &str, expected: &str) {
    let word = |item: &Item| {
        let all_the_same = if matches!(item.standing, Applicability::AskedAllTheSame(_)) { "+" } else { "" };
        let critical = if item.critical { "*" } else { "" };
        item.is_asked().then(|| format!("{all_the_same}{}{critical}", item.capability.id))
    };
    assert_eq!(words(&scope(&EXAMPLE, assessment), word), expected);
}

#[test]
fn without_a_context_everything_is_asked() {
    asked("", "a* b c d* e");
}

#[test]
fn a_quick_run_asks_what_is_critical() {
    asked("quick", "a* d*");
    asked("quick kind=2", "a* c* d*");
    asked("quick data=1", "a*");
}

#[test]
fn the_context_leaves_out_what_certainly_has_no_place() {
    asked("data=1", "a* c e");
    asked("kind=1", "a* b c d* e");
    asked("kind=4", "a* c d* e");
    asked("kind=8", "a* c d* e");
    asked("kind=6", "a* b c* d* e");
    asked("kind=0", "a* b c d* e");
    asked("data=3", "a* b c d* e");
}

#[test]
fn all_parts_of_a_condition_must_be_said() {
    asked("data=2", "a* b c d* e");
    asked("kind=4", "a* c d* e");
    asked("data=2 kind=4", "a* c* d*");
    asked("data=3 kind=4", "a* c d* e");
}

#[test]
fn what_was_left_out_can_be_asked_all_the_same() {
    asked("data=1 +b", "a* +b c e");
    asked("data=1 +b +d", "a* +b c +d* e");
    asked("+b", "a* b c d* e");
    asked("quick data=1 +b", "a*");
    asked("quick data=1 +d", "a* +d*");
    asked("quick data=2 kind=4 +e", "a* c* d* +e*");
}

/// What the context leaves out, with the reason.
#[track_caller]
fn left_out(assessment: &str, expected: &str) {
    let scope = scope(&EXAMPLE, assessment);
    let found: Vec<String> =
        scope.left_out().map(|(item, effect)| format!("{} {}", item.capability.id, effect.reason)).collect();
    assert_eq!(found.join(", "), expected);
}

#[test]
fn the_first_effect_gives_the_reason() {
    left_out("data=1", "b second, d second");
    left_out("kind=4 data=1", "b first, d second");
    left_out("kind=4 data=2", "b first, e fourth");
    left_out("kind=4 data=1 +b", "d second");
    left_out("quick data=1", "b second, d second");
    left_out("", "");
}

/// What the context makes critical, with the reason; what is so anyway has none.
#[track_caller]
fn raised(assessment: &str, expected: &str) {
    let word = |item: &Item| Some(format!("{} {}", item.capability.id, item.raised_by?.reason));
    assert_eq!(words(&scope(&EXAMPLE, assessment), word), expected);
}

#[test]
fn the_context_makes_critical() {
    raised("kind=2", "c third");
    raised("kind=6 data=2", "c third e fourth");
    raised("kind=4 data=2", "c fourth e fourth");
    raised("kind=4", "");
}

#[track_caller]
fn aims(assessment: &str, expected: &str) {
    let word = |item: &Item| Some(format!("{}{}", item.capability.id, item.target.number()));
    assert_eq!(words(&scope(&EXAMPLE, assessment), word), expected);
}

#[test]
fn the_first_target_rule_that_holds_decides() {
    aims("", "a3 b2 c2 d3 e2");
    aims("harm=2", "a3 b2 c2 d3 e2");
    aims("harm=1", "a2 b0 c0 d2 e0");
    aims("harm=3", "a4 b4 c3 d3 e3");
    aims("harm=1 kind=2", "a2 b0 c2 d2 e0");
}

/// The target of each dimension.
#[track_caller]
fn dimension_targets(assessment: &str, expected: [Option<f64>; 2]) {
    let scores = windrose_assessment::score(&scope(&EXAMPLE, assessment));
    assert_eq!(scores.dimensions.iter().map(|s| s.target).collect::<Vec<_>>(), expected, "{assessment}");
}

#[test]
fn what_has_no_target_is_in_no_target_of_a_dimension() {
    let scope = scope(&EXAMPLE, "harm=1");
    let with: Vec<&str> = scope.items.iter().filter(|i| i.has_target()).map(|i| i.capability.id).collect();
    assert_eq!(with, ["a", "d"]);
    // Without harm: (2 * 3 + 2 + 2) / 4 and (2 * 3 + 2) / 3. With it a alone aims at 2, and d alone.
    dimension_targets("", [Some(62.5), Some(25.0 * 8.0 / 3.0)]);
    dimension_targets("harm=1", [Some(50.0), Some(50.0)]);
    dimension_targets("harm=1 d=n/a", [Some(50.0), None]);
    dimension_targets("harm=1 a=n/a c=4", [None, Some(50.0)]);
}

#[test]
fn every_preset_fills_in_what_the_fields_take() {
    let context = &windrose_questions::BANK.context;
    for preset in context.presets {
        let profile = Profile::of(preset);
        assert_eq!(Profile::from_numbers(context, &profile.numbers()), Ok(profile), "{}", preset.id);
        assert!(!profile.is_empty());
    }
}

#[test]
fn one_service_alone_is_no_system() {
    for (assessment, single) in [("", false), ("data=1", true), ("data=2", false), ("data=3", false)] {
        let scope = scope(&EXAMPLE, assessment);
        let scores = windrose_assessment::score(&scope);
        let said = [scope.single_service, scores.conduct.single_service, scores.readiness.single_service];
        assert_eq!(said, [single; 3], "{assessment}");
    }
}

#[test]
fn what_is_left_out_keeps_its_answer_and_counts_for_nothing() {
    let scope = scope(&EXAMPLE, "data=1 b=4 d=?");
    let item = |number| *scope.item(slot(number)).expect("the bank has the slot");
    assert_eq!((item(1).answer.level(), item(1).level()), (Some(crate::fixture::level(4)), None));
    assert!(!item(3).is_unknown());
    let progress = windrose_assessment::progress(&scope);
    assert_eq!((progress.total, progress.given(), progress.open()), (3, 0, 3));
}
