//! What domains reason with: small sets, clocks, verdicts of duties, counts, scales.

mod bits;
mod clock;
mod duty;
mod scale;
mod tally;

pub(crate) use bits::Bits;
pub(crate) use clock::{Clock, ClockLimit};
pub use duty::State;
pub(crate) use duty::{Timing, not_before, within};
pub(crate) use scale::{BadScale, Bracket, Edge, Rung, Scale, Shape};
pub use tally::{Certainty, Share, Tally};
pub(crate) use tally::{Elected, elect};
