//! A link as it arrives, pasted or in an address, and the assessment in it. Pure: knows no page and no browser.
//!
//! Chat and mail programs wrap links in brackets and quotes, break them over lines, quote those lines, write `#` as
//! `%23`, and put a full stop behind. All of that is repaired. The link's own check decides whether a repair was
//! right, so nothing is ever guessed: what does not pass it is refused with the decoder's reason.

use windrose_assessment::share_link::{DecodeError, FRAGMENT, Shared, decode};
use windrose_questions::BANK;

/// What stands before the links in the address of a comparison.
const COMPARISON: &str = "#/compare/";

/// Words behind the link that are tried as its continuation over lines. Our choice: mail breaks at about 70
/// characters, and the longest link has fewer than 1,000.
const PIECES: usize = 16;

/// Reads what was pasted: a whole address, an address of a comparison (the first of its two), or the text alone.
pub fn read(pasted: &str) -> Result<Shared, DecodeError> {
    let written = ["%23", "%2F", "%2f"].iter().zip(["#", "/", "/"]);
    let plain = written.fold(pasted.to_owned(), |text, (code, sign)| text.replace(code, sign));
    let start =
        [FRAGMENT, COMPARISON].iter().filter_map(|mark| plain.split_once(*mark)).map(|(_, rest)| rest);
    let rest = start.min_by_key(|rest| std::cmp::Reverse(rest.len())).unwrap_or(&plain);
    let mut pieces = rest.split(|c: char| c.is_whitespace() || is_invisible(c)).map(own_characters);
    let pieces = pieces.by_ref().filter(|piece| !piece.is_empty()).take(PIECES);
    let mut text = String::new();
    let mut refused = None;
    for piece in pieces {
        text.push_str(piece);
        match decode_trimmed(&text) {
            Ok(shared) => return Ok(shared),
            // What is cut may go on in the next piece; what else is wrong is worse with more of it.
            Err(error) if matches!(error, DecodeError::Incomplete { .. }) => refused = Some(error),
            Err(error) => {
                refused.get_or_insert(error);
            }
        }
    }
    Err(refused.unwrap_or(DecodeError::Unrecognised))
}

/// Reads what stands in an address behind [`FRAGMENT`]. Programs that make links of addresses in a text take the
/// bracket or full stop behind one along; where that is not it, the refusal is the decoder's.
pub fn addressed(text: &str) -> Result<Shared, DecodeError> {
    decode(&BANK, text).or_else(|refused| read(text).map_err(|_| refused))
}

/// The piece without what encloses it: from the first character that a link can have to the first that it cannot.
fn own_characters(piece: &str) -> &str {
    let belongs = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let begun = piece.trim_start_matches(|c| !belongs(c));
    begun.split(|c| !belongs(c)).next().unwrap_or_default()
}

/// A mark that programs put where a long word may be broken.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}')
}

/// Decodes; a link may end with a hyphen or underscore, and a sentence or emphasis around it too.
fn decode_trimmed(text: &str) -> Result<Shared, DecodeError> {
    let mut shorter = text;
    let first = decode(&BANK, text);
    while let Some(rest) = shorter.strip_suffix(['.', '-', '_']) {
        if first.is_ok() {
            break;
        }
        if let Ok(shared) = decode(&BANK, rest) {
            return Ok(shared);
        }
        shorter = rest;
    }
    first
}

#[cfg(test)]
mod tests {
    use windrose_assessment::share_link::{Include, encode};
    use windrose_report::EXAMPLES;

    use super::*;

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
                assert_eq!(
                    read(&format!("{head}\n{tail}")).as_ref(),
                    Ok(&shared),
                    "{place} of {}",
                    example.id
                );
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
        assert!(expected(&error), "{pasted}: {error}");
    }

    #[test]
    fn what_cannot_be_repaired_is_named() {
        let cut = &LINK[..LINK.len() - 5];
        refused("", |e| *e == DecodeError::Unrecognised);
        refused("hello there", |e| *e == DecodeError::Unrecognised);
        refused(&format!("https://windrose.example/#/r/{cut}"), |e| {
            *e == DecodeError::Incomplete { missing: 5 }
        });
        refused(&format!("https://windrose.example/#/r/{cut} thanks a lot"), |e| {
            matches!(e, DecodeError::Incomplete { .. })
        });
        let (head, tail) = LINK.split_at(LINK.len() / 2);
        let other = if tail.starts_with('A') { "B" } else { "A" };
        refused(&format!("{head}{other}{}", &tail[1..]), |e| *e == DecodeError::Altered);
        refused(&LINK.replacen("1.", "7.", 1), |e| *e == DecodeError::Altered);
    }
}
