//! The compiled half of the Python package `clearway`: it turns Python's values into the core's and back, and knows no vendor.

// The core has no clock; here is where it gets the time from.
#![allow(clippy::disallowed_types)]

mod answer;
mod call;
mod description;
mod error;
mod fake;
mod input;
mod reply;
mod report;
mod request;
mod session;
mod source;
mod text;
mod transport;
mod verbs;

use pyo3::prelude::*;

#[pymodule]
mod _core {
    use super::*;

    #[pymodule_export]
    use super::answer::whole;
    #[pymodule_export]
    use super::call::{Call, Done, Page, Send, Wait};
    #[pymodule_export]
    use super::description::{Description, FieldState};
    #[pymodule_export]
    use super::fake::FakeVendors;
    #[pymodule_export]
    use super::input::elapsed_ms;
    #[pymodule_export]
    use super::reply::{_reply, Drift, Reply};
    #[pymodule_export]
    use super::report::{Report, Violation};
    #[pymodule_export]
    use super::request::Request;
    #[pymodule_export]
    use super::session::Session;
    #[pymodule_export]
    use super::text::{did_you_mean, escape_text};
    #[pymodule_export]
    use super::transport::{Cancel, Response, Transport};
    #[pymodule_export]
    use super::verbs::{check, describe, operation_json, operations_json, parse, plan, sign, vendors, waiters_json};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        let mapping = module.py().import("collections.abc")?.getattr("Mapping")?;
        mapping.call_method1("register", (module.getattr("Description")?,))?;
        let kinds = clearway::Kind::ALL.iter().map(|kind| kind.name());
        module.add("INPUT_BYTES", clearway::limit::BYTES)?;
        module.add("KINDS", pyo3::types::PyTuple::new(module.py(), kinds)?)?;
        module.add("OUTCOME_UNKNOWN", clearway::error::OUTCOME_UNKNOWN)?;
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
