//! Any bytes as the body of a link whose frame and checksum are right: what stands behind the checksum, too, ends in an
//! assessment or in a named error, and what is read is written back byte for byte.
#![no_main]

use crc::{CRC_32_ISO_HDLC, Crc};
use data_encoding::BASE64URL_NOPAD;
use libfuzzer_sys::fuzz_target;
use windrose_exchange::share_link::{Include, decode, encode};
use windrose_questions::BANK;

const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// What stands in front, and first under the checksum.
const PREFIX: &str = "1.";

fuzz_target!(|body: &[u8]| {
    let link = sealed(body);
    if let Ok(shared) = decode(&BANK, &link) {
        assert_eq!(encode(&BANK, &shared.assessment, Include::ALL), link, "two links hold the same");
    }
});

/// The link of a body, as docs/share-link.md has it.
fn sealed(body: &[u8]) -> String {
    let checksum = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(&[PREFIX.as_bytes(), body].concat());
    let payload = BASE64URL_NOPAD.encode(&[body, &checksum.to_be_bytes()].concat());
    let [a, b, c] = [12, 6, 0].map(|shift| payload.len() >> shift & 63);
    let frame = [a, b, c, a ^ b ^ c ^ 0b10_1010];
    let character = |value: usize| ALPHABET.as_bytes().get(value).map(|byte| char::from(*byte));
    let frame: String = frame.into_iter().filter_map(character).collect();
    format!("{PREFIX}{frame}{payload}")
}
