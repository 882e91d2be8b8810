//! Files under a password, opened with another implementation than the browser's.

use aes_gcm::aead::{Aead, KeyInit, Payload};
use aes_gcm::{Aes256Gcm, Key, Nonce};
use windrose_exchange::encrypted::{self, Envelope, ITERATIONS, Parameters};
use windrose_exchange::file::{self, FileError, Given};
use windrose_questions::BANK;

/// What an open file is encrypted to by the documented recipe.
fn sealed(password: &str, text: &str) -> Envelope {
    let parameters = Parameters { iterations: 100_000, salt: [7; 16], nonce: [9; 12] };
    let aad = parameters.authenticated();
    let payload = Payload { msg: text.as_bytes(), aad: aad.as_bytes() };
    let data = cipher(password, &parameters).encrypt(Nonce::from_slice(&parameters.nonce), payload).unwrap();
    Envelope { parameters, data }
}

fn cipher(password: &str, parameters: &Parameters) -> Aes256Gcm {
    let mut key = [0; 32];
    pbkdf2::pbkdf2_hmac::<sha2::Sha256>(
        password.as_bytes(),
        &parameters.salt,
        parameters.iterations,
        &mut key,
    );
    Aes256Gcm::new(Key::<Aes256Gcm>::from_slice(&key))
}

fn opened(text: &str) -> Result<Envelope, FileError> {
    match file::read(&BANK, text)? {
        Given::Encrypted(envelope) => Ok(envelope),
        Given::Plain(_) => panic!("it is not encrypted"),
    }
}

#[test]
fn an_envelope_comes_back_and_opens_with_its_password_alone() {
    let envelope = sealed("correct horse", "{}");
    let read = opened(&encrypted::write(&envelope)).unwrap();
    assert_eq!(read, envelope);
    let aad = read.parameters.authenticated();
    let payload = || Payload { msg: &read.data, aad: aad.as_bytes() };
    let nonce = Nonce::from_slice(&read.parameters.nonce);
    assert_eq!(cipher("correct horse", &read.parameters).decrypt(nonce, payload()).unwrap(), b"{}");
    assert!(cipher("wrong horse", &read.parameters).decrypt(nonce, payload()).is_err());
    let weakened = Parameters { iterations: 100_001, ..read.parameters.clone() }.authenticated();
    let payload = Payload { msg: &read.data, aad: weakened.as_bytes() };
    assert!(cipher("correct horse", &read.parameters).decrypt(nonce, payload).is_err(), "other parameters");
}

#[test]
fn new_files_take_as_many_rounds_as_is_recommended() {
    assert_eq!(ITERATIONS, 600_000);
}

#[track_caller]
fn refused(from: &str, to: &str, message: &str) {
    let text = encrypted::write(&sealed("correct horse", "{}"));
    assert!(text.contains(from), "{text}");
    let error = format!("{:?}", opened(&text.replacen(from, to, 1)).unwrap_err());
    assert!(error.contains(message), "{error}");
}

#[test]
fn what_protects_nobody_or_takes_for_ever_is_refused() {
    refused("\"iterations\":100000", "\"iterations\":1000", "\"key.iterations\"");
    refused("\"iterations\":100000", "\"iterations\":4000000000", "\"key.iterations\"");
    refused("\"iterations\":100000", "\"iterations\":-1", "\"key.iterations\"");
    refused("PBKDF2-HMAC-SHA-256", "MD5", "\"key.by\"");
    refused("AES-256-GCM", "ROT-13", "\"cipher.by\"");
    refused("\"salt\":\"", "\"salt\":\"AAAA", "\"key.salt\"");
    refused("\"nonce\":\"", "\"nonce\":\"!", "\"cipher.nonce\"");
    refused("\"format\":1", "\"format\":2", "Newer");
    refused("\"data\":\"", "\"data\":\"=", "\"data\"");
    refused("\"data\"", "\"date\"", "date");
}
