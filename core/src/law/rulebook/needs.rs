//! The kinds of rule that this engine knows, and those that a rulebook uses.

use std::collections::BTreeMap;

use super::{RulebookDoc, places};
use crate::{
    lifecycle::rules::{Condition, Duty, Lifecycle, Limit, Shape, Trigger},
    points::rules::{Cap, Item, PartKind, PeriodEnd, Scheme, Worth},
    procedure::rules::Asks,
    wire::{Error, Pointer, Problem, Tree},
};

/// The format of documents that this engine reads.
const FORMAT: i64 = 1;

/// Every kind of rule that this engine knows.
pub(crate) const KINDS: &[&str] = &[
    "lifecycle",
    "overlay",
    "within",
    "not-before",
    "every",
    "suspend",
    "extend",
    "expires",
    "by-code",
    "last-day",
    "unstated",
    "version-by",
    "departure",
    "visibility",
    "attr",
    "document",
    "organ",
    "differs",
    "count",
    "clock",
    "stage",
    "related-case",
    "franchise",
    "procedure",
    "schedule",
    "study",
    "points",
    "carry-over",
    "continue",
    "rolling",
    "one-of",
    "range",
    "per-unit",
    "ladder",
    "whole-base",
    "marginal",
    "once-per",
    "repeat",
    "validity",
    "link",
    "grade",
    "repair",
    "review",
    "publication",
    "highest-only",
    "exemption",
    "quota",
    "ranking",
];

/// Refuses a document of another format or with kinds of rule that are not known.
///
/// This comes before the document is read in full: what a newer one contains
/// would else be taken for a slip.
pub(crate) fn check(document: &Tree<'_>) -> Result<(), Error> {
    let root = Pointer::root();
    if let Some(format) = document.get("format").and_then(Tree::as_i64)
        && format != FORMAT
    {
        return Err(Error::new(Problem::UnknownFormat { format }).at(root.key("format")));
    }
    let needs = document.get("needs").and_then(Tree::as_list).into_iter().flatten();
    for (n, kind) in needs.enumerate() {
        if let Some(kind) = kind.as_str().filter(|it| !known(it)) {
            let problem = Problem::RulebookTooNew { kind: kind.into() };
            return Err(Error::new(problem).at(root.key("needs").index(n)));
        }
    }
    Ok(())
}

/// Whether a kind is known; kinds of requirement are written `procedure/quorum`.
fn known(kind: &str) -> bool {
    KINDS.contains(&kind)
        || kind.strip_prefix("procedure/").is_some_and(|it| Asks::KINDS.contains(&it))
}

/// The kinds that a rulebook uses, each with the first place where it does.
pub(crate) fn used(doc: &RulebookDoc) -> BTreeMap<String, Pointer> {
    let mut used = Used(BTreeMap::new());
    for (id, lifecycle) in &doc.lifecycles {
        let at = Pointer::root().key("lifecycles").key(id);
        used.add("lifecycle", &at);
        used.lifecycle(lifecycle, &at);
    }
    if !doc.franchises.is_empty() {
        used.add("franchise", &Pointer::root().key("franchises"));
    }
    for (id, form) in &doc.procedures {
        let at = Pointer::root().key("procedures").key(id);
        used.add("procedure", &at);
        for (n, it) in form.require.iter().enumerate() {
            let place = at.key("require").index(n).key("asks");
            used.add(&format!("procedure/{}", it.asks.kind()), &place);
        }
    }
    if !doc.schedules.is_empty() {
        used.add("schedule", &Pointer::root().key("schedules"));
    }
    for id in doc.study.keys() {
        used.add("study", &Pointer::root().key("study").key(id));
    }
    for (id, scheme) in &doc.schemes {
        let at = Pointer::root().key("schemes").key(id);
        used.add("points", &at);
        used.scheme(scheme, &at);
    }
    used.0
}

struct Used(BTreeMap<String, Pointer>);

impl Used {
    fn add(&mut self, kind: &str, place: &Pointer) {
        self.0.entry(kind.to_owned()).or_insert_with(|| place.clone());
    }

