//! The fake vendors as WebAssembly: standard requests in, standard responses out. Time and what happens on the way are written in TypeScript,
//! in `npm/src/fake/`.
//!
//! Nothing here waits: bodies are read before, so that a request is answered in one go and a trap cannot leave a promise behind that never ends.

use std::collections::BTreeMap;

use clearway::fake::{self, Ending, Scenario, Seen};
use gloo_net::http::{Headers, Request, Response};
use js_sys::Uint8Array;
use serde::{Deserialize, Serialize, Serializer};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

/// The five vendors, with one state. No clock, and no IO.
#[wasm_bindgen]
pub struct Vendors(fake::Vendors);

/// Objects and null, as JSON has them.
const PLAIN: &serde_wasm_bindgen::Serializer = &serde_wasm_bindgen::Serializer::json_compatible();

#[derive(Deserialize)]
struct Options {
    /// JSON text.
    scenario: Option<String>,
    keys: Option<BTreeMap<String, String>>,
}

const OPTIONS: &str = "keys are an object of secret keys by access key";

/// An answer, and what happens to it on its way.
#[wasm_bindgen]
pub struct Answer {
    response: Option<web_sys::Response>,
    #[wasm_bindgen(js_name = delay, readonly)]
    pub delay_ms: f64,
    #[wasm_bindgen(js_name = isCut, readonly)]
    pub is_cut: bool,
}

#[wasm_bindgen]
impl Answer {
    /// The response, which is cut where `isCut` says so; nothing where the connection breaks before it begins. There is one to take.
    pub fn take(&mut self) -> Option<web_sys::Response> {
        self.response.take()
    }
}

#[wasm_bindgen]
impl Vendors {
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue) -> Result<Vendors, JsError> {
        // What serde says of them could show a key.
        let options: Options = serde_wasm_bindgen::from_value(options).map_err(|_| JsError::new(OPTIONS))?;
        let mut vendors = fake::Vendors::new();
        if let Some(text) = options.scenario {
            vendors = vendors.with_scenario(Scenario::from_json(&text)?);
        }
        for (id, key) in options.keys.iter().flatten() {
            vendors = vendors.with_key(id, key);
        }
        Ok(Vendors(vendors))
    }

    /// Turns on what the core calls so.
    #[wasm_bindgen(js_name = turnOn)]
    pub fn turn_on(&mut self, switch: &str) {
        self.0.switch(switch, true);
    }

    /// Answers a request, whose body was read, at a Unix time in milliseconds.
    pub fn answer(&mut self, request: web_sys::Request, body: &[u8], now_ms: f64) -> Result<Answer, JsError> {
        let request = Request::from(request);
        let headers: Vec<(String, String)> = request.headers().entries().collect();
        let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let (method, url) = (request.method(), request.url());
        let request = fake::Request { method: method.as_str(), url: &url, headers: &headers, body };
        let answered = self.0.handle(&request, now_ms as u64);
        let has_body = method.as_str() != "HEAD" && !answered.body.is_empty();
        let response = if answered.ending == Ending::Reset { None } else { Some(response(&answered, has_body)?) };
        Ok(Answer { response, delay_ms: answered.delay_ms as f64, is_cut: matches!(answered.ending, Ending::Truncated { .. }) })
    }

    /// The last requests, the oldest first.
    pub fn seen(&self, last: usize) -> Result<JsValue, JsError> {
        let seen = self.0.seen();
        let kept = seen.iter().skip(seen.len().saturating_sub(last));
        Ok(PLAIN.collect_seq(kept.map(Exchange::of))?)
    }

    #[wasm_bindgen(js_name = containerEnvironment)]
    pub fn container_environment(&self, request_id: &str) -> Result<JsValue, JsError> {
        let Some(variables) = self.0.container_environment(request_id) else { return Ok(JsValue::NULL) };
        Ok(PLAIN.collect_map(variables)?)
    }
}

fn response(answered: &fake::Response, has_body: bool) -> Result<web_sys::Response, JsError> {
    let headers = Headers::new();
    answered.headers.iter().for_each(|(name, value)| headers.append(name, value));
    let body = has_body.then(|| Uint8Array::from(answered.body.as_slice()));
    let body: Option<&js_sys::Object> = body.as_ref().map(AsRef::as_ref);
    Ok(Response::builder().status(answered.status).headers(headers).body(body)?.into())
}

#[derive(Serialize)]
struct Exchange<'s> {
    operation: Option<&'static str>,
    method: &'s str,
    path: &'s str,
    status: u16,
    time: f64,
}

impl<'s> Exchange<'s> {
    fn of(seen: &'s Seen) -> Self {
        let Seen { operation, method, path, status, now_ms } = seen;
        Exchange { operation: *operation, method, path, status: *status, time: *now_ms as f64 }
    }
}
