//! The verbs as exports. Operations are numbers in the order of `clearway::operations()`, which the package's data has, too.

use clearway::json::{Json, to_text};
use clearway::{Credentials, Error, Header, Input, Operation, Options, Request, UsageError};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::error::{failed, usage};
use crate::exchange::{Answer, Status, fine, maybe, text, with};
use crate::report::{description_json, found_json, locale};

/// Bits of `flags`.
const ALLOW_UNKNOWN: u32 = 1;
const EMPTY_AS_ABSENT: u32 = 2;
/// The input has marks for what JSON has no word for.
const MARKED: u32 = 4;
/// Warnings refuse, too.
const STRICT: u32 = 8;

/// The operation with this number; nothing but the package's own mistake gives another.
pub(crate) fn operation(number: usize) -> Result<&'static Operation, UsageError> {
    clearway::operations().nth(number).map_or_else(|| clearway::operation(""), Ok)
}

pub(crate) fn input(bytes: &[u8], flags: u32) -> Input<'_> {
    if is_marked(flags) { Input::marked(text(bytes)) } else { Input::from(bytes) }
}

pub(crate) fn is_marked(flags: u32) -> bool {
    flags & MARKED != 0
}

pub(crate) fn is_strict(flags: u32) -> bool {
    flags & STRICT != 0
}

pub(crate) fn options(current: &[u8], flags: u32) -> Options<'_> {
    Options { allow_unknown: flags & ALLOW_UNKNOWN != 0, empty_as_absent: flags & EMPTY_AS_ABSENT != 0, current: maybe(current) }
}

/// What is said of an operation or a waiter that there is not.
#[wasm_bindgen]
pub fn unknown(kind: u32, id: usize) -> *const u8 {
    with([id], |[id]| {
        let found = match kind {
            0 => clearway::operation(text(id)).err().map(Error::from),
            1 => clearway::Call::wait(text(id), "{}", &Default::default()).err(),
            _ => clearway::vendor(text(id)).err().map(Error::from),
        };
        found.map_or_else(|| fine(&[]), |error| failed(&error, None))
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

/// Bits of the first number of a reply.
const HAS_ID: u32 = 1;
const IS_LIST: u32 = 2;

/// The parts of a reply: the warnings, the drift, the request's id, the pointer to its items, and the request's method.
pub(crate) fn reply(reply: &clearway::Reply, operation: Option<&'static Operation>) -> *const u8 {
    let warnings = list_json(&reply.warnings);
    let drift = list_json(&reply.drift);
    let id = reply.request_id.as_deref();
    let pages = operation.and_then(|operation| operation.pages.as_ref());
    let bit = |is: bool, bit: u32| if is { bit } else { 0 };
    let bits = bit(id.is_some(), HAS_ID) | bit(pages.is_some(), IS_LIST);
    let items = pages.map(|pages| pages.items).unwrap_or_default();
    let method = reply.request.method.map(|method| method.name()).unwrap_or_default();
    let parts = [warnings.as_bytes(), drift.as_bytes(), id.unwrap_or_default().as_bytes(), items.as_bytes(), method.as_bytes()];
    Answer { status: Status::Fine, numbers: [bits, 0, 0], parts: &parts }.put()
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
            Ok((parsed, operation)) => reply(&parsed, Some(operation)),
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
