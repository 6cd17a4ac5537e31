//! The compiled half of the Python package `clearway`.

mod transport;

use pyo3::prelude::*;

#[pymodule]
mod _core {
    #[pymodule_export]
    use super::transport::{Cancel, Response, Transport};
}
