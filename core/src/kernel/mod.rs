//! What domains reason with: small sets, clocks, verdicts of duties.

mod bits;
mod clock;
mod duty;

pub(crate) use bits::Bits;
pub(crate) use clock::{Clock, ClockLimit};
pub use duty::State;
pub(crate) use duty::{Timing, not_before, within};
