//! How the words of a log become those of a lifecycle.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiceng::{
    law::rulebook::{LabelKind, Rulebook},
    lifecycle::{
        columns::UNTOLD,
        rules::{AttributeKind, Lifecycle},
    },
    people::{Organ, Organs},
    wire::Id,
    words::{self, Lang, Text},
};
use serde::Deserialize;

use super::{moment::Zone, open::Form, record};
use crate::failure::{self, Failure};

/// The file that says which column of a log means what. All of it may be left out.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Map {
    /// Where the case is told: `concept:name` of a trace, `case:concept:name` of a table.
    case: Option<String>,
    /// Where the activity is told: `concept:name`.
    event: Option<String>,
    /// Where the time is told: `time:timestamp`.
    time: Option<String>,
    /// Where the role is told: `org:role`; without one, who `org:resource` names counts.
    role: Option<String>,
    /// Where the acting person is told, as an opaque id.
    person: Option<String>,
    /// Where the organ of the actor is told.
    organ: Option<String>,
    /// The tree of organs.
    #[serde(default)]
    organs: Vec<Organ>,
    /// Which steps of an activity count (`lifecycle:transition`); `complete` if absent,
    /// all of them if empty. A row that tells no step counts.
    transitions: Option<Vec<String>>,
    /// Activities of the log; `null` leaves one out.
    #[serde(default)]
    kinds: BTreeMap<String, Option<KindOf>>,
    /// Roles, or who acted, of the log.
    #[serde(default)]
    roles: BTreeMap<String, String>,
    /// Attributes of the lifecycle, each with where the log tells it.
    #[serde(default)]
    attrs: BTreeMap<String, AttrOf>,
    /// An offset from UTC: days are read in it instead of as they are written.
    zone: Option<String>,
}

/// What the map may say, for the long help.
pub(super) const EXAMPLE: &str = r#"A map, all of which may be left out:
  {
    "case": "concept:name",
    "event": "concept:name",
    "time": "time:timestamp",
    "role": "org:role",
    "kinds": {
      "Create Fine": "created",
      "Send Fine": { "kind": "sent", "role": "office" },
      "Print Copy": null
    },
    "roles": { "clerk 7": "office" },
    "attrs": { "amount": "paid:amount", "place": { "from": "home", "words": { "local": "town" } } },
    "person": "handler:id",
    "organ": "org:group",
    "organs": [{ "id": "county" }, { "id": "town", "parent": "county" }],
    "transitions": ["complete"],
    "zone": "+08:00"
  }
Without it, activities and roles are the ids of the lifecycle or their names in either language.
Days are those written in the log, whatever their offset; a zone moves them. Midnight to the
second is a day without a time. An attribute that is a document lists its fields, with blanks, commas
or semicolons between. Rows that tell a lifecycle:transition count if it is `complete`; an empty list
takes all. With person, organ, organs or a document, guards on them are judged, case by case."#;

/// A kind of event, with the role that acts in it where the log tells none.
#[derive(Deserialize)]
#[serde(untagged, expecting = "a kind of event, or { \"kind\", \"role\" }")]
enum KindOf {
    Kind(String),
    By { kind: String, role: String },
}

/// A column, with what its words mean.
#[derive(Deserialize)]
#[serde(untagged, expecting = "a column, or { \"from\", \"words\" }")]
enum AttrOf {
    From(String),
    Words { from: String, words: BTreeMap<String, String> },
}

/// What an activity of the log is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Activity {
    /// A kind by its number, and the role where the log tells none.
    Kind(u16, u16),
    LeftOut,
}

/// An attribute of the lifecycle as a log tells it.
pub(super) struct Attr {
    pub(super) name: Id,
    words: BTreeMap<String, String>,
    /// What each kind takes: nothing if it has no such attribute.
    rules: Vec<Option<(AttributeKind, Vec<Id>)>>,
}

/// A map that fits a lifecycle, everything in numbers.
pub(super) struct Plan {
    /// What is looked for in a case and in a row, by its place in a row.
    pub(super) case: String,
    pub(super) columns: Vec<(usize, String)>,
    pub(super) attrs: Vec<Attr>,
    pub(super) zone: Option<Zone>,
    pub(super) organs: Vec<Organ>,
    /// Whether guards on persons, organs or documents are to be judged.
    pub(super) whole: bool,
    /// Which steps of an activity count, in small letters; all if empty.
    transitions: Vec<String>,
    activities: HashMap<String, Activity>,
    roles: HashMap<String, u16>,
}

/// A value of an attribute; a word still as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value<'a> {
    Word(&'a str),
    /// The fields of a document, with a blank between.
    Fields(String),
    Count(i64),
    Day(i32),
    Yes(bool),
}

