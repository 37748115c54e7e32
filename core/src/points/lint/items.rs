//! Items: those that are dead, those that pay twice, those whose worth is doubtful.

use super::{Era, ItemOn, Look, bands::points};
use crate::{
    law::{Rounding, lint::Diagnostic},
    points::{
        Quantity,
        compile::{Most, Value},
        rules::{
            Bracket, ExemptionDoes, Item, LadderStep, Metric, PeriodEnd, Sign, Validity, Worth,
        },
    },
    time::{Day, Term, Unit},
    wire::{Id, Pointer},
};

/// What does not depend on other parts of the scheme.
pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    for (n, (rule, version)) in look.rules.items.iter().zip(&look.versions).enumerate() {
        let Some(version) = *version else { continue };
        let it = ItemOn { n, rule, version };
        let place = look.at("items", n);
        let about = |made: Diagnostic| made.about(&look.rule(&rule.id)).with("item", &rule.id);
        if it.version.repeat.is_some_and(|(factor, _)| factor <= 100) {
            found
                .push(about(Diagnostic::warning("repeat-idle", place.key("repeat").key("factor"))));
        }
        for role in shared_roles(rule) {
            let by = place.key("review").key("by");
            found.push(about(Diagnostic::error("reviewer-records", by)).with("role", role));
        }
        found.extend(falls(&it, &place).map(about));
        found.extend(untold(&it, &place).map(about));
        if pays_again(look, rule) {
            let made = about(Diagnostic::warning("paid-again", place.clone()));
            found.push(made.with("entry", largest_entry(&it)));
        }
    }
    found
}

/// Roles that record what they review.
fn shared_roles(rule: &Item) -> impl Iterator<Item = &Id> {
    let recorders = rule.record.as_ref().map_or(&[][..], |it| &it.by);
    let reviewers = rule.review.as_ref().map_or(&[][..], |it| &it.by);
    reviewers.iter().filter(|it| recorders.contains(it))
}

/// Whether something that is finished once can be entered again and again.
fn pays_again(look: &Look<'_>, rule: &Item) -> bool {
    matches!(rule.metric, Metric::Completion | Metric::ExamResult)
        && rule.sign == Sign::Award
        && rule.once_per.is_none()
        && rule.caps.is_empty()
        && !look.rules.highest_only.iter().any(|it| it.items.contains(&rule.id))
}

/// Where a scale begins anew, as a quantity in hundredths.
fn edges(worth: &Worth) -> Vec<i64> {
    let at = |from: Option<Quantity>, above: Option<Quantity>| {
        let above = above.map(|it| it.hundredths().saturating_add(1));
        from.map(Quantity::hundredths).or(above)
    };
    let step = |it: &LadderStep| at(it.from, it.above);
    let bracket = |it: &Bracket| at(it.from, it.above);
    match worth {
        Worth::Ladder(it) => it.steps.iter().filter_map(step).collect(),
        Worth::WholeBase(it) | Worth::Marginal(it) => {
            it.brackets.iter().filter_map(bracket).collect()
        }
        _ => vec![],
    }
}

/// A quantity from which on more is worth less.
fn falls(it: &ItemOn<'_>, place: &Pointer) -> Option<Diagnostic> {
    let Value::Scale { scale, .. } = &it.version.value else { return None };
    if !scale.falls() {
        return None;
    }
    // One whole unit less is easier to read than one hundredth less, where it falls too.
    let tries = edges(it.rule.worth.as_ref()?).into_iter().flat_map(|more| {
        [100, 1].map(|by| (more.saturating_sub(by), more)).into_iter().filter(|it| it.0 >= 0)
    });
    let (less, more, high, low) = tries
        .filter_map(|(less, more)| Some((less, more, scale.worth(less)?, scale.worth(more)?)))
        .find(|(_, _, high, low)| low < high)?;
    let quantity = |it| Quantity::from_hundredths(it);
    let made = Diagnostic::warning("scale-falls", place.key("worth"));
    let made = made.with("less", quantity(less)).with("more", quantity(more));
    Some(made.with("high", points(high)).with("low", points(low)))
}

