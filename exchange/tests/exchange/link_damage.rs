//! Links that were cut, changed or made up: each ends in its own error, and none in a wrong assessment.

use std::cell::Cell;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use windrose_assessment::Assessment;
use windrose_exchange::share_link::{DecodeError, Include, decode, encode};
use windrose_questions::BANK;

use crate::any_value::{assessment, for_any};
use crate::wire::{alphabet, framed, sealed, sealed_as};

fn encoded(assessment: &Assessment) -> String {
    encode(&BANK, assessment, Include::ALL)
}

/// A few links of every length, with and without each section.
fn samples() -> Vec<String> {
    let texts = ["1.AALhAQEAALlr6Zw", "1.AAqAAQEPBrigwASSAoQNWm_Dq-KAmXMgc2hvcAnWhwZZLA"];
    let bodies: [&[u8]; 6] = [
        &[1, 1, 0, 1, 0b111_00000],
        &[1, 1, 8, 0, 0, 0],
        &[1, 1, 1, 0, 1, 0b0001_0000],
        &[1, 1, 4, 1, 0b001_00000, 1, b'x'],
        &[1, 1, 64, 0],
        &[1, 1, 16 + 32, 1, 0b111_00000, 2, 9, 22, 0b1000_0000],
    ];
    texts.map(str::to_owned).into_iter().chain(bodies.map(sealed)).collect()
}

#[test]
fn the_samples_are_whole() {
    for link in samples() {
        assert!(decode(&BANK, &link).is_ok(), "{link}");
    }
}

#[test]
fn a_link_cut_anywhere_is_incomplete() {
    for_any(&assessment(), |assessment| {
        let link = encoded(&assessment);
        for end in 0..link.len() {
            let cut = decode(&BANK, &link[..end]);
            let Err(DecodeError::Incomplete { missing }) = cut else { panic!("{end} of {link}: {cut:?}") };
            assert!(
                missing <= link.len() - end && (end < 6 || missing == link.len() - end),
                "{end} of {link}"
            );
        }
    });
}

#[track_caller]
fn is_found_out(changed: &str, link: &str) {
    let found = decode(&BANK, changed);
    let named = matches!(found, Err(DecodeError::Altered | DecodeError::Unrecognised));
    assert!(named, "{changed} from {link}: {found:?}");
}

#[test]
fn every_change_of_a_single_character_is_found_out() {
    for link in samples() {
        for (at, old) in link.char_indices() {
            for new in alphabet().chain(['.', '%', 'é']).filter(|new| *new != old) {
                is_found_out(&format!("{}{new}{}", &link[..at], &link[at + 1..]), &link);
            }
        }
    }
}

#[test]
fn a_change_of_a_single_character_of_any_link_is_found_out() {
    let other: Vec<char> = alphabet().chain(['.', '%', 'é']).collect();
    for_any(&(assessment(), any::<Index>(), select(other)), |(assessment, at, new)| {
        let link = encoded(&assessment);
        let at = at.index(link.len());
        if !link[at..].starts_with(new) {
            is_found_out(&format!("{}{new}{}", &link[..at], &link[at + 1..]), &link);
        }
    });
}

#[test]
fn a_change_of_a_few_neighbouring_characters_is_found_out() {
    let run = vec(select(alphabet().collect::<Vec<_>>()), 2..=5);
    for_any(&(assessment(), any::<Index>(), run), |(assessment, at, run)| {
        let link = encoded(&assessment);
        let at = 6 + at.index(link.len() - 5 - run.len());
        let run: String = run.into_iter().collect();
        let changed = format!("{}{run}{}", &link[..at], &link[at + run.len()..]);
        if changed != link {
            assert_eq!(decode(&BANK, &changed), Err(DecodeError::Altered), "{changed} from {link}");
        }
    });
}

#[test]
fn a_character_added_is_found_out() {
    for link in samples() {
        for at in 6..=link.len() {
            let longer = format!("{}A{}", &link[..at], &link[at..]);
            assert_eq!(decode(&BANK, &longer), Err(DecodeError::Altered), "{longer} from {link}");
        }
    }
}

