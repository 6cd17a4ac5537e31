//! The finished, signed request as data.

mod rename;

use std::borrow::Cow;

use crate::check::{Options, Outcome, Purpose, Slot, SlotName, check_text, walk};
use crate::json::Input;
use crate::json::Source;
use crate::mask;
use crate::report::Report;
use crate::report::{Error, UsageError};
use crate::sign::{Credentials, Header, Signer, Unsigned, shown_headers, value_of};
use crate::spec::{Auth, Method, Operation, Place, Revision, Vendor};
use crate::text;
use crate::url::{Target, encode};

const JSON: &str = "application/json";

/// How a request is made.
#[derive(Debug, Clone, Copy, Default)]
pub struct PlanOptions<'a> {
    pub check: Options<'a>,
    /// Left out, the request is unsigned.
    pub credentials: Option<&'a Credentials>,
    /// One of the vendor's sites by name; the first where left out.
    pub site: Option<&'a str>,
    /// Replaces the site's scheme, host and port, and may put a prefix before the vendor's whole path.
    pub base_url: Option<&'a str>,
    /// Plain http to other machines than this one.
    pub allow_http: bool,
    /// Another documented form of the operation.
    pub revision: Option<&'a str>,
    /// Refuses an input that check warns of, too.
    pub strict: bool,
    /// Unix time in milliseconds.
    pub now_ms: u64,
}

/// A request that may go out. `Debug` and [`curl`](Request::curl) mask secrets.
#[derive(Clone)]
pub struct Request {
    /// `None` for a call that has no table.
    pub operation: Option<&'static Operation>,
    pub method: Method,
    pub url: String,
    pub headers: Vec<Header>,
    /// Compact UTF-8 JSON in the order of the input; `None` where the operation has no body.
    pub body: Option<Vec<u8>>,
    /// What check said of the input: no violations, perhaps warnings.
    pub report: Report,
    /// What was signed, for people who look into a 401. It holds no key, but the path and the query.
    pub string_to_sign: Option<String>,
}

/// Makes a request of an input: checks it, writes it, signs it.
///
/// ```
/// use clearway::{Credentials, PlanOptions, plan};
///
/// let credentials = Credentials::default().with("api_key", "sk_example")?;
/// let options = PlanOptions { credentials: Some(&credentials), ..Default::default() };
/// let request = plan("ppio.list_endpoints", r#"{"pageSize": 10, "pageNum": 0}"#, &options)?;
/// assert_eq!(request.url, "https://api.ppinfra.com/gpu-instance/openapi/v1/endpoint?pageSize=10&pageNum=0");
/// # Ok::<(), clearway::Error>(())
/// ```
///
/// # Errors
/// [`Error::Invalid`] with the whole report for an input that is not clear; [`Error::Usage`] for an unknown operation, site or
/// revision, a base URL that is not allowed, and incomplete credentials.
pub fn plan<'i>(operation: &str, input: impl Into<Input<'i>>, options: &PlanOptions) -> Result<Request, Error> {
    let (vendor, operation) = crate::registry::find(operation)?;
    options.check.validate()?;
    plan_page(vendor, operation, input.into(), options, None)
}

