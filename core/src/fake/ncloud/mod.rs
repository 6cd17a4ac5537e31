//! NAVER Cloud API Gateway.

use super::Ask;
use super::answer::Answer;

/// The access key that is known from the start.
pub const ACCESS_KEY: &str = "ncp_iam_FAKEACCESSKEY00000001";
/// Its secret.
pub const SECRET_KEY: &str = "ncp_iam_FakeSecretKey0000000000000000001";

/// What the vendor remembers.
#[derive(Debug)]
pub(super) struct State {}

impl State {
    pub fn new() -> Self {
        State {}
    }

    /// `None` for an operation that is not known here.
    pub fn handle(&mut self, ask: &Ask) -> Option<Answer> {
        match ask.operation.id {
            _ => None,
        }
    }
}
