//! The kinds of requirement.

use serde::{Deserialize, Serialize};

use crate::{kernel::Share, law::Right, time::Term, wire::Id};

/// What a requirement asks for.
///
/// | kind | asks | example |
/// | --- | --- | --- |
/// | `quorum` | one of several parts of the body is there | half the villagers, or two thirds of the households |
/// | `counts` | every one of several shares is kept | representatives are four fifths, women a third |
/// | `majority` | a resolution passes by all of several shares | more than half of those entitled |
/// | `win` | a candidate is elected by all of several shares | more than half of those present |
/// | `ballots` | ballots returned do not pass those issued, marks not the seats | 收回选票不超过发出选票 |
/// | `surplus` | more candidates than seats, by a share rounded up | a fifth (差额选举) |
/// | `notice` | a step so long ahead of the act | ten days |
/// | `gap` | so long from one step to another, at least | seven days between steps |
/// | `within` | one step so soon after another, at most | one month |
/// | `order` | steps, each done, one after the other | self, mutual, ballot |
/// | `chair` | the chair holds one of these offices | secretary |
/// | `there` | those who hold these offices or roles are present | counters |
/// | `document` | a document with these fields | minutes |
/// | `apart` | nobody in two of these roles, nor relatives | scrutineer and candidate |
/// | `qualified` | those in a role hold a right | introducers are full members |
/// | `recused` | whom an item is about stays out, and relatives | 回避 |
/// | `posted` | a posting lasts so long | fifteen days |
/// | `proxies` | none, or so many for one holder | three |
/// | `opinions` | written opinions before the meeting count as votes | 书面意见 |
/// | `one-by-one` | each person is voted on alone | 逐个表决 |
/// | `number` | so many persons in a role | two introducers |
/// | `mode` | votes are taken so | by secret ballot |
/// | `after` | a step follows the act, by these, within a term | approval within three months |
/// | `matter` | items are not of these matters | a temporary branch does not admit |
/// | `linked` | a step is an act of its own, in due form | the fourth deliberation |
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[expect(missing_docs, reason = "the table above tells each")]
pub enum Asks {
    Quorum(Quorum),
    Counts(Counts),
    Majority(Majority),
    Win(Win),
    Ballots(Ballots),
    Surplus(Surplus),
    Notice(Notice),
    Gap(Gap),
    Within(Within),
    Order(Order),
    Chair(Chair),
    There(There),
    Document(Document),
    Apart(Apart),
    Qualified(Qualified),
    Recused(Recused),
    Posted(Posted),
    Proxies(Proxies),
    Opinions(Opinions),
    OneByOne(OneByOne),
    Number(Number),
    Mode(Mode),
    After(After),
    Matter(Matter),
    Linked(Linked),
}

impl Asks {
    /// Every kind.
    pub(crate) const KINDS: [&str; 25] = [
        "quorum",
        "counts",
        "majority",
        "win",
        "ballots",
        "surplus",
        "notice",
        "gap",
        "within",
        "order",
        "chair",
        "there",
        "document",
        "apart",
        "qualified",
        "recused",
        "posted",
        "proxies",
        "opinions",
        "one-by-one",
        "number",
        "mode",
        "after",
        "matter",
        "linked",
    ];

    /// The kind, as JSON writes it.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Quorum(_) => "quorum",
            Self::Counts(_) => "counts",
            Self::Majority(_) => "majority",
            Self::Win(_) => "win",
            Self::Ballots(_) => "ballots",
            Self::Surplus(_) => "surplus",
            Self::Notice(_) => "notice",
            Self::Gap(_) => "gap",
            Self::Within(_) => "within",
            Self::Order(_) => "order",
            Self::Chair(_) => "chair",
            Self::There(_) => "there",
            Self::Document(_) => "document",
            Self::Apart(_) => "apart",
            Self::Qualified(_) => "qualified",
            Self::Recused(_) => "recused",
            Self::Posted(_) => "posted",
            Self::Proxies(_) => "proxies",
            Self::Opinions(_) => "opinions",
            Self::OneByOne(_) => "one-by-one",
            Self::Number(_) => "number",
            Self::Mode(_) => "mode",
            Self::After(_) => "after",
            Self::Matter(_) => "matter",
            Self::Linked(_) => "linked",
        }
    }
}

