//! What is answered about a ledger.

use jiceng::points::{
    self, BandBy, NotScoredReason,
    rules::{GradedScore, Ties},
};

use super::LedgerLine;
use crate::{
    time::Span,
    told::{tell, told, word},
};

tell! {
    BandBy => String: |it| word(&it);
    NotScoredReason => String: |it| word(&it);
    GradedScore => String: |it| word(&it);
    Ties => String: |it| word(&it);
}

told! {
    /// Where a ledger stands on a day.
    LedgerStatus of points::LedgerStatus {
        /// The ledger.
        ledger: String,
        /// The scheme.
        scheme: String,
        /// The period in which the day lies.
        period: String,
        /// Its days, cut off where the rule of the period begins or ends.
        days: Span,
        /// How many are scored, and how many have each band.
        counts: LedgerCounts,
        /// The subjects, by id.
        subjects: Vec<SubjectStatus>,
        /// The rankings of the scheme; none where it turns none on.
        rankings: Vec<RankingStatus>,
    }
    /// How many are scored, and how many have each band.
    LedgerCounts of points::LedgerCounts {
        /// Subjects that are scored.
        scored: i64,
        /// Subjects that are not.
        not_scored: i64,
        /// Subjects in each band, bands in the order of the scheme.
        bands: Vec<BandCount>,
    }
    /// How many have a band.
    BandCount of points::BandCount {
        /// The band.
        id: String,
        /// How many.
        n: i64,
    }
    /// The points of one subject.
    SubjectStatus of points::SubjectStatus {
        /// The subject.
        id: String,
        /// Its class.
        class_id(class): String,
        /// Why it is not scored on this day; then nothing else is told.
        not_scored: Option<NotScored>,
        /// The points of its class with which the period began; absent if not scored.
        base: Option<String>,
        /// What was carried over from the last period.
        carried_over: Option<String>,
        /// Its heads, in the order of the scheme. Not told at detail `counts`.
        heads: Vec<HeadStatus>,
        /// The sum: base, what was carried over, heads, lines without a head, floor;
        /// absent if not scored.
        total: Option<String>,
        /// What a floor under the total added.
        floor: String,
        /// The total as direct grades left it, where one set it.
        graded_total: Option<String>,
        /// The band.
        band: Option<BandStatus>,
        /// The direct grades in effect, the gravest first.
        grades: Vec<GradeStatus>,
        /// Procedures that are triggered; people decide in them.
        procedures: Vec<Triggered>,
        /// What is left under caps and wanting to the next step. Not told at detail `counts`.
        room: Vec<Room>,
        /// Every entry of the period, in order. Not told at detail `counts`.
        lines: Vec<LedgerLine>,
    }
    /// Why a subject is not scored on a day.
    NotScored of points::NotScored {
        /// The reason.
        reason: String,
        /// The exemption, where it is one.
        rule: Option<String>,
    }
    /// What stands under a head.
    HeadStatus of points::HeadStatus {
        /// The head.
        id: String,
        /// Its base.
        base: String,
        /// What was awarded, net of caps.
        awards: String,
        /// What was deducted, as a size.
        deductions: String,
        /// What the floor added.
        floor: String,
        /// Base, awards less deductions, floor.
        total: String,
    }
    /// The band of a subject.
    BandStatus of points::BandStatus {
        /// The band; absent where no band holds the total.
        id: Option<String>,
        /// The band by the total alone, where something else decided.
        by_total: Option<String>,
        /// What decided, if not the total alone.
        by: Option<String>,
        /// The quota of the band by total, where it has one.
        quota: Option<QuotaStatus>,
    }
    /// A quota in one group.
    QuotaStatus of points::QuotaStatus {
        /// How many may have the band.
        places: i64,
        /// How many reach it.
        reached: i64,
        /// Of how many scored subjects.
        of: i64,
    }
    /// A direct grade in effect (直接定级).
    GradeStatus of points::GradeStatus {
        /// The item it comes from.
        rule: String,
        /// The entry it comes from.
        entry: String,
        /// The band to which it leads.
        band: Option<String>,
        /// What it does to the score.
        score: String,
        /// Since when.
        since: String,
        /// Its last day; absent: to the end of the period.
        until: Option<String>,
        /// Whether awards are held until it is corrected.
        holds_awards: bool,
    }
    /// A procedure that is triggered (启动程序).
    Triggered of points::Triggered {
        /// The procedure.
        procedure: String,
        /// The item or band that triggers it.
        rule: String,
        /// The entry, where it is an item.
        entry: Option<String>,
    }
    /// What is left under a cap, or wanting to the next step of a scale.
    Room of points::Room {
        /// The item, head or total.
        rule: String,
        /// The cap, by its place in the list of caps of that rule; absent for a scale.
        cap: Option<i32>,
        /// Points that are left in the window in which the day lies.
        points: Option<String>,
        /// Times that are left in that window.
        times: Option<i64>,
        /// Of a scale: the quantity that is wanting to the next step.
        wanting: Option<String>,
    }
    /// A ranking on a day: never without its groups, period and treatment of equals.
    RankingStatus of points::RankingStatus {
        /// The ranking.
        rule: String,
        /// The period.
        period: String,
        /// How equals are counted.
        ties: String,
        /// Its groups.
        groups: Vec<RankedGroup>,
    }
    /// One group of a ranking.
    RankedGroup of points::RankedGroup {
        /// The organisation, where it groups by it.
        organisation: Option<String>,
        /// The level, where it groups by it.
        level: Option<String>,
        /// The class, where it groups by it.
        class_id(class): Option<String>,
        /// Its subjects, the first in rank first.
        ranks: Vec<Ranked>,
    }
    /// A rank.
    Ranked of points::Rank {
        /// The subject.
        id: String,
        /// Its rank.
        rank: i64,
        /// Its total.
        total: String,
        /// Whether others have the same rank.
        tied: bool,
    }
}
