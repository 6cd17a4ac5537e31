//! HMAC-SHA256 in Base64 over method, path with query exactly as sent, time and the id of the key. Host, headers and body are not signed.

use super::request::Unsigned;
use crate::report::UsageError;
use crate::url::Target;

/// What is signed, its time, and the signature.
pub(super) fn sign(
    request: &Unsigned,
    key_id: &str,
    now_ms: u64,
    hmac: impl Fn(&str) -> Result<[u8; 32], UsageError>,
) -> Result<[String; 3], UsageError> {
    let target = Target::known(request.url);
    let timestamp = crate::text::digits(now_ms);
    let string_to_sign = [request.method, " ", target.path_and_query, "\n", &timestamp, "\n", key_id].concat();
    let signature = base64(&hmac(&string_to_sign)?);
    Ok([string_to_sign, timestamp, signature])
}

/// The usual alphabet, with padding.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let bits = [0, 1, 2].into_iter().fold(0, |bits, at| bits << 8 | usize::from(chunk.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            let digit = ALPHABET.get(bits >> (18 - 6 * at) & 63).filter(|_| at <= chunk.len());
            out.push(digit.copied().map_or('=', char::from));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn the_examples_of_rfc_4648() {
        for (text, encoded) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(text.as_bytes()), encoded);
        }
        assert_eq!(base64(&[0xFB, 0xEF, 0xBE, 0xFF, 0xFF]), "++++//8=");
    }
}
