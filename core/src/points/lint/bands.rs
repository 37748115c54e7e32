//! Bands on the step of the scheme: `total-without-band`, `band-overlap`, `band-none-below`,
//! `band-none-above`, `band-never`, `grade-band-missing`, `grade-without-lowest`.

use super::{Era, most::tighter};
use crate::{
    law::lint::Diagnostic,
    points::{
        Points,
        rules::{Band, CapLayer, GradedScore, PeriodEnd, Sign, Window},
    },
    wire::{Id, InOrder, Pointer},
};

/// A band as the totals on the step that it holds; an end that is open has none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Totals<'a> {
    pub(super) n: usize,
    pub(super) band: &'a Band,
    pub(super) low: Option<i64>,
    pub(super) high: Option<i64>,
}

impl<'a> Totals<'a> {
    fn new(n: usize, band: &'a Band, step: i64) -> Self {
        let end = |closed: Option<Points>, open: Option<Points>, by: i64| {
            let open = open.map(|it| it.hundredths().saturating_add(by));
            closed.map(Points::hundredths).or(open)
        };
        let low = end(band.from, band.above, step);
        let high = end(band.to, band.below, step.saturating_neg());
        Self { n, band, low, high }
    }

    fn is_empty(&self) -> bool {
        self.low.zip(self.high).is_some_and(|(low, high)| high < low)
    }

    fn holds(&self, total: i64) -> bool {
        self.low.is_none_or(|it| it <= total) && self.high.is_none_or(|it| total <= it)
    }

    /// The totals that both hold; nothing if there are none.
    fn common(&self, other: &Self) -> Option<(Option<i64>, Option<i64>)> {
        let low = self.low.max(other.low);
        let high = tighter(self.high, other.high);
        let is_empty = low.zip(high).is_some_and(|(low, high)| high < low);
        (!is_empty && !self.is_empty() && !other.is_empty()).then_some((low, high))
    }
}

/// The bands in force, as totals.
pub(super) fn totals<'a>(era: &Era<'a>) -> Vec<Totals<'a>> {
    let step = era.step();
    era.bands().into_iter().map(|(n, it)| Totals::new(n, it, step)).collect()
}

pub(super) fn check(era: &Era<'_>) -> Vec<Diagnostic> {
    let bands = totals(era);
    let mut found = grades(era, &bands);
    if bands.is_empty() {
        return found;
    }
    found.extend(overlaps(era, &bands));
    found.extend(gaps(era, &bands));
    found.extend(ends(era, &bands));
    found.extend(never(era, &bands));
    found
}

fn at(era: &Era<'_>, it: &Totals<'_>) -> Pointer {
    era.look.at("bands", it.n)
}

fn about(era: &Era<'_>, it: &Totals<'_>, made: Diagnostic) -> Diagnostic {
    made.about(&era.look.rule(&it.band.id)).with("band", &it.band.id)
}

pub(super) fn points(hundredths: i64) -> Points {
    Points::from_hundredths(hundredths)
}

/// One total, or the first and the last of a run.
fn run(low: i64, high: i64) -> String {
    if low == high {
        points(low).to_string()
    } else {
        format!("{} … {}", points(low), points(high))
    }
}

fn overlaps(era: &Era<'_>, bands: &[Totals<'_>]) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (k, later) in bands.iter().enumerate() {
        for earlier in bands.iter().take(k) {
            let Some((low, high)) = earlier.common(later) else { continue };
            // Where an end is open, the other shows one total that both hold.
            let Some(first) = low.or(high) else { continue };
            let last = if low.is_some() { high.unwrap_or(first) } else { first };
            let it = Diagnostic::warning("band-overlap", at(era, later));
            let it = about(era, later, it).with("other", &earlier.band.id);
            found.push(it.with("totals", run(first, last)));
        }
    }
    found
}

/// Totals between two bands that no band holds.
fn gaps(era: &Era<'_>, bands: &[Totals<'_>]) -> Vec<Diagnostic> {
    let mut rising: Vec<_> = bands.iter().filter(|it| !it.is_empty()).collect();
    rising.order_by_key(|it| it.low);
    let mut found = vec![];
    let mut below: Option<&Totals<'_>> = None;
    for it in rising {
        if let Some((under, (high, low))) =
            below.and_then(|under| Some((under, under.high.zip(it.low)?)))
        {
            let (first, last) = (high.saturating_add(era.step()), low.saturating_sub(era.step()));
            if first <= last {
                let gap = about(era, it, Diagnostic::error("total-without-band", at(era, it)));
                let gap = gap.with("below", &under.band.id).with("totals", run(first, last));
                found.push(gap.with("step", era.rules().step));
            }
        }
        // The one that reaches highest so far; an open end reaches highest of all.
        let reaches = |a: &Totals<'_>| a.high.unwrap_or(i64::MAX);
        if below.is_none_or(|under| reaches(under) <= reaches(it)) {
            below = Some(it);
        }
    }
    found
}

