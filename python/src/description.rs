//! The state of every field of a draft.

use clearway::{Description as Core, FieldState as CoreState, Locale};
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::report::params;
use crate::text::escape;

/// One field of a draft, given or not.
#[pyclass(frozen, get_all, module = "clearway")]
pub(crate) struct FieldState {
    path: String,
    /// `required`, `optional`, `forbidden` or `ignored`.
    requirement: String,
    /// Whether the draft has it, null included.
    present: bool,
    code: Option<String>,
    /// Whether the reason refuses (`violation`) or only warns (`advice`).
    grade: Option<String>,
    /// Why, in words.
    message: Option<String>,
    params: Option<Py<PyDict>>,
    /// A link to where the rule comes from.
    source: Option<String>,
    /// The object or item that is not there yet, without which the reason does not bind.
    awaits: Option<String>,
}

impl FieldState {
    fn of(py: Python<'_>, state: CoreState, locale: Option<&'static Locale>) -> PyResult<Self> {
        let message = locale.map_or_else(|| state.message(), |locale| state.message_in(locale));
        let CoreState { path, requirement, present, reason, awaits } = state;
        let mut made = FieldState {
            path,
            requirement: requirement.name().to_owned(),
            present,
            code: None,
            grade: None,
            message,
            params: None,
            source: None,
            awaits,
        };
        if let Some(reason) = reason {
            made.code = Some(reason.code.name().to_owned());
            made.grade = Some(reason.grade.name().to_owned());
            made.params = Some(params(py, &reason.params)?.unbind());
            made.source = Some(reason.source.to_owned());
        }
        Ok(made)
    }
}

#[pymethods]
impl FieldState {
    #[new]
    #[pyo3(signature = (path, requirement, present, code=None, grade=None, message=None, params=None, source=None, awaits=None))]
    #[allow(clippy::too_many_arguments, reason = "one for each attribute")]
    fn new(
        path: String,
        requirement: String,
        present: bool,
        code: Option<String>,
        grade: Option<String>,
        message: Option<String>,
        params: Option<Py<PyDict>>,
        source: Option<String>,
        awaits: Option<String>,
    ) -> Self {
        FieldState { path, requirement, present, code, grade, message, params, source, awaits }
    }

    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(py);
        dict.set_item("path", &self.path)?;
        dict.set_item("requirement", &self.requirement)?;
        dict.set_item("present", self.present)?;
        dict.set_item("code", &self.code)?;
        dict.set_item("grade", &self.grade)?;
        dict.set_item("message", &self.message)?;
        dict.set_item("params", self.params.as_ref().map(|params| params.bind(py).copy()).transpose()?)?;
        dict.set_item("source", &self.source)?;
        dict.set_item("awaits", &self.awaits)?;
        Ok(dict)
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let (py, state) = (slf.py(), slf.get());
        let FieldState { path, requirement, present, code, grade, message, params, source, awaits } = state;
        let arguments = (path, requirement, *present, code, grade, message, params.as_ref().map(|params| params.bind(py)), source, awaits);
        Ok((slf.get_type().into_any(), arguments.into_pyobject(py)?))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        match other.cast::<FieldState>() {
            Ok(other) => self.to_dict(py)?.eq(other.get().to_dict(py)?),
            Err(_) => Ok(false),
        }
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (&self.path, &self.requirement, self.present).into_pyobject(py)?.hash()
    }

    fn __repr__(&self) -> String {
        let why = self.message.as_ref().map(|message| [": ", &escape(message)].concat()).unwrap_or_default();
        format!("<FieldState \"{}\" {}{why}>", escape(&self.path), escape(&self.requirement))
    }
}

/// The state of every field by JSON Pointer, in the order of the vendor's page.
#[pyclass(frozen, mapping, module = "clearway")]
pub(crate) struct Description {
    #[pyo3(get)]
    operation: String,
    /// By path.
    states: Py<PyDict>,
}

impl Description {
    pub(crate) fn of(py: Python<'_>, operation: &str, description: Core, locale: Option<&'static Locale>) -> PyResult<Self> {
        let states = PyDict::new(py);
        for state in description.fields {
            let state = FieldState::of(py, state, locale)?;
            states.set_item(state.path.clone(), Py::new(py, state)?)?;
        }
        Ok(Description { operation: operation.to_owned(), states: states.unbind() })
    }
}

#[pymethods]
impl Description {
    #[new]
    fn new(py: Python<'_>, operation: String, states: Vec<Py<FieldState>>) -> PyResult<Self> {
        let by_path = PyDict::new(py);
        states.iter().try_for_each(|state| by_path.set_item(&state.get().path, state))?;
        Ok(Description { operation, states: by_path.unbind() })
    }

    fn __getitem__<'py>(&self, py: Python<'py>, path: &str) -> PyResult<Bound<'py, PyAny>> {
        self.states.bind(py).get_item(path)?.ok_or_else(|| PyKeyError::new_err(path.to_owned()))
    }

    fn __contains__(&self, py: Python<'_>, path: &Bound<'_, PyAny>) -> bool {
        // What cannot be a key is none.
        self.states.bind(py).contains(path).unwrap_or(false)
    }

    fn __len__(&self, py: Python<'_>) -> usize {
        self.states.bind(py).len()
    }

    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        // Of a copy, as the views are: the description stays as it is.
        self.states.bind(py).keys().call_method0("__iter__")
    }

    fn keys<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.states.bind(py).call_method0("keys")
    }

    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.states.bind(py).call_method0("values")
    }

    fn items<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        self.states.bind(py).call_method0("items")
    }

    #[pyo3(signature = (path, default=None))]
    fn get<'py>(&self, py: Python<'py>, path: &str, default: Option<Bound<'py, PyAny>>) -> PyResult<Option<Bound<'py, PyAny>>> {
        Ok(self.states.bind(py).get_item(path)?.or(default))
    }

    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        for state in self.states.bind(py).values() {
            list.append(state.cast::<FieldState>()?.get().to_dict(py)?)?;
        }
        Ok(list)
    }

    fn to_frame(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Ok(slf.py().import("clearway._frames")?.call_method1("description", (slf,))?.unbind())
    }

    fn _repr_html_(slf: &Bound<'_, Self>) -> PyResult<Py<PyAny>> {
        Ok(slf.py().import("clearway._html")?.call_method1("description", (slf,))?.unbind())
    }

    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<(Bound<'py, PyAny>, Bound<'py, PyTuple>)> {
        let (py, description) = (slf.py(), slf.get());
        let arguments = (&description.operation, description.states.bind(py).values());
        Ok((slf.get_type().into_any(), arguments.into_pyobject(py)?))
    }

    fn __eq__(&self, py: Python<'_>, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<Description>() else { return Ok(false) };
        let other = other.get();
        Ok(self.operation == other.operation && self.states.bind(py).eq(other.states.bind(py))?)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        (&self.operation, self.states.bind(py).len()).into_pyobject(py)?.hash()
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut missing = 0;
        for state in self.states.bind(py).values() {
            let state = state.cast::<FieldState>()?.get();
            missing += usize::from(state.requirement == "required" && !state.present && state.awaits.is_none());
        }
        let fields = self.states.bind(py).len();
        Ok(format!("<Description of {}: {fields} fields, {missing} to be filled in>", escape(&self.operation)))
    }
}
