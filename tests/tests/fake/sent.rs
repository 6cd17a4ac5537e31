//! A request that was planned, and can be changed before the fakes have it.

use clearway::fake::{Request, Response, Vendors};

#[derive(Debug, Clone)]
pub struct Sent {
    pub method: String,
    pub url: String,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl From<clearway::Request> for Sent {
    fn from(request: clearway::Request) -> Self {
        Sent {
            method: request.method.name().to_owned(),
            url: request.url,
            headers: request.headers.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect(),
            body: request.body.unwrap_or_default(),
        }
    }
}

impl Sent {
    pub fn ask<T>(&self, ask: impl FnOnce(&Request) -> T) -> T {
        let headers: Vec<(&str, &str)> = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        ask(&Request { method: &self.method, url: &self.url, headers: &headers, body: &self.body })
    }

    pub fn answer(&self, vendors: &mut Vendors, now_ms: u64) -> Response {
        self.ask(|request| vendors.handle(request, now_ms))
    }
}
