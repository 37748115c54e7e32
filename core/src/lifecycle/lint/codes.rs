//! The codes that a path carries, and the conditions that they decide.
//!
//! A path carries one value of every closed attribute that some `when` reads.
//! It is chosen where its event moves the region; an attribute of an event that
//! may also happen in other ways has one value all along the path. Every other
//! condition is taken to be satisfiable.

use super::graph::{Cause, Graph};
use crate::{
    facts::Value,
    lifecycle::rules::{
        AttrTest, AttributeKind, AttributeRule, Comparison, Condition, Limit, Trigger,
    },
    wire::Id,
};

/// Whether conditions hold on a path.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Holds {
    No,
    Maybe,
    Yes,
}

/// A closed attribute that some `when` reads.
#[derive(Clone, Debug)]
pub(crate) struct Attribute<'a> {
    pub(crate) kind: &'a Id,
    pub(crate) name: &'a Id,
    /// Its values; nothing stands for an attribute that was not told.
    pub(crate) values: Vec<Option<Value>>,
    /// Whether it has one value all along the path.
    pub(crate) ambient: bool,
}

/// The value of each carried attribute: 0 before it is told, else its place and one.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Codes(Vec<u8>);

/// The attributes that paths of a region carry.
#[derive(Clone, Debug, Default)]
pub(crate) struct Carried<'a>(pub(crate) Vec<Attribute<'a>>);

/// An attribute as a condition reads it: of this kind, and whether presence is asked.
#[derive(Clone, Copy)]
pub(crate) struct Read<'a> {
    kind: &'a Id,
    name: &'a Id,
    presence: bool,
}

/// What conditions read when a fact of kind `own` is judged.
pub(crate) fn reads<'a>(
    conditions: &'a [Condition],
    own: Option<&'a Id>,
) -> impl Iterator<Item = Read<'a>> {
    conditions.iter().filter_map(move |it| match it {
        Condition::Attr(test) => Some(Read {
            kind: test.of.as_ref().or(own)?,
            name: &test.name,
            presence: matches!(test.comparison, Comparison::Present(_)),
        }),
        _ => None,
    })
}

/// What the ways of a region read.
pub(crate) fn reads_of_ways<'a>(graph: &Graph<'a>, region: usize) -> Vec<Read<'a>> {
    let ways = graph.maps.get(region).map_or(&[][..], |it| &it.ways);
    let of = ways.iter().flat_map(|way| match way.cause {
        Cause::Event(kind) => reads(&way.rule.when, Some(kind)).collect::<Vec<_>>(),
        Cause::Expiry(_) => reads(&way.rule.when, None).collect(),
    });
    of.collect()
}

/// What triggers read when facts that move a region fire them.
pub(crate) fn reads_of_triggers<'a>(
    graph: &Graph<'a>,
    region: usize,
    triggers: &'a [Trigger],
) -> Vec<Read<'a>> {
    let ways = graph.maps.get(region).map_or(&[][..], |it| &it.ways);
    let moved = |kind: &Id| ways.iter().any(|it| it.moves() && it.cause == Cause::Event(kind));
    let fired = triggers.iter().flat_map(|it| match it {
        Trigger::Event { kinds, when, .. } => {
            kinds.iter().filter(|it| moved(it)).flat_map(|it| reads(when, Some(it))).collect()
        }
        _ => vec![],
    });
    fired.collect()
}

/// What the limit of a clock reads that is started by one of these triggers.
pub(crate) fn reads_of_limit<'a>(limit: Option<&'a Limit>, after: &'a [Trigger]) -> Vec<Read<'a>> {
    let Some(Limit::ByCode { attr, of, .. }) = limit else { return vec![] };
    let read = |kind| Read { kind, name: attr, presence: false };
    let starts = after.iter().flat_map(|it| match it {
        Trigger::Event { kinds, .. } => kinds.as_slice(),
        _ => &[],
    });
    of.as_ref().map_or_else(|| starts.map(read).collect(), |it| vec![read(it)])
}

fn values(rule: &AttributeRule, presence: bool) -> Vec<Option<Value>> {
    let mut values: Vec<_> = match rule.kind {
        AttributeKind::Code => {
            rule.codes.iter().map(|it| Some(Value::Text(it.as_str().into()))).collect()
        }
        AttributeKind::Yes => vec![Some(Value::Yes(true)), Some(Value::Yes(false))],
        _ => vec![],
    };
    if presence && !rule.required && !values.is_empty() {
        values.push(None);
    }
    values
}

