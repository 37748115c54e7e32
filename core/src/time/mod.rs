//! Days, periods, calendars and terms.
//!
//! Every day is a civil day of Asia/Shanghai unless the rulebook says otherwise;
//! nothing here reads a clock.

mod day;

pub use day::Day;
