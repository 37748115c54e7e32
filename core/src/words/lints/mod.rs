//! What the lint says, and what it advises.

mod law;
mod lifecycle;

use super::Template;

/// The remarks of the lint, family by family.
pub(super) const LINTS: [&[Template]; 2] = [law::LINTS, lifecycle::LINTS];
