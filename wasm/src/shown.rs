//! What requests and replies show of themselves.

use std::borrow::Cow;

use clearway::json::Writer;
use clearway::spec::Method;
use clearway::{Reply, Report, Request};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::exchange::{Answer, Status, fine, text, with};
use crate::verbs::{operation, pairs, read_pairs};

/// A request as it may be shown, or with `reveal` as it is: as curl, its URL, its headers, and its body.
#[wasm_bindgen]
pub fn shown_request(number: usize, method: usize, url: usize, headers: usize, body: usize, has_body: bool, reveal: bool) -> *const u8 {
    with([method, url, headers, body], |[method, url, headers, body]| {
        let owned = |text: &str| Cow::Owned(text.to_owned());
        let request = Request {
            operation: operation(number).ok(),
            method: Method::from_name(text(method)).unwrap_or(Method::Get),
            url: text(url).to_owned(),
            headers: read_pairs(headers).into_iter().map(|(name, value)| (owned(name), owned(value))).collect(),
            body: has_body.then(|| body.to_vec()),
            report: Report::default(),
            string_to_sign: None,
        };
        let shown = request.shown(reveal);
        let (curl, headers) = (shown.curl(), pairs(shown.headers.iter().copied()));
        let parts = [curl.as_bytes(), shown.url.as_bytes(), headers.as_bytes(), shown.body.as_deref().unwrap_or_default().as_bytes()];
        Answer { status: Status::Fine, numbers: [0; 3], parts: &parts }.put()
    })
}

/// A reply's text as it may be shown.
#[wasm_bindgen]
pub fn shown_reply(number: usize, status: u16, body: usize) -> *const u8 {
    with([body], |[body]| fine(of_text(status, text(body)).shown_text(operation(number).ok()).as_bytes()))
}

/// How many items a list has on all its pages together: digits, or nothing where its answer does not say. To look for it is to read all of the
/// answer once more, which few need.
#[wasm_bindgen]
pub fn reply_total(number: usize, body: usize) -> *const u8 {
    with([body], |[body]| {
        let mut digits = Writer::default();
        if let Some(total) = operation(number).ok().and_then(|operation| of_text(0, text(body)).total(operation)) {
            digits.number(total);
        }
        fine(digits.finish().as_bytes())
    })
}

fn of_text(status: u16, text: &str) -> Reply {
    Reply { status, text: text.trim_start_matches('\u{feff}').to_owned(), ..Reply::default() }
}
