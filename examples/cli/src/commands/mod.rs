//! The commands, one file each.

mod board;
mod compare;
mod describe;
mod due;
mod evaluate;
mod explain;
mod lint;
mod merge;
mod question;
mod rulebook;
mod rules;
mod scene;
mod schema;
mod view;

use clap::Subcommand;

pub(crate) use self::{
    question::ends,
    rules::{Rules, documents, laid},
};

use crate::{
    Reply, failure::Failure, points::Points, replay::Replay, screen::Screen, study::Study,
};

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Where a case stands on a day, what is owed by when, what was found.
    Evaluate(evaluate::Evaluate),
    /// The same with every step of the reasoning, and why the rest is not open.
    Explain(explain::Explain),
    /// Every case of a folder on one board, one case explained, and one what-if.
    Board(board::Board),
    /// What would be otherwise with more facts, other rules or on another day.
    Compare(compare::Compare),
    /// Who owes what by when in a lifecycle, and how long it can take.
    Describe(describe::Lifecycle),
    /// A lifecycle as a Mermaid diagram.
    Diagram(describe::Lifecycle),
    /// The last day of a term, counted step by step.
    Due(due::Due),
    /// What is wrong or doubtful about a rulebook; ends with 1 on errors.
    Lint(lint::Lint),
    /// The facts of several devices, joined.
    Merge(merge::Merge),
    /// Every case of an event log: verdicts, the slowest, those to look at.
    Replay(Replay),
    /// What one role may see of a case: facts, clocks and findings without the hidden ones.
    View(view::View),
    /// The JSON Schema of questions, answers or rulebooks.
    Schema(schema::Schema),
    /// Learning records: what claims are worth, and the records as facts.
    #[command(subcommand)]
    Study(Study),
    /// Ledgers of points: a statement, a table of all, and what another scheme would change.
    #[command(subcommand)]
    Points(Points),
    /// What a rulebook is made of, or its one-document form.
    #[command(subcommand)]
    Rulebook(rulebook::Rules),
}

impl Command {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        match self {
            Self::Evaluate(it) => it.run(screen),
            Self::Explain(it) => it.run(screen),
            Self::Board(it) => it.run(screen),
            Self::Compare(it) => it.run(screen),
            Self::Describe(it) => it.describe(screen),
            Self::Diagram(it) => it.diagram(screen),
            Self::Due(it) => it.run(screen),
            Self::Lint(it) => it.run(screen),
            Self::Merge(it) => it.run(screen),
            Self::Replay(it) => it.run(screen),
            Self::View(it) => it.run(screen),
            Self::Schema(it) => it.run(screen),
            Self::Study(it) => it.run(screen),
            Self::Points(it) => it.run(screen),
            Self::Rulebook(it) => it.run(screen),
        }
    }
}
