//! The compiled half of the Python package `clearway`.

use pyo3::prelude::*;

#[pymodule]
mod _core {}
