//! The verbs as exports. Operations are numbers in the order of `clearway::operations()`, which the package's data has, too.

use clearway::border::{CallKind, IdKind, InputFlag, StepKind};
use clearway::json::{Json, to_text};
use clearway::{CallOptions, Credentials, Error, Header, Input, Operation, Options, Reply, Request, UsageError};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{failed, usage};
use crate::exchange::{Answer, Status, fine, maybe, text, with};
use crate::report::{description_json, found_json, locale};

/// The operation with this number; nothing but the package's own mistake gives another.
pub(crate) fn operation(number: usize) -> Result<&'static Operation, UsageError> {
    clearway::operations().nth(number).map_or_else(|| clearway::operation(""), Ok)
}

pub(crate) fn input(bytes: &[u8], flags: u32) -> Input<'_> {
    if is_marked(flags) { Input::marked(text(bytes)) } else { Input::from(bytes) }
}

pub(crate) fn is_marked(flags: u32) -> bool {
    InputFlag::Marked.is_in(flags)
}

pub(crate) fn options(current: &[u8], flags: u32) -> Options<'_> {
    let (allow_unknown, empty_as_absent) = (InputFlag::AllowUnknown.is_in(flags), InputFlag::EmptyAsAbsent.is_in(flags));
    Options { allow_unknown, empty_as_absent, current: maybe(current) }
}

/// The flags that a call was made with.
pub(crate) fn flags(CallOptions { check, strict, .. }: &CallOptions) -> u32 {
    let given =
        [(check.allow_unknown, InputFlag::AllowUnknown), (check.empty_as_absent, InputFlag::EmptyAsAbsent), (*strict, InputFlag::Strict)];
    given.into_iter().filter(|(given, _)| *given).fold(0, |flags, (_, flag)| flags | flag.bit())
}

/// What is said of an id that there is not.
#[wasm_bindgen]
pub fn unknown(kind: u32, id: usize) -> *const u8 {
    with([id], |[id]| {
        let id = text(id);
        let found = match IdKind::numbered(kind).unwrap_or(IdKind::Vendor) {
            IdKind::Operation => clearway::operation(id).err(),
            IdKind::Waiter => CallKind::Wait.operation(id).err(),
            IdKind::Vendor => clearway::vendor(id).err(),
        };
        found.map_or_else(|| fine(&[]), |error| usage(&error))
    })
}

/// The only part is the report, empty where there is nothing to say. The first number is 1 where the request may go out.
#[wasm_bindgen]
pub fn check(number: usize, given: usize, current: usize, flags: u32, language: usize) -> *const u8 {
    with([given, current], |[given, current]| {
        let report = operation(number).and_then(|operation| clearway::check(operation.id, input(given, flags), &options(current, flags)));
        match report {
            Ok(report) => {
                let json = found_json(&report, locale(language).as_deref());
                Answer { status: Status::Fine, numbers: [u32::from(report.ok()), 0, 0], parts: &[json.as_bytes()] }.put()
            }
            Err(error) => usage(&error),
        }
    })
}

/// The only part is the description.
#[wasm_bindgen]
pub fn describe(number: usize, draft: usize, current: usize, flags: u32, language: usize) -> *const u8 {
    with([draft, current], |[draft, current]| {
        let described =
            operation(number).and_then(|operation| clearway::describe(operation.id, input(draft, flags), &options(current, flags)));
        match described {
            Ok(description) => fine(description_json(&description, locale(language).as_deref()).as_bytes()),
            Err(error) => usage(&error),
        }
    })
}

/// The parts of a request: its URL, headers, body, and what was signed. The first number is its method, the second whether it has a body, the third
/// how many warnings there are, which a check of the same input tells.
pub(crate) fn request(request: &Request) -> *const u8 {
    let headers = header_pairs(&request.headers);
    let numbers = [request.method as u32, u32::from(request.body.is_some()), request.report.warnings.len() as u32];
    let signed = request.string_to_sign.as_deref().unwrap_or_default();
    let body = request.body.as_deref().unwrap_or_default();
    let parts = [request.url.as_bytes(), headers.as_bytes(), body, signed.as_bytes()];
    Answer { status: Status::Fine, numbers, parts: &parts }.put()
}

