//! Requests, responses, and what is remembered of them.

/// A request as it comes in.
#[derive(Clone, Copy)]
pub struct Request<'a> {
    pub method: &'a str,
    /// Absolute: of a site of the table (`https://api.example.com/v1/...`), or of any other host with the vendor's id as the first
    /// segment of the path (`http://127.0.0.1:8787/<vendor>/v1/...`).
    pub url: &'a str,
    pub headers: &'a [(&'a str, &'a str)],
    pub body: &'a [u8],
}

impl core::fmt::Debug for Request<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // URL, headers and body may hold secrets.
        f.debug_struct("Request").field("method", &self.method).field("bytes", &self.body.len()).finish_non_exhaustive()
    }
}

/// An answer, and how it is to be sent.
#[derive(Clone, PartialEq, Eq)]
pub struct Response {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    /// Milliseconds to wait before the answer begins.
    pub delay_ms: u64,
    pub ending: Ending,
}

impl core::fmt::Debug for Response {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // The body may hold secrets, as what it answers to does.
        let Response { status, headers, body, delay_ms, ending } = self;
        let mut shown = f.debug_struct("Response");
        shown.field("status", status).field("headers", headers).field("bytes", &body.len());
        shown.field("delay_ms", delay_ms).field("ending", ending).finish_non_exhaustive()
    }
}

/// How an answer ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    Whole,
    /// The connection breaks after so many bytes of the body, which is already cut; the headers speak of all of it.
    Truncated {
        after: usize,
    },
    /// The connection breaks before the answer begins: none of it is to be sent.
    Reset,
}

/// What was asked, and what was answered. No secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The operation's id, where the request is one.
    pub operation: Option<&'static str>,
    pub method: String,
    /// The vendor's path, without the query, of at most 1000 characters.
    pub path: String,
    /// What was answered, also where the answer was lost on the way.
    pub status: u16,
    pub now_ms: u64,
}
