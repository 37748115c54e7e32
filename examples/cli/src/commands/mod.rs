//! The commands, one file each.

mod due;
mod evaluate;
mod explain;
mod lint;
mod question;
mod rulebook;

use clap::Subcommand;

use crate::{Reply, failure::Failure, screen::Screen};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Where a case stands on a day, what is owed by when, what was found.
    Evaluate(evaluate::Evaluate),
    /// The same with every step of the reasoning, and why the rest is not open.
    Explain(explain::Explain),
    /// The last day of a term, counted step by step.
    Due(due::Due),
    /// What is wrong or doubtful about a rulebook; ends with 1 on errors.
    Lint(lint::Lint),
    /// What a rulebook is made of, or its one-document form.
    #[command(subcommand)]
    Rulebook(rulebook::Rules),
}

impl Command {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        match self {
            Self::Evaluate(it) => it.run(screen),
            Self::Explain(it) => it.run(screen),
            Self::Due(it) => it.run(screen),
            Self::Lint(it) => it.run(screen),
            Self::Rulebook(it) => it.run(screen),
        }
    }
}
