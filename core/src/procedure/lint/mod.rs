//! Lint of forms of act and schedules: what is wrong although it can be opened.
//!
//! - `shares`: what is counted against what, and whether it can ever matter.
//! - `steps`: orders that contradict each other, and what is declared for nothing.
//! - `schedules`: duties that nobody owes, reminders that come too late.

mod schedules;
mod shares;
mod steps;

use super::rules::{Asks, Procedure, Requirement};
use crate::{
    law::{lint::Diagnostic, rulebook::RulebookDoc},
    wire::{Id, Pointer},
};

/// Everything that is doubtful about the forms and the schedules of a rulebook.
pub(crate) fn check(doc: &RulebookDoc) -> Vec<Diagnostic> {
    let root = Pointer::root();
    let mut found = Vec::new();
    for (id, form) in &doc.procedures {
        let at = root.key("procedures").key(id);
        let lint = Lint { doc, form, at: &at };
        for (place, it) in lint.rules() {
            found.extend(shares::check(it, &place));
            found.extend(lint.alone(it, &place));
            found.extend(lint.links(it, &place));
        }
        found.extend(lint.nobody());
        found.extend(steps::check(form, &at));
    }
    for (id, schedule) in &doc.schedules {
        found.extend(schedules::check(doc, schedule, &root.key("schedules").key(id)));
    }
    found.extend(unused_franchises(doc));
    found
}

/// One form, looked at.
struct Lint<'a> {
    doc: &'a RulebookDoc,
    form: &'a Procedure,
    at: &'a Pointer,
}

impl<'a> Lint<'a> {
    fn rules(&self) -> impl Iterator<Item = (Pointer, &'a Requirement)> {
        let at = self.at.key("require");
        self.form.require.iter().enumerate().map(move |(n, it)| (at.index(n), it))
    }

    /// Nobody holds the right that makes the base.
    fn nobody(&self) -> Option<Diagnostic> {
        let franchise = self.doc.franchises.get(&self.form.franchise)?;
        let is_held = franchise.rights.get(&self.form.right).is_some_and(|it| !it.is_empty());
        (!is_held).then(|| {
            Diagnostic::error("right-nobody-holds", self.at.key("right"))
                .with("right", self.form.right.name())
                .with("franchise", &self.form.franchise)
        })
    }

    /// Limits that exclude each other, and requirements that need another one.
    fn alone(&self, it: &Requirement, place: &Pointer) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        let size = it.size.map(|it| (it.least, it.most, place.key("size")));
        let number = match &it.asks {
            Asks::Number(it) => Some((it.least, it.most, place.key("asks").key("number"))),
            _ => None,
        };
        for (least, most, place) in size.into_iter().chain(number) {
            if let (Some(least), Some(most)) = (least, most)
                && most < least
            {
                let it_is = Diagnostic::error("limits-reversed", place).about(&it.id);
                found.push(it_is.with("named", &it.id).with("least", least).with("most", most));
            }
        }
        let needs = match &it.asks {
            Asks::Opinions(_) => "majority",
            Asks::Surplus(_) => "win",
            _ => return found,
        };
        let is_there = |other: &Requirement| {
            other.asks.kind() == needs && other.in_force.overlaps(&it.in_force)
        };
        if !self.form.require.iter().any(is_there) {
            let it_is = Diagnostic::warning("requirement-alone", place.clone()).about(&it.id);
            let it_is = it_is.with("named", &it.id).with("kind", it.asks.kind());
            found.push(it_is.with("needs", needs));
        }
        found
    }

    /// Steps that are acts: those that can never pass, and those that lead back.
    fn links(&self, it: &Requirement, place: &Pointer) -> Vec<Diagnostic> {
        let Asks::Linked(asks) = &it.asks else { return Vec::new() };
        let mut found = Vec::new();
        for (n, id) in asks.forms.iter().enumerate() {
            let place = place.key("asks").key("linked").key("forms").index(n);
            let Some(form) = self.doc.procedures.get(id) else { continue };
            let told = |it_is: Diagnostic| it_is.about(&it.id).with("form", id);
            if asks.passed && !form.require.iter().any(|it| decides(&it.asks)) {
                found.push(told(Diagnostic::error("link-never-passes", place.clone())));
            }
            if leads_to(self.doc, form, &self.form.id, &mut Vec::new()) {
                let it_is = Diagnostic::error("link-in-a-circle", place);
                found.push(told(it_is).with("own", &self.form.id));
            }
        }
        found
    }
}

fn decides(asks: &Asks) -> bool {
    matches!(asks, Asks::Majority(_) | Asks::Win(_))
}

/// Whether a form names another, directly or through others.
fn leads_to<'a>(
    doc: &'a RulebookDoc,
    form: &'a Procedure,
    wanted: &Id,
    seen: &mut Vec<&'a Id>,
) -> bool {
    if form.id == *wanted {
        return true;
    }
    if seen.contains(&&form.id) {
        return false;
    }
    seen.push(&form.id);
    let links = form.require.iter().filter_map(|it| match &it.asks {
        Asks::Linked(it) => Some(&it.forms),
        _ => None,
    });
    links
        .flatten()
        .any(|id| doc.procedures.get(id).is_some_and(|form| leads_to(doc, form, wanted, seen)))
}

/// A franchise that nothing uses.
fn unused_franchises(doc: &RulebookDoc) -> Vec<Diagnostic> {
    let forms = || doc.procedures.values().map(|it| &it.franchise);
    let schedules = || doc.schedules.values().map(|it| &it.franchise);
    let unused = doc.franchises.keys().filter(|id| !forms().chain(schedules()).any(|it| it == *id));
    let told = unused.map(|id| {
        let place = Pointer::root().key("franchises").key(id);
        Diagnostic::warning("franchise-unused", place).with("franchise", id)
    });
    told.collect()
}