/// The first whole quantity whose worth cannot be told, because it is not on the step.
fn untold(it: &ItemOn<'_>, place: &Pointer) -> Option<Diagnostic> {
    let Value::Scale { scale, .. } = &it.version.value else { return None };
    let (key, round) = match it.rule.worth.as_ref()? {
        Worth::PerUnit(it) => ("perUnit", it.round),
        Worth::WholeBase(it) => ("wholeBase", it.round),
        Worth::Marginal(it) => ("marginal", it.round),
        _ => return None,
    };
    if round != Rounding::Exact {
        return None;
    }
    let mut whole = (1..=MOST_TRIED).map(|it: i64| it.saturating_mul(100));
    let quantity = whole.find(|it| scale.worth(*it).is_none())?;
    let made = Diagnostic::warning("worth-untold", place.key("worth").key(key));
    Some(made.with("quantity", Quantity::from_hundredths(quantity)))
}

/// How many whole quantities are tried.
const MOST_TRIED: i64 = 1_000;

/// What depends on what else is in force.
pub(super) fn check_on(era: &Era<'_>) -> Vec<Diagnostic> {
    let mut found = vec![];
    let all: Vec<_> = era.items().collect();
    for (k, it) in all.iter().enumerate() {
        let place = era.look.at("items", it.n);
        let rule = era.look.rule(&it.rule.id);
        let about = |made: Diagnostic| made.about(&rule).with("item", &it.rule.id);
        if is_worth_nothing(it) {
            found.push(about(Diagnostic::warning("item-worth-nothing", place.clone())));
        }
        if is_for_nobody(era, it) {
            found.push(about(Diagnostic::warning("item-for-nobody", place.clone())));
        }
        if let Some(head) = it.rule.head.as_ref().filter(|it| era.head(it).is_none()) {
            let made = about(Diagnostic::warning("item-without-head", place.key("head")));
            found.push(made.with("head", head).with("on", era.day));
        }
        if is_cut_off(era, it) {
            found.push(about(Diagnostic::warning("validity-idle", place.key("validity"))));
        }
        for earlier in all.iter().take(k).filter(|earlier| pays_twice(era, earlier, it)) {
            let both = it.granted().zip(earlier.granted()).and_then(|(a, b)| a.checked_add(b));
            let made = about(Diagnostic::warning("paid-twice", place.clone()));
            let made = made.with("other", &earlier.rule.id).with("entry", largest_entry(it));
            found.push(
                made.with("worth", both.map_or_else(|| "∞".into(), |it| points(it).to_string())),
            );
        }
    }
    for (n, head) in era.heads() {
        if !all.iter().any(|it| it.rule.head.as_ref() == Some(&head.id)) {
            let place = era.look.at("heads", n);
            let made = Diagnostic::warning("head-without-items", place);
            found.push(made.about(&era.look.rule(&head.id)).with("head", &head.id));
        }
    }
    found
}

fn is_worth_nothing(it: &ItemOn<'_>) -> bool {
    let shut = it.version.caps.iter().any(|it| matches!(it.most, Most::Points(0) | Most::Times(0)));
    it.rule.grade.is_none() && (it.largest() == Some(0) || shut)
}

/// Whether no class that is in force can have an entry that counts.
fn is_for_nobody(era: &Era<'_>, it: &ItemOn<'_>) -> bool {
    let exempt = |class: &Id| {
        let mut all = era.look.program.exemptions(era.day);
        all.any(|ex| {
            let by_itself = !ex.approval && ex.age.is_none() && ex.classes.contains(class);
            by_itself
                && match &ex.does {
                    ExemptionDoes::NotScored => true,
                    ExemptionDoes::NoDeductions => it.rule.sign == Sign::Deduction,
                    ExemptionDoes::Heads(heads) => {
                        it.rule.head.as_ref().is_some_and(|it| heads.contains(it))
                    }
                    ExemptionDoes::Only(items) => !items.contains(&it.rule.id),
                }
        })
    };
    let mut classes = era.classes().filter(|(class, _)| super::most::is_for(it, class));
    classes.all(|(class, _)| exempt(class))
}

