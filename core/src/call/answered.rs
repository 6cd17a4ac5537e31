//! What becomes of a call with an answer, or with none.

use super::attempt::{Attempt, Fault};
use super::pages::PageOutcome;
use super::wait::{self, Poll, WaitState};
use super::{ANSWER_BYTES, Call, Moment, Phase, Step, Task, Why};
use crate::mask::{self, capped};
use crate::parse::{Answer, Reply};
use crate::report::{ApiError, Error, RequestSummary, TransportError, TransportKind, WaitError};
use crate::sign::Credentials;
use crate::spec::{Repeat, Waiter, code_is};

impl Call {
    /// An answer to the attempt that is under way, of which nothing is known yet.
    pub(super) fn answer<'a>(&'a self, moment: &'a Moment) -> Answer<'a> {
        Answer {
            now_ms: Some(moment.clock.unix_ms),
            credentials: moment.shared.credentials.as_ref(),
            request: self.request(),
            ..Answer::to(self.vendor, Some(self.operation))
        }
    }

    pub(super) fn answered(&mut self, status: u16, headers: &[(&str, &str)], body: &[u8], moment: &Moment) -> Step {
        if body.len() > ANSWER_BYTES {
            return self.failed(TransportKind::TooLarge, "the answer has more than 32 MiB", moment);
        }
        let answer = Answer { status, headers, body, ..self.answer(moment) };
        match answer.read() {
            Ok(mut reply) => {
                reply.report = self.report();
                self.replied(reply, body, moment)
            }
            Err(Error::Api(error)) if self.is_gone(&error) => {
                let reply = Reply { report: self.report(), gone: true, ..answer.as_it_is() };
                self.end(Ok(Some(reply)))
            }
            Err(Error::Api(mut error)) => {
                if self.attempt.lost && self.operation.repeat == Repeat::Idempotent {
                    let lost = "the answer to an earlier attempt was lost, and that attempt may have done it: look before you go on";
                    error.hint = Some(error.hint.map_or_else(|| lost.to_owned(), |hint| [lost, "; ", &hint].concat()));
                }
                self.faulted(&Fault::Api(&error), &error.to_string(), Error::Api(error.clone()), moment)
            }
            Err(error) => self.end(Err(error)),
        }
    }

    /// Whether an error means that what a wait is for has come, since there is nothing any more.
    fn is_gone(&self, error: &ApiError) -> bool {
        let Task::Wait { waiter, watch } = &self.task else { return false };
        let was_seen = watch.as_ref().is_some_and(|watch| watch.first_look_ms.is_some());
        let code = error.code.as_deref().unwrap_or_default();
        (was_seen || waiter.gone_unseen) && waiter.gone.iter().any(|(status, wanted)| *status == error.status && code_is(wanted, code))
    }

    pub(super) fn failed(&mut self, kind: TransportKind, message: &str, moment: &Moment) -> Step {
        let message = mask::redact(message, &Credentials::secrets_of(moment.shared.credentials.as_ref()), 500);
        let error = match self.transport_error(kind, message.clone()) {
            // What did not reach the vendor has done nothing.
            Error::Transport(error) if self.operation.repeat == Repeat::Never && kind != TransportKind::Connect => {
                Error::OutcomeUnknown(error)
            }
            error => error,
        };
        self.faulted(&Fault::Transport(kind), &message, error, moment)
    }

    /// After a fault: another attempt; in a wait, the next look; or the end. The cause may be shown already.
    fn faulted(&mut self, fault: &Fault, cause: &str, error: Error, moment: &Moment) -> Step {
        let (now_ms, cause) = (moment.now_ms, capped(cause, 200).into_owned());
        self.attempt.lost |= fault.is_loss();
        let latest_ms = if let Task::Wait { watch: Some(watch), .. } = &self.task { watch.ends_ms } else { u64::MAX };
        let wait_ms = self.attempt.wait_before_next(fault, self.operation, &self.settings.policy, now_ms, moment.entropy);
        if let Some(ms) = wait_ms.filter(|ms| now_ms.saturating_add(*ms) <= latest_ms) {
            return self.rest(ms, Why::Retry(cause), now_ms);
        }
        // A wait that has seen something is not ended by a look that brings no news.
        if let Task::Wait { waiter, watch: Some(watch) } = &mut self.task
            && watch.first_look_ms.is_some()
            && let Some(at_least_ms) = fault.passes_after_ms()
        {
            let Some(ms) = watch.later(waiter, at_least_ms, now_ms) else {
                return self.out_of_time(true, false, cause);
            };
            self.attempt = Attempt::default();
            return self.rest(ms, Why::Retry(cause), now_ms);
        }
        self.end(Err(error))
    }

    pub(super) fn transport_error(&self, kind: TransportKind, message: String) -> Error {
        Error::Transport(TransportError { kind, message, attempts: self.attempt.sent, request: self.request() })
    }

    /// The request of the attempt that is under way.
    fn request(&self) -> RequestSummary {
        RequestSummary {
            operation: Some(self.operation.id),
            method: Some(self.operation.method),
            url: Some(self.attempt.url.clone()).filter(|url| !url.is_empty()),
            attempts: self.attempt.sent,
        }
    }

    pub(super) fn wait_error(&self, waiter: &Waiter, watch: Option<&WaitState>, reason: String, timed_out: bool) -> Error {
        let state = watch.map(|watch| watch.state.clone()).unwrap_or_default();
        let waited_ms = watch.map_or(0, |watch| self.passed_ms.saturating_sub(watch.began_ms));
        let resource = wait::resource(waiter, &self.input);
        Error::WaitFailed(Box::new(WaitError { waiter: waiter.id, resource, waited_ms, state, reason, timed_out }))
    }

    /// A request has succeeded, and perhaps another one follows.
    fn replied(&mut self, reply: Reply, body: &[u8], moment: &Moment) -> Step {
        let attempt = core::mem::take(&mut self.attempt);
        match &mut self.task {
            Task::Once => self.end(Ok(Some(reply))),
            Task::Pages { pages, progress } => match progress.turn(pages, &reply.text) {
                turn @ (PageOutcome::More | PageOutcome::Last) => {
                    self.phase = Phase::PageReady { more: turn == PageOutcome::More };
                    Step::Page(reply)
                }
                PageOutcome::End => self.end(Ok(None)),
                PageOutcome::Again => {
                    self.phase = Phase::Sleeping(None);
                    self.go_on(moment)
                }
                PageOutcome::Broken => {
                    self.attempt = attempt;
                    let headers: Vec<(&str, &str)> = reply.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
                    let answer = Answer { status: reply.status, headers: &headers, body, ..self.answer(moment) };
                    let error = answer.failure(Some("the page has no items, and the list is not at its end"));
                    self.end(Err(error))
                }
            },
            Task::Wait { waiter, watch } => {
                let (waiter, now_ms) = (*waiter, moment.now_ms);
                let watch = watch.get_or_insert_with(|| WaitState::new(waiter, self.settings.wait_timeout_ms, now_ms));
                let look = watch.look(waiter, &reply.text, moment.shared.credentials.as_ref(), now_ms);
                let watch = watch.clone();
                let result = match look {
                    Poll::Done => Ok(Some(reply)),
                    Poll::Failed(reason) => Err(self.wait_error(waiter, Some(&watch), reason, false)),
                    Poll::TimedOut(reason) => Err(self.wait_error(waiter, Some(&watch), reason, true)),
                    Poll::Later(ms) => return self.rest(ms, Why::State(watch.state), now_ms),
                };
                self.end(result)
            }
        }
    }
}
