//! What protects those who are scored: adoption, freedom to stay out, age.

use super::{bad_rule, part};
use crate::{
    points::rules::{AdoptedBy, PartKind, Scheme},
    wire::{Error, Pointer},
};

/// Nobody below this age is scored.
pub(super) const FULL_AGE: u8 = 18;

/// Residents are scored only under a scheme that their own meeting adopted.
pub(super) fn check(rules: &Scheme) -> Result<(), Error> {
    let root = Pointer::root();
    if rules.age.is_some_and(|it| it < FULL_AGE) {
        return Err(bad_rule(&rules.id, "nobody under 18 is scored", root.key("age")));
    }
    if !rules.subject.is_of_residents() {
        return Ok(());
    }
    if rules.adoption.is_empty() {
        let problem = "a scheme of residents says by which meeting it was adopted";
        return Err(bad_rule(&rules.id, problem, root.key("adoption")));
    }
    for (n, it) in rules.adoption.iter().enumerate() {
        let place = part(PartKind::Adoption, n);
        if matches!(it.by, AdoptedBy::Committee | AdoptedBy::MembersMeeting) {
            let problem = "a scheme of residents is adopted by their own meeting";
            return Err(bad_rule(&it.id, problem, place.key("by")));
        }
        if !it.voluntary {
            let problem = "residents may stay out of a scheme, or leave it";
            return Err(bad_rule(&it.id, problem, place.key("voluntary")));
        }
        if it.objection.n == 0 {
            let problem = "there is time to object before it comes into force";
            return Err(bad_rule(&it.id, problem, place.key("objection")));
        }
    }
    Ok(())
}
