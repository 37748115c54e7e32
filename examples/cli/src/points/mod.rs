//! `points`: a ledger of points as pages that those whose points they are can read.

mod asked;
mod caps;
mod change;
mod compare;
mod lines;
mod page;
mod statement;
mod sums;
mod table;

use clap::Subcommand;

use crate::{Reply, failure::Failure, screen::Screen};

#[derive(Subcommand)]
pub(crate) enum Points {
    /// What one subject has and why: every line, caps, heads, total, band, room left.
    Statement(statement::Statement),
    /// All subjects by organisation: totals and bands; ranks where the scheme ranks.
    Table(table::Group),
    /// What more entries, another scheme, other rules or another day would change.
    Compare(compare::Compare),
}

impl Points {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        match self {
            Self::Statement(it) => it.run(screen),
            Self::Table(it) => it.run(screen),
            Self::Compare(it) => it.run(screen),
        }
    }
}
