//! `explain`: an answer with its reasons.

use clap::Args;
use jiceng::answers::Detail;

use super::question::Question;
use crate::{Reply, failure::Failure, page::CasePage, screen, screen::Screen};

#[derive(Args)]
pub(crate) struct Explain {
    #[command(flatten)]
    question: Question,
}

impl Explain {
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let question = &self.question;
        let (book, case) = (question.book()?, question.case()?);
        let ask = question.ask()?.detail(Detail::Full);
        let outcome = question.answer(&book, &case, &ask)?;
        let reply = if screen.json {
            screen::door(&book, &question.to_json("evaluate", &case, &ask, screen))
        } else {
            CasePage::new(&book, &outcome, screen.lang()).full().into()
        };
        Ok(Reply { code: question.code(&outcome), ..reply })
    }
}
