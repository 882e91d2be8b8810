//! A thousand random links, and everything that happens to links by accident: each single character changed into each
//! other one, neighbours swapped, the end lost. All of it is found out.

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use windrose_exchange::share_link::{DecodeError, Include, decode, encode};
use windrose_questions::BANK;

use crate::any_value::assessment;
use crate::wire::alphabet;

const LINKS: usize = 1_000;

/// The same thousand at each run, so that a failure can be looked at again.
fn links() -> impl Iterator<Item = String> {
    let mut runner = TestRunner::deterministic();
    let assessments = assessment();
    let one = move || assessments.new_tree(&mut runner).expect("an assessment can be made").current();
    std::iter::repeat_with(one).take(LINKS).map(|assessment| encode(&BANK, &assessment, Include::ALL))
}

#[track_caller]
fn is_found_out(changed: &[u8], link: &str) {
    let changed = std::str::from_utf8(changed).expect("characters of a link are ASCII");
    let found = decode(&BANK, changed);
    assert!(found.is_err(), "{changed} from {link} opens");
}

#[test]
fn each_character_changed_into_each_other_is_found_out() {
    let alphabet: Vec<u8> =
        alphabet().filter_map(|c| u8::try_from(c).ok()).chain([b'.', b'%', b'=']).collect();
    for link in links() {
        let mut changed = link.clone().into_bytes();
        for at in 0..changed.len() {
            let old = changed[at];
            for new in alphabet.iter().filter(|new| **new != old) {
                changed[at] = *new;
                is_found_out(&changed, &link);
            }
            changed[at] = old;
        }
    }
}

#[test]
fn each_swap_of_neighbours_is_found_out() {
    for link in links() {
        let mut changed = link.clone().into_bytes();
        for at in 1..changed.len() {
            if changed[at - 1] != changed[at] {
                changed.swap(at - 1, at);
                is_found_out(&changed, &link);
                changed.swap(at - 1, at);
            }
        }
    }
}

#[test]
fn each_truncation_is_called_incomplete() {
    for link in links() {
        for end in 0..link.len() {
            let found = decode(&BANK, &link[..end]);
            assert!(matches!(found, Err(DecodeError::Incomplete { .. })), "{end} of {link}: {found:?}");
        }
    }
}