#[test]
fn a_character_lost_is_never_taken_for_a_link() {
    for link in samples() {
        for at in 0..link.len() {
            let shorter = format!("{}{}", &link[..at], &link[at + 1..]);
            assert!(decode(&BANK, &shorter).is_err(), "{shorter} from {link}");
        }
    }
}

#[test]
fn a_later_format_is_named_and_not_taken_for_a_changed_link() {
    for_any(&(vec(any::<u8>(), 0..60), 2..=255_u8), |(body, version)| {
        let newer = Err(DecodeError::NewerFormat { version: u32::from(version) });
        assert_eq!(decode(&BANK, &sealed_as(version, &body)), newer);
    });
}

/// What decodes must be the one text of its assessment.
fn is_the_only_text(text: &str) {
    if let Ok(shared) = decode(&BANK, text) {
        assert_eq!(encoded(&shared.assessment), text.trim());
    }
}

#[test]
fn any_text_ends_in_an_answer() {
    let link_like = vec(select(alphabet().chain(['.', ' ', '\n', 'é']).collect::<Vec<_>>()), 0..40)
        .prop_map(|characters| format!("1.{}", characters.into_iter().collect::<String>()));
    for_any(&prop_oneof![any::<String>(), link_like], |text| is_the_only_text(&text));
}

#[test]
fn any_payload_in_a_right_frame_ends_in_an_answer() {
    for_any(&vec(select(alphabet().chain(['=', '+']).collect::<Vec<_>>()), 0..40), |payload| {
        let payload: String = payload.into_iter().collect();
        is_the_only_text(&framed("1.", &payload));
    });
}

#[test]
fn any_body_with_a_right_checksum_ends_in_an_answer() {
    // As many as are made, so that it is known how many get as far as the body, and how many are whole links.
    let (reached, opened) = (Cell::new(0), Cell::new(0));
    let changed =
        (assessment(), vec((any::<Index>(), any::<u8>()), 0..4)).prop_map(|(assessment, changes)| {
            let mut body = body_of(&encoded(&assessment));
            for (at, byte) in changes {
                let at = at.index(body.len());
                body[at] = byte;
            }
            body
        });
    for_any(&prop_oneof![1 => vec(any::<u8>(), 0..60), 9 => changed], |body| {
        let text = sealed(&body);
        is_the_only_text(&text);
        match decode(&BANK, &text) {
            Ok(_) => opened.set(opened.get() + 1),
            Err(DecodeError::OutOfRange { .. }) => reached.set(reached.get() + 1),
            Err(_) => {}
        }
    });
    assert!(reached.get() > 100, "only {} were refused for what they hold", reached.get());
    assert!(opened.get() > 10, "only {} opened", opened.get());
}

/// The body of a link, without its checksum.
fn body_of(link: &str) -> Vec<u8> {
    let bits: Vec<bool> = link[6..]
        .chars()
        .filter_map(|c| alphabet().position(|a| a == c))
        .flat_map(|value| (0..6).rev().map(move |bit| value >> bit & 1 == 1))
        .collect();
    let byte = |bits: &[bool]| bits.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit));
    let mut bytes: Vec<u8> = bits.chunks_exact(8).map(byte).collect();
    bytes.truncate(bytes.len() - 4);
    bytes
}

#[test]
fn an_intact_link_with_one_other_byte_is_refused_or_another_assessment() {
    let edit = (any::<Index>(), any::<u8>(), 0..3_u8);
    for_any(&(assessment(), edit), |(assessment, (at, byte, kind))| {
        let link = encoded(&assessment);
        let mut body = body_of(&link);
        assert_eq!(sealed(&body), link, "the document and the crate seal alike");
        let at = at.index(body.len());
        match kind {
            0 => body[at] = byte,
            1 => body.insert(at, byte),
            _ => drop(body.remove(at)),
        }
        is_the_only_text(&sealed(&body));
    });
}
