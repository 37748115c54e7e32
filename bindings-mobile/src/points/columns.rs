//! Very many entries at once: columns as packed bytes, in and out.

use jiceng::{
    points::columns::{self, Columns, Line, Roster, Tally, Total},
    wire::Error,
};
use serde::Serialize;

use crate::{
    JicengError, Rulebook,
    columns::numbers,
    facts::Ask,
    told::{Tell, word},
};

/// Entries under one scheme, column by column, and those whose they are.
///
/// Numbers are little-endian and lie close together, as Arrow, numpy, a direct
/// `ByteBuffer` and Swift's `Data` hold them. Entries stand in any order.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct PointColumns {
    /// The subject of each entry, as its place in the roster: 32 bits, unsigned.
    pub subjects: Vec<u8>,
    /// The item of each entry, as its place in `items`: 32 bits, unsigned.
    pub items: Vec<u8>,
    /// The day of each entry, as days since 1970-01-01: 32 bits, signed.
    pub days: Vec<u8>,
    /// The amount, the points of the choice or the quantity of each entry in 1/100, 0 where
    /// the item asks for none: 32 bits, signed.
    pub amounts: Vec<u8>,
    /// The class of each subject, as its place in `classes`: 32 bits, unsigned.
    pub classes: Vec<u8>,
    /// The organisation of each subject, as any number: 32 bits, unsigned.
    #[uniffi(default = None)]
    pub organisations: Option<Vec<u8>>,
    /// The level of that organisation, as any number: 32 bits, unsigned.
    #[uniffi(default = None)]
    pub levels: Option<Vec<u8>>,
    /// The year of birth of each subject, 0: not told: 16 bits, unsigned.
    #[uniffi(default = None)]
    pub born: Option<Vec<u8>>,
}

/// What very many entries come to, as columns too. Points are in 1/100.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct PointTally {
    /// How many entries were booked up to the day.
    pub entries: i64,
    /// What each subject has, in the order of the roster.
    pub totals: TotalColumns,
    /// The rankings of the period; none where the scheme turns none on.
    pub rankings: Vec<RankColumn>,
    /// The ledger, the lines of one subject together and in order; empty at detail counts.
    pub lines: LineColumns,
}

/// What each subject has, column by column.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct TotalColumns {
    /// Why it is not scored; then it has no points, no band and no lines.
    pub not_scored: WordColumn,
    /// All awards that count: 64 bits, signed.
    pub awards: Vec<u8>,
    /// All deductions that count, as a size: 64 bits, signed.
    pub deductions: Vec<u8>,
    /// The sum, with base, what was carried over, and floors: 64 bits, signed.
    pub total: Vec<u8>,
    /// The total as direct grades left it: 64 bits, signed.
    pub score: Vec<u8>,
    /// The band, as its place in `bands`: 32 bits, signed; -1: none.
    pub band: Vec<u8>,
    /// What decided the band, if not the total alone.
    pub band_by: WordColumn,
    /// Where its lines begin in the ledger: 32 bits, unsigned.
    pub first_line: Vec<u8>,
    /// How many lines it has there: 32 bits, unsigned.
    pub n_lines: Vec<u8>,
}

/// The lines of the ledger, column by column: what became of each entry.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct LineColumns {
    /// The entry, as its row in the columns that were given: 32 bits, unsigned.
    pub row: Vec<u8>,
    /// What it is worth before caps, with its sign: 32 bits, signed.
    pub gross: Vec<u8>,
    /// What the caps of the item left of it: 32 bits, signed.
    pub after_item: Vec<u8>,
    /// What the caps of the head left of it: 32 bits, signed.
    pub after_head: Vec<u8>,
    /// What counts of it on the day asked: 32 bits, signed.
    pub net: Vec<u8>,
    /// Its last day, as days since 1970-01-01, the greatest number: as long as its period
    /// counts: 32 bits, signed.
    pub until: Vec<u8>,
    /// Why not all of it counts, if not by a cap.
    pub state: WordColumn,
}

/// The ranks of a ranking.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct RankColumn {
    /// The ranking.
    pub rule: String,
    /// How equals are counted.
    pub ties: String,
    /// The rank of each subject in its group, 0: not ranked: 32 bits, unsigned.
    pub ranks: Vec<u8>,
}

/// A column of words.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
pub struct WordColumn {
    /// The words.
    pub words: Vec<String>,
    /// Places in that list: 8 bits, unsigned; 255: none.
    pub rows: Vec<u8>,
}

#[uniffi::export]
impl Rulebook {
    /// The items of a scheme, in the order in which columns number them.
    ///
    /// Errors: `unknown-scheme`.
    pub fn items(&self, scheme: &str) -> Result<Vec<String>, JicengError> {
        Ok(columns::items(self.core(), scheme)?.map(ToString::to_string).collect())
    }

    /// The classes of a scheme, in the order in which columns number them.
    ///
    /// Errors: `unknown-scheme`.
    pub fn classes(&self, scheme: &str) -> Result<Vec<String>, JicengError> {
        Ok(columns::classes(self.core(), scheme)?.map(ToString::to_string).collect())
    }

