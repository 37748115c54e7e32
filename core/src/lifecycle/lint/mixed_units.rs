//! `mixed-units`: units that cannot be counted in one are joined.
//!
//! Days and weeks are one family, months and years another; working days and
//! hours stand alone.

use super::Look;
use crate::{
    law::lint::Diagnostic,
    lifecycle::rules::Limit,
    time::{Term, Unit},
    wire::InOrder,
};

/// What stands for the units that can be counted together.
pub(crate) fn family(unit: Unit) -> Unit {
    match unit {
        Unit::Weeks => Unit::Days,
        Unit::Years => Unit::Months,
        it => it,
    }
}

/// The terms that a limit names.
pub(crate) fn terms(limit: Option<&Limit>) -> Vec<Term> {
    match limit {
        Some(Limit::Fixed(term)) => vec![*term],
        Some(Limit::ByCode { table, .. }) => table.values().copied().collect(),
        _ => vec![],
    }
}

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (_, it) in look.clocks() {
        let (duty, extend) = (it.duty, it.duty.extend());
        let families = |terms: Vec<Term>| {
            let mut all: Vec<_> = terms.into_iter().map(|it| family(it.unit)).collect();
            all.order();
            all.dedup();
            all
        };
        let limits = families(terms(duty.limit()));
        let moved = extend.is_some() || !duty.suspend().is_empty();
        let cap = extend.and_then(|it| it.cap).map(|it| family(it.unit));
        let place = if limits.len() > 1 && moved {
            look.shape(it).key("limit")
        } else if cap.is_some_and(|it| !limits.is_empty() && !limits.contains(&it)) {
            look.shape(it).key("extend")
        } else {
            continue;
        };
        let units: Vec<_> = limits.iter().chain(&cap).map(|it| it.as_str()).collect();
        let remark = Diagnostic::error("mixed-units", place).about(&duty.id);
        found.push(remark.with("duty", &duty.id).with("units", units.join(", ")));
    }
    found
}
