//! Shares: `share-out-of-reach`, `share-never-binds`, `share-of-itself`,
//! `share-mixes-units`, `share-implied`, `alternative-never-needed`.

use crate::{
    law::lint::Diagnostic,
    procedure::rules::{Asks, Part, Quantity, Requirement},
    wire::Pointer,
};

/// What is counted as one: a person, a household, a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Persons,
    Households,
    Places,
}

pub(super) fn check(rule: &Requirement, place: &Pointer) -> Vec<Diagnostic> {
    let asks = place.key("asks").key(rule.asks.kind());
    let (parts, key, is_choice) = match &rule.asks {
        Asks::Quorum(it) => (&it.any_of, "anyOf", true),
        Asks::Counts(it) => (&it.all_of, "allOf", false),
        Asks::Majority(it) => (&it.all_of, "allOf", false),
        Asks::Win(it) => (&it.all_of, "allOf", false),
        _ => return Vec::new(),
    };
    let at = asks.key(key);
    let mut found = Vec::new();
    for (n, part) in parts.iter().enumerate() {
        let told = |it: Diagnostic| {
            let it = it.about(&rule.id).with("share", part.share);
            it.with("count", part.count.name()).with("of", part.of.name())
        };
        if let Some(it) = alone(*part, &at.index(n)) {
            found.push(told(it));
            continue;
        }
        let others = parts.iter().enumerate().filter(|(other, _)| *other != n);
        let mut others = others.map(|(other, it)| (other < n, *it));
        // Of two that are equal the later one is superfluous.
        let beside = |a: Part, b: Part, earlier: bool| implies(a, b) && (earlier || !implies(b, a));
        if is_choice && others.clone().any(|(earlier, it)| beside(*part, it, earlier)) {
            found.push(told(Diagnostic::warning("alternative-never-needed", at.index(n))));
        } else if !is_choice && others.any(|(earlier, it)| beside(it, *part, earlier)) {
            found.push(told(Diagnostic::warning("share-implied", at.index(n))));
        }
    }
    found
}

/// What is wrong with a share, whatever stands beside it.
fn alone(part: Part, place: &Pointer) -> Option<Diagnostic> {
    let place = place.clone();
    if part.count == part.of {
        return Some(Diagnostic::error("share-of-itself", place));
    }
    if unit(part.count) != unit(part.of) {
        return Some(Diagnostic::error("share-mixes-units", place));
    }
    if part.share.is_out_of_reach() && (part.share.is_quota() || is_part(part.count, part.of)) {
        return Some(Diagnostic::error("share-out-of-reach", place));
    }
    let is_idle = part.share.never_binds();
    if is_idle && (!part.share.is_quota() || is_part(part.count, part.of)) {
        return Some(Diagnostic::warning("share-never-binds", place));
    }
    None
}

/// Whether what keeps to one keeps to another: the same count against a base at least
/// as great, or a greater count.
fn implies(a: Part, b: Part) -> bool {
    let same_count = a.count == b.count;
    if a.share.is_quota() || b.share.is_quota() {
        return same_count && a.of == b.of && a.share.implies(b.share);
    }
    let wider = a.of == b.of || is_part(b.of, a.of);
    same_count && wider && a.share.implies(b.share)
}

/// Whether those counted are always among those of the base.
fn is_part(count: Quantity, of: Quantity) -> bool {
    use Quantity::{
        Abstain, All, Callers, Cast, Entitled, Households, HouseholdsPresent, Members, No, Present,
        RepresentativeCallers, Representatives, Valid, Women, Yes,
    };
    matches!(
        (count, of),
        (Entitled | Present | Callers, All)
            | (Present | Callers, Entitled)
            | (Yes | No | Abstain, Cast | Valid | Present | Entitled | All)
            | (Cast | Valid, Entitled | All)
            | (Valid, Cast)
            | (HouseholdsPresent, Households)
            | (Representatives, Members)
            | (Women | RepresentativeCallers, Representatives)
    )
}

fn unit(of: Quantity) -> Unit {
    match of {
        Quantity::Households | Quantity::HouseholdsPresent => Unit::Households,
        Quantity::Seats | Quantity::Candidates => Unit::Places,
        Quantity::Entitled
        | Quantity::All
        | Quantity::Present
        | Quantity::Cast
        | Quantity::Issued
        | Quantity::Returned
        | Quantity::Valid
        | Quantity::Yes
        | Quantity::No
        | Quantity::Abstain
        | Quantity::Members
        | Quantity::Representatives
        | Quantity::Women
        | Quantity::Callers
        | Quantity::RepresentativeCallers
        | Quantity::Excellent
        | Quantity::Graded => Unit::Persons,
    }
}
