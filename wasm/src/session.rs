//! What the calls of one client have in common.

use std::sync::Arc;

use clearway::border::{CallKind, InputFlag, StepKind};
use clearway::error::RequestSummary;
use clearway::spec::Method;
use clearway::{Call, CallOptions, Error, Limiter, Limiters, PlanOptions, Policy, Shared};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{failed, usage};
use crate::exchange::{Answer, Status, fine, maybe, text, with};
use crate::report::locale;
use crate::verbs::{credentials, input, is_marked, operation, options, read_pairs, reply, request};

/// A client's vendor, credentials, site and rates.
#[wasm_bindgen]
pub struct Session {
    pub(crate) shared: Shared,
    /// The rates of calls whose clock is not the system's.
    own_limiter: Arc<Limiter>,
}

static LIMITERS: Limiters = Limiters::new();

#[wasm_bindgen]
impl Session {
    /// A session, not yet of any use: [`open`](Session::open) makes it one.
    pub fn of(vendor: usize) -> Option<Session> {
        let shared = Shared::new(clearway::vendors().get(vendor)?.id, None).ok()?;
        Some(Session { shared, own_limiter: Arc::default() })
    }

    /// The same client with other options: rates are common.
    pub fn fork(&self) -> Session {
        Session { shared: self.shared.clone(), own_limiter: Arc::clone(&self.own_limiter) }
    }

    /// Takes credentials, where there are some, and where to send; and which part of the rates is used, all of them where that is NaN.
    /// `elapsed_ms` is of the system's monotonic clock.
    #[allow(clippy::too_many_arguments, reason = "as below")]
    pub fn open(
        &mut self,
        secrets: usize,
        has_secrets: bool,
        site: usize,
        base_url: usize,
        allow_http: bool,
        rate_share: f64,
        elapsed_ms: f64,
    ) -> *const u8 {
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
            if let Err(error) = self.shared.validate() {
                return usage(&error);
            }
            if let Some(key) = self.shared.rate_key() {
                self.shared.limiter = LIMITERS.of(key, elapsed_ms as u64);
            }
            if !rate_share.is_nan() {
                for limiter in [&self.shared.limiter, &self.own_limiter] {
                    if let Err(error) = limiter.set_share(rate_share) {
                        return usage(&error);
                    }
                }
            }
            fine(&[])
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
            let plan = PlanOptions {
                check: options(current, flags),
                revision: maybe(revision),
                strict: InputFlag::Strict.is_in(flags),
                ..self.shared.plan_options(now_ms as u64)
            };
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
            let planned = clearway::plan_path(
                self.shared.vendor.id,
                text(method),
                text(path),
                &query,
                body,
                &self.shared.plan_options(now_ms as u64),
            );
            planned.map_or_else(|error| usage(&error), |planned| request(&planned))
        })
    }

    /// Reads the answer to such a request: what was sent, as it may be shown, and when the answer came.
    pub fn read(&self, method: usize, url: usize, now_ms: f64, status: u16, headers: usize, body: usize) -> *const u8 {
        with([method, url, headers, body], |[method, url, headers, body]| {
            let (method, url) = (Method::from_name(text(method)), Some(text(url).to_owned()));
            let request = RequestSummary { operation: None, method, url, attempts: 1 };
            match self.shared.read(&request, now_ms as u64, status, &read_pairs(headers), body) {
                Ok(read) => reply(&read, None, [""; 2], StepKind::Done),
                Err(error) => failed(&error, None),
            }
        })
    }

    /// A text from outside without this client's credentials.
    pub fn hidden(&self, given: usize) -> *const u8 {
        with([given], |[given]| fine(self.shared.hidden(text(given)).as_bytes()))
    }
}

impl Session {
    /// What calls have in common whose clock is not the system's: rates of their own.
    pub(crate) fn on_own_clock(&self) -> Shared {
        Shared { limiter: Arc::clone(&self.own_limiter), ..self.shared.clone() }
    }
}

/// A new call as it is saved; `kind` is a [`CallKind`]. The second part is its operation's id. Times are milliseconds; negative numbers
/// stand for what is usual.
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
        let strict = InputFlag::Strict.is_in(flags);
        let options = CallOptions { check: options(current, flags), revision: maybe(revision), policy, wait_timeout_ms, strict };
        match made(CallKind::numbered(kind).unwrap_or(CallKind::Once), text(id), given, flags, &options) {
            Ok(call) => {
                let (saved, id) = (call.to_json(), call.operation().id);
                Answer { status: Status::Fine, numbers: [0; 3], parts: &[saved.as_bytes(), id.as_bytes()] }.put()
            }
            Err(error) => failed(&error, locale(language).as_deref()),
        }
    })
}

/// How long an attempt may take where nobody says.
#[wasm_bindgen(js_name = "usualTimeout")]
pub fn usual_timeout() -> f64 {
    Policy::default().timeout_ms as f64
}

fn made(kind: CallKind, id: &str, given: &[u8], flags: u32, options: &CallOptions) -> Result<Call, Error> {
    let plain = if is_marked(flags) { None } else { input(given, flags).into_text() };
    let text = match plain {
        Some(text) => text.into_owned(),
        None => clearway::unmarked(kind.operation(id)?.id, input(given, flags), &options.check)?,
    };
    kind.call(id, text, options)
}
