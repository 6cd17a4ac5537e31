//! Scenarios as JSON text.

use serde_json::{Map, Value};

use super::{Effect, Fault, RetryAfter, Scenario};
use crate::report::UsageError;

const EFFECTS: &str =
    "throttle, quota, unavailable, bad_gateway, gateway_timeout, error, redirect, delay, reset, truncate, unknown_state, drift";

impl Scenario {
    /// Reads a scenario: `{"faults": [{"effect", ...}]}`, each fault with `vendor` or `operation`, `nth` and `times` as the builder
    /// has them, and what its effect takes:
    ///
    /// | effect | takes |
    /// |---|---|
    /// | `throttle`, `unavailable` | `retry_after` (seconds) or `retry_after_date` (the time in so many seconds, as an HTTP date), or neither |
    /// | `delay` | `ms` |
    /// | `truncate` | `after` (bytes) |
    /// | `quota`, `bad_gateway`, `gateway_timeout`, `error`, `redirect`, `reset`, `unknown_state`, `drift` | nothing |
    ///
    /// # Errors
    /// [`UsageError::Scenario`], which names the fault and what is valid.
    pub fn from_json(text: &str) -> Result<Self, UsageError> {
        let wrong = |problem: &str| UsageError::Scenario(problem.to_owned());
        let value: Value = serde_json::from_str(text).map_err(|error| wrong(&format!("it is not JSON: {error}")))?;
        let Some(faults) = value.get("faults").and_then(Value::as_array) else {
            return Err(wrong("give an object with a list of faults: {\"faults\": [...]}"));
        };
        if value.as_object().is_some_and(|object| object.len() > 1) {
            return Err(wrong("beside faults it has fields there are not"));
        }
        let mut scenario = Scenario::new();
        for (at, value) in faults.iter().enumerate() {
            let fault = fault(value).map_err(|problem| UsageError::Scenario(format!("fault {} of the list: {problem}", at + 1)))?;
            scenario = scenario.fault(fault);
        }
        Ok(scenario)
    }
}

/// An error says what is wrong.
fn fault(value: &Value) -> Result<Fault, String> {
    let fields = Fields(value.as_object().ok_or("it is not an object")?);
    let effect = fields.text("effect")?.ok_or_else(|| format!("effect is missing; use one of {EFFECTS}"))?;
    let (effect, own): (Effect, &[&str]) = match effect {
        "throttle" => (Effect::Throttle { retry_after: fields.retry_after()? }, RETRY_AFTER),
        "unavailable" => (Effect::Unavailable { retry_after: fields.retry_after()? }, RETRY_AFTER),
        "delay" => (Effect::Delay { ms: fields.number("ms")?.ok_or("delay takes ms, which is missing")? }, &["ms"]),
        "truncate" => {
            let after = fields.number("after")?.ok_or("truncate takes after (bytes), which is missing")?;
            (Effect::Truncate { after: usize::try_from(after).unwrap_or(usize::MAX) }, &["after"])
        }
        "quota" => (Effect::Quota, &[]),
        "bad_gateway" => (Effect::BadGateway, &[]),
        "gateway_timeout" => (Effect::GatewayTimeout, &[]),
        "error" => (Effect::Error, &[]),
        "redirect" => (Effect::Redirect, &[]),
        "reset" => (Effect::Reset, &[]),
        "unknown_state" => (Effect::UnknownState, &[]),
        "drift" => (Effect::Drift, &[]),
        _ => return Err(format!("unknown effect; use one of {EFFECTS}")),
    };
    let common = ["effect", "vendor", "operation", "nth", "times"];
    let known: Vec<&str> = common.iter().chain(own).copied().collect();
    if fields.0.keys().any(|key| !known.contains(&key.as_str())) {
        return Err(format!("unknown field; with this effect use {}", known.join(", ")));
    }
    let mut fault = Fault::new(effect);
    if let Some(id) = fields.text("vendor")? {
        fault = fault.vendor(id).map_err(|error| error.to_string())?;
    }
    if let Some(id) = fields.text("operation")? {
        fault = fault.operation(id).map_err(|error| error.to_string())?;
    }
    if let Some(nth) = fields.counted("nth")? {
        fault = fault.nth(nth);
    }
    if let Some(times) = fields.counted("times")? {
        fault = fault.times(times);
    }
    Ok(fault)
}

const RETRY_AFTER: &[&str] = &["retry_after", "retry_after_date"];

/// The fields of a fault. Null counts as absent.
struct Fields<'a>(&'a Map<String, Value>);

impl<'a> Fields<'a> {
    fn text(&self, name: &str) -> Result<Option<&'a str>, String> {
        let value = self.0.get(name).filter(|value| !value.is_null());
        value.map(|value| value.as_str().ok_or_else(|| format!("{name} must be text"))).transpose()
    }

    fn number(&self, name: &str) -> Result<Option<u64>, String> {
        let value = self.0.get(name).filter(|value| !value.is_null());
        value.map(|value| value.as_u64().ok_or_else(|| format!("{name} must be an integer of 0 or more"))).transpose()
    }

    fn counted(&self, name: &str) -> Result<Option<u64>, String> {
        match self.number(name)? {
            Some(0) => Err(format!("{name} is counted from 1")),
            number => Ok(number),
        }
    }

    fn retry_after(&self) -> Result<Option<RetryAfter>, String> {
        match (self.number("retry_after")?, self.number("retry_after_date")?) {
            (Some(_), Some(_)) => Err("retry_after and retry_after_date exclude each other".to_owned()),
            (seconds, date) => Ok(seconds.map(RetryAfter::Seconds).or(date.map(RetryAfter::DateIn))),
        }
    }
}
