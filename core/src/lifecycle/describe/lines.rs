//! Stages, transitions and duties in plain form.

use serde::Serialize;

use crate::{
    law::{Cite, Confidence, Force},
    lifecycle::{
        lint::graph::{Cause, Graph},
        rules::{Duty, Limit, Shape, Trigger},
    },
    time::{Roll, Term, Unit},
    wire::{Id, RuleId},
    words::{self, Lang, Text},
};

/// A stage in plain form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct StageLine {
    /// Its id.
    pub id: Id,
    /// The overlay it belongs to; absent: the main line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overlay: Option<Id>,
    /// What a board shows, if not the stage itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub summary: Option<Id>,
    /// Whether its region begins here.
    pub initial: bool,
    /// Whether the matter ends here.
    #[serde(rename = "final")]
    pub is_final: bool,
    /// Whether an overlay may stay here for ever.
    pub rest: bool,
}

/// A transition in plain form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TransitionLine {
    /// Its id.
    pub id: Id,
    /// The overlay it belongs to; absent: the main line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub overlay: Option<Id>,
    /// The stages from which it leads.
    pub from: Vec<Id>,
    /// The stage to which it leads; absent: the stage stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Id>,
    /// The kind of event that takes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<Id>,
    /// The duty whose expiry takes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires: Option<RuleId>,
    /// The roles that may take it; none: anybody, or by itself.
    pub by: Vec<Id>,
    /// The duties that it fulfils.
    pub fulfils: Vec<RuleId>,
    /// The duties that hold it up.
    pub waits: Vec<RuleId>,
    /// The articles.
    pub cites: Vec<Cite>,
}

/// Which shape a duty has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum DutyShape {
    /// To be done by a last day.
    Within,
    /// Not to be done before a day.
    NotBefore,
    /// To be done in every period.
    Every,
}

/// A duty in plain form: who, what, by when, by which article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DutyLine {
    /// Its id.
    pub id: RuleId,
    /// Which shape it has.
    pub shape: DutyShape,
    /// Who owes it, or may use it.
    pub by: Vec<Id>,
    /// How strongly it binds.
    pub force: Force,
    /// What starts it.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<serde_json::Value>"))]
    pub after: Vec<Trigger>,
    /// What is owed.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<serde_json::Value>"))]
    pub then: Vec<Trigger>,
    /// What makes it fall away.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<serde_json::Value>"))]
    pub unless: Vec<Trigger>,
    /// Its limit in words.
    pub limit: Text,
    /// What an extension may add in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extension: Option<Text>,
    /// Whether it can be stopped.
    pub stops: bool,
    /// Whether a last day on a rest day moves on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roll: Option<Roll>,
    /// Whether it stays owed when the matter ends.
    pub outlives: bool,
    /// How surely it is known.
    pub confidence: Confidence,
    /// Where the law is silent: why this is the default.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub silent: Option<Text>,
    /// The articles.
    pub cites: Vec<Cite>,
}

pub(crate) fn stages(graph: &Graph<'_>) -> Vec<StageLine> {
    let of = graph.maps.iter().flat_map(|map| {
        map.stages.iter().enumerate().map(move |(n, (id, stage))| StageLine {
            id: (*id).clone(),
            overlay: map.overlay.cloned(),
            summary: stage.summary.clone(),
            initial: n == map.initial,
            is_final: stage.is_final,
            rest: stage.rest,
        })
    });
    of.collect()
}

pub(crate) fn transitions(graph: &Graph<'_>) -> Vec<TransitionLine> {
    let mut lines: Vec<TransitionLine> = vec![];
    for (region, map) in graph.maps.iter().enumerate() {
        for (n, way) in map.ways.iter().enumerate() {
            let before = n.checked_sub(1).and_then(|it| map.ways.get(it));
            if before.is_some_and(|it| it.place == way.place) {
                continue;
            }
            let rule = way.rule;
            let kind = rule.on.as_ref().and_then(|it| graph.kinds.get(it));
            let asked = |not_before: bool| {
                let fits = move |duty: &&Duty| duty.not_before.is_some() == not_before;
                let duties = graph.clocks.iter().map(|it| it.duty).filter(fits);
                let fired = duties.filter(|duty| {
                    let all = map.ways.iter().filter(|it| it.place == way.place);
                    all.into_iter().any(|way| {
                        let at = Some((region, *way));
                        duty.then().iter().any(|it| graph.fires(it, way.cause, at).is_some())
                    })
                });
                fired.map(|it| it.id.clone()).collect()
            };
            lines.push(TransitionLine {
                id: rule.id.clone(),
                overlay: map.overlay.cloned(),
                from: rule.from.clone(),
                to: rule.to.clone(),
                event: matches!(way.cause, Cause::Event(_)).then(|| rule.on.clone()).flatten(),
                expires: rule.expires.clone(),
                by: if rule.by.is_empty() {
                    kind.map_or_else(Vec::new, |it| it.by.clone())
                } else {
                    rule.by.clone()
                },
                fulfils: asked(false),
                waits: asked(true),
                cites: rule.cites.clone(),
            });
        }
    }
    lines
}

