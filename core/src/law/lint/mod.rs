//! Lint: what is wrong with a rulebook although it can be opened.
//!
//! One file per family of diagnostics. Their texts stand in `words::lints`;
//! each code has at least one planted fault in `tests/vectors/lint/`.

mod diagnostic;

pub use diagnostic::{Diagnostic, Severity};
