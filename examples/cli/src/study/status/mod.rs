//! `study status`: a year of study, learner by learner.

mod page;

use clap::Args;
use jiceng::{
    answers::{Ask, Detail, Outcome},
    law::rulebook::Rulebook,
    study::{self, Record, StudyStatus},
    wire::{self, Id},
    words,
};
use serde_json::Value;

use self::page::Page;
use crate::{
    Reply,
    commands::Rules,
    failure::{self, Failure},
    input,
    screen::{self, Screen},
};

/// Whose records, by which rules, on which day.
#[derive(Args)]
pub(crate) struct Status {
    #[command(flatten)]
    rules: Rules,
    /// Records: each file one, a list of them, or what `study import` prints; - reads standard input.
    #[arg(long, value_name = "FILE", required = true, num_args = 1..)]
    facts: Vec<String>,
    /// The day asked about, such as 2026-12-27.
    #[arg(long, value_name = "DAY")]
    as_of: String,
    /// What was known by which day; by the day asked about if absent.
    #[arg(long, value_name = "DAY")]
    known_on: Option<String>,
    /// The learner whose hours and claims are explained.
    #[arg(long, value_name = "LEARNER")]
    explain: Option<String>,
}

impl Status {
    pub(super) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let book = self.rules.book()?;
        let mut ask = Ask::on(input::option("--as-of", &self.as_of)?).detail(Detail::Findings);
        if let Some(day) = &self.known_on {
            ask = ask.known_on(input::option("--known-on", day)?);
        }
        let langs = if screen.json { screen.asked() } else { vec![screen.lang()] };
        let ask = ask.say(&langs);
        let outcomes = self.outcomes(&book, &ask)?;
        let explained = self.explain.as_deref().map(|it| named(&outcomes, it)).transpose()?;
        if screen.json {
            return Ok(match explained {
                Some(it) => screen::json(it),
                None => screen::json(&outcomes),
            });
        }
        let page = Page { book: &book, outcomes: &outcomes, lang: screen.lang() };
        Ok(page.text(explained).into())
    }

    fn outcomes(&self, book: &Rulebook, ask: &Ask) -> Result<Vec<Outcome<StudyStatus>>, Failure> {
        let mut outcomes = Vec::new();
        for path in &self.facts {
            for record in records(path)? {
                let outcome = study::evaluate(book, &record, ask);
                outcomes.push(outcome.map_err(|it| {
                    Failure::from(it).within(format!("{path} ({})", record.learner))
                })?);
            }
        }
        outcomes.sort_by(|a, b| a.result.learner.cmp(&b.result.learner));
        Ok(outcomes)
    }
}

/// The records of a file.
fn records(path: &str) -> Result<Vec<Record>, Failure> {
    let read = |value: Value| wire::from_value(value).map_err(|it| Failure::from(it).within(path));
    let text = input::text(path)?;
    let value = wire::parse(&text).map_err(|it| Failure::from(it).within(path))?;
    let list = match value {
        Value::Array(list) => list,
        Value::Object(mut object) if object.contains_key("records") => {
            match object.remove("records") {
                Some(Value::Array(list)) => list,
                other => other.into_iter().collect(),
            }
        }
        one => vec![one],
    };
    list.into_iter().map(read).collect()
}

fn named<'a>(
    outcomes: &'a [Outcome<StudyStatus>],
    learner: &str,
) -> Result<&'a Outcome<StudyStatus>, Failure> {
    outcomes.iter().find(|it| it.result.learner.as_str() == learner).ok_or_else(|| {
        let known = outcomes.iter().map(|it| Id::as_str(&it.result.learner));
        let nearest = words::nearest(learner, known);
        let problem = failure::text(
            &format!("没有学员 `{learner}`"),
            &format!("there is no learner `{learner}`"),
        );
        let hint = match nearest.as_str() {
            "" => failure::text("检查 --facts 所列文件", "look at the files under --facts"),
            it => failure::text(&format!("是否为 `{it}`？"), &format!("did you mean `{it}`?")),
        };
        Failure::own("unknown-learner", problem, hint).within("--explain")
    })
}
