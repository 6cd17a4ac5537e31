//! Answers before they are bytes.

use serde_json::Value;

use super::exchange::{Ending, Response};
use super::time;

/// What a handler answers.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: Body,
    pub transport: Transport,
}

#[derive(Debug, Clone)]
pub(crate) enum Body {
    Json(Value),
    /// Content type and text.
    Text(&'static str, String),
    Empty,
}

/// What happens to an answer on its way.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Transport {
    pub delay_ms: u64,
    pub truncate_after: Option<usize>,
    pub reset: bool,
}

impl Answer {
    pub fn json(status: u16, body: Value) -> Self {
        Answer { status, headers: Vec::new(), body: Body::Json(body), transport: Transport::default() }
    }

    pub fn text(status: u16, content_type: &'static str, text: &str) -> Self {
        Answer { body: Body::Text(content_type, text.to_owned()), ..Self::empty(status) }
    }

    pub fn empty(status: u16) -> Self {
        Answer { status, headers: Vec::new(), body: Body::Empty, transport: Transport::default() }
    }

    pub fn header(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }

    /// The answer as bytes, with the headers that a vendor puts on all its answers; `id_header` is the one with the request's id.
    pub fn finish(self, id_header: Option<(&'static str, &str)>, now_ms: u64) -> Response {
        let (content_type, mut body) = match self.body {
            Body::Json(value) => (Some("application/json"), serde_json::to_vec(&value).unwrap_or_default()),
            Body::Text(content_type, text) => (Some(content_type), text.into_bytes()),
            Body::Empty => (None, Vec::new()),
        };
        let mut headers: Vec<(String, String)> = Vec::new();
        headers.extend(content_type.map(|content_type| ("Content-Type".to_owned(), content_type.to_owned())));
        headers.push(("Date".to_owned(), time::http_date(now_ms)));
        headers.extend(id_header.map(|(name, id)| (name.to_owned(), id.to_owned())));
        headers.extend(self.headers.into_iter().map(|(name, value)| (name.to_owned(), value)));
        let ending = match self.transport {
            Transport { reset: true, .. } => Ending::Reset,
            Transport { truncate_after: Some(after), .. } if after < body.len() => {
                headers.push(("Content-Length".to_owned(), body.len().to_string()));
                body.truncate(after);
                Ending::Truncated { after }
            }
            _ => Ending::Whole,
        };
        Response { status: self.status, headers, body, delay_ms: self.transport.delay_ms, ending }
    }
}
