//! Who belongs to which body, from when to when, and who holds which right on a day.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Organ, Organs, Relation};
use crate::{
    law::{Franchise, Right},
    time::Day,
    wire::{self, Error, Id, InOrder, Pointer},
};

/// Bodies and those who belong to them (名册), by opaque ids.
///
/// Spans keep what was: a past meeting is judged by who belonged on its day.
///
/// # Example: a probationary member attends, and has no vote
/// ```
/// use jiceng::{law::{Right, Rulebook}, people::Roster, wire};
/// let roster: Roster = wire::from_value(wire::parse(
///     r#"{ "bodies": [{ "id": "b1", "kind": "party-branch" }],
///          "spans": [
///            { "person": "p1", "organ": "b1", "is": "full-member", "from": "2010-07-01" },
///            { "person": "p2", "organ": "b1", "is": "probationary-member", "from": "2026-03-01" }
///          ] }"#,
/// )?)?;
/// let book = Rulebook::builtin("cn")?;
/// let party = book.franchise("party")?;
/// let on = "2026-05-01".parse()?;
/// let told = roster.standing(party, "b1", on);
/// assert_eq!(told[0].rights, Right::ALL);
/// assert_eq!(told[1].rights, [Right::Attend]);
/// # Ok::<(), wire::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Roster {
    /// The bodies, as a tree.
    #[serde(deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<Body>,
    /// Who belongs where, and as what.
    #[serde(deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub spans: Vec<Belonging>,
    /// Who holds which office.
    #[serde(deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub offices: Vec<Office>,
    /// Sanctions and suspensions that take rights.
    #[serde(deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub bars: Vec<Bar>,
    /// Who is left out of the base of quorums.
    #[serde(deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub exclusions: Vec<Exclusion>,
    /// Near relatives (近亲属).
    #[serde(deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub kin: Vec<Kin>,
}

/// A body (组织): a branch, a committee, a village.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Body {
    /// The body.
    pub id: Id,
    /// What it is, such as `party-branch`.
    pub kind: Id,
    /// The body directly above; absent at the top.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Id>,
    /// Its first day; absent if long ago.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Its last day; absent if it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// A span in which a person belongs to a body as something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Belonging {
    /// The person, as an opaque id.
    pub person: Id,
    /// The body.
    pub organ: Id,
    /// As what, such as `full-member` or `villager`.
    pub is: Id,
    /// The first day.
    pub from: Day,
    /// The last day; absent if it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The household (户).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<Id>,
    /// The day on which the person comes of age; asked for only where age matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adult_on: Option<Day>,
}

/// A span in which a person holds an office of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Office {
    /// The person.
    pub person: Id,
    /// The body.
    pub organ: Id,
    /// The office, such as `secretary`.
    pub office: Id,
    /// The first day.
    pub from: Day,
    /// The last day; absent if it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// A span in which something takes rights of a person, such as a sanction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bar {
    /// The person.
    pub person: Id,
    /// What it is, such as `party-probation`.
    pub kind: Id,
    /// The first day.
    pub from: Day,
    /// The last day; absent if it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// A person who is left out of the base of quorums (不计入应到会人数).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Exclusion {
    /// The person.
    pub person: Id,
    /// The body.
    pub organ: Id,
    /// Why, such as `long-bedridden`.
    pub reason: Id,
    /// The day on which the superior consented; absent if it did not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent_superior: Option<Day>,
    /// The day on which the meeting consented; absent if it did not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent_meeting: Option<Day>,
    /// The last day; absent if it goes on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// Two persons who are near relatives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Kin {
    /// One of them.
    pub a: Id,
    /// The other.
    pub b: Id,
}

/// Why a person lacks a right, or is not in the base, on a day.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Why {
    /// The status of the person does not carry the right.
    Status(Id),
    /// A bar takes the right away.
    Bar(Id),
    /// The person is not of age yet.
    UnderAge,
    /// The day of coming of age is not told.
    AgeUnknown,
    /// Left out of the base, with both consents.
    Excluded(Id),
}

