//! Caps and floors: `cap-below-award`, `cap-never-binds`, `cap-beyond-outer`,
//! `exempt-from-nothing`, `refuse-without-cap`, `floor-above-base`, `floor-idle`.

use super::{
    Era, ItemOn,
    bands::{Reach, points},
    items::largest_entry,
    most::tighter,
};
use crate::{
    law::lint::Diagnostic,
    points::{
        compile::{CapRow, Most, Win},
        rules::{Cap, CapLayer, Overshoot, Sign, Window},
    },
    wire::{Id, Pointer},
};

pub(super) fn check(era: &Era<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    for it in era.items() {
        found.extend(of_item(era, &it));
    }
    for (n, head) in era.heads() {
        let place = era.look.at("heads", n);
        for (n, cap) in head.caps.iter().enumerate() {
            let layer = Outer { layer: CapLayer::Head, id: &head.id, cap, n };
            found.extend(layer.check(era, &place.key("caps").index(n)));
        }
        found.extend(floor_of_head(era, head, &place));
    }
    if let Some((n, total)) = era.total() {
        let place = era.look.at("total", n);
        for (n, cap) in total.caps.iter().enumerate() {
            let layer = Outer { layer: CapLayer::Scheme, id: &total.id, cap, n };
            found.extend(layer.check(era, &place.key("caps").index(n)));
        }
        found.extend(floor_of_total(era, &place));
    }
    found
}

fn remark(era: &Era<'_>, id: &Id, it: Diagnostic) -> Diagnostic {
    it.about(&era.look.rule(id)).with("named", id)
}

/// That one entry alone passes a cap; an error where it would be refused.
fn below_award(
    era: &Era<'_>,
    (id, place): (&Id, &Pointer),
    it: &ItemOn<'_>,
    (worth, cap): (i64, i64),
) -> Diagnostic {
    let place = place.key("points");
    let made = if it.rule.overshoot == Overshoot::Refuse {
        Diagnostic::error("cap-below-award", place)
    } else {
        Diagnostic::warning("cap-below-award", place)
    };
    let made = remark(era, id, made).with("cap", points(cap)).with("worth", points(worth));
    made.with("item", &it.rule.id).with("entry", largest_entry(it))
}

/// That all which can come together does not pass a cap; worth knowing where it just reaches it.
fn never_binds(
    era: &Era<'_>,
    (id, place): (&Id, &Pointer),
    cap: String,
    most: String,
) -> Diagnostic {
    let made = if cap == most {
        Diagnostic::note("cap-never-binds", place.clone())
    } else {
        Diagnostic::warning("cap-never-binds", place.clone())
    };
    remark(era, id, made).with("cap", cap).with("most", most)
}

fn of_item(era: &Era<'_>, it: &ItemOn<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    let own = era.look.at("items", it.n);
    for (k, row) in it.version.caps.iter().enumerate() {
        let place = own.key("caps").index(usize::from(row.n));
        let before = it.version.caps.get(..k).unwrap_or_default();
        if let (Most::Points(cap), Some(worth)) = (row.most, single(it))
            && worth > cap
            && cap > 0
        {
            found.push(below_award(era, (&it.rule.id, &place), it, (worth, cap)));
        }
        if let Some((cap, most)) = unreached(era, it, row, before) {
            found.push(never_binds(era, (&it.rule.id, &place), cap, most));
        }
    }
    let sign = it.rule.sign;
    let head = it.rule.head.as_ref().and_then(|it| era.head(it));
    let has = |caps: &[Cap]| caps.iter().any(|it| of_sign(it, sign));
    let head_has = head.is_some_and(|it| has(&it.caps));
    let total_has = era.total().is_some_and(|(_, it)| has(&it.caps));
    for (n, layer) in it.rule.exempt_from.iter().enumerate() {
        let there = match layer {
            CapLayer::Item => false,
            CapLayer::Head => head_has,
            CapLayer::Scheme => total_has,
        };
        if !there {
            let place = own.key("exemptFrom").index(n);
            found.push(remark(era, &it.rule.id, Diagnostic::warning("exempt-from-nothing", place)));
        }
    }
    let meets = |layer, there| there && !it.rule.exempt_from.contains(&layer);
    let is_capped = !it.rule.caps.is_empty()
        || meets(CapLayer::Head, head_has)
        || meets(CapLayer::Scheme, total_has);
    if it.rule.overshoot == Overshoot::Refuse && !is_capped {
        let place = own.key("overshoot");
        found.push(remark(era, &it.rule.id, Diagnostic::warning("refuse-without-cap", place)));
    }
    found
}

