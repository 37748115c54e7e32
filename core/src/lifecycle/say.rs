//! What may come next, said in words.

use super::{CaseStatus, Need, NextStep, Reason, WhyNot, rules::Condition};
use crate::{
    answers::{Outcome, Sentence, Voice},
    law::rulebook::{LabelKind, Rulebook},
    words::{self, Lang, NEXT},
};

/// Adds the sentences to everything that is told.
pub(super) fn all(outcome: &mut Outcome<CaseStatus>, book: &Rulebook, langs: &[Lang]) {
    let lifecycle = outcome.result.lifecycle.clone();
    let voice = Voice::new(book, &lifecycle);
    voice.tell(outcome, langs);
    for step in &mut outcome.result.next {
        step.text = Some(step.say(&voice, langs));
    }
}

impl NextStep {
    /// The step as a sentence: who may do what, by when, or why not now.
    #[must_use]
    pub fn say(&self, voice: &Voice<'_>, langs: &[Lang]) -> Sentence {
        Sentence::of(langs, |lang| {
            let mut text = self.begin(voice, lang);
            if let Some(to) = self.to.as_ref().filter(|_| self.why_not.is_empty()) {
                let to = voice.name(LabelKind::Stage, to, lang);
                text.push_str(&words::render(phrase("to", lang), &[("to", to)]));
            }
            for (key, day) in [("opens", &self.opens), ("last-day", &self.last_day)] {
                if let Some(it) = day {
                    let due = voice.due(Some(it.due), lang);
                    let duty = voice.name(LabelKind::Rule, &it.duty, lang);
                    let params = [("due", due.as_str()), ("duty", duty)];
                    text.push_str(&words::render(phrase(key, lang), &params));
                }
            }
            if !self.needs.is_empty() {
                let each = self.needs.iter().map(|it| need(it, voice, lang));
                let needs = list(each.collect(), lang);
                text.push_str(&words::render(phrase("needs", lang), &[("needs", needs)]));
            }
            text.push_str(if lang == Lang::Zh { "。" } else { "." });
            text
        })
    }

    fn begin(&self, voice: &Voice<'_>, lang: Lang) -> String {
        let by: Vec<_> = self.by.iter().map(|it| voice.name(LabelKind::Role, it, lang)).collect();
        let by = if by.is_empty() { phrase("anybody", lang).to_owned() } else { either(by, lang) };
        let event = voice.name(LabelKind::Event, &self.event, lang);
        let params = [("by", by.as_str()), ("event", event)];
        if self.why_not.is_empty() {
            return words::render(phrase("step", lang), &params);
        }
        let each = self.why_not.iter().map(|it| reason(it, voice, lang));
        let between = if lang == Lang::Zh { "；" } else { "; " };
        let reasons = each.collect::<Vec<_>>().join(between);
        words::render(phrase("closed", lang), &params)
            + &words::render(phrase("why-not", lang), &[("reasons", reasons)])
    }
}

fn need(need: &Need, voice: &Voice<'_>, lang: Lang) -> String {
    if let Some(rule) = &need.rule {
        let quote = phrase("rule", lang);
        return words::render(quote, &[("rule", voice.name(LabelKind::Rule, rule, lang))]);
    }
    let (key, attribute) = match &need.condition {
        Condition::Attr(it) => ("need/attr", Some(&it.name)),
        Condition::Document(it) => ("need/document", Some(&it.name)),
        Condition::Organ(_) => ("need/organ", None),
        Condition::Differs(_) => ("need/differs", None),
        Condition::RelatedCase(_) => ("need/related-case", None),
        Condition::Count(_) | Condition::Clock(_) | Condition::Stage(_) => ("need/case", None),
    };
    let attribute = attribute.map_or("", |it| voice.name(LabelKind::Attribute, it, lang));
    words::render(phrase(key, lang), &[("attribute", attribute)])
}

fn reason(why: &WhyNot, voice: &Voice<'_>, lang: Lang) -> String {
    let (key, bare) = match why.reason {
        Reason::Stage => ("why/stage", "why/other-stage"),
        Reason::Case => ("why/case", "why/case"),
        Reason::Requirement => ("why/requirement", "why/case"),
        Reason::Unknown => ("why/unknown", "why/unknown"),
        Reason::NotBefore => ("why/not-before", "why/wait"),
        Reason::Lapsed => ("why/lapsed", "why/over"),
        Reason::NoEffect => ("why/no-effect", "why/over"),
        Reason::NotInForce => ("why/not-in-force", "why/not-in-force"),
    };
    let told =
        if why.reason == Reason::Stage { !why.stages.is_empty() } else { why.rule.is_some() };
    let rule = why.rule.as_ref().map_or("", |it| voice.name(LabelKind::Rule, it, lang));
    let stages = why.stages.iter().map(|it| voice.name(LabelKind::Stage, it, lang)).collect();
    let params = [("rule", rule.to_owned()), ("stages", either(stages, lang))];
    words::render(phrase(if told { key } else { bare }, lang), &params)
}

fn phrase(key: &str, lang: Lang) -> &'static str {
    words::phrase(NEXT, key, lang).unwrap_or_default()
}

fn list<S: AsRef<str>>(items: Vec<S>, lang: Lang) -> String {
    let comma = if lang == Lang::Zh { "、" } else { ", " };
    items.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(comma)
}

/// Alternatives; labels may have commas of their own.
fn either<S: AsRef<str>>(items: Vec<S>, lang: Lang) -> String {
    let or = if lang == Lang::Zh { "或者" } else { " or " };
    items.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(or)
}
