//! Days, periods, calendars and terms.
//!
//! Every day is a civil day of Asia/Shanghai unless the rulebook says otherwise;
//! nothing here reads a clock.

pub mod calendar;
mod day;
mod dayset;
mod due;
mod period;
mod reckoning;
mod span;
mod term;

pub use calendar::{Calendar, Notice, View};
pub use day::Day;
pub use dayset::DaySet;
pub use due::{Due, LastDay};
pub use period::{Cycle, Period};
pub use reckoning::{Reckoning, Step, StepKind, Uncovered};
pub use span::Span;
pub use term::{Roll, Term, Unit};
