//! `due`: the last day of a term.

use clap::{Args, ValueEnum};
use jiceng::{
    time::{Day, DaySet, Reckoning, Roll, Span, StepKind, Term, Uncovered},
    words::Lang,
};
use serde_json::json;

use super::rules::Layers;
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
    #[command(flatten)]
    layers: Layers,
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

impl Due {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let book = self.layers.upon(&input::rulebook(&self.calendar)?)?;
        let known_on: Option<Day> =
            self.known_on.as_ref().map(|it| input::option("--known-on", it)).transpose()?;
        let spans = self.suspend.iter().map(|it| input::option("--suspend", it));
        let spans = spans.collect::<Result<Vec<Span>, _>>()?;
        let start: Day = input::option("--from", &self.from)?;
        let limit: Term = input::option("--term", &self.term)?;
        let roll = match self.roll {
            Rolls::Next => Roll::Next,
            Rolls::None => Roll::None,
        };
        if screen.json {
            let mut question = json!({
                "op": "due", "from": start, "term": self.term, "roll": roll,
                "suspend": spans, "lang": screen.asked(),
            });
            if let (Some(day), Some(object)) = (known_on, question.as_object_mut()) {
                object.insert("knownOn".into(), json!(day));
            }
            return Ok(screen::door(&book, &question));
        }
        let stopped: DaySet = spans.into_iter().collect();
        let uncovered = Uncovered::Weekdays;
        let reckoning = Reckoning { start, limit, roll, stopped: &stopped, uncovered };
        let (last, steps) = reckoning.steps(book.calendar().view(known_on));
        let colon = screen.say("：", ": ");
        // Counted by weekdays it is no bound: the notice may bring it forward.
        let is_open = steps.iter().any(|it| it.kind == StepKind::Earliest && it.unit.is_some());
        let day = match is_open {
            true => format!("{}{}", last.due.not_before, screen.say("（待定）", " (not settled)")),
            false => page::due(last.due, screen.lang()),
        };
        let week = last.due.day().map(|it| weekday(it, screen)).unwrap_or_default();
        let mut lines = vec![format!("{}{colon}{day}{week}", screen.say("最后一日", "last day"))];
        let said = steps.iter().map(|it| it.text(screen.lang()));
        lines.extend((1..).zip(said).map(|(n, it)| format!("  {n}. {it}")));
        Ok(lines.join("\n").into())
    }
}

/// The day of the week, in brackets.
fn weekday(day: Day, screen: &Screen) -> String {
    let (zh, en) = match day.weekday() {
        1 => ("一", "Monday"),
        2 => ("二", "Tuesday"),
        3 => ("三", "Wednesday"),
        4 => ("四", "Thursday"),
        5 => ("五", "Friday"),
        6 => ("六", "Saturday"),
        _ => ("日", "Sunday"),
    };
    match screen.lang() {
        Lang::Zh => format!("（星期{zh}）"),
        Lang::En => format!(" ({en})"),
    }
}
