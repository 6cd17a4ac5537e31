//! What stands before a vendor's handlers: who may come in, how often, and with what.

use super::answer::Answer;
use super::auth::Keys;
use super::input;
use super::limits::Limits;
use super::received::Received;
use super::route::Route;
use super::vendor::{AcceptedRequest, FakeVendor, Refusal};
use crate::report::Code;

pub(crate) struct Gate<'g> {
    pub fake: &'g mut dyn FakeVendor,
    pub keys: &'g Keys,
    pub limits: &'g mut Limits,
    pub received: &'g Received<'g>,
}

impl Gate<'_> {
    pub fn refuse(&self, refusal: Refusal) -> Answer {
        self.fake.refuse(refusal, self.received.request_id)
    }

    /// What the vendor answers where nothing goes wrong on the way.
    pub fn answer(&mut self, route: Option<Route>) -> Answer {
        let received = self.received;
        if received.body.len() > crate::json::limit::BYTES {
            return self.refuse(Refusal::TooLarge);
        }
        let Some(route) = route else { return self.refuse(Refusal::NoSuchPath) };
        let operation = route.operation;
        let credential = match self.fake.verify(received, Some(operation), self.keys) {
            Ok(credential) => credential,
            Err(answer) => return *answer,
        };
        if !self.limits.allow(operation, received.now_ms) {
            return self.refuse(Refusal::Throttled);
        }
        let has_body = operation.has_body() && !received.body.is_empty();
        if (has_body || route.vendor.always_content_type) && !received.is_json() {
            return self.refuse(Refusal::NotJson);
        }
        let input = match input::rebuild(&route, received, self.fake.refuses_unknown_fields(operation)) {
            Ok(input) => input,
            Err(report) if report.violations.iter().any(|violation| violation.code == Code::TooLarge) => {
                return self.refuse(Refusal::TooLarge);
            }
            Err(report) => return self.refuse(Refusal::Invalid(operation, &report)),
        };
        let request = AcceptedRequest { operation, input: &input, credential, now_ms: received.now_ms };
        // An operation that the fake does not implement is answered as the vendor answers a failure of its own.
        self.fake.handle(&request).unwrap_or_else(|| Answer { status: 501, ..self.refuse(Refusal::ServerError) })
    }
}
