//! The frame: adoption, bases, what is carried over, objections, rankings, notes.

use super::Look;
use crate::{
    law::{InForce, lint::Diagnostic, rulebook::Host},
    points::{
        Points,
        rules::{PeriodEnd, Ties},
    },
    time::Day,
    wire::{Id, Pointer},
};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    [objections(look), mid_period(look), carried(look), adopted(look), invented(look), ranked(look)]
        .concat()
}

/// Whether any entry of the scheme can be objected to.
fn objections(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut windows = look.rules.items.iter().filter_map(|it| it.publication.as_ref());
    if windows.any(|it| it.objection.is_some_and(|it| it.n > 0)) {
        return vec![];
    }
    let made = Diagnostic::warning("no-objection-window", look.place.clone());
    vec![made.with("scheme", &look.rules.id)]
}

/// Bases are those of the first day of a period: a later version waits for the next one.
fn mid_period(look: &Look<'_>) -> Vec<Diagnostic> {
    let rules = look.rules;
    let classes = rules.classes.iter().map(|it| (&it.id, it.in_force, it.base)).enumerate();
    let heads = rules.heads.iter().map(|it| (&it.id, it.in_force, it.base)).enumerate();
    let lists = [("classes", classes.collect::<Vec<_>>()), ("heads", heads.collect())];
    let mut found = vec![];
    for (list, all) in &lists {
        for (n, (id, days, base)) in all {
            let Some(from) = days.from else { continue };
            let changes = all.iter().any(|(_, (other, earlier, was))| {
                other == id && was != base && earlier.until.is_some_and(|it| it.plus(1) == from)
            });
            let Some(period) = look.program.period(from).filter(|_| changes) else { continue };
            if period.days.from < from {
                let place = look.at(list, *n).key("inForce");
                let made = Diagnostic::warning("base-mid-period", place).about(&look.rule(id));
                let next = period.days.until.plus(1);
                found.push(made.with("named", id).with("from", from).with("next", next));
            }
        }
    }
    found
}

/// A share above the whole grows from period to period.
fn carried(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (n, it) in look.rules.periods.iter().enumerate() {
        let PeriodEnd::CarryOver(carry) = &it.end else { continue };
        let percent = carry.percent.hundredths();
        if percent <= 10_000 || carry.cap.is_some() {
            continue;
        }
        let place = look.at("periods", n).key("end").key("carryOver").key("percent");
        let next = Points::from_hundredths(percent);
        let made = Diagnostic::warning("carry-over-grows", place).about(&look.rule(&it.id));
        found.push(made.with("percent", carry.percent).with("next", next));
    }
    found
}

/// Items that count before the scheme was adopted.
fn adopted(look: &Look<'_>) -> Vec<Diagnostic> {
    let Some(first) = look.rules.adoption.iter().map(|it| it.on).min() else { return vec![] };
    let before = |it: InForce| it.from.is_none_or(|from| from < first);
    let items = look.rules.items.iter().enumerate();
    let periods = look.rules.periods.iter();
    // Where no period runs yet nothing counts.
    let runs: Option<Day> = periods.map(|it| it.in_force.from.unwrap_or(Day::MIN)).min();
    if runs.is_none_or(|it| it >= first) {
        return vec![];
    }
    let told = items.filter(|(_, it)| before(it.in_force)).map(|(n, it)| {
        let place = look.at("items", n).key("inForce");
        let made = Diagnostic::warning("before-adoption", place).about(&look.rule(&it.id));
        made.with("item", &it.id).with("adopted", first)
    });
    told.collect()
}

/// Parts that neither rest on a text nor say in their note what is invented.
fn invented(look: &Look<'_>) -> Vec<Diagnostic> {
    let rules = look.rules;
    if !rules.illustrative {
        return vec![];
    }
    let mut bare: Vec<(Pointer, &Id)> = vec![];
    macro_rules! unmarked {
        ($($list:ident: $key:literal),*) => {
            $(bare.extend(rules.$list.iter().enumerate().filter(|(_, it)| {
                it.cites.is_empty() && it.note.as_deref().is_none_or(|it| it.trim().is_empty())
            }).map(|(n, it)| (look.at($key, n), &it.id)));)*
        };
    }
    unmarked!(
        classes: "classes", heads: "heads", total: "total", items: "items", exemptions: "exemptions",
        bands: "bands", periods: "periods"
    );
    let told = bare.into_iter().map(|(place, id)| {
        let made = Diagnostic::warning("illustrative-unmarked", place).about(&look.rule(id));
        made.with("named", id)
    });
    told.collect()
}

fn ranked(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (n, it) in look.rules.rankings.iter().enumerate() {
        let place = look.at("rankings", n);
        let rule = look.rule(&it.id);
        let about = |made: Diagnostic| made.about(&rule).with("ranking", &it.id);
        if it.within.is_empty() {
            let made = Diagnostic::warning("ranking-without-group", place.key("within"));
            found.push(about(made));
        }
        if it.ties == Ties::Ordinal && it.then.is_empty() {
            found.push(about(Diagnostic::warning("ties-by-id", place.key("ties"))));
        }
        if matches!(look.host, Host::GovernmentApp | Host::PartyApp) {
            found.push(about(Diagnostic::warning("ranking-in-app", place)));
        }
    }
    found
}
