//! Jiceng (基层): which rules hold on this day, why, and what must happen next by when.
//!
//! Open a rulebook, give the dated facts of a case and a day, and get an
//! [`Outcome`](answers::Outcome): where the case stands, which clocks run and
//! until when, what was found, what may lawfully come next.
//!
//! # Example: no answer within ten working days
//! ```
//! use jiceng::{answers::Ask, law::Rulebook, lifecycle, wire};
//!
//! let rulebook = Rulebook::builtin("demo")?;
//! let case: lifecycle::Case = wire::from_value(wire::parse(
//!     r#"{ "case": "c1", "lifecycle": "tree", "events": [
//!       { "id": "a", "kind": "asked", "on": "2026-09-21", "recorded": "2026-09-21",
//!         "by": { "role": "resident" }, "attrs": { "protected": false } } ] }"#,
//! )?)?;
//!
//! let outcome = lifecycle::evaluate(&rulebook, &case, &Ask::on("2026-10-13".parse()?))?;
//! // The office was silent until 12 October, so the tree may be felled.
//! assert_eq!(outcome.result.stage.as_str(), "free");
//! assert_eq!(outcome.findings[0].code.as_str(), "tree/decide-missing");
//! # Ok::<(), wire::Error>(())
//! ```
//!
//! # Rooms
//!
//! | room | question it answers |
//! | --- | --- |
//! | [`words`] | how is it said, in Chinese and English? |
//! | [`wire`] | what crosses a border? |
//! | [`time`] | which day is the last one? |
//! | [`law`] | which rule, from where, how firm? |
//! | [`people`] | which organ stands above which, and who belongs where? |
//! | [`facts`] | what happened, and when was it known? |
//! | [`answers`] | what is told? |
//! | [`lifecycle`] | where does a case stand? |
//! | [`procedure`] | was an act held in due form, and which are owed? |
//! | [`study`] | what did a learner do, what counts, what is left? |
//! | [`json`] | the same, as text in and text out |
//!
//! # What it never does
//!
//! It reads no clock, file or socket, writes no log and keeps no state: the same
//! question has the same answer, byte for byte. It holds no names, rates no
//! resident, guesses no missing fact and no unpublished holiday. A breach of the
//! law is a finding; an [`Error`](wire::Error) says that the question is malformed.

pub mod answers;
pub mod facts;
pub mod json;
mod kernel;
pub mod law;
pub mod lifecycle;
pub mod people;
pub mod points;
pub mod procedure;
pub mod study;
pub mod time;
pub mod wire;
pub mod words;

/// What the README shows is run as well.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;
