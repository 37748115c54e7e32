//! `study verify`: what claims are worth.

use jiceng::study::Exact;
use serde::Serialize;

use super::{
    Log,
    tally::{Pair, Tally},
};
use crate::{
    Reply,
    failure::{self, Failure},
    screen::{self, Screen},
};

/// The whole report.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Report<'a> {
    accepted: u64,
    twice: u64,
    refused: &'a std::collections::BTreeMap<&'static str, u64>,
    conflicts: &'a [String],
    justified: usize,
    not_justified: usize,
    insufficient_evidence: usize,
    earned_never_claimed: usize,
    summed_ms: i64,
    merged_ms: i64,
    rows: Vec<Row<'a>>,
}

/// One learner and one content: claimed, or completed and never claimed.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Row<'a> {
    learner: &'a str,
    content: &'a str,
    verdict: &'static str,
    covered_ms: i64,
    summed_ms: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    length_ms: Option<i64>,
    threshold: String,
    sessions: usize,
    /// Sessions that played more than twice as much as their time by the clock.
    fast_sessions: usize,
    /// Pairs of sessions that lie over each other by the clock.
    overlaps: usize,
}

const JUSTIFIED: &str = "justified";
const NOT_JUSTIFIED: &str = "not-justified";
const INSUFFICIENT: &str = "insufficient-evidence";
const UNCLAIMED: &str = "earned-never-claimed";

pub(super) fn run(log: &Log, screen: &Screen) -> Result<Reply, Failure> {
    let threshold: Exact =
        log.threshold.parse().map_err(|it| Failure::from(it).within("--threshold"))?;
    let tally = Tally::read(&log.xapi)?;
    if tally.accepted == 0 && tally.refused.is_empty() {
        let problem = failure::text("文件里没有陈述", "there is no statement in the file");
        let hint = failure::text(
            "给出 xAPI 陈述的数组，或者每行一条",
            "give an array of xAPI statements, or one a line",
        );
        return Err(Failure::own("no-statement", problem, hint).within(log.xapi.clone()));
    }
    let mut rows: Vec<Row<'_>> = tally.pairs.iter().filter_map(|it| row(it, threshold)).collect();
    rows.sort_by(|a, b| (a.learner, a.content).cmp(&(b.learner, b.content)));
    let n = |verdict| rows.iter().filter(|it| it.verdict == verdict).count();
    let sum =
        |of: fn(&Pair) -> i64| tally.pairs.iter().fold(0_i64, |sum, it| sum.saturating_add(of(it)));
    let report = Report {
        accepted: tally.accepted,
        twice: tally.twice,
        refused: &tally.refused,
        conflicts: &tally.conflicts,
        justified: n(JUSTIFIED),
        not_justified: n(NOT_JUSTIFIED),
        insufficient_evidence: n(INSUFFICIENT),
        earned_never_claimed: n(UNCLAIMED),
        summed_ms: sum(Pair::summed_ms),
        merged_ms: sum(|it| it.covered().len_ms()),
        rows,
    };
    Ok(if screen.json { screen::json(&report) } else { page(&report, screen).into() })
}

fn row(pair: &Pair, default: Exact) -> Option<Row<'_>> {
    let threshold = pair.threshold.unwrap_or(default);
    let covered_ms = pair.covered().len_ms();
    let reached = pair.length_ms.map(|it| threshold.least_of(it) <= covered_ms && covered_ms > 0);
    let is_open = pair.sessions.values().any(|it| it.open);
    let has_parts = pair.sessions.values().any(|it| !it.runs.is_empty());
    let verdict = match (pair.claims.is_empty(), reached) {
        (true, Some(true)) => UNCLAIMED,
        (true, _) => return None,
        (false, Some(true)) => JUSTIFIED,
        (false, Some(false)) if has_parts && !is_open => NOT_JUSTIFIED,
        (false, _) => INSUFFICIENT,
    };
    let walls: Vec<(i64, i64)> = pair.sessions.values().filter_map(|it| it.wall).collect();
    let over = |n: usize, it: &(i64, i64)| {
        walls
            .iter()
            .skip(n.saturating_add(1))
            .filter(|other| other.0 < it.1 && it.0 < other.1)
            .count()
    };
    let fast = |it: &&super::tally::Session| {
        // One statement alone does not tell how long a session was.
        it.wall
            .filter(|it| it.0 < it.1)
            .is_some_and(|wall| wall.1.saturating_sub(wall.0).saturating_mul(2) < it.runs.len_ms())
    };
    Some(Row {
        learner: &pair.learner,
        content: &pair.content,
        verdict,
        covered_ms,
        summed_ms: pair.summed_ms(),
        length_ms: pair.length_ms,
        threshold: threshold.to_string(),
        sessions: pair.sessions.len(),
        fast_sessions: pair.sessions.values().filter(fast).count(),
        overlaps: walls.iter().enumerate().fold(0, |sum, (n, it)| sum.saturating_add(over(n, it))),
    })
}

fn page(report: &Report<'_>, screen: &Screen) -> String {
    let refused = report.refused.values().fold(0_u64, |sum, it| sum.saturating_add(*it));
    let mut lines = vec![
        format!("{}: {}", screen.say("陈述", "statements"), report.accepted),
        format!("{}: {}", screen.say("重复", "twice"), report.twice),
        format!("{}: {refused}", screen.say("拒收", "refused")),
    ];
    lines.extend(report.refused.iter().map(|(why, n)| format!("  {why}: {n}")));
    let counts = [
        (screen.say("声明有据", JUSTIFIED), report.justified),
        (screen.say("声明不符", NOT_JUSTIFIED), report.not_justified),
        (screen.say("证据不足", INSUFFICIENT), report.insufficient_evidence),
        (screen.say("已完成而未声明", UNCLAIMED), report.earned_never_claimed),
    ];
    lines.extend(counts.iter().map(|(name, n)| format!("{name}: {n}")));
    lines.push(format!("{}: {} ms", screen.say("各次相加", "sessions added"), report.summed_ms));
    lines.push(format!("{}: {} ms", screen.say("合并后", "merged"), report.merged_ms));
    for it in &report.rows {
        let length = it.length_ms.map_or("?".to_owned(), |it| it.to_string());
        lines.push(format!(
            "{} {} {}: {}/{length} ms, >= {}, {} {}, {} {}, {} {}",
            it.verdict,
            it.learner,
            it.content,
            it.covered_ms,
            it.threshold,
            it.sessions,
            screen.say("次", "sessions"),
            it.overlaps,
            screen.say("重叠", "overlaps"),
            it.fast_sessions,
            screen.say("过快", "too fast"),
        ));
    }
    lines.join("\n")
}