/// A right that a person lacks, and why.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Lacking {
    /// The right.
    pub right: Right,
    /// Why it is lacking.
    pub why: Why,
}

/// What a person may do in a body on a day (资格).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Seat {
    /// The person.
    pub person: Id,
    /// As what the person belongs.
    pub is: Id,
    /// The household.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<Id>,
    /// The rights held.
    pub rights: Vec<Right>,
    /// The rights lacking.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub lacking: Vec<Lacking>,
    /// The reason for which the person is left out of every base, with both consents.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub excluded: Option<Id>,
    /// Consents without which the person still counts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub consent_missing: Vec<Consent>,
}

/// A consent that an exclusion needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Consent {
    /// Of the superior organisation (上级党组织同意).
    Superior,
    /// Of the members' meeting (党员大会同意).
    Meeting,
    /// None helps: the reason is not one for which the rules let anybody be left out.
    Reason,
}

impl Roster {
    /// Checks that the bodies form a tree.
    ///
    /// # Errors
    /// - `bad-organ`: a body stands twice, or is above itself.
    pub fn check(&self) -> Result<(), Error> {
        let organs = self.organs();
        let bodies = Pointer::root().key("bodies");
        Organs::new(&organs).map(|_| ()).map_err(|it| {
            let place = it.pointer.first().map(|(_, rest)| rest.below(&bodies));
            it.at(place.unwrap_or(bodies))
        })
    }

    /// A body.
    #[must_use]
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|it| it.id.as_str() == id)
    }

    /// Everybody who belongs to a body or to one below it on a day, with every right
    /// held or lacking, by person.
    #[must_use]
    pub fn standing(&self, franchise: &Franchise, organ: &str, on: Day) -> Vec<Seat> {
        let within = self.within(organ);
        let bars = self.bars_on(on);
        let mut seats: BTreeMap<&Id, Seat> = BTreeMap::new();
        let holds = |it: &&Belonging| {
            it.from <= on && ends(it.until, on) && within.contains(it.organ.as_str())
        };
        for span in self.spans.iter().filter(holds) {
            let seat = self.seat(span, franchise, &bars, on);
            match seats.get(&span.person) {
                // Of two spans the one that carries more counts.
                Some(other) if other.rights.len() >= seat.rights.len() => {}
                _ => drop(seats.insert(&span.person, seat)),
            }
        }
        for it in self.exclusions.iter().filter(|it| within.contains(it.organ.as_str())) {
            if let Some(seat) = seats.get_mut(&it.person).filter(|_| ends(it.until, on)) {
                exclude(seat, it, franchise, on);
            }
        }
        seats.into_values().collect()
    }

    /// Who holds an office of a body on a day, by person.
    #[must_use]
    pub fn holders(&self, organ: &str, office: &str, on: Day) -> Vec<&Id> {
        let holds = |it: &&Office| {
            let here = it.organ.as_str() == organ && it.office.as_str() == office;
            here && it.from <= on && ends(it.until, on)
        };
        let found: BTreeSet<&Id> = self.offices.iter().filter(holds).map(|it| &it.person).collect();
        found.into_iter().collect()
    }

    /// Whether one person holds each of these offices on a day, of whatever body (一肩挑).
    #[must_use]
    pub fn is_in_all(&self, offices: &[Id], on: Day) -> bool {
        let holds = |person: &Id, office: &Id| {
            let is = |it: &&Office| it.person == *person && it.office == *office;
            self.offices.iter().filter(is).any(|it| it.from <= on && ends(it.until, on))
        };
        let mut persons = self.offices.iter().map(|it| &it.person);
        persons.any(|person| offices.iter().all(|office| holds(person, office)))
    }

    /// Whether two persons are near relatives.
    #[must_use]
    pub fn are_kin(&self, one: &str, other: &str) -> bool {
        let is = |it: &Kin| {
            let (a, b) = (it.a.as_str(), it.b.as_str());
            (a, b) == (one, other) || (b, a) == (one, other)
        };
        self.kin.iter().any(is)
    }

    fn seat(
        &self,
        span: &Belonging,
        franchise: &Franchise,
        bars: &BTreeMap<&str, Vec<&Id>>,
        on: Day,
    ) -> Seat {
        let mut seat = Seat {
            person: span.person.clone(),
            is: span.is.clone(),
            household: span.household.clone(),
            rights: Vec::new(),
            lacking: Vec::new(),
            excluded: None,
            consent_missing: Vec::new(),
        };
        let barred = bars.get(span.person.as_str()).map_or(&[][..], Vec::as_slice);
        for right in Right::ALL {
            let bar = barred.iter().find(|it| franchise.takes(it, right));
            let why = if !franchise.carries(&span.is, right) {
                Some(Why::Status(span.is.clone()))
            } else if let Some(bar) = bar {
                Some(Why::Bar((*bar).clone()))
            } else {
                match span.adult_on {
                    _ if !franchise.adult => None,
                    None => Some(Why::AgeUnknown),
                    Some(day) => (on < day).then_some(Why::UnderAge),
                }
            };
            match why {
                None => seat.rights.push(right),
                Some(why) => seat.lacking.push(Lacking { right, why }),
            }
        }
        seat
    }

    fn bars_on(&self, on: Day) -> BTreeMap<&str, Vec<&Id>> {
        let mut bars: BTreeMap<&str, Vec<&Id>> = BTreeMap::new();
        for it in self.bars.iter().filter(|it| it.from <= on && ends(it.until, on)) {
            bars.entry(&it.person).or_default().push(&it.kind);
        }
        bars.values_mut().for_each(|it| it.order());
        bars
    }

    /// A body and all below it.
    fn within<'a>(&'a self, organ: &'a str) -> BTreeSet<&'a str> {
        let mut within = BTreeSet::from([organ]);
        if self.bodies.len() > 1 {
            let organs = self.organs();
            if let Ok(tree) = Organs::new(&organs) {
                let below = |it: &&Body| {
                    tree.stands(&it.id, Relation::SameOrBelow, None, organ) == Some(true)
                };
                within.extend(self.bodies.iter().filter(below).map(|it| it.id.as_str()));
            }
        }
        within
    }

    fn organs(&self) -> Vec<Organ> {
        let organ = |it: &Body| Organ { id: it.id.clone(), parent: it.parent.clone() };
        self.bodies.iter().map(organ).collect()
    }
}

