//! The vendors' error answers: the shapes, and what each says to what goes wrong before a handler is asked.

mod invalid;

use serde_json::{Value, json};

use super::answer::Answer;
use super::auth::Refusal;
use super::route::Brand;
use crate::report::{Code, Report};
use crate::spec::Operation;

/// Edgegap: `{"message"}`.
pub(crate) fn edgegap(status: u16, message: &str) -> Answer {
    Answer::json(status, json!({ "message": message }))
}

/// AIEEV: `{"detail": text}`.
pub(crate) fn aieev(status: u16, detail: &str) -> Answer {
    Answer::json(status, json!({ "detail": detail }))
}

/// PPIO: `{"code", "reason", "message", "metadata"}`.
pub(crate) fn ppio(status: u16, reason: &str, message: &str) -> Answer {
    Answer::json(status, json!({ "code": status, "reason": reason, "message": message, "metadata": {} }))
}

/// Huawei Cloud's service: `{"error_code", "error_msg", "solution_msg"}`; no `solution_msg` where it is empty.
pub(crate) fn huaweicloud(status: u16, code: &str, message: &str, solution: &str) -> Answer {
    let mut body = json!({ "error_code": code, "error_msg": message });
    if let (false, Some(body)) = (solution.is_empty(), body.as_object_mut()) {
        body.insert("solution_msg".to_owned(), Value::from(solution));
    }
    Answer::json(status, body)
}

/// NAVER Cloud: `{"error": {"errorCode", "message", "details"}}`.
pub(crate) fn ncloud(status: u16, code: &str, message: &str, details: &str) -> Answer {
    Answer::json(status, json!({ "error": { "errorCode": code, "message": message, "details": details } }))
}

/// What stands before a vendor's handlers.
pub(crate) struct Gateway<'a> {
    pub brand: Brand,
    pub request_id: &'a str,
}

