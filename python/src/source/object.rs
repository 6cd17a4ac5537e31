//! What a Python object is in terms of JSON.

use clearway::spec::TimeFormat;
use pyo3::exceptions::{PyOverflowError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple, PyType};

/// A Python object, as far as JSON has a word for it.
pub(crate) enum Plain<'py> {
    Text(Bound<'py, PyString>),
    Integer(i64),
    /// The digits of an integer beyond 64 bits.
    BigInteger(String),
    Float(f64),
    Boolean(bool),
    Null,
    Map(Bound<'py, PyDict>),
    List(Bound<'py, PyList>),
    Tuple(Bound<'py, PyTuple>),
    Time(Bound<'py, PyAny>),
    /// The name of a type that JSON has no word for.
    Foreign(String),
}

/// Tells what an object is. Code of the caller's own runs for models and mappings; what it raises is given back.
///
/// The type is asked before each cast, since a cast that fails counts references of the type.
#[inline]
pub(crate) fn plain(object: Bound<'_, PyAny>) -> PyResult<Plain<'_>> {
    if object.is_exact_instance_of::<PyString>() {
        return Ok(Plain::Text(object.cast_into_exact()?));
    }
    if object.is_exact_instance_of::<PyInt>() {
        return integer(&object);
    }
    if object.is_exact_instance_of::<PyDict>() {
        return Ok(Plain::Map(object.cast_into_exact()?));
    }
    if object.is_exact_instance_of::<PyList>() {
        return Ok(Plain::List(object.cast_into_exact()?));
    }
    if object.is_exact_instance_of::<PyBool>() {
        return Ok(Plain::Boolean(object.cast_exact::<PyBool>()?.is_true()));
    }
    if object.is_exact_instance_of::<PyFloat>() {
        return Ok(Plain::Float(object.cast_exact::<PyFloat>()?.value()));
    }
    if object.is_none() {
        return Ok(Plain::Null);
    }
    other(object)
}

/// Anything but the plain types: subclasses, enumerations, models, mappings, numbers of other libraries.
#[cold]
fn other(mut object: Bound<'_, PyAny>) -> PyResult<Plain<'_>> {
    let py = object.py();
    // What stands for something else may stand for something that does so again; not without end.
    for _ in 0..8 {
        if let Ok(text) = object.cast::<PyString>() {
            return Ok(Plain::Text(text.clone()));
        }
        if ENUM.has(&object)? {
            object = object.getattr("value")?;
            continue;
        }
        if let Ok(boolean) = object.cast::<PyBool>() {
            return Ok(Plain::Boolean(boolean.is_true()));
        }
        if object.is_instance_of::<PyInt>() {
            return integer(&object);
        }
        if let Ok(float) = object.cast::<PyFloat>() {
            return Ok(Plain::Float(float.value()));
        }
        if object.is_none() {
            return Ok(Plain::Null);
        }
        if let Ok(list) = object.cast::<PyList>() {
            return Ok(Plain::List(list.clone()));
        }
        if let Ok(tuple) = object.cast::<PyTuple>() {
            return Ok(Plain::Tuple(tuple.clone()));
        }
        if let Ok(map) = object.cast_exact::<PyDict>() {
            return Ok(Plain::Map(map.clone()));
        }
        if MAPPING.has(&object)? {
            return Ok(Plain::Map(py.get_type::<PyDict>().call1((&object,))?.cast_into()?));
        }
        if DATETIME.has(&object)? {
            return Ok(Plain::Time(object));
        }
        let kind = object.get_type();
        if kind.hasattr("model_dump")? || kind.hasattr("__dataclass_fields__")? {
            // A model's fields are read where the package is at home, in Python.
            object = py.import("clearway._models")?.call_method1("fields", (&object,))?;
            continue;
        }
        return number(&object, &kind);
    }
    Ok(Plain::Foreign(type_name(&object)))
}

/// Numbers of other libraries, numpy's first of all.
fn number<'py>(object: &Bound<'py, PyAny>, kind: &Bound<'py, PyType>) -> PyResult<Plain<'py>> {
    let foreign = || Ok(Plain::Foreign(type_name(object)));
    let converted = |result: PyResult<Bound<'py, PyAny>>| match result {
        // Arrays have these methods too, and raise.
        Err(error) if error.is_instance_of::<PyTypeError>(object.py()) || error.is_instance_of::<PyValueError>(object.py()) => Ok(None),
        Err(error) => Err(error),
        Ok(value) => Ok(Some(value)),
    };
    if matches!(kind.name()?.to_str(), Ok("bool" | "bool_")) && kind.module()?.to_str().is_ok_and(|module| module == "numpy") {
        return Ok(Plain::Boolean(object.is_truthy()?));
    }
    if kind.name()?.to_str().is_ok_and(|name| name == "datetime64") && kind.module()?.to_str().is_ok_and(|module| module == "numpy") {
        return Ok(Plain::Time(object.clone()));
    }
    if kind.hasattr("__index__")?
        && let Some(value) = converted(object.call_method0("__index__"))?
    {
        return integer(&value);
    }
    // What holds items, or has an imaginary part, is no number, though it may offer to be taken for one.
    if kind.hasattr("__len__")? || COMPLEX.has(object)? && !REAL.has(object)? {
        return foreign();
    }
    if kind.hasattr("__float__")? {
        match object.call_method0("__float__") {
            // Fractions can be beyond all doubles.
            Err(error) if error.is_instance_of::<PyOverflowError>(object.py()) => return Ok(Plain::Float(f64::INFINITY)),
            result => {
                if let Some(value) = converted(result)?
                    && let Ok(float) = value.cast::<PyFloat>()
                {
                    return Ok(Plain::Float(float.value()));
                }
            }
        }
    }
    foreign()
}

fn integer<'py>(object: &Bound<'py, PyAny>) -> PyResult<Plain<'py>> {
    if let Ok(integer) = object.extract::<i64>() {
        return Ok(Plain::Integer(integer));
    }
    let negative = object.lt(0)?;
    // Beyond all doubles, which no field takes: the digits do not matter any more, and take long to print.
    let bits: usize = object.call_method0("bit_length")?.extract()?;
    if bits > 1100 {
        return Ok(Plain::BigInteger(if negative { "-1e999" } else { "1e999" }.to_owned()));
    }
    let digits = object.py().get_type::<PyInt>().call_method1("__repr__", (object,))?;
    Ok(Plain::BigInteger(digits.cast::<PyString>()?.to_str()?.to_owned()))
}

/// A key as text; or what to show of one that is none.
pub(super) fn key<'py>(key: &Bound<'py, PyAny>) -> PyResult<Result<Bound<'py, PyString>, String>> {
    if let Ok(text) = key.cast::<PyString>() {
        return Ok(Ok(text.clone()));
    }
    if ENUM.has(key)?
        && let Ok(text) = key.getattr("value")?.cast_into::<PyString>()
    {
        return Ok(Ok(text));
    }
    let is_scalar = key.is_none() || key.is_exact_instance_of::<PyInt>() || key.is_exact_instance_of::<PyBool>();
    let is_short = is_scalar || key.is_exact_instance_of::<PyFloat>();
    let shown = if is_short { key.repr().ok().and_then(|text| text.to_str().ok().map(str::to_owned)) } else { None };
    Ok(Err(shown.unwrap_or_else(|| ["<", &type_name(key), ">"].concat())))
}

/// A moment in a vendor's form.
pub(super) enum Moment<'py> {
    /// With its offset, or in UTC.
    Text(Bound<'py, PyString>),
    Seconds(i64),
    /// It says no time zone, and the vendor's own times are in UTC: which of the two is meant is not known.
    Naive,
}

/// Writes a `datetime`, or numpy's `datetime64`, which is in UTC. As seconds, a `datetime` without a time zone is local time, as it is for the
/// standard library.
pub(super) fn time_as<'py>(time: &Bound<'py, PyAny>, format: TimeFormat) -> PyResult<Moment<'py>> {
    let py = time.py();
    if !DATETIME.has(time)? {
        return numpy_time_as(time, format);
    }
    // As the standard library has it: others count nanoseconds, or take what has no time zone for UTC.
    let parts = (time.call_method0("date")?, time.call_method0("timetz")?);
    let time = DATETIME.get(py)?.call_method1("combine", parts)?;
    match format {
        TimeFormat::UnixSeconds => Ok(Moment::Seconds(time.call_method0("timestamp")?.extract::<f64>()?.floor() as i64)),
        TimeFormat::Text if time.call_method0("utcoffset")?.is_none() => Ok(Moment::Naive),
        TimeFormat::Text => {
            let utc = py.import("datetime")?.getattr("timezone")?.getattr("utc")?;
            let text = time.call_method1("astimezone", (utc,))?.call_method1("isoformat", (" ",))?;
            Ok(Moment::Text(text.cast_into()?))
        }
    }
}

