//! An IAM token as it is, or AK/SK with `SDK-HMAC-SHA256`.
//!
//! <https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-001.html>

use crate::spec::*;

pub(super) const CREDENTIALS: &[Credential] = &[
    credential("token", Role::Secret, &[]),
    credential("access_key", Role::Name, &["HUAWEICLOUD_SDK_AK"]),
    credential("secret_key", Role::SigningKey, &["HUAWEICLOUD_SDK_SK"]),
    credential("security_token", Role::Secret, &["HUAWEICLOUD_SDK_SECURITY_TOKEN"]),
    credential("project_id", Role::Name, &["HUAWEICLOUD_SDK_PROJECT_ID"]),
];

pub(super) static TOKEN_OR_KEYS: Auth = Auth {
    beside: &[("X-Project-Id", "project_id")],
    shown: &["X-Sdk-Date", "X-Sdk-Content-Sha256", "X-Project-Id"],
    // What is signed is sorted, and should be what is sent.
    sorts_query: true,
    ..Auth::new(
        "token, or access_key and secret_key",
        &[
            Way::Token { credential: "token", header: "X-Auth-Token", prefix: "", word: "" },
            Way::CanonicalHmac(CanonicalHmac {
                name: "SDK-HMAC-SHA256",
                key_id: "access_key",
                signing_key: "secret_key",
                date_header: "X-Sdk-Date",
                payload_header: "X-Sdk-Content-Sha256",
                session_token: ("X-Security-Token", "security_token"),
            }),
        ],
        documents(
            "huaweicloud",
            &[
                &[("token", "X-Auth-Token", "IAM token")],
                &[
                    ("date", "X-Sdk-Date", "UTC time of the signature, as YYYYMMDD'T'HHMMSS'Z'"),
                    (
                        "signature",
                        "Authorization",
                        "`SDK-HMAC-SHA256 Access=..., SignedHeaders=..., Signature=...`: AK/SK signature of the request; with a temporary key X-Security-Token is sent, too",
                    ),
                ],
            ],
        ),
    )
};