impl Plan {
    pub(super) fn new(
        map: Map,
        book: &Rulebook,
        rules: &Lifecycle,
        form: Form,
    ) -> Result<Self, Failure> {
        let or = |told: Option<String>, default: &str| told.unwrap_or_else(|| default.to_owned());
        let case = match form {
            Form::Xes => "concept:name",
            Form::Csv => "case:concept:name",
        };
        let mut plan = Self {
            case: or(map.case, case),
            columns: vec![
                (record::EVENT, or(map.event, "concept:name")),
                (record::TIME, or(map.time, "time:timestamp")),
                (record::ROLE, or(map.role, "org:role")),
                (record::RESOURCE, "org:resource".to_owned()),
                (record::TRANSITION, "lifecycle:transition".to_owned()),
            ],
            attrs: Vec::new(),
            zone: map.zone.map(|it| zone(&it)).transpose()?,
            whole: map.person.is_some() || map.organ.is_some() || !map.organs.is_empty(),
            organs: map.organs,
            transitions: map.transitions.map_or_else(
                || vec!["complete".to_owned()],
                |it| it.iter().map(|it| it.to_lowercase()).collect(),
            ),
            activities: HashMap::new(),
            roles: HashMap::new(),
        };
        Organs::new(&plan.organs)?;
        let people = [(record::PERSON, map.person), (record::ORGAN, map.organ)];
        plan.columns.extend(people.into_iter().filter_map(|(slot, it)| Some((slot, it?))));
        plan.add_names(book, rules);
        for (word, role) in map.roles {
            let role = role_of(rules, &role)?;
            plan.roles.insert(word, role);
        }
        for (word, kind) in map.kinds {
            let activity = match kind {
                None => Activity::LeftOut,
                Some(KindOf::Kind(kind)) => Activity::Kind(kind_of(rules, &kind)?, UNTOLD),
                Some(KindOf::By { kind, role }) => {
                    Activity::Kind(kind_of(rules, &kind)?, role_of(rules, &role)?)
                }
            };
            plan.activities.insert(word, activity);
        }
        for (name, from) in map.attrs {
            plan.add_attr(rules, &name, from)?;
        }
        Ok(plan)
    }

    /// Without a map a log may use the ids of the rulebook, or its names in either language.
    fn add_names(&mut self, book: &Rulebook, rules: &Lifecycle) {
        let names = book.labels().within(&rules.id);
        for lang in [Lang::En, Lang::Zh] {
            for (n, kind) in (0_u16..).zip(rules.events.keys()) {
                let name = names.name(LabelKind::Event, kind, lang).to_owned();
                self.activities.insert(name, Activity::Kind(n, UNTOLD));
            }
            for (n, role) in (0_u16..).zip(&rules.roles) {
                self.roles.insert(names.name(LabelKind::Role, role, lang).to_owned(), n);
            }
        }
        for (n, kind) in (0_u16..).zip(rules.events.keys()) {
            self.activities.insert(kind.to_string(), Activity::Kind(n, UNTOLD));
        }
        for (n, role) in (0_u16..).zip(&rules.roles) {
            self.roles.insert(role.to_string(), n);
        }
    }

    fn add_attr(&mut self, rules: &Lifecycle, name: &str, from: AttrOf) -> Result<(), Failure> {
        let of_kind = |it: &jiceng::lifecycle::rules::EventKind| {
            it.attrs.get(name).map(|it| {
                let of_document = it.kind == AttributeKind::Document;
                (it.kind, if of_document { it.fields.clone() } else { it.codes.clone() })
            })
        };
        let kinds: Vec<_> = rules.events.values().map(of_kind).collect();
        let known: BTreeSet<&str> =
            rules.events.values().flat_map(|it| it.attrs.keys().map(Id::as_str)).collect();
        let Some((id, _)) = rules.events.values().find_map(|it| it.attrs.get_key_value(name))
        else {
            return Err(unknown("attribute", ("属性", "attribute"), name, known.into_iter()));
        };
        self.whole |= kinds.iter().flatten().any(|it| it.0 == AttributeKind::Document);
        let (from, words) = match from {
            AttrOf::From(from) => (from, BTreeMap::new()),
            AttrOf::Words { from, words } => (from, words),
        };
        self.columns.push((record::ATTRS.saturating_add(self.attrs.len()), from));
        self.attrs.push(Attr { name: id.clone(), words, rules: kinds });
        Ok(())
    }

    pub(super) fn activity(&self, word: &str) -> Option<Activity> {
        self.activities.get(word).copied()
    }

    /// The nearest activity that is known, for one that is not.
    pub(super) fn nearest(&self, word: &str) -> String {
        let mut known: Vec<&str> = self.activities.keys().map(String::as_str).collect();
        known.sort_unstable();
        words::nearest(word, known.into_iter())
    }

