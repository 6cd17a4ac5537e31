//! Check, describe, plan, parse, sign and call as plain exports: texts go in and JSON comes out through one buffer.
//!
//! The caller asks [`buffer`] for room, writes the arguments' texts there one behind the other, calls a verb with their
//! lengths in bytes, and reads the answer from the buffer, as many bytes as the verb returns.

use std::cell::Cell;

use clearway::json::{Json, Writer, to_text};
use clearway::{Call, CallOptions, Clock, Credentials, Error, Event, PlanOptions, Shared, Step, TransportKind, Why};

thread_local! {
    static BUFFER: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
}

/// Makes the buffer this long and tells where it is.
#[unsafe(no_mangle)]
extern "C" fn buffer(length: usize) -> *const u8 {
    let mut buffer = BUFFER.take();
    buffer.resize(length, 0);
    let place = buffer.as_ptr();
    BUFFER.set(buffer);
    place
}

#[unsafe(no_mangle)]
extern "C" fn check(operation: usize, input: usize) -> usize {
    run([operation, input], |[operation, input]| Ok(clearway::check(operation, input, &Default::default())?.to_json().into_bytes()))
}

#[unsafe(no_mangle)]
extern "C" fn describe(operation: usize, draft: usize) -> usize {
    run([operation, draft], |[operation, draft]| Ok(clearway::describe(operation, draft, &Default::default())?.to_json().into_bytes()))
}

/// Credentials are lines of `name=value`. The body stands behind the first line of the answer.
#[unsafe(no_mangle)]
extern "C" fn plan(operation: usize, input: usize, credentials: usize, now_ms: f64) -> usize {
    run([operation, input, credentials], |[operation, input, credentials]| {
        let credentials = read_credentials(credentials)?;
        let options = PlanOptions { credentials: Some(&credentials), now_ms: now_ms as u64, ..Default::default() };
        let request = clearway::plan(operation, input, &options)?;
        let mut json = Writer::default();
        json.open('{');
        json.key("method").string(request.method.name());
        json.key("url").string(&request.url);
        write_headers(&mut json, &request.headers);
        request.report.write(json.key("report"));
        json.key("string_to_sign").maybe(request.string_to_sign.as_deref());
        json.close('}');
        let mut answer = json.finish().into_bytes();
        answer.push(b'\n');
        answer.extend(request.body.unwrap_or_default());
        Ok(answer)
    })
}

/// Headers are lines of `name=value`.
#[unsafe(no_mangle)]
extern "C" fn parse(operation: usize, status: u16, headers: usize, body: usize) -> usize {
    run([operation, headers, body], |[operation, headers, body]| {
        let headers: Vec<(&str, &str)> = pairs(headers).collect();
        let reply = clearway::parse(operation, status, &headers, body.as_bytes())?;
        let mut json = Writer::default();
        json.open('{');
        json.key("request_id").maybe(reply.request_id.as_deref());
        reply.warnings.write(json.key("warnings"));
        reply.drift.write(json.key("drift"));
        json.close('}');
        Ok(json.finish().into_bytes())
    })
}

#[unsafe(no_mangle)]
extern "C" fn sign(vendor: usize, method: usize, url: usize, body: usize, credentials: usize, now_ms: f64) -> usize {
    run([vendor, method, url, body, credentials], |[vendor, method, url, body, credentials]| {
        let credentials = read_credentials(credentials)?;
        let signature = clearway::sign(vendor, method, url, &[], body.as_bytes(), &credentials, now_ms as u64)?;
        let mut json = Writer::default();
        json.open('{');
        write_headers(&mut json, &signature.headers);
        json.close('}');
        Ok(json.finish().into_bytes())
    })
}

/// A saved call of a kind: `pages`, `wait`, anything else for a single request.
#[unsafe(no_mangle)]
extern "C" fn call(kind: usize, id: usize, input: usize) -> usize {
    run([kind, id, input], |[kind, id, input]| {
        let options = CallOptions::default();
        let call = match kind {
            "pages" => Call::pages(id, input, &options),
            "wait" => Call::wait(id, input, &options),
            _ => Call::new(id, input, &options),
        };
        Ok(call?.to_json().into_bytes())
    })
}

/// Steps a saved call with an answer, or where the status is 0 to 2 with continue, failed, cancel. The step stands behind the call's line.
#[unsafe(no_mangle)]
extern "C" fn step(saved: usize, credentials: usize, status: u16, body: usize, now_ms: f64, entropy: f64) -> usize {
    run([saved, credentials, body], |[saved, credentials, body]| {
        let mut call = Call::from_json(saved)?;
        let event = match status {
            0 => Event::Continue,
            1 => Event::Failed { kind: TransportKind::Broken, message: body },
            2 => Event::Cancel,
            status => Event::Answer { status, headers: &[], body: body.as_bytes() },
        };
        let shared = Shared::new(call.operation().vendor_id(), Some(read_credentials(credentials)?))?;
        let step = call.step(&shared, Clock { unix_ms: now_ms as u64, elapsed_ms: now_ms as u64 }, entropy as u64, event)?;
        let mut answer = call.to_json().into_bytes();
        answer.push(b'\n');
        answer.extend(match step {
            Step::Send { request, timeout_ms } => [request.method.name(), " ", &request.url, &timeout_ms.to_string()].concat().into_bytes(),
            Step::Wait { ms, why: Why::State(state) } => [&ms.to_string(), " ", &state].concat().into_bytes(),
            Step::Wait { ms, .. } => ms.to_string().into_bytes(),
            Step::Page(reply) | Step::Done(Ok(Some(reply))) => reply.text.into_bytes(),
            Step::Done(Ok(None)) => Vec::new(),
            Step::Done(Err(error)) => error.to_string().into_bytes(),
        });
        Ok(answer)
    })
}

/// Cuts the buffer into texts and puts the answer there.
fn run<const N: usize>(lengths: [usize; N], verb: impl FnOnce([&str; N]) -> Result<Vec<u8>, Error>) -> usize {
    let buffer = BUFFER.take();
    let mut rest = std::str::from_utf8(&buffer).unwrap_or_default();
    let texts = lengths.map(|length| {
        let (text, behind) = rest.split_at_checked(length).unwrap_or_default();
        rest = behind;
        text
    });
    let answer = verb(texts).unwrap_or_else(|error| match &error {
        Error::Invalid(report) => report.to_json().into_bytes(),
        Error::Api(error) => to_text(&**error).into_bytes(),
        error => to_text(&error.to_string()).into_bytes(),
    });
    let length = answer.len();
    BUFFER.set(answer);
    length
}

fn read_credentials(lines: &str) -> Result<Credentials, Error> {
    Ok(pairs(lines).try_fold(Credentials::default(), |credentials, (name, value)| credentials.with(name, value))?)
}

fn pairs(lines: &str) -> impl Iterator<Item = (&str, &str)> {
    lines.lines().filter_map(|line| line.split_once('='))
}

fn write_headers(json: &mut Writer, headers: &[clearway::Header]) {
    json.key("headers").open('{');
    for (name, value) in headers {
        json.key(name).string(value);
    }
    json.close('}');
}
