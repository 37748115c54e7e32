//! What is told about an act, and about a body over time.

use serde::{Deserialize, Serialize};

use crate::{
    facts::Fact,
    people::Roster,
    wire::{self, Id},
};

/// One act (会议、选举、程序): a set of dated facts under one form.
///
/// | kind of fact | says | attributes |
/// | --- | --- | --- |
/// | `opened` | the act begins; its day is the day of the act | |
/// | `closed` | it is over: nobody else comes or votes | |
/// | `item` | an item of the agenda (议题); its id is the fact's | `n`, `matter`, `subject` (person), `seats`, `mode` |
/// | `arrived` | a person is there, from `at` or from an item on | `item` |
/// | `left` | a person goes, at `at` or before an item | `item` |
/// | `out` | a person stays out of one item | `item` |
/// | `recused` | a person is recused from an item, or from all | `item` |
/// | `opinion` | an absent voter's written opinion | `item`, `vote` (`yes`, `no`, `abstain`) |
/// | `proxy` | a person lets another vote | `holder`, `written` |
/// | `voted` | votes counted so far | `item`, `candidate`, `yes`, `no`, `abstain` |
/// | `ballots` | ballots counted | `item`, `issued`, `returned`, `valid` |
/// | `declared` | the result as declared | `item`, `candidate`, `passed` |
/// | `count` | a number that the record tells | `of` (a quantity), `n`, `item` |
/// | `named` | a person is named for a role | `role`, `item` |
/// | `document` | a document | `name`, `fields` |
/// | `reason` | why a rule was departed from | `rule` |
/// | a step of the form | what the form calls so | `until` (day), `act` (id) |
///
/// The person is that of `by`. What names no item is about all of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Act {
    /// The act, as an opaque id.
    pub act: Id,
    /// The form by which it is judged.
    pub form: Id,
    /// The body that acts.
    pub organ: Id,
    /// What happened.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub events: Vec<Fact>,
    /// Who belongs where.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub roster: Roster,
    /// Acts that the facts name. Their own `others` are looked at as well.
    #[serde(default, deserialize_with = "wire::or_default", skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Act>,
}

/// What bodies did over time (台账): entries by kind, elections, recorded reasons.
///
/// | kind of entry | says | attributes |
/// | --- | --- | --- |
/// | what a duty or a run names | it was done; of a run the person is that of `by` | `organ` |
/// | a form of the rulebook | an act that no duty names, such as a by-election | `organ` |
/// | `reason` | why a duty was not done | `organ`, `rule`, `period` |
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Diary {
    /// The bodies and those who belong to them.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub roster: Roster,
    /// What happened. An entry without `organ` is about every body.
    #[serde(default, deserialize_with = "wire::or_default")]
    pub events: Vec<Fact>,
}
