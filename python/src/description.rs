//! The state of every field of a draft.

use clearway::{Description as Core, FieldState as CoreState, Locale, Requirement};
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::report::params;

/// One field of a draft, given or not.
#[pyclass(frozen, module = "clearway")]
pub(crate) struct FieldState {
    state: CoreState,
    locale: Option<&'static Locale>,
}

#[pymethods]
impl FieldState {
    #[getter]
    fn path(&self) -> &str {
        &self.state.path
    }

    /// `required`, `optional`, `forbidden` or `ignored`.
    #[getter]
    fn requirement(&self) -> &'static str {
        self.state.requirement.name()
    }

    /// Whether the draft has it, null included.
    #[getter]
    fn present(&self) -> bool {
        self.state.present
    }

    #[getter]
    fn code(&self) -> Option<&'static str> {
        self.state.reason.as_ref().map(|reason| reason.code.name())
    }

    /// Whether the reason refuses (`violation`) or only warns (`advice`).
    #[getter]
    fn grade(&self) -> Option<&'static str> {
        self.state.reason.as_ref().map(|reason| reason.grade.name())
    }

    /// Why, in words.
    #[getter]
    fn message(&self) -> Option<String> {
        self.locale.map_or_else(|| self.state.message(), |locale| self.state.message_in(locale))
    }

    #[getter]
    fn params<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyDict>>> {
        self.state.reason.as_ref().map(|reason| params(py, &reason.params)).transpose()
    }

    /// A link to where the rule comes from.
    #[getter]
    fn source(&self) -> Option<&'static str> {
        self.state.reason.as_ref().map(|reason| reason.source)
    }

    /// The object or item that is not there yet, without which the reason does not bind.
    #[getter]
    fn awaits(&self) -> Option<&str> {
        self.state.awaits.as_deref()
    }

    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("path", self.path())?;
        dict.set_item("requirement", self.requirement())?;
        dict.set_item("present", self.present())?;
        dict.set_item("code", self.code())?;
        dict.set_item("grade", self.grade())?;
        dict.set_item("message", self.message())?;
        dict.set_item("params", self.params(py)?)?;
        dict.set_item("source", self.source())?;
        dict.set_item("awaits", self.awaits())?;
        Ok(dict)
    }

    fn __repr__(&self) -> String {
        let why = self.message().map(|message| [": ", &message].concat()).unwrap_or_default();
        format!("<FieldState {:?} {}{why}>", self.state.path, self.requirement())
    }
}

/// The state of every field by JSON Pointer, in the order of the vendor's page.
#[pyclass(frozen, mapping, module = "clearway")]
pub(crate) struct Description {
    #[pyo3(get)]
    operation: String,
    description: Core,
    locale: Option<&'static Locale>,
}

impl Description {
    pub(crate) fn new(operation: &str, description: Core, locale: Option<&'static Locale>) -> Self {
        Description { operation: operation.to_owned(), description, locale }
    }

    fn state(&self, state: &CoreState) -> FieldState {
        FieldState { state: state.clone(), locale: self.locale }
    }
}

#[pymethods]
impl Description {
    fn __getitem__(&self, path: &str) -> PyResult<FieldState> {
        self.description.get(path).map(|state| self.state(state)).ok_or_else(|| PyKeyError::new_err(path.to_owned()))
    }

    fn __contains__(&self, path: &Bound<'_, PyAny>) -> bool {
        path.extract::<String>().is_ok_and(|path| self.description.get(&path).is_some())
    }

    fn __len__(&self) -> usize {
        self.description.fields.len()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        PyList::new(py, self.description.fields.iter().map(|state| state.path.as_str()))?.call_method0("__iter__")
    }

    fn keys<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        view(slf, "keys")
    }

    fn values<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        view(slf, "values")
    }

    fn items<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        view(slf, "items")
    }

    #[pyo3(signature = (path, default=None))]
    fn get(&self, py: Python<'_>, path: &str, default: Option<Py<PyAny>>) -> PyResult<Option<Py<PyAny>>> {
        match self.description.get(path) {
            Some(state) => Ok(Some(Py::new(py, self.state(state))?.into_any())),
            None => Ok(default),
        }
    }

    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        for state in &self.description.fields {
            list.append(self.state(state).to_dict(py)?)?;
        }
        Ok(list)
    }

    fn to_frame(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Ok(slf.py().import("clearway._frames")?.call_method1("description", (slf,))?.unbind())
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Ok(slf.py().import("clearway._html")?.call_method1("description", (slf,))?.unbind())
    }

    fn __repr__(&self) -> String {
        let required = self.description.fields.iter().filter(|state| state.requirement == Requirement::Required && !state.present);
        let missing = required.filter(|state| state.awaits.is_none()).count();
        format!("<Description of {}: {} fields, {missing} to be filled in>", self.operation, self.description.fields.len())
    }
}

/// What a dictionary's `keys()` and the like are: all states are looked at once, and not one by one.
fn view<'py>(description: &Bound<'py, Description>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    let (py, states) = (description.py(), PyDict::new(description.py()));
    for state in &description.get().description.fields {
        states.set_item(&state.path, Py::new(py, description.get().state(state))?)?;
    }
    states.call_method0(name)
}
