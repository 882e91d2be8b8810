//! The outside of a link: version, frame, base64url and checksum. Knows nothing of answers.
//!
//! `1.` + three characters of length + one check character + payload. The frame exists so that a link that
//! was cut can be told from one that was changed: the length is in its own words, guarded by its own check.

use base64ct::{Base64UrlUnpadded, Encoding};
use crc::{CRC_32_ISO_HDLC, Crc};

use super::DecodeError;

/// Version and dot, as they stand in front; also the first bytes under the checksum.
const PREFIX: &str = "1.";
/// Characters of the frame.
const FRAME: usize = 4;
/// Bytes of the checksum at the end.
const CHECKSUM: usize = 4;
/// Combined by exclusive or with the three length values for the check character, so that `AAAA` is no frame.
const FRAME_CHECK: u8 = 0b10_1010;
/// The base64url characters by value.
const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

static CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// Wraps a body: the whole text of the link.
pub(super) fn seal(body: &[u8]) -> String {
    let mut bytes = body.to_vec();
    bytes.extend(checksum(body).to_be_bytes());
    let payload = Base64UrlUnpadded::encode_string(&bytes);
    format!("{PREFIX}{}{payload}", frame(payload.len()))
}

/// Unwraps a text: the body, whose checksum is right.
pub(super) fn open(text: &str) -> Result<Vec<u8>, DecodeError> {
    let Some((version, rest)) = text.split_once('.') else {
        let is_start_of_version = text.bytes().all(|b| b.is_ascii_digit());
        return Err(if is_start_of_version && text.len() < PREFIX.len() {
            DecodeError::Incomplete { missing: PREFIX.len() + FRAME - text.len() }
        } else {
            DecodeError::Unrecognised
        });
    };
    if version == "1" {
        return unwrap_payload(rest);
    }
    if version.is_empty() || version.starts_with('0') || !version.bytes().all(|b| b.is_ascii_digit()) {
        return Err(DecodeError::Unrecognised);
    }
    // A later format has its own version under its checksum, so what reads as format 1 is a changed 1.
    match unwrap_payload(rest) {
        Ok(_) => Err(DecodeError::Altered),
        Err(_) => Err(DecodeError::NewerFormat { version: version.parse().unwrap_or(u32::MAX) }),
    }
}

fn unwrap_payload(rest: &str) -> Result<Vec<u8>, DecodeError> {
    // What is no text of a link may be cut within a character.
    let Some((frame_read, payload)) = rest.split_at_checked(FRAME) else {
        return Err(FRAME
            .checked_sub(rest.len())
            .filter(|missing| *missing > 0)
            .map_or(DecodeError::Altered, |missing| DecodeError::Incomplete { missing }));
    };
    let length = read_frame(frame_read.as_bytes()).ok_or(DecodeError::Altered)?;
    if payload.len() < length {
        return Err(DecodeError::Incomplete { missing: length - payload.len() });
    }
    if payload.len() > length {
        return Err(DecodeError::Altered);
    }
    let mut bytes = Base64UrlUnpadded::decode_vec(payload).map_err(|_| DecodeError::Altered)?;
    let Some(body_length) = bytes.len().checked_sub(CHECKSUM) else {
        return Err(DecodeError::Altered);
    };
    let found = bytes.split_off(body_length);
    if found == checksum(&bytes).to_be_bytes() { Ok(bytes) } else { Err(DecodeError::Altered) }
}

/// CRC-32 (ISO-HDLC, as in zip and PNG) of the prefix and the body.
fn checksum(body: &[u8]) -> u32 {
    let mut digest = CRC.digest();
    digest.update(PREFIX.as_bytes());
    digest.update(body);
    digest.finalize()
}

/// The frame for a payload of this many characters, `0..2^18`.
fn frame(length: usize) -> String {
    let six_bits = |shift: u32| u8::try_from(length >> shift & 0b11_1111).unwrap_or(0);
    let values = [six_bits(12), six_bits(6), six_bits(0)];
    let check = values.iter().fold(FRAME_CHECK, |check, value| check ^ value);
    values
        .into_iter()
        .chain([check])
        .filter_map(|v| ALPHABET.get(usize::from(v)))
        .map(|c| char::from(*c))
        .collect()
}

fn read_frame(frame: &[u8]) -> Option<usize> {
    let value = |c: &u8| ALPHABET.iter().position(|a| a == c);
    let values: Vec<usize> = frame.iter().map(value).collect::<Option<_>>()?;
    let whole = values.iter().fold(usize::from(FRAME_CHECK), |check, value| check ^ value) == 0;
    whole.then(|| values.iter().take(FRAME - 1).fold(0, |length, value| length << 6 | value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_specifications_example_of_a_frame() {
        assert_eq!(frame(58), "AA6Q");
        assert_eq!(read_frame(b"AA6Q"), Some(58));
        assert_eq!(read_frame(b"AAAA"), None);
    }

    #[test]
    fn a_body_comes_back() {
        for body in [&[][..], &[0], &[1, 2, 3], &[0xFF; 200]] {
            assert_eq!(open(&seal(body)).unwrap(), body);
        }
    }

    #[test]
    fn a_later_format_is_told_from_a_changed_version() {
        let link = seal(&[1, 2, 3]);
        assert_eq!(open(&link.replacen('1', "2", 1)), Err(DecodeError::Altered));
        assert_eq!(open("2.something-else-entirely"), Err(DecodeError::NewerFormat { version: 2 }));
        assert_eq!(open("12.A"), Err(DecodeError::NewerFormat { version: 12 }));
        assert_eq!(open("99999999999.A"), Err(DecodeError::NewerFormat { version: u32::MAX }));
    }

    #[test]
    fn what_is_no_link_is_named() {
        for text in ["hello", "v1.AA", ".AAAA", "0.AAAA", "01.AAAA", "12", "1,AA6Q", "é"] {
            assert_eq!(open(text), Err(DecodeError::Unrecognised), "{text}");
        }
    }
}
