//! Jiceng (基层): which rules hold on this day, why, and what must happen next by when.
pub mod answers;
pub mod facts;
pub mod json;
mod kernel;
pub mod law;
pub mod lifecycle;
pub mod people;
pub mod time;
pub mod wire;
pub mod words;
