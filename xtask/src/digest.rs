//! Digests of the site's files: as browsers check them, and short enough for a name.

use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest, Sha384};

/// What an `integrity` attribute holds.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64.encode(&Sha384::digest(bytes)))
}

/// Sixteen hexadecimal digits: enough to tell builds apart, and no protection.
pub(crate) fn short(bytes: &[u8]) -> String {
    HEXLOWER.encode(&Sha384::digest(bytes)).chars().take(16).collect()
}
