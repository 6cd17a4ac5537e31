//! How requests prove who sent them, in the words of OpenAPI.

use serde_json::{Value, json};

use super::value::Schema;
use crate::spec::Auth;

/// A header that carries a credential: the scheme's name, the header's, a description.
type Scheme = (&'static str, &'static str, &'static str);

/// The ways to sign in, any of which will do; each needs all of its headers.
fn ways(auth: Auth) -> &'static [&'static [Scheme]] {
    match auth {
        // OpenAPI has a type of its own for it.
        Auth::Bearer => &[],
        Auth::EdgegapToken => &[&[("token", "Authorization", "`token <token>`: the API token behind the word token and a space")]],
        Auth::EdgegapDeleteToken => &[&[(
            "deleteToken",
            "Authorization",
            "`<delete_token>`: the token injected into the deployment's container, with nothing before it",
        )]],
        Auth::NcloudSignature => &[&[
            ("timestamp", "x-ncp-apigw-timestamp", "Unix milliseconds, within five minutes of the gateway's clock"),
            ("accessKey", "x-ncp-iam-access-key", "Access key ID"),
            (
                "signature",
                "x-ncp-apigw-signature-v2",
                "Base64 of the HMAC-SHA256, by the secret key, of method, space, path with query, newline, timestamp, newline, access key",
            ),
        ]],
        Auth::Huaweicloud => &[
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
    }
}

/// Adds the schemes to `schemes`; returns what an operation asks of them.
pub(super) fn requirement(auth: Auth, schemes: &mut Schema) -> Value {
    let prefix = prefix(auth);
    if auth == Auth::Bearer {
        schemes.insert(prefix.to_owned(), json!({ "type": "http", "scheme": "bearer" }));
        return json!([{ prefix: [] }]);
    }
    let way = |way: &&[Scheme]| {
        let mut needed = Schema::new();
        for (name, header, description) in *way {
            let name = [prefix, name].join("_");
            needed.insert(name.clone(), json!([]));
            schemes.insert(name, json!({ "type": "apiKey", "in": "header", "name": header, "description": description }));
        }
        Value::Object(needed)
    };
    ways(auth).iter().map(way).collect()
}

fn prefix(auth: Auth) -> &'static str {
    match auth {
        Auth::Bearer => "bearer",
        Auth::EdgegapToken | Auth::EdgegapDeleteToken => "edgegap",
        Auth::NcloudSignature => "ncloud",
        Auth::Huaweicloud => "huaweicloud",
    }
}
