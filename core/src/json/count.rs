//! How many facts a question may have.

use super::MAX_FACTS;
use crate::wire::{Error, Pointer, Problem, Tree};

/// Checks the number of facts before any of them is read.
pub(super) fn check(question: &Tree<'_>) -> Result<(), Error> {
    let given = question.get("facts").map_or(0, facts);
    let with = question.get("with");
    let added = with.and_then(|it| it.get("add")).map_or(0, len);
    let joined = with.and_then(|it| it.get("facts")).map_or(0, facts);
    let (more, key) = if added.max(joined) > given { (true, "with") } else { (false, "facts") };
    let all = given.saturating_add(added).saturating_add(joined);
    if all <= MAX_FACTS {
        return Ok(());
    }
    let problem =
        Problem::TooLarge { what: "question".into(), limit: MAX_FACTS, unit: "facts".into() };
    let place = Pointer::root().key(key);
    Err(Error::new(problem).at(if more || given > 0 { place } else { Pointer::root() }))
}

/// The facts of a case and of those it names.
fn facts(case: &Tree<'_>) -> usize {
    let own = case.get("events").or_else(|| case.get("entries")).map_or(0, len);
    let others = case.get("others").and_then(Tree::as_list).into_iter().flatten();
    others.map(facts).fold(own, usize::saturating_add)
}

fn len(list: &Tree<'_>) -> usize {
    list.as_list().map_or(0, <[_]>::len)
}