impl Gateway<'_> {
    /// Huawei Cloud's gateway, whose answers name the request.
    pub fn huaweicloud(&self, status: u16, code: &str, message: &str) -> Answer {
        Answer::json(status, json!({ "error_msg": message, "error_code": code, "request_id": self.request_id }))
    }

    pub fn refuse(&self, refusal: &Refusal) -> Answer {
        match refusal {
            Refusal::Unauthorized(reason) => self.unauthorized(reason),
            Refusal::TokenExpired => self.huaweicloud(401, "APIG.0307", "The token must be updated."),
            Refusal::Forbidden => self.forbidden(),
        }
    }

    pub fn no_such_path(&self) -> Answer {
        match self.brand {
            Brand::Aieev => aieev(404, "Not Found"),
            Brand::Edgegap => edgegap(404, "The requested URL was not found on the server."),
            Brand::Huaweicloud => self.huaweicloud(404, "APIG.0101", "The API does not exist or has not been published in the environment"),
            Brand::Ncloud => ncloud(404, "300", "Not Found Exception", ""),
            Brand::Ppio => ppio(404, "NOT_FOUND", "not found"),
        }
    }

    /// The reason is shown where the vendor shows one.
    fn unauthorized(&self, reason: &str) -> Answer {
        match self.brand {
            Brand::Aieev => aieev(401, "Invalid or missing API key"),
            Brand::Edgegap => edgegap(401, "Unauthorized"),
            Brand::Huaweicloud => self.huaweicloud(401, "APIG.0301", &["Incorrect IAM authentication information: ", reason].concat()),
            Brand::Ncloud => ncloud(401, "200", "Authentication Failed", reason),
            Brand::Ppio => ppio(401, "INVALID_API_KEY", "invalid api key"),
        }
    }

    fn forbidden(&self) -> Answer {
        match self.brand {
            Brand::Aieev => aieev(403, "Forbidden"),
            Brand::Edgegap => edgegap(403, "Forbidden"),
            Brand::Huaweicloud => {
                let message = "X-Auth-Token is invalid in the request";
                let inner = json!({ "code": "403", "message": message, "title": "Forbidden" });
                Answer::json(403, json!({ "error": inner, "error_code": 403, "error_msg": message, "title": "Forbidden" }))
            }
            Brand::Ncloud => ncloud(401, "210", "Permission Denied", ""),
            Brand::Ppio => ppio(403, "PERMISSION_DENIED", "permission denied"),
        }
    }

    pub fn too_large(&self) -> Answer {
        match self.brand {
            Brand::Aieev => aieev(413, "Request Entity Too Large"),
            Brand::Edgegap => edgegap(413, "Request Entity Too Large"),
            Brand::Huaweicloud => self.huaweicloud(413, "APIG.0201", "Request entity too large"),
            Brand::Ncloud => ncloud(413, "430", "Request Entity Too Large", ""),
            Brand::Ppio => ppio(413, "REQUEST_TOO_LARGE", "request entity too large"),
        }
    }

    pub fn throttled(&self) -> Answer {
        match self.brand {
            Brand::Aieev => aieev(429, "Too Many Requests"),
            Brand::Edgegap => edgegap(429, "Too many requests"),
            Brand::Huaweicloud => self.huaweicloud(429, "APIG.0308", "The throttling threshold has been reached"),
            Brand::Ncloud => ncloud(429, "410", "Throttle Limited", ""),
            Brand::Ppio => ppio(429, "RATE_LIMIT_EXCEEDED", "rate limit exceeded"),
        }
    }

    /// A day's quota where the vendor has one, otherwise as [`throttled`](Gateway::throttled).
    pub fn quota_exceeded(&self) -> Answer {
        match self.brand {
            Brand::Huaweicloud => self.huaweicloud(405, "APIG.0501", "The app quota is used up"),
            Brand::Ncloud => ncloud(429, "400", "Quota Exceeded", ""),
            Brand::Aieev | Brand::Edgegap | Brand::Ppio => self.throttled(),
        }
    }

    pub fn server_error(&self) -> Answer {
        match self.brand {
            Brand::Aieev => aieev(500, "Internal Server Error"),
            Brand::Edgegap => edgegap(500, "Internal Server Error"),
            Brand::Huaweicloud => huaweicloud(500, "common.00000500", "internal error", ""),
            Brand::Ncloud => ncloud(500, "900", "Unexpected Error", ""),
            Brand::Ppio => ppio(500, "INTERNAL_SERVER_ERROR", "internal server error"),
        }
    }

    /// For an operation that the fake does not know yet.
    pub fn not_implemented(&self) -> Answer {
        Answer { status: 501, ..self.server_error() }
    }

    pub fn unavailable(&self) -> Answer {
        match self.brand {
            Brand::Aieev => aieev(503, "Service Unavailable"),
            Brand::Edgegap => edgegap(503, "Service Unavailable"),
            Brand::Huaweicloud => self.huaweicloud(503, "APIG.0613", "IAM is unavailable"),
            Brand::Ncloud => ncloud(503, "500", "Endpoint Error", ""),
            Brand::Ppio => ppio(503, "SERVICE_UNAVAILABLE", "service unavailable"),
        }
    }

    pub fn timeout(&self) -> Answer {
        match self.brand {
            Brand::Aieev => aieev(504, "Gateway Timeout"),
            Brand::Edgegap => edgegap(504, "Gateway Timeout"),
            Brand::Huaweicloud => self.huaweicloud(504, "APIG.0201", "Backend timeout"),
            Brand::Ncloud => ncloud(504, "510", "Endpoint Timeout", ""),
            Brand::Ppio => ppio(504, "TIMEOUT", "timeout"),
        }
    }

    /// A request that does not say it is JSON. No page tells what is answered: what a body that cannot be read is; AIEEV's is FastAPI's,
    /// which reads such a body as text.
    pub fn not_json(&self) -> Answer {
        const MESSAGE: &str = "Content-Type must be application/json";
        match self.brand {
            Brand::Aieev => {
                let message = "Input should be a valid dictionary or object to extract fields from";
                Answer::json(422, json!({ "detail": [{ "loc": ["body"], "msg": message, "type": "model_attributes_type" }] }))
            }
            Brand::Edgegap => edgegap(400, MESSAGE),
            Brand::Huaweicloud => unreadable(MESSAGE, "Set the header."),
            Brand::Ncloud => ncloud(400, "100", "Bad Request Exception", MESSAGE),
            Brand::Ppio => ppio(400, "INVALID_REQUEST_BODY", MESSAGE),
        }
    }

    /// An input that breaks the rules of the operation's table.
    pub fn invalid(&self, operation: &'static Operation, report: &Report) -> Answer {
        if report.violations.iter().any(|violation| violation.code == Code::TooLarge) {
            return self.too_large();
        }
        let message = report.violations.first().map(invalid::located).unwrap_or_default();
        match self.brand {
            Brand::Aieev => invalid::aieev(operation, report),
            Brand::Edgegap => invalid::edgegap(operation, report),
            Brand::Huaweicloud => {
                let solution = report.violations.first().and_then(crate::report::Violation::fix).unwrap_or_default();
                unreadable(&message, &solution)
            }
            Brand::Ncloud => ncloud(400, "100", "Bad Request Exception", &message),
            Brand::Ppio => ppio(400, "INVALID_REQUEST_BODY", &message),
        }
    }
}

/// A request that Huawei Cloud's service cannot read.
fn unreadable(reason: &str, solution: &str) -> Answer {
    let message = ["failed to read http request, please check your input, code: 400, reason: ", reason].concat();
    huaweicloud(400, "common.01000001", &message, solution)
}
