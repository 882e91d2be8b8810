//! A link as it arrives, pasted or in an address, and the assessment in it. Pure: knows no page and no browser.
//!
//! Chat and mail programs wrap links in brackets and quotes, break them over lines, quote those lines, write `#` as
//! `%23`, and put a full stop behind. All of that is repaired. The link's own check decides whether a repair was
//! right, so nothing is ever guessed: what does not pass it is refused with the decoder's reason.

use windrose_questions::BANK;

use crate::share_link::{DecodeError, FRAGMENT, Shared, decode};

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
