//! `study verify`: what claims are worth.

mod overlaps;
mod page;

use std::collections::BTreeSet;

use clap::{Args, ValueEnum};
use jiceng::study::{Exact, Runs};
use serde::Serialize;

use self::overlaps::{Overlap, once, overlaps};
use super::{
    Statements,
    refusal::Refused,
    tally::{Pair, Tally},
};
use crate::{
    Reply,
    failure::{self, Failure},
    screen::{self, Screen},
};

/// Which statements, and by which measure where they tell none.
#[derive(Args)]
pub(crate) struct Verify {
    #[command(flatten)]
    statements: Statements,
    /// The least share of a video that completes it, even if statements tell less; without it
    /// what they tell, and where they tell nothing the whole.
    #[arg(long, value_name = "SHARE")]
    threshold: Option<String>,
    /// By how many milliseconds two told lengths of one video may differ.
    #[arg(long, value_name = "MS", default_value_t = 1_000, value_parser = clap::value_parser!(i64).range(0..))]
    tolerance: i64,
    /// How many times the clock is reported as too fast.
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(i64).range(1..))]
    max_speed: i64,
    /// What is made of two sessions that play at the same time.
    #[arg(long, value_enum, default_value_t = Twice::Once)]
    overlap: Twice,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Twice {
    /// An hour by the clock counts once: the later gives way, and it is reported.
    Once,
    /// Both count, and it is reported.
    Report,
}

/// The whole report.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    accepted: u64,
    /// How many of those say nothing about study.
    other: u64,
    twice: u64,
    refused: &'a [Refused],
    conflicts: &'a BTreeSet<String>,
    counts: Counts,
    /// Sessions added, over everything that was played.
    summed_ms: i64,
    /// The same with each place counted once.
    merged_ms: i64,
    rows: Vec<Row<'a>>,
    /// Two sessions of one learner that played at the same time.
    overlaps: Vec<Overlap<'a>>,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Counts {
    justified: u64,
    not_justified: u64,
    insufficient_evidence: u64,
    earned_never_claimed: u64,
}

/// One learner and one content: claimed, or completed and never claimed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    learner: &'a str,
    content: &'a str,
    verdict: Verdict,
    claims: usize,
    /// What counts, each place once.
    covered_ms: i64,
    /// What does not, because another session played at the same time.
    #[serde(skip_serializing_if = "is_nothing")]
    left_out_ms: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    needed_ms: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    length_ms: Option<i64>,
    /// The lengths that were told, where they differ.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lengths_ms: Vec<i64>,
    threshold: String,
    summed_ms: i64,
    /// Parts whose end was never told.
    #[serde(skip_serializing_if = "is_zero")]
    open_parts: usize,
    sessions: Vec<SessionRow<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SessionRow<'a> {
    session: &'a str,
    played_ms: i64,
    wall_ms: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    too_fast: Option<TooFast>,
}

/// What was played in which time, where it was too fast.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TooFast {
    played_ms: i64,
    wall_ms: i64,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
enum Verdict {
    Justified,
    NotJustified,
    InsufficientEvidence,
    EarnedNeverClaimed,
}

fn is_nothing(ms: &i64) -> bool {
    *ms == 0
}

fn is_zero(n: &usize) -> bool {
    *n == 0
}

impl Verify {
    pub(super) fn run(&self, screen: &Screen) -> Result<Reply, Failure> {
        let least = self.threshold.as_deref().map(share).transpose()?;
        let tally = self.statements.read()?;
        let whole = share("1")?;
        let report = self.report(&tally, |told| needed(told, least).unwrap_or(whole));
        Ok(if screen.json { screen::json(&report) } else { page::page(&report, screen).into() })
    }