pub(crate) fn duties(graph: &Graph<'_>) -> Vec<DutyLine> {
    graph.clocks.iter().filter_map(|it| duty(it.duty)).collect()
}

fn duty(duty: &Duty) -> Option<DutyLine> {
    let (shape, limit, roll) = match duty.shape()? {
        Shape::Within(it) => (DutyShape::Within, limit(&it.limit), Some(it.roll)),
        Shape::NotBefore(it) => (DutyShape::NotBefore, limit(&it.limit), Some(it.roll)),
        Shape::Every(it) => {
            let n = it.at_least.to_string();
            (DutyShape::Every, both("every", &[("n", same(n)), ("term", term(it.per))]), None)
        }
    };
    let extension = duty.extend().map(|it| {
        let cap = it.cap.map_or_else(|| both("no-cap", &[]), term);
        let times = it.times.map_or_else(|| both("any-times", &[]), |it| same(it.to_string()));
        both("extension", &[("cap", cap), ("times", times)])
    });
    Some(DutyLine {
        id: duty.id.clone(),
        shape,
        by: duty.by.clone(),
        force: duty.force,
        after: duty.after().to_vec(),
        then: duty.then().to_vec(),
        unless: duty.unless().to_vec(),
        limit,
        extension,
        stops: !duty.suspend().is_empty(),
        roll,
        outlives: duty.outlives,
        confidence: duty.confidence,
        silent: duty.silent.clone(),
        cites: duty.cites.clone(),
    })
}

fn same(word: String) -> Text {
    Text { zh: word.clone(), en: word }
}

/// A phrase in both languages, its holes filled.
pub(crate) fn both(code: &'static str, params: &[(&str, Text)]) -> Text {
    let say = |lang| {
        let params: Vec<_> = params.iter().map(|(name, it)| (*name, it.say(lang))).collect();
        words::render(words::described(code).text(lang), &params)
    };
    Text { zh: say(Lang::Zh), en: say(Lang::En) }
}

/// A term in words (十五日 as `15 日`).
pub(crate) fn term(term: Term) -> Text {
    let code = match (term.unit, term.n) {
        (Unit::Hours, 1) => "one-hour",
        (Unit::Hours, _) => "hours",
        (Unit::Days, 1) => "one-day",
        (Unit::Days, _) => "days",
        (Unit::WorkingDays, 1) => "one-working-day",
        (Unit::WorkingDays, _) => "working-days",
        (Unit::Weeks, 1) => "one-week",
        (Unit::Weeks, _) => "weeks",
        (Unit::Months, 1) => "one-month",
        (Unit::Months, _) => "months",
        (Unit::Years, 1) => "one-year",
        (Unit::Years, _) => "years",
    };
    both(code, &[("n", same(term.n.to_string()))])
}

fn limit(limit: &Limit) -> Text {
    match limit {
        Limit::Fixed(it) => term(*it),
        Limit::ByCode { attr, table, .. } => {
            let rows = table.iter().map(|(code, it)| {
                both("code-row", &[("code", same(code.to_string())), ("term", term(*it))])
            });
            let rows: Vec<_> = rows.collect();
            let list = |lang: Lang, by: &str| {
                rows.iter().map(|it| it.say(lang)).collect::<Vec<_>>().join(by)
            };
            let rows = Text { zh: list(Lang::Zh, "，"), en: list(Lang::En, ", ") };
            both("by-code", &[("attribute", same(attr.to_string())), ("rows", rows)])
        }
        Limit::LastDay { attr, .. } => both("last-day", &[("attribute", same(attr.to_string()))]),
        Limit::Unstated(words) => both("unstated", &[("words", same(words.clone()))]),
    }
}
