//! A file under a password, without the cryptography: what is written around it, and what is accepted.
//!
//! AES-256-GCM under a key made from the password by PBKDF2-HMAC-SHA-256. The shell encrypts with the browser's own
//! implementation; docs/library-file.md says how, so that anybody can open such a file without Windrose.

use base64ct::{Base64, Encoding};
use serde::{Deserialize, Serialize};

use crate::file::{FieldFault, FileError};

/// Version of this form.
pub(crate) const FORMAT: u32 = 1;
/// What such a file says it is.
pub(crate) const KIND: &str = "encrypted";
/// Rounds of PBKDF2 for new files: OWASP Password Storage Cheat Sheet, for PBKDF2-HMAC-SHA-256, 2023 and since.
pub const ITERATIONS: u32 = 600_000;
/// Rounds that are accepted. Our choice: fewer protect nobody, more keep a phone busy for minutes.
const ACCEPTED: std::ops::RangeInclusive<u32> = 100_000..=10_000_000;
/// Bytes of the salt: NIST SP 800-132 asks for 16 at least.
pub const SALT: usize = 16;
/// Bytes of the nonce: NIST SP 800-38D recommends 12.
pub const NONCE: usize = 12;
/// Bytes of the tag at the end of what is encrypted.
const TAG: usize = 16;

const KEY_BY: &str = "PBKDF2-HMAC-SHA-256";
const CIPHER: &str = "AES-256-GCM";

/// How a file is encrypted. Stands in it for everybody to read, and cannot be changed without being noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parameters {
    /// Rounds of PBKDF2.
    pub iterations: u32,
    /// Random, [`SALT`] bytes.
    pub salt: [u8; SALT],
    /// Random, [`NONCE`] bytes; never used twice with one key, which a new salt makes sure of.
    pub nonce: [u8; NONCE],
}

/// A file under a password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// How it is encrypted.
    pub parameters: Parameters,
    /// What is encrypted, with its tag of 16 bytes at the end.
    pub data: Vec<u8>,
}

/// The form in the file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct EnvelopeRecord {
    windrose: String,
    format: u32,
    key: KeyRecord,
    cipher: CipherRecord,
    data: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyRecord {
    by: String,
    iterations: u32,
    salt: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CipherRecord {
    by: String,
    nonce: String,
}

impl Parameters {
    /// What is authenticated with the data, so that nobody weakens or swaps the parameters of a file unnoticed.
    pub fn authenticated(&self) -> String {
        let (salt, nonce) = (Base64::encode_string(&self.salt), Base64::encode_string(&self.nonce));
        format!("windrose {KIND} {FORMAT} {KEY_BY} {} {salt} {CIPHER} {nonce}", self.iterations)
    }
}

/// The file.
pub fn write(envelope: &Envelope) -> String {
    let Envelope { parameters, data } = envelope;
    let record = EnvelopeRecord {
        windrose: KIND.to_owned(),
        format: FORMAT,
        key: KeyRecord {
            by: KEY_BY.to_owned(),
            iterations: parameters.iterations,
            salt: Base64::encode_string(&parameters.salt),
        },
        cipher: CipherRecord { by: CIPHER.to_owned(), nonce: Base64::encode_string(&parameters.nonce) },
        data: Base64::encode_string(data),
    };
    serde_json::to_string(&record).unwrap_or_default()
}

/// Checks what was read. Nothing is decrypted here.
pub(crate) fn read(record: EnvelopeRecord) -> Result<Envelope, FileError> {
    let EnvelopeRecord { windrose: _, format: _, key, cipher, data } = record;
    let wrong = |path: &str, fault: FieldFault| Err(FileError::Field { path: path.to_owned(), fault });
    if key.by != KEY_BY {
        return wrong("key.by", FieldFault::OtherName { given: key.by, known: KEY_BY });
    }
    if cipher.by != CIPHER {
        return wrong("cipher.by", FieldFault::OtherName { given: cipher.by, known: CIPHER });
    }
    if !ACCEPTED.contains(&key.iterations) {
        let (least, most) = (ACCEPTED.start(), ACCEPTED.end());
        return wrong(
            "key.iterations",
            FieldFault::NotBetween { given: key.iterations, least: *least, most: *most },
        );
    }
    let bytes = |path: &str, text: &str| {
        Base64::decode_vec(text).map_err(|error| FileError::Field {
            path: path.to_owned(),
            fault: FieldFault::NotBase64 { reader: error.to_string() },
        })
    };
    let (salt, nonce, data) =
        (bytes("key.salt", &key.salt)?, bytes("cipher.nonce", &cipher.nonce)?, bytes("data", &data)?);
    let Ok(salt) = salt.try_into() else {
        return wrong("key.salt", FieldFault::NotLong { bytes: SALT });
    };
    let Ok(nonce) = nonce.try_into() else {
        return wrong("cipher.nonce", FieldFault::NotLong { bytes: NONCE });
    };
    if data.len() < TAG {
        return wrong("data", FieldFault::ShorterThanTag { bytes: TAG });
    }
    Ok(Envelope { parameters: Parameters { iterations: key.iterations, salt, nonce }, data })
}
