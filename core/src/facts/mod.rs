//! What is told: dated facts with ids.

mod fact;

pub use fact::{Actor, Fact, TimeOfDay, Value};