/// Whether one fact can be an entry of both, and both count.
fn pays_twice(era: &Era<'_>, a: &ItemOn<'_>, b: &ItemOn<'_>) -> bool {
    let (x, y) = (a.rule, b.rule);
    let evidence = x.evidence.iter().any(|it| y.evidence.contains(it));
    let classes = era
        .classes()
        .any(|(class, _)| super::most::is_for(a, class) && super::most::is_for(b, class));
    let once = x.once_per.is_some() && y.once_per.is_some();
    let mut groups = era.rules().highest_only.iter();
    let grouped = groups.any(|it| {
        it.in_force.holds_on(era.day) && it.items.contains(&x.id) && it.items.contains(&y.id)
    });
    x.id != y.id
        && x.sign == y.sign
        && x.metric == y.metric
        && evidence
        && classes
        && !once
        && !grouped
}

/// Whether the period ends, and is reset, before a validity ever does.
fn is_cut_off(era: &Era<'_>, it: &ItemOn<'_>) -> bool {
    let mut rules = era.rules().periods.iter();
    let resets =
        rules.find(|it| it.in_force.holds_on(era.day)).is_some_and(|it| it.end == PeriodEnd::Reset);
    let Some(days) = era.cycle().map(|it| it.containing(era.day).span()) else { return false };
    let lasts = |term: &Term| after(days.from, *term) >= days.until;
    let lasts = match &it.rule.validity {
        None => false,
        Some(Validity::Fixed(term)) => lasts(term),
        Some(Validity::BySize(rows)) => rows.iter().all(|it| lasts(&it.term)),
        Some(Validity::ByRank(ranks)) => ranks.values().all(lasts),
        Some(Validity::PeriodEnd) => true,
    };
    resets && lasts
}

fn after(day: Day, term: Term) -> Day {
    match term.unit {
        Unit::Years => day.plus_months(term.n.saturating_mul(12)),
        Unit::Months => day.plus_months(term.n),
        Unit::Weeks => day.plus(i32::try_from(term.n.saturating_mul(7)).unwrap_or(i32::MAX)),
        Unit::Days | Unit::WorkingDays | Unit::Hours => {
            day.plus(i32::try_from(term.n).unwrap_or(i32::MAX))
        }
    }
}

impl ItemOn<'_> {
    /// What one unit is worth, where a rate has no end.
    pub(super) fn one_unit(&self) -> Option<i64> {
        let (Some(Worth::PerUnit(rate)), Value::Scale { scale, .. }) =
            (&self.rule.worth, &self.version.value)
        else {
            return None;
        };
        scale.worth(rate.per.hundredths())
    }
}

/// The entry that is worth most, as it would be written; of a rate without an end, one unit.
pub(super) fn largest_entry(it: &ItemOn<'_>) -> String {
    let kind = &it.rule.id;
    let with = |key: &str, value: &dyn std::fmt::Display| format!("kind {kind}, {key} {value}");
    match &it.rule.worth {
        Some(Worth::OneOf(choices)) => {
            let most = choices.iter().max_by_key(|(_, points)| **points);
            most.map_or_else(String::new, |(choice, _)| with("choice", choice))
        }
        Some(Worth::Range(it)) => with("amount", &it.to),
        Some(Worth::PerUnit(it)) => with("quantity", &it.per),
        Some(Worth::Ladder(ladder)) => {
            let top = ladder.steps.iter().max_by_key(|it| it.points);
            let at = top.and_then(|it| it.from.or(it.above.map(just_above)));
            at.map_or_else(String::new, |at| with("quantity", &at))
        }
        Some(Worth::WholeBase(it) | Worth::Marginal(it)) => {
            let last = it.brackets.last().and_then(|it| {
                let from = it.from.or(it.above)?.hundredths();
                let full = it.cap.map_or(1, |cap| {
                    cap.hundredths().checked_div(it.points.hundredths()).unwrap_or(1)
                });
                from.checked_add(it.per.hundredths().checked_mul(full)?)
            });
            last.map_or_else(String::new, |at| with("quantity", &Quantity::from_hundredths(at)))
        }
        Some(Worth::Fixed(_)) | None => format!("kind {kind}"),
    }
}

fn just_above(it: Quantity) -> Quantity {
    Quantity::from_hundredths(it.hundredths().saturating_add(1))
}
