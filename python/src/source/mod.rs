//! Python objects as a [`Source`](clearway::json::Source): the checker walks them as they are, and the body is written on the way.

mod object;
mod raw;
mod walked;

use clearway::json::{Number, Numeric, Stop, Text, Value, write_json_text, write_number};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};

pub(crate) use object::{Plain, plain, type_name};

/// What a walk writes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Writes {
    /// Nothing: the input is only checked.
    Nothing,
    /// The body: what travels in path or query is left out.
    Body,
    /// All of the input, as a call keeps it.
    Whole,
}

/// A Python object to be walked. Code of the caller's own may run on the way (a model's, a mapping's); what it raises ends the walk, and is
/// left in `raised`.
pub(crate) struct Object<'py, 'r> {
    raised: &'r mut Option<PyErr>,
    /// What is read next.
    next: Option<Bound<'py, PyAny>>,
    /// The lists and maps that are open, outermost first.
    open: Vec<Open<'py>>,
    text: Held<'py>,
    number: Number,
    /// The type of what was read last, or of the key, where JSON has no word for it.
    foreign: String,
    key_is_foreign: bool,
    writes: Writes,
    /// The body so far; where nothing is written, the number that was read last.
    out: String,
    /// Where the scalar that was read last begins, and the member it is the value of, its comma included.
    scalar: usize,
    member: usize,
    /// Whether that member is the first of its map that is written.
    is_first: bool,
    bytes: usize,
}

/// Room for most bodies, and small enough for allocators to have it at hand: glibc tidies up first for 1 KiB and more.
const FIRST_BYTES: usize = 1000;

/// A list or a map that is being read.
struct Open<'py> {
    inside: Inside<'py>,
    /// The object itself: what holds itself has no end.
    identity: *mut pyo3::ffi::PyObject,
    has_written: bool,
}

