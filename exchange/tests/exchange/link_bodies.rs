//! Intact links with bodies that no encoder writes: each is refused by the check of docs/share-link.md that
//! comes first.

use windrose_assessment::Depth;
use windrose_exchange::share_link::{DecodeError, Field, decode};
use windrose_questions::{BANK, Bank, Context, Slot};

use crate::wire::{framed, packed, sealed};

/// Sections, as the document adds them up.
const PROFILE: u8 = 1;
const EVIDENCE: u8 = 2;
const TITLE: u8 = 4;
const DAY: u8 = 8;
const ALL_THE_SAME: u8 = 16;
const PROVIDED: u8 = 32;
const FULL: u8 = 64;
const MORE: u8 = 128;

/// A body of bank 1, edition 1.
fn body(sections: u8, parts: &[&[u8]]) -> Vec<u8> {
    [&[1, 1, sections], &parts.concat()[..]].concat()
}

#[track_caller]
fn refused(body: &[u8], error: DecodeError) {
    assert_eq!(decode(&BANK, &sealed(body)), Err(error));
}

#[track_caller]
fn out_of_range(body: &[u8], field: Field, value: u32) {
    refused(body, DecodeError::OutOfRange { field, value });
}

#[test]
fn another_bank_is_named() {
    refused(&[0, 1, 0, 0], DecodeError::UnknownBank { bank: 0 });
    refused(&[2, 9, 255, 255], DecodeError::UnknownBank { bank: 2 });
}

#[test]
fn another_edition_is_named() {
    let newest = BANK.edition;
    refused(&[1, 0, 0, 0], DecodeError::UnknownEdition { edition: 0, newest });
    refused(&[1, newest + 1, 255, 255], DecodeError::UnknownEdition { edition: newest + 1, newest });
    refused(&[1, 255], DecodeError::UnknownEdition { edition: 255, newest });
}

#[test]
fn an_earlier_edition_is_read_and_said() {
    const fn edition(edition: u8, earlier: &'static [Bank]) -> Bank {
        Bank {
            number: 1,
            edition,
            dated: "2026-11-23",
            dimensions: &[],
            context: Context::NONE,
            patterns: &[],
            contradictions: &[],
            earlier,
            glossary: &[],
        }
    }
    static EARLIER: [Bank; 2] = [edition(1, &[]), edition(2, &[])];
    let bank = edition(3, &EARLIER);
    for edition in 1..=3 {
        let shared = decode(&bank, &sealed(&[1, edition, 0, 0])).expect("the edition is known");
        assert_eq!(shared.edition, edition);
    }
}

#[test]
fn a_second_byte_of_sections_has_no_meaning_yet() {
    for sections in [MORE, MORE | PROFILE, MORE | FULL, 255] {
        out_of_range(&body(sections, &[]), Field::Length, 1);
        // Not even 0: no encoder writes a byte that says nothing.
        for second in [0, 1, 128, 255] {
            out_of_range(&body(sections, &[&[second]]), Field::Sections, u32::from(second));
            out_of_range(&body(sections, &[&[second], &[0]]), Field::Sections, u32::from(second));
        }
    }
}

#[test]
fn bytes_that_run_out_are_refused() {
    out_of_range(&[], Field::Length, 1);
    out_of_range(&[1], Field::Length, 1);
    out_of_range(&[1, 1], Field::Length, 1);
    out_of_range(&[1, 1, 0], Field::Length, 1);
    out_of_range(&body(0, &[&[3]]), Field::Length, 2);
    out_of_range(&body(0, &[&[26], &[0xFF; 9]]), Field::Length, 10);
    out_of_range(&body(PROFILE, &[&[0]]), Field::Length, 1);
    out_of_range(&body(PROFILE, &[&[0], &[12, 0, 0]]), Field::Length, 6);
    out_of_range(&body(EVIDENCE, &[&[1, 0b111_00000]]), Field::Length, 1);
    out_of_range(&body(TITLE, &[&[0]]), Field::Length, 1);
    out_of_range(&body(TITLE, &[&[0], &[5], b"four"]), Field::Length, 5);
    out_of_range(&body(DAY, &[&[0]]), Field::Length, 1);
    out_of_range(&body(DAY, &[&[0], &[9]]), Field::Length, 1);
    out_of_range(&body(ALL_THE_SAME, &[&[0]]), Field::Length, 1);
    out_of_range(&body(ALL_THE_SAME, &[&[0], &[3, 1, 2]]), Field::Length, 3);
    out_of_range(&body(PROVIDED, &[&[1, 0b111_00000]]), Field::Length, 1);
    out_of_range(&body(PROVIDED, &[&[9], &packed(3, &[7; 9]), &[0xFF]]), Field::Length, 2);
}

#[test]
fn bytes_left_over_are_refused() {
    out_of_range(&body(0, &[&[0], &[7, 9]]), Field::Length, 7);
    out_of_range(&body(DAY, &[&[0], &[1, 2], &[0]]), Field::Length, 0);
    out_of_range(&body(ALL_THE_SAME, &[&[0], &[1, 2], &[3]]), Field::Length, 3);
    out_of_range(&body(FULL, &[&[0], &[64]]), Field::Length, 64);
}

