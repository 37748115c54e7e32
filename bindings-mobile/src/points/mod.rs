//! Ledgers of points: every line, every total, bands, ranks.

mod columns;
mod line;
mod moved;
mod result;

use jiceng::{
    answers, law,
    points::{self, change::change},
    wire::{Error, Id},
};

pub use self::{
    columns::{LineColumns, PointColumns, PointTally, RankColumn, TotalColumns, WordColumn},
    line::{Cut, LedgerLine},
    moved::{CapOf, LedgerChange, LineChange, RankChange, SubjectChange},
    result::{
        BandCount, BandStatus, GradeStatus, HeadStatus, LedgerCounts, LedgerStatus, NotScored,
        QuotaStatus, Ranked, RankedGroup, RankingStatus, Room, SubjectStatus, Triggered,
    },
};
use crate::{
    Rulebook,
    domain::{Facts, Parts, domain},
    facts::Fact,
    given::given,
};

given! {
    /// A ledger (积分台账): entries under one scheme, and those whose ledger it is.
    ///
    /// Totals, bands and ranks are never told; they follow from the entries.
    Ledger as points::Ledger {
        /// The ledger, as an opaque id.
        ledger: String,
        /// The scheme by which it is judged.
        scheme: String,
        /// What happened, in any order.
        #[uniffi(default = [])]
        entries: Vec<Fact>,
        /// Those whose points they are, and the units and households to which links lead.
        #[uniffi(default = [])]
        roster: Vec<Member>,
    }
    /// One line of the roster: a subject, a unit or a household (名册).
    Member as points::Member {
        /// Its id, an opaque one.
        id: String,
        /// Its class in the scheme; absent: it only passes on entries by its links.
        #[uniffi(default = None)]
        class_id(class): Option<String>,
        /// The organisation to which it belongs.
        #[uniffi(default = None)]
        organisation: Option<String>,
        /// The level of that organisation.
        #[uniffi(default = None)]
        level: Option<String>,
        /// Of a unit or household: who heads it.
        #[uniffi(default = None)]
        head: Option<String>,
        /// Of a person: the household.
        #[uniffi(default = None)]
        household: Option<String>,
        /// The year of birth, told only where the scheme has a rule on age.
        #[uniffi(default = None)]
        born: Option<i32>,
        /// The first day on which the scheme applies to it.
        #[uniffi(default = None)]
        joined: Option<String>,
        /// The last day on which the scheme applies to it.
        #[uniffi(default = None)]
        left: Option<String>,
    }
}

/// What a comparison changes in a ledger: at least one of these.
#[derive(Clone, Debug, PartialEq, uniffi::Record)]
pub struct PointsChange {
    /// Entries that are added, such as one that is only considered.
    #[uniffi(default = [])]
    pub add: Vec<Fact>,
    /// Another day.
    #[uniffi(default = None)]
    pub as_of: Option<String>,
    /// The knowledge of another day.
    #[uniffi(default = None)]
    pub known_on: Option<String>,
    /// Another scheme of the rulebook, for the same entries and roster.
    #[uniffi(default = None)]
    pub scheme: Option<String>,
}

impl From<PointsChange> for Parts<Fact> {
    fn from(PointsChange { add, as_of, known_on, scheme }: PointsChange) -> Self {
        Self { add, as_of, known_on, scheme }
    }
}

impl Facts for Ledger {
    type Core = points::Ledger;
    type Told = points::LedgerStatus;
    type Dated = Fact;
    type CoreDated = jiceng::facts::Fact;
    const DATED: &'static str = "entries";

    fn n_facts(&self) -> usize {
        self.entries.len()
    }

    fn dated(core: &mut Self::Core) -> &mut Vec<Self::CoreDated> {
        &mut core.entries
    }

    fn under(core: &mut Self::Core, book: &law::Rulebook, scheme: &Id) -> Result<(), Error> {
        core.scheme = book.scheme(scheme)?.id.clone();
        Ok(())
    }

    fn judge(
        book: &law::Rulebook,
        core: &Self::Core,
        ask: &answers::Ask,
    ) -> Result<answers::Outcome<Self::Told>, Error> {
        points::evaluate(book, core, ask)
    }
}

domain! {
    /// What is answered about a ledger.
    LedgerOutcome = LedgerStatus of points::LedgerStatus;
    /// Two outcomes of a ledger and what differs between them.
    LedgerComparison by PointsChange {
        /// Who moves, by how much, and which caps begin or cease to bind.
        moved: LedgerChange = change,
    }
    /// What the entries of a ledger come to on a day: lines, totals, bands, ranks.
    ///
    /// Errors: what an entry says that the scheme does not know, or where entries and
    /// roster contradict themselves, each with its pointer.
    fn evaluate_ledger(ledger: Ledger);
    /// How the answer about a ledger arose, step by step, in the languages asked for.
    fn explain_ledger;
    /// What would be different with more entries, on another day, with other knowledge or
    /// under another scheme.
    ///
    /// Errors: those of `evaluate_ledger`, `unknown-scheme`, and `bad-question` if nothing
    /// is changed.
    fn compare_ledger;
}