/// Totals outside all bands that somebody can have.
fn ends(era: &Era<'_>, bands: &[Totals<'_>]) -> Vec<Diagnostic> {
    let reach = Reach::of(era);
    let mut found = vec![];
    let lowest = bands.iter().filter(|it| !it.is_empty()).min_by_key(|it| it.low);
    if let Some((band, low)) = lowest.and_then(|it| Some((it, it.low?)))
        && reach.low.is_none_or(|it| it < low)
    {
        let it = about(era, band, Diagnostic::warning("band-none-below", at(era, band)));
        found.push(it.with("total", points(low.saturating_sub(era.step()))));
    }
    let high = |it: &Totals<'_>| it.high.unwrap_or(i64::MAX);
    let highest = bands.iter().filter(|it| !it.is_empty()).max_by_key(|it| high(it));
    if let Some((band, high)) = highest.and_then(|it| Some((it, it.high?)))
        && reach.high.is_none_or(|it| it > high)
    {
        let it = about(era, band, Diagnostic::warning("band-none-above", at(era, band)));
        found.push(it.with("total", points(high.saturating_add(era.step()))));
    }
    found
}

/// Bands that nobody can ever have.
fn never(era: &Era<'_>, bands: &[Totals<'_>]) -> Vec<Diagnostic> {
    let reach = Reach::of(era).over_periods(era);
    let mut found = vec![];
    for (k, it) in bands.iter().enumerate() {
        if is_led_to(era, &it.band.id) {
            continue;
        }
        let out = it.low.zip(reach.high).is_some_and(|(low, most)| most < low)
            || it.high.zip(reach.low).is_some_and(|(high, least)| high < least);
        let earlier = bands.get(..k).unwrap_or_default();
        let nobody = it.band.quota.as_ref().is_some_and(|it| it.part == 0);
        if it.is_empty() || out || nobody || is_covered(it, earlier, era.step()) {
            found.push(about(era, it, Diagnostic::warning("band-never", at(era, it))));
        }
    }
    found
}

/// Whether earlier bands take all totals of this one.
fn is_covered(it: &Totals<'_>, earlier: &[Totals<'_>], step: i64) -> bool {
    let mut at = it.low;
    loop {
        let next = earlier.iter().find(|other| match at {
            None => other.low.is_none() && !other.is_empty(),
            Some(total) => other.holds(total),
        });
        let Some(next) = next else { return false };
        let Some(high) = next.high else { return true };
        if it.high.is_some_and(|it| it <= high) {
            return true;
        }
        at = Some(high.saturating_add(step));
    }
}

/// Whether a grade, a repair or a quota leads to a band.
fn is_led_to(era: &Era<'_>, band: &Id) -> bool {
    let by_item = era.rules().items.iter().any(|it| {
        let graded = it.grade.as_ref().and_then(|it| it.band.as_ref());
        let repaired = it.repair.as_ref().and_then(|it| it.band.as_ref());
        graded == Some(band) || repaired == Some(band)
    });
    by_item
        || era.bands().iter().any(|it| it.1.quota.as_ref().is_some_and(|it| it.otherwise == *band))
}

fn grades(era: &Era<'_>, bands: &[Totals<'_>]) -> Vec<Diagnostic> {
    let mut found = vec![];
    for it in era.items() {
        let Some(grade) = &it.rule.grade else { continue };
        let Some(wanted) = &grade.band else { continue };
        let place = era.look.at("items", it.n).key("grade");
        let rule = era.look.rule(&it.rule.id);
        let made =
            |code: Diagnostic| code.about(&rule).with("item", &it.rule.id).with("band", wanted);
        match bands.iter().find(|it| it.band.id == *wanted) {
            None => {
                found
                    .push(made(Diagnostic::error("grade-band-missing", place)).with("on", era.day));
            }
            Some(band) if grade.score == GradedScore::Lowest && band.low.is_none() => {
                found.push(made(Diagnostic::warning("grade-without-lowest", place)));
            }
            Some(_) => {}
        }
    }
    found
}

