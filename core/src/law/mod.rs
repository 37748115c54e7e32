//! What is common to all rules: force, certainty, days in force, sources.

mod citation;
mod force;
mod in_force;
pub mod lint;

pub use citation::{Cite, Source};
pub use force::{Confidence, Force};
pub use in_force::InForce;
