//! Encryption by the browser's own cryptography, as docs/library-file.md describes it.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AesGcmParams, CryptoKey, Pbkdf2Params, SubtleCrypto};
use windrose_exchange::encrypted::{Envelope, ITERATIONS, NONCE, Parameters, SALT};

use super::window;

/// Bits of the key.
const KEY_BITS: u32 = 256;

/// Why nothing was encrypted or decrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CipherError {
    /// The page has no cryptography: it was not opened over HTTPS, or the browser is too old.
    Missing,
    /// The password is another one, or the file was changed; nobody can tell which.
    NotOpened,
}

/// Encrypts a text under a password.
pub(crate) async fn encrypt(password: &str, text: &str) -> Result<Envelope, CipherError> {
    let crypto = window().crypto().map_err(|_| CipherError::Missing)?;
    let subtle = subtle()?;
    let (mut salt, mut nonce) = ([0; SALT], [0; NONCE]);
    for random in [&mut salt[..], &mut nonce[..]] {
        crypto.get_random_values_with_u8_array(random).map_err(|_| CipherError::Missing)?;
    }
    let parameters = Parameters { iterations: ITERATIONS, salt, nonce };
    let done = async {
        let key = key(&subtle, password, &parameters, "encrypt").await?;
        let algorithm = algorithm(&parameters);
        let promise = subtle.encrypt_with_object_and_u8_array(&algorithm, &key, text.as_bytes())?;
        Ok::<_, JsValue>(Uint8Array::new(&JsFuture::from(promise).await?).to_vec())
    };
    let data = done.await.map_err(|_| CipherError::Missing)?;
    Ok(Envelope { parameters, data })
}

/// Decrypts what [`encrypt`] made.
pub(crate) async fn decrypt(password: &str, envelope: &Envelope) -> Result<String, CipherError> {
    let subtle = subtle()?;
    let done = async {
        let key = key(&subtle, password, &envelope.parameters, "decrypt").await?;
        let algorithm = algorithm(&envelope.parameters);
        let promise = subtle.decrypt_with_object_and_u8_array(&algorithm, &key, &envelope.data)?;
        Ok::<_, JsValue>(Uint8Array::new(&JsFuture::from(promise).await?).to_vec())
    };
    let bytes = done.await.map_err(|_| CipherError::NotOpened)?;
    String::from_utf8(bytes).map_err(|_| CipherError::NotOpened)
}

/// Present in secure contexts only.
fn subtle() -> Result<SubtleCrypto, CipherError> {
    let crypto = window().crypto().map_err(|_| CipherError::Missing)?;
    let subtle = Reflect::get(&crypto, &"subtle".into()).map_err(|_| CipherError::Missing)?;
    subtle.dyn_into().map_err(|_| CipherError::Missing)
}

async fn key(
    subtle: &SubtleCrypto,
    password: &str,
    parameters: &Parameters,
    usage: &str,
) -> Result<CryptoKey, JsValue> {
    let password = Uint8Array::from(password.as_bytes());
    let derive = Array::of1(&"deriveKey".into());
    let base = subtle.import_key_with_str("raw", &password, "PBKDF2", false, &derive)?;
    let base: CryptoKey = JsFuture::from(base).await?.dyn_into()?;
    let salt = Uint8Array::from(&parameters.salt[..]);
    let by = Pbkdf2Params::new_with_str("PBKDF2", "SHA-256", parameters.iterations, &salt);
    let aes = Object::new();
    Reflect::set(&aes, &"name".into(), &"AES-GCM".into())?;
    Reflect::set(&aes, &"length".into(), &KEY_BITS.into())?;
    let usages = Array::of1(&usage.into());
    let derived = subtle.derive_key_with_object_and_object(&by, &base, &aes, false, &usages)?;
    JsFuture::from(derived).await?.dyn_into()
}

fn algorithm(parameters: &Parameters) -> AesGcmParams {
    let algorithm = AesGcmParams::new("AES-GCM", &Uint8Array::from(&parameters.nonce[..]));
    algorithm.set_additional_data(&Uint8Array::from(parameters.authenticated().as_bytes()));
    algorithm
}
