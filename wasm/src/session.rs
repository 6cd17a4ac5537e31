//! What the calls of one client have in common.

use std::sync::Arc;

use clearway::{CallOptions, Error, PlanOptions, Policy, Shared};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{failed, usage};
use crate::exchange::{fine, maybe, text, with};
use crate::report::locale;
use crate::verbs::{credentials, input, operation, options, read_pairs, reply, request};

/// A client's vendor, credentials, site and rates.
#[wasm_bindgen]
pub struct Session {
    pub(crate) shared: Shared,
}

#[wasm_bindgen]
impl Session {
    /// A session, not yet of any use: [`open`](Session::open) makes it one.
    pub fn of(vendor: usize) -> Option<Session> {
        let vendor = clearway::vendors().get(vendor)?;
        Some(Session {
            shared: Shared { vendor, credentials: None, site: None, base_url: None, allow_http: false, limiter: Arc::default() },
        })
    }

    /// The same client with other options: rates are common.
    pub fn fork(&self) -> Session {
        Session { shared: self.shared.clone() }
    }

    /// Takes credentials, where there are some, and where to send.
    pub fn open(&mut self, secrets: usize, has_secrets: bool, site: usize, base_url: usize, allow_http: bool) -> *const u8 {
        with([secrets, site, base_url], |[secrets, site, base_url]| {
            if has_secrets {
                match credentials(secrets) {
                    Ok(credentials) => self.shared.credentials = Some(credentials),
                    Err(error) => return usage(&error),
                }
            }
            self.shared.site = maybe(site).map(str::to_owned);
            self.shared.base_url = maybe(base_url).map(str::to_owned);
            self.shared.allow_http = allow_http;
            // Credentials that are incomplete, and a site or base URL that is none, are said at once, and not with the first call.
            let tried = clearway::plan_path(self.shared.vendor.id, "GET", "/", &[], None, &self.plan_options(0.0));
            tried.map_or_else(|error| usage(&error), |_| fine(&[]))
        })
    }

    /// A request of an operation's input.
    #[allow(clippy::too_many_arguments, reason = "numbers pass the border to wasm faster than anything that holds them")]
    pub fn plan(
        &self,
        number: usize,
        given: usize,
        current: usize,
        revision: usize,
        flags: u32,
        language: usize,
        now_ms: f64,
    ) -> *const u8 {
        with([given, current, revision], |[given, current, revision]| {
            let plan = PlanOptions { check: options(current, flags), revision: maybe(revision), ..self.plan_options(now_ms) };
            let planned =
                operation(number).map_err(Error::from).and_then(|operation| clearway::plan(operation.id, input(given, flags), &plan));
            match planned {
                Ok(planned) => request(&planned),
                Err(error) => failed(&error, locale(language).as_deref()),
            }
        })
    }

    /// A signed request for a path without a table.
    #[wasm_bindgen(js_name = "planPath")]
    #[allow(clippy::too_many_arguments, reason = "as above")]
    pub fn plan_path(&self, method: usize, path: usize, query: usize, body: usize, has_body: bool, now_ms: f64) -> *const u8 {
        with([method, path, query, body], |[method, path, query, body]| {
            let body = has_body.then(|| body.to_vec());
            let query = read_pairs(query);
            let planned = clearway::plan_path(self.shared.vendor.id, text(method), text(path), &query, body, &self.plan_options(now_ms));
            planned.map_or_else(|error| usage(&error), |planned| request(&planned))
        })
    }

    /// Reads the answer to such a request.
    pub fn read(&self, status: u16, headers: usize, body: usize) -> *const u8 {
        with([headers, body], |[headers, body]| match clearway::parse_any(self.shared.vendor.id, status, &read_pairs(headers), body) {
            Ok(read) => reply(&read, None),
            Err(Error::Api(mut error)) => {
                self.shared.hide_credentials(&mut error);
                failed(&Error::Api(error), None)
            }
            Err(error) => failed(&error, None),
        })
    }

    /// A text from outside without this client's credentials.
    pub fn hidden(&self, given: usize) -> *const u8 {
        with([given], |[given]| fine(self.shared.hidden(text(given)).as_bytes()))
    }
}

impl Session {
    fn plan_options(&self, now_ms: f64) -> PlanOptions<'_> {
        PlanOptions {
            credentials: self.shared.credentials.as_ref(),
            site: self.shared.site.as_deref(),
            base_url: self.shared.base_url.as_deref(),
            allow_http: self.shared.allow_http,
            now_ms: now_ms as u64,
            ..PlanOptions::default()
        }
    }
}

/// A new call as it is saved: of an operation (kind 0), of all pages of a list (1), or of what is waited for (2). Times are milliseconds; negative
/// numbers stand for what is usual.
#[wasm_bindgen]
#[allow(clippy::too_many_arguments, reason = "as above")]
pub fn call(
    kind: u32,
    id: usize,
    given: usize,
    current: usize,
    revision: usize,
    flags: u32,
    language: usize,
    timeout_ms: f64,
    deadline_ms: f64,
    max_retries: f64,
    wait_ms: f64,
) -> *const u8 {
    with([id, given, current, revision], |[id, given, current, revision]| {
        let given_number = |number: f64| (number >= 0.0).then_some(number as u64);
        let usual = Policy::default();
        let policy = Policy {
            timeout_ms: given_number(timeout_ms).unwrap_or(usual.timeout_ms),
            deadline_ms: given_number(deadline_ms).unwrap_or(usual.deadline_ms),
            max_retries: if max_retries >= 0.0 { max_retries as u32 } else { usual.max_retries },
        };
        let wait_timeout_ms = given_number(wait_ms);
        let options = CallOptions { check: options(current, flags), revision: maybe(revision), policy, wait_timeout_ms };
        match made(kind, text(id), given, flags, &options) {
            Ok(call) => fine(call.to_json().as_bytes()),
            Err(error) => failed(&error, locale(language).as_deref()),
        }
    })
}

/// How long an attempt may take where nobody says.
#[wasm_bindgen(js_name = "usualTimeout")]
pub fn usual_timeout() -> f64 {
    Policy::default().timeout_ms as f64
}

fn made(kind: u32, id: &str, given: &[u8], flags: u32, options: &CallOptions) -> Result<clearway::Call, Error> {
    let asked = match clearway::waiters().find(|waiter| kind == 2 && waiter.id == id) {
        Some(waiter) => waiter.operation.id,
        None => id,
    };
    let plain = if crate::verbs::is_marked(flags) { None } else { input(given, flags).into_text() };
    // What is no operation or waiter is said below.
    let text = match plain {
        Some(text) => text.into_owned(),
        None if clearway::operation(asked).is_err() => String::new(),
        None => clearway::unmarked(asked, input(given, flags), &options.check)?,
    };
    match kind {
        0 => clearway::Call::new(id, text, options),
        1 => clearway::Call::pages(id, text, options),
        _ => clearway::Call::wait(id, text, options),
    }
}