    fn report<'a>(&self, tally: &'a Tally, needed: impl Fn(Option<Exact>) -> Exact) -> Report<'a> {
        let (mut counts, mut rows) = (Counts::default(), Vec::new());
        let (mut summed_ms, mut merged_ms) = (0_i64, 0_i64);
        for of_one in tally.pairs.chunk_by(|a, b| a.learner == b.learner) {
            let counted = if self.overlap == Twice::Once { once(of_one) } else { None };
            for (n, pair) in of_one.iter().enumerate() {
                let length = pair.length(self.tolerance);
                let played = pair.covered(length);
                summed_ms = summed_ms.saturating_add(pair.summed_ms());
                merged_ms = merged_ms.saturating_add(played.len_ms());
                let kept = counted.as_ref().and_then(|it| it.get(n));
                let weighed = Weighed {
                    threshold: needed(pair.threshold),
                    length,
                    covered: kept.map_or_else(|| played.clone(), |it| clipped(it, length)),
                    played,
                };
                let Some(verdict) = weighed.verdict(pair) else { continue };
                counts.add(verdict);
                rows.push(self.row(pair, verdict, &weighed));
            }
        }
        Report {
            accepted: tally.accepted,
            other: tally.other,
            twice: tally.twice,
            refused: &tally.refused,
            conflicts: &tally.conflicts,
            counts,
            summed_ms,
            merged_ms,
            rows,
            overlaps: overlaps(&tally.pairs),
        }
    }

    fn row<'a>(&self, pair: &'a Pair, verdict: Verdict, weighed: &Weighed) -> Row<'a> {
        let sessions = pair.sessions.iter().map(|(name, it)| SessionRow {
            session: name,
            played_ms: it.runs.len_ms(),
            wall_ms: it.wall.map_or(0, |it| it.1.saturating_sub(it.0)),
            too_fast: it
                .too_fast(self.max_speed)
                .map(|(played_ms, wall_ms)| TooFast { played_ms, wall_ms }),
        });
        let differ = pair.lengths.len() > 1;
        Row {
            learner: &pair.learner,
            content: &pair.content,
            verdict,
            claims: pair.claims.len(),
            covered_ms: weighed.covered.len_ms(),
            left_out_ms: weighed.played.len_ms().saturating_sub(weighed.covered.len_ms()),
            needed_ms: weighed.length.map(|it| weighed.threshold.least_of(it)),
            length_ms: weighed.length,
            lengths_ms: pair.lengths.iter().copied().filter(|_| differ).collect(),
            threshold: weighed.threshold.to_string(),
            summed_ms: pair.summed_ms(),
            open_parts: pair.sessions.values().map(|it| it.open().count()).sum(),
            sessions: sessions.collect(),
        }
    }
}

/// The least share as asked for.
fn share(text: &str) -> Result<Exact, Failure> {
    let share: Exact = text.parse().map_err(|it| Failure::from(it).within("--threshold"))?;
    if share.least_of(1) == 1 {
        return Ok(share);
    }
    let problem = failure::text(
        &format!("`{text}` 不是大于 0、不超过 1 的数"),
        &format!("`{text}` is no number above 0 and up to 1"),
    );
    let hint = failure::text("例如 0.9", "such as 0.9");
    Err(Failure::own("bad-share", problem, hint).within("--threshold"))
}

/// The share that completes a content: a client never lowers what was asked for.
fn needed(told: Option<Exact>, least: Option<Exact>) -> Option<Exact> {
    match (told, least) {
        (Some(told), Some(least)) if told.by_value(least).is_lt() => Some(least),
        _ => told.or(least),
    }
}

/// One content of one learner, weighed.
struct Weighed {
    threshold: Exact,
    length: Option<i64>,
    /// What was played, each place once.
    played: Runs,
    /// What of it counts.
    covered: Runs,
}

impl Weighed {
    /// What is claimed, or earned without a claim; nothing if it is neither.
    fn verdict(&self, pair: &Pair) -> Option<Verdict> {
        let reaches = |runs: &Runs, length| {
            !runs.is_empty() && self.threshold.least_of(length) <= runs.len_ms()
        };
        let reached = self.length.map(|it| reaches(&self.covered, it));
        if pair.claims.is_empty() {
            return (reached == Some(true)).then_some(Verdict::EarnedNeverClaimed);
        }
        let told = pair.sessions.values().any(|it| it.told);
        // What open parts could add at most.
        let might = || {
            let Some(length) = self.length else { return true };
            let open = pair.sessions.values().flat_map(|it| it.open());
            let closed = self.covered.as_slice().iter().copied();
            let all: Runs = open.map(|from| (from, length)).chain(closed).collect();
            reaches(&all, length)
        };
        Some(match reached {
            Some(true) => Verdict::Justified,
            Some(false) if told && !might() => Verdict::NotJustified,
            _ => Verdict::InsufficientEvidence,
        })
    }
}

fn clipped(runs: &Runs, length: Option<i64>) -> Runs {
    let clip = |it: &(i64, i64)| (it.0, length.map_or(it.1, |length| it.1.min(length)));
    runs.as_slice().iter().map(clip).collect()
}

impl Counts {
    fn add(&mut self, verdict: Verdict) {
        let n = match verdict {
            Verdict::Justified => &mut self.justified,
            Verdict::NotJustified => &mut self.not_justified,
            Verdict::InsufficientEvidence => &mut self.insufficient_evidence,
            Verdict::EarnedNeverClaimed => &mut self.earned_never_claimed,
        };
        *n = n.saturating_add(1);
    }
}
