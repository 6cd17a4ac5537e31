//! Signature v2: Base64 of HMAC-SHA256 over `METHOD URI\ntimestamp\naccess key`, the URI being path and query as they were sent.
//!
//! <https://api.ncloud-docs.com/docs/ai-application-service-apigateway>

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::fake::auth::{Keys, is_hmac};
use crate::fake::received::Received;

const SKEW_MS: u64 = 5 * 60 * 1000;
const INVALID: &str = "Invalid authentication information.";

/// The access key; or the `details` of the error.
pub(super) fn verify<'a>(keys: &Keys, received: &Received<'a>) -> Result<&'a str, &'static str> {
    let header = |name: &str| received.header(name).ok_or("Authentication information are missing.");
    let timestamp = header("x-ncp-apigw-timestamp")?;
    let access_key = header("x-ncp-iam-access-key")?;
    let signature = header("x-ncp-apigw-signature-v2")?;
    let sent_ms: u64 = timestamp.parse().map_err(|_| INVALID)?;
    let key = keys.find(access_key).ok_or(INVALID)?;
    let tag = STANDARD.decode(signature).map_err(|_| INVALID)?;
    let signed = format!("{} {}\n{timestamp}\n{access_key}", received.method, received.uri);
    // Five minutes apart are too much already.
    if received.now_ms.abs_diff(sent_ms) >= SKEW_MS || !is_hmac(key, &signed, &tag) {
        return Err(INVALID);
    }
    Ok(access_key)
}
