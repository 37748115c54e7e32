//! What the lint says, and what it advises.

mod law;
mod layers;
mod lifecycle;

use super::Template;

/// The remarks of the lint, family by family.
pub(super) const LINTS: [&[Template]; 3] = [law::LINTS, layers::LINTS, lifecycle::LINTS];
