//! A caller of the fake vendors, who plans and parses as any client does.

use clearway::fake::{Response, Vendors};
use clearway::{Credentials, Error, PlanOptions, Reply, parse, plan};
use serde_json::Value;

/// 2026-01-15 08:30:00 UTC
pub const NOON: u64 = 1_768_465_800_000;

/// The fakes, the caller's credentials, and the caller's clock.
#[derive(Debug)]
pub struct Caller {
    pub vendors: Vendors,
    pub credentials: Credentials,
    pub now_ms: u64,
    pub revision: Option<&'static str>,
}

impl Caller {
    /// With credentials by name.
    ///
    /// # Panics
    /// Where a credential is not one.
    pub fn new(named: &[(&str, &str)]) -> Self {
        let credentials =
            named.iter().fold(Credentials::default(), |credentials, (name, value)| credentials.with(name, value).expect("a credential"));
        Caller { vendors: Vendors::new(), credentials, now_ms: NOON, revision: None }
    }

    /// Moves the clock on.
    pub fn wait(&mut self, ms: u64) {
        self.now_ms += ms;
    }

    /// Plans a request, has it answered, and parses the answer.
    ///
    /// # Errors
    /// As [`plan`] and [`parse`].
    pub fn call(&mut self, operation: &str, input: Value) -> Result<Reply, Error> {
        let response = self.answer(operation, input)?;
        let headers: Vec<(&str, &str)> = response.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        parse(operation, response.status, &headers, &response.body)
    }

    /// The same for a call that must succeed as documented: the reply's body.
    ///
    /// # Panics
    /// Where it fails, or where the reply differs from its documented shape.
    pub fn reply(&mut self, operation: &str, input: Value) -> Value {
        let reply = self.call(operation, input).unwrap_or_else(|error| panic!("{operation}: {error:?}"));
        assert_eq!(reply.drift, [], "{operation}: {}", reply.text);
        reply.data()
    }

    /// The same for a call that must fail.
    ///
    /// # Panics
    /// Where it does not.
    pub fn error(&mut self, operation: &str, input: Value) -> clearway::ApiError {
        match self.call(operation, input) {
            Err(Error::Api(error)) => *error,
            other => panic!("{operation}: {other:?}"),
        }
    }

    /// Plans a request and has it answered.
    ///
    /// # Errors
    /// As [`plan`].
    pub fn answer(&mut self, operation: &str, input: Value) -> Result<Response, Error> {
        let options =
            PlanOptions { credentials: Some(&self.credentials), revision: self.revision, now_ms: self.now_ms, ..PlanOptions::default() };
        let request = plan(operation, &input.to_string(), &options)?;
        Ok(self.vendors.answer_to(&request, self.now_ms))
    }
}