#[test]
fn a_wrong_number_of_answers_is_refused() {
    out_of_range(&body(0, &[&[129]]), Field::Answers, 129);
    out_of_range(&body(0, &[&[255], &[0; 96]]), Field::Answers, 255);
    out_of_range(&body(0, &[&[1, 0]]), Field::Answers, 1);
    out_of_range(&body(0, &[&[3], &packed(3, &[7, 7, 0])]), Field::Answers, 3);
}

#[test]
fn spare_bits_are_zero() {
    out_of_range(&body(0, &[&[1, 0b111_00001]]), Field::Padding, 1);
    out_of_range(&body(0, &[&[1, 0b000_10000]]), Field::Padding, 1);
    out_of_range(&body(PROFILE, &[&[0], &[1, 0b0001_0001]]), Field::Padding, 1);
    out_of_range(&body(EVIDENCE, &[&[1, 0b111_00000], &[0b01_000001]]), Field::Padding, 1);
    out_of_range(&body(PROVIDED, &[&[1, 0b111_00000], &[0b1000_0001]]), Field::Padding, 1);
    out_of_range(&body(PROVIDED, &[&[1, 0b111_00000], &[0b0100_0000]]), Field::Padding, 1);
}

#[test]
fn an_answer_in_a_slot_without_a_question_is_refused() {
    let mut answers = [0; 128];
    for number in [127, 100, 88] {
        answers[number] = 1;
        let count = u8::try_from(number + 1).expect("slots are below 128");
        let until = packed(3, &answers[..=number]);
        out_of_range(&body(0, &[&[count], &until]), Field::Slot, u32::from(count - 1));
    }
    out_of_range(&body(0, &[&[128], &packed(3, &answers)]), Field::Slot, 88);
}

#[test]
fn a_wrong_number_of_profile_fields_is_refused() {
    out_of_range(&body(PROFILE, &[&[0], &[0]]), Field::Profile, 0);
    out_of_range(&body(PROFILE, &[&[0], &[13]]), Field::Profile, 13);
    out_of_range(&body(PROFILE, &[&[0], &[2, 0b0001_0000]]), Field::Profile, 2);
}

#[test]
fn a_profile_number_above_its_highest_is_refused() {
    let highest = [15, 4, 3, 3, 4, 4, 3, 3, 3, 3, 3, 3];
    let in_range = body(PROFILE, &[&[0], &[12], &packed(4, &highest)]);
    assert!(decode(&BANK, &sealed(&in_range)).is_ok());
    for (field, highest) in (0_u8..).zip(highest).skip(1) {
        let mut numbers = vec![0; usize::from(field)];
        numbers.push(highest + 1);
        let above = body(PROFILE, &[&[0], &[field + 1], &packed(4, &numbers)]);
        out_of_range(&above, Field::Profile, u32::from(field));
    }
}

#[test]
fn evidence_without_anything_said_is_refused() {
    out_of_range(&body(EVIDENCE, &[&[0]]), Field::Evidence, 0);
    out_of_range(&body(EVIDENCE, &[&[1], &packed(3, &[1])]), Field::Evidence, 0);
    out_of_range(&body(EVIDENCE, &[&[1], &packed(3, &[7]), &[0]]), Field::Evidence, 0);
}

#[test]
fn what_is_asked_all_the_same_is_counted_and_in_order() {
    out_of_range(&body(ALL_THE_SAME, &[&[0], &[0]]), Field::AllTheSame, 0);
    out_of_range(&body(ALL_THE_SAME, &[&[0], &[129]]), Field::AllTheSame, 129);
    out_of_range(&body(ALL_THE_SAME, &[&[0], &[2, 5, 5]]), Field::Slot, 5);
    out_of_range(&body(ALL_THE_SAME, &[&[0], &[3, 5, 9, 0]]), Field::Slot, 0);
    for number in [88, 127, 128, 255] {
        out_of_range(&body(ALL_THE_SAME, &[&[0], &[2, 79, number]]), Field::Slot, u32::from(number));
    }
    let mut all: Vec<u8> = BANK.capabilities().map(|(_, c)| c.slot.number()).collect();
    all.sort_unstable();
    let count = u8::try_from(all.len()).expect("slots are below 128");
    let shared =
        decode(&BANK, &sealed(&body(ALL_THE_SAME, &[&[0], &[count], &all]))).expect("all are questions");
    assert!(shared.assessment.all_asked_all_the_same().map(Slot::number).eq(all));
}

#[test]
fn marks_that_mark_nothing_are_refused() {
    out_of_range(&body(PROVIDED, &[&[0]]), Field::Provided, 0);
    out_of_range(&body(PROVIDED, &[&[1], &packed(3, &[2])]), Field::Provided, 0);
    out_of_range(&body(PROVIDED, &[&[2], &packed(3, &[7, 3]), &[0]]), Field::Provided, 0);
}