fn numpy_time_as<'py>(time: &Bound<'py, PyAny>, format: TimeFormat) -> PyResult<Moment<'py>> {
    let text = |unit: &str| time.call_method1("astype", (["datetime64[", unit, "]"].concat(),))?.str();
    // Not a time, which has no number either.
    if text("us")?.to_str()? == "NaT" {
        return Err(PyValueError::new_err("NaT"));
    }
    match format {
        TimeFormat::UnixSeconds => {
            let seconds = time.call_method1("astype", ("datetime64[s]",))?.call_method1("astype", ("int64",))?;
            Ok(Moment::Seconds(seconds.call_method0("__int__")?.extract()?))
        }
        TimeFormat::Text => Ok(Moment::Text(text("us")?)),
    }
}

/// Text with halves of surrogate pairs, as JSON text with the same escapes is read; and whether there are such halves.
#[cold]
pub(super) fn surrogates(text: &Bound<'_, PyString>) -> (String, bool) {
    let units = text.call_method1("encode", ("utf-16-le", "surrogatepass")).and_then(|bytes| bytes.extract::<Vec<u8>>());
    let units = units.unwrap_or_default();
    let (pairs, _) = units.as_chunks::<2>();
    let mut lone_surrogate = false;
    let text = char::decode_utf16(pairs.iter().map(|pair| u16::from_le_bytes(*pair)))
        .map(|unit| {
            unit.unwrap_or_else(|_| {
                lone_surrogate = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    (text, lone_surrogate)
}

pub(crate) fn type_name(object: &Bound<'_, PyAny>) -> String {
    let name = object.get_type().name();
    name.ok().and_then(|name| name.to_str().ok().map(str::to_owned)).unwrap_or_else(|| "object".to_owned())
}

/// A class of the standard library, which is looked up once.
struct Known {
    module: &'static str,
    class: &'static str,
    found: PyOnceLock<Py<PyType>>,
}

static ENUM: Known = Known::new("enum", "Enum");
static MAPPING: Known = Known::new("collections.abc", "Mapping");
static DATETIME: Known = Known::new("datetime", "datetime");
static COMPLEX: Known = Known::new("numbers", "Complex");
static REAL: Known = Known::new("numbers", "Real");

impl Known {
    const fn new(module: &'static str, class: &'static str) -> Self {
        Known { module, class, found: PyOnceLock::new() }
    }

    fn get<'py>(&self, py: Python<'py>) -> PyResult<&Bound<'py, PyType>> {
        self.found.import(py, self.module, self.class)
    }

    fn has(&self, object: &Bound<'_, PyAny>) -> PyResult<bool> {
        object.is_instance(self.get(object.py())?)
    }
}
