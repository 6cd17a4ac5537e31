//! The one step that needs the interpreter's own interface: a dictionary is read in place, and may change while code of the caller's runs.
#![allow(unsafe_code)]

use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::sync::critical_section::with_critical_section;
use pyo3::types::PyDict;

/// The member behind a position, which moves on. A dictionary that changes meanwhile gives some of its old and new members, and ends.
#[inline]
pub(super) fn next_member<'py>(dict: &Bound<'py, PyDict>, position: &mut isize) -> Option<(Bound<'py, PyAny>, Bound<'py, PyAny>)> {
    let (mut key, mut value) = (core::ptr::null_mut(), core::ptr::null_mut());
    // SAFETY: the interpreter's lock is held (a `Bound` proves it), or else, where there is none, that of the dictionary; `dict` is a
    // dictionary, and the position came from 0 through this very function. The references are borrowed from the dictionary, and are made our
    // own before anything else can run.
    with_critical_section(dict.as_any(), || unsafe {
        if ffi::PyDict_Next(dict.as_ptr(), position, &mut key, &mut value) == 0 {
            return None;
        }
        Some((Bound::from_borrowed_ptr(dict.py(), key), Bound::from_borrowed_ptr(dict.py(), value)))
    })
}
