//! Remarks on citations, versions, labels and calendars.

use crate::words::Template;

pub(super) const LINTS: &[Template] = &[];
