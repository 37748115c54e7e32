//! Jiceng.
