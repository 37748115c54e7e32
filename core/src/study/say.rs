//! Credits, findings and steps said in words.

use super::{Credit, StudyStatus};
use crate::{
    answers::{Outcome, Sentence, Voice},
    law::rulebook::{LabelKind, Rulebook},
    words::{self, Lang, STUDY},
};

/// Adds the sentences to everything that is told.
pub(super) fn all(outcome: &mut Outcome<StudyStatus>, book: &Rulebook, langs: &[Lang]) {
    let plan = outcome.result.plan.clone();
    let voice = Voice::new(book, &plan);
    voice.tell(outcome, langs);
    for credit in &mut outcome.result.credits {
        credit.text = Some(credit.say(&voice, langs));
    }
}

impl Credit {
    /// The line as a sentence: how many hours, of what, why, by which article.
    #[must_use]
    pub fn say(&self, voice: &Voice<'_>, langs: &[Lang]) -> Sentence {
        Sentence::of(langs, |lang| {
            let why = words::phrase(STUDY, self.why.name(), lang).unwrap_or(self.why.name());
            let key = if self.granted { "line/granted" } else { "line/refused" };
            let line = words::phrase(STUDY, key, lang).unwrap_or_default();
            let rule = self.rule.as_ref().map_or("", |it| voice.name(LabelKind::Rule, it, lang));
            let why = words::render(why, &[("rule", rule)]);
            let category = voice.name(LabelKind::Code, &self.category, lang);
            let hours = self.hours.to_string();
            let holes = [("hours", hours.as_str()), ("category", category), ("why", &why)];
            let mut text = words::render(line, &holes);
            if !self.cites.is_empty() {
                let cites = voice.cites(&self.cites, lang);
                let tail = words::phrase(STUDY, "line/cites", lang).unwrap_or_default();
                text.push_str(&words::render(tail, &[("cites", cites)]));
            }
            if !self.sources.is_empty() {
                let titles = voice.sources(&self.sources, lang);
                let tail = words::phrase(STUDY, "line/cites", lang).unwrap_or_default();
                text.push_str(&words::render(tail, &[("cites", titles)]));
            }
            text.push_str(if lang == Lang::Zh { "\u{3002}" } else { "." });
            text
        })
    }
}
