//! NAVER Cloud API Gateway signature v2: HMAC-SHA256 over method, path with query exactly as sent, time and access key.
//! Host, headers and body are not signed, whatever the older overview says of the body.
//!
//! <https://api.ncloud-docs.com/docs/ai-application-service-apigateway>

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::{Credentials, Header, Unsigned};
use crate::error::UsageError;
use crate::url::Target;

const VALID: &str = "access_key and secret_key";

pub(super) fn sign(request: &Unsigned, credentials: &Credentials, now_ms: u64, headers: &mut Vec<Header>) -> Result<String, UsageError> {
    let access_key = credentials.need("ncloud", "access_key", VALID)?;
    let target = Target::known(request.url);
    let timestamp = itoa::Buffer::new().format(now_ms).to_owned();
    let string_to_sign = [request.method, " ", target.path_and_query, "\n", &timestamp, "\n", access_key].concat();
    let signature = STANDARD.encode(credentials.hmac("ncloud", VALID, &string_to_sign)?);
    headers.push(("x-ncp-apigw-timestamp".into(), timestamp.into()));
    headers.push(("x-ncp-iam-access-key".into(), access_key.to_owned().into()));
    headers.push(("x-ncp-apigw-signature-v2".into(), signature.into()));
    Ok(string_to_sign)
}