#[test]
fn marks_are_for_levels_alone() {
    let marked = body(PROVIDED, &[&[4], &packed(3, &[3, 1, 0, 7]), &packed(1, &[0, 1])]);
    let shared = decode(&BANK, &sealed(&marked)).expect("two levels have two marks");
    let provided = shared.assessment.responses().filter(|(_, r)| r.provided).map(|(slot, _)| slot.number());
    assert_eq!(provided.collect::<Vec<_>>(), [3]);
}

#[test]
fn without_the_mark_of_a_full_run_it_is_quick() {
    for (sections, depth) in [(0, Depth::Quick), (FULL, Depth::Full)] {
        let shared = decode(&BANK, &sealed(&body(sections, &[&[0]]))).expect("nothing is missing");
        assert_eq!(shared.assessment.depth, depth);
    }
}

#[track_caller]
fn title_refused(title: &[u8]) {
    let length = u8::try_from(title.len()).expect("the title is short");
    out_of_range(&body(TITLE, &[&[0], &[length], title]), Field::Title, u32::from(length));
}

#[test]
fn a_title_that_is_not_plain_is_refused() {
    title_refused(b"");
    title_refused(b" x");
    title_refused(b"x ");
    title_refused(b"a\nb");
    title_refused("a\u{202E}b".as_bytes());
    title_refused("a\u{61C}b".as_bytes());
    title_refused("\u{3000}x".as_bytes());
    title_refused(&[b'x'; 61]);
    title_refused(&[0xFF]);
    title_refused(&[0xED, 0xA0, 0x80]);
    title_refused(&[0xC0, 0xAF]);
}

#[test]
fn of_two_faults_the_earlier_check_decides() {
    out_of_range(&body(PROFILE, &[&[2], &packed(3, &[7, 0]), &[13]]), Field::Answers, 2);
    out_of_range(&body(0, &[&[1, 0b000_00001]]), Field::Padding, 1);
    out_of_range(&body(0, &[&[28], &packed(3, &[0; 28])]), Field::Answers, 28);
    out_of_range(&body(PROFILE, &[&[0], &[3], &packed(4, &[0, 9, 9])]), Field::Profile, 1);
    out_of_range(&body(TITLE, &[&[0], &[2], b" x", &[0]]), Field::Title, 2);
    out_of_range(&body(TITLE | ALL_THE_SAME, &[&[0], &[1], b" ", &[0]]), Field::Title, 1);
    out_of_range(&body(ALL_THE_SAME, &[&[0], &[129, 0]]), Field::AllTheSame, 129);
    out_of_range(&body(ALL_THE_SAME | PROVIDED, &[&[0], &[2, 1, 0]]), Field::Slot, 0);
    out_of_range(&body(PROVIDED, &[&[0], &[0]]), Field::Provided, 0);
    out_of_range(&body(MORE | FULL, &[&[1], &[129]]), Field::Sections, 1);
}

#[test]
fn what_is_no_payload_is_altered() {
    for payload in
        ["", "A", "AAAA", "AQEAALlr6Z", "AQEAALlr6Zx", "AQEAALlr6Zw=", "AQEAALlr6Z!", "AQEA ALlr6Zw"]
    {
        assert_eq!(decode(&BANK, &framed("1.", payload)), Err(DecodeError::Altered), "{payload}");
    }
    assert!(decode(&BANK, &framed("1.", "AQEAALlr6Zw")).is_ok());
}

#[track_caller]
fn text_refused(text: &str, error: DecodeError) {
    assert_eq!(decode(&BANK, text), Err(error), "{text}");
}

#[test]
fn the_checks_of_the_text_come_in_the_order_of_the_document() {
    text_refused("", DecodeError::Incomplete { missing: 6 });
    text_refused("  \n", DecodeError::Incomplete { missing: 6 });
    text_refused("1", DecodeError::Incomplete { missing: 5 });
    text_refused("1.", DecodeError::Incomplete { missing: 4 });
    text_refused("1.AAL", DecodeError::Incomplete { missing: 1 });
    text_refused("1.AALh", DecodeError::Incomplete { missing: 11 });
    text_refused("1.AALg", DecodeError::Altered);
    text_refused("12", DecodeError::Unrecognised);
    text_refused("x", DecodeError::Unrecognised);
    text_refused(".AALhAQEAALlr6Zw", DecodeError::Unrecognised);
    text_refused("01.AALhAQEAALlr6Zw", DecodeError::Unrecognised);
    text_refused("0.AALhAQEAALlr6Zw", DecodeError::Unrecognised);
    text_refused("1a.AALhAQEAALlr6Zw", DecodeError::Unrecognised);
    text_refused("2.AALhAQEAALlr6Zw", DecodeError::Altered);
    text_refused("11.AALhAQEAALlr6Zw", DecodeError::Altered);
    text_refused("2.AALhAQEAALlr6Zx", DecodeError::NewerFormat { version: 2 });
    text_refused("4294967296.A", DecodeError::NewerFormat { version: u32::MAX });
}
