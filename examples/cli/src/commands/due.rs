//! `due`: the last day of a term.

use clap::{Args, ValueEnum};
use jiceng::time::{
    self, Calendar, Day, DaySet, LastDay, Reckoning, Roll, Span, Step, Term, Uncovered,
};
use serde::Serialize;

use crate::{
    Reply,
    failure::Failure,
    input, page,
    screen::{self, Screen},
};

#[derive(Args)]
pub(crate) struct Due {
    /// The calendar of a rulebook: built-in, a file or a folder.
    #[arg(long, value_name = "ID|FILE|FOLDER", default_value = "cn")]
    calendar: String,
    /// The day of the event; it is day zero and does not count.
    #[arg(long, value_name = "DAY")]
    from: String,
    /// The limit: 15d, 5wd (working days), 2w, 1m, 1y or 24h.
    #[arg(long)]
    term: String,
    /// Whether a last day on a rest day moves to the next working day.
    #[arg(long, value_enum, default_value_t = Rolls::Next)]
    roll: Rolls,
    /// What was known of the calendar by which day; all of it if absent.
    #[arg(long, value_name = "DAY")]
    known_on: Option<String>,
    /// Days that do not count, such as 2026-09-24..2026-09-28; may be repeated.
    #[arg(long, value_name = "A..B")]
    suspend: Vec<String>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Rolls {
    /// It moves.
    Next,
    /// It stays.
    None,
}

/// The answer as JSON.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Told {
    plain_end: time::Due,
    due: time::Due,
    steps: Vec<Step>,
    text: Vec<String>,
}

impl Due {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let book = input::rulebook(&self.calendar)?;
        let (last, steps) = self.reckon(book.calendar())?;
        let text: Vec<String> = steps.iter().map(|it| it.text(screen.lang())).collect();
        if screen.json {
            return Ok(screen::json(&Told { plain_end: last.plain, due: last.due, steps, text }));
        }
        let day = page::due(last.due, screen.lang());
        let mut page = vec![format!("{} {day}", screen.say("最后一日:", "last day:"))];
        page.extend((1..).zip(text).map(|(n, it)| format!("  {n}. {it}")));
        Ok(page.join("\n").into())
    }

    fn reckon(&self, calendar: &Calendar) -> Result<(LastDay, Vec<Step>), Failure> {
        let known_on: Option<Day> =
            self.known_on.as_ref().map(|it| input::option("--known-on", it)).transpose()?;
        let spans = self.suspend.iter().map(|it| input::option("--suspend", it));
        let stopped: DaySet = spans.collect::<Result<Vec<Span>, _>>()?.into_iter().collect();
        let limit: Term = input::option("--term", &self.term)?;
        let roll = match self.roll {
            Rolls::Next => Roll::Next,
            Rolls::None => Roll::None,
        };
        let start = input::option("--from", &self.from)?;
        let uncovered = Uncovered::Weekdays;
        let reckoning = Reckoning { start, limit, roll, stopped: &stopped, uncovered };
        Ok(reckoning.steps(calendar.view(known_on)))
    }
}
