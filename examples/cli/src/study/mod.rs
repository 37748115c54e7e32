//! `study`: learning records in the form of xAPI, checked and turned into facts.

mod course;
mod import;
mod moment;
mod passes;
mod records;
mod refusal;
mod session;
mod source;
mod statement;
mod status;
mod table;
mod tally;
mod verify;

use clap::{Args, Subcommand};

use self::{course::Course, tally::Tally};
use crate::{
    Reply,
    failure::{self, Failure},
    screen::Screen,
};

#[derive(Subcommand)]
pub(crate) enum Study {
    /// What each claim "completed" is worth: merged coverage against the threshold.
    Verify(verify::Verify),
    /// Statements, or the rows of a table, as facts of the domain `study`, learner by learner.
    Import(import::Import),
    /// A year of study: who has done what, what is left, whether it can still be done.
    Status(status::Status),
}

/// A file of statements.
#[derive(Args)]
struct Statements {
    /// Statements of xAPI: a JSON array, a store's answer, or one a line, packed with gzip or not.
    #[arg(long, value_name = "FILE")]
    xapi: String,
    #[command(flatten)]
    course: Structure,
}

/// The structure of the course.
#[derive(Args)]
struct Structure {
    /// The course of cmi5 whose units the statements are about.
    #[arg(long, value_name = "cmi5.xml")]
    course: Option<String>,
}

impl Study {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        match self {
            Self::Verify(it) => it.run(screen),
            Self::Import(it) => it.run(screen),
            Self::Status(it) => it.run(screen),
        }
    }
}

impl Structure {
    fn read(&self) -> Result<Course, Failure> {
        self.course.as_deref().map_or_else(|| Ok(Course::default()), Course::read)
    }
}

impl Statements {
    fn read(&self) -> Result<Tally, Failure> {
        Self::tally(&self.xapi, &self.course.read()?)
    }

    fn tally(path: &str, course: &Course) -> Result<Tally, Failure> {
        let tally = Tally::read(path, course)?;
        if tally.accepted == 0 && tally.refused.is_empty() {
            let problem = failure::text("文件里没有陈述", "there is no statement in the file");
            let hint = failure::text(
                "给出 xAPI 陈述的数组，或者每行一条",
                "give an array of xAPI statements, or one a line",
            );
            return Err(Failure::own("no-statement", problem, hint).within(path));
        }
        Ok(tally)
    }
}

/// Milliseconds as minutes and seconds, exactly.
fn clock_time(ms: i64) -> String {
    let part = |of: i64| (ms.div_euclid(of), ms.rem_euclid(of));
    let ((seconds, millis), (minutes, _)) = (part(1_000), part(60_000));
    let seconds = seconds.rem_euclid(60);
    match millis {
        0 => format!("{minutes}:{seconds:02}"),
        _ => format!("{minutes}:{seconds:02}.{millis:03}"),
    }
}
