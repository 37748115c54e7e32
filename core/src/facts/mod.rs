//! What is told: dated facts with ids.

mod fact;
mod merge;

pub use fact::{Actor, Fact, TimeOfDay, Value};
pub use merge::merge;