impl<'a> Carried<'a> {
    /// The closed ones among what is read on paths of a region.
    pub(crate) fn new(graph: &Graph<'a>, region: usize, reads: &[Read<'a>]) -> Self {
        let mut carried: Vec<Attribute<'a>> = vec![];
        for read in reads {
            let same = |it: &Read<'_>| it.kind == read.kind && it.name == read.name;
            let rule = graph.kinds.get(read.kind).and_then(|it| it.attrs.get(read.name));
            let known = carried.iter().any(|it| it.kind == read.kind && it.name == read.name);
            if let (Some(rule), false) = (rule, known) {
                let presence = reads.iter().any(|it| same(it) && it.presence);
                let ambient = is_ambient(graph, region, read.kind);
                let values = values(rule, presence);
                // A list of codes too long for one byte stays undecided.
                if (1..255).contains(&values.len()) {
                    let (kind, name) = (read.kind, read.name);
                    carried.push(Attribute { kind, name, values, ambient });
                }
            }
        }
        Self(carried)
    }

    /// Leaves out the attribute with most values; its conditions stay undecided.
    pub(crate) fn coarser(&mut self) -> bool {
        let longest = self.0.iter().enumerate().max_by_key(|(_, it)| it.values.len());
        let place = longest.map(|(place, _)| place);
        place.map(|it| self.0.remove(it)).is_some()
    }

    /// The codes with which a path may begin.
    pub(crate) fn first(&self) -> Vec<Codes> {
        self.branch(vec![Codes(vec![0; self.0.len()])], |it| it.ambient)
    }

    /// The codes that a path may carry once this has happened.
    pub(crate) fn told(&self, codes: &Codes, cause: Cause<'_>) -> Vec<Codes> {
        match cause {
            Cause::Event(kind) => {
                self.branch(vec![codes.clone()], |it| !it.ambient && it.kind == kind)
            }
            Cause::Expiry(_) => vec![codes.clone()],
        }
    }

    fn branch(&self, mut all: Vec<Codes>, chosen: impl Fn(&Attribute<'a>) -> bool) -> Vec<Codes> {
        for (place, attribute) in self.0.iter().enumerate().filter(|it| chosen(it.1)) {
            let with = |codes: &Codes| {
                let codes = codes.clone();
                (1..=attribute.values.len()).map(move |value| {
                    let mut codes = codes.clone();
                    if let Some(it) = codes.0.get_mut(place) {
                        *it = u8::try_from(value).unwrap_or_default();
                    }
                    codes
                })
            };
            all = all.iter().flat_map(with).collect();
        }
        all
    }

    /// Whether all conditions hold for a fact of kind `own`: attributes of
    /// earlier facts are read in `before`, its own in `after`.
    pub(crate) fn decide(
        &self,
        conditions: &[Condition],
        own: Cause<'_>,
        before: &Codes,
        after: &Codes,
    ) -> Holds {
        let own = match own {
            Cause::Event(kind) => Some(kind),
            Cause::Expiry(_) => None,
        };
        let each = conditions.iter().map(|it| match it {
            Condition::Attr(test) => match (&test.of, own) {
                (Some(kind), _) => self.test(test, kind, before),
                (None, Some(kind)) => self.test(test, kind, after),
                (None, None) => Holds::Maybe,
            },
            _ => Holds::Maybe,
        });
        each.min().unwrap_or(Holds::Yes)
    }

    fn test(&self, test: &AttrTest, kind: &Id, codes: &Codes) -> Holds {
        let found = self.0.iter().position(|it| it.kind == kind && *it.name == test.name);
        let Some(place) = found else { return Holds::Maybe };
        let value = self.value(place, codes);
        let holds = match (&test.comparison, value) {
            (Comparison::Present(asked), it) => *asked == it.is_some(),
            (_, None) => false,
            (Comparison::Is(one), Some(it)) => one == it,
            (Comparison::IsOneOf(list), Some(it)) => list.contains(it),
            (Comparison::IsNoneOf(list), Some(it)) => !list.contains(it),
            (Comparison::AtLeast(_) | Comparison::AtMost(_), Some(_)) => return Holds::Maybe,
        };
        if holds { Holds::Yes } else { Holds::No }
    }

    fn value(&self, place: usize, codes: &Codes) -> Option<&Value> {
        let number = usize::from(*codes.0.get(place)?).checked_sub(1)?;
        self.0.get(place)?.values.get(number)?.as_ref()
    }

    /// The value carried of an attribute, as text.
    pub(crate) fn code(&self, kind: &Id, name: &Id, codes: &Codes) -> Option<String> {
        let place = self.0.iter().position(|it| it.kind == kind && it.name == name)?;
        self.value(place, codes).map(ToString::to_string)
    }

    /// What is carried, as `event.attribute=value`.
    pub(crate) fn words(&self, codes: &Codes) -> Vec<String> {
        let all = self.0.iter().enumerate();
        all.filter_map(|(place, it)| {
            Some(format!("{}.{}={}", it.kind, it.name, self.value(place, codes)?))
        })
        .collect()
    }
}

fn is_ambient(graph: &Graph<'_>, region: usize, kind: &Id) -> bool {
    let caused = |n: usize| {
        let ways = graph.maps.get(n).map_or(&[][..], |it| &it.ways);
        ways.iter().filter(|it| it.cause == Cause::Event(kind)).map(move |it| (n, it.moves()))
    };
    let mut all = (0..graph.maps.len()).flat_map(caused);
    graph.records.contains(&kind) || all.any(|(n, moves)| n != region || !moves)
}
