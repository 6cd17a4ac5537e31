//! What the fake vendors have for each operation to work on.

use clearway::fake::Vendors;
use clearway::fake::{Clock, huaweicloud, ncloud};
use clearway::table::Operation;
use clearway::{Call, CallOptions, Credentials, Shared};
use fastrand::Rng;
use serde_json::json;

use crate::sample::Sampler;

/// When lives begin, in Unix milliseconds.
pub const START_MS: u64 = 1_768_465_800_000;

/// Credentials that the fakes accept.
pub fn credentials(vendor: &str) -> Credentials {
    let pairs: &[(&str, &str)] = match vendor {
        "edgegap" => &[("token", "t-invented"), ("delete_token", "d-invented")],
        "ncloud" => &[("access_key", ncloud::ACCESS_KEY), ("secret_key", ncloud::SECRET_KEY)],
        "huaweicloud" => &[("access_key", huaweicloud::ACCESS_KEY), ("secret_key", huaweicloud::SECRET_KEY)],
        _ => &[("api_key", "sk-invented")],
    };
    pairs.iter().fold(Credentials::default(), |credentials, (name, value)| credentials.with(name, value).unwrap())
}

/// An input that the operation finds its resource with, which is made where need be, and the time after that.
pub fn input(operation: &'static Operation, vendors: &mut Vendors, now_ms: u64) -> (String, u64) {
    let mut input = Sampler { fullness: 10 }.input(operation, &[], &mut Rng::with_seed(7));
    let mut clock = Clock::new(now_ms);
    if operation.input.find("request_id").is_some() {
        let deploy = json!({
            "application": "my-app", "version": "1",
            "users": [{"user_type": "ip_address", "user_data": {"ip_address": "203.0.113.7"}}],
        });
        let mut call = Call::new("edgegap.deploy", deploy.to_string(), &CallOptions::default()).unwrap();
        let reply = vendors.drive(&mut call, &mut Shared::new(Some(credentials("edgegap"))), &mut clock, |_, _| {}).unwrap().unwrap();
        input["request_id"] = reply.data()["request_id"].clone();
    }
    (input.to_string(), clock.now_ms)
}