    /// Whether a step of an activity counts.
    pub(super) fn counts(&self, transition: &str) -> bool {
        self.transitions.is_empty() || self.transitions.contains(&transition.to_lowercase())
    }

    pub(super) fn role(&self, word: &str) -> Option<u16> {
        self.roles.get(word).copied()
    }
}

impl Attr {
    /// What a text of the log means for a kind: nothing if the kind has no such attribute.
    pub(super) fn read<'a>(
        &'a self,
        kind: u16,
        text: &'a str,
        zone: Option<Zone>,
    ) -> Option<Result<Value<'a>, ()>> {
        let (kind, codes) = self.rules.get(usize::from(kind))?.as_ref()?;
        let text = self.words.get(text).map_or(text, String::as_str);
        let word = |right: bool| right.then_some(Value::Word(text)).ok_or(());
        Some(match kind {
            AttributeKind::Code => word(codes.is_empty() || codes.iter().any(|it| *it == *text)),
            AttributeKind::Verdict => word(["met", "pending", "unmet", "unknown"].contains(&text)),
            AttributeKind::Person | AttributeKind::Organ | AttributeKind::Case => {
                word(Id::new(text).is_ok())
            }
            AttributeKind::Count => whole(text).map(Value::Count).ok_or(()),
            AttributeKind::Day => super::moment::Moment::parse(text, zone)
                .map(|it| Value::Day(it.day.number()))
                .ok_or(()),
            AttributeKind::Yes => match text.to_lowercase().as_str() {
                "true" | "yes" | "1" | "是" => Ok(Value::Yes(true)),
                "false" | "no" | "0" | "否" => Ok(Value::Yes(false)),
                _ => Err(()),
            },
            AttributeKind::Document => self.fields(codes, text),
        })
    }
}

impl Attr {
    /// The fields that a document has; each may be a word of the map.
    fn fields<'a>(&self, known: &[Id], text: &str) -> Result<Value<'a>, ()> {
        let parts = text.split([' ', ',', ';', '|', '、', '，', '；']).map(str::trim);
        let parts = parts.filter(|it| !it.is_empty());
        let mut fields = Vec::new();
        for part in parts {
            let field = self.words.get(part).map_or(part, String::as_str);
            if Id::new(field).is_err()
                || !(known.is_empty() || known.iter().any(|it| **it == *field))
            {
                return Err(());
            }
            fields.push(field);
        }
        Ok(Value::Fields(fields.join(" ")))
    }
}

/// A whole number; logs write them with a fraction of nothing.
fn whole(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    part.bytes()
        .all(|it| it == b'0')
        .then(|| whole.parse().ok())
        .flatten()
        .filter(|it: &i64| *it >= 0)
}

fn zone(text: &str) -> Result<Zone, Failure> {
    Zone::parse(text).ok_or_else(|| {
        Failure::own(
            "bad-zone",
            failure::text(
                &format!("时区 `{text}` 无法辨认"),
                &format!("the zone `{text}` is not understood"),
            ),
            failure::text(
                "写成与 UTC 的差，如 +08:00",
                "write it as an offset from UTC, such as +08:00",
            ),
        )
    })
}

fn kind_of(rules: &Lifecycle, id: &str) -> Result<u16, Failure> {
    place(rules.events.keys(), id).ok_or_else(|| {
        unknown("kind", ("事件", "kind of event"), id, rules.events.keys().map(Id::as_str))
    })
}

fn role_of(rules: &Lifecycle, id: &str) -> Result<u16, Failure> {
    place(rules.roles.iter(), id)
        .ok_or_else(|| unknown("role", ("角色", "role"), id, rules.roles.iter().map(Id::as_str)))
}

fn place<'a>(mut ids: impl Iterator<Item = &'a Id>, id: &str) -> Option<u16> {
    u16::try_from(ids.position(|it| **it == *id)?).ok()
}

/// A name that the lifecycle does not have, with the nearest that it has.
fn unknown<'a>(
    what: &str,
    (zh, en): (&str, &str),
    named: &str,
    known: impl Iterator<Item = &'a str>,
) -> Failure {
    let code = match what {
        "kind" => "unknown-kind",
        "role" => "unknown-role",
        _ => "unknown-attribute",
    };
    let problem = failure::text(
        &format!("流程没有{zh} `{named}`"),
        &format!("the lifecycle has no {en} `{named}`"),
    );
    Failure::own(code, problem, suggestion(&words::nearest(named, known)))
}

fn suggestion(nearest: &str) -> Text {
    match nearest {
        "" => failure::text(
            "查看流程的说明：jiceng describe",
            "look at the lifecycle: jiceng describe",
        ),
        near => failure::text(&format!("是否应为 `{near}`"), &format!("did you mean `{near}`")),
    }
}