/// As [`plan`], with another value of one query parameter: the next page.
pub(crate) fn plan_page(
    vendor: &'static Vendor,
    operation: &'static Operation,
    input: Input,
    options: &PlanOptions,
    page: Option<(&'static str, u64)>,
) -> Result<Request, Error> {
    let mut outcome = check_text(operation, input, &options.check, Purpose::Plan);
    if let Some((parameter, number)) = page {
        turn_to(&mut outcome, operation, parameter, number);
    }
    plan_outcome(vendor, operation, outcome, options)
}

#[cold]
fn turn_to(outcome: &mut Outcome, operation: &'static Operation, parameter: &str, number: u64) {
    let Some(field) = operation.input.fields.iter().find(|field| field.name == parameter) else { return };
    outcome.slots.retain(|slot| !matches!(slot.name, SlotName::Field(known) if known.name == parameter));
    outcome.slots.push(Slot { name: SlotName::Field(field), value: text::digits(number) });
}

/// Makes a request of a value of the caller's own kind.
///
/// # Errors
/// As [`plan`].
pub fn plan_source(operation: &str, source: impl Source, options: &PlanOptions) -> Result<Request, Error> {
    let (vendor, operation) = crate::registry::find(operation)?;
    options.check.validate()?;
    plan_outcome(vendor, operation, walk(operation, source, &options.check, Purpose::Plan), options)
}

/// Makes a request of what a check for a plan has left.
pub(crate) fn plan_outcome(
    vendor: &'static Vendor,
    operation: &'static Operation,
    mut outcome: Outcome,
    options: &PlanOptions,
) -> Result<Request, Error> {
    let base = base_url(vendor, options)?;
    let revision = revision(operation, options.revision)?;
    if let Some(revision) = revision {
        rename::apply(operation, revision, &mut outcome);
    }
    if !outcome.report.passes(options.strict) {
        return Err(Error::Invalid(Box::new(outcome.report)));
    }
    let mut url = String::with_capacity(192);
    url.push_str(base);
    write_path(&mut url, revision.map_or(operation.path, |revision| revision.path), &outcome.slots);
    write_query(&mut url, vendor.auth_of(operation), revision, &outcome.slots);

    let body = operation.has_body().then_some(outcome.body);
    let request = Request {
        operation: Some(operation),
        method: operation.method,
        url,
        headers: Vec::with_capacity(6),
        body,
        report: outcome.report,
        string_to_sign: None,
    };
    Ok(request.signed(vendor, vendor.auth_of(operation), options)?)
}

/// Makes a signed request for a path that no table knows. Of the options, those of checks and revisions have no meaning here.
///
/// ```
/// let request = clearway::plan_path("ncloud", "GET", "/api/v1/products", &[("limit", "10")], None, &Default::default())?;
/// assert_eq!(request.url, "https://apigateway.apigw.ntruss.com/api/v1/products?limit=10");
/// # Ok::<(), clearway::UsageError>(())
/// ```
///
/// # Errors
/// A usage error for an unknown vendor or site, a method or path that is not usable, and incomplete credentials.
pub fn plan_path(
    vendor: &str,
    method: &str,
    path: &str,
    query: &[(&str, &str)],
    body: Option<Vec<u8>>,
    options: &PlanOptions,
) -> Result<Request, UsageError> {
    let vendor = crate::registry::vendor(vendor)?;
    let method = Method::from_name(method).ok_or(UsageError::Method("GET, POST, PUT, PATCH or DELETE"))?;
    if !path.starts_with('/') {
        return Err(UsageError::Url("begin the path with a slash; the host is the site's"));
    }
    let mut url = [base_url(vendor, options)?, path].concat();
    let mut pairs = query.to_vec();
    if vendor.auth.sorts_query {
        pairs = sorted_pairs(&pairs);
    }
    write_pairs(&mut url, &pairs, text::has(path, b'?'));
    Target::parse(&url).map_err(UsageError::Url)?;
    let request = Request { operation: None, method, url, headers: Vec::new(), body, report: Report::default(), string_to_sign: None };
    let auth = options.credentials.map_or(vendor.auth, |credentials| credentials.scheme(vendor.auth));
    request.signed(vendor, auth, options)
}

impl Request {
    /// The request with the headers it goes out with.
    fn signed(mut self, vendor: &'static Vendor, auth: &'static Auth, options: &PlanOptions) -> Result<Self, UsageError> {
        self.headers.push(("Accept".into(), JSON.into()));
        // Accept stays unsigned: transports change it.
        static CONTENT_TYPE: [Header; 1] = [(Cow::Borrowed("Content-Type"), Cow::Borrowed(JSON))];
        let signed: &[Header] = if self.body.is_some() || vendor.always_content_type { &CONTENT_TYPE } else { &[] };
        self.headers.extend_from_slice(signed);
        if let Some(credentials) = options.credentials {
            let request =
                Unsigned { method: self.method.name(), url: &self.url, headers: signed, body: self.body.as_deref().unwrap_or_default() };
            let signer = Signer { vendor: vendor.id, auth, credentials };
            self.string_to_sign = signer.sign(&request, options.now_ms, &mut self.headers)?;
        }
        Ok(self)
    }
}

/// Scheme, host, port and perhaps a prefix, without a slash at the end.
pub(crate) fn base_url<'a>(vendor: &'static Vendor, options: &PlanOptions<'a>) -> Result<&'a str, UsageError> {
    if let Some(base_url) = options.base_url {
        let target = Target::parse(base_url).map_err(UsageError::BaseUrl)?;
        if text::has(base_url, b'?') {
            return Err(UsageError::BaseUrl("remove the query"));
        }
        if !target.https && !options.allow_http && !target.is_loopback() {
            return Err(UsageError::BaseUrl("plain http would show the credentials to the network: use https, or set allow_http"));
        }
        return Ok(base_url.trim_end_matches('/'));
    }
    let site = match options.site {
        None => vendor.sites.first(),
        Some(name) => vendor.sites.iter().find(|site| site.name == name),
    };
    site.map(|site| site.base).ok_or_else(|| {
        let (given, names) = (options.site.unwrap_or_default(), vendor.sites.iter().map(|site| site.name));
        UsageError::Site { vendor: vendor.id, valid: crate::report::suggest::valid(given, &[vendor.id, " has "].concat(), names) }
    })
}

fn revision(operation: &'static Operation, name: Option<&str>) -> Result<Option<&'static Revision>, UsageError> {
    let Some(name) = name else { return Ok(None) };
    match operation.revisions.iter().find(|revision| revision.name == name) {
        Some(revision) => Ok(Some(revision)),
        None if operation.revisions.is_empty() => {
            Err(UsageError::Revision { operation: operation.id, valid: [operation.id, " has no revisions"].concat() })
        }
        None => {
            let names = operation.revisions.iter().map(|revision| revision.name);
            Err(UsageError::Revision {
                operation: operation.id,
                valid: crate::report::suggest::valid(name, &[operation.id, " has "].concat(), names),
            })
        }
    }
}

fn write_path(url: &mut String, template: &str, slots: &[Slot]) {
    let mut rest = template;
    while let Some((before, name, behind)) = next_parameter(rest) {
        url.push_str(before);
        let value = slots.iter().find(|slot| matches!(slot.name, SlotName::Field(field) if field.name == name));
        encode(url, value.map(|slot| slot.value.as_str()).unwrap_or_default());
        rest = behind;
    }
    url.push_str(rest);
}

/// What stands before the next name in braces, that name, and what stands behind it.
fn next_parameter(template: &str) -> Option<(&str, &str, &str)> {
    let open = template.bytes().position(|byte| byte == b'{')?;
    let behind = template.get(open + 1..)?;
    let close = behind.bytes().position(|byte| byte == b'}')?;
    Some((template.get(..open)?, behind.get(..close)?, behind.get(close + 1..)?))
}

fn write_query(url: &mut String, auth: &Auth, revision: Option<&Revision>, slots: &[Slot]) {
    let mut pairs: Vec<(&str, &str)> = slots
        .iter()
        .filter_map(|slot| match &slot.name {
            SlotName::Field(field) if field.place == Place::Query => {
                Some((revision.map_or(field.wire_name(), |revision| revision.wire(field)), slot.value.as_str()))
            }
            SlotName::Field(_) => None,
            SlotName::Unknown(name) => Some((name.as_str(), slot.value.as_str())),
        })
        .collect();
    if auth.sorts_query {
        pairs = sorted_pairs(&pairs);
    }
    write_pairs(url, &pairs, false);
}

fn sorted_pairs<'a>(pairs: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let places = pairs.iter().enumerate().map(|(at, (name, value))| (name.as_bytes(), value.as_bytes(), at));
    text::sorted(places.collect()).iter().filter_map(|(_, _, at)| pairs.get(*at).copied()).collect()
}

fn write_pairs(url: &mut String, pairs: &[(&str, &str)], has_query: bool) {
    for (at, (name, value)) in pairs.iter().enumerate() {
        url.push(if at == 0 && !has_query { '?' } else { '&' });
        encode(url, name);
        url.push('=');
        encode(url, value);
    }
}

impl Request {
    /// A header's value.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        value_of(&self.headers, name)
    }

    /// The request as it may be shown: its secrets are masked, and marks of its body that could forge a line or turn the order of what is read
    /// are [escaped](crate::escape). With `reveal` it is the request to the byte.
    #[must_use]
    pub fn shown(&self, reveal: bool) -> ShownRequest<'_> {
        ShownRequest {
            method: self.method,
            url: if reveal { Cow::Borrowed(&*self.url) } else { Cow::Owned(self.shown_url()) },
            headers: if reveal {
                self.headers.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect()
            } else {
                self.shown_headers()
            },
            body: self.body_text(reveal).map(|body| if reveal { body } else { Cow::Owned(text::escape(&body).into_owned()) }),
        }
    }

    /// What is [shown](Request::shown) as a curl command for a POSIX shell.
    #[must_use]
    pub fn curl(&self, reveal: bool) -> String {
        self.shown(reveal).curl()
    }

    /// The URL as it may be shown: without the values of parameters that sound secret.
    #[must_use]
    pub fn shown_url(&self) -> String {
        mask::url(&self.url)
    }

    /// The headers as they may be shown: with the values of those alone that are known to hold no secret.
    #[must_use]
    pub fn shown_headers(&self) -> Vec<(&str, &str)> {
        shown_headers(&self.headers)
    }

    /// The body as text. Secret fields are masked unless `reveal` is set.
    #[must_use]
    pub fn body_text(&self, reveal: bool) -> Option<Cow<'_, str>> {
        let body = text::lossy(self.body.as_deref()?);
        Some(if reveal { body } else { Cow::Owned(mask::input(&body, self.operation)) })
    }
}

