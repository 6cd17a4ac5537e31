//! Signature v2 of API Gateway: HMAC-SHA256 over method, path with query exactly as sent, time and access key.
//! Host, headers and body are not signed, whatever the older overview says of the body.
//!
//! <https://api.ncloud-docs.com/docs/ai-application-service-apigateway>

use crate::spec::*;

pub(super) const CREDENTIALS: &[Credential] = &[
    credential("access_key", Role::Name, &["NCLOUD_ACCESS_KEY_ID", "NCLOUD_ACCESS_KEY"]),
    credential("secret_key", Role::SigningKey, &["NCLOUD_SECRET_ACCESS_KEY", "NCLOUD_SECRET_KEY"]),
];

pub(super) static SIGNATURE: Auth = Auth {
    shown: &["x-ncp-apigw-timestamp", "x-ncp-iam-access-key"],
    ..Auth::new(
        "access_key and secret_key",
        &[Way::TimedHmac {
            key_id: "access_key",
            signing_key: "secret_key",
            key_id_header: "x-ncp-iam-access-key",
            timestamp_header: "x-ncp-apigw-timestamp",
            signature_header: "x-ncp-apigw-signature-v2",
        }],
        documents(
            "ncloud",
            &[&[
                ("timestamp", "x-ncp-apigw-timestamp", "Unix milliseconds, within five minutes of the gateway's clock"),
                ("accessKey", "x-ncp-iam-access-key", "Access key ID"),
                (
                    "signature",
                    "x-ncp-apigw-signature-v2",
                    "Base64 of the HMAC-SHA256, by the secret key, of method, space, path with query, newline, timestamp, newline, access key",
                ),
            ]],
        ),
    )
};
