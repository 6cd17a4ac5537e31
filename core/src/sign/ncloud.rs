//! NAVER Cloud API Gateway signature v2: HMAC-SHA256 over method, path with query exactly as sent, time and access key.
//! Host, headers and body are not signed, whatever the older overview says of the body.
//!
//! <https://api.ncloud-docs.com/docs/ai-application-service-apigateway>

use super::{Credentials, Header, Unsigned};
use crate::report::UsageError;
use crate::url::Target;

const VALID: &str = "access_key and secret_key";

pub(super) fn sign(request: &Unsigned, credentials: &Credentials, now_ms: u64, headers: &mut Vec<Header>) -> Result<String, UsageError> {
    let access_key = credentials.need("ncloud", "access_key", VALID)?;
    let target = Target::known(request.url);
    let timestamp = crate::text::digits(now_ms);
    let string_to_sign = [request.method, " ", target.path_and_query, "\n", &timestamp, "\n", access_key].concat();
    let signature = base64(&credentials.hmac("ncloud", VALID, &string_to_sign)?);
    headers.push(("x-ncp-apigw-timestamp".into(), timestamp.into()));
    headers.push(("x-ncp-iam-access-key".into(), access_key.to_owned().into()));
    headers.push(("x-ncp-apigw-signature-v2".into(), signature.into()));
    Ok(string_to_sign)
}

/// The usual alphabet, with padding.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = bytes.chunks(3).flat_map(|chunk| {
        let bits = [0, 1, 2].into_iter().fold(0, |bits, at| bits << 8 | usize::from(chunk.get(at).copied().unwrap_or(0)));
        let digit = move |at: usize| ALPHABET.get(bits >> (18 - 6 * at) & 63).copied().unwrap_or(b'=');
        (0..4).map(move |at| if at <= chunk.len() { digit(at) } else { b'=' })
    });
    digits.map(char::from).collect()
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
