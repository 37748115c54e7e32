//! `view`: what one role may see of a case.

use clap::Args;
use jiceng::{
    answers::{Ask, Detail},
    lifecycle,
};
use serde_json::json;

use super::question::Question;
use crate::{Reply, failure::Failure, page::ViewPage, screen, screen::Screen};

#[derive(Args)]
pub(crate) struct View {
    #[command(flatten)]
    question: Question,
    /// Who looks: a role of the lifecycle.
    #[arg(long, value_name = "ROLE")]
    role: String,
}

impl View {
    /// With `--check`, what the role may see decides how the command ends.
    pub(crate) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let question = &self.question;
        let (book, case) = (question.book()?, question.case()?);
        let ask: Ask = question.ask()?.detail(Detail::Findings);
        let seen = lifecycle::view(&book, &case, &ask, &self.role).map_err(|it| {
            let place = if it.pointer.as_str() == "/role" { "--role" } else { question.facts() };
            Failure::from(it).within(place)
        })?;
        let page = ViewPage::new(&book, seen, screen.lang());
        let code = question.code(page.outcome());
        if screen.json {
            let mut asked = question.to_json("view", &case, &ask, screen);
            if let Some(object) = asked.as_object_mut() {
                object.insert("role".into(), json!(self.role));
            }
            let reply = screen::door(&book, &asked);
            return Ok(Reply { code: code.max(reply.code), ..reply });
        }
        Ok(Reply { text: page.text(), code })
    }
}
