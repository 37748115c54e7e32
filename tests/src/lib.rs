//! The vector runner and what the test suites share.

pub mod patch;
pub mod questions;
pub mod subset;
pub mod vectors;
