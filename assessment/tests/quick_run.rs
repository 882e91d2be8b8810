//! How long a quick run of the real bank can become: no profile makes so much critical that it is no longer quick.

use std::collections::BTreeSet;

use windrose_assessment::{Assessment, Depth, Profile, Scope};
use windrose_questions::{BANK, Condition, Field};

/// The most questions that a quick run may ask. Our choice: more than that is not quick, whatever is at stake.
const MOST: usize = 40;

/// Every profile that could make a quick run longest. A field that is named only where questions are left out is not said:
/// what holds of an unknown holds whatever it is, so to say something can only leave out more.
fn profiles() -> Vec<Profile> {
    let mut named = BTreeSet::new();
    for effect in BANK.context.effects.iter().filter(|effect| !effect.critical.is_empty()) {
        fields(&effect.when, &mut named);
    }
    let fields = named.iter().filter_map(|number| BANK.context.field(*number));
    fields.fold(vec![Profile::default()], |profiles, field| {
        let numbers = numbers(field);
        let with =
            |profile: &Profile| numbers.iter().filter_map(|n| profile.with(field, *n)).collect::<Vec<_>>();
        profiles.iter().flat_map(with).collect()
    })
}

/// The fields that a condition is about.
fn fields(condition: &Condition, named: &mut BTreeSet<u8>) {
    match condition {
        Condition::Is(field, _) | Condition::IsNot(field, _) => {
            named.insert(*field);
        }
        Condition::Holding(_, of) => of.iter().for_each(|part| fields(part, named)),
        Condition::AtMost(..) | Condition::AtLeast(..) => {}
    }
}

/// Everything that can be said of a field, nothing included.
fn numbers(field: &Field) -> Vec<u8> {
    let (alone, together): (Vec<_>, Vec<_>) =
        field.options.iter().partition(|option| option.alone || !field.many);
    let mut numbers = vec![0];
    for option in together {
        let with: Vec<u8> = numbers.iter().map(|number| number + option.code).collect();
        numbers.extend(with);
    }
    numbers.extend(alone.iter().map(|option| option.code));
    numbers
}

/// How many questions a quick run asks.
fn length(profile: Profile) -> usize {
    let mut assessment = Assessment::default();
    assessment.profile = profile;
    assessment.depth = Depth::Quick;
    Scope::new(&BANK, &assessment).asked().count()
}

#[test]
fn no_profile_makes_a_quick_run_long() {
    let profiles = profiles();
    let longest = profiles.iter().max_by_key(|profile| length(**profile)).copied().unwrap_or_default();
    assert!(profiles.len() > 1, "effects make something critical");
    assert!(length(longest) <= MOST, "{} questions with {longest:?}", length(longest));
}

#[test]
fn without_a_profile_a_quick_run_asks_what_is_critical() {
    assert_eq!(length(Profile::default()), BANK.capabilities().filter(|(_, c)| c.critical).count());
}

/// What [`profiles`] takes for granted, tried with each field and with each number of it.
#[test]
fn what_is_said_elsewhere_makes_no_quick_run_longer() {
    let all: Vec<&Field> = BANK.context.fields().collect();
    let longest = profiles().into_iter().max_by_key(|profile| length(*profile)).unwrap_or_default();
    for field in all {
        let said = numbers(field).into_iter().filter_map(|number| longest.with(field, number));
        assert!(said.map(length).all(|here| here <= length(longest)), "{}", field.id);
    }
}
