//! What is told: dated facts (事实) with ids.
//!
//! Facts are a set: two devices are merged by union, and the order in which facts
//! arrive changes nothing. Each has the day on which it counts in law and the day
//! on which it became known. What this does not do: it stores nothing.

mod attrs;
mod fact;
mod merge;
mod word;

pub use attrs::{Attrs, Iter};
pub use fact::{Actor, Fact, TimeOfDay, Value};
pub use merge::merge;
pub use word::Word;