impl Seat {
    /// Whether a right is held.
    #[must_use]
    pub fn has(&self, right: Right) -> bool {
        self.rights.contains(&right)
    }

    /// Whether the person counts in the base of those who hold a right.
    #[must_use]
    pub fn counts(&self, right: Right) -> bool {
        self.has(right) && self.excluded.is_none()
    }

    /// Why the person does not count in the base of those who hold a right.
    #[must_use]
    pub fn why_not(&self, right: Right) -> Option<Why> {
        let lacking = self.lacking.iter().find(|it| it.right == right).map(|it| it.why.clone());
        lacking.or_else(|| self.excluded.clone().map(Why::Excluded))
    }
}

/// Leaves a person out of the base, if the reason is one and both consented by the day.
fn exclude(seat: &mut Seat, it: &Exclusion, franchise: &Franchise, on: Day) {
    let given = |consent: Option<Day>| consent.is_some_and(|it| it <= on);
    let mut missing = Vec::new();
    if !franchise.exclude.contains(&it.reason) {
        missing.push(Consent::Reason);
    }
    if !given(it.consent_superior) {
        missing.push(Consent::Superior);
    }
    if !given(it.consent_meeting) {
        missing.push(Consent::Meeting);
    }
    if missing.is_empty() {
        seat.excluded = Some(it.reason.clone());
        seat.consent_missing.clear();
    } else if seat.excluded.is_none() {
        missing.order();
        seat.consent_missing = missing;
    }
}

/// Whether a span with this last day has not ended before a day.
fn ends(until: Option<Day>, on: Day) -> bool {
    until.is_none_or(|it| on <= it)
}
