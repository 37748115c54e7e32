//! What the lint says, and what it advises.

mod law;
mod layers;
mod lifecycle;
mod points;

use super::{STUDY_LINTS, Template};

/// The remarks of the lint, family by family.
pub(super) const LINTS: [&[Template]; 5] =
    [law::LINTS, layers::LINTS, lifecycle::LINTS, points::LINTS, STUDY_LINTS];
