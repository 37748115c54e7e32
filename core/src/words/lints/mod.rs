//! What the lint says, and what it advises.

mod law;
mod layers;
mod lifecycle;
mod points;
mod procedure;

use super::{STUDY_LINTS, Template};

/// The remarks of the lint, family by family.
pub(super) const LINTS: [&[Template]; 6] =
    [law::LINTS, layers::LINTS, lifecycle::LINTS, points::LINTS, procedure::LINTS, STUDY_LINTS];
