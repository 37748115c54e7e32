//! What differs between two outcomes of a ledger.

use jiceng::points;

use crate::told::told;

told! {
    /// What a change of the scheme, or one more entry, does to a ledger.
    ///
    /// Only subjects that change are told.
    LedgerChange of points::change::LedgerChange {
        /// The subjects whose points, band or lines change, by id.
        subjects: Vec<SubjectChange>,
        /// The ranks that change.
        ranks: Vec<RankChange>,
        /// Caps that bind for somebody after, and bound for nobody before.
        caps_that_start: Vec<CapOf>,
        /// Caps that bound for somebody before, and bind for nobody after.
        caps_that_stop: Vec<CapOf>,
        /// The first line that differs, by day and entry.
        first_line: Option<LineChange>,
    }
    /// The change of one subject.
    SubjectChange of points::change::SubjectChange {
        /// The subject.
        id: String,
        /// Its points before; absent if it was not scored.
        before: Option<String>,
        /// Its points after; absent if it is not scored.
        after: Option<String>,
        /// The difference; absent unless it is scored in both.
        by: Option<String>,
        /// The band before.
        band_before: Option<String>,
        /// The band after.
        band_after: Option<String>,
        /// The first of its lines that differs.
        first_line: Option<LineChange>,
    }
    /// A line that differs.
    LineChange of points::change::LineChange {
        /// The subject.
        subject: String,
        /// The entry.
        entry: String,
        /// Its day.
        on: String,
        /// What counted of it before; absent if it was not there.
        before: Option<String>,
        /// What counts of it after; absent if it is gone.
        after: Option<String>,
    }
    /// A cap, by its rule and its place in the list of caps of that rule.
    CapOf of points::change::CapOf {
        /// The item, head or total.
        rule: String,
        /// Its place.
        cap: i32,
    }
    /// A rank that changes.
    RankChange of points::change::RankChange {
        /// The ranking.
        rule: String,
        /// The subject.
        id: String,
        /// The rank before; absent if it had none.
        before: Option<i64>,
        /// The rank after; absent if it has none.
        after: Option<i64>,
    }
}
