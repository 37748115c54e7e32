//! Integration tests of the workspace, in one binary.

#[cfg(test)]
mod tidy;
mod rulebook;
