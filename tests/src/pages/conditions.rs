//! Conditions and triggers in words.

use jiceng::{
    answers::Voice,
    facts::Value,
    law::rulebook::{LabelKind, Rulebook},
    lifecycle::rules::{
        AttrTest, ClockIs, Comparison, Condition, CountTest, OrganTest, StartDay, Trigger,
    },
    people::Relation,
    wire::Id,
    words::Lang,
};

use super::either;

/// Says the parts of one lifecycle in one language.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    pub(super) voice: Voice<'a>,
    pub(super) lang: Lang,
}

impl<'a> Teller<'a> {
    pub(super) fn new(book: &'a Rulebook, lifecycle: &'a str, lang: Lang) -> Self {
        Self { voice: Voice::new(book, lifecycle), lang }
    }

    pub(super) fn either<'t>(&self, zh: &'t str, en: &'t str) -> &'t str {
        either(self.lang, zh, en)
    }

    pub(super) fn name(&self, kind: LabelKind, id: &str) -> String {
        self.voice.name(kind, id, self.lang).to_owned()
    }

    /// A name in the quotes of the language.
    pub(super) fn quoted(&self, kind: LabelKind, id: &str) -> String {
        self.quote(&self.name(kind, id))
    }

    pub(super) fn quote(&self, text: &str) -> String {
        match self.lang {
            Lang::Zh => format!("「{text}」"),
            Lang::En => format!("“{text}”"),
        }
    }