    /// The bands of a scheme, versions and all, in the order in which a tally numbers them.
    ///
    /// Errors: `unknown-scheme`.
    pub fn bands(&self, scheme: &str) -> Result<Vec<String>, JicengError> {
        Ok(columns::bands(self.core(), scheme)?.map(|it| it.id.to_string()).collect())
    }

    /// Judges very many entries on a day: totals, bands, ranks, and the ledger unless only
    /// counts are asked for.
    ///
    /// What it gives is what `evaluate_ledger` gives for entries that tell their subject,
    /// their worth and nothing else. Of `ask` the languages are not used.
    ///
    /// Errors: `unknown-scheme`, `bad-question` for columns of unequal length, `bad-value`
    /// and `bad-attribute` for a number that stands for nothing, with column and row.
    pub fn tally_points(
        &self,
        scheme: &str,
        columns: PointColumns,
        ask: Ask,
    ) -> Result<PointTally, JicengError> {
        let tallied = self.points(scheme, &columns, &ask);
        Ok(tallied.map_err(|it| JicengError::say(&it, &ask.lang))?.tell())
    }
}

impl Rulebook {
    fn points(&self, scheme: &str, given: &PointColumns, ask: &Ask) -> Result<Tally, Error> {
        let places = |bytes: &[u8], column: &str| numbers(bytes, column, u32::from_le_bytes);
        let optional = |bytes: &Option<Vec<u8>>, column: &str| {
            bytes.as_ref().map(|it| places(it, column)).transpose()
        };
        let (subjects, items) =
            (places(&given.subjects, "subjects")?, places(&given.items, "items")?);
        let days = numbers(&given.days, "days", i32::from_le_bytes)?;
        let amounts = numbers(&given.amounts, "amounts", i32::from_le_bytes)?;
        let classes = places(&given.classes, "classes")?;
        let organisations = optional(&given.organisations, "organisations")?;
        let levels = optional(&given.levels, "levels")?;
        let born = given.born.as_ref();
        let born = born.map(|it| numbers(it, "born", u16::from_le_bytes)).transpose()?;
        let roster = Roster {
            classes: &classes,
            organisations: organisations.as_deref(),
            levels: levels.as_deref(),
            born: born.as_deref(),
        };
        let lent =
            Columns { subjects: &subjects, items: &items, days: &days, amounts: &amounts, roster };
        columns::tally(self.core(), scheme, &lent, &ask.core()?)
    }
}

impl Tell<PointTally> for Tally {
    fn tell(self) -> PointTally {
        let Self { entries, subjects, rankings, lines } = self;
        let rankings = rankings.into_iter().map(|it| RankColumn {
            rule: it.rule.tell(),
            ties: word(&it.ties),
            ranks: it.ranks.into_iter().flat_map(u32::to_le_bytes).collect(),
        });
        PointTally {
            entries: entries.tell(),
            totals: totals(&subjects),
            rankings: rankings.collect(),
            lines: ledger(&lines),
        }
    }
}

fn totals(of: &[Total]) -> TotalColumns {
    let band = |it: &Total| it.band.and_then(|it| i32::try_from(it).ok()).unwrap_or(-1);
    TotalColumns {
        not_scored: words(of, |it| it.not_scored),
        awards: packed(of, |it| it.awards.hundredths().to_le_bytes()),
        deductions: packed(of, |it| it.deductions.hundredths().to_le_bytes()),
        total: packed(of, |it| it.total.hundredths().to_le_bytes()),
        score: packed(of, |it| it.score.hundredths().to_le_bytes()),
        band: packed(of, |it| band(it).to_le_bytes()),
        band_by: words(of, |it| it.band_by),
        first_line: packed(of, |it| it.first_line.to_le_bytes()),
        n_lines: packed(of, |it| it.n_lines.to_le_bytes()),
    }
}

fn ledger(of: &[Line]) -> LineColumns {
    LineColumns {
        row: packed(of, |it| it.row.to_le_bytes()),
        gross: packed(of, |it| it.gross.to_le_bytes()),
        after_item: packed(of, |it| it.after_item.to_le_bytes()),
        after_head: packed(of, |it| it.after_head.to_le_bytes()),
        net: packed(of, |it| it.net.to_le_bytes()),
        until: packed(of, |it| it.until.to_le_bytes()),
        state: words(of, |it| it.state),
    }
}

fn packed<T, const N: usize>(rows: &[T], cell: impl Fn(&T) -> [u8; N]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(rows.len().saturating_mul(N));
    rows.iter().for_each(|it| bytes.extend_from_slice(&cell(it)));
    bytes
}

/// Words by their places in a list of those that are there, in the order of their rows.
fn words<T, W: Copy + PartialEq + Serialize>(
    rows: &[T],
    cell: impl Fn(&T) -> Option<W>,
) -> WordColumn {
    let mut seen: Vec<W> = Vec::new();
    let mut place = |it: Option<W>| {
        let Some(it) = it else { return u8::MAX };
        let n = seen.iter().position(|one| *one == it);
        let n = n.unwrap_or_else(|| {
            seen.push(it);
            seen.len().saturating_sub(1)
        });
        u8::try_from(n).unwrap_or(u8::MAX)
    };
    let rows = rows.iter().map(|it| place(cell(it))).collect();
    WordColumn { words: seen.iter().map(word).collect(), rows }
}
