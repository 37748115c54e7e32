//! Lifecycles: a matter that moves through stages under clocks.

mod compile;
mod evaluate;
mod facts;
mod findings;
mod result;
pub mod rules;

pub use facts::Case;
pub use result::{
    CaseStatus, ClockState, ClockStatus, Counts, LastDayOf, Need, NextStep, OverlayStage, Reason,
    WhyNot,
};
