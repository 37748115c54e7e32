//! `replay`: every case of an event log, judged as of the log's last day.
//!
//! A log is read once for its last day and once to be judged, batch by batch, so
//! that memory grows by eight bytes for each case of an XES and no more. Where cases
//! do not stand together it is read once for each million of its rows.

mod batch;
mod findings;
mod json;
mod judge;
mod map;
mod moment;
mod open;
mod record;
mod report;
mod sums;
mod survey;
mod table;
mod twins;
mod whole;
mod xes;

use std::collections::BTreeMap;

use clap::{Args, ValueEnum};
use jiceng::{
    answers::{Ask, Detail, Voice},
    law::rulebook::Rulebook,
    lifecycle::rules::Lifecycle,
    time::Day,
};

use self::{
    findings::Sheet,
    judge::{Court, Judge, Share},
    map::{Map, Plan},
    open::{Form, Log, Text},
    record::{Break, Sink},
    report::Report,
    survey::Survey,
};
use crate::{
    Reply,
    commands::Rules,
    failure::{self, Failure},
    input, screen,
    screen::Screen,
};

/// How many scattered rows are gathered at once.
const SHARE: u64 = 1_000_000;

#[derive(Args)]
#[command(after_long_help = map::EXAMPLE)]
pub(crate) struct Replay {
    #[command(flatten)]
    rules: Rules,
    /// The lifecycle by which the cases are judged.
    #[arg(long, value_name = "ID")]
    lifecycle: String,
    /// The log: .xes, .xes.gz, .csv or .csv.gz; - reads standard input, with --as-of.
    #[arg(long, value_name = "FILE")]
    log: String,
    /// The encoding of the log, such as GB18030; that of its first line, or UTF-8, if absent.
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// A JSON file that says which column means what, and which activity is which kind.
    #[arg(long, value_name = "MAPPING.json")]
    map: Option<String>,
    /// The day asked about; the last day in the log if absent.
    #[arg(long, value_name = "DAY")]
    as_of: Option<String>,
    /// How much is told.
    #[arg(long, value_enum, default_value_t = Much::Findings)]
    detail: Much,
    /// Write every finding as a row of this file.
    #[arg(long, value_name = "FINDINGS.csv")]
    csv: Option<String>,
    /// Of a broken log, use the cases that are whole.
    #[arg(long)]
    keep: bool,
    /// End with 1 if a duty is not kept, with 3 if that cannot be told.
    #[arg(long)]
    check: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Much {
    /// Only how many verdicts of each kind.
    Counts,
    /// What was found, too.
    Findings,
}

impl Replay {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        if self.csv.is_some() && self.detail == Much::Counts {
            let problem = failure::text("只计数时没有认定可写", "a count has no findings to write");
            let hint = failure::text("去掉 --detail counts", "leave --detail counts out");
            return Err(Failure::own("no-findings", problem, hint).within("--csv"));
        }
        let book = self.rules.book()?;
        let rules = book.lifecycle(&self.lifecycle);
        let rules = rules.map_err(|it| Failure::from(it).within(self.rules.rulebook.as_str()))?;
        let asked =
            self.as_of.as_deref().map(|it| input::option::<Day>("--as-of", it)).transpose()?;
        let encoding = self.encoding.as_deref().map(open::encoding).transpose();
        let log = Log::new(&self.log, encoding.map_err(|it| it.within("--encoding"))?);
        if log.is_stream() && asked.is_none() {
            let problem = failure::text(
                "标准输入只能读一遍，无法先找出最后一日",
                "standard input can be read only once, so its last day is not known in time",
            );
            let hint = failure::text("用 --as-of 写明日期", "name the day with --as-of");
            return Err(Failure::own("no-day", problem, hint).within("--log"));
        }
        let mut reading = Reading { log: &log, keep: self.keep, opened: None, breaks: Vec::new() };
        let (form, text) = log.open()?;
        reading.opened = Some((form, text));
        let plan = self.plan(&book, rules, form)?;
        let outcome = self.judge(&book, rules, &plan, asked, &mut reading, screen);
        log.done();
        outcome
    }

    fn plan(&self, book: &Rulebook, rules: &Lifecycle, form: Form) -> Result<Plan, Failure> {
        let map: Map = self.map.as_deref().map(input::value).transpose()?.unwrap_or_default();
        let plan = Plan::new(map, book, rules, form);
        plan.map_err(|it| self.map.iter().fold(it, |it, path| it.within(path.as_str())))
    }

