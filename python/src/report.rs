//! What a check found.

use clearway::{Locale, Param, Params};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::text::escape;

/// One thing that is wrong, or worth a warning.
#[pyclass(frozen, module = "clearway")]
pub(crate) struct Violation {
    #[pyo3(get)]
    path: String,
    #[pyo3(get)]
    code: String,
    #[pyo3(get)]
    message: String,
    #[pyo3(get)]
    fix: Option<String>,
    #[pyo3(get)]
    params: Py<PyDict>,
    #[pyo3(get)]
    source: String,
}

#[pymethods]
impl Violation {
    #[new]
    fn new(path: String, code: String, message: String, fix: Option<String>, params: &Bound<'_, PyAny>, source: String) -> PyResult<Self> {
        let copy = params.py().get_type::<PyDict>().call1((params,))?.cast_into::<PyDict>()?;
        Ok(Violation { path, code, message, fix, params: copy.unbind(), source })
    }

    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("path", &self.path)?;
        dict.set_item("code", &self.code)?;
        dict.set_item("message", &self.message)?;
        dict.set_item("fix", &self.fix)?;
        dict.set_item("params", self.params.bind(py).copy()?)?;
        dict.set_item("source", &self.source)?;
        Ok(dict)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let Violation { path, code, message, fix, params, source } = slf.get();
        let arguments = (path, code, message, fix, params.bind(slf.py()), source);
        Ok((slf.get_type().into_any(), arguments.into_pyobject(slf.py())?))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Violation>() else { return Ok(false) };
        let other = other.get();
        let texts = |one: &Violation| (one.path.clone(), one.code.clone(), one.message.clone(), one.fix.clone(), one.source.clone());
        Ok(texts(self) == texts(other) && self.params.bind(py).eq(other.params.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (&self.path, &self.code, &self.message).into_pyobject(py)?.hash()
    }

    fn __repr__(&self) -> String {
        format!("<Violation {} at \"{}\": {}>", escape(&self.code), escape(&self.path), escape(&self.message))
    }
}

/// All that a check found, at once. It is true where it is `ok`.
#[pyclass(frozen, module = "clearway")]
pub(crate) struct Report {
    #[pyo3(get)]
    violations: Py<PyTuple>,
    #[pyo3(get)]
    warnings: Py<PyTuple>,
    #[pyo3(get)]
    more: usize,
    #[pyo3(get)]
    more_warnings: usize,
}

impl Report {
    pub(crate) fn of(py: Python<'_>, report: &clearway::Report, locale: Option<&'static Locale>) -> PyResult<Self> {
        let list = |violations: &[clearway::Violation]| {
            let rendered =
                violations.iter().map(|violation| Py::new(py, rendered(py, violation, locale)?)).collect::<PyResult<Vec<_>>>()?;
            Ok::<_, PyErr>(PyTuple::new(py, rendered)?.unbind())
        };
        Ok(Report {
            violations: list(&report.violations)?,
            warnings: list(&report.warnings)?,
            more: report.more,
            more_warnings: report.more_warnings,
        })
    }
}

fn rendered(py: Python<'_>, violation: &clearway::Violation, locale: Option<&'static Locale>) -> PyResult<Violation> {
    Ok(Violation {
        path: violation.path.clone(),
        code: violation.code.name().to_owned(),
        message: locale.map_or_else(|| violation.message(), |locale| violation.message_in(locale)),
        fix: locale.map_or_else(|| violation.fix(), |locale| violation.fix_in(locale)),
        params: params(py, &violation.params)?.unbind(),
        source: violation.source.to_owned(),
    })
}

/// Parameters of a message as a dictionary.
pub(crate) fn params<'py>(py: Python<'py>, params: &Params) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    for (name, param) in &params.0 {
        match param {
            Param::Integer(n) => dict.set_item(name, n)?,
            Param::Boolean(value) => dict.set_item(name, value)?,
            Param::Name(text) => dict.set_item(name, text)?,
            Param::Text(text) => dict.set_item(name, text)?,
            Param::Pattern(pattern) => dict.set_item(name, pattern.regex())?,
            Param::Names(names) => dict.set_item(name, PyList::new(py, names)?)?,
            Param::Integers(values) => dict.set_item(name, PyList::new(py, *values)?)?,
        }
    }
    Ok(dict)
}

#[pymethods]
impl Report {
    #[new]
    #[pyo3(signature = (violations=None, warnings=None, more=0, more_warnings=0))]
    fn new(
        py: Python<'_>,
        violations: Option<Vec<Py<Violation>>>,
        warnings: Option<Vec<Py<Violation>>>,
        more: usize,
        more_warnings: usize,
    ) -> PyResult<Self> {
        let list = |violations: Option<Vec<Py<Violation>>>| Ok::<_, PyErr>(PyTuple::new(py, violations.unwrap_or_default())?.unbind());
        Ok(Report { violations: list(violations)?, warnings: list(warnings)?, more, more_warnings })
    }

    /// Whether the request may go out.
    #[getter]
    fn ok(&self, py: Python<'_>) -> bool {
        self.violations.bind(py).is_empty()
    }

    fn __bool__(&self, py: Python<'_>) -> bool {
        self.ok(py)
    }

    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let list = |violations: &Py<PyTuple>| -> PyResult<Bound<'py, PyList>> {
            let list = PyList::empty(py);
            for violation in violations.bind(py) {
                list.append(violation.cast::<Violation>()?.get().to_dict(py)?)?;
            }
            Ok(list)
        };
        let dict = PyDict::new(py);
        dict.set_item("ok", self.ok(py))?;
        dict.set_item("violations", list(&self.violations)?)?;
        dict.set_item("warnings", list(&self.warnings)?)?;
        dict.set_item("more", self.more)?;
        dict.set_item("more_warnings", self.more_warnings)?;
        Ok(dict)
    }

    fn to_frame(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Ok(slf.py().import("clearway._frames")?.call_method1("report", (slf,))?.unbind())
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Ok(slf.py().import("clearway._html")?.call_method1("report", (slf,))?.unbind())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let (py, report) = (slf.py(), slf.get());
        let arguments = (report.violations.bind(py), report.warnings.bind(py), report.more, report.more_warnings);
        Ok((slf.get_type().into_any(), arguments.into_pyobject(py)?))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Report>() else { return Ok(false) };
        let other = other.get();
        Ok((self.more, self.more_warnings) == (other.more, other.more_warnings)
            && self.violations.bind(py).eq(other.violations.bind(py))?
            && self.warnings.bind(py).eq(other.warnings.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (self.violations.bind(py), self.warnings.bind(py)).into_pyobject(py)?.hash()
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        let (violations, warnings) = (self.violations.bind(py).len() + self.more, self.warnings.bind(py).len() + self.more_warnings);
        let ok = if violations == 0 { "ok" } else { "not ok" };
        format!("<Report {ok}: {}, {}>", counted(violations, "violation"), counted(warnings, "warning"))
    }
}

/// A number of things.
pub(crate) fn counted(count: usize, thing: &str) -> String {
    format!("{count} {thing}{}", if count == 1 { "" } else { "s" })
}