enum Inside<'py> {
    Map(Bound<'py, PyDict>, isize),
    List(Bound<'py, PyList>, usize),
    Tuple(Bound<'py, PyTuple>, usize),
}

/// The text or key that was read last.
enum Held<'py> {
    Nothing,
    /// Known to be valid UTF-8.
    Python(Bound<'py, PyString>),
    Own {
        text: String,
        lone_surrogate: bool,
    },
}

impl<'py, 'r> Object<'py, 'r> {
    pub(crate) fn new(object: &Bound<'py, PyAny>, writes: Writes, raised: &'r mut Option<PyErr>) -> Self {
        Object {
            raised,
            next: Some(object.clone()),
            open: Vec::with_capacity(8),
            text: Held::Nothing,
            number: Number { value: Numeric::Integer(0), canonical: true },
            foreign: String::new(),
            key_is_foreign: false,
            writes,
            out: String::with_capacity(if writes == Writes::Nothing { 32 } else { FIRST_BYTES }),
            scalar: 0,
            member: 0,
            is_first: true,
            bytes: 0,
        }
    }

    fn stop<T>(&mut self, error: PyErr) -> Result<T, Stop> {
        *self.raised = Some(error);
        Err(Stop)
    }

    /// Begins a scalar's text.
    fn begin(&mut self) {
        if self.writes == Writes::Nothing {
            self.out.clear();
        }
        self.scalar = self.out.len();
    }

    /// Takes a text as what was read last, and writes it.
    fn hold(&mut self, text: Bound<'py, PyString>) {
        self.text = match text.to_str() {
            Ok(plain) => {
                self.write_text(plain);
                Held::Python(text)
            }
            Err(_) => {
                let (text, lone_surrogate) = object::surrogates(&text);
                self.write_text(&text);
                Held::Own { text, lone_surrogate }
            }
        };
    }

    fn held(&self) -> Text<'_> {
        match &self.text {
            Held::Nothing => Text { str: "", lone_surrogate: false },
            Held::Python(text) => Text { str: text.to_str().unwrap_or_default(), lone_surrogate: false },
            Held::Own { text, lone_surrogate } => Text { str: text, lone_surrogate: *lone_surrogate },
        }
    }

    #[inline]
    fn write_text(&mut self, text: &str) {
        self.begin();
        self.bytes += text.len() + 3;
        if self.writes != Writes::Nothing {
            write_json_text(&mut self.out, text);
        }
    }

    /// Writes the key of a field that a table knows: such names need no escapes.
    #[inline]
    fn write_name(&mut self, name: &str) {
        self.bytes += name.len() + 3;
        if self.writes != Writes::Nothing {
            self.out.reserve(name.len() + 3);
            self.out.push('"');
            self.out.push_str(name);
            self.out.push_str("\":");
        }
    }

    fn read_text(&mut self, text: Bound<'py, PyString>) -> Value {
        self.hold(text);
        Value::Text
    }

    fn read_integer(&mut self, integer: i64) -> Value {
        self.begin();
        self.bytes += 2;
        self.out.push_str(itoa::Buffer::new().format(integer));
        self.number = Number { value: Numeric::Integer(integer), canonical: true };
        Value::Integer(integer)
    }

    fn read_float(&mut self, float: f64) -> Value {
        self.begin();
        self.bytes += 2;
        let value = if float.is_finite() {
            write_number(&mut self.out, float);
            Numeric::Float(float)
        } else {
            Numeric::NotFinite
        };
        self.number = Number { value, canonical: true };
        Value::Number
    }

    fn read_big_integer(&mut self, digits: &str) -> Value {
        self.begin();
        self.bytes += digits.len();
        self.out.push_str(digits);
        self.number = Number { value: Numeric::BeyondInteger { negative: digits.starts_with('-') }, canonical: true };
        Value::Number
    }

    fn read_word(&mut self, word: &str, value: Value) -> Value {
        self.begin();
        self.bytes += word.len();
        if self.writes != Writes::Nothing {
            self.out.push_str(word);
        }
        value
    }

    fn read_foreign(&mut self, name: String) -> Value {
        self.foreign = name;
        self.read_word("null", Value::Foreign)
    }

    fn enter(&mut self, inside: Inside<'py>, identity: *mut pyo3::ffi::PyObject) -> Value {
        if self.open.iter().any(|open| open.identity == identity) {
            return self.read_foreign("cycle".to_owned());
        }
        let (value, bracket) = if matches!(inside, Inside::Map(..)) { (Value::Map, '{') } else { (Value::List, '[') };
        self.open.push(Open { inside, identity, has_written: false });
        self.bytes += 2;
        self.write(bracket);
        value
    }

    fn leave(&mut self, bracket: char) {
        self.open.pop();
        self.write(bracket);
    }

    fn write(&mut self, character: char) {
        if self.writes != Writes::Nothing {
            self.out.push(character);
        }
    }

    /// Moves to the next member of the innermost map; gives its key.
    #[inline(always)]
    fn member(&mut self) -> Result<Option<Bound<'py, PyAny>>, Stop> {
        let Some(Open { inside: Inside::Map(map, position), has_written, .. }) = self.open.last_mut() else { return Err(Stop) };
        let Some((key, value)) = raw::next_member(map, position) else {
            self.leave('}');
            return Ok(None);
        };
        self.member = self.out.len();
        self.is_first = !core::mem::replace(has_written, true);
        if !self.is_first && self.writes != Writes::Nothing {
            self.out.push(',');
        }
        self.next = Some(value);
        self.key_is_foreign = false;
        Ok(Some(key))
    }

    /// Takes a key that nobody expected.
    fn read_key(&mut self, key: Bound<'py, PyAny>) -> Result<(), Stop> {
        match key.cast_into_exact::<PyString>() {
            Ok(key) => self.hold(key),
            Err(error) => self.other_key(&error.into_inner())?,
        }
        self.write(':');
        Ok(())
    }

    /// A key that is no plain `str`: of a subclass, a member of an enumeration, or no text at all.
    #[cold]
    fn other_key(&mut self, key: &Bound<'py, PyAny>) -> Result<(), Stop> {
        match object::key(key) {
            Ok(Ok(text)) => self.hold(text),
            Ok(Err(shown)) => {
                self.key_is_foreign = true;
                self.foreign = object::type_name(key);
                self.write_text(&shown);
                self.text = Held::Own { text: shown, lone_surrogate: false };
            }
            Err(error) => return self.stop(error),
        }
        Ok(())
    }
}
