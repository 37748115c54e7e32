//! Lines of a ledger: what became of each entry.

use jiceng::points::{self, rules::CapLayer};

use crate::{
    answers::Cite,
    told::{tell, told, word},
};

#[uniffi::remote(Enum)]
/// Why a line does not count, if not by a cap.
pub enum LineState {
    /// The item is not in force on its day.
    NotInForce,
    /// The item is not for the class of the subject.
    OtherClass,
    /// The subject does not take part on its day.
    NotTakingPart,
    /// An exemption holds on its day.
    Exempt,
    /// It counts only once, and another came first.
    Again,
    /// A higher one counts in its place.
    Superseded,
    /// What it is worth cannot be told.
    WorthUnknown,
    /// What was recorded lies outside what the item allows.
    OutOfRange,
    /// A cap would be passed, so it was refused as a whole.
    Refused,
    /// It waits for its review.
    NotReviewed,
    /// It is held until a direct grade is corrected.
    Held,
    /// Its validity is over.
    Expired,
    /// An objection to it was upheld.
    Struck,
}
pub(crate) use points::LineState;

tell! {
    LineState => LineState: |it| it;
    CapLayer => String: |it| word(&it);
}

told! {
    /// A line of the ledger: what became of one entry.
    LedgerLine of points::Line {
        /// The entry; of a repair, the fact that repaired.
        entry: String,
        /// The item, as a rule.
        rule: String,
        /// The day of the entry.
        on: String,
        /// The subject of the entry, where it came here by a link.
        from: Option<String>,
        /// What it is worth, with its sign, before caps.
        gross: String,
        /// What it was multiplied by, as a repetition.
        factor: Option<String>,
        /// What each cap that bound took off.
        cuts: Vec<Cut>,
        /// What counts of it on the day asked, with its sign.
        net: String,
        /// Why not all of it counts, if not by a cap.
        state: Option<LineState>,
        /// The entry that counts in its place, of a repetition or the highest.
        instead: Option<String>,
        /// Its last day, where its validity ends.
        until: Option<String>,
        /// Whether it is objected to and not answered yet.
        disputed: bool,
        /// The articles of the item. Told at detail `full`.
        cites: Vec<Cite>,
    }
    /// What a cap took off a line.
    Cut of points::Cut {
        /// The layer.
        layer: String,
        /// The item, head or total whose cap it is.
        rule: String,
        /// The cap, by its place in the list of caps of that rule.
        cap: i32,
        /// How much it took off.
        cut: String,
        /// How many points of room it had left for the line.
        room: Option<String>,
        /// How many times it had left for the line.
        times: Option<i64>,
    }
}
