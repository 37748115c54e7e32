//! `evaluate`: where a case stands on a day.

use clap::{Args, ValueEnum};
use jiceng::answers::Detail;

use super::question::Question;
use crate::{Reply, failure::Failure, page::CasePage, screen, screen::Screen};

#[derive(Args)]
pub(crate) struct Evaluate {
    #[command(flatten)]
    question: Question,
    /// How much is told.
    #[arg(long, value_enum, default_value_t = Much::Findings)]
    detail: Much,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Much {
    /// The stage and how many verdicts of each kind.
    Counts,
    /// Clocks, findings and the lawful next steps too.
    Findings,
    /// Also why other steps are not open, and the reasoning.
    Full,
}

impl Evaluate {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let question = &self.question;
        let (book, case, ask) = (question.book()?, question.case()?, question.ask()?);
        let detail = match self.detail {
            Much::Counts => Detail::Counts,
            Much::Findings => Detail::Findings,
            Much::Full => Detail::Full,
        };
        let ask = ask.detail(detail);
        let outcome = question.answer(&book, &case, &ask)?;
        // A count tells no force, so what was found decides how the command ends.
        let code = match self.detail {
            Much::Counts => question.code(&question.answer(
                &book,
                &case,
                &ask.clone().detail(Detail::Findings),
            )?),
            Much::Findings | Much::Full => question.code(&outcome),
        };
        let reply = match (screen.json, self.detail) {
            (true, _) => screen::door(&book, &question.to_json("evaluate", &case, &ask, screen)),
            (_, Much::Full) => CasePage::new(&book, &outcome, screen.lang()).full().into(),
            _ => CasePage::new(&book, &outcome, screen.lang()).short().into(),
        };
        Ok(Reply { code: code.max(reply.code), ..reply })
    }
}
