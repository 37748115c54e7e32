//! Jiceng (基层) for Kotlin, Java, Swift and Python.
//!
//! One handle, [`Rulebook`], is opened once and asked often, from any thread. The
//! everyday calls are typed; `call` takes any question as JSON; `tally_cases` takes
//! columns. Nothing is decided here: records are the core's, with texts for ids
//! and days, signed numbers (Java reads no unsigned ones) and lists for maps.
//!
//! What it does not do: it reads no clock; `day_of` makes a day of a moment that
//! the host tells.

#![allow(unsafe_code, reason = "UniFFI exports functions by their plain names.")]

mod answers;
mod columns;
mod error;
mod facts;
mod lifecycle;
mod rulebook;
mod time;
mod told;

pub use answers::{CaseOutcome, Cite, Difference, Finding, Param, Parameter, Sentence, Step};
pub use columns::{
    CaseFinding, CaseTally, Cells, Column, Columns, DaysInForce, Doubt, DutyCounts, StageCount,
    VersionCounts,
};
pub use error::JicengError;
pub use facts::{Actor, Ask, Attr, Case, Fact, Organ};
pub use lifecycle::{
    CaseComparison, CaseStatus, Change, ClockStatus, Counts, LastDayOf, Need, NextStep,
    OverlayStage, WhyNot,
};
pub use rulebook::{Rulebook, RulebookRef, answer};
pub use time::{Due, DueAnswer, DueQuestion, Span, day_of};

uniffi::setup_scaffolding!("jiceng");