    fn judge(
        &self,
        book: &Rulebook,
        rules: &Lifecycle,
        plan: &Plan,
        asked: Option<Day>,
        reading: &mut Reading<'_>,
        screen: &Screen,
    ) -> Result<Reply, Failure> {
        let form = reading.form();
        let survey = reading.survey(plan, asked.is_some())?;
        let last = survey.as_ref().and_then(Survey::last);
        let Some(as_of) = asked.or(last) else { return Err(no_day(&self.log)) };
        let detail = match self.detail {
            Much::Counts => Detail::Counts,
            Much::Findings => Detail::Findings,
        };
        let ask = Ask::on(as_of).detail(detail);
        let voice = Voice::new(book, &rules.id);
        let sheet = || {
            let path = self.csv.as_deref();
            path.map(|it| Sheet::new(it, voice, screen.lang())).transpose()
        };
        let court = Court { book, lifecycle: &rules.id, plan, ask };
        let mut judge = Judge::new(court.clone(), sheet()?);
        let together = form == Form::Xes || survey.as_ref().is_some_and(Survey::together);
        let rows = survey.as_ref().map_or(0, |it| it.rows);
        if together {
            reading.log.expect(1);
            reading.read(plan, true, &mut judge)?;
        } else {
            gather(reading, plan, &mut judge, rows)?;
        }
        let n_twins = judge.n_twins()?;
        if reading.log.is_stream() {
            // It cannot be read again.
            judge.sums.apart = n_twins;
        } else if n_twins > 0 {
            let rows = judge.sums.rows;
            drop(judge);
            judge = Judge::new(court, sheet()?);
            gather(reading, plan, &mut judge, rows)?;
        }
        let sums = judge.finish()?;
        let report =
            Report { log: &self.log, book, rules, plan, as_of, sums, breaks: &reading.breaks };
        let forces: BTreeMap<_, _> = rules.duties.iter().map(|it| (&it.id, it.force)).collect();
        let code = if self.check { report.sums.code(&forces) } else { 0 };
        if screen.json {
            return Ok(Reply { code, ..screen::json(&report.to_json()) });
        }
        Ok(Reply { text: report.page(screen.lang()), code })
    }
}

/// Reads cases whose rows do not stand together, share by share.
fn gather(
    reading: &mut Reading<'_>,
    plan: &Plan,
    judge: &mut Judge<'_>,
    rows: u64,
) -> Result<(), Failure> {
    let of = if reading.log.is_stream() { 1 } else { rows.div_ceil(SHARE).max(1) };
    reading.log.expect(of);
    for n in 0..of {
        judge.gather(Share { n, of });
        reading.read(plan, false, judge)?;
        judge.sift()?;
    }
    Ok(())
}

/// A log on its way through, as often as it takes.
struct Reading<'a> {
    log: &'a Log,
    keep: bool,
    /// Opened once already, to see in what form it is.
    opened: Option<(Form, Text)>,
    breaks: Vec<Break>,
}

impl Reading<'_> {
    fn form(&self) -> Form {
        self.opened.as_ref().map_or(Form::Xes, |it| it.0)
    }

    /// One reading tells the last day, and of a table whether its cases stand together.
    /// There is none where it is not needed, nor of what can be read only once.
    fn survey(&mut self, plan: &Plan, is_asked: bool) -> Result<Option<Survey>, Failure> {
        if self.log.is_stream() || (is_asked && self.form() == Form::Xes) {
            return Ok(None);
        }
        self.log.expect(1);
        let mut survey = Survey::new(plan.zone);
        self.read(plan, false, &mut survey)?;
        Ok(Some(survey))
    }

    /// Reads the log into a sink. A break is an error unless what is whole is kept.
    fn read<S: Sink>(&mut self, plan: &Plan, together: bool, sink: &mut S) -> Result<(), Failure> {
        let (form, text) = match self.opened.take() {
            Some(opened) => opened,
            None => self.log.open()?,
        };
        let path = self.log.path.as_str();
        self.breaks = match form {
            Form::Xes => xes::read(text, plan, (self.keep, !together), sink)?,
            Form::Csv => table::read(text, plan, together, sink).map_err(|it| it.within(path))?,
        };
        match self.breaks.first() {
            Some(first) if !self.keep => Err(xes::failure(path, first)),
            _ => Ok(()),
        }
    }
}

fn no_day(path: &str) -> Failure {
    let problem = failure::text(
        "日志里没有一个可辨认的日期",
        "no event in the log has a day that is understood",
    );
    let hint = failure::text(
        "检查时间列，或用 --as-of 写明日期",
        "look at its times, or name the day with --as-of",
    );
    Failure::own("no-day", problem, hint).within(path)
}

#[cfg(test)]
mod tests {
    use jiceng::{answers::Ask, law::rulebook::Rulebook};

    use super::{
        Judge, Map, Plan, Reading, Share,
        judge::Court,
        open::{Form, Log},
        sums::Sums,
    };

    /// Scattered cases read in so many shares.
    fn judged(of: u64) -> Sums {
        let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data");
        let path = |name: &str| here.join(name).display().to_string();
        let done = || -> Result<Sums, crate::failure::Failure> {
            let book: Rulebook = crate::input::rulebook(&path("fine"))?;
            let rules = book.lifecycle("fine")?;
            let map: Map = crate::input::value(&path("fine-map-csv.json"))?;
            let plan = Plan::new(map, &book, rules, Form::Csv)?;
            let ask = Ask::on("2024-06-01".parse()?);
            let court = Court { book: &book, lifecycle: &rules.id, plan: &plan, ask };
            let log = Log::new(&path("fine.csv"), None);
            let mut reading = Reading { log: &log, keep: false, opened: None, breaks: Vec::new() };
            let mut judge = Judge::new(court, None);
            for n in 0..of {
                judge.gather(Share { n, of });
                reading.read(&plan, false, &mut judge)?;
                judge.sift()?;
            }
            judge.finish()
        };
        done().unwrap_or_else(|_| panic!("the log is in order"))
    }

    #[test]
    fn shares_come_to_the_same() {
        let whole = format!("{:?}", judged(1));
        for of in [2, 3, 7] {
            assert_eq!(format!("{:?}", judged(of)), whole, "{of} shares");
        }
    }
}
