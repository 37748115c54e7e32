//! Very many entries at once, column by column (列式台账).
//!
//! The same engine over plain numbers: for more entries than one question holds, and
//! for hosts whose tables are columns already. It answers what [`super::evaluate()`]
//! answers for entries that tell their subject, worth and nothing else, recorded on
//! their day, and a roster that tells no more than it does here. What this does not
//! do: columns carry no sources, evidence, reviews, publications, objections, repairs,
//! reversals, links or claims of exemption, no days of joining or leaving and no
//! totals of closed periods, and make no findings: what does not count says why.
//!
//! | column | one for each | is |
//! | --- | --- | --- |
//! | `subjects` | entry | the place of the subject in the roster |
//! | `items` | entry | the place of the item in [`items`] |
//! | `days` | entry | days since 1970-01-01 |
//! | `amounts` | entry | what the worth of the item asks for, in 1/100: the amount, the points of the choice, or the quantity; 0 where it asks for nothing |
//! | `classes` | subject | the place of the class in [`classes`] |
//! | `organisations`, `levels` | subject | any number, the same for those of one organisation or level |
//! | `born` | subject | the year of birth; 0: not told |
//!
//! Entries stand in any order. Where two of a subject are of one day and one item, the
//! one that stands first comes first, as the lesser id does among facts.

mod read;

use super::{
    BandBy, LineState, NotScoredReason, Points, evaluate,
    rules::{Band, Ties},
};
use crate::{
    answers::Ask,
    law::rulebook::Rulebook,
    wire::{Error, Id, RuleId},
};

/// Entries under one scheme, column by column, and those whose they are.
#[derive(Clone, Copy, Debug)]
pub struct Columns<'a> {
    /// The subject of each entry, as its place in the roster.
    pub subjects: &'a [u32],
    /// The item of each entry, as its place in [`items`].
    pub items: &'a [u32],
    /// The day of each entry, as days since 1970-01-01.
    pub days: &'a [i32],
    /// The amount, the points of the choice or the quantity of each entry, in 1/100; 0
    /// where its worth asks for none.
    pub amounts: &'a [i32],
    /// The subjects.
    pub roster: Roster<'a>,
}

/// Subjects, column by column; their places are their numbers.
#[derive(Clone, Copy, Debug)]
pub struct Roster<'a> {
    /// The class of each, as its place in [`classes`].
    pub classes: &'a [u32],
    /// The organisation of each, as any number; no column: none told.
    pub organisations: Option<&'a [u32]>,
    /// The level of the organisation of each, as any number; no column: none told.
    pub levels: Option<&'a [u32]>,
    /// The year of birth of each, 0: not told; no column: none told.
    pub born: Option<&'a [u16]>,
}

/// What the columns come to on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many entries were booked: those up to the day, but for items that only others get.
    pub entries: u32,
    /// What each subject has, in the order of the roster.
    pub subjects: Vec<Total>,
    /// The rankings that are made for the period; none where the scheme turns none on.
    pub rankings: Vec<Ranks>,
    /// The ledger, unless only counts were asked for: the lines of the period, those of
    /// one subject together and in order.
    pub lines: Vec<Line>,
}

/// What one subject has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// Why it is not scored; then it has no points, no band and no lines.
    pub not_scored: Option<NotScoredReason>,
    /// All awards that count.
    pub awards: Points,
    /// All deductions that count, as a size.
    pub deductions: Points,
    /// The sum: base, what was carried over, heads, lines without a head, floors.
    pub total: Points,
    /// The total as direct grades left it; bands and ranks go by it.
    pub score: Points,
    /// The band, as its place in [`bands`]; none where no band holds it, and where
    /// people have to decide.
    pub band: Option<u32>,
    /// What decided the band, if not the total alone.
    pub band_by: Option<BandBy>,
    /// Where its lines begin in the ledger.
    pub first_line: u32,
    /// How many lines it has there.
    pub n_lines: u32,
}

/// A ranking, made within its groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranks {
    /// The ranking.
    pub rule: RuleId,
    /// How equals are counted.
    pub ties: Ties,
    /// The rank of each subject in its group, in the order of the roster; 0: not ranked.
    pub ranks: Vec<u32>,
}