/// The totals that can come together in one period; an end without a limit has none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reach {
    pub(super) low: Option<i64>,
    pub(super) high: Option<i64>,
}

impl Reach {
    pub(super) fn of(era: &Era<'_>) -> Self {
        let side = |sign| Self::side(era, sign);
        let (awards, deductions) = (side(Sign::Award), side(Sign::Deduction));
        let heads: i64 =
            era.heads().map(|(_, it)| it.base.hundredths()).fold(0, i64::saturating_add);
        let bases = || era.classes().map(|(_, base)| base.saturating_add(heads));
        let (least, most) = (bases().min().unwrap_or(heads), bases().max().unwrap_or(heads));
        let high = awards.map(|it| most.saturating_add(it));
        let mut low = deductions.map(|it| least.saturating_sub(it));
        if let Some(floored) = Self::floored(era, least) {
            low = Some(low.map_or(floored, |it| it.max(floored)));
        }
        let floor = era.total().and_then(|(_, it)| it.floor).map(Points::hundredths);
        low = floor.map_or(low, |floor| Some(low.map_or(floor, |it| it.max(floor))));
        let zeroes = |it: &super::ItemOn<'_>| {
            it.rule.grade.as_ref().is_some_and(|it| it.score == GradedScore::Zero)
        };
        if era.items().any(|it| zeroes(&it)) {
            low = low.map(|it| it.min(0));
        }
        Self { low, high }
    }

    /// What awards or deductions come to in one period, after the caps of all layers.
    pub(super) fn side(era: &Era<'_>, sign: Sign) -> Option<i64> {
        let heads = era.heads().map(|(_, it)| era.under(&it.id, sign, Window::Period));
        let heads = heads.reduce(|a, b| a?.checked_add(b?)).unwrap_or(Some(0));
        let alone = era.together(sign, Window::Period, |it| {
            it.rule.head.as_ref().is_none_or(|it| era.head(it).is_none())
        });
        let all = heads.zip(alone).and_then(|(a, b)| a.checked_add(b));
        let has_exempt = era.signed(sign).any(|it| it.rule.exempt_from.contains(&CapLayer::Scheme));
        let caps = era.total().into_iter().flat_map(|(_, it)| &it.caps);
        let caps = caps.filter(|it| it.of.is_awards() == (sign == Sign::Award));
        let caps = caps.filter(|it| it.rolling.is_none()).filter_map(|it| {
            let inner = it.per.unwrap_or(Window::Period);
            it.points?.hundredths().checked_mul(era.windows(inner, Window::Period)?)
        });
        if has_exempt { all } else { tighter(all, caps.min()) }
    }

    /// The least that floors under all heads leave, where nothing is taken outside of them.
    fn floored(era: &Era<'_>, least: i64) -> Option<i64> {
        let outside = |it: &super::ItemOn<'_>| {
            it.rule.head.as_ref().is_none_or(|it| era.head(it).is_none()) && it.largest() != Some(0)
        };
        if era.signed(Sign::Deduction).any(|it| outside(&it)) {
            return None;
        }
        era.heads().try_fold(least, |sum, (_, head)| {
            let base = head.base.hundredths();
            let lost = era.under(&head.id, Sign::Deduction, Window::Period);
            let by_floor = head.floor.map(|it| base.saturating_sub(it.hundredths()).max(0));
            tighter(lost, by_floor).map(|it| sum.saturating_sub(it))
        })
    }

    /// The same over all periods: what is carried over or goes on has no limit.
    fn over_periods(mut self, era: &Era<'_>) -> Self {
        let mut rules = era.rules().periods.iter();
        let end = rules.find(|it| it.in_force.holds_on(era.day)).map(|it| &it.end);
        let outside = |it: &super::ItemOn<'_>| it.largest() != Some(0);
        match end {
            Some(PeriodEnd::Reset) | None => self,
            Some(PeriodEnd::Continue) => {
                let any = |sign| era.signed(sign).any(|it| outside(&it));
                self.high = self.high.filter(|_| !any(Sign::Award));
                self.low = self.low.filter(|_| !any(Sign::Deduction));
                self
            }
            Some(PeriodEnd::CarryOver(_)) => Self { low: None, high: None },
        }
    }
}