    /// Names of one kind, in a row.
    pub(super) fn names<'i>(
        &self,
        kind: LabelKind,
        ids: impl IntoIterator<Item = &'i Id>,
    ) -> String {
        let names: Vec<_> = ids.into_iter().map(|it| self.name(kind, it)).collect();
        self.row(&names)
    }

    /// Names in a row. Names have commas of their own.
    pub(super) fn row(&self, names: &[String]) -> String {
        names.join(self.either("；", "; "))
    }

    fn alternatives(&self, names: &[String]) -> String {
        names.join(self.either("或者", " or "))
    }

    fn quoted_all(&self, kind: LabelKind, ids: &[Id]) -> String {
        self.alternatives(&ids.iter().map(|it| self.quoted(kind, it)).collect::<Vec<_>>())
    }

    /// Triggers, any of which fires.
    pub(super) fn triggers(&self, triggers: &[Trigger]) -> String {
        let said: Vec<_> = triggers.iter().map(|it| self.trigger(it)).collect();
        said.join(self.either("；", "; "))
    }

    fn trigger(&self, trigger: &Trigger) -> String {
        match trigger {
            Trigger::Event { kinds, when, day } => {
                let mut text = self.quoted_all(LabelKind::Event, kinds);
                if !when.is_empty() {
                    text.push_str(self.either("，仅当", ", only if "));
                    text.push_str(&self.conditions(when));
                }
                let day = day.as_ref().map(|it| match it {
                    StartDay::Attribute(name) => self.quoted(LabelKind::Attribute, name),
                    StartDay::Event(kind) => self.quoted(LabelKind::Event, kind),
                });
                if let Some(day) = day {
                    let (before, after) =
                        (self.either("（自", " (from "), self.either("起算）", ")"));
                    text.push_str(&format!("{before}{day}{after}"));
                }
                text
            }
            Trigger::Enters(stages) => {
                let stages = self.quoted_all(LabelKind::Stage, stages);
                format!("{}{stages}", self.either("进入阶段", "the stage becomes "))
            }
            Trigger::Leaves(stages) => {
                let stages = self.quoted_all(LabelKind::Stage, stages);
                format!("{}{stages}", self.either("离开阶段", "the stage is no longer "))
            }
            Trigger::Expires(duty) => self.expiry(duty),
        }
    }

    pub(super) fn expiry(&self, duty: &str) -> String {
        let duty = self.quoted(LabelKind::Rule, duty);
        format!("{duty}{}", self.either("逾期", " runs out"))
    }

    /// Conditions, all of which must hold.
    pub(super) fn conditions(&self, conditions: &[Condition]) -> String {
        let tested = |test: &AttrTest| {
            conditions.iter().any(|it| match it {
                Condition::Attr(other) => {
                    other.name == test.name && other.of == test.of && other != test
                }
                _ => false,
            })
        };
        let told = conditions.iter().filter(|it| match it {
            // That it is told goes without saying where its value is asked.
            Condition::Attr(test) => test.comparison != Comparison::Present(true) || !tested(test),
            _ => true,
        });
        let told: Vec<_> = told.map(|it| self.condition(it)).collect();
        told.join(self.either("，且", " and "))
    }

    pub(super) fn condition(&self, condition: &Condition) -> String {
        match condition {
            Condition::Attr(it) => self.attribute(it),
            Condition::Document(it) => {
                let fields = it.has.iter().map(|field| self.code(&it.name, field));
                let fields = fields.collect::<Vec<_>>().join(self.either("、", ", "));
                let name = self.name(LabelKind::Attribute, &it.name);
                format!("{name}{}{fields}", self.either("包括", " has "))
            }
            Condition::Organ(it) => self.organ(it),
            Condition::Differs(it) => {
                let from = it.from.iter().map(|it| self.person(&it.event, it.who.as_ref()));
                let from = from.collect::<Vec<_>>().join(self.either("、", ", "));
                let who = match &it.who {
                    Some(who) => self.name(LabelKind::Attribute, who),
                    None => self.either("行为人", "the actor").to_owned(),
                };
                format!("{who}{}{from}", self.either("不是", " is none of "))
            }
            Condition::Count(it) => self.count(it),
            Condition::Clock(it) => {
                let duties: Vec<_> =
                    it.duty.iter().map(|it| self.quoted(LabelKind::Rule, it)).collect();
                let state = match it.is {
                    ClockIs::Running => self.either("在期限内", " is running"),
                    ClockIs::Overdue => self.either("已逾期", " is overdue"),
                    ClockIs::Ended => self.either("已结束", " has ended"),
                    ClockIs::None => self.either("从未起算", " never ran"),
                };
                format!("{}{state}", self.alternatives(&duties))
            }
            Condition::Stage(it) => {
                let stages = self.quoted_all(LabelKind::Stage, &it.is_one_of);
                format!("{}{stages}", self.either("当时的阶段是", "the stage is "))
            }
            Condition::RelatedCase(it) => {
                let case = self.quoted(LabelKind::Attribute, &it.name);
                let stages = self.quoted_all(LabelKind::Stage, &it.stage_in);
                match self.lang {
                    Lang::Zh => format!("{case}所指的事项处于{stages}"),
                    Lang::En => format!("the case named as {case} is in {stages}"),
                }
            }
        }
    }

    fn attribute(&self, test: &AttrTest) -> String {
        let name = self.name(LabelKind::Attribute, &test.name);
        let name = match (&test.of, self.lang) {
            (None, _) => name,
            (Some(kind), Lang::Zh) => format!("{}的{name}", self.quoted(LabelKind::Event, kind)),
            (Some(kind), Lang::En) => format!("{name} of {}", self.quoted(LabelKind::Event, kind)),
        };
        let list = |values: &[Value]| {
            self.alternatives(&values.iter().map(|it| self.value(test, it)).collect::<Vec<_>>())
        };
        let (link, value) = match &test.comparison {
            Comparison::Is(it) => (self.either("：", ": "), self.value(test, it)),
            Comparison::IsOneOf(it) => (self.either("：", ": "), list(it)),
            Comparison::IsNoneOf(it) => (self.either("：不是", ": not "), list(it)),
            Comparison::AtLeast(it) => (self.either("不少于", " at least "), self.value(test, it)),
            Comparison::AtMost(it) => (self.either("不超过", " at most "), self.value(test, it)),
            Comparison::Present(true) => (self.either("已记载", " is recorded"), String::new()),
            Comparison::Present(false) => {
                (self.either("未记载", " is not recorded"), String::new())
            }
        };
        format!("{name}{link}{value}")
    }

    fn value(&self, test: &AttrTest, value: &Value) -> String {
        match value {
            Value::Yes(true) => self.either("是", "yes").to_owned(),
            Value::Yes(false) => self.either("否", "no").to_owned(),
            Value::Count(n) => n.to_string(),
            Value::Text(code) => self.quote(&self.code(&test.name, code)),
            Value::List(fields) => {
                let fields: Vec<_> = fields.iter().map(|it| self.code(&test.name, it)).collect();
                fields.join(self.either("、", ", "))
            }
        }
    }

    /// The name of a code or a field of an attribute.
    pub(super) fn code(&self, attribute: &str, code: &str) -> String {
        let key = format!("{attribute}/{code}");
        let name = self.name(LabelKind::Code, &key);
        if name == key { code.to_owned() } else { name }
    }

    /// Whom an attribute of a kind of event names; without one, its actor.
    fn person(&self, event: &str, who: Option<&Id>) -> String {
        let event = self.quoted(LabelKind::Event, event);
        match (who, self.lang) {
            (Some(who), Lang::Zh) => format!("{event}的{}", self.name(LabelKind::Attribute, who)),
            (Some(who), Lang::En) => format!("{} of {event}", self.name(LabelKind::Attribute, who)),
            (None, Lang::Zh) => format!("{event}的行为人"),
            (None, Lang::En) => format!("the actor of {event}"),
        }
    }

    fn organ(&self, test: &OrganTest) -> String {
        let organ = |event: Option<&Id>, who: Option<&Id>| match (event, who) {
            (Some(event), who) => self.person(event, who),
            (None, Some(who)) => self.quoted(LabelKind::Attribute, who),
            (None, None) => self.either("行为人所在机关", "the actor's organ").to_owned(),
        };
        let (who, than) = (
            organ(None, test.who.as_ref()),
            organ(test.than.event.as_ref(), test.than.who.as_ref()),
        );
        let steps = test.steps.map_or_else(String::new, |n| match self.lang {
            Lang::Zh => format!("（至多{n}级）"),
            Lang::En => format!(" (by {n} level at most)"),
        });
        match (test.is, self.lang) {
            (Relation::Same, Lang::Zh) => format!("{who}就是{than}"),
            (Relation::Same, Lang::En) => format!("{who} is {than}"),
            (Relation::Above, Lang::Zh) => format!("{who}是{than}的上级{steps}"),
            (Relation::Above, Lang::En) => format!("{who} is above {than}{steps}"),
            (Relation::SameOrAbove, Lang::Zh) => format!("{who}是{than}或者其上级{steps}"),
            (Relation::SameOrAbove, Lang::En) => format!("{who} is {than} or above it{steps}"),
            (Relation::SameOrBelow, Lang::Zh) => format!("{who}是{than}或者其下级{steps}"),
            (Relation::SameOrBelow, Lang::En) => format!("{who} is {than} or below it{steps}"),
        }
    }

    fn count(&self, test: &CountTest) -> String {
        let event = self.quoted(LabelKind::Event, &test.event);
        let bounds = [
            (test.at_least, self.either("不少于", "at least ")),
            (test.at_most, self.either("不超过", "at most ")),
        ];
        let bounds = bounds
            .into_iter()
            .filter_map(|(n, word)| n.map(|n| format!("{word}{n}{}", self.either("次", " times"))));
        let bounds = bounds.collect::<Vec<_>>().join(self.either("，", ", "));
        match self.lang {
            Lang::Zh => format!("此前{event}{bounds}"),
            Lang::En => format!("{event} came {bounds} before"),
        }
    }
}