/// A request as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownRequest<'r> {
    pub method: Method,
    pub url: Cow<'r, str>,
    pub headers: Vec<(&'r str, &'r str)>,
    /// `None` where there is no body.
    pub body: Option<Cow<'r, str>>,
}

impl ShownRequest<'_> {
    /// The same as a curl command for a POSIX shell.
    #[must_use]
    pub fn curl(&self) -> String {
        let mut out = ["curl -X ", self.method.name(), " ", &quoted(&self.url)].concat();
        for (name, value) in &self.headers {
            out.extend([" \\\n  -H ", &quoted(&[name, ": ", value].concat())]);
        }
        if let Some(body) = &self.body {
            out.extend([" \\\n  --data-raw ", &quoted(body)]);
        }
        out
    }
}

impl core::fmt::Debug for Request {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.operation.map(|operation| operation.id))
            .field("method", &self.method.name())
            .field("url", &self.shown_url())
            .field("headers", &shown_headers(&self.headers))
            .field("body", &self.body_text(false))
            .field("warnings", &self.report.warnings.len())
            .finish_non_exhaustive()
    }
}

/// A word for a POSIX shell.
fn quoted(text: &str) -> String {
    let mut out = "'".to_owned();
    for c in text.chars() {
        if c == '\'' { out.push_str(r"'\''") } else { out.push(c) }
    }
    out.push('\'');
    out
}
