//! Integration tests of the workspace, in one binary.

mod rulebook;
#[cfg(test)]
mod tidy;
mod time;