/// What the largest single entry is worth; of a rate without an end, what one unit is.
fn single(it: &ItemOn<'_>) -> Option<i64> {
    it.largest().or_else(|| it.one_unit())
}

/// The cap of an item and all that can come to it, where that does not pass it.
fn unreached(
    era: &Era<'_>,
    it: &ItemOn<'_>,
    row: &CapRow,
    before: &[CapRow],
) -> Option<(String, String)> {
    let Win::Fixed(window) = row.window else { return None };
    match row.most {
        Most::Points(cap) => {
            let most = it.most(era, window, before)?;
            (most <= cap).then(|| (points(cap).to_string(), points(most).to_string()))
        }
        Most::Times(cap) => {
            let most = match window {
                Window::Event => 1,
                _ => it.entries(era, window, before)?,
            };
            (most <= cap).then(|| (cap.to_string(), most.to_string()))
        }
    }
}

fn of_sign(cap: &Cap, sign: Sign) -> bool {
    cap.of.is_awards() == (sign == Sign::Award)
}

/// A cap of a head or of the total.
struct Outer<'a> {
    layer: CapLayer,
    id: &'a Id,
    cap: &'a Cap,
    n: usize,
}

impl Outer<'_> {
    fn sign(&self) -> Sign {
        if self.cap.of.is_awards() { Sign::Award } else { Sign::Deduction }
    }

    /// Whether an item comes to this cap.
    fn meets(&self, it: &ItemOn<'_>) -> bool {
        let under = self.layer == CapLayer::Scheme || it.rule.head.as_ref() == Some(self.id);
        under && !it.rule.exempt_from.contains(&self.layer)
    }

    fn check(&self, era: &Era<'_>, place: &Pointer) -> Vec<Diagnostic> {
        let mut found = vec![];
        let Some(cap) = self.cap.points.map(|it| it.hundredths()) else { return found };
        let coming = era.signed(self.sign()).filter(|it| self.meets(it));
        let worst = coming.filter_map(|it| Some((it.granted().or_else(|| it.one_unit())?, it)));
        if let Some((worth, it)) = worst.max_by_key(|(worth, it)| (*worth, std::cmp::Reverse(it.n)))
            && worth > cap
        {
            found.push(below_award(era, (self.id, place), &it, (worth, cap)));
        }
        if self.cap.rolling.is_some() {
            return found;
        }
        let window = self.cap.per.unwrap_or(Window::Period);
        found.extend(self.beyond(era, place, window, cap));
        let most = self.most(era, window);
        if let Some(most) = most.filter(|it| *it <= cap) {
            let (cap, most) = (points(cap).to_string(), points(most).to_string());
            found.push(never_binds(era, (self.id, place), cap, most));
        }
        found
    }

    /// All that can come to it in its window.
    fn most(&self, era: &Era<'_>, window: Window) -> Option<i64> {
        let sign = self.sign();
        if window == Window::Event {
            let each = era.signed(sign).filter(|it| self.meets(it)).map(|it| it.granted());
            return each.reduce(|a, b| Some(a?.max(b?))).unwrap_or(Some(0));
        }
        let earlier = match self.layer {
            CapLayer::Scheme => era.total().map(|it| &it.1.caps),
            _ => era.head(self.id).map(|it| &it.caps),
        };
        let earlier = earlier.into_iter().flatten().take(self.n);
        let by_earlier = earlier.filter(|it| of_sign(it, sign) && it.rolling.is_none());
        let by_earlier = by_earlier.filter_map(|it| {
            let inner = it.per.unwrap_or(Window::Period);
            it.points?.hundredths().checked_mul(era.windows(inner, window)?)
        });
        let all = match self.layer {
            CapLayer::Scheme => {
                let heads = era.heads().map(|(_, it)| era.under(&it.id, sign, window));
                let heads = heads.reduce(|a, b| a?.checked_add(b?)).unwrap_or(Some(0));
                let alone = era.together(sign, window, |it| {
                    self.meets(it) && it.rule.head.as_ref().is_none_or(|it| era.head(it).is_none())
                });
                heads.zip(alone).and_then(|(a, b)| a.checked_add(b))
            }
            _ => era.together(sign, window, |it| self.meets(it)),
        };
        tighter(all, by_earlier.min())
    }

    /// Inner caps of the same window that let more through than this one.
    fn beyond(&self, era: &Era<'_>, place: &Pointer, window: Window, cap: i64) -> Vec<Diagnostic> {
        let sign = self.sign();
        let mut inner: Vec<(Pointer, &Id, i64)> = vec![];
        let same = |it: &Cap| it.rolling.is_none() && it.per.unwrap_or(Window::Period) == window;
        for it in era.signed(sign).filter(|it| self.meets(it)) {
            for (n, own) in it.rule.caps.iter().enumerate().filter(|(_, own)| same(own)) {
                let at = era.look.at("items", it.n).key("caps").index(n);
                inner.extend(own.points.map(|points| (at, &it.rule.id, points.hundredths())));
            }
        }
        if self.layer == CapLayer::Scheme {
            for (n, head) in era.heads() {
                let caps = head.caps.iter().enumerate();
                for (k, own) in caps.filter(|(_, own)| same(own) && of_sign(own, sign)) {
                    let at = era.look.at("heads", n).key("caps").index(k);
                    inner.extend(own.points.map(|points| (at, &head.id, points.hundredths())));
                }
            }
        }
        let beyond = inner.into_iter().filter(|it| it.2 > cap);
        let told = beyond.map(|(at, id, own)| {
            let it = remark(era, id, Diagnostic::warning("cap-beyond-outer", at.key("points")));
            let it = it.with("cap", points(own)).with("outer", points(cap));
            it.with("outer-at", place)
        });
        told.collect()
    }
}

