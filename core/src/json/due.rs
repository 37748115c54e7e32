//! `due`: the last day of a limit, and how it came about.

use serde::Serialize;

use super::{question, rulebook, told};
use crate::{
    answers::{RulebookRef, Sentence},
    law::rulebook::Rulebook,
    time::{Day, Due, Reckoning, Roll, Span, Step, Term, Uncovered, View, calendar::Published},
    wire::{Error, Id},
    words::Lang,
};

/// The last day of a limit.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct DueAnswer {
    /// Day zero.
    from: Day,
    /// The limit.
    term: Term,
    /// What becomes of a last day that is a rest day.
    roll: Roll,
    /// By which day the calendar was known, where it was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    known_on: Option<Day>,
    /// The end by counting alone.
    plain_end: Due,
    /// The last day in time.
    due: Due,
    /// How it came about.
    steps: Vec<SaidStep>,
    /// The calendar by which it was counted.
    calendar: CalendarUsed,
}

/// A step of the count, with its sentence.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct SaidStep {
    #[serde(flatten)]
    step: Step,
    /// The sentence, in the languages asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<Sentence>,
}

/// The calendar by which a limit was counted.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct CalendarUsed {
    /// The rulebook that holds it.
    rulebook: RulebookRef,
    /// The notices that decided, in the order in which the steps name them.
    notices: Vec<NoticeUsed>,
    /// The days that it covers.
    #[serde(skip_serializing_if = "Option::is_none")]
    coverage: Option<Span>,
}

/// A notice that decided.
#[derive(Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
struct NoticeUsed {
    /// The notice.
    id: Id,
    /// The year it arranges.
    year: i32,
    /// When it was made public, if that is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    published: Option<Published>,
    /// Where it can be read.
    address: String,
}

pub(super) fn answer(held: Option<&Rulebook>, question: &question::Due) -> Result<String, Error> {
    let named = question.rulebook.as_ref();
    let book = rulebook::of(held, named, &question.layers, Some("cn"))?;
    let view = book.calendar().view(question.known_on);
    let roll = question.roll.unwrap_or(Roll::Next);
    let reckoning = Reckoning {
        start: question.from,
        limit: question.term,
        roll,
        stopped: &question.suspend,
        uncovered: Uncovered::Weekdays,
    };
    let (last, steps) = reckoning.steps(view);
    let calendar = used(&book, view, &steps);
    told(&DueAnswer {
        from: question.from,
        term: question.term,
        roll,
        known_on: question.known_on,
        plain_end: last.plain,
        due: last.due,
        steps: steps.into_iter().map(|it| said(it, &question.lang)).collect(),
        calendar,
    })
}

fn said(step: Step, langs: &[Lang]) -> SaidStep {
    let say = |lang| langs.contains(&lang).then(|| step.text(lang));
    let text = Sentence { zh: say(Lang::Zh), en: say(Lang::En) };
    SaidStep { text: (!langs.is_empty()).then_some(text), step }
}

fn used(book: &Rulebook, view: &View, steps: &[Step]) -> CalendarUsed {
    let mut ids: Vec<&Id> = Vec::new();
    for id in steps.iter().flat_map(|it| &it.notices) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let notices = ids.into_iter().filter_map(|id| {
        let notice = book.calendar().notices().get(id)?;
        Some(NoticeUsed {
            id: id.clone(),
            year: notice.year,
            published: notice.published,
            address: notice.address.clone(),
        })
    });
    CalendarUsed {
        rulebook: book.reference(),
        notices: notices.collect(),
        coverage: view.coverage(),
    }
}
