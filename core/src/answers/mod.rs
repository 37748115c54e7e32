//! What is answered: outcome, findings, trace.

mod ask;
mod compare;
mod finding;
mod outcome;
mod trace;
mod voice;

pub use ask::{Ask, Detail};
pub use compare::{Difference, compare};
pub use finding::{Finding, Param, Params, Sentence, Verdict};
pub use outcome::{Outcome, Receipt};
pub use trace::Step;
pub use voice::Voice;

pub use crate::law::rulebook::RulebookRef;
