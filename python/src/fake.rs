//! The fake vendors: what `clearway.fake` is made around.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use clearway::fake::{Ending, Request, Scenario, Vendors};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::pybacked::{PyBackedBytes, PyBackedStr};
use pyo3::types::{PyBytes, PyDict};

use crate::error::usage_error;

/// The five vendors, with one state. No clock, and no IO.
#[pyclass(frozen, module = "clearway._core")]
pub struct FakeVendors(Mutex<Vendors>);

/// Status, headers, body, milliseconds before the answer begins, how it ends (`whole`, `truncated`, `reset`), and the operation.
type Answer<'py> = (u16, Vec<(String, String)>, Bound<'py, PyBytes>, u64, &'static str, Option<&'static str>);

/// Operation, method, path, status, and Unix time in milliseconds.
type Seen = (Option<&'static str>, String, String, u16, u64);

#[pymethods]
impl FakeVendors {
    /// Larger bodies are answered as too large.
    #[classattr]
    const BODY_BYTES: usize = clearway::limit::BYTES;

    #[new]
    #[pyo3(signature = (scenario = None, keys = Vec::new(), switches = BTreeMap::new()))]
    fn new(
        py: Python<'_>,
        scenario: Option<&str>,
        keys: Vec<(PyBackedStr, PyBackedStr)>,
        switches: BTreeMap<String, bool>,
    ) -> PyResult<Self> {
        let mut vendors = Vendors::new();
        if let Some(scenario) = scenario {
            vendors = vendors.with_scenario(Scenario::from_json(scenario).map_err(|error| usage_error(py, &error))?);
        }
        for (name, on) in switches {
            if !vendors.switch(&name, on) {
                return Err(PyTypeError::new_err(format!("Vendors() got an unexpected keyword argument '{name}'")));
            }
        }
        Ok(FakeVendors(Mutex::new(keys.iter().fold(vendors, |vendors, (id, key)| vendors.with_key(id, key)))))
    }

    /// Id and name of each vendor.
    #[staticmethod]
    fn vendors() -> Vec<(&'static str, &'static str)> {
        clearway::vendors().iter().map(|vendor| (vendor.id, vendor.name)).collect()
    }

    /// Answers a request at a Unix time in milliseconds.
    fn handle<'py>(
        &self,
        py: Python<'py>,
        method: PyBackedStr,
        url: PyBackedStr,
        headers: Vec<(PyBackedStr, PyBackedStr)>,
        body: Option<PyBackedBytes>,
        now_ms: u64,
    ) -> Answer<'py> {
        let (response, operation) = py.detach(|| {
            let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (&**name, &**value)).collect();
            let request = Request { method: &method, url: &url, headers: &headers, body: body.as_deref().unwrap_or_default() };
            let mut vendors = self.lock();
            let response = vendors.handle(&request, now_ms);
            (response, vendors.seen().last().and_then(|seen| seen.operation))
        });
        let ending = match response.ending {
            Ending::Whole => "whole",
            Ending::Truncated { .. } => "truncated",
            Ending::Reset => "reset",
        };
        (response.status, response.headers, PyBytes::new(py, &response.body), response.delay_ms, ending, operation)
    }

    /// The last requests, the oldest first.
    fn seen(&self, py: Python, last: usize) -> Vec<Seen> {
        py.detach(|| {
            let vendors = self.lock();
            let seen = vendors.seen();
            let kept = seen.iter().skip(seen.len().saturating_sub(last));
            kept.map(|seen| (seen.operation, seen.method.clone(), seen.path.clone(), seen.status, seen.now_ms)).collect()
        })
    }

    fn container_environment<'py>(&self, py: Python<'py>, request_id: &str) -> PyResult<Option<Bound<'py, PyDict>>> {
        let found = py.detach(|| self.lock().container_environment(request_id));
        let Some(variables) = found else { return Ok(None) };
        let environment = PyDict::new(py);
        for (name, value) in variables {
            environment.set_item(name, value)?;
        }
        Ok(Some(environment))
    }
}

impl FakeVendors {
    fn lock(&self) -> MutexGuard<'_, Vendors> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