/// Names and values with a zero behind each.
pub(crate) fn pairs<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = String::with_capacity(512);
    for (name, value) in pairs {
        [name, "\0", value, "\0"].iter().for_each(|piece| text.push_str(piece));
    }
    text
}

pub(crate) fn header_pairs(headers: &[Header]) -> String {
    pairs(headers.iter().map(|(name, value)| (name.as_ref(), value.as_ref())))
}

pub(crate) fn read_pairs(bytes: &[u8]) -> Vec<(&str, &str)> {
    let mut pieces = text(bytes).split('\0');
    core::iter::from_fn(|| Some((pieces.next()?, pieces.next()?))).collect()
}

pub(crate) fn credentials(bytes: &[u8]) -> Result<Credentials, UsageError> {
    read_pairs(bytes).into_iter().try_fold(Credentials::default(), |credentials, (name, value)| credentials.with(name, value))
}

/// A reply of a step: what is next, the call as it is saved, and the report on its input. Elsewhere there are none of these.
///
/// The numbers are the step, what the reply has (1: itself, 2: an id, 4: that the resource is gone), and the attempts. The parts are the call, the
/// warnings, the drift, the request's id, the pointer to the items, the request's method and URL, and the report.
pub(crate) fn reply(reply: &Reply, operation: Option<&Operation>, [saved, report]: [&str; 2], next: StepKind) -> *const u8 {
    let (warnings, drift) = (list_json(&reply.warnings), list_json(&reply.drift));
    let (id, url) = (reply.request_id.as_deref(), reply.request.url.as_deref());
    let items = operation.and_then(|operation| operation.pages.as_ref()).map(|pages| pages.items);
    let method = reply.request.method.map(|method| method.name());
    let parts = [Some(saved), Some(&warnings), Some(&drift), id, items, method, url, Some(report)];
    let has = 1 | u32::from(id.is_some()) << 1 | u32::from(reply.gone) << 2;
    let numbers = [next as u32, has, reply.request.attempts];
    Answer { status: Status::Fine, numbers, parts: &parts.map(|part| part.unwrap_or_default().as_bytes()) }.put()
}

/// Nothing for an empty list, as most are.
pub(crate) fn list_json<T: Json>(list: &[T]) -> String {
    if list.is_empty() { String::new() } else { to_text(list) }
}

#[wasm_bindgen]
pub fn parse(number: usize, status: u16, headers: usize, body: usize, language: usize) -> *const u8 {
    with([headers, body], |[headers, body]| {
        let read = operation(number).map_err(Error::from).and_then(|operation| {
            let parsed = clearway::parse(operation.id, status, &read_pairs(headers), body)?;
            Ok((parsed, operation))
        });
        match read {
            Ok((parsed, operation)) => reply(&parsed, Some(operation), [""; 2], StepKind::Done),
            Err(error) => failed(&error, locale(language).as_deref()),
        }
    })
}

/// The parts are the headers to add and the string to sign.
#[wasm_bindgen]
pub fn sign(vendor: usize, method: usize, url: usize, headers: usize, secrets: usize, body: usize, now_ms: f64) -> *const u8 {
    with([vendor, method, url, headers, secrets, body], |[vendor, method, url, headers, secrets, body]| {
        let signed = credentials(secrets).and_then(|credentials| {
            clearway::sign(text(vendor), text(method), text(url), &read_pairs(headers), body, &credentials, now_ms as u64)
        });
        match signed {
            Ok(signature) => {
                let added = header_pairs(&signature.headers);
                let string_to_sign = signature.string_to_sign.unwrap_or_default();
                Answer { status: Status::Fine, numbers: [0; 3], parts: &[added.as_bytes(), string_to_sign.as_bytes()] }.put()
            }
            Err(error) => usage(&error),
        }
    })
}
