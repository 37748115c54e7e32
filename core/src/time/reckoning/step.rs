//! One step of a count, as data and as a sentence.

use serde::{Deserialize, Serialize};

use crate::{
    time::{Day, Span, Unit},
    wire::Id,
    words::{self, Lang},
};

/// One step of how a last day came about (计算过程).
///
/// Only what the kind needs is there; see [`StepKind`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Step {
    /// What the step does.
    pub kind: StepKind,
    /// The day it is about or arrives at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<Day>,
    /// The days that it counts or passes over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<Span>,
    /// How many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Of what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The year whose notice is missing or in doubt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// The notices that decide it: the edition of the calendar.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notices: Vec<Id>,
}

/// What a step of a count does.
///
/// | kind | says | carries |
/// | --- | --- | --- |
/// | `start-excluded` | the start day is day zero | `day` |
/// | `counted` | so many units were counted; working days with their notices | `count unit days notices` |
/// | `clamped` | the month lacks the corresponding day | `day` |
/// | `stopped` | the clock stood still on these days | `count days` |
/// | `weekends` | plain weekend days were left out | `count` |
/// | `holidays` | days off were left out, weekends inside a holiday too | `count days notices` |
/// | `make-up-counted` | weekend days were counted, as worked | `count days notices` |
/// | `plain-end` | the end before any roll | `day`, `notices` asked |
/// | `rolled` | these days are rest days, the last day is `day`; without notices they are a weekend | `day days notices` |
/// | `make-up-workday` | a weekend day that is worked: no roll | `day notices` |
/// | `rest-day-kept` | a rest day, but the limit does not roll | `day notices` |
/// | `past-stops` | the day it rolled to is stopped; the last day is `day` | `day` |
/// | `unpublished` | from this day on a notice is missing or in doubt | `day year` |
/// | `earliest`, `latest` | what bounds the last day instead; with `unit`, Monday to Friday are taken as worked, and the notice may yet bring it forward | `day unit` |
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum StepKind {
    /// The start day is not counted.
    StartExcluded,
    /// So many units were counted.
    Counted,
    /// The end of the month stands for a corresponding day it lacks.
    Clamped,
    /// The clock stood still.
    Stopped,
    /// Plain weekends were left out of the working days.
    Weekends,
    /// Days off were left out of the working days.
    Holidays,
    /// Make-up workdays were among the working days.
    MakeUpCounted,
    /// The end by counting alone.
    PlainEnd,
    /// The end lies on rest days and moves past them.
    Rolled,
    /// The end lies on a make-up workday and stays.
    MakeUpWorkday,
    /// The end lies on a rest day and stays all the same.
    RestDayKept,
    /// The day it rolled to is stopped, so it moves on.
    PastStops,
    /// No notice tells from here on.
    Unpublished,
    /// The earliest last day.
    Earliest,
    /// The latest last day.
    Latest,
}

impl StepKind {
    /// The kind as JSON writes it, such as `plain-end`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::StartExcluded => "start-excluded",
            Self::Counted => "counted",
            Self::Clamped => "clamped",
            Self::Stopped => "stopped",
            Self::Weekends => "weekends",
            Self::Holidays => "holidays",
            Self::MakeUpCounted => "make-up-counted",
            Self::PlainEnd => "plain-end",
            Self::Rolled => "rolled",
            Self::MakeUpWorkday => "make-up-workday",
            Self::RestDayKept => "rest-day-kept",
            Self::PastStops => "past-stops",
            Self::Unpublished => "unpublished",
            Self::Earliest => "earliest",
            Self::Latest => "latest",
        }
    }
}

impl Step {
    /// A step of a kind that so far carries nothing.
    pub(super) fn new(kind: StepKind) -> Self {
        let (days, notices) = (Vec::new(), Vec::new());
        Self { kind, day: None, days, count: None, unit: None, year: None, notices }
    }

    /// A step about one day.
    pub(super) fn on(kind: StepKind, day: Day) -> Self {
        Self { day: Some(day), ..Self::new(kind) }
    }

