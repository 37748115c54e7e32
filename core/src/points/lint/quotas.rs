//! Quotas: `quota-without-group`, `quota-idle`, `quota-upward`, `quota-nobody`,
//! `quota-band-missing`.

use super::{Era, bands};
use crate::law::{Rounding, lint::Diagnostic};

pub(super) fn check(era: &Era<'_>) -> Vec<Diagnostic> {
    let all = bands::totals(era);
    let mut found = vec![];
    for it in &all {
        let Some(quota) = &it.band.quota else { continue };
        let place = era.look.at("bands", it.n).key("quota");
        let rule = era.look.rule(&it.band.id);
        let made = |remark: Diagnostic| remark.about(&rule).with("band", &it.band.id);
        let share = format!("{}/{}", quota.part, quota.of);
        if quota.within.is_empty() {
            let it = made(Diagnostic::warning("quota-without-group", place.clone()));
            found.push(it.with("share", &share));
        }
        if quota.part == quota.of {
            found.push(made(Diagnostic::warning("quota-idle", place.clone())));
        }
        let lower = all.iter().find(|other| other.band.id == quota.otherwise);
        if lower.is_none() {
            let gone = made(Diagnostic::error("quota-band-missing", place.key("otherwise")));
            found.push(gone.with("otherwise", &quota.otherwise).with("on", era.day));
        }
        if lower.is_some_and(|lower| lower.low > it.low) {
            let up = made(Diagnostic::error("quota-upward", place.key("otherwise")));
            found.push(up.with("otherwise", &quota.otherwise));
        }
        // The largest group in which the share comes to less than one.
        let small = quota.of.saturating_sub(1).checked_div(quota.part);
        let nobody = small.filter(|n| *n > 0 && quota.round == Rounding::Down);
        if let Some(n) = nobody {
            let it = made(Diagnostic::note("quota-nobody", place));
            found.push(it.with("share", &share).with("n", n));
        }
    }
    found
}