fn floor_of_head(
    era: &Era<'_>,
    head: &crate::points::rules::Head,
    place: &Pointer,
) -> Option<Diagnostic> {
    let (floor, base) = (head.floor?.hundredths(), head.base.hundredths());
    let lost = era.under(&head.id, Sign::Deduction, Window::Period);
    let least = lost.map(|it| base.saturating_sub(it));
    floor_remark(era, (&head.id, &place.key("floor")), floor, base, least)
}

fn floor_of_total(era: &Era<'_>, place: &Pointer) -> Option<Diagnostic> {
    let (_, total) = era.total()?;
    let floor = total.floor?.hundredths();
    let heads = era.heads().map(|(_, it)| {
        let (base, floor) = (it.base.hundredths(), it.floor.map(|it| it.hundredths()));
        floor.map_or(base, |it| it.max(base))
    });
    let heads = heads.fold(0, i64::saturating_add);
    let base = era.classes().map(|(_, base)| base.saturating_add(heads)).min()?;
    let lost = Reach::side(era, Sign::Deduction);
    let least = lost.map(|it| base.saturating_sub(it));
    let graded = era.items().any(|it| it.rule.grade.is_some());
    let least = least.filter(|_| !graded);
    floor_remark(era, (&total.id, &place.key("floor")), floor, base, least)
}

fn floor_remark(
    era: &Era<'_>,
    (id, place): (&Id, &Pointer),
    floor: i64,
    base: i64,
    least: Option<i64>,
) -> Option<Diagnostic> {
    if floor > base {
        let it = remark(era, id, Diagnostic::warning("floor-above-base", place.clone()));
        let given = floor.saturating_sub(base);
        return Some(it.with("floor", points(floor)).with("given", points(given)));
    }
    let least = least.filter(|it| *it >= floor)?;
    let it = remark(era, id, Diagnostic::warning("floor-idle", place.clone()));
    Some(it.with("floor", points(floor)).with("least", points(least)))
}
