//! Links as people paste them: what programs do to them on their way is repaired, and nothing is guessed.

use windrose_exchange::pasted::{addressed, read};
use windrose_exchange::share_link::{DecodeError, Include, decode, encode};
use windrose_questions::BANK;
use windrose_report::EXAMPLES;

const LINK: &str = EXAMPLES[0].link;

#[track_caller]
fn opens(pasted: &str) {
    let expected = decode(&BANK, LINK).unwrap();
    assert_eq!(read(pasted), Ok(expected), "{pasted}");
}

#[test]
fn addresses_and_texts_open() {
    opens(LINK);
    opens(&format!("https://windrose.example/#/r/{LINK}"));
    opens(&format!("#/r/{LINK}"));
    opens(&format!("https://windrose.example/#/compare/{LINK}/{}", EXAMPLES[1].link));
}

#[test]
fn what_programs_do_to_links_is_repaired() {
    let address = format!("https://windrose.example/#/r/{LINK}");
    let (head, tail) = address.split_at(72);
    for pasted in [
        format!("<{address}>"),
        format!("“{address}”"),
        format!("\"{address}\","),
        format!("  {address}\n"),
        format!("{address}."),
        format!("{address}__"),
        format!("({address})"),
        format!("[our report]({address})"),
        format!("Here it is: {address} see you on Monday"),
        address.replace('#', "%23"),
        address.replace("#/r/", "%23%2Fr%2F"),
        format!("{head}\n{tail}"),
        format!("> {head}\r\n> {tail}\r\n> regards"),
        format!("{head}\u{200B}{tail}"),
        format!("<{LINK}>"),
        format!("'{LINK}'."),
    ] {
        opens(&pasted);
    }
}

#[test]
fn what_a_sentence_leaves_behind_an_address_is_repaired() {
    let expected = decode(&BANK, LINK).unwrap();
    for left in [".", ",", ")", ").", ">", "%3E", "\"", "%22", "'", "”", "%0A", "%20and", "#top"] {
        assert_eq!(addressed(&format!("{LINK}{left}")).as_ref(), Ok(&expected), "{left}");
    }
}

#[test]
fn what_is_wrong_with_an_address_is_said_as_for_the_link() {
    for text in [
        "",
        "1.",
        "hello",
        "1.AA%zz",
        "7.AAAA",
        &LINK[..20],
        &format!("{LINK}A"),
        &LINK.replacen("UN", "UM", 1),
    ] {
        assert_eq!(addressed(text), decode(&BANK, text), "{text}");
    }
}

#[test]
fn every_example_survives_a_break_anywhere() {
    for example in EXAMPLES {
        let shared = decode(&BANK, example.link).unwrap();
        for place in 1..example.link.len() {
            let (head, tail) = example.link.split_at(place);
            assert_eq!(read(&format!("{head}\n{tail}")).as_ref(), Ok(&shared), "{place} of {}", example.id);
        }
    }
}

#[test]
fn a_link_that_ends_with_a_mark_keeps_it() {
    let mut assessment = decode(&BANK, LINK).unwrap().assessment;
    let mut seen = 0;
    for number in 0..500 {
        // Of titles of three lengths, some end on a character with six bits of the checksum in it.
        assessment.title = format!("Service{} {number}", "s".repeat(number % 3));
        let link = encode(&BANK, &assessment, Include::ALL);
        if link.ends_with(['-', '_']) {
            seen += 1;
            assert_eq!(read(&format!("{link}.")), Ok(decode(&BANK, &link).unwrap()));
        }
    }
    assert!(seen > 0, "no link ended with a mark");
}

#[track_caller]
fn refused(pasted: &str, expected: impl Fn(&DecodeError) -> bool) {
    let error = read(pasted).unwrap_err();
    assert!(expected(&error), "{pasted}: {error:?}");
}

#[test]
fn what_cannot_be_repaired_is_named() {
    let cut = &LINK[..LINK.len() - 5];
    refused("", |e| *e == DecodeError::Unrecognised);
    refused("hello there", |e| *e == DecodeError::Unrecognised);
    refused(&format!("https://windrose.example/#/r/{cut}"), |e| *e == DecodeError::Incomplete { missing: 5 });
    refused(&format!("https://windrose.example/#/r/{cut} thanks a lot"), |e| {
        matches!(e, DecodeError::Incomplete { .. })
    });
    let (head, tail) = LINK.split_at(LINK.len() / 2);
    let other = if tail.starts_with('A') { "B" } else { "A" };
    refused(&format!("{head}{other}{}", &tail[1..]), |e| *e == DecodeError::Altered);
    refused(&LINK.replacen("1.", "7.", 1), |e| *e == DecodeError::Altered);
}
