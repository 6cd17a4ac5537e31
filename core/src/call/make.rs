//! How a call comes about: of what, and of an input that is clear.

use super::attempt::Attempt;
use super::options::{CallOptions, Settings};
use super::pages::Progress;
use super::{Call, Phase, Task};
use crate::border::CallKind;
use crate::check::{Purpose, check_text};
use crate::registry;
use crate::report::{Error, UsageError};
use crate::spec::{Operation, Vendor};

impl Call {
    /// A call of an operation: one request with its retries.
    ///
    /// # Errors
    /// [`Error::Invalid`] with the whole report where the input is not clear; [`Error::Usage`] for an unknown operation. What needs
    /// credentials, and a site or base URL that is not one, shows at the first step.
    pub fn new(operation: &str, input: impl Into<String>, options: &CallOptions) -> Result<Call, Error> {
        let (vendor, operation) = registry::find(operation)?;
        Self::checked(vendor, operation, input.into(), options, |_| Task::Once)
    }

    /// A call of a list operation for all its pages.
    ///
    /// # Errors
    /// As [`new`](Call::new), and where the operation is no list.
    pub fn pages(operation: &str, input: impl Into<String>, options: &CallOptions) -> Result<Call, Error> {
        let (vendor, operation) = registry::find(operation)?;
        let pages = operation.pages.ok_or(UsageError::NoList { operation: operation.id })?;
        Self::checked(vendor, operation, input.into(), options, |input| Task::Pages { pages, progress: Progress::new(&pages, input) })
    }

    /// A wait for a state, by the waiter's id. The input is that of the operation it asks.
    ///
    /// # Errors
    /// As [`new`](Call::new), and for an unknown waiter.
    pub fn wait(waiter: &str, input: impl Into<String>, options: &CallOptions) -> Result<Call, Error> {
        let (vendor, waiter) = registry::find_waiter(waiter)?;
        Self::checked(vendor, waiter.operation, input.into(), options, |_| Task::Wait { waiter, watch: None })
    }

    fn checked(
        vendor: &'static Vendor,
        operation: &'static Operation,
        input: String,
        options: &CallOptions,
        task: impl FnOnce(&str) -> Task,
    ) -> Result<Call, Error> {
        options.check.validate()?;
        let outcome = check_text(operation, input.as_str().into(), &options.check, Purpose::Plan);
        if !outcome.report.passes(options.strict) {
            return Err(Error::Invalid(Box::new(outcome.report)));
        }
        let task = task(&input);
        let (attempt, phase, has_warnings) = (Attempt::default(), Phase::Sleeping(None), !outcome.report.warnings.is_empty());
        let (settings, ready) = (Settings::keep(options)?, Some(Box::new(outcome)));
        Ok(Call { vendor, operation, input, settings, task, attempt, phase, passed_ms: 0, seen: None, has_warnings, resumed: false, ready })
    }
}

impl CallKind {
    /// The operation that a call of this kind sends: that with this id, or the one that the waiter with this id asks.
    ///
    /// # Errors
    /// A usage error that names what there is.
    pub fn operation(self, id: &str) -> Result<&'static Operation, UsageError> {
        match self {
            CallKind::Once | CallKind::Pages => registry::operation(id),
            CallKind::Wait => registry::find_waiter(id).map(|(_, waiter)| waiter.operation),
        }
    }

    /// A call of this kind.
    ///
    /// # Errors
    /// As [`Call::new`], [`Call::pages`] and [`Call::wait`].
    pub fn call(self, id: &str, input: String, options: &CallOptions) -> Result<Call, Error> {
        match self {
            CallKind::Once => Call::new(id, input, options),
            CallKind::Pages => Call::pages(id, input, options),
            CallKind::Wait => Call::wait(id, input, options),
        }
    }
}
