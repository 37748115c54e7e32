//! `study`: learning records in the form of xAPI, checked and turned into facts.

mod import;
mod moment;
mod source;
mod statement;
mod tally;
mod verify;

use clap::{Args, Subcommand};

use crate::{Reply, failure::Failure, screen::Screen};

#[derive(Subcommand)]
pub(crate) enum Study {
    /// What each claim "completed" is worth: merged coverage against the threshold.
    Verify(Log),
    /// The statements as facts of the domain `study`, learner by learner.
    Import(import::Import),
}

/// A file of statements.
#[derive(Args)]
pub(crate) struct Log {
    /// The statements: a JSON array or one a line, packed with gzip or not.
    #[arg(long)]
    xapi: String,
    /// The share of a video that completes it, where the statements tell none.
    #[arg(long, default_value = "1")]
    threshold: String,
}

impl Study {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        match self {
            Self::Verify(it) => verify::run(it, screen),
            Self::Import(it) => it.run(),
        }
    }
}