    /// The step as a sentence, without a full stop.
    ///
    /// # Example: a roll in both languages
    /// ```
    /// use jiceng::{time::Step, wire, words::Lang};
    /// let step: Step = wire::from_value(wire::parse(
    ///     r#"{ "kind": "rolled", "day": "2026-05-06", "notices": ["2026"],
    ///          "days": [{ "from": "2026-05-05", "until": "2026-05-05" }] }"#,
    /// )?)?;
    /// assert_eq!(step.text(Lang::Zh), "2026-05-05 为休息日，顺延至 2026-05-06（放假通知 2026）");
    /// assert_eq!(
    ///     step.text(Lang::En),
    ///     "2026-05-05: offices rest, so it rolls to 2026-05-06 (holiday notice 2026)"
    /// );
    /// # Ok::<(), jiceng::wire::Error>(())
    /// ```
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        let params = self.params(lang);
        let code = match (self.kind, self.unit) {
            (StepKind::Earliest, Some(_)) => "earliest/weekdays",
            (kind, _) => kind.as_str(),
        };
        let mut text = words::render(template(code, lang), &params);
        if !self.notices.is_empty() {
            text.push_str(&words::render(template("notices", lang), &params));
        }
        text
    }

    /// The holes of the text and what fills them.
    fn params(&self, lang: Lang) -> Vec<(&'static str, String)> {
        let comma = match lang {
            Lang::Zh => "、",
            Lang::En => ", ",
        };
        let list = |items: Vec<String>| items.join(comma);
        let one = if self.count == Some(1) { "unit/one/" } else { "unit/" };
        let unit = self.unit.unwrap_or(Unit::Days);
        let mut params = vec![
            ("days", list(self.days.iter().map(Span::to_string).collect())),
            ("unit", template(&format!("{one}{}", unit.as_str()), lang).to_owned()),
            ("notices", list(self.notices.iter().map(Id::to_string).collect())),
        ];
        params.extend(self.day.map(|it| ("day", it.to_string())));
        params.extend(self.count.map(|it| ("count", it.to_string())));
        params.extend(self.year.map(|it| ("year", it.to_string())));
        params
    }
}

/// The template of a code; empty if there is none, which a test rules out.
fn template(code: &str, lang: Lang) -> &'static str {
    words::STEPS.iter().find(|it| it.code == code).map_or("", |it| it.text(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_and_kind_has_words() {
        use StepKind as K;
        let kinds = [
            K::StartExcluded,
            K::Counted,
            K::Clamped,
            K::Stopped,
            K::Weekends,
            K::Holidays,
            K::MakeUpCounted,
            K::PlainEnd,
            K::Rolled,
            K::MakeUpWorkday,
            K::RestDayKept,
            K::PastStops,
            K::Unpublished,
            K::Earliest,
            K::Latest,
        ];
        let units =
            [Unit::Hours, Unit::Days, Unit::WorkingDays, Unit::Weeks, Unit::Months, Unit::Years];
        for lang in [Lang::Zh, Lang::En] {
            for kind in kinds {
                assert_ne!(template(kind.as_str(), lang), "", "{kind:?}");
                assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
            }
            for unit in units {
                assert_eq!(serde_json::to_value(unit).unwrap(), unit.as_str());
                for count in [1, 2] {
                    let step =
                        Step { count: Some(count), unit: Some(unit), ..Step::new(K::Counted) };
                    assert!(!step.text(lang).contains(['{', '}']), "{unit:?}");
                }
            }
        }
        let by_weekdays = Step { unit: Some(Unit::WorkingDays), ..Step::new(K::Earliest) };
        assert_ne!(by_weekdays.text(Lang::En), Step::new(K::Earliest).text(Lang::En));
        // The words of the notices and of the earliest day by weekdays stand beside the kinds.
        assert_eq!(words::STEPS.len(), kinds.len() + 2 * units.len() + 2);
    }
}
