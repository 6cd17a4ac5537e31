//! A call as JSON text, to go on elsewhere. The form has a version; credentials are not in it.

use super::{Attempt, Call, Phase, Policy, Progress, Seen, Settings, Task, WaitState, Why};
use crate::json::Writer;
use crate::json::limit;
use crate::json::read;
use crate::report::UsageError;

/// Form 1, of the first releases, has Unix times; form 2 has times since the call's first step.
const VERSION: u64 = 2;

impl Call {
    /// The call as JSON text, without anything [`Shared`](super::Shared): [`from_json`](Call::from_json) takes it on, here or elsewhere. Beside
    /// its input, and the resource as last known where that was given, it has less than 1 kB. Who can write such a text can have any operation of
    /// the vendor called with the credentials of whoever takes it on: keep it from others, or sign it.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut out = Members(Writer { text: String::with_capacity(self.input.len() + 512) });
        out.0.open('{');
        out.number("call", VERSION);
        out.text("operation", self.operation.id);
        self.settings.write(&mut out);
        out.number("passed", self.passed_ms);
        if let Some(seen) = &self.seen {
            out.number("saved", seen.unix_ms);
            // What cannot be told from another clock is left out.
            if seen.clock_id != 0 {
                out.number("clock", seen.clock_id);
                out.maybe("elapsed", seen.elapsed_ms);
            }
        }
        out.flag("warnings", self.has_warnings);
        out.number("sent", u64::from(self.attempt.sent));
        out.maybe("ends", self.attempt.ends_ms);
        out.flag("lost", self.attempt.lost);
        out.maybe("slot", self.attempt.slot_ms);
        if !self.attempt.url.is_empty() {
            out.text("url", &self.attempt.url);
        }
        match &self.task {
            Task::Once => out.text("task", "once"),
            Task::Pages { progress, .. } => progress.write(&mut out),
            Task::Wait { waiter, watch } => {
                out.text("task", "wait");
                out.text("waiter", waiter.id);
                if let Some(watch) = watch {
                    watch.write(&mut out);
                }
            }
        }
        self.phase.write(&mut out);
        out.text("input", &self.input);
        out.0.close('}');
        out.0.text
    }

    /// A saved call, to be stepped on. What was under way when it was saved may still be answered; with [`Event::Continue`](super::Event) it
    /// counts as lost: it is sent again where that is safe, and else the call ends with [`Error::OutcomeUnknown`](crate::Error).
    ///
    /// # Errors
    /// A usage error for a text that is no call, is of another version, or names what this version does not have.
    pub fn from_json(text: &str) -> Result<Call, UsageError> {
        // An escaped input is at most six times as long.
        let members = if text.len() > 8 * limit::BYTES { None } else { read::members(text) };
        let saved = Saved(members.ok_or(UsageError::SavedCall("it is not a JSON object"))?);
        match saved.number("call") {
            Some(1) => return saved.form_1().ok_or(UsageError::SavedCall("a part of it is missing or wrong")),
            Some(VERSION) => {}
            Some(_) => return Err(UsageError::SavedCall("it was saved by another version")),
            None => return Err(UsageError::SavedCall("it is no call")),
        }
        saved.call().ok_or(UsageError::SavedCall("a part of it is missing or wrong"))
    }
}

/// Writes members of an object, leaving out what is usual.
struct Members(Writer);

impl Members {
    fn text(&mut self, name: &str, value: &str) {
        self.0.key(name).string(value);
    }

    fn number(&mut self, name: &str, value: u64) {
        self.0.key(name).number(value);
    }

    fn maybe(&mut self, name: &str, value: Option<u64>) {
        if let Some(value) = value {
            self.number(name, value);
        }
    }

    fn maybe_text(&mut self, name: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.text(name, value);
        }
    }

    fn flag(&mut self, name: &str, value: bool) {
        if value {
            self.number(name, 1);
        }
    }
}

/// The members of an object, to be read by name.
struct Saved<'t>(Vec<(String, &'t str)>);

impl<'t> Saved<'t> {
    fn member(&self, name: &str) -> Option<&'t str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, json)| *json)
    }

    fn number(&self, name: &str) -> Option<u64> {
        self.member(name)?.parse().ok()
    }

    fn text(&self, name: &str) -> Option<String> {
        self.member(name).and_then(read::text).map(|text| text.into_owned())
    }

    fn flag(&self, name: &str) -> bool {
        self.number(name) == Some(1)
    }

    fn call(&self) -> Option<Call> {
        let (vendor, operation) = crate::registry::find(&self.text("operation")?).ok()?;
        let task = match self.text("task")?.as_str() {
            "once" => Task::Once,
            "pages" => Task::Pages { pages: operation.pages?, progress: Progress::read(self)? },
            "wait" => {
                let (_, waiter) = crate::registry::find_waiter(&self.text("waiter")?).ok()?;
                if waiter.operation.id != operation.id {
                    return None;
                }
                Task::Wait { waiter, watch: WaitState::read(self) }
            }
            _ => return None,
        };
        let attempt = Attempt {
            sent: u32::try_from(self.number("sent")?).ok()?,
            ends_ms: self.number("ends"),
            lost: self.flag("lost"),
            slot_ms: self.number("slot"),
            url: self.text("url").unwrap_or_default(),
        };
        let seen = self.number("saved").map(|unix_ms| Seen {
            unix_ms,
            elapsed_ms: self.number("elapsed"),
            clock_id: self.number("clock").unwrap_or(0),
        });
        let (settings, phase) = (Settings::read(self)?, Phase::read(self)?);
        let (input, passed_ms, has_warnings) = (self.text("input")?, self.number("passed").unwrap_or(0), self.flag("warnings"));
        Some(Call { vendor, operation, input, settings, task, attempt, phase, passed_ms, seen, has_warnings, resumed: true, ready: None })
    }

    /// A call of the first form: its Unix times become those of the call, which begins with what is earliest.
    fn form_1(&self) -> Option<Call> {
        let seen_ms = self.number("seen")?;
        let mut call = self.call()?;
        let first_ms = self.number("first_look").map_or(seen_ms, |first_ms| first_ms.min(seen_ms));
        let watch = if let Task::Wait { watch, .. } = &mut call.task { watch.as_mut() } else { None };
        if let Some(watch) = watch {
            watch.began_ms = first_ms;
            watch.times().into_iter().for_each(|time| *time = time.saturating_sub(first_ms));
        }
        let until = if let Phase::Sleeping(Some((until_ms, _))) = &mut call.phase { Some(until_ms) } else { None };
        call.attempt.ends_ms.as_mut().into_iter().chain(until).for_each(|time| *time = time.saturating_sub(first_ms));
        call.passed_ms = seen_ms - first_ms;
        // It does not say whether check warns.
        call.has_warnings = true;
        // A call that was never stepped has seen no time.
        call.seen = Some(Seen { unix_ms: seen_ms, elapsed_ms: None, clock_id: 0 }).filter(|seen| seen.unix_ms > 0);
        Some(call)
    }
}

