//! Links made by hand, byte by byte, from docs/share-link.md and from nothing of the crate: so that what the
//! crate reads and writes is compared with the document and not with itself.

const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// The characters that any position of a link is changed to.
pub(crate) fn alphabet() -> impl Iterator<Item = char> {
    ALPHABET.chars()
}

/// The text of a link with this body: frame and checksum are right, whatever the body.
pub(crate) fn sealed(body: &[u8]) -> String {
    sealed_as(1, body)
}

/// The same in a later format that protects its version as section 7 asks.
pub(crate) fn sealed_as(version: u8, body: &[u8]) -> String {
    let prefix = format!("{version}.");
    let checksum = crc(prefix.bytes().chain(body.iter().copied()));
    let payload = base64url(&[body, &checksum.to_be_bytes()].concat());
    framed(&prefix, &payload)
}

/// A text with a right frame around any payload.
pub(crate) fn framed(prefix: &str, payload: &str) -> String {
    let length = payload.len();
    let [a, b, c] = [length >> 12, length >> 6 & 63, length & 63];
    let frame: String = [a, b, c, a ^ b ^ c ^ 0b10_1010].into_iter().map(character).collect();
    format!("{prefix}{frame}{payload}")
}

/// CRC-32/ISO-HDLC, bit by bit.
fn crc(bytes: impl Iterator<Item = u8>) -> u32 {
    let step = |crc: u32| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
    !bytes.fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(byte), |crc, _| step(crc)))
}

fn base64url(bytes: &[u8]) -> String {
    bits(8, bytes).chunks(6).map(|six| character(number(six, 6))).collect()
}

/// Numbers of `width` bits side by side, filled up to whole bytes with zeros.
pub(crate) fn packed(width: usize, numbers: &[u8]) -> Vec<u8> {
    let bytes = bits(width, numbers).chunks(8).map(|eight| number(eight, 8)).collect::<Vec<_>>();
    bytes.into_iter().map(|byte| u8::try_from(byte).expect("eight bits are a byte")).collect()
}

fn bits(width: usize, numbers: &[u8]) -> Vec<bool> {
    numbers.iter().flat_map(|n| (0..width).rev().map(move |bit| n >> bit & 1 == 1)).collect()
}

/// The number of these bits, filled up on the right.
fn number(bits: &[bool], width: usize) -> usize {
    let filled = bits.iter().copied().chain(std::iter::repeat(false)).take(width);
    filled.fold(0, |number, bit| number << 1 | usize::from(bit))
}

fn character(value: usize) -> char {
    ALPHABET.chars().nth(value).expect("six bits are a character")
}

#[test]
fn the_checksum_is_that_of_zip() {
    assert_eq!(crc(b"123456789".iter().copied()), 0xCBF4_3926);
}
