//! The API's resources, which all its stages have.

use serde_json::{Value, json};

use super::fixtures::API_ID;

pub(super) fn resources() -> Value {
    let resource = |id: &str, path: &str, methods: &[&str]| {
        let methods = methods.iter().map(|name| json!({ "methodName": name, "methodCode": name.to_lowercase() }));
        json!({
            "apiId": API_ID,
            "resourceId": id,
            "resourcePath": path,
            "methods": methods.collect::<Vec<_>>(),
            "corsAllowOrigin": "*",
            "corsAllowMethods": "GET,POST",
            "corsAllowHeaders": "content-type",
            "corsAllowCredentials": "false",
            "corsExposeHeaders": "x-request-id",
            "corsMaxAge": "600",
        })
    };
    json!([resource("r0aq7xk2mb", "/", &["ANY"]), resource("r1vt9h3ezc", "/orders/{id}", &["GET", "POST"])])
}