/// What is counted in a meeting.
///
/// A number that the facts tell by a `count` goes before one that follows from the
/// roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Quantity {
    /// Those who hold the right and are in the base (应到会), without those recused.
    Entitled,
    /// The same, with those recused.
    All,
    /// Those of them who are there for the item (实到会).
    Present,
    /// Households (户).
    Households,
    /// Households with somebody there.
    HouseholdsPresent,
    /// Ballots cast, or hands raised: for, against and abstaining together.
    Cast,
    /// Ballots issued (发出选票).
    Issued,
    /// Ballots returned (收回选票).
    Returned,
    /// Ballots that are valid (有效票).
    Valid,
    /// For (赞成).
    Yes,
    /// Against (反对).
    No,
    /// Abstaining (弃权).
    Abstain,
    /// Members of the meeting.
    Members,
    /// Villagers' or residents' representatives (代表).
    Representatives,
    /// Women among the representatives.
    Women,
    /// Those of the base who called for the meeting or the motion (提议人).
    Callers,
    /// Representatives who called for it.
    RepresentativeCallers,
    /// Those who got the highest grade (优秀).
    Excellent,
    /// Those who were graded.
    Graded,
    /// Seats to be filled (应选名额).
    Seats,
    /// Candidates (候选人).
    Candidates,
}

impl Quantity {
    /// Its name, as JSON writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Entitled => "entitled",
            Self::All => "all",
            Self::Present => "present",
            Self::Households => "households",
            Self::HouseholdsPresent => "households-present",
            Self::Cast => "cast",
            Self::Issued => "issued",
            Self::Returned => "returned",
            Self::Valid => "valid",
            Self::Yes => "yes",
            Self::No => "no",
            Self::Abstain => "abstain",
            Self::Members => "members",
            Self::Representatives => "representatives",
            Self::Women => "women",
            Self::Callers => "callers",
            Self::RepresentativeCallers => "representative-callers",
            Self::Excellent => "excellent",
            Self::Graded => "graded",
            Self::Seats => "seats",
            Self::Candidates => "candidates",
        }
    }
}

/// One count against a share of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Part {
    /// What is counted.
    pub count: Quantity,
    /// How it has to stand to the base.
    pub share: Share,
    /// The base.
    pub of: Quantity,
}

