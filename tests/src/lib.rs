//! What the tests share: the rules of every table one by one, inputs generated from the tables, and the vectors.
//!
//! Nothing in here asks the checker what it thinks: a spoiled input knows what is wrong with it from the rule it was made to break.

pub mod conditions;
pub mod differential;
pub mod documented;
pub mod fake;
pub mod known;
pub mod life;
pub mod rules;
pub mod sample;
pub mod scene;
pub mod shake;
pub mod spoil;

pub use clearway_documented::{messages, vectors};

/// The code in the README runs.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
