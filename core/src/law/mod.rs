//! What is common to all rules: force, certainty, days in force, sources.
//!
//! Law is dated data: a [`Rulebook`] is opened once and asked often; a changed law
//! is a new entry beside the old one. What this does not do: it holds no reasoning;
//! layers of local rules (下级规则) come later.

mod citation;
mod derogation;
mod force;
mod franchise;
mod in_force;
pub mod layers;
pub mod lint;
mod rounding;
pub mod rulebook;
mod standing;

pub use citation::{Cite, Source};
pub use derogation::Derogation;
pub use force::{Confidence, Force};
pub use franchise::{Franchise, Right};
pub use in_force::InForce;
pub use rounding::Rounding;
pub use rulebook::Rulebook;
pub use standing::Standing;
pub(crate) use standing::rule;