/// A line of the ledger: what became of one entry. Points are in 1/100, with their sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The entry, as its row in the columns.
    pub row: u32,
    /// What it is worth before caps.
    pub gross: i32,
    /// What the caps of the item left of it.
    pub after_item: i32,
    /// What the caps of the head left of it.
    pub after_head: i32,
    /// What counts of it on the day asked.
    pub net: i32,
    /// Its last day, as days since 1970-01-01; [`i32::MAX`]: as long as its period counts.
    pub until: i32,
    /// Why not all of it counts, if not by a cap.
    pub state: Option<LineState>,
}

/// The items of a scheme, in the order in which columns number them.
///
/// # Errors
/// - `unknown-scheme`: the rulebook does not have it.
pub fn items<'a>(
    rulebook: &'a Rulebook,
    scheme: &str,
) -> Result<impl Iterator<Item = &'a Id>, Error> {
    Ok(rulebook.program(scheme)?.items.iter().map(|it| &it.id))
}

/// The classes of a scheme, in the order in which columns number them.
///
/// # Errors
/// - `unknown-scheme`: the rulebook does not have it.
pub fn classes<'a>(
    rulebook: &'a Rulebook,
    scheme: &str,
) -> Result<impl Iterator<Item = &'a Id>, Error> {
    Ok(rulebook.program(scheme)?.classes.iter())
}

/// The bands of a scheme, versions and all, in the order in which a tally numbers them.
///
/// # Errors
/// - `unknown-scheme`: the rulebook does not have it.
pub fn bands<'a>(
    rulebook: &'a Rulebook,
    scheme: &str,
) -> Result<impl Iterator<Item = &'a Band>, Error> {
    Ok(rulebook.program(scheme)?.rules.bands.iter())
}

/// Judges entries on a day: totals, bands and ranks, and the ledger where it is asked for.
///
/// At detail `counts` no line is kept. Entries of later days are not seen.
///
/// # Errors
/// - `unknown-scheme`: the rulebook does not have it.
/// - `bad-question`: columns of unequal length, or no rule of periods is in force on the day.
/// - `bad-value`: a subject, an item or a class that there is not, a day outside 1949 to
///   2199, a year of birth that is none.
/// - `bad-attribute`: an amount that the worth of its item cannot have.
/// - `too-large`: more than 4,294,967,294 entries or subjects.
///
/// # Example: a cap clips
/// ```
/// use jiceng::{answers::Ask, law::Rulebook, points::columns::{self, Columns, Roster}, time::Day};
/// let rulebook = Rulebook::builtin("demo")?;
/// let item = columns::items(&rulebook, "garden")?.position(|it| it.as_str() == "weeding");
/// let item = item.and_then(|it| u32::try_from(it).ok()).unwrap();
/// let day = |text: &str| text.parse::<Day>().map(Day::number);
/// let columns = Columns {
///     subjects: &[0, 0, 0],
///     items: &[item; 3],
///     days: &[day("2026-03-02")?, day("2026-03-03")?, day("2026-03-04")?],
///     amounts: &[0; 3],
///     roster: Roster { classes: &[0], organisations: None, levels: None, born: None },
/// };
/// let ask = Ask::on("2026-03-31".parse()?);
/// let tally = columns::tally(&rulebook, "garden", &columns, &ask)?;
/// // Two points a time, but five at most in a month.
/// let nets: Vec<i32> = tally.lines.iter().map(|it| it.net).collect();
/// assert_eq!((nets, tally.subjects[0].awards.to_string()), (vec![200, 200, 100], "5".into()));
/// # Ok::<(), jiceng::wire::Error>(())
/// ```
pub fn tally(
    rulebook: &Rulebook,
    scheme: &str,
    columns: &Columns<'_>,
    ask: &Ask,
) -> Result<Tally, Error> {
    let program = rulebook.program(scheme)?;
    let table = read::table(program, columns, ask.as_of)?;
    evaluate::judge_columns(program, table, ask)
}
