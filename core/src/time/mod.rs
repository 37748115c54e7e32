//! Days, periods, calendars and terms.
//!
//! Every day is a civil day of Asia/Shanghai unless the rulebook says otherwise;
//! nothing here reads a clock.

mod day;
mod term;

pub use day::Day;
pub use term::{Due, Roll, Term, Unit};
