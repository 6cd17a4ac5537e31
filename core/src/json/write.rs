//! JSON text of what this library has to say: reports, descriptions, errors, saved calls. Serialisers read that text: one for each kind of
//! value would be a sixth of the wasm.

use super::plain::write_json_text;
use crate::text::{digits, push_integer};

/// Something that can be said in JSON.
pub trait Json {
    fn write(&self, out: &mut Writer);
}

/// A value as JSON text.
#[must_use]
pub fn to_text(value: &(impl Json + ?Sized)) -> String {
    let mut out = Writer::default();
    value.write(&mut out);
    out.text
}

/// JSON text while it is being written. Commas come by themselves.
#[derive(Default)]
#[allow(missing_debug_implementations, reason = "the text may hold secrets")]
pub struct Writer {
    pub(crate) text: String,
}

impl Writer {
    /// Begins a list or an object: `[` or `{`.
    pub fn open(&mut self, bracket: char) {
        self.next();
        self.text.push(bracket);
    }

    /// Ends it: `]` or `}`.
    pub fn close(&mut self, bracket: char) {
        self.text.push(bracket);
    }

    /// Begins a member of an object; its value follows.
    pub fn key(&mut self, name: &str) -> &mut Self {
        self.string(name);
        self.text.push(':');
        self
    }

    pub fn string(&mut self, text: &str) {
        self.next();
        write_json_text(&mut self.text, text);
    }

    /// A text, or null.
    pub fn maybe(&mut self, text: Option<&str>) {
        match text {
            Some(text) => self.string(text),
            None => self.plain("null"),
        }
    }

    pub fn number(&mut self, number: u64) {
        self.plain(&digits(number));
    }

    pub fn integer(&mut self, number: i64) {
        self.next();
        push_integer(&mut self.text, number);
    }

    pub fn boolean(&mut self, value: bool) {
        self.plain(if value { "true" } else { "false" });
    }

    /// JSON text as it is.
    pub fn plain(&mut self, json: &str) {
        self.next();
        self.text.push_str(json);
    }

    /// What was written.
    #[must_use]
    pub fn finish(self) -> String {
        self.text
    }

    fn next(&mut self) {
        if !matches!(self.text.as_bytes().last(), None | Some(b'{' | b'[' | b':')) {
            self.text.push(',');
        }
    }
}

impl<T: Json> Json for [T] {
    fn write(&self, out: &mut Writer) {
        out.open('[');
        for item in self {
            item.write(out);
        }
        out.close(']');
    }
}

impl Json for String {
    fn write(&self, out: &mut Writer) {
        out.string(self);
    }
}

impl Json for &str {
    fn write(&self, out: &mut Writer) {
        out.string(self);
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self, out: &mut Writer) {
        match self {
            Some(value) => value.write(out),
            None => out.plain("null"),
        }
    }
}

/// Types that serialisers see as they are written.
macro_rules! serialized_as_written {
    ($($type:ty)*) => {
        $(impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let text = crate::json::to_text(self);
                let value: serde_json::Value = serde_json::from_str(&text).map_err(serde::ser::Error::custom)?;
                value.serialize(serializer)
            }
        })*
    };
}
pub(crate) use serialized_as_written;

/// Writes a finite number the way ECMAScript prints it.
pub fn write_number(out: &mut String, number: f64) {
    out.push_str(ryu_js::Buffer::new().format(number));
}
