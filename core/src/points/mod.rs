//! Points (积分): a ledger that can be defended.
//!
//! A scheme gives points for what was done and takes them for what was not. What
//! makes its ledger one that can be defended:
//! - every entry becomes a line: what it was worth, what each cap took off, what counts;
//! - the order is that of days, items and ids, never that of arrival;
//! - a reversed entry never was: its room goes to the next one;
//! - an entry is judged by the item in force on its day;
//! - nothing but a lawful decision changes anybody's status.
//!
//! What this does not do: it ranks nobody unless the scheme turns that on with its
//! groups and purpose, scores nobody under 18, adds up no two schemes, and changes
//! no status.

mod amount;
mod facts;
mod result;
pub mod rules;

pub use amount::{Points, Quantity};
pub(crate) use facts::COMMON_KINDS;
pub use facts::{Ledger, Member};
pub use result::{
    BandBy, BandCount, BandStatus, Cut, GradeStatus, HeadStatus, LedgerCounts, LedgerStatus, Line,
    LineState, NotScored, NotScoredReason, QuotaStatus, Rank, RankedGroup, RankingStatus, Room,
    SubjectStatus, Triggered,
};
