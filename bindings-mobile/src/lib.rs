//! Jiceng (基层) for Kotlin, Java, Swift and Python.
//!
//! One handle, [`Rulebook`], is opened once and asked often, from any thread. The
//! everyday calls are typed; `call` takes any question as JSON; `tally_cases` and
//! `tally_points` take columns. Nothing is decided here: records are the core's, with texts for ids
//! and days, signed numbers (Java reads no unsigned ones) and lists for maps.
//!
//! What it does not do: it reads no clock; `day_of` makes a day of a moment that
//! the host tells.

#![allow(unsafe_code, reason = "UniFFI exports functions by their plain names.")]

mod answers;
mod columns;
mod domain;
mod error;
mod facts;
mod given;
mod lifecycle;
mod points;
mod procedure;
mod roster;
mod rulebook;
mod study;
mod time;
mod told;

pub use answers::{Cite, Difference, Finding, Param, Parameter, Sentence, Step};
pub use columns::{
    CaseFinding, CaseTally, Cells, Column, Columns, DaysInForce, Doubt, DutyCounts, StageCount,
    VersionCounts,
};
pub use domain::Change;
pub use error::JicengError;
pub use facts::{Actor, Ask, Attr, Fact, Organ};
pub use lifecycle::{
    Case, CaseComparison, CaseOutcome, CaseStatus, ClockStatus, Counts, LastDayOf, Need, NextStep,
    OverlayStage, WhyNot,
};
pub use points::*;
pub use procedure::{
    Act, ActComparison, ActOutcome, ActStatus, Attendance, CalendarOutcome, Checked, Diary,
    Election, Outside, Owed, OwedEntry, OwedRow, Vote,
};
pub use roster::{Bar, Belonging, Body, Exclusion, Kin, Office, Roster};
pub use rulebook::{Rulebook, RulebookRef, answer};
pub use study::*;
pub use time::{Due, DueAnswer, DueQuestion, Span, day_of};

uniffi::setup_scaffolding!("jiceng");