impl Settings {
    fn write(&self, out: &mut Members) {
        out.flag("allow_unknown", self.allow_unknown);
        out.flag("empty_as_absent", self.empty_as_absent);
        out.maybe_text("current", self.current.as_deref());
        out.maybe_text("revision", self.revision.as_deref());
        out.number("timeout", self.policy.timeout_ms);
        out.number("deadline", self.policy.deadline_ms);
        out.number("max_retries", u64::from(self.policy.max_retries));
        out.maybe("wait_timeout", self.wait_timeout_ms);
        out.flag("strict", self.strict);
    }

    fn read(saved: &Saved) -> Option<Self> {
        let current = saved.text("current");
        if current.as_deref().is_some_and(|current| !read::is_json(current)) {
            return None;
        }
        Some(Settings {
            allow_unknown: saved.flag("allow_unknown"),
            empty_as_absent: saved.flag("empty_as_absent"),
            current,
            revision: saved.text("revision"),
            policy: Policy {
                timeout_ms: saved.number("timeout")?,
                deadline_ms: saved.number("deadline")?,
                max_retries: u32::try_from(saved.number("max_retries")?).ok()?,
            },
            wait_timeout_ms: saved.number("wait_timeout"),
            strict: saved.flag("strict"),
        })
    }
}

impl Progress {
    fn write(&self, out: &mut Members) {
        out.text("task", "pages");
        out.maybe("parameter", self.parameter);
        out.number("start", self.start);
        out.number("pages", self.pages);
        out.number("items", self.items);
        out.flag("promised", self.promised);
        out.number("last", self.last);
        out.number("mark", self.mark);
    }

    fn read(saved: &Saved) -> Option<Self> {
        Some(Progress {
            parameter: saved.number("parameter"),
            start: saved.number("start")?,
            pages: saved.number("pages")?,
            items: saved.number("items")?,
            promised: saved.flag("promised"),
            last: saved.number("last")?,
            mark: saved.number("mark")?,
        })
    }
}

impl WaitState {
    fn times(&mut self) -> impl IntoIterator<Item = &mut u64> {
        [Some(&mut self.began_ms), Some(&mut self.ends_ms), self.first_look_ms.as_mut()].into_iter().flatten()
    }

    fn write(&self, out: &mut Members) {
        out.number("wait_began", self.began_ms);
        out.number("wait_ends", self.ends_ms);
        out.number("delay", self.delay_ms);
        out.maybe("first_look", self.first_look_ms);
        out.flag("moved", self.moved);
        out.text("state", &self.state);
    }

    fn read(saved: &Saved) -> Option<Self> {
        Some(WaitState {
            began_ms: saved.number("wait_began").unwrap_or(0),
            ends_ms: saved.number("wait_ends")?,
            delay_ms: saved.number("delay")?,
            first_look_ms: saved.number("first_look"),
            moved: saved.flag("moved"),
            state: saved.text("state")?,
        })
    }
}

impl Phase {
    fn write(&self, out: &mut Members) {
        match self {
            Phase::Sleeping(None) => out.text("phase", "ready"),
            Phase::Sleeping(Some((until_ms, why))) => {
                out.text("phase", "resting");
                out.number("until", *until_ms);
                match why {
                    Why::Rate => {}
                    Why::Retry(cause) => out.text("cause", cause),
                    Why::State(_) => out.flag("asks", true),
                }
            }
            Phase::InFlight => out.text("phase", "in_flight"),
            Phase::PageReady { more } => out.text("phase", if *more { "handed" } else { "handed_last" }),
            Phase::Over => out.text("phase", "over"),
        }
    }

    fn read(saved: &Saved) -> Option<Self> {
        Some(match saved.text("phase")?.as_str() {
            "ready" => Phase::Sleeping(None),
            "resting" => {
                let why = match saved.text("cause") {
                    Some(cause) => Why::Retry(cause),
                    None if saved.flag("asks") => Why::State(saved.text("state")?),
                    None => Why::Rate,
                };
                Phase::Sleeping(Some((saved.number("until")?, why)))
            }
            "in_flight" => Phase::InFlight,
            "handed" => Phase::PageReady { more: true },
            "handed_last" => Phase::PageReady { more: false },
            "over" => Phase::Over,
            _ => return None,
        })
    }
}