/// Declares the arguments of a kind of requirement.
macro_rules! asks {
    ($($(#[$meta:meta])* $name:ident { $($(#[$field_meta:meta])* $field:ident: $type:ty,)* })*) => {$(
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name {
            $($(#[$field_meta])* pub $field: $type,)*
        }
    )*};
}

asks! {
    /// A quorum (法定人数): one of these holds for every item that is voted on.
    Quorum {
        /// Alternatives; the nearest is told.
        any_of: Vec<Part>,
    }
    /// Shares that the act keeps, all of them.
    Counts {
        /// Each of them.
        all_of: Vec<Part>,
    }
    /// What a resolution needs to pass (表决通过), all of them.
    Majority {
        /// Each of them.
        all_of: Vec<Part>,
    }
    /// What a candidate needs to be elected (当选), all of them.
    ///
    /// Of more than seats the votes decide; those equal at the last seat are voted on
    /// again, and seats left go to a further round (另行选举).
    Win {
        /// Each of them.
        all_of: Vec<Part>,
    }
    /// Valid ballots (有效票): returned at most as many as issued, valid at most as many
    /// as returned, and no more marks than seats.
    Ballots {}
    /// A surplus of candidates (差额).
    Surplus {
        /// The share of the seats, rounded up.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        share: Option<Share>,
        /// How many at least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        least: Option<u32>,
    }
    /// Notice ahead (提前通知).
    Notice {
        /// The step that gives notice.
        step: Id,
        /// How long ahead of the act, at least.
        ahead: Term,
    }
    /// So long from one step to another, at least.
    Gap {
        /// The step from which it is counted.
        from: Id,
        /// The other step.
        to: Id,
        /// How long at least.
        least: Term,
    }
    /// So long from one step to another, at most.
    Within {
        /// The step from which it is counted; `opened` is the act itself.
        from: Id,
        /// The other step; `opened` is the act itself.
        to: Id,
        /// How long at most.
        limit: Term,
        /// Whether the first step may never come, so that nothing is asked without it.
        #[serde(default)]
        if_any: bool,
    }
    /// Steps in their order (程序顺序).
    Order {
        /// The steps.
        steps: Vec<Id>,
    }
    /// Who presides (主持).
    Chair {
        /// Offices of which the chair holds one.
        offices: Vec<Id>,
    }
    /// Who has to be there (应当到场).
    There {
        /// Roles for which persons are named.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        roles: Vec<Id>,
        /// Offices whose holders come.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        offices: Vec<Id>,
    }
    /// A document (应当形成的材料).
    Document {
        /// Its name.
        name: Id,
        /// The fields that it has to have.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        fields: Vec<Id>,
    }
    /// Separation of duties: nobody in two of these roles.
    ///
    /// Of one role alone: no two in it are near relatives; nothing is asked where nobody is
    /// named.
    Apart {
        /// The roles.
        roles: Vec<Id>,
        /// Whether near relatives count as the same person.
        #[serde(default)]
        kin: bool,
    }
    /// Who is named for a role holds a right on the day of the act (资格).
    ///
    /// Nothing is asked where nobody is named, or where no roster is told.
    Qualified {
        /// The role.
        role: Id,
        /// The right.
        right: Right,
    }
    /// Recusal (回避): whom an item is about does not vote on it.
    Recused {
        /// Whether near relatives stay out as well.
        #[serde(default)]
        kin: bool,
        /// Whether those recused leave the base.
        #[serde(default)]
        leave: bool,
    }
    /// A posting (公示、公布) of so many days.
    Posted {
        /// The step that begins it.
        step: Id,
        /// How long at least; the day of posting is not counted.
        least: Term,
    }
    /// Proxies (委托投票).
    Proxies {
        /// How many one holder may have; 0: none at all; absent: no limit is fixed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<u32>,
        /// Whether in writing.
        #[serde(default)]
        written: bool,
        /// Roles whose holders may have none.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        not: Vec<Id>,
        /// Whether who gave one counts as present, as long as the holder is there.
        #[serde(default)]
        present: bool,
        /// Whether givers and holders have to hold the right themselves.
        #[serde(default)]
        voters: bool,
        /// Whether giver and holder are of one household (同一户).
        #[serde(default)]
        household: bool,
    }
    /// Written opinions (书面意见) of absent voters, before the meeting, count as votes.
    Opinions {}
    /// Each person is voted on alone (逐个表决).
    OneByOne {}
    /// How many persons there are in a role.
    Number {
        /// The role, or an office of the body.
        role: Id,
        /// At least.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        least: Option<u32>,
        /// At most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        most: Option<u32>,
        /// Whether nothing is asked where nobody is named.
        #[serde(default)]
        if_any: bool,
    }
    /// How votes are taken (表决方式).
    Mode {
        /// One of these: `secret`, `hands`, `roll-call`.
        is: Vec<Id>,
    }
    /// A step that follows the act (报批、备案).
    After {
        /// The step.
        step: Id,
        /// Who does it; empty: anybody.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        by: Vec<Id>,
        /// Within which term after the act; absent: none is fixed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        within: Option<Term>,
    }
    /// What the meeting may not decide.
    Matter {
        /// The matters.
        not: Vec<Id>,
    }
    /// A step that is an act of its own, held in due form and passed.
    Linked {
        /// The step.
        step: Id,
        /// The forms, one of which it has.
        forms: Vec<Id>,
        /// Whether its resolution has to pass.
        #[serde(default)]
        passed: bool,
        /// Whether nothing is asked of a step that names no act.
        #[serde(default)]
        if_any: bool,
        /// Forms that it may have as well, where one person holds two offices.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        merged: Option<Merged>,
    }
    /// Steps that are one act where one person holds these offices (合并进行).
    Merged {
        /// The forms.
        forms: Vec<Id>,
        /// The offices, of any body of the roster.
        offices: Vec<Id>,
    }
}
