//! What the lint says, and what it advises.

mod law;
mod layers;
mod lifecycle;
mod points;

use super::Template;

/// The remarks of the lint, family by family.
pub(super) const LINTS: [&[Template]; 4] =
    [law::LINTS, layers::LINTS, lifecycle::LINTS, points::LINTS];
