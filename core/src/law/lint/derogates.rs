//! `derogates-in-base`: a rulebook that lies upon nothing departs from nothing.

use super::Diagnostic;
use crate::{
    law::rulebook::{RulebookDoc, places},
    wire::Pointer,
};

pub(in crate::law) fn check(doc: &RulebookDoc) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (id, lifecycle) in &doc.lifecycles {
        let at = Pointer::root().key("lifecycles").key(id);
        for rule in places::rules(lifecycle, &at) {
            if rule.standing.derogates.is_some() {
                let it = Diagnostic::error("derogates-in-base", rule.place.key("derogates"));
                found.push(it.with("named", rule.id));
            }
        }
    }
    found
}
