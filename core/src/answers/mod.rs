//! What is answered: outcome, findings, trace.
//!
//! Findings (认定) tell only what is to be told: not done, not certain, or excused
//! by a recorded reason. They carry codes and typed parameters; sentences are made
//! by a [`Voice`], on request. What this does not do: it judges nothing.

mod ask;
mod compare;
mod finding;
mod outcome;
mod trace;
mod voice;

pub use ask::{Ask, Detail};
pub use compare::{Difference, compare, new_findings};
pub use finding::{Finding, Param, Params, Sentence, Verdict};
pub use outcome::{Outcome, Receipt};
pub use trace::Step;
pub use voice::Voice;

pub use crate::law::rulebook::RulebookRef;