    fn scheme(&mut self, scheme: &Scheme, at: &Pointer) {
        let part = |kind: PartKind, n: usize| at.key(kind.key()).index(n);
        for (n, it) in scheme.periods.iter().enumerate() {
            let place = part(PartKind::Periods, n).key("end");
            match &it.end {
                PeriodEnd::Reset => {}
                PeriodEnd::Continue => self.add("continue", &place),
                PeriodEnd::CarryOver(_) => self.add("carry-over", &place),
            }
        }
        let caps = |kind, n, caps: &[Cap]| {
            let rolls = caps.iter().any(|it| it.rolling.is_some());
            rolls.then(|| part(kind, n).key("caps"))
        };
        let heads = scheme.heads.iter().enumerate();
        let totals = scheme.total.iter().enumerate();
        let rolling = heads
            .filter_map(|(n, it)| caps(PartKind::Head, n, &it.caps))
            .chain(totals.filter_map(|(n, it)| caps(PartKind::Total, n, &it.caps)));
        rolling.for_each(|it| self.add("rolling", &it));
        for (n, it) in scheme.items.iter().enumerate() {
            if let Some(place) = caps(PartKind::Item, n, &it.caps) {
                self.add("rolling", &place);
            }
            self.item(it, &part(PartKind::Item, n));
        }
        let lists = [
            ("highest-only", PartKind::HighestOnly, scheme.highest_only.len()),
            ("exemption", PartKind::Exemption, scheme.exemptions.len()),
            ("ranking", PartKind::Ranking, scheme.rankings.len()),
        ];
        for (kind, list, _) in lists.into_iter().filter(|it| it.2 > 0) {
            self.add(kind, &at.key(list.key()));
        }
        if let Some(n) = scheme.bands.iter().position(|it| it.quota.is_some()) {
            self.add("quota", &part(PartKind::Band, n).key("quota"));
        }
    }

    fn item(&mut self, it: &Item, place: &Pointer) {
        let worth = match &it.worth {
            Some(Worth::OneOf(_)) => Some("one-of"),
            Some(Worth::Range(_)) => Some("range"),
            Some(Worth::PerUnit(_)) => Some("per-unit"),
            Some(Worth::Ladder(_)) => Some("ladder"),
            Some(Worth::WholeBase(_)) => Some("whole-base"),
            Some(Worth::Marginal(_)) => Some("marginal"),
            Some(Worth::Fixed(_)) | None => None,
        };
        if let Some(kind) = worth {
            self.add(kind, &place.key("worth"));
        }
        let keys = [
            (it.once_per.is_some(), "once-per", "oncePer"),
            (it.repeat.is_some(), "repeat", "repeat"),
            (it.validity.is_some(), "validity", "validity"),
            (it.link.is_some(), "link", "link"),
            (it.grade.is_some(), "grade", "grade"),
            (it.repair.is_some(), "repair", "repair"),
            (it.review.is_some(), "review", "review"),
            (it.publication.is_some(), "publication", "publication"),
        ];
        for (_, kind, key) in keys.into_iter().filter(|it| it.0) {
            self.add(kind, &place.key(key));
        }
    }

    fn lifecycle(&mut self, lifecycle: &Lifecycle, at: &Pointer) {
        if lifecycle.version_by.is_some() {
            self.add("version-by", &at.key("versionBy"));
        }
        if !lifecycle.overlays.is_empty() {
            self.add("overlay", &at.key("overlays"));
        }
        if !lifecycle.visibility.is_empty() {
            self.add("visibility", &at.key("visibility"));
        }
        for (region, it) in places::regions(lifecycle, at) {
            for (n, way) in it.transitions.iter().enumerate() {
                let place = region.key("transitions").index(n);
                if way.expires.is_some() {
                    self.add("expires", &place.key("expires"));
                }
                if way.version_by.is_some() {
                    self.add("version-by", &place.key("versionBy"));
                }
            }
        }
        for it in places::conditions(lifecycle, at) {
            self.add(condition(it.condition), &it.place);
        }
        for (n, duty) in lifecycle.duties.iter().enumerate() {
            self.duty(duty, &at.key("duties").index(n));
        }
    }

    fn duty(&mut self, duty: &Duty, place: &Pointer) {
        let shape = places::shape(duty, place);
        let kind = match duty.shape() {
            Some(Shape::Within(_)) => "within",
            Some(Shape::NotBefore(_)) => "not-before",
            Some(Shape::Every(_)) => "every",
            None => return,
        };
        self.add(kind, &shape);
        if !duty.suspend().is_empty() {
            self.add("suspend", &shape.key("suspend"));
        }
        if duty.extend().is_some() {
            self.add("extend", &shape.key("extend"));
        }
        if duty.version_by.is_some() {
            self.add("version-by", &place.key("versionBy"));
        }
        if duty.departure.is_some() {
            self.add("departure", &place.key("departure"));
        }
        match duty.limit() {
            Some(Limit::ByCode { .. }) => self.add("by-code", &shape.key("limit")),
            Some(Limit::LastDay { .. }) => self.add("last-day", &shape.key("limit")),
            Some(Limit::Unstated(_)) => self.add("unstated", &shape.key("limit")),
            Some(Limit::Fixed(_)) | None => {}
        }
        for it in places::triggers(duty, place) {
            if matches!(it.trigger, Trigger::Expires(_)) {
                self.add("expires", &it.place);
            }
        }
    }
}

fn condition(condition: &Condition) -> &'static str {
    match condition {
        Condition::Attr(_) => "attr",
        Condition::Document(_) => "document",
        Condition::Organ(_) => "organ",
        Condition::Differs(_) => "differs",
        Condition::Count(_) => "count",
        Condition::Clock(_) => "clock",
        Condition::Stage(_) => "stage",
        Condition::RelatedCase(_) => "related-case",
    }
}
